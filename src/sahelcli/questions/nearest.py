"""What comes nearest to a question that nothing in the record answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sahelcli.questions.as_of import Asked
from sahelcli.questions.listings import Listing
from sahelcli.questions.request import Filter, Order
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline

Row = dict[str, Any]


def nearest_states(db: sqlite3.Connection, listing: Listing, as_of: Asked, filter: Filter) -> list[tuple[str, Row]]:
    """The spells that the same question finds on other days, each with what it is to the days asked.

    One that the days asked lie in, where there is one ("nearest"); else the last that ended before them ("nearest.before") and the first that
    began after them ("nearest.after"). Of several, that which the listing has first: a head of state before a head of government.
    """
    before: tuple[date, Row] | None = None
    after: tuple[date, Row] | None = None
    for row in states_ever(db, listing, as_of, replace(filter, certain=False, since=None, until=None)):
        begin = date.fromisoformat(row["since_earliest"]) if row["since_earliest"] else date.min
        end = date.fromisoformat(row["until_latest"]) if row["until_latest"] else date.max
        if begin > as_of.last:
            after = (begin, row) if after is None or begin < after[0] else after
        elif end <= as_of.first:
            before = (end, row) if before is None or end > before[0] else before
        else:
            return [("nearest", row)]
    return [(key, found[1]) for key, found in (("nearest.before", before), ("nearest.after", after)) if found]


def nearest_happenings(db: sqlite3.Connection, as_of: Asked, filter: Filter, order: Order) -> list[tuple[str, Row]]:
    """The happening that the same question finds closest to its window, as "nearest"."""
    if filter.since is None and filter.until is None:
        return []
    rows = timeline(db, as_of, replace(filter, since=None, until=None), replace(order, limit=None))
    found = _closest(rows, filter.since or date.min, filter.until or date.max)
    return [("nearest", found)] if found else []


def _closest(rows: Iterable[Row], first: date, last: date) -> Row | None:
    """The row whose days lie closest to a window; of two as close, the later."""
    best: tuple[int, int] | None = None
    found = None
    for row in rows:
        begin = date.fromisoformat(row["earliest"]) if row["earliest"] else date.min
        end = date.fromisoformat(row["latest"]) if row["latest"] else date.max
        distance = max((begin - last).days, (first - end).days, 0)
        rank = (distance, -begin.toordinal())
        if best is None or rank < best:
            best, found = rank, row
    return found
