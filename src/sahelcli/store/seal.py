"""The seal of a snapshot file: a checksum of its pages in its header, so that a damaged one is told from a fault of ours.

To read ten megabytes for each question would cost more than most questions, so the seal is looked at when something has gone wrong. SQLite itself
notices most damage, as does whatever reads its rows; what they raise says nothing of the file.
"""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Final

_HEADER: Final = 100
"""The bytes of SQLite's header, where the seal itself lies, as the user version at byte 60."""

_SEAL: Final = slice(60, 64)


def seal(path: Path) -> None:
    """Write the checksum of a snapshot's pages into its header. Nothing may be written to it afterwards."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(f"PRAGMA user_version = {int.from_bytes(_checksum(path.read_bytes()), signed=True)}")


def is_broken(path: Path) -> bool:
    """Whether a snapshot's pages are not those that were sealed, or cannot be read."""
    try:
        content = path.read_bytes()
    except OSError:
        return True
    return content[_SEAL] != _checksum(content)


def _checksum(content: bytes) -> bytes:
    return zlib.crc32(content[_HEADER:]).to_bytes(4)
