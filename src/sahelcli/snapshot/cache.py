"""Keep the snapshots of records and overlays given as files, so that the next question does not fold them again.

A kept snapshot belongs to a list of paths. Beside it lies a note of what was read: for each file its stat and digest, and when both were looked at. A
stat that is the same vouches for a file, unless the file was younger than two seconds then (or from the future): an edit within the same tick of a
clock changes no stat. In doubt, the digest decides. Whatever cannot be read or does not fit is made anew.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import sys
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from sahelcli.base.errors import UsageError
from sahelcli.record.bundled import bundled_record
from sahelcli.record.whole_files import held, write_whole
from sahelcli.snapshot.open_and_verify import is_broken, origin_of

VARIABLE: Final = "SAHEL_CACHE"

MOST_BYTES: Final = 4 << 30
MOST_FILES: Final = 64
"""Bounds of what is kept; the snapshot made last is kept in any case."""

YOUNG: Final = 2_000_000_000
"""Nanoseconds after a change in which another one may leave the same times: the coarsest clock of a file system ticks every two seconds."""

_SMALL: Final = 32 << 20
"""Bytes of a snapshot that are summed at every question; a larger one, where its stat has changed or a day has passed."""

_DAY: Final = 86_400_000_000_000

Stat = tuple[int, ...]


def folder() -> Path | None:
    """Return the folder of the snapshots, in SAHEL_CACHE or in the system's place for caches; None where the variable is empty."""
    named = os.environ.get(VARIABLE)
    if named is None:
        from platformdirs import user_cache_path

        return user_cache_path("sahel", appauthor=False) / "records"
    return Path(named).absolute() / "records" if named else None


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept snapshot: where it is, of which files, how large, and when it was last asked, within the hour (seconds since 1970)."""

    path: Path
    paths: tuple[str, ...]
    bytes: int
    used: float


@dataclass(slots=True)
class _Note:
    """The files that a snapshot was made from.

    `checked` are the times at which each stat was taken, `summed` that of the snapshot's checksum (nanoseconds).
    """

    paths: list[str]
    origin: dict[str, str]
    stats: list[Stat]
    digests: list[str]
    checked: list[int]
    own: Stat = ()
    summed: int = 0


class Place:
    """The place of the snapshot of a list of files."""

    def __init__(self, home: Path, paths: Sequence[Path]) -> None:
        self.paths = [path.absolute() for path in paths]
        named = b"\0".join(map(os.fsencode, self.paths))
        self.snapshot = home / f"{zlib.crc32(named):08x}{zlib.adler32(named):08x}.sqlite"
        self.note = self.snapshot.with_suffix(".json")
        self.origin = _origin()

    def opened(self) -> sqlite3.Connection | None:
        """Return the snapshot if it is whole and was made from the files as they are now; else None."""
        note = _read(self.note)
        if note is None or note.paths != [*map(str, self.paths)] or note.origin != self.origin:
            return None
        try:
            if not (self._is_fresh(note) and self._is_whole(note)):
                return None
            connection = sqlite3.connect(f"{self.snapshot.as_uri()}?mode=ro&immutable=1", uri=True)
            (files,) = connection.execute("SELECT value FROM meta WHERE key = 'files'").fetchone()
        except (OSError, sqlite3.Error, TypeError):
            return None
        if files != json.dumps(note.digests):  # another run has swapped one of the two
            connection.close()
            return None
        self._touch()
        return connection

    def _is_fresh(self, note: _Note) -> bool:
        """Return whether the files are what was read; what was in doubt and turned out to be the same is noted."""
        now, seen = time.time_ns(), [stat_of(path) for path in self.paths]
        doubted = False
        for place, found in enumerate(seen):
            if found != note.stats[place] or max(found[1:3]) + YOUNG > note.checked[place]:
                if digest(self.paths[place]) != note.digests[place]:
                    return False
                note.stats[place], note.checked[place], doubted = found, now, True
        if doubted:
            self._write(note)
        return True

    def _is_whole(self, note: _Note) -> bool:
        """Return whether the snapshot is as it was made."""
        now, own = time.time_ns(), stat_of(self.snapshot)
        if own[0] > _SMALL and own == note.own and max(own[1:3]) + YOUNG < note.summed <= now < note.summed + _DAY:
            return True
        if is_broken(self.snapshot):
            return False
        if own[0] > _SMALL:
            note.own, note.summed = own, now
            self._write(note)
        return True

    def keep(self, stats: list[Stat], digests: list[str], checked: int) -> None:
        """Note what the snapshot that was just made was made from, and remove what was not asked for longest. `checked`: when its files were read."""
        if self.origin != _origin():  # the record of a checkout was edited meanwhile
            return
        self._write(_Note([*map(str, self.paths)], self.origin, stats, digests, [checked] * len(stats), stat_of(self.snapshot), time.time_ns()))
        _trim(self.snapshot)

    def _write(self, note: _Note) -> None:
        text = json.dumps(asdict(note))
        with suppress(UsageError):
            write_whole(self.note, f"{zlib.crc32(text.encode())}\n{text}")

    def _touch(self) -> None:
        with suppress(OSError):
            if time.time() - self.note.stat().st_mtime > 3600:
                os.utime(self.note)


def _origin() -> dict[str, str]:
    """Return what else a snapshot depends on: the record beneath an overlay, the code, and the tables of characters of this Python."""
    return origin_of(bundled_record()) | {"python": sys.version.partition(" ")[0]}


def _read(path: Path) -> _Note | None:
    """Return a note, or None if it is not there or is damaged."""
    try:
        total, _, text = path.read_text(encoding="utf-8").partition("\n")
        if int(total) != zlib.crc32(text.encode()):
            return None
        raw = json.loads(text)
        return _Note(**raw | {"stats": [tuple(one) for one in raw["stats"]], "own": tuple(raw["own"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def place_of(data: Sequence[Any]) -> Place | None:
    """Return where the snapshot of some files is kept; None where it cannot be kept: a file is a pipe, or the folder is open to others."""
    home = folder()
    if home is None or not all(isinstance(file, Path) for file in data) or not _is_private(home):
        return None
    return Place(home, data)


def opened_or_made(place: Place, make: Callable[[Path, dict[str, str]], tuple[list[Stat], list[str]]]) -> sqlite3.Connection | None:
    """Return the snapshot of some files, made if it is not there; None where it cannot be kept.

    `make` writes it to a path with an origin, and returns the stat and the digest of each file as it was read. Of two runs that need the same
    snapshot at once, one makes it and the other waits. Raises what `make` raises.
    """
    if (connection := place.opened()) is not None:
        return connection
    with held(place.snapshot):
        if (connection := place.opened()) is not None:
            return connection
        checked = time.time_ns()
        stats, digests = make(place.snapshot, place.origin)
        place.keep(stats, digests, checked)
    return place.opened()


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    from hashlib import file_digest

    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    from hashlib import sha256

    return sha256(content).hexdigest()


def stat_of(path: Path) -> Stat:
    """Return what tells two states of a file apart: its length, the times at which its bytes and its entry changed, and which file it is."""
    found = path.stat()
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev)


def _is_private(home: Path) -> bool:
    """Return whether a folder is this user's alone; it is made if it is not there, and closed to others if it is open to them."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = home.stat()
        if not hasattr(os, "getuid"):  # Windows, where the place is the user's own
            return True
        if found.st_uid == os.getuid() and stat.S_IMODE(found.st_mode) != 0o700:
            home.chmod(0o700)
    except OSError:
        return False
    return found.st_uid == os.getuid()


