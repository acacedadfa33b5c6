"""Select what an export takes of the record: timeline entries, their facts and names, and the flat tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.escaping import to_json
from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.contract.export_tables import SHEETS
from sahelcli.questions.empty_answers import covered_lines
from sahelcli.questions.request import NO_FILTER, Asked, Filter
from sahelcli.questions.state_listing_definitions import FACTS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import count, timeline, with_source_ids
from sahelcli.questions.whats_new import events_of
from sahelcli.snapshot.sql_views_and_sources import Citing, from_json, texts

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
    """The rows of an export, read as far as they are asked for.

    Events and facts are rows of `timeline` and `facts`; an event also says whether its days are known (`exact`).
    """

    events: Streamed[ExportedHappening]
    facts: Sequence[FactRow]
    stretches: Sequence[StretchRow]
    actors: Sequence[ActorEntry]
    places: Sequence[PlaceEntry]
    topics: Sequence[TopicEntry]
    sources: Sequence[SourceEntry]
    coverage: Sequence[CoveredRow]

    def of_a_view(self) -> Iterator[HappeningRow | FactRow | StretchRow]:
        """Return the rows that a side can change."""
        return chain(self.events, self.facts, self.stretches)


def exported(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Exported:
    """Everything that fits a timeline's filter.

    Facts are those of `facts --history` with the same ends and window. If only a timeline entry can meet a condition (type, topic, place, status),
    they are those that a selected entry opened, closed or is. Actors, places, topics and sources are all of them; with a filter, or for a day, those
    that a row names. As known on a day, nobody has an alias: the record does not say since when one was in use.
    """
    events = Streamed(_events(db, as_of, filter), lambda: _printed(db, as_of, filter), lambda: count(db, as_of, filter))
    facts = Streamed(_facts(db, as_of, filter, events))
    known = as_of.reason == "known-on"

    @cache
    def named() -> set[str | None] | None:
        return None if filter == Filter() and not known else set(_named(events, facts))

    actors: Streamed[ActorEntry] = Streamed(_entries(db, "actors", named, aliases=not known))
    places: Streamed[PlaceEntry] = Streamed(_entries(db, "places", named))
    topics: Streamed[TopicEntry] = Streamed(_entries(db, "topics", named, aliases=not known))
    sources: Streamed[SourceEntry] = Streamed(_entries(db, "sources", named))
    return Exported(events, facts, Streamed(_stretches(db, as_of, facts)), actors, places, topics, sources, Streamed(covered_lines(db)))


def _events(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[ExportedHappening]:
    for row in timeline(db, as_of, filter):
        yield {**row, "exact": _is_exact(row["date"])}


def _is_exact(date: str | None) -> bool:
    return date is not None and parse_edtf(date).exact


_FLATTENED: Final = (
    ('"title": {"en": ', '"title_en": '),
    ('", "fr": ', '", "title_fr": '),
    ('}, "summary": {"en": ', ', "summary_en": '),
    ('}, "summary": null', ', "summary_en": null, "summary_fr": null'),
    ('", "fr": ', '", "summary_fr": '),
    ('"}, "place": ', '", "place": '),
)
"""What makes flat keys of the texts of a row, replaced once each in this order. No text contains one of them: its quotation marks are escaped."""


def _printed(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[str]:
    """Yield the JSON text of each row of the table of events, without decoding it."""
    citing = Citing(db)

    @cache
    def exact(date: str) -> str:
        return "true" if _is_exact(json.loads(date)) else "false"

    @cache
    def public(sources: str) -> str:
        return to_json([citation["source"] for citation in citing.sources(json.loads(sources))])

    for text in with_source_ids(db, as_of, filter):
        row, _, proof = text.partition(', "claims": ')
        sources = proof.rpartition('"citations": ')[2].partition("]")[0] + "]"
        times, _, row = row.partition(', "type": ')
        date = times.partition('"date": ')[2].partition(",")[0]
        for nested, flat in _FLATTENED:
            row = row.replace(nested, flat, 1)
        yield f'{times}, "exact": {exact(date)}, "type": {row}, "sources": {public(sources)}}}'


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


def _facts(db: sqlite3.Connection, as_of: Asked, filter: Filter, events: Iterable[ExportedHappening]) -> Iterator[FactRow]:
    ends = Filter(blocs=filter.blocs, countries=filter.countries, actors=filter.actors, since=filter.since, until=filter.until)
    chosen = {row["id"] for row in events} if any(map(filter.words, _OF_EVENTS)) else None
    for row in states_ever(db, FACTS, as_of, ends):
        if chosen is None or chosen & {row["opened_by"], row["closed_by"], row["object"] if row["property"] == "plans" else None}:
            yield row


def _stretches(db: sqlite3.Connection, as_of: Asked, facts: Iterable[FactRow]) -> Iterator[StretchRow]:
    yield from stretches_of(db, as_of, {row["id"] for row in facts})


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


def _entries(db: sqlite3.Connection, collection: str, named: Callable[[], set[str | None] | None], *, aliases: bool = True) -> Iterator[E]:
    """Yield the entries of a collection that a row names, or all of them."""
    wanted = named()
    found: Iterable[tuple[str, Json[E]]] = db.execute("SELECT id, row FROM thing WHERE collection = ? ORDER BY id", (collection,))
    for id_, text in found:
        if wanted is None or id_ in wanted:
            entry = from_json(text)
            yield entry if aliases else cast("E", {**entry, "aliases": []})


Cells = tuple[str | int | float | bool | None, ...]


def sheets(export: Exported, record: Mapping[str, str | None]) -> dict[str, Sequence[Cells]]:
    """Every table of an export by name, read as far as it is asked for; `record` are the lines of the one that says what was exported."""
    laid_out: dict[str, Iterable[Row]] = {
        "events": ({**_flat(row, "title", "summary"), "sources": _sources(row)} for row in export.events),
        "facts": _fact_lines(export),
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
    made: dict[str, Sequence[Cells]] = {
        name: Streamed(_cells(laid_out[name], [column.name for column in columns])) for name, columns in SHEETS.items()
    }
    return made | {"events": Streamed(made["events"], export.events.printed, export.events.__len__)}


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[Cells]:
    for row in rows:
        yield tuple(_cell(row.get(column)) for column in columns)


def _owners(export: Exported) -> Iterator[tuple[Row, ExportedHappening | FactRow]]:
    """Each event and fact, with the two columns that say whose a line is."""
    yield from (({"event": row["id"], "fact": None}, row) for row in export.events)
    yield from (({"event": None, "fact": row["id"]}, row) for row in export.facts)


def _fact_lines(export: Exported) -> Iterator[Row]:
    names: dict[str, Text] = {row["id"]: row["name"] for row in (*export.actors, *export.topics)}
    for row in export.facts:
        yield _fact(row, names)


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
