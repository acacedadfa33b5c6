"""The record's coverage, and whether an empty answer means no."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.listing_definitions import Listing, R_co
from sahelcli.questions.request import Filter
from sahelcli.record.coverage import Covered, Matter, every
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.known_views import decoded

if TYPE_CHECKING:
    from sahelcli.contract.rows import CoverageEntry, CoverageEntryRow, CoveredRow, Json, SegmentRow, UnrecordedRow


def coverage(db: sqlite3.Connection) -> Iterator[CoverageEntryRow]:
    """Yield the entries of the record's coverage as it has them, in contract order; none where it does not say."""
    for entry in _entries(db):
        known: Mapping[str, object] = entry
        yield cast("CoverageEntryRow", {column.name: known[column.name] for column in COLUMNS["coverage"]})


def covered(db: sqlite3.Connection) -> Covered:
    """Return what the record covers, ready for questions."""
    return Covered.of(_entries(db))


def is_no(db: sqlite3.Connection, listing: Listing[R_co], filter: Filter, first: date, last: date) -> bool:
    """Return whether finding no row means no on every day from `first` to `last`: all that was asked for lies in the coverage."""
    said = covered(db)
    if not said or filter.certain or filter.topics:
        return False
    kinds = _kinds(db)
    actors = (*filter.actors, *filter.against)
    states = [id_ for id_ in actors if kinds.get(id_) == "state"]
    bodies = [id_ for id_ in actors if kinds.get(id_) in ("organisation", "treaty")]
    properties = filter.properties or listing.properties
    if len(states) + len(bodies) < len(actors) and any(PROPERTIES[name].country == "subject" for name in properties):
        return False  # a person or a force: the coverage is of states, save of who holds their offices and whose forces are there
    other_end = filter.countries and states  # a state beside a country is the other end: whose forces, whose measures
    matters = every(
        properties,
        country=filter.countries or states,
        object=(*filter.blocs, *filter.imposers, *bodies, *(states if other_end and "sanctioned-by" in properties else ())),
        office=filter.offices or listing.offices,
        measure=filter.measures,
    )
    return all(said.is_no(matter, first, last) for matter in matters)


def is_no_for(said: Covered, property: str, country: str, body: str | None, day: date) -> bool:
    """Return whether silence on one matter means no on a day; a record that does not say what it covers is taken at its silence."""
    return not said or said.is_no(Matter(property, country, body), day, day)


def unrecorded(db: sqlite3.Connection, segments: Iterable[SegmentRow], first: date, last: date, horizon: date) -> Iterator[UnrecordedRow]:
    """Yield the days of a window on which silence about what some segments speak of means nothing: outside the coverage, or past the horizon.

    Each row has the keys of a segment that say what it is of, and `first` and `last`, both included. Of plans nothing is said.
    """
    said = covered(db)
    kinds = _kinds(db)
    asked = {(_matter(row, kinds), row["mission"], row["for"]): row for row in segments if row["property"] != "plans"}
    for (matter, _, _), segment in asked.items():
        turns = {first, horizon + timedelta(days=1), *said.turns(matter)}
        begins = sorted(day for day in turns if first <= day <= last)
        for day, after in zip(begins, (*begins[1:], None), strict=True):
            end = after - timedelta(days=1) if after else last
            if day > horizon or not said.is_no(matter, day, end):
                yield {
                    "property": segment["property"], "subject": segment["subject"], "object": segment["object"], "office": segment["office"],
                    "measure": segment["measure"], "name": segment["name"], "mission": segment["mission"], "for": segment["for"],
                    "first": day, "last": end,
                }  # fmt: skip


def _matter(segment: SegmentRow, kinds: dict[str, str]) -> Matter:
    """The matter that a segment is a case of."""
    property, subject, object_ = segment["property"], segment["subject"], segment["object"]
    if property in ("member-of", "sanctioned-by"):
        return Matter(property, subject, object_, measure=segment["measure"])
    country, body = (object_, None) if kinds.get(object_ or "") == "state" else (None, object_)
    return Matter(property, country, subject if property == "present-in" else body, segment["office"])


def covered_lines(db: sqlite3.Connection) -> Iterator[CoveredRow]:
    """Yield the coverage as lines of a table: one for each state and object, both days included; None where nothing narrows it."""
    for scope in covered(db).scopes:
        for object_ in sorted(scope.objects) or (None,):
            for country in sorted(scope.countries) or (None,):
                yield {
                    "property": scope.property,
                    "office": scope.office,
                    "measure": scope.measure,
                    "object": object_,
                    "country": country,
                    "first_day": scope.first.isoformat() if scope.first > date.min else None,
                    "last_day": (scope.end - timedelta(days=1)).isoformat() if scope.end < date.max else None,
                }


def _kinds(db: sqlite3.Connection) -> dict[str, str]:
    """Return what kind of actor each is."""
    found: Iterable[tuple[str, str]] = db.execute("SELECT id, kind FROM thing WHERE collection = 'actors'")
    return dict(found)


def _entries(db: sqlite3.Connection) -> list[CoverageEntry]:
    found: Iterator[tuple[Json[list[CoverageEntry]]]] = db.execute("SELECT value FROM meta WHERE key = 'coverage'")
    return next(decoded(found), [])
