"""Check that no entry is a duplicate or unused, that no name is shared by two, and that every event has actors and topics.

Events that may be one told twice are compared within their type and days close by: the work grows with the record, not with its square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.text_folding_and_likeness import folded, names_of
from sahelcli.checks.context import Fault, Subject
from sahelcli.checks.integrity_rules import references
from sahelcli.record.overlays_and_visibility import sources_cited

if TYPE_CHECKING:
    from sahelcli.record.models import Actor, Event, Place, Source, Topic


def events_are_told_once(subject: Subject) -> Iterator[Fault]:
    """Two events of one type, on days close by, with the same actors and much the same title are one event."""
    for one, other in similar_pairs(subject.document.events, subject.kinds):
        yield other.id, "title", "near-duplicate", {"of": one.id, "date": one.date}


def entries_are_used(subject: Subject) -> Iterator[Fault]:
    """Every actor, place, topic and source is named by an event."""
    used: dict[str, set[str]] = {"sources": set(), "actors": set(), "places": set(), "topics": set()}
    for event in subject.document.events:
        used["sources"].update(sources_cited(event))
        for _, collection, name in references(event):
            used.get(collection, set()).add(name)
        for effect in event.effects:
            used["actors"].update(effect.subjects)
    used["actors"].update(place.country for place in subject.document.places if place.country)
    for collection, names in used.items():
        for entry in subject.document.entries(collection):
            if entry.id not in names:
                yield entry.id, "id", f"unused-{collection}", {"id": entry.id}


def names_are_of_one(subject: Subject) -> Iterator[Fault]:
    """A name belongs to one entry of its kind; a name shared by two entries finds neither of them."""
    for collection in ("actors", "places", "topics"):
        seen: dict[str, str] = {}
        for entry in cast("list[Actor | Place | Topic]", subject.document.entries(collection)):
            for name in dict.fromkeys(folded(name) for name in names_of(entry)):
                if seen.setdefault(name, entry.id) != entry.id:
                    yield entry.id, "aliases", "name-of-two", {"name": name, "of": seen[name]}


def lists_name_things_once(subject: Subject) -> Iterator[Fault]:
    """An event names an actor in a role, a topic, a page and a relation once."""
    for event in subject.document.events:
        for field, named in (
            ("participants", [(p.actor, p.role) for p in event.participants]),
            ("topics", [(topic,) for topic in event.topics]),
            ("citations", [(c.source,) for c in event.citations]),
            ("relations", [(r.kind, r.to) for r in event.relations]),
        ):
            seen: set[tuple[str, ...]] = set()
            for place, key in enumerate(named):
                if key in seen:
                    yield event.id, f"{field}.{place}", "named-twice", {"what": " ".join(key)}
                seen.add(key)


def events_say_who_and_what_about(subject: Subject) -> Iterator[Fault]:
    """An event has participants, or effects on somebody, and a topic."""
    for event in subject.document.events:
        if not event.participants and not event.effects:
            yield event.id, "participants", "nobody-there", {}
        if not event.topics:
            yield event.id, "topics", "no-topic", {}


def addresses_differ_in_more_than_form(subject: Subject) -> Iterator[Fault]:
    """Two addresses that differ only in scheme, www, a final slash or what follows # are one page."""
    seen: dict[str, Source] = {}
    for source in subject.document.sources:
        bare = source.url.partition("#")[0].partition("//")[2].removeprefix("www.").rstrip("/")
        first = seen.setdefault(bare, source)
        if first.url != source.url:
            yield source.id, "url", "address-nearly-twice", {"of": first.id}


DAYS_APART: Final = timedelta(days=3)
ACTORS_SHARED: Final = 0.5
WORDS_SHARED: Final = 0.5
BYSTANDERS: Final = frozenset(("target", "attendee", "host"))
"""Roles of those who do not act in an event."""
CHANGES: Final = frozenset(("takes-office", "leaves-office", "is-sworn-in", "joins", "leaves", "suspends", "reinstates", "imposes", "lifts"))
"""Effects whose subjects are compared: the appointments of two persons are two events."""
_LONG_ENOUGH: Final = 3


def similar_pairs(events: Iterable[Event], kinds: Mapping[str, str]) -> Iterator[tuple[Event, Event]]:
    """Yield pairs of events of one type that may be the same event, the earlier first.

    They share a day and the place or the participants; or they begin at most three days apart and have similar actors and titles. If
    other actors act, or the effects are on others, the events are different. `kinds`: the kind of each actor by id.
    """
    by_type: dict[str, list[tuple[date, Event]]] = {}
    for event in events:
        by_type.setdefault(event.type, []).append((parse_edtf(event.date).earliest or date.min, event))
    for dated in by_type.values():
        dated.sort(key=lambda pair: (pair[0], pair[1].id))
        near: list[tuple[date, date, Event]] = []
        for first, event in dated:
            near = [known for known in near if known[1] >= first or first - known[0] <= DAYS_APART]
            for begins, last, other in near:
                alike = (last >= first and _same_scene(other, event)) or (first - begins <= DAYS_APART and much_alike(other, event))
                if alike and not _others_act(other, event, kinds) and not _apart(_changed(other), _changed(event)):
                    yield other, event
            near.append((first, parse_edtf(event.date).latest or date.max, event))


def _same_scene(one: Event, other: Event) -> bool:
    """Return whether the place, or all the participants, of two events are the same."""
    here, there = ({participant.actor for participant in event.participants} for event in (one, other))
    return (one.place is not None and one.place == other.place) or (bool(here) and here == there)


def much_alike(one: Event, other: Event) -> bool:
    """Return whether half of the actors and half of the words of the title, in either language, are the same."""
    if _shared(actors_in(one), actors_in(other)) < ACTORS_SHARED:
        return False
    titles = ((one.title.en, other.title.en), (one.title.fr, other.title.fr))
    return any(_shared(_words(here), _words(there)) >= WORDS_SHARED for here, there in titles)


def _others_act(one: Event, other: Event, kinds: Mapping[str, str]) -> bool:
    """Return whether no body acts in both events or, where neither names a body, no person does."""
    here, there = ({x.actor for x in event.participants if x.role not in BYSTANDERS} for event in (one, other))
    persons = {actor for actor in here | there if kinds.get(actor) == "person"}
    if here <= persons and there <= persons:
        return _apart(here, there)
    return _apart(here - persons, there - persons)  # one may name a state, the other the person who acts for it


def _changed(event: Event) -> set[tuple[str, str | None, str | None]]:
    """Return whose membership, office or measures the effects change, each with the body and the office."""
    changes = (effect for effect in event.effects if effect.kind in CHANGES)
    return {(subject, effect.object, effect.office) for effect in changes for subject in effect.subjects}


def _apart(one: set[Any], other: set[Any]) -> bool:
    """Return whether both sets say something and have nothing in common."""
    return bool(one and other) and one.isdisjoint(other)


def actors_in(event: Event) -> set[str]:
    """Return the ids of the participants of an event and of the subjects and objects of its effects."""
    ends = {end for effect in event.effects for end in (*effect.subjects, effect.object) if end and effect.kind not in ("plans", "cancels")}
    return {participant.actor for participant in event.participants} | ends


def _words(title: str) -> set[str]:
    return {word for word in map(folded, title.split()) if len(word) > _LONG_ENOUGH}


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0
