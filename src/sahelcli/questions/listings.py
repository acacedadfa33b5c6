"""The state commands as rows of one table: which spells each lists, under which keys, filtered by which ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sahelcli.record.properties import PROPERTIES


@dataclass(frozen=True, slots=True)
class Listing:
    """One state command.

    `statuses` are those listed where none is asked for, `objects` the kinds of object where no end of that kind is named (none: all).
    `keys` gives a column another source than its own name; `filters` are the ends it can be filtered by, and its own options. `so_far`: where no day
    is named, it lists all up to the day asked (what is so on one day only would hardly ever be found). `order` is that of its rows, in columns of
    the table of spells.
    """

    name: str
    properties: tuple[str, ...]
    offices: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    filters: tuple[str, ...] = ("bloc", "country", "actor")
    keys: tuple[tuple[str, str], ...] = ()
    so_far: bool = False
    order: str = "n"


LISTINGS: Final = {
    listing.name: listing
    for listing in (
        Listing(
            "members",
            ("member-of",),
            statuses=("member", "party"),
            objects=("organisation",),
            filters=("bloc", "country", "actor", "status", "chart"),
            keys=(("member", "subject"), ("organisation", "object")),
        ),
        Listing(
            "leaders",
            ("holds-office",),
            offices=("head-of-state", "head-of-government"),
            objects=("state",),
            filters=("country", "actor", "office"),
            keys=(("state", "object"), ("person", "subject")),
        ),
        Listing(
            "chairs",
            ("holds-office",),
            offices=("chair",),
            objects=("organisation", "treaty"),
            filters=("bloc", "country", "actor"),
            keys=(("organisation", "object"), ("person", "subject")),
        ),
        Listing("sanctions", ("sanctioned-by",), filters=("bloc", "country", "actor", "measure")),
        Listing(
            "mediators",
            ("holds-office",),
            offices=("mediator", "facilitator", "special-envoy", "chief-negotiator"),
            filters=("bloc", "country", "actor", "office"),
        ),
        Listing("forces", ("present-in",)),
        Listing("treaties", ("member-of",), objects=("treaty",), filters=("bloc", "country", "actor", "status")),
        Listing("positions", ("position-on",), filters=("bloc", "country", "actor", "topic"), so_far=True, order="object, earliest, n"),
        Listing("plans", ("plans",), filters=("bloc", "country", "actor", "then", "overdue", "kept", "slipped")),
        Listing("facts", tuple(PROPERTIES), filters=("property", "bloc", "country", "actor", "office", "topic", "measure")),
    )
}
