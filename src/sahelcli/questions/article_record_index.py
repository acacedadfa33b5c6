"""Index of the record for the sentences of an article: events by actor, place, date and words, tenures of offices, and spells.

A spell says what was so between its ends, how surely, and by which steps; statements are held against it.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from math import log
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import BadDate, Edtf, parse_edtf
from sahelcli.language.dates_and_periods import SpokenDate, spoken_dates
from sahelcli.language.sentences_and_mentions import EMPTY, Mention, NameIndex, stem, tokens
from sahelcli.language.statements import Statement
from sahelcli.snapshot.sql_views_and_sources import decoded, from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        ActorEntry,
        EffectEntry,
        EventEntry,
        Json,
        PlaceEntry,
        StoredHappening,
        StoredHistory,
        StoredSpell,
        StoredStep,
        TopicEntry,
    )

HEADS: Final = ("head-of-state", "head-of-government")
BACKGROUND: Final = 200
"""Happenings imagined beside those of the record, so that in a small one a word is not common for being in two of six."""

MEDIATION: Final = ("mediator", "facilitator", "special-envoy", "chief-negotiator")


@dataclass(frozen=True, slots=True)
class Told:
    """An event as evidence: its row, its days, and the features that may be found in a sentence."""

    row: StoredHappening
    earliest: date
    latest: date
    weight: int
    actors: frozenset[str]
    title: frozenset[str]
    body: frozenset[str]
    effects: tuple[EffectEntry, ...] = ()
    related: frozenset[str] = field(default_factory=frozenset)

    @property
    def id(self) -> str:
        """Return the id of the event or plan."""
        return self.row["id"]

    def texts(self) -> Iterator[str]:
        """Everything it says, in both languages."""
        own = (text for effect in self.effects for text in (effect["view"], effect["title"], effect["name"]))
        for text in (self.row["title"], self.row["summary"], *own):
            if text:
                yield from (text["en"], text["fr"])

    def dates(self) -> Iterator[Edtf]:
        """Its own date first, then every other that it or its effects give."""
        yield from _dates_in(self.row["date"])
        own = (text for effect in self.effects for text in (effect["date"], effect["due"], effect["when"], effect["was"]))
        for text in (*self.row["was"], *own):
            if text:
                yield from _dates_in(text)


@dataclass(frozen=True, slots=True)
class Tenure:
    """Somebody in an office, as a fact with the first and last day on which it may be so."""

    fact: str
    person: str
    office: str
    ends: frozenset[str]
    first: int
    last: int


class Evidence:
    """The whole record, read once for an article; `day` is the one that "is" speaks of."""

    def __init__(self, db: sqlite3.Connection, day: date) -> None:
        self.db = db
        self.day = day
        found: Iterable[tuple[str, Json[ActorEntry | PlaceEntry | TopicEntry]]] = db.execute(
            "SELECT collection, row FROM thing WHERE collection NOT IN ('sources', 'events') ORDER BY id"
        )
        events: Iterable[EventEntry] = decoded(db.execute("SELECT row FROM thing WHERE collection = 'events' ORDER BY id"))
        self.names = NameIndex([(collection, from_json(text)) for collection, text in found])
        places: Iterable[PlaceEntry] = decoded(db.execute("SELECT row FROM thing WHERE collection = 'places'"))
        self.country = {place["id"]: place["country"] for place in places}
        self.told = dict(_told(db, {event["id"]: event for event in events}))
        self.tenures = list(_tenures(db))
        self.heads: dict[str, list[Tenure]] = {}
        for tenure in self.tenures:
            if tenure.office in HEADS:
                for end in tenure.ends:
                    self.heads.setdefault(end, []).append(tenure)
        self._stems = Counter(word for told in self.told.values() for word in told.title | told.body)
        self._actors = Counter(actor for told in self.told.values() for actor in told.actors)
        self.rarity = cache(self._stem_rarity)
        self.actor_rarity = cache(self._actor_rarity)
        self.places_in = cache(self._places_in)
        self.dates_in = cache(self._dates_in)

    def _stem_rarity(self, word: str) -> float:
        """Return the weight of a shared stem: the fewer events have it, the higher; 0 if none has."""
        return self._rarity(self._stems[word])

    def _actor_rarity(self, actor: str) -> float:
        """Return the weight of a shared actor: the fewer events it takes part in, the higher; 0 if none."""
        return self._rarity(self._actors[actor])

    def _rarity(self, having: int) -> float:
        return log((len(self.told) + BACKGROUND) / (having + 1)) if having else 0.0

    def _places_in(self, id_: str) -> frozenset[str]:
        """Return the ids of the places of an event: its own, those of its plans, and those in its texts."""
        told = self.told[id_]
        found = {told.row["place"], *(effect["where"] for effect in told.effects)}
        for text in told.texts():
            found.update(mention.ids[0] for mention in self.named(text) if mention.kind == "place")
        return frozenset(place for place in found if place)

    def _dates_in(self, id_: str) -> tuple[SpokenDate, ...]:
        """Return the dates written in the texts of an event."""
        return tuple(dict.fromkeys(spoken for text in self.told[id_].texts() for spoken in spoken_dates(text)))

    def named(self, text: str) -> list[Mention]:
        """Return the mentions of actors, places and topics in a text."""
        return self.names.mentions(text, tokens(text))

    def holders(self, offices: tuple[str, ...], ends: frozenset[str], first: date, last: date) -> list[Tenure]:
        """Return the tenures of some offices that may include a day between two and that concern any of the ends."""
        a, b = first.toordinal(), last.toordinal()
        return [t for t in self.tenures if t.office in offices and t.ends & ends and t.first <= b and t.last >= a]


def _told(db: sqlite3.Connection, events: dict[str, EventEntry]) -> Iterator[tuple[str, Told]]:
    plans = {effect["object"]: id_ for id_, event in events.items() for effect in event["effects"] if effect["kind"] == "plans"}
    referring: dict[str, set[str]] = {}
    for id_, event in events.items():
        for relation in event["relations"]:
            to = plans.get(relation["to"], relation["to"])
            referring.setdefault(to, set()).add(id_)
            referring.setdefault(id_, set()).add(to)
    found: Iterable[tuple[Json[StoredHappening], int | None, int, int, str, str, str | None]] = db.execute(
        """SELECT row, happening.earliest, happening.latest, weight, title, body, (SELECT group_concat(actor, ' ') FROM mention WHERE happening = n)
           FROM happening JOIN wording USING (n) ORDER BY n"""
    )
    public = set(texts(db.execute("SELECT id FROM source")))
    for text, earliest, latest, weight, title, body, actors in found:
        row = from_json(text)
        row["citations"] = [source for source in row["citations"] if source in public]
        if earliest is None:
            continue
        yield (
            row["id"],
            Told(
                row,
                date.fromordinal(earliest),
                date.fromordinal(latest),
                weight,
                frozenset((actors or "").split()),
                _stems(title),
                _stems(body),
                tuple(events[row["id"]]["effects"]) if row["id"] in events else (),
                frozenset(referring.get(row["id"], ())),
            ),
        )


def _tenures(db: sqlite3.Connection) -> Iterator[Tenure]:
    found: list[tuple[int, str, str, str | None, str, int, int]] = db.execute(
        "SELECT n, id, subject, object, office, earliest, latest FROM spell WHERE property = 'holds-office' ORDER BY n"
    ).fetchall()
    for n, id_, subject, obj, office, earliest, latest in found:
        ends = set(texts(db.execute("SELECT actor FROM spell_end WHERE spell = ?", (n,)))) - {subject}
        yield Tenure(id_, subject, office, frozenset(ends | ({obj} if obj else set())), earliest, latest)


def _stems(line: str) -> frozenset[str]:
    return frozenset(stem(word) for word in line.split() if word not in EMPTY)


def _dates_in(text: str | None) -> Iterator[Edtf]:
    if text:
        try:
            yield parse_edtf(text)
        except BadDate:
            return


LESS: Final = ("observer", "associate")
"""Statuses of a spell that "member" does not mean."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A spell with its steps: `days` are those on which it surely is so, and `perhaps` all on which it may be."""

    id: str
    person: str
    fixed: StoredSpell
    due: str | None
    steps: tuple[StoredStep, ...]
    days: tuple[tuple[int, int], ...]
    perhaps: tuple[int, int]

    @property
    def span(self) -> str:
        """Return the period of the spell as an EDTF interval."""
        return f"{self.fixed['since']}/{self.fixed['until'] or '..'}"

    @property
    def record(self) -> tuple[str, ...]:
        """Return what it shows next to a statement about a state: the holder of an office, or the dates of anything else."""
        return (self.person if self.fixed["property"] == "holds-office" else self.span,)

    @property
    def event(self) -> str:
        """Return the event that ended the spell, else the one that began it."""
        return self.fixed["closed_by"] or self.fixed["opened_by"]

    def surely(self, first: date, last: date) -> bool:
        """Return whether it was certainly true on some day between two."""
        return any(a <= last.toordinal() and b >= first.toordinal() for a, b in self.days)

    def maybe(self, first: date, last: date) -> bool:
        """Return whether it may have been true on some day between two, with one day more on each side for the day of a change."""
        return self.perhaps[0] <= last.toordinal() + 1 and self.perhaps[1] >= first.toordinal() - 1

    def ongoing(self, day: date) -> bool:
        """Return whether it is certainly true on a day; an office whose term has expired is not certain."""
        due = _edtf(self.due) if self.fixed["property"] == "holds-office" else None
        return self.surely(day, day) and not (due and due.latest and due.latest < day)


