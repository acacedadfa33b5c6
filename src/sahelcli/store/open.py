"""Which snapshot answers: the one shipped with the package, or one folded in memory for the question asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from sahelcli.core.faults import DamagedSnapshot
from sahelcli.store.seal import is_broken
from sahelcli.store.tables import FORMAT

# pydantic comes with store.load, and is ten bare starts of Python; the fold comes with store.snapshot: both are imported
# only where a record is read anew.

PACKAGE: Final = Path(__file__).resolve().parent.parent
SNAPSHOT: Final = PACKAGE / "snapshot.sqlite"


def bundled_record() -> Path:
    """The record that comes with the tool: inside an installed package, or in a checkout's data folder."""
    inside = PACKAGE / "events.json"
    return inside if inside.exists() else PACKAGE.parent.parent / "data" / "events.json"


def open_snapshot(data: Sequence[Path] = (), known_on: date | None = None, side: str | None = None) -> sqlite3.Connection:
    """Open the record for questions, as it was public by `known_on` and in the view of `side` where they are given.

    Raises InvalidData where the data has faults, UsageError where a file is missing.
    """
    if not data and known_on is None and side is None and (shipped := _shipped()) is not None:
        return shipped
    from sahelcli.core.resolve import known_by
    from sahelcli.store.load import load
    from sahelcli.store.snapshot import build_in_memory

    document = load(data or [bundled_record()], bundled_record())
    return build_in_memory(known_by(document, known_on) if known_on else document, side)


def open_shipped() -> sqlite3.Connection | None:
    """The snapshot in the package even if the record of a checkout was edited since, for what must not wait until that is folded anew."""
    return _shipped(edited=True)


@contextmanager
def damage_told() -> Iterator[None]:
    """What goes wrong inside is told as a damaged snapshot where the one in the package is that, and else goes on. Raises DamagedSnapshot."""
    try:
        yield
    except (sqlite3.Error, ValueError, TypeError, LookupError) as error:
        if not SNAPSHOT.exists() or not is_broken(SNAPSHOT):
            raise
        raise DamagedSnapshot("damaged-snapshot", path=str(SNAPSHOT)) from error


def _shipped(*, edited: bool = False) -> sqlite3.Connection | None:
    """The snapshot in the package, if it is there, readable and of this format; in a checkout, unless `edited`, if the record is as it was."""
    if not SNAPSHOT.exists():
        return None
    try:
        connection = sqlite3.connect(f"{SNAPSHOT.as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        meta = {}
    installed = (PACKAGE / "events.json").exists()
    if meta.get("format") == FORMAT and (edited or installed or _stamp(bundled_record()).items() <= meta.items()):
        return connection
    connection.close()
    return None


def compile_snapshot(record: Path, target: Path = SNAPSHOT, *, stamped: bool) -> None:
    """Fold a record into a snapshot file. `stamped` keeps the record's size and time of change, so that an edit is noticed.

    Raises InvalidData where the record has faults.
    """
    from sahelcli.store.load import load
    from sahelcli.store.snapshot import build_file

    build_file(load([record]), target, _stamp(record) if stamped else None)


def _stamp(record: Path) -> dict[str, str]:
    try:
        found = record.stat()
    except OSError:
        return {"size": "", "mtime_ns": ""}
    return {"size": str(found.st_size), "mtime_ns": str(found.st_mtime_ns)}
