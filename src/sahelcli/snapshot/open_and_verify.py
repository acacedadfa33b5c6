"""Open the snapshot for a question, verified: the one in the package, for every day and side, or one folded in memory for the files and view.

A snapshot has a checksum of all its bytes in its header, and says the record and code it was made from. CRC-32 finds every single flipped bit and all
but one in four billion other kinds of damage. It is the quickest of the standard library: 12 MB take 4 ms, SHA-256 twice as long where the processor
helps and ten times as long where it does not, BLAKE2 four times as long.
"""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import DamagedSnapshot
from sahelcli.record import package_digests
from sahelcli.record.bundled import PACKAGE, bundled_record, digest, record_digest
from sahelcli.record.package_built_from import file_stats
from sahelcli.snapshot.sql_views_and_sources import see

if TYPE_CHECKING:
    from sahelcli.record.raw_entries import Given
    from sahelcli.snapshot.cache import Stat


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


# pydantic comes with checks.load, and is ten bare starts of Python; the fold comes with snapshot.build: both are imported
# only where a record is read anew.

SNAPSHOT: Final = PACKAGE / "snapshot.sqlite"


LARGE: Final = 8 << 20
"""Bytes of files from which they are compiled in a stream."""

Counted = Callable[[int, int], None]
"""Told how many entries of a large record are compiled, and of how many."""


def open_snapshot(
    data: Sequence[Given] = (),
    known_on: date | None = None,
    side: str | None = None,
    refused: Callable[[str, Path], None] = lambda _why, _path: None,
    counted: Counted = lambda _done, _all: None,
) -> sqlite3.Connection:
    """Open the record for questions, as it was public by `known_on` and in the view of `side` where they are given.

    `refused` is called if the snapshot in the package would have answered but cannot be trusted ("damaged", or "made-otherwise" by another
    version), and so the record is folded anew. `counted` is called with the progress of a large record.

    Raises InvalidData where the data has faults, UsageError where a file is missing.
    """
    if not data:
        shipped, why = _shipped()
        if shipped is not None:
            see(shipped, known_on, side)
            return shipped
        if why:
            refused(why, SNAPSHOT)
    elif found := _kept(data, counted):
        see(found, known_on, side)
        return found
    from sahelcli.checks.load import collector_off, load
    from sahelcli.record.overlays_and_visibility import known_by
    from sahelcli.snapshot.build import build_in_memory

    with collector_off():
        document = load(data, bundled_record())
        return build_in_memory(known_by(document, known_on) if known_on else document, side)


def _kept(data: Sequence[Given], counted: Counted) -> sqlite3.Connection | None:
    """Return the snapshot of some files from the cache, compiled for every day and side if it is not there; None where it cannot be kept.

    Raises InvalidData where the files have faults, UsageError where one is missing.
    """
    from sahelcli.base.errors import InvalidData, UsageError
    from sahelcli.snapshot import cache

    place = cache.place_of(data)
    if place is None:
        return None
    try:
        return cache.opened_or_made(place, lambda target, origin: _compile(place.paths, target, origin, counted))
    except InvalidData:
        raise
    except (UsageError, OSError, sqlite3.Error):  # a missing file is reported when it is read again; or the folder cannot be written to
        return None


def is_large(data: Sequence[Given]) -> bool:
    """Return whether files are large enough to be compiled in a stream."""
    return sum(path.stat().st_size for path in data if isinstance(path, Path) and path.exists()) >= LARGE


def _compile(paths: Sequence[Path], target: Path, origin: dict[str, str], counted: Counted) -> tuple[list[Stat], list[str]]:
    """Compile files into a snapshot. Return the stat and the digest of each as it was read."""
    from sahelcli.snapshot import cache

    stats = [cache.stat_of(path) for path in paths]
    if is_large(paths):
        from sahelcli.snapshot.streamed_build import compile_stream

        if (found := compile_stream(paths, target, origin, counted)) is not None:
            return stats, found
    from sahelcli.checks.load import collector_off, load
    from sahelcli.record.read_raw_entries import read_bytes, read_bytes_of
    from sahelcli.snapshot.build import build_file

    with collector_off():
        contents = [read_bytes_of(path) for path in paths]
        digests = [cache.digest_of(content) for content in contents]
        document = load([read_bytes(content, str(path)) for content, path in zip(contents, paths, strict=True)], bundled_record())
        build_file(document, target, origin | {"files": json.dumps(digests)})
    return stats, digests


def open_shipped() -> sqlite3.Connection | None:
    """The snapshot in the package even if the record of a checkout was edited since, for what must not wait until that is folded anew."""
    shipped, _ = _shipped(edited=True)
    if shipped is not None:
        see(shipped)
    return shipped


def refusal() -> str:
    """Return why the snapshot in the package does not answer: absent, damaged, made-otherwise or edited; "" if it does."""
    shipped, why = _shipped()
    if shipped is not None:
        shipped.close()
        return ""
    return why or ("edited" if SNAPSHOT.exists() else "absent")


@contextmanager
def damage_told() -> Iterator[None]:
    """Report an error of SQLite as a damaged snapshot if the one in the package is damaged; else raise it as it is. Raises DamagedSnapshot."""
    try:
        yield
    except (sqlite3.Error, ValueError, TypeError, LookupError) as error:
        if not SNAPSHOT.exists() or not is_broken(SNAPSHOT):
            raise
        raise DamagedSnapshot("damaged-snapshot", path=str(SNAPSHOT)) from error


def _shipped(*, edited: bool = False) -> tuple[sqlite3.Connection | None, str]:
    """The snapshot in the package if it is whole and was made by this code from this record, or (with `edited`) from any; else why it is not asked.

    There is nothing to tell where there is no snapshot, or where what a checkout's was made from has been edited since.
    """
    if not SNAPSHOT.exists():
        return None, ""
    if _damaged():
        return None, "damaged"
    connection = sqlite3.connect(f"{SNAPSHOT.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:  # sealed, and none of ours
        meta = {}
    if not package_digests.CODE and meta.get("stats") == file_stats(str(PACKAGE)):
        return connection, ""
    origin = origin_of(bundled_record())
    if edited:
        del origin["record"]
    if origin.items() <= meta.items():
        return connection, ""
    connection.close()
    return None, "made-otherwise" if package_digests.CODE else ""


def _damaged() -> bool:
    """Return whether the snapshot in the package is damaged; the checksum of a file is computed again only if the file has changed."""
    try:
        found = SNAPSHOT.stat()
    except OSError:
        return True
    return _summed(SNAPSHOT, (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))


@lru_cache(maxsize=1)
def _summed(path: Path, _stat: tuple[int, ...]) -> bool:
    return is_broken(path)


def compile_snapshot(record: Path, target: Path = SNAPSHOT) -> None:
    """Fold a record into a snapshot file, which carries the digests of the record and of the code.

    Raises InvalidData where the record has faults.
    """
    from sahelcli.checks.load import collector_off, load
    from sahelcli.snapshot.build import build_file

    with collector_off():
        origin = origin_of(record) | {"stats": package_stats(target.parent)}
        build_file(load([record]), target, origin)
