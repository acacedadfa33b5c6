"""Select what an export takes of the record: timeline entries, their facts and names, and the flat tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.questions.empty_answers import covered_lines
from sahelcli.questions.flat_tables import is_exact, printed_events
from sahelcli.questions.request import NO_FILTER, Asked, Filter
from sahelcli.questions.state_listing_definitions import FACTS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import count, timeline
from sahelcli.questions.whats_new import events_of
from sahelcli.snapshot.sql_views_and_sources import from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        ActorEntry,
        CoveredRow,
        ExportedHappening,
        FactRow,
        HappeningRow,
        HeaderRow,
        Json,
        PlaceEntry,
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

    def view_rows(self) -> Iterator[HappeningRow | FactRow | StretchRow]:
        """Return the rows that a side can change."""
        return chain(self.events, self.facts, self.stretches)


def exported(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Exported:
    """Everything that fits a timeline's filter.

    Facts are those of `facts --history` with the same ends and window. If only a timeline entry can meet a condition (type, topic, place, status),
    they are those that a selected entry opened, closed or is. Actors, places, topics and sources are all of them; with a filter, or for a day, those
    that a row names. As known on a day, nobody has an alias: the record does not say since when one was in use.
    """
    events = Streamed(_events(db, as_of, filter), lambda: printed_events(db, as_of, filter), lambda: count(db, as_of, filter))
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
        yield {**row, "exact": is_exact(row["date"])}


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
