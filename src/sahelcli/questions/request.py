"""A request: a listing, its conditions, the day and the horizon of the record, the order of the rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypedDict, cast

from sahelcli.base.errors import UsageError
from sahelcli.questions.state_listing_definitions import LISTINGS, STATE_OPTIONS, options_of
from sahelcli.snapshot.sql_views_and_sources import texts

if TYPE_CHECKING:
    from sahelcli.base.edtf import Edtf
    from sahelcli.questions.search import Found


class Asked(NamedTuple):
    """The days for which a state is asked, the reason for them, and the day on which the record ends.

    `first` to `last` are one day unless a period was named; past `horizon` every state is carried forward and only
    possible. `reason` is "on", "known-on", "today" or "covered-until".
    """

    first: date
    last: date
    reason: str
    horizon: date
    text: str

    @property
    def beyond(self) -> bool:
        """True if any day asked is after the horizon."""
        return self.last > self.horizon


def day_asked(db: sqlite3.Connection, on: Edtf | None, known_on: date | None, today: date) -> Asked:
    """`--on`; else `--known-on`; else today or the day up to which the record is maintained, whichever is earlier."""
    covered = covered_until(db)
    horizon = min(known_on, covered) if known_on else covered
    if on is not None:
        return Asked(on.earliest or date.min, on.latest or date.max, "on", horizon, on.text)
    if known_on is not None:
        day, reason = known_on, "known-on"
    else:
        day, reason = (today, "today") if today < covered else (covered, "covered-until")
    return Asked(day, day, reason, horizon, day.isoformat())


def covered_until(db: sqlite3.Connection) -> date:
    """The day up to which the record is maintained."""
    return date.fromisoformat(next(texts(db.execute("SELECT value FROM meta WHERE key = 'covered_until'"))))


OUTCOMES: Final = ("overdue", "kept", "slipped")
"""The outcomes by which plans can be filtered."""


class Conditions(TypedDict, total=False):
    """The conditions of a question as people type them, under the names of the options. `filters.resolve` makes a Filter of them."""

    bloc: Sequence[str] | None
    country: Sequence[str] | None
    actor: Sequence[str] | None
    against: Sequence[str] | None
    by: Sequence[str] | None
    type: Sequence[str] | None
    topic: Sequence[str] | None
    place: Sequence[str] | None
    status: str | Sequence[str] | None  # one for a membership, several for timeline entries
    property: Sequence[str] | None
    office: Sequence[str] | None
    measure: Sequence[str] | None
    kind: Sequence[str] | None
    publishing_country: Sequence[str] | None
    language: Sequence[str] | None
    publisher: Sequence[str] | None
    since: str | None
    until: str | None
    period: str | None
    text: str | None
    anniversary: str | None
    certain: bool
    contested: bool
    overdue: bool
    kept: bool
    slipped: bool


class Filter(NamedTuple):
    """The conditions of a question, resolved. Several values of one field are alternatives; fields are conditions that all hold.

    Names are ids, and words those of the closed lists; `statuses` are of timeline entries or of memberships ("any" for all). `since` and `until`
    are the first and last day of the window, None where it is open. `certain` leaves out what is only possible, `contested` what nobody disputes,
    `dated` leaves out postponed plans without a date; a plan needs all `outcomes` (OUTCOMES). `matching` are the entries in which a text was
    found (None: no text was asked for). `anniversary` is a day of any year, as MM-DD. `against` and `imposers` are the two ends of a measure. The
    last four fields are conditions on sources.
    """

    ids: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    blocs: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    imposers: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    certain: bool = False
    contested: bool = False
    dated: bool = False
    outcomes: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    matching: Found | None = None
    anniversary: str = ""
    kinds: tuple[str, ...] = ()
    publishing_countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[str, ...]:
        """The ids of the actors that are named as an end of a state of affairs."""
        return (*self.imposers, *self.blocs, *self.actors, *self.countries, *self.against)

    def words(self, field: str) -> tuple[str, ...]:
        """Return the alternatives of a condition by the name of its field."""
        found: tuple[str, ...] = getattr(self, field)
        return found

    @property
    def first_day(self) -> date:
        """The first day of the window, the calendar's where it is open."""
        return self.since or date.min

    @property
    def last_day(self) -> date:
        """The last day of the window, the calendar's where it is open."""
        return self.until or date.max

    @property
    def names_somebody(self) -> bool:
        """True if a bloc, a country or another actor is named."""
        return bool(self.blocs or self.countries or self.actors)


NO_FILTER: Final = Filter()


class Order(NamedTuple):
    """In which order rows come, and how many: the first `limit`, or the `max_lines` that weigh most.

    `sort` is a key of `timeline.SORTS`, of states of affairs only "date"; None is the listing's own order.
    """

    sort: str | None = None
    reverse: bool = False
    limit: int | None = None
    max_lines: int | None = None


IN_ORDER: Final = Order()


class Request(NamedTuple):
    """One question: a listing, the day asked as it was typed, and what its rows must fulfil, in which order, with what beside them.

    `history` asks for all of the window in place of a day, `why` for the proof of each row, `then` for what became of plans, `chart` for the segments
    that a drawing consists of, `summary` for the summaries under the titles.
    """

    listing: str
    on: str | None = None
    conditions: Conditions = Conditions()
    order: Order = IN_ORDER
    history: bool = False
    why: bool = False
    then: bool = False
    chart: bool = False
    summary: bool = False

    @classmethod
    def of(cls, listing: str, options: Mapping[str, object]) -> Request:
        """Build a request from options by name; None and False are not asked.

        Raises UsageError for what the listing does not take, TypeError for what is no option.
        """
        taken = options_of(listing)
        given: dict[str, Any] = {name: value for name, value in options.items() if value is not None and value is not False}
        for name in given:
            if name not in (*Conditions.__annotations__, *_ORDER, *_OWN):
                raise TypeError(f"{listing}() got an unexpected keyword argument {name!r}")
            if name not in taken:
                raise UsageError("not-narrowed-by", text=name, tool=listing, names=", ".join(name for name in taken if name in _NAMED))
        order = Order(**{name: given.pop(name) for name in _ORDER if name in given})
        own: dict[str, Any] = {name: given.pop(name) for name in _OWN if name in given}
        if implies_history(listing, own, given):
            own["history"] = True
        return cls(listing, conditions=cast("Conditions", given), order=order, **own)


def implies_history(listing: str, own: Mapping[str, object], conditions: Mapping[str, object]) -> bool:
    """Return whether the options of a state command ask for all of a window: one that is named, or drawn.

    A listing of all up to the day asked has its window without it.
    """
    if (found := LISTINGS.get(listing)) is None or own.get("history"):
        return False
    windowed = any(conditions.get(name) is not None for name in ("since", "until", "period"))
    return bool(own.get("chart")) or (windowed and not (found.so_far and own.get("on") is None))


_NAMED: Final = frozenset(Conditions.__annotations__) - frozenset(STATE_OPTIONS)
_ORDER: Final = Order._fields
_OWN: Final = ("on", "history", "why", "then", "chart", "summary")
