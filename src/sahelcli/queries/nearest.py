"""What comes nearest to a question that nothing in the record answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sahelcli.queries.asked import Asked
from sahelcli.queries.listings import Listing
from sahelcli.queries.states import ALWAYS, StateFilter, states_ever
from sahelcli.queries.timeline import TimelineFilter, timeline

Row = dict[str, Any]


def nearest_state(db: sqlite3.Connection, listing: Listing, asked: Asked, narrowed: StateFilter) -> Row | None:
    """The spell that the same question finds on the day closest to the one asked."""
    rows = states_ever(db, listing, asked, replace(narrowed, certain=False, window=ALWAYS))
    return _closest(rows, asked.first, asked.last, "since_earliest", "until_latest")


def nearest_happening(db: sqlite3.Connection, asked: Asked, narrowed: TimelineFilter) -> Row | None:
    """The happening that the same question finds closest to its window."""
    if narrowed.since is None and narrowed.until is None:
        return None
    rows = timeline(db, asked, replace(narrowed, since=None, until=None, limit=None))
    return _closest(rows, narrowed.since or date.min, narrowed.until or date.max, "earliest", "latest")


def _closest(rows: Iterable[Row], first: date, last: date, begins: str, ends: str) -> Row | None:
    """The row whose days lie closest to a window; of two as close, the later."""
    best: tuple[int, int] | None = None
    found = None
    for row in rows:
        begin = date.fromisoformat(row[begins]) if row[begins] else date.min
        end = date.fromisoformat(row[ends]) if row[ends] else date.max
        distance = max((begin - last).days, (first - end).days, 0)
        rank = (distance, -begin.toordinal())
        if best is None or rank < best:
            best, found = rank, row
    return found