def spells_between(evidence: Evidence, statement: Statement, subject: str | None, ends: set[str]) -> Iterator[Spell]:
    """Yield the spells of a statement's property between its ends, the oldest first."""
    found: list[tuple[int, str, str | None, str | None, int, int, Json[StoredSpell], Json[StoredHistory]]] = evidence.db.execute(
        "SELECT n, subject, office, status, earliest, latest, fixed, history FROM spell WHERE property = ? AND (? IS NULL OR subject = ?)"
        " ORDER BY latest, n",
        (statement.form.property, subject, subject),
    ).fetchall()
    for n, person, office, status, earliest, latest, fixed, history in found:
        among = set(texts(evidence.db.execute("SELECT actor FROM spell_end WHERE spell = ?", (n,))))
        if (
            not ends <= among
            or (not statement.form.verbs and status in LESS)
            or (statement.form.property == "holds-office" and office not in statement.offices)
        ):
            continue
        row = from_json(fixed)
        own = from_json(history)
        steps: Iterable[StoredStep] = decoded(evidence.db.execute("SELECT row FROM step WHERE spell = ? ORDER BY n", (n,)))
        days: Iterable[tuple[int, int]] = evidence.db.execute("SELECT first, last FROM stretch WHERE spell = ? AND certain", (n,))
        yield Spell(row["id"], person, row, own.get("due"), tuple(steps), tuple(days), (earliest, latest))


def _edtf(text: object) -> Edtf | None:
    try:
        return parse_edtf(text) if isinstance(text, str) else None
    except BadDate:
        return None


def bounds(text: object) -> tuple[date, date] | None:
    """Return the first and last day that a date of the record can mean, or None if it is not a date or has no bounds."""
    when = _edtf(text)
    return (when.earliest, when.latest) if when and not when.unknown and when.earliest and when.latest else None
