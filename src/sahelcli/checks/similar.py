"""Events that may be one event told twice. Compared within their type and days close by: the work grows with the record, not with its square."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.name_likeness import folded

if TYPE_CHECKING:
    from sahelcli.record.models import Event

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
    return any(_shared(_words(getattr(one.title, x)), _words(getattr(other.title, x))) >= WORDS_SHARED for x in ("en", "fr"))


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
