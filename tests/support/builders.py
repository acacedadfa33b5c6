"""A small language for writing events in a test, one line each.

`events("2000 MLI joins ORG", "2010 MLI leaves ORG")`: a date, then effects parted by `;`. An effect is its subjects (parted by commas), its verb,
its object if the verb has one, and own keys as `key=value`; a text in two languages is given once. `date=` there is the effect's own day.
Words with a colon belong to the event: `id:summit`, `fulfils:plan`, `disclosed:2001`, `unconfirmed`. Events without an id are called by their place:
e1, e2 and so on. What a verb needs and a test is not about has a plain value: one joins as a member, an office is that of head of state.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sahelcli.base.edtf import Answer
from sahelcli.fold.perspectives import Group, views
from sahelcli.fold.spells import Spell
from sahelcli.record.models import Actor, Document, Effect, Event, Place, Source, Topic
from sahelcli.record.overlays_and_visibility import COLLECTIONS

PLAIN = {
    "joins": {"as": "member"},
    "takes-form": {"form": "alliance", "name": "Name"},
    "takes-office": {"office": "head-of-state"},
    "is-sworn-in": {"office": "head-of-state"},
    "leaves-office": {"office": "head-of-state"},
    "imposes": {"measures": "border-closure"},
    "lifts": {"measures": "border-closure"},
    "takes-position": {"view": "View"},
}
LISTS = ("measures", "by")
TEXTS = ("name", "title", "view")

ACTORS = {
    "MLI": "state",
    "BFA": "state",
    "NER": "state",
    "ORG": "organisation",
    "AES": "organisation",
    "ECOWAS": "organisation",
    "PACT": "treaty",
    "ada": "person",
    "ben": "person",
    "FORCE": "force",
    "CREW": "group",
}
"""Actors of every record built here, and their kinds."""


def text(words: str) -> dict[str, str]:
    return {"en": words, "fr": words}


def claim(field: str, value: Any, *by: str, rank: str = "held", sources: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    return {"field": field, "value": value, "by": list(by), "rank": rank, "citations": list(sources), **more}


def event(line: str, *, name: str = "e1", on_effect: list[dict[str, Any]] | None = None, **fields: Any) -> Event:
    """One event from a line. `on_effect` are claims on its first effect; other fields are the model's own."""
    date_, _, rest = line.partition(" ")
    given: dict[str, Any] = {"id": name, "type": "statement", "date": date_, "citations": [{"source": "page"}], "recorded": "2026-01-01"}
    effects = []
    for part in rest.split(";"):
        words = []
        for word in part.split():
            key, _, value = word.partition(":")
            if word == "unconfirmed":
                given["confirmed"] = False
            elif key == "fulfils" and value:
                given["relations"] = [{"kind": "fulfils", "to": value}]
            elif value:
                given[key] = value
            else:
                words.append(word)
        if words:
            effects.append(_effect(words))
    if on_effect:
        effects[0]["claims"] = on_effect
    given |= {"title": text(f"Title of {given['id']}"), "summary": text(f"Summary of {given['id']}"), "effects": effects}
    return Event.model_validate(given | fields)


def _effect(words: list[str]) -> dict[str, Any]:
    subjects, verb, *rest = words
    pairs = dict(word.split("=", 1) for word in rest if "=" in word)
    objects = [word for word in rest if "=" not in word]
    effect: dict[str, Any] = {"kind": verb, "subject": subjects.split(",") if "," in subjects else subjects}
    if objects:
        effect["object"] = objects[0]
    for key, value in (PLAIN.get(verb, {}) | pairs).items():
        effect[key] = value.split(",") if key in LISTS else text(value) if key in TEXTS else value
    Effect.model_validate(effect)
    return effect


def events(*lines: str | Event) -> list[Event]:
    """Events from lines; one built with `event` may stand among them."""
    return [event(line, name=f"e{place}") if isinstance(line, str) else line for place, line in enumerate(lines, 1)]


def source(id_: str, /, **fields: Any) -> Source:
    plain = {"id": id_, "url": f"https://example.org/{id_}", "publisher": "Paper", "language": "en", "kind": "newsroom"}
    return Source.model_validate(plain | fields)


def actor(id_: str, kind: str, /, **fields: Any) -> Actor:
    return Actor.model_validate({"id": id_, "kind": kind, "name": text(id_)} | fields)


def record(*happened: str | Event, **entries: Any) -> Document:
    """A record with the actors above, the source `page`, the place `town`, the topic `trade`, and the events; `entries` are added."""
    return Document.model_validate(
        {
            "schema_version": 1,
            "record": {"title": text("Record"), "version": "1", "covered_until": "2026-01-01", "licence": "CC-BY-4.0"},
            "sources": [source("page"), *entries.get("sources", ())],
            "actors": [*(actor(name, kind) for name, kind in ACTORS.items()), *entries.get("actors", ())],
            "places": [Place.model_validate({"id": "town", "name": text("Town")})],
            "topics": [Topic.model_validate({"id": "trade", "name": text("Trade")})],
            "events": events(*happened),
        }
    )


def spells(history: list[Event], property: str, side: str | None = None) -> list[Spell]:
    """The spells of a property in a view, by the text of their ids."""
    found = [spell for group in views(history, side) for spell in group.spells if spell.key.property == property]
    return sorted(found, key=lambda s: (s.since.latest or date.max, s.id))


def spans(history: list[Event], property: str, side: str | None = None) -> list[str]:
    """Spells as texts: subject, status or key where there is one, since/until (`..`: no end known)."""
    return [_span(spell) for spell in spells(history, property, side)]


def _span(spell: Spell) -> str:
    parts = (spell.key.subject, spell.status, *spell.key.own, f"{spell.since.text}/{spell.until.text if spell.until else '..'}")
    return " ".join(part for part in parts if part)


def spell_and_group(history: list[Event], property: str, side: str | None = None, *, subject: str | None = None) -> tuple[Spell, Group]:
    """The one spell of a property (and subject), with the group it was folded in."""
    found = [(s, g) for g in views(history, side) for s in g.spells if s.key.property == property and subject in (None, s.key.subject)]
    ((spell, group),) = found
    return spell, group


def over(spell: Spell, *days: str) -> dict[str, str]:
    """What a spell says on some days: no, maybe or yes."""
    return {day: spell.holds(date.fromisoformat(day)).name.lower() for day in days}


def by_collection(*entries: Any) -> dict[str, list[Any]]:
    """Entries as an overlay has them."""
    kinds = {Source: "sources", Actor: "actors", Place: "places", Topic: "topics", Event: "events"}
    found: dict[str, list[Any]] = {name: [] for name in COLLECTIONS}
    for entry in entries:
        found[kinds[type(entry)]].append(entry)
    return found


YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO


def spells_ever_folded(history: list[Event], side: str | None = None) -> list[Spell]:
    """Every spell of every property in a view."""
    return [spell for group in views(history, side) for spell in group.spells]
