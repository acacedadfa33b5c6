"""What an export takes of the record: the happenings of a timeline, the facts that go with them, and what both name."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.as_of import Asked
from sahelcli.questions.coverage import covered_lines
from sahelcli.questions.listings import LISTINGS
from sahelcli.questions.request import Filter
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline

Row = dict[str, Any]

_OF_EVENTS: Final = ("types", "topics", "places", "statuses")
"""Conditions that a happening alone can meet."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The rows of an export. Events and facts are rows of `timeline` and `facts`; an event also says whether its days are known (`exact`)."""

    events: list[Row]
    facts: list[Row]
    stretches: list[Row]
    actors: list[Row]
    places: list[Row]
    topics: list[Row]
    sources: list[Row]
    coverage: list[Row]


def exported(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Exported:
    """Everything that fits a timeline's filter.

    Facts are those of `facts --history` with the same ends and window; where only a happening can meet a condition (its type, topic, place, status),
    those that a chosen happening opened, closed or is. Actors, places, topics and sources are all of them; with a filter, or as known on a day, those
    that a row names. As known on a day, nobody has an alias: the record does not say since when one was in use.
    """
    events = [row | {"exact": bool(row["date"]) and parse_edtf(row["date"]).exact} for row in timeline(db, as_of, filter)]
    facts = list(_facts(db, as_of, filter, {row["id"] for row in events}))
    known = as_of.reason == "known-on"
    named = None if filter == Filter() and not known else set(_named(events, facts))
    actors, places, topics, sources = (_entries(db, name, named, aliases=not known) for name in ("actors", "places", "topics", "sources"))
    stretches = list(stretches_of(db, as_of, {row["id"] for row in facts}))
    return Exported(events, facts, stretches, actors, places, topics, sources, list(covered_lines(db)))


def record_header(db: sqlite3.Connection) -> Row:
    """What the record says of itself: title, version, the day up to which it is maintained, licence."""
    meta = dict(db.execute("SELECT key, value FROM meta"))
    return {"title": json.loads(meta["title"]), **{key: meta[key] for key in ("version", "covered_until", "licence")}}


def filter_told(filter: Filter) -> Row:
    """The conditions of a filter as plain values, only those that are set."""
    given = {field.name: getattr(filter, field.name) for field in fields(filter)}
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in given.items() if value != getattr(Filter(), name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}


def _facts(db: sqlite3.Connection, as_of: Asked, filter: Filter, events: set[str]) -> Iterator[Row]:
    ends = Filter(blocs=filter.blocs, countries=filter.countries, actors=filter.actors, since=filter.since, until=filter.until)
    by_event = any(getattr(filter, name) for name in _OF_EVENTS)
    for row in states_ever(db, LISTINGS["facts"], as_of, ends):
        if not by_event or events & {row["opened_by"], row["closed_by"], row["object"] if row["property"] == "plans" else None}:
            yield row


def stretches_of(db: sqlite3.Connection, as_of: Asked, facts: set[str]) -> Iterator[Row]:
    """The stretches of the facts, cut at the horizon: past it all is possible, so that a plain join on days gives the answer of each."""
    horizon = as_of.horizon.toordinal()
    for fact, first, last, text in db.execute("SELECT id, first, last, row FROM stretch JOIN spell ON spell = n ORDER BY n, first"):
        if fact not in facts:
            continue
        row = json.loads(text)
        if first <= horizon:
            yield row | {"fact": fact, "first_day": _day(first), "last_day": _day(min(last, horizon))}
        if last > horizon:
            yield row | {"fact": fact, "first_day": _day(max(first, horizon + 1)), "last_day": _day(last), "certainty": "possible"}


def _day(number: int) -> str | None:
    """A day number as a day; the calendar's first and last stand for no bound."""
    day = date.min + timedelta(days=number - 1)
    return None if day in (date.min, date.max) else day.isoformat()


def _named(events: Iterable[Row], facts: Iterable[Row]) -> Iterator[str | None]:
    """Every id that a row names."""
    for row in events:
        yield from (row["place"], *row["organisations"], *row["actors"], *row["topics"])
        yield from _of_proof(row)
    for row in facts:
        qualifiers = row["qualifiers"]
        yield from (row["subject"], row["object"], *(qualifiers.get(key) for key in ("for", "mission", "speaker", "where")))
        yield from _of_proof(row)


def _of_proof(row: Row) -> Iterator[str]:
    for claim in row["claims"]:
        yield from claim["by"]
    yield from (citation["source"] for part in (row, *row["claims"]) for citation in part["citations"])


def _entries(db: sqlite3.Connection, collection: str, named: set[str | None] | None, *, aliases: bool) -> list[Row]:
    found = (json.loads(text) for (text,) in db.execute("SELECT row FROM thing WHERE collection = ? ORDER BY id", (collection,)))
    rows = [row for row in found if named is None or row["id"] in named]
    return rows if aliases else [row | {"aliases": []} if "aliases" in row else row for row in rows]
