"""The record's sources: which there are, how many events each supports, and what rests on one voice, one side or weak pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.fold.salience import Voice, countries_of_publishers, country_of_voice, is_weak, one_side, voice
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import FACTS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.snapshot.sql_views_and_sources import from_json, texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypedDict

    from sahelcli.contract.rows import FactRow, HappeningRow, Json, RestingRow, SourceCountRow, SourceEntry, SourceRow, Text

    class Weighed(TypedDict):
        """The strength of an entry's sources: the part of a `RestingRow` that is computed from them."""

        origins: list[str]
        countries: list[str]
        party: str | None
        weak: bool


BY: Final = ("publisher", "kind", "country", "language")
"""The fields by which sources can be counted."""


OF_SOURCES: Final = {"kind": "kinds", "country": "publishing_countries", "language": "languages", "publisher": "publishers"}
"""The filters of sources: their keys, and the fields of a filter."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """Conditions on the sources of an event or fact; all must be met: one source, one side, weak sources."""

    single: bool = False
    one_sided: bool = False
    weak: bool = False


def sources(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[SourceRow]:
    """Yield the sources that match, by publisher, with the number of events that rest on each; with filters of entries, only their sources."""
    for source, events in _supporting(db, as_of, filter):
        yield {
            "id": source["id"],
            "publisher": source["publisher"],
            "title": source["title"],
            "published": source["published"],
            "language": source["language"],
            "country": source["country"],
            "kind": source["kind"],
            "origin": source["origin"],
            "url": source["url"],
            "weak": is_weak(source["kind"], source["origin"]),
            "events": len(events),
        }


def sources_by(db: sqlite3.Connection, as_of: Asked, filter: Filter, key: str) -> list[SourceCountRow]:
    """Return the number of matching sources for each value of a field, the most first, and the number of events that rest on them."""
    counted: dict[str | None, tuple[int, set[str]]] = {}
    for source, events in _supporting(db, as_of, filter):
        value = _value(source, key)
        count, known = counted.get(value, (0, set()))
        counted[value] = (count + 1, known | events)
    ranked = sorted(counted.items(), key=lambda item: (-item[1][0], item[0] or ""))
    return [{"by": key, "value": value, "sources": count, "events": len(events)} for value, (count, events) in ranked]


def _supporting(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[tuple[SourceEntry, set[str]]]:
    """The sources that fit, each with the ids of the events that rest on it."""
    supported: dict[str, set[str]] = {}
    for row in _events(db, as_of, filter):
        for citation in row["citations"]:
            supported.setdefault(citation["source"], set()).add(row["id"])
    of_events = filter != Filter(**{field: getattr(filter, field) for field in OF_SOURCES.values()})
    for source in sorted(_sources(db).values(), key=lambda source: (source["publisher"].casefold(), source["id"])):
        events = supported.get(source["id"], set())
        if _fits(source, filter) and (events or not of_events):
            yield source, events


def _fits(source: SourceEntry, filter: Filter) -> bool:
    """Return whether a source meets the conditions on sources."""
    return all(_value(source, key) in values for key, field in OF_SOURCES.items() if (values := filter.words(field)))


def _value(source: Mapping[str, object], key: str) -> str | None:
    """Return the text that a source has under a key."""
    value = source[key]
    return value if isinstance(value, str) else None


def _events(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[HappeningRow]:
    """Return the rows of the timeline that are events: a plan rests on the events that made it."""
    events = set(texts(db.execute("SELECT id FROM thing WHERE collection = 'events'")))
    return (row for row in timeline(db, as_of, filter) if row["id"] in events)


def _sources(db: sqlite3.Connection) -> dict[str, SourceEntry]:
    found: Iterable[tuple[str, Json[SourceEntry]]] = db.execute("SELECT id, row FROM thing WHERE collection = 'sources'")
    return {id_: from_json(text) for id_, text in found}


def resting(db: sqlite3.Connection, as_of: Asked, filter: Filter, lacking: Lacking, in_words: Callable[[FactRow], Text]) -> Iterator[RestingRow]:
    """The events that fit, then the facts that they opened, whose sources lack what is asked for.

    `in_words` puts a fact's row into a sentence in both languages. Of the sources of each, one that fits the filter is enough.
    """
    known = _sources(db)
    parties = _Parties(db, known.values())
    opened_by: set[str] = set()
    for row in _events(db, as_of, filter):
        opened_by.add(row["id"])
        behind = [known[citation["source"]] for citation in row["citations"]]
        found = _weighed(behind, parties, [*row["actors"], *row["organisations"]], row["date"] or "")
        if _lacks(found, lacking) and any(_fits(source, filter) for source in behind):
            yield {"id": row["id"], "kind": "event", "title": row["title"], "when": row["date"] or "", **found, "citations": row["citations"]}
    for fact in states_ever(db, FACTS, as_of, Filter()):
        if fact["opened_by"] not in opened_by:
            continue
        behind = [known[citation["source"]] for citation in fact["citations"]]
        own = fact["qualifiers"]
        found = _weighed(behind, parties, [fact["subject"], fact["object"], own.get("for"), own.get("mission")], fact["since"] or "")
        if _lacks(found, lacking) and any(_fits(source, filter) for source in behind):
            yield {"id": fact["id"], "kind": "fact", "title": in_words(fact), "when": fact["since"] or "", **found, "citations": fact["citations"]}


def _lacks(found: Weighed, lacking: Lacking) -> bool:
    single, one_sided = len(found["origins"]) == 1, found["party"] is not None
    return all((single or not lacking.single, one_sided or not lacking.one_sided, found["weak"] or not lacking.weak))


def _weighed(behind: list[SourceEntry], parties: _Parties, actors: Iterable[str | None], when: str) -> Weighed:
    """Return the origins of the sources, their countries, whether one party alone speaks, and whether all are weak."""
    voices = {voice(source["publisher"], source["origin"]): source["origin"] or source["publisher"] for source in reversed(behind)}
    countries = {parties.country(source) for source in behind}
    return {
        "origins": sorted(voices.values()),
        "countries": sorted(country for country in countries if country),
        "party": parties.one_side(countries, [actor for actor in actors if actor], when),
        "weak": bool(behind) and all(is_weak(source["kind"], source["origin"]) for source in behind),
    }


class _Parties:
    """The parties for which publishers speak.

    A page speaks for its publisher's country, or for that of the publisher it repeats; a state for itself; an organisation for its members, where all
    or none of them are in it.
    """

    def __init__(self, db: sqlite3.Connection, sources: Iterable[SourceEntry]) -> None:
        self.db = db
        self.homes = countries_of_publishers(map(_voice, sources))
        found: Iterable[tuple[str, str]] = db.execute("SELECT id, kind FROM thing WHERE collection = 'actors'")
        self.kinds = dict(found)
        self.members = cache(self._members)

    def country(self, source: SourceEntry) -> str | None:
        """Return the country of the voice of a source, if known."""
        return country_of_voice(_voice(source), self.homes)

    def one_side(self, countries: set[str | None], actors: list[str], when: str) -> str | None:
        """The party from whose own countries all the voices are; None where there is none, or it cannot be told."""
        day = (parse_edtf(when).latest or date.max).toordinal()
        states = {actor for actor in actors if self.kinds.get(actor) == "state"}
        organisations = [actor for actor in actors if self.kinds.get(actor) == "organisation"]
        return one_side(countries, states, organisations, lambda organisation: self.members(organisation, day))

    def _members(self, organisation: str, day: int) -> frozenset[str]:
        """The members of an organisation that may be so on a day."""
        found: Iterable[tuple[str]] = self.db.execute(
            """SELECT subject FROM spell JOIN stretch ON spell = n
               WHERE property = 'member-of' AND status = 'member' AND object = ? AND first <= ? AND last >= ?""",
            (organisation, day, day),
        )
        return frozenset(texts(found))


def _voice(source: SourceEntry) -> Voice:
    return source["publisher"], source["origin"], source["country"]
