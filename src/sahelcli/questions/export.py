"""Select what an export takes of the record: timeline entries, their facts and names, and the flat tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.export_tables import SHEETS
from sahelcli.questions.empty_answers import covered_lines
from sahelcli.questions.request import NO_FILTER, Asked, Filter
from sahelcli.questions.state_listing_definitions import FACTS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.questions.whats_new import events_of
from sahelcli.snapshot.sql_views_and_sources import from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        ActorEntry,
        ClaimRow,
        CoveredRow,
        ExportedHappening,
        FactRow,
        HappeningRow,
        HeaderRow,
        Json,
        PlaceEntry,
        Row,
        SourceEntry,
        StoredDays,
        StretchRow,
        Text,
        TopicEntry,
    )

E = TypeVar("E", bound="ActorEntry | PlaceEntry | TopicEntry | SourceEntry")

_OF_EVENTS: Final = ("types", "topics", "places", "statuses", "matching")
"""Conditions that only a timeline entry can meet."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The rows of an export. Events and facts are rows of `timeline` and `facts`; an event also says whether its days are known (`exact`)."""

    events: list[ExportedHappening]
    facts: list[FactRow]
    stretches: list[StretchRow]
    actors: list[ActorEntry]
    places: list[PlaceEntry]
    topics: list[TopicEntry]
    sources: list[SourceEntry]
    coverage: list[CoveredRow]


