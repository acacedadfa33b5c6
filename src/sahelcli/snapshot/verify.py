"""Verify a snapshot file: a checksum of all its bytes in its header, and the record and code it was made from.

CRC-32 finds every single flipped bit and all but one in four billion other kinds of damage. It is the quickest of the standard library:
12 MB take 4 ms, SHA-256 twice as long where the processor helps and ten times as long where it does not, BLAKE2 four times as long.
"""

from __future__ import annotations

import time
import zlib
from pathlib import Path
from typing import Final

from sahelcli.record import package_digests
from sahelcli.record.bundled import PACKAGE, digest, record_digest
from sahelcli.record.package_built_from import file_stats

_FILLING: Final = ("base", "record", "language", "contract", "fold", "checks", "snapshot")
"""The folders of the modules that fill a snapshot. They import from no other one."""


def origin_of(record: Path) -> dict[str, str]:
    """The digests that a snapshot must carry to answer for a record: of a wheel, those it was built with; else worked out from the files."""
    return {"record": package_digests.RECORD or record_digest(record), "code": package_digests.CODE or code_digest()}


_LOADED: Final = time.time_ns()
"""When this process began to load the modules."""


def package_stats(folder: Path) -> str:
    """Return the stats of a checkout's files, for what is compiled into it; "" elsewhere, and where a file is so new that an edit might be missed."""
    return file_stats(str(PACKAGE), before=_LOADED) if folder == PACKAGE else ""


def code_digest() -> str:
    """The digest of the modules that fill a snapshot, by their names and what they say."""
    modules = sorted(
        module for folder in _FILLING for module in (PACKAGE / folder).rglob("*.py") if module != Path(package_digests.__file__).resolve()
    )
    return digest(b"\0".join(part for module in modules for part in (str(module.relative_to(PACKAGE)).encode(), module.read_bytes())))


def digests_text(record: Path) -> str:
    """The module `package_digests` as a wheel has it: the digests that its snapshot was built with."""
    text = Path(package_digests.__file__).read_text(encoding="utf-8")
    for name, made_from in (("RECORD", record_digest(record)), ("CODE", code_digest())):
        text = text.replace(f'{name}: Final[str] = ""', f'{name}: Final[str] = "{made_from}"')
    return text


_SEAL: Final = slice(60, 64)
"""The position of the checksum: SQLite's user version, a field of the header that is free for applications."""

_CHUNK: Final = 1 << 16
"""Read at a time: what stays in the processor's cache is summed twice as quickly."""


def seal(path: Path) -> None:
    """Write the checksum of a snapshot into its header. Nothing may be written to the file afterwards."""
    _, total = _sums(path)
    with path.open("r+b") as stream:
        stream.seek(_SEAL.start)
        stream.write(total)


def is_broken(path: Path) -> bool:
    """Return whether a snapshot's bytes differ from those of its checksum, or cannot be read."""
    try:
        kept, total = _sums(path)
    except OSError:
        return True
    return kept != total


def _sums(path: Path) -> tuple[bytes, bytes]:
    """The seal of a file, and the checksum of all its other bytes."""
    buffer = bytearray(_CHUNK)
    view = memoryview(buffer)
    total = 0
    with path.open("rb", buffering=0) as stream:
        length = stream.readinto(buffer)
        kept = bytes(buffer[_SEAL]) if length >= _SEAL.stop else b""
        buffer[_SEAL] = bytes(_SEAL.stop - _SEAL.start)
        while length:
            total = zlib.crc32(view[:length], total)
            length = stream.readinto(buffer)
    return kept, total.to_bytes(4)
