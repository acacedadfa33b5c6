"""The cursor of `new`: a file that keeps what the record said when it was last asked."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.record.whole_files import STDIN, write_whole

if TYPE_CHECKING:
    from sahelcli.contract.rows import ToldEvent

VERSION: Final = 1
"""Of the file's form: another one is not read."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last answer: the reported fields of each event, the ids of all plans, and the conditions of the query."""

    events: dict[str, ToldEvent] = field(default_factory=dict)
    plans: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)


def read_cursor(path: Path) -> Cursor | None:
    """Read the cursor in a file; None if there is none yet. Raises UsageError if it cannot be read, or if the folder does not exist."""
    try:
        if str(path) == STDIN or (path.exists() and not (path.is_file() or path.is_dir())):
            raise UsageError("not-a-file", path=str(path))
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise UsageError("no-such-folder", path=str(path), folder=str(path.parent)) from None
        return None
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None
    except UnicodeDecodeError:
        raise UsageError("bad-cursor", path=str(path)) from None
    if (kept := _kept(text)) is None:
        raise UsageError("bad-cursor", path=str(path))
    return kept


def write_cursor(path: Path, cursor: Cursor) -> None:
    """Keep a cursor, whole or not at all. Raises UsageError where it cannot be written."""
    kept = asdict(cursor)
    write_whole(path, json.dumps({"sahel_cursor": VERSION, "sha256": _digest(kept), "kept": kept}, ensure_ascii=False) + "\n")


def _kept(text: str) -> Cursor | None:
    """Return the cursor in a text, or None if the text was changed since it was written."""
    try:
        read: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or read.get("sahel_cursor") != VERSION or read.get("sha256") != _digest(read.get("kept")):
        return None
    return Cursor(**read["kept"])


def _digest(kept: object) -> str:
    return sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()
