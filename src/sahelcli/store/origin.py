"""What a snapshot was made from: the record, and the modules that fill it. One that was made from anything else is never asked."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Final

from sahelcli.store import baked

_PACKAGE: Final = Path(__file__).resolve().parent.parent

_FILLING: Final = ("base", "core", "store")
"""The folders of the modules that fill a snapshot. They import from no other one."""


def origin_of(record: Path) -> dict[str, str]:
    """The digests that a snapshot must carry to answer for a record: of a wheel, those it was built with; else worked out from the files."""
    return {"record": baked.RECORD or record_digest(record), "code": baked.CODE or code_digest()}


def record_digest(record: Path) -> str:
    """The digest of a record's bytes; of one that is not there, nothing."""
    try:
        return _digest(record.read_bytes())
    except OSError:
        return ""


def is_as_built(content: bytes) -> bool:
    """Whether the bytes of the record in a package are those that came with it. In a checkout it is there to be edited."""
    return baked.RECORD in ("", _digest(content))


def code_digest() -> str:
    """The digest of the modules that fill a snapshot, by their names and what they say."""
    modules = sorted(module for folder in _FILLING for module in (_PACKAGE / folder).rglob("*.py") if module != Path(baked.__file__).resolve())
    return _digest(b"\0".join(part for module in modules for part in (str(module.relative_to(_PACKAGE)).encode(), module.read_bytes())))


def baked_text(record: Path) -> str:
    """The module `baked` as a wheel has it: the digests that its snapshot was built with."""
    text = Path(baked.__file__).read_text(encoding="utf-8")
    for name, digest in (("RECORD", record_digest(record)), ("CODE", code_digest())):
        text = text.replace(f'{name}: Final[str] = ""', f'{name}: Final[str] = "{digest}"')
    return text


def _digest(content: bytes) -> str:
    return f"{len(content)}-{zlib.crc32(content):08x}"
