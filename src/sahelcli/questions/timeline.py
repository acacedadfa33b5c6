"""What happened, was announced, is planned: the timeline."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sahelcli.questions.as_of import Asked
from sahelcli.questions.citations import Citing

Row = dict[str, Any]

SORTS: Final = {"date": "n", "latest": "latest, n", "known-from": "known, n", "type": "type, n", "id": "id"}
"""The orders a timeline can be asked in, by name."""

RANK: Final = "rank"
"""The order of a search, which only a search can be asked in."""

STATUSES: Final = ("occurred", "unconfirmed", "planned", "overdue", "postponed", "cancelled")


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """What a timeline is narrowed to, as ids. Several values of one field are alternatives; fields are conditions that all hold.

    `since` and `until` are the first and last day of the window, None where it is open. `matching` are the numbers of the happenings in which a text
    was found, the best first (None: no text was asked for), an order of its own by the name RANK. `heaviest` keeps so many, those that weigh most.
    `dated` leaves out plans put off without a date, which may fall in nearly any window.
    """

    ids: tuple[str, ...] = ()
    blocs: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    contested: bool = False
    dated: bool = False
    since: date | None = None
    until: date | None = None
    sort: str = "date"
    reverse: bool = False
    limit: int | None = None
    matching: tuple[int, ...] | None = None
    heaviest: int | None = None


def timeline(db: sqlite3.Connection, asked: Asked, narrowed: TimelineFilter) -> Iterator[Row]:
    """The events, and the plans that no event has fulfilled, that may fall in the window; a plan past its latest day is overdue on the day asked."""
    chosen, values = _chosen(asked, narrowed)
    keys = "place_found" if narrowed.sort == RANK else SORTS[narrowed.sort]
    order = ", ".join(f"{key} {'DESC' if narrowed.reverse else 'ASC'}" for key in keys.split(", "))
    kept = f"SELECT *, row_number() OVER (ORDER BY weight DESC, n) AS heft FROM ({chosen})" if narrowed.heaviest is not None else chosen
    where = f"heft <= {narrowed.heaviest}" if narrowed.heaviest is not None else "1"
    found = db.execute(
        f"SELECT status_now, earliest, latest, sure_from, sure_to, sure, row FROM ({kept}) WHERE {where} ORDER BY {order} LIMIT ?",
        (*values, -1 if narrowed.limit is None else min(narrowed.limit, sys.maxsize)),
    )
    citing = Citing(db)
    for status_now, earliest, latest, sure_from, sure_to, sure, text in found:
        row = json.loads(text)
        row["status"] = status_now
        row["certainty"] = "certain" if sure and _within(narrowed, earliest, latest, sure_from, sure_to) else "possible"
        yield citing.set_out(row)


def left_out(db: sqlite3.Connection, asked: Asked, narrowed: TimelineFilter) -> int:
    """How many happenings fit a filter that its `heaviest` leaves out."""
    if narrowed.heaviest is None:
        return 0
    chosen, values = _chosen(asked, narrowed)
    (count,) = db.execute(f"SELECT count(*) FROM ({chosen})", values).fetchone()
    return max(0, int(count) - narrowed.heaviest)


def count_undated(db: sqlite3.Connection, asked: Asked, narrowed: TimelineFilter) -> int:
    """How many of what fits a filter have no date."""
    chosen, values = _chosen(asked, narrowed)
    (count,) = db.execute(f"SELECT count(*) FROM ({chosen}) WHERE earliest IS NULL", values).fetchone()
    return int(count)


def some_dated(db: sqlite3.Connection, asked: Asked, narrowed: TimelineFilter) -> bool:
    """Whether anything with a date fits a filter."""
    chosen, values = _chosen(asked, replace(narrowed, dated=True))
    return db.execute(f"SELECT 1 FROM ({chosen}) LIMIT 1", values).fetchone() is not None


def _chosen(asked: Asked, narrowed: TimelineFilter) -> tuple[str, list[Any]]:
    """The SQL of what fits a filter, each with its status on the day asked and its place among what a search found."""
    where, conditions = _conditions(narrowed)
    status = "CASE WHEN status = 'planned' AND latest < ? THEN 'overdue' ELSE status END"
    inner = f"SELECT *, {status} AS status_now FROM happening"
    values: list[Any] = [asked.first.toordinal()]
    if narrowed.matching is not None:
        inner += " JOIN (SELECT key AS place_found, value AS number FROM json_each(?)) ON number = n"
        values.append(json.dumps(narrowed.matching))
    if narrowed.statuses:
        where += f" AND status_now IN ({', '.join('?' * len(narrowed.statuses))})"
        conditions += narrowed.statuses
    return f"SELECT * FROM ({inner}) WHERE {where}", [*values, *conditions]


def _within(narrowed: TimelineFilter, earliest: int | None, latest: int | None, sure_from: int | None, sure_to: int | None) -> bool:
    """Whether it surely falls in the window: one that lasted has one of its days there, one of inexact date has all of them."""
    first = narrowed.since.toordinal() if narrowed.since else 0
    last = narrowed.until.toordinal() if narrowed.until else date.max.toordinal()
    if earliest is None or latest is None:
        return False
    if first <= earliest and latest <= last:
        return True
    return sure_from is not None and sure_to is not None and max(sure_from, first) <= min(sure_to, last)


def _conditions(narrowed: TimelineFilter) -> tuple[str, list[Any]]:
    """The SQL conditions of a filter and their values."""
    parts: list[str] = ["1"]
    values: list[Any] = []

    def one_of(condition: str, wanted: tuple[str, ...]) -> None:
        if wanted:
            parts.append(condition.format(", ".join("?" * len(wanted))))
            values.extend(wanted)

    for actors in (narrowed.blocs, narrowed.countries, narrowed.actors):
        one_of("n IN (SELECT happening FROM mention WHERE actor IN ({}))", actors)
    one_of("n IN (SELECT happening FROM about WHERE topic IN ({}))", narrowed.topics)
    one_of("id IN ({})", narrowed.ids)
    one_of("type IN ({})", narrowed.types)
    one_of("place IN ({})", narrowed.places)
    if narrowed.dated:
        parts.append("earliest IS NOT NULL")
    if narrowed.contested:
        parts.append("json_extract(row, '$.contested')")
    if narrowed.since:
        parts.append("(latest >= ? OR latest IS NULL)")
        values.append(narrowed.since.toordinal())
    if narrowed.until:
        parts.append("(earliest <= ? OR (earliest IS NULL AND put_off <= ?))")
        values.extend([narrowed.until.toordinal()] * 2)
    return " AND ".join(parts), values
