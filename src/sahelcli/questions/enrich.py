"""A point-in-time join: for a country and a day of somebody else's row, what the state commands would say.

Each column is asked once for every stretch of days over which its answer is the same, with the very question that the state command asks; a row is
then a look-up.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, cast

from sahelcli.base.edtf import BadDate, Edtf
from sahelcli.base.errors import UsageError
from sahelcli.base.iso_countries import alpha_3, is_foreign_code
from sahelcli.questions.empty_answers import covered, is_no_for
from sahelcli.questions.names import ACTOR, BLOC, COUNTRY, find, resolve
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import LISTINGS, Listing
from sahelcli.questions.states import states_on, turning_days
from sahelcli.record.coverage import Covered
from sahelcli.tables.row_dates import Answered, When, read_date

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnyState, LeaderRow, MembershipRow, Row

    Cell = Callable[[Sequence[AnyState], str], str]
    """From the rows of a state command to a cell in a language."""

YES: Final = "yes"
NO: Final = "no"
MAYBE: Final = "maybe"
NOTHING: Final = ""
"""The record does not say: no country, no day, or a day past the one up to which it is maintained."""

REMEMBERED: Final = 1 << 16
"""Pairs of country and date whose cells are kept at hand, so that memory stays flat however long the table."""

LISTED: Final = 1000
"""Maximum number of unusable values that are counted separately."""


@dataclass(frozen=True, slots=True)
class Question:
    """A kind of column: its listing, the function `cell` that makes a cell of the answer, and what may or must follow the colon."""

    listing: Listing[AnyState]
    cell: Cell
    of: str | None = None
    must: bool = False
    offices: tuple[str, ...] = ()
    silent_on: tuple[str, ...] = ()
    """The properties whose coverage makes a no: a state that is not a member is not suspended either."""


def _standing(key: Literal["suspended", "withdrawal"]) -> Cell:
    """A cell that says whether a value of a membership is so: yes where a certain row has it, maybe where any doubt is left."""

    def cell(rows: Sequence[AnyState], language: str) -> str:
        members = cast("Sequence[MembershipRow]", rows)
        answers = [(row["certainty"] == "certain", row[key]) for row in members]
        if any(value is None and key == "suspended" for _, value in answers):
            return MAYBE if any(row["suspended_since"] for row in members) else NO  # null without a suspension: not covered, `_on` leaves it empty
        held = [certain for certain, value in answers if value]
        return NO if not held else YES if any(held) else MAYBE

    return cell


def _any_row(rows: Sequence[AnyState], language: str) -> str:
    """Yes where a certain row is there, maybe where only possible ones are."""
    return NO if not rows else YES if any(row["certainty"] == "certain" for row in rows) else MAYBE


def _holder(rows: Sequence[AnyState], language: str) -> str:
    """The holder's name; several, or one that is only possible, stand behind "maybe:"."""
    names = list(dict.fromkeys(row["name"][language] for row in cast("Sequence[LeaderRow]", rows)))
    if len(names) == 1 and rows[0]["certainty"] == "certain":
        return names[0]
    return f"{MAYBE}: {' | '.join(names)}" if names else NOTHING


QUESTIONS: Final = {
    "member": Question(LISTINGS["members"], _any_row, of="bloc", must=True, silent_on=("member-of",)),
    "suspended": Question(LISTINGS["members"], _standing("suspended"), of="bloc", must=True, silent_on=("suspended-from", "member-of")),
    "withdrawing": Question(LISTINGS["members"], _standing("withdrawal"), of="bloc", must=True, silent_on=("withdrawing-from", "member-of")),
    "leader": Question(LISTINGS["leaders"], _holder, offices=("head-of-state",)),
    "head-of-government": Question(LISTINGS["leaders"], _holder, offices=("head-of-government",)),
    "sanctioned": Question(LISTINGS["sanctions"], _any_row, of="actor", silent_on=("sanctioned-by",)),
}
"""The columns that can be added, by what stands before the colon."""


