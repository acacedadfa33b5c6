"""The suspensions that a membership has gone through: beside its row in a history, whose own columns tell the last day alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

Row = dict[str, Any]


def with_suspensions(db: sqlite3.Connection, rows: Iterable[Row]) -> Iterator[Row]:
    """Rows of memberships, each with its past `suspensions`, {since, until, certainty}, by beginning; one that the row itself tells is left out."""
    for row in rows:
        yield row | {"suspensions": [s for s in _during(db, row) if s["since"] != row["suspended_since"]]}


def _during(db: sqlite3.Connection, row: Row) -> Iterator[Row]:
    """The ended suspensions of a member that may lie in the days of its row."""
    found = db.execute(
        """SELECT fixed, history FROM spell WHERE property = 'suspended-from' AND subject = ? AND object = ? AND ended
           AND latest >= ? AND earliest <= ? ORDER BY n""",
        (row["member"], row["organisation"], _day(row["since_earliest"], date.min), _day(row["until_latest"], date.max)),
    )
    for fixed, history in found:
        spell = json.loads(fixed)
        yield {"since": spell["since"], "until": spell["until"], "certainty": json.loads(history)["certainty"]}


def _day(text: str | None, otherwise: date) -> int:
    return (date.fromisoformat(text) if text else otherwise).toordinal()
