"""Convert the arguments of Python calls into requests, for an opened record: its snapshot and the day that counts as today."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypedDict, TypeVar, cast

from sahelcli.api.answers import Rows, read, warn_of, worded
from sahelcli.api.row_parts import Row
from sahelcli.base.edtf import Edtf
from sahelcli.language.option_values import last_day
from sahelcli.questions.answer_request import View, answer, is_no
from sahelcli.questions.listing_definitions import ENDS
from sahelcli.questions.request import Asked, Request, covered_until
from sahelcli.record.raw_entries import RawFile
from sahelcli.snapshot.open import open_snapshot

Names = str | Sequence[str]
"""One name, or several alternatives. A name must match exactly, in either language; accents and case are ignored, as on the command line."""

When = str | date | Edtf
"""A day or a period: text as on the command line ("2024-06", "last month", "2023..2024"), a Python date, or an EDTF date."""

R = TypeVar("R", bound=Row)


class Window(TypedDict, total=False):
    """A window of time: `since` and `until` are its first and last day; `period` gives both."""

    since: When | None
    until: When | None
    period: When | None


def names(given: Names | None) -> list[str] | None:
    """Return one name or several names as a list; None stays None."""
    return [given] if isinstance(given, str) else None if given is None else list(given)


def when(given: When | None) -> str | None:
    """Return a date as text, as it would be typed."""
    if isinstance(given, Edtf):
        return given.text
    return date.isoformat(given) if isinstance(given, date) else given  # of a moment, its day


_DATES = frozenset((*Window.__annotations__, "on"))
_NAMES = frozenset(
    (*ENDS, "against", "by", "type", "topic", "place", "property", "office", "measure", "kind", "publishing_country", "language", "publisher")
)


def typed(given: Mapping[str, object], *, several: Collection[str] = ()) -> dict[str, object]:
    """Return arguments as options of a request: dates as text, names (and the keys in `several`) as lists, other values unchanged."""

    def option(key: str, value: object) -> object:
        if key in _DATES:
            return when(cast("When | None", value))
        return names(cast("Names | None", value)) if key in _NAMES or key in several else value

    return {key: option(key, value) for key, value in given.items()}


class Opened:
    """A record opened for questions. Close it after use, or use it in a `with` statement."""

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
        """Return the data files; pipes are read now."""
        from sahelcli.record.read_raw_entries import kept

        return [kept(Path(file)) if isinstance(file, str | Path) else file for file in data]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the snapshot. No question can be asked afterwards."""
        self._db.close()

    @property
    def covered_until(self) -> date:
        """The day up to which the record is maintained."""
        return covered_until(self._db)

    @worded()
    def asked(self, on: When | None = None) -> Asked:
        """Return the days that a question with this `on` is about, with the reason and the record's last day. Raises UsageError for a bad date."""
        return self._view.as_of(when(on))

    def _answer(self, kind: type[R], request: Request) -> Rows[R]:
        """Return the answer to a request as rows of a class. Raises UsageError and UnknownName."""
        found = answer(self._view, request)
        no = None if found.rows else is_no(self._view, found)
        return Rows(kind, (read(kind, row) for row in found.rows), found.as_of, found.notes, is_no=no)


def rows_of(kind: type[R], found: Iterable[Mapping[str, Any]], asked: Asked | None = None) -> Rows[R]:
    """Return an answer with rows of a class, made from plain rows."""
    return Rows(kind, (read(kind, row) for row in found), asked)
