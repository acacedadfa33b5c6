"""The definitions of the listings: each state command as a row of one table, and the options that each listing takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar, cast

from sahelcli.record.properties import PROPERTIES

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnyState, ChairRow, FactRow, LeaderRow, MembershipRow, PlanRow

ENDS: Final = ("bloc", "country", "actor")
"""Conditions on who a row is about."""

STATE_OPTIONS: Final = ("on", "history", "since", "until", "period", "certain", "contested", "why", "sort", "reverse", "limit")
"""Conditions of every state command."""

HAPPENING_OPTIONS: Final = (*ENDS, "type", "topic", "place", "status", "since", "until", "period", "text")
"""Conditions on timeline entries."""


R_co = TypeVar("R_co", bound="AnyState", covariant=True)


class Listing(NamedTuple, Generic[R_co]):
    """One state command; `R_co` is the type of its rows.

    `statuses` are those listed where none is asked for, `objects` the kinds of object where no end of that kind is named (none: all).
    `keys` gives a column another source than its own name; `takes` are its options besides those of every state command (STATE_OPTIONS).
    `any_object_named`: where a bloc is named, objects of any kind are listed (a treaty has its parties). `any_office`: every office can be asked
    for, not only those listed. `so_far`: where no day is named, it lists all up to the day asked (what is so on one day only would hardly ever be
    found). `order` is that of its rows, in columns of the table of spells.
    """

    name: str
    properties: tuple[str, ...]
    offices: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    takes: tuple[str, ...] = ENDS
    keys: tuple[tuple[str, str], ...] = ()
    any_object_named: bool = False
    any_office: bool = False
    so_far: bool = False
    order: str = "n"


_TABLE: Final[tuple[Listing[AnyState], ...]] = (
    Listing(
        "members",
        ("member-of",),
        statuses=("member", "party"),
        objects=("organisation",),
        takes=(*ENDS, "status", "chart"),
        any_object_named=True,
        keys=(("member", "subject"), ("organisation", "object")),
    ),
    Listing(
        "leaders",
        ("holds-office",),
        offices=("head-of-state", "head-of-government"),
        objects=("state",),
        takes=("country", "actor", "office"),
        any_office=True,
        keys=(("state", "object"), ("person", "subject")),
    ),
    Listing(
        "chairs",
        ("holds-office",),
        offices=("chair",),
        objects=("organisation", "treaty"),
        takes=(*ENDS, "office"),
        any_office=True,
        keys=(("organisation", "object"), ("person", "subject")),
    ),
    Listing("sanctions", ("sanctioned-by",), takes=(*ENDS, "against", "by", "measure")),
    Listing(
        "mediators",
        ("holds-office",),
        offices=("mediator", "facilitator", "special-envoy", "chief-negotiator"),
        takes=(*ENDS, "office"),
    ),
    Listing("forces", ("present-in",)),
    Listing("treaties", ("member-of",), objects=("treaty",), takes=(*ENDS, "status")),
    Listing("positions", ("position-on",), takes=(*ENDS, "topic"), so_far=True, order="object, earliest, n"),
    Listing("plans", ("plans",), takes=(*ENDS, "then", "overdue", "kept", "slipped")),
    Listing("facts", tuple(PROPERTIES), takes=(*ENDS, "office", "topic", "measure", "property")),
)
LISTINGS: Final = {listing.name: listing for listing in _TABLE}

MEMBERS: Final = cast("Listing[MembershipRow]", LISTINGS["members"])
LEADERS: Final = cast("Listing[LeaderRow]", LISTINGS["leaders"])
CHAIRS: Final = cast("Listing[ChairRow]", LISTINGS["chairs"])
SANCTIONS: Final = cast("Listing[FactRow]", LISTINGS["sanctions"])
MEDIATORS: Final = cast("Listing[FactRow]", LISTINGS["mediators"])
FORCES: Final = cast("Listing[FactRow]", LISTINGS["forces"])
POSITIONS: Final = cast("Listing[FactRow]", LISTINGS["positions"])
PLANS: Final = cast("Listing[PlanRow]", LISTINGS["plans"])
FACTS: Final = cast("Listing[FactRow]", LISTINGS["facts"])

EXIT_STATUSES: Final = ("announced", "notified", "effective", "dropped")
"""The statuses of an exit; its dates have the same names."""

HAPPENINGS: Final = ("timeline", "search", "on-this-day", "disagreements")
"""The listings of timeline entries, or about them, which may include plans postponed without a date."""

_OPTIONS: Final = {
    "timeline": (*HAPPENING_OPTIONS, "sort", "reverse", "limit", "max_lines", "contested", "then", "summary"),
    "search": (*HAPPENING_OPTIONS, "sort", "reverse", "limit", "summary"),
    "on-this-day": (*HAPPENING_OPTIONS, "anniversary", "reverse", "limit", "summary"),
    "withdrawals": (*ENDS, "status", "on", "since", "until", "period", "certain", "contested", "sort", "reverse", "limit"),
    "disagreements": (*HAPPENING_OPTIONS, "contested", "sort", "reverse", "limit"),
    "sources": (*(name for name in HAPPENING_OPTIONS if name != "country"), "kind", "publishing_country", "language", "publisher"),
    "diff": ENDS,
    "new": (*ENDS, "type", "topic", "place"),
    "export": HAPPENING_OPTIONS,
}


def options_of(listing: str) -> tuple[str, ...]:
    """Return the names of the options that a listing takes."""
    return _OPTIONS.get(listing) or (*STATE_OPTIONS, *LISTINGS[listing].takes)
