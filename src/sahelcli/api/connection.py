"""An opened record: its snapshot, the day that counts as today, and how what a program asks becomes what a question takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypedDict, TypeVar

from sahelcli.api.answers import Rows, warn_of, worded
from sahelcli.api.decode import read
from sahelcli.api.values import Row
from sahelcli.base.edtf import Edtf
from sahelcli.language.typed_values import last_day
from sahelcli.questions.answer import View, answer
from sahelcli.questions.listings import ENDS
from sahelcli.questions.request import Asked, Request, covered_until
from sahelcli.record.raw_file import RawFile
from sahelcli.snapshot.open import open_snapshot

Names = str | Sequence[str]
"""One name, or several that are alternatives. Names are matched as at the command line: exactly, in either language, accents and case ignored."""

When = str | date | Edtf
"""A day or a period: as people type it ("2024-06", "last month", "2023..2024"), as a day of Python, or as an EDTF date."""

R = TypeVar("R", bound=Row)


class Window(TypedDict, total=False):
    """A window of time: its first and its last day, or both as one period."""

    since: When | None
    until: When | None
    period: When | None


def names(given: Names | None) -> list[str] | None:
    """Several names, of one or of several."""
    return [given] if isinstance(given, str) else None if given is None else list(given)


def when(given: When | None) -> str | None:
    """A date as it would be typed."""
    if isinstance(given, Edtf):
        return given.text
    return date.isoformat(given) if isinstance(given, date) else given  # of a moment, its day


_DATES = frozenset((*Window.__annotations__, "on"))
_NAMES = frozenset((*ENDS, "type", "topic", "place", "property", "office", "measure", "kind", "publishing_country", "language", "publisher"))


def typed(given: Mapping[str, Any], *, several: Collection[str] = ()) -> dict[str, Any]:
    """Arguments as the options of a request: dates as texts, names as lists (and what else is named in `several`), the rest as it is."""
    return {key: when(value) if key in _DATES else names(value) if key in _NAMES or key in several else value for key, value in given.items()}


class Opened:
    """A record that was opened for questions. Close it when they are answered, or use it in a `with`."""

    def __init__(
        self, data: Sequence[str | Path | RawFile], known_on: When | None = None, according_to: str | None = None, today: When | None = None
    ) -> None:
        self._data = [] if not data else self._kept(data)
        self._today_named = today is not None
        self.today = last_day("--today", when(today) or "", date.today()) if today is not None else date.today()
        self.known_on = last_day("--known-on", when(known_on) or "", self.today) if known_on is not None else None
        self._view = View(lambda day, side: open_snapshot(self._data, day, side, warn_of), self.today, self.known_on, according_to)
        self.according_to = self._view.side
        self._db = self._view.db

    def _kept(self, data: Sequence[str | Path | RawFile]) -> list[Path | RawFile]:
        """The files asked, of which pipes are read now."""
        from sahelcli.record.parse import kept

        return [kept(Path(file)) if isinstance(file, str | Path) else file for file in data]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the snapshot; no question can be asked afterwards."""
        self._db.close()

    @property
    def covered_until(self) -> date:
        """The day up to which the record is maintained."""
        return covered_until(self._db)

    @worded()
    def asked(self, on: When | None = None) -> Asked:
        """The day that a question is about where it names `on`, or no day: why that one, and how far the record's word goes. Raises UsageError."""
        return self._view.as_of(when(on))

    def _answer(self, kind: type[R], request: Request) -> Rows[R]:
        """Answer a request with rows of a class. Raises UsageError and UnknownName."""
        found = answer(self._view, request)
        return rows_of(kind, found.rows, found.as_of)


def rows_of(kind: type[R], found: Iterable[Mapping[str, Any]], asked: Asked | None = None) -> Rows[R]:
    """An answer of plain rows."""
    return Rows(kind, (read(kind, row) for row in found), asked)
