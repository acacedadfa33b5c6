"""Answer a request: the view (record, known-on, side), the rows, the day answered and why, the filter as resolved, and the notes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar, cast

from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.contract.columns import COLUMNS
from sahelcli.language.parse_option_values import at_least, choice, period
from sahelcli.questions import states, timeline
from sahelcli.questions.names import ACTOR, resolve, with_names
from sahelcli.questions.request import NO_FILTER, Asked, Filter, Order, Request, covered_until, day_asked
from sahelcli.questions.resolve_filter import resolved
from sahelcli.questions.state_listing_definitions import HAPPENINGS, LISTINGS

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnswerRow, AnyState, HappeningRow, PlanRow, PositionRow, Row, SegmentRow


class View:
    """The record as it was public by `known_on`, in the view of the actor that `according_to` names; `today` is the day that counts as today.

    `snapshot` opens the record as known on a day (None: all of it) in a side's view (None: the default answer).
    """

    def __init__(
        self, snapshot: Callable[[date | None, str | None], sqlite3.Connection], today: date, known_on: date | None, according_to: str | None
    ) -> None:
        self.snapshot = snapshot
        self.today = today
        self.known_on = known_on
        self._according_to = according_to

    @cached_property
    def side(self) -> str | None:
        """The id of the actor whose view it is. Raises UnknownName."""
        if not self._according_to:
            return None
        with closing(self.snapshot(None, None)) as whole:
            return resolve(whole, self._according_to, ACTOR)

    @cached_property
    def db(self) -> sqlite3.Connection:
        """The snapshot that answers."""
        side = self.side  # which may have to open another one first
        return self.snapshot(self.known_on, side)

    @cached_property
    def default_db(self) -> sqlite3.Connection:
        """The snapshot that gives the default answer, as known on the same day."""
        return self.snapshot(self.known_on, None) if self.side else self.db

    def as_of(self, on: str | None = None) -> Asked:
        """Return the days that a question is about, from those typed or from the clock and the record. Raises UsageError."""
        return day_asked(self.db, period("--on", on, self.today) if on is not None else None, self.known_on, self.today)


Note = tuple[str, dict[str, object]]

AnyRow = TypeVar("AnyRow", bound="Row")
A_co = TypeVar("A_co", bound="Row", covariant=True)


class Answer(NamedTuple, Generic[A_co]):
    """The rows of a listing. `as_of` has the days answered and why those, None where a question is of no day; `filter` are its conditions, resolved.

    `notes` are what must be said beside the rows, as keys of the catalogue with their facts. `silent` says that the side asked for has no other
    answer than the default one.
    """

    request: Request
    rows: Sequence[A_co]
    as_of: Asked | None = None
    filter: Filter = NO_FILTER
    notes: tuple[Note, ...] = ()
    silent: bool = False

    @property
    def listing(self) -> str:
        """The name of the listing."""
        return self.request.listing

    @property
    def so_far(self) -> bool:
        """True if the rows are all those up to the day asked."""
        return is_so_far(self.request, self.filter)

    @property
    def of_a_day(self) -> bool:
        """True if the rows describe the days asked."""
        return self.listing in LISTINGS and not (self.request.history or self.so_far)

    @property
    def picked(self) -> bool:
        """True if rows were left out by a property of the result, so that an empty answer says little."""
        return self.filter.contested or bool(self.filter.outcomes)


def answer(view: View, request: Request, *, dated: bool = False, compared: bool = False) -> Answer[AnswerRow]:
    """Answer a request.

    `dated` leaves out postponed plans without a date if a window is given, and notes their number. `compared` finds out whether a side's answer is
    another than the default one, for which the record may have to be folded again.

    Raises UsageError and UnknownName.
    """
    filter = filter_of(view, request)
    as_of = view.as_of(request.on)
    notes: list[Note] = []
    if filter.matching is not None:
        from sahelcli.questions import search

        notes += search.notes(view.db, filter.matching, request.order.limit)
    if filter.until and filter.until > (maintained := covered_until(view.db)):
        notes.append(("until-beyond", {"day": maintained.isoformat()}))
    if dated and is_windowed(filter) and request.listing in HAPPENINGS:
        if count := timeline.count_undated(view.db, as_of, filter):
            notes.append(("undated" if count > 1 else "undated-one", {"count": count}))
        filter = filter._replace(dated=True)
    found = rows_of(view.db, request, filter, as_of, view.default_db if view.side and request.listing == "disagreements" else None)
    rows = found if isinstance(found, Streamed) else Streamed(found)
    notes += _without_position(view, request, filter, as_of, rows)
    silent = compared and view.side is not None and list(rows) == list(rows_of(view.default_db, request, filter, as_of))
    return Answer(request, rows, as_of, filter, tuple(notes), silent)


def _without_position(view: View, request: Request, filter: Filter, as_of: Asked, rows: Sequence[AnswerRow]) -> Iterable[Note]:
    """Yield a note for each of several actors asked for that took no position, with its name in both languages.

    None where rows were left out for another reason, or where an actor is asked for together with one of another kind.
    """
    named = [ends for ends in (filter.actors, filter.countries, filter.blocs) if ends]
    if request.listing != "positions" or filter.certain or filter.contested or len(named) != 1 or len(named[0]) < 2:
        return
    whole = rows if request.order.limit is None else rows_of(view.db, request._replace(order=Order()), filter, as_of)
    taken = cast("Iterable[PositionRow]", whole)
    found = {who for row in taken for who in (row["subject"], row["qualifiers"]["speaker"])}
    for _, name in with_names(view.db, [id_ for id_ in named[0] if id_ not in found]):
        yield "no-position", {"name": name}


_SORTED: Final = ("id", "id?", "fact", "edtf", "edtf?", "text", "text?", "count", "number", "number?", "bool", "day", "url")
"""The types of columns that rows can be sorted by."""


def sorts_of(listing: str) -> tuple[str, ...]:
    """Return what the rows of a listing can be sorted by: the beginning of a state of affairs, an order of the timeline, or else a column."""
    if listing in LISTINGS:
        return ("date",)
    return tuple(timeline.SORTS) if listing in ("timeline", "search") else tuple(column.name for column in COLUMNS[listing] if column.type in _SORTED)


def filter_of(view: View, request: Request) -> Filter:
    """Resolve the conditions of a request. Raises UsageError and UnknownName."""
    if request.order.sort is not None:
        choice("--sort", request.order.sort, sorts_of(request.listing))
    at_least("--limit", request.order.limit, 0)
    at_least("--max-lines", request.order.max_lines, 0)
    return resolved(view.db, view.today, request.listing, request.conditions)


def is_so_far(request: Request, filter: Filter) -> bool:
    """Return whether all up to the day asked is listed: of exits, of positions where no day is named, and of plans that came to something."""
    if request.listing == "withdrawals":
        return True
    listing = LISTINGS.get(request.listing)
    return listing is not None and not request.history and bool(filter.outcomes or (listing.so_far and request.on is None))


def is_windowed(filter: Filter) -> bool:
    """Return whether the question is about timeline entries in a window, without plans that have no date."""
    return (filter.since is not None or filter.until is not None) and "postponed" not in filter.statuses


def rows_of(db: sqlite3.Connection, request: Request, filter: Filter, as_of: Asked, default: sqlite3.Connection | None = None) -> Iterable[AnswerRow]:
    """Return the rows of a request in a snapshot, with what is wanted beside them.

    `default` is the snapshot of the default answer, where that of a side is set beside it.
    """
    if request.listing == "withdrawals":
        from sahelcli.questions.bloc_exits import withdrawals

        return ordered(withdrawals(db, as_of, filter), request)
    if request.listing == "disagreements":
        from sahelcli.questions.disagreements import disagreements

        return ordered(disagreements(db, as_of, filter, default), request)
    return (_state_rows if request.listing in LISTINGS else _happening_rows)(db, request, filter, as_of)


def ordered(rows: Iterable[AnyRow], request: Request, language: str = "en") -> list[AnyRow]:
    """Return the rows of a listing in the order asked, and so many of them: by a column, in which an unknown value comes last, or as they are.

    `language` is that of the texts that are compared. Raises UsageError for what the listing cannot be sorted by.
    """
    order, rows = request.order, list(rows)
    if order.sort is not None:
        column = choice("--sort", order.sort, sorts_of(request.listing))
        known = sorted((row for row in rows if row[column] is not None), key=lambda row: _comparable(row[column], language), reverse=order.reverse)
        rows = [*known, *(row for row in rows if row[column] is None)]
    elif order.reverse:
        rows.reverse()
    return rows[: order.limit]


def listed(name: str, rows: Iterable[AnyRow], order: Order, language: str = "en") -> Answer[AnyRow]:
    """Return rows as the answer of a listing that is of no day, in the order asked (`ordered`). Raises UsageError."""
    at_least("--limit", order.limit, 0)
    request = Request(name, order=order)
    return Answer(request, ordered(rows, request, language))


def _comparable(value: object, language: str) -> tuple[float, str]:
    """Return a value as it is compared with others of its column: a number, or a text without case and accents."""
    if isinstance(value, int | float):
        return value, ""
    return 0, alphabetical(str(value[language] if isinstance(value, dict) else value))


def _state_rows(db: sqlite3.Connection, request: Request, filter: Filter, as_of: Asked) -> Iterable[AnyState | SegmentRow]:
    listing = LISTINGS[request.listing]
    if request.chart:
        return states.segments_ever(db, listing, as_of, filter)
    so_far = is_so_far(request, filter)
    find = states.states_ever if request.history else states.states_so_far if so_far else states.states_on
    rows: Iterable[AnyState] = find(db, listing, as_of, filter)
    if filter.outcomes or request.then:
        from sahelcli.questions.verdicts_and_proofs import that_came_out, with_outcome

        plans = cast("Iterable[PlanRow]", rows)
        plans = that_came_out(db, plans, as_of, filter.outcomes) if filter.outcomes else plans
        rows = with_outcome(db, plans, as_of) if request.then else plans
    if filter.contested:
        rows = (row for row in rows if row["contested"])
    if request.why:
        from sahelcli.questions.verdicts_and_proofs import with_proof

        rows = with_proof(db, rows, as_of, whole=request.history or so_far)
    return _in_order(rows, request.order)


def _in_order(rows: Iterable[AnyState], order: Order) -> Iterable[AnyState]:
    """Return states of affairs in the order asked: their own, or that of their beginnings."""
    if order.sort:
        rows = sorted(rows, key=lambda row: row["since_earliest"] or "")
    if order.reverse:
        rows = reversed(list(rows))
    return islice(rows, order.limit)


def _happening_rows(db: sqlite3.Connection, request: Request, filter: Filter, as_of: Asked) -> Iterable[HappeningRow]:
    order = _order(request)
    rows = timeline.timeline(db, as_of, filter, order)
    if request.then:
        from sahelcli.questions.verdicts_and_proofs import with_outcomes

        return with_outcomes(db, rows, as_of)
    return Streamed(rows, partial(timeline.printed, db, as_of, filter, order))


def _order(request: Request) -> Order:
    """Return the order of timeline entries: the results of a search are sorted by how well they match, unless another order is asked for."""
    return request.order._replace(sort=timeline.RANK) if request.listing == "search" and request.order.sort is None else request.order


def nearest(view: View, given: Answer[Row]) -> Sequence[tuple[str, AnswerRow]]:
    """Return what comes nearest to a question that nothing answers, each row with what it is to the days asked."""
    if given.as_of is None or given.picked:
        return []
    from sahelcli.questions.empty_answers import nearest_happenings, nearest_states

    if listing := LISTINGS.get(given.listing):
        return nearest_states(view.db, listing, given.as_of, given.filter)
    if given.listing not in ("timeline", "search", "on-this-day"):
        return []
    return nearest_happenings(view.db, given.as_of, given.filter, _order(given.request))


def is_no(view: View, given: Answer[Row]) -> bool | None:
    """Return whether an answer without rows means no (else it is not recorded); None where the question is of no state of affairs."""
    if given.as_of is None or given.listing not in LISTINGS or given.picked:
        return None
    from sahelcli.questions import empty_answers

    days = (given.as_of.first, given.as_of.last) if given.of_a_day else (given.filter.first_day, given.filter.last_day)
    return empty_answers.is_no(view.db, LISTINGS[given.listing], given.filter, *days) and not given.as_of.beyond


def is_found(view: View, given: Answer[Row]) -> bool:
    """Return whether any row counts as found: in a window, postponed plans without a date do not."""
    if not given.rows or given.listing not in HAPPENINGS or given.as_of is None or given.filter.dated or not is_windowed(given.filter):
        return bool(given.rows)
    return timeline.some_dated(view.db, given.as_of, given.filter)
