"""The meaning of an empty answer: the record's coverage, whether silence means no, and the entries nearest to the question.

Also what comes nearest to a name or id that `show` does not know.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.text_folding_and_likeness import unaccented
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.names import CANDIDATES, near_names
from sahelcli.questions.request import Asked, Filter, Order
from sahelcli.questions.state_listing_definitions import Listing, R_co
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.coverage import Covered, Matter, every
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.sql_views_and_sources import decoded, from_json

if TYPE_CHECKING:
    from sahelcli.contract.rows import CoverageEntry, CoverageEntryRow, CoveredRow, HappeningRow, Json, SegmentRow, Text, UnrecordedRow


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


def nearest_states(db: sqlite3.Connection, listing: Listing[R_co], as_of: Asked, filter: Filter) -> list[tuple[str, R_co]]:
    """The spells that the same question finds on other days, each with what it is to the days asked.

    One that the days asked lie in, where there is one ("nearest"); else the last that ended before them ("nearest.before") and the first that
    began after them ("nearest.after"). Of several, that which the listing has first: a head of state before a head of government.
    """
    before: tuple[date, R_co] | None = None
    after: tuple[date, R_co] | None = None
    for row in states_ever(db, listing, as_of, filter._replace(certain=False, since=None, until=None)):
        begin = date.fromisoformat(row["since_earliest"]) if row["since_earliest"] else date.min
        end = date.fromisoformat(row["until_latest"]) if row["until_latest"] else date.max
        if begin > as_of.last:
            after = (begin, row) if after is None or begin < after[0] else after
        elif end <= as_of.first:
            before = (end, row) if before is None or end > before[0] else before
        else:
            return [("nearest", row)]
    return [(key, found[1]) for key, found in (("nearest.before", before), ("nearest.after", after)) if found]


def nearest_happenings(db: sqlite3.Connection, as_of: Asked, filter: Filter, order: Order) -> list[tuple[str, HappeningRow]]:
    """Return the timeline entry closest to the window of the same question, as "nearest"."""
    if filter.since is None and filter.until is None:
        return []
    rows = timeline(db, as_of, filter._replace(since=None, until=None), order._replace(limit=None))
    found = _closest(rows, filter.since or date.min, filter.until or date.max)
    return [("nearest", found)] if found else []


def _closest(rows: Iterable[HappeningRow], first: date, last: date) -> HappeningRow | None:
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


def happenings_like(db: sqlite3.Connection, text: str) -> list[tuple[str, Text]]:
    """Return ids and titles of a few timeline entries: for a date those of that day, exact and important ones first; else similar ones."""
    days = _days(text)
    return _on(db, *days) if days else _spelt_like(db, text)


def _days(text: str) -> tuple[str, str] | None:
    """The first and the last day of a date, where a text is one."""
    try:
        date = parse_edtf(text)
    except BadDate:
        return None
    return (date.earliest.isoformat(), date.latest.isoformat()) if date.earliest and date.latest else None


def _on(db: sqlite3.Connection, first: str, last: str) -> list[tuple[str, Text]]:
    found: Iterable[tuple[str, Json[Text]]] = db.execute(
        """SELECT id, json_extract(row, '$.title') FROM happening
           WHERE json_extract(row, '$.earliest') <= ? AND json_extract(row, '$.latest') >= ?
           ORDER BY julianday(json_extract(row, '$.latest')) - julianday(json_extract(row, '$.earliest')), weight DESC, id LIMIT ?""",
        (last, first, CANDIDATES),
    )
    return [(id_, from_json(title)) for id_, title in found]


def _spelt_like(db: sqlite3.Connection, text: str) -> list[tuple[str, Text]]:
    """Look first for the id as `cite` writes it, then for titles with a word that begins with the text, the most important first."""
    found: Iterable[tuple[str, Json[Text]]] = db.execute("SELECT id, json_extract(row, '$.title') FROM happening ORDER BY weight DESC, id")
    titles = {id_: from_json(title) for id_, title in found}
    wanted = re.compile(rf"\b{re.escape(unaccented(text))}")
    stands = [id_ for id_, title in titles.items() if len(text) > 2 and any(wanted.search(unaccented(words)) for words in title.values())]
    return [(id_, titles[id_]) for id_ in dict.fromkeys((*near_names(text, titles), *stands))][:CANDIDATES]
