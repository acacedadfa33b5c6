"""Check that no entry is a duplicate or unused, that no name is shared by two, and that every event has actors and topics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from sahelcli.base.name_likeness import folded, names_of
from sahelcli.checks.context import Fault, Subject
from sahelcli.checks.rules.integrity import references
from sahelcli.checks.similar import similar_pairs
from sahelcli.record.overlays import sources_cited

if TYPE_CHECKING:
    from sahelcli.record.models import Actor, Place, Source, Topic


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