@dataclass(frozen=True, slots=True)
class JoinColumn:
    """One column to be added: its heading as it was typed, its question, and the id that narrows it."""

    heading: str
    question: Question
    narrowed_to: str | None = None

    @classmethod
    def of(cls, db: sqlite3.Connection, text: str) -> JoinColumn:
        """The column that a text such as `member:ECOWAS` names. Raises UsageError and UnknownName."""
        name, _, of = text.strip().partition(":")
        question = QUESTIONS.get(name)
        if question is None:
            raise UsageError("unknown-choice", option="--add", text=name, choices=tuple(QUESTIONS))
        if bool(of) and question.of is None:
            raise UsageError("column-of-nothing", text=text, name=name)
        if not of and question.must:
            raise UsageError("column-of-what", text=text)
        id_ = resolve(db, of, BLOC if question.of == "bloc" else ACTOR) if of else None
        return cls(text.strip(), question, id_)

    def asks_as(self, other: JoinColumn) -> bool:
        """Return whether another column asks the same question, whatever its heading."""
        return (self.question, self.narrowed_to) == (other.question, other.narrowed_to)

    def narrowed(self, country: str) -> Filter:
        """The filter of the state command for a country."""
        of = (self.narrowed_to,) if self.narrowed_to else ()
        blocs, actors = (of, ()) if self.question.of == "bloc" else ((), of)
        return Filter(countries=(country,), blocs=blocs, actors=actors, offices=self.question.offices)

    def is_no(self, said: Covered, country: str, day: date, *, rows: bool) -> bool:
        """Return whether silence means no for a country on a day; `rows`: the country is a member, so that only its standing is left to say."""
        properties = self.question.silent_on[:1] if rows else self.question.silent_on
        return any(is_no_for(said, name, country, self.narrowed_to, day) for name in properties)

    def rows(self, db: sqlite3.Connection, country: str, asked: Asked) -> list[AnyState]:
        """Return the state command's answer for a country, if the answer is about that country."""
        about = {"members": "member", "leaders": "state", "sanctions": "subject"}[self.question.listing.name]

        def subject(row: Row) -> object:
            return row[about]

        return [row for row in states_on(db, self.question.listing, asked, self.narrowed(country)) if subject(row) == country]