def kept() -> list[Kept]:
    """Return what is kept, the latest asked first."""
    home = folder()
    return sorted(_entries(home), key=lambda entry: -entry.used) if home and home.is_dir() else []


def clear() -> tuple[int, int]:
    """Remove all snapshots that are kept. Return how many there were, and how many bytes they had."""
    home = folder()
    found = kept()
    for path in [*home.iterdir()] if home and home.is_dir() else []:
        if path.suffix in (".sqlite", ".json"):
            _remove(path)
    return len(found), sum(entry.bytes for entry in found)


def _entries(home: Path) -> Iterator[Kept]:
    for path in home.glob("*.sqlite"):
        note = _read(path.with_suffix(".json"))
        with suppress(OSError):
            yield Kept(path, tuple(note.paths) if note else (), path.stat().st_size, (path.with_suffix(".json") if note else path).stat().st_mtime)


def _trim(latest: Path) -> None:
    """Remove the snapshots that were not asked for longest, as far as there are too many; never the latest one."""
    left = MOST_BYTES
    for place, entry in enumerate(kept()):
        left -= entry.bytes
        if (left < 0 or place >= MOST_FILES) and entry.path != latest:
            _remove(entry.path.with_suffix(".json"))
            _remove(entry.path)


def _remove(path: Path) -> None:
    with suppress(OSError):  # open on Windows
        path.unlink()