def exported(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Exported:
    """Everything that fits a timeline's filter.

    Facts are those of `facts --history` with the same ends and window. If only a timeline entry can meet a condition (type, topic, place, status),
    they are those that a selected entry opened, closed or is. Actors, places, topics and sources are all of them; with a filter, or for a day, those
    that a row names. As known on a day, nobody has an alias: the record does not say since when one was in use.
    """
    events: list[ExportedHappening] = [{**row, "exact": bool(row["date"] and parse_edtf(row["date"]).exact)} for row in timeline(db, as_of, filter)]
    facts = list(_facts(db, as_of, filter, {row["id"] for row in events}))
    known = as_of.reason == "known-on"
    named = None if filter == Filter() and not known else set(_named(events, facts))
    actors: list[ActorEntry] = _entries(db, "actors", named)
    places: list[PlaceEntry] = _entries(db, "places", named)
    topics: list[TopicEntry] = _entries(db, "topics", named)
    sources: list[SourceEntry] = _entries(db, "sources", named)
    for entry in (*actors, *topics) if known else ():
        entry["aliases"] = []
    stretches = list(stretches_of(db, as_of, {row["id"] for row in facts}))
    return Exported(events, facts, stretches, actors, places, topics, sources, list(covered_lines(db)))


def record_header(db: sqlite3.Connection) -> HeaderRow:
    """Return the record's header: title, version, the day up to which it is maintained, licence."""
    found: Iterable[tuple[str, str]] = db.execute("SELECT key, value FROM meta")
    meta = dict(found)
    return {
        "title": from_json(cast("Json[Text]", meta["title"])),
        "version": meta["version"],
        "covered_until": meta["covered_until"],
        "licence": meta["licence"],
    }


def filter_told(filter: Filter, text: str | None) -> dict[str, object]:
    """Return the conditions of a filter as plain values, only those that are set; `text` is the text looked for, as it was typed."""
    given: dict[str, object] = {name: value for name, value in filter._asdict().items() if name != "matching"}
    told = {
        name: value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value != getattr(NO_FILTER, name)
    }
    return told | {"text": text} if filter.matching is not None else told


def editions(db: sqlite3.Connection, rows: Iterable[HappeningRow], *, dated: bool) -> dict[str, tuple[str, int, str | None]]:
    """Return for each row its identity over time (`bundle.Edition`): uid, number of changes, and, where `dated`, the day of the last one.

    A plan changes with each event that makes, moves, cancels or keeps it. The first event that keeps it takes its uid over, unless the plan is still
    listed, as it is where that event is unconfirmed.
    """
    events = events_of(db)
    listed = set(texts(db.execute("SELECT id FROM happening")))
    touching: dict[str, dict[str, None]] = {}
    keeping: dict[str, str] = {}
    for id_ in sorted(events, key=lambda id_: (parse_edtf(events[id_]["date"]).latest or date.max, id_)):
        kept = [relation["to"] for relation in events[id_]["relations"] if relation["kind"] == "fulfils"]
        made = [effect["object"] or "" for effect in events[id_]["effects"] if effect["kind"] in ("plans", "cancels")]
        for plan in (*made, *kept):
            touching.setdefault(plan, {})[id_] = None
        for plan in kept:
            if plan not in listed:
                keeping.setdefault(plan, id_)
    found: dict[str, tuple[str, int, str | None]] = {}
    for row in rows:
        uid = next((plan for plan in row["fulfils"] if keeping.get(plan) == row["id"]), row["id"])
        behind = [events[id_] for id_ in {**touching.get(uid, {}), **({row["id"]: None} if row["id"] in events else {})}]
        days = [day for event in behind for day in (event["recorded"], *(revision["day"] for revision in event["revisions"]))]
        found[row["id"]] = (uid, len(days) - 1, max(days) if dated else None)
    return found


def _facts(db: sqlite3.Connection, as_of: Asked, filter: Filter, events: set[str]) -> Iterator[FactRow]:
    ends = Filter(blocs=filter.blocs, countries=filter.countries, actors=filter.actors, since=filter.since, until=filter.until)
    by_event = any(map(filter.words, _OF_EVENTS))
    for row in states_ever(db, FACTS, as_of, ends):
        if not by_event or events & {row["opened_by"], row["closed_by"], row["object"] if row["property"] == "plans" else None}:
            yield row


def stretches_of(db: sqlite3.Connection, as_of: Asked, facts: set[str]) -> Iterator[StretchRow]:
    """The stretches of the facts, cut at the horizon: past it all is possible, so that a plain join on days gives the answer of each."""
    horizon = as_of.horizon.toordinal()
    found: Iterable[tuple[str, int, int, Json[StoredDays]]] = db.execute(
        "SELECT id, first, last, row FROM stretch JOIN spell ON spell = n ORDER BY n, first"
    )
    for fact, first, last, text in found:
        if fact not in facts:
            continue
        days = from_json(text)
        if first <= horizon:
            yield _stretch(days, fact, first, min(last, horizon))
        if last > horizon:
            yield _stretch(days | {"certainty": "possible"}, fact, max(first, horizon + 1), last)


def _stretch(days: StoredDays, fact: str, first: int, last: int) -> StretchRow:
    return cast("StretchRow", {**days, "fact": fact, "first_day": _day(first), "last_day": _day(last)})


def _day(number: int) -> str | None:
    """Return a day number as a day; the first and last days of the calendar mean that there is no bound."""
    day = date.min + timedelta(days=number - 1)
    return None if day in (date.min, date.max) else day.isoformat()


def _named(events: Iterable[HappeningRow], facts: Iterable[FactRow]) -> Iterator[str | None]:
    """Every id that a row names."""
    for row in events:
        yield from (row["place"], *row["organisations"], *row["actors"], *row["topics"])
        yield from _of_proof(row)
    for fact in facts:
        own = fact["qualifiers"]
        yield from (fact["subject"], fact["object"], own.get("for"), own.get("mission"), own.get("speaker"), own.get("where"))
        yield from _of_proof(fact)


def _of_proof(row: HappeningRow | FactRow) -> Iterator[str]:
    for claim in row["claims"]:
        yield from claim["by"]
    yield from (citation["source"] for citations in (row["citations"], *(claim["citations"] for claim in row["claims"])) for citation in citations)


def _entries(db: sqlite3.Connection, collection: str, named: set[str | None] | None) -> list[E]:
    found: Iterable[tuple[str, Json[E]]] = db.execute("SELECT id, row FROM thing WHERE collection = ? ORDER BY id", (collection,))
    return [from_json(text) for id_, text in found if named is None or id_ in named]


Cells = tuple[str | int | float | bool | None, ...]


def sheets(export: Exported, record: Mapping[str, str | None]) -> dict[str, list[Cells]]:
    """Every table of an export by name; `record` are the lines of the one that says what was exported."""
    names: dict[str, Text] = {row["id"]: row["name"] for row in (*export.actors, *export.topics)}
    laid_out: dict[str, Iterable[Row]] = {
        "events": ({**_flat(row, "title", "summary"), "sources": _sources(row)} for row in export.events),
        "facts": (_fact(row, names) for row in export.facts),
        "stretches": (_flat({**row, "title": row["qualifiers"].get("title")}, "name", "title") for row in export.stretches),
        "actors": ({**_flat(row, "name", "acronym"), **_json(row, "aliases", "demonyms")} for row in export.actors),
        "places": (_flat(row, "name") for row in export.places),
        "topics": ({**_flat(row, "name"), **_json(row, "aliases")} for row in export.topics),
        "sources": export.sources,
        "citations": ({**of, "source": c["source"], "n": n} for of, row in _owners(export) for n, c in enumerate(row["citations"], 1)),
        "claims": ({**of, **_claim(claim), "n": n} for of, row in _owners(export) for n, claim in enumerate(row["claims"], 1)),
        "event_actors": ({"event": row["id"], "actor": actor} for row in export.events for actor in (*row["organisations"], *row["actors"])),
        "event_topics": ({"event": row["id"], "topic": topic} for row in export.events for topic in dict.fromkeys(row["topics"])),
        "coverage": export.coverage,
        "record": ({"key": key, "value": value} for key, value in record.items()),
        "columns": ({"sheet": name, "name": c.name, "type": c.type, "about": c.about} for name, columns in SHEETS.items() for c in columns),
    }
    return {name: [tuple(_cell(row.get(column.name)) for column in columns) for row in laid_out[name]] for name, columns in SHEETS.items()}


def _owners(export: Exported) -> Iterator[tuple[Row, ExportedHappening | FactRow]]:
    """Each event and fact, with the two columns that say whose a line is."""
    yield from (({"event": row["id"], "fact": None}, row) for row in export.events)
    yield from (({"event": None, "fact": row["id"]}, row) for row in export.facts)


def _fact(row: FactRow, names: Mapping[str, Text]) -> Row:
    own = row["qualifiers"]
    texts: Row = {"subject": names.get(row["subject"]), "object": names.get(row["object"] or ""), "title": own.get("title")}
    return {
        **row,
        **_flat(texts, *texts),
        "subject": row["subject"],
        "object": row["object"],
        "key": own.get("office") or own.get("measure") or own.get("mission"),
        "for_actor": own.get("for"),
        "details": _text({key: value for key, value in own.items() if value is not None}),
        "sources": _sources(row),
    }


def _claim(claim: ClaimRow) -> Row:
    return {**_flat(claim, "reason"), "value": _text(claim["value"]), "held_by": claim["by"], "sources": _sources(claim)}


def _sources(row: HappeningRow | FactRow | ClaimRow) -> list[str]:
    return [citation["source"] for citation in row["citations"]]


def _flat(row: Row, *texts: str) -> Row:
    """A row with each text in two languages as two columns."""
    both = {name: cast("Text | None", row.get(name)) or {} for name in texts}
    return {**row, **{f"{name}_{language}": text.get(language) for name, text in both.items() for language in ("en", "fr")}}


def _json(row: Row, *lists: str) -> Row:
    return {name: _text(row[name]) for name in lists}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _cell(value: object) -> str | int | float | bool | None:
    """Return a list of ids or dates as one text separated by spaces, which neither contains; an empty list as null."""
    return (" ".join(value) or None) if isinstance(value, list) else cast("str | int | float | bool | None", value)