class Join:
    """Answers of some columns for countries and dates as other people write them. What could not be used is counted, never guessed.

    `date_format` is that of dates written as text, for strptime; None: as `tables.row_dates.read_date` reads them.
    """

    def __init__(self, db: sqlite3.Connection, columns: Iterable[JoinColumn], horizon: date, language: str, date_format: str | None = None) -> None:
        self.db = db
        self.columns = tuple(columns)
        self.horizon = horizon
        self.language = language
        self.covered = covered(db)
        self.date_format = date_format
        self.nothing = (NOTHING,) * len(self.columns)
        self.rows = 0
        self.answered = 0
        self.beyond = 0
        self.reasons: Counter[str] = Counter()
        self.bad_dates: Counter[str] = Counter()
        self.unknown_countries: Counter[str] = Counter()
        self.foreign_codes: set[str] = set()
        self._stretches: dict[tuple[str, JoinColumn], tuple[list[date], list[str]]] = {}
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._answer)
        self._country = lru_cache(maxsize=REMEMBERED)(self._country_of)
        self._days = lru_cache(maxsize=REMEMBERED)(self._date_of)

    def answer(self, country: str, when: When) -> Answered:
        """Return the cells of one row, all empty if its country is unknown or its date cannot be read, and count the row."""
        answered = self._remembered(country, when)
        self.rows += 1
        if answered.reasons:
            for reason in answered.reasons:
                self._count(reason, country, when)
        else:
            self.answered += 1
            self.beyond += answered.beyond
        return answered

    def _count(self, reason: str, country: str, when: When) -> None:
        self.reasons[reason] += 1
        if reason == "unreadable-date":
            counts, text = self.bad_dates, _written(when)
        elif reason == "unknown-country":
            counts, text = self.unknown_countries, country.strip()
        else:
            return
        if text in counts or len(counts) < LISTED:
            counts[text] += 1
        else:
            counts[""] += 1

    def _answer(self, country: str, when: When) -> Answered:
        """The cells for a country and a date, or what is wrong with either."""
        country, written = country.strip(), _written(when)
        reasons = []
        id_ = self._country(country) if country else None
        if id_ is None:
            reasons.append("unknown-country" if country else "no-country")
        days = self._days(when) if written else None
        if days is None:
            reasons.append("unreadable-date" if written else "undated")
        if id_ is None or days is None:
            return Answered(self.nothing, tuple(reasons))
        cells = tuple(self._cell(id_, column, days) for column in self.columns)
        return Answered(cells, beyond=bool(days.latest and days.latest > self.horizon))

    def _country_of(self, text: str) -> str | None:
        """Return the id of a country by a name of the record, else by a code of ISO 3166-1."""
        code = alpha_3(text)
        if found := find(self.db, text, COUNTRY) or (code and find(self.db, code, COUNTRY)):
            return found
        if is_foreign_code(text) and len(self.foreign_codes) < LISTED:
            self.foreign_codes.add(text)
        return None

    def _date_of(self, when: When) -> Edtf | None:
        """Return the date of a row, with both bounds, or None if it cannot be read."""
        if isinstance(when, str):
            when = when.strip()
        elif isinstance(when, tuple):
            when = tuple(part.strip() for part in when)
        try:
            return read_date(when, self.date_format)
        except BadDate:
            return None

    def _cell(self, country: str, column: JoinColumn, when: Edtf) -> str:
        """The cell of a date: what it is on all of its days, or maybe where it is so on some of them, or the date itself is in doubt."""
        firsts, cells = self.stretches(country, column)
        first, last = when.earliest or date.min, when.latest or date.max
        held = list(dict.fromkeys(cells[bisect_right(firsts, first) - 1 : bisect_right(firsts, last)]))
        if len(held) == 1 and (not when.doubtful or held[0] == NOTHING):
            return held[0]
        if column.question.cell is _holder:
            names = dict.fromkeys(name for cell in held if cell for name in cell.removeprefix(f"{MAYBE}: ").split(" | "))
            return f"{MAYBE}: {' | '.join(names)}"
        return MAYBE if {YES, MAYBE} & set(held) or held == [NO] else NOTHING

    def stretches(self, country: str, column: JoinColumn) -> tuple[list[date], list[str]]:
        """The first days of the stretches over which a column's cell for a country is the same, and the cells."""
        key = (country, column)
        if key not in self._stretches:
            cuts = {date.min, *turning_days(self.db, column.question.listing, column.narrowed(country))}
            cuts.update(day for scope in self.covered.scopes for day in (scope.first, scope.end))
            if self.horizon < date.max:
                cuts.add(self.horizon + timedelta(days=1))
            firsts: list[date] = []
            cells: list[str] = []
            for first in sorted(cuts):
                cell = self._on(country, column, first)
                if not cells or cell != cells[-1]:
                    firsts.append(first)
                    cells.append(cell)
            self._stretches[key] = (firsts, cells)
        return self._stretches[key]

    def _on(self, country: str, column: JoinColumn, day: date) -> str:
        """Return the state command's answer for a day. After the horizon and outside the coverage an empty answer is null, not no."""
        asked = Asked(day, day, "on", self.horizon, "")
        rows = column.rows(self.db, country, asked)
        cell = column.question.cell(rows, self.language)
        silent = asked.beyond or not column.is_no(self.covered, country, day, rows=bool(rows))
        return NOTHING if cell == NO and silent else cell


def _written(when: When) -> str:
    """Return a date as a note shows it, empty if the row has none."""
    if isinstance(when, tuple):
        return ",".join(part.strip() for part in when) if any(part.strip() for part in when) else ""
    return when.strip() if isinstance(when, str) else when.isoformat()
