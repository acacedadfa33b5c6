"""Events that may be one event told twice. Compared within their type and a few days only: the work grows with the record, not with its square."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.names import folded

if TYPE_CHECKING:
    from sahelcli.record.models import Event

DAYS_APART: Final = 3
ACTORS_SHARED: Final = 0.5
WORDS_SHARED: Final = 0.5
_LONG_ENOUGH: Final = 3


def similar_pairs(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs of much the same events, the earlier first."""
    by_type: dict[str, list[tuple[date, Event]]] = {}
    for event in events:
        by_type.setdefault(event.type, []).append((parse_edtf(event.date).earliest or date.min, event))
    for dated in by_type.values():
        dated.sort(key=lambda pair: (pair[0], pair[1].id))
        begin = 0
        for place, (day, event) in enumerate(dated):
            while (day - dated[begin][0]).days > DAYS_APART:
                begin += 1
            yield from ((other, event) for _, other in dated[begin:place] if much_alike(other, event))


def much_alike(one: Event, other: Event) -> bool:
    """Whether half of the actors and half of the words of a title, in either language, are the same."""
    if _shared(actors_in(one), actors_in(other)) < ACTORS_SHARED:
        return False
    return any(_shared(_words(getattr(one.title, x)), _words(getattr(other.title, x))) >= WORDS_SHARED for x in ("en", "fr"))


def actors_in(event: Event) -> set[str]:
    """Who takes part in an event, or is an end of one of its effects."""
    ends = {end for effect in event.effects for end in (*effect.subjects, effect.object) if end and effect.kind not in ("plans", "cancels")}
    return {participant.actor for participant in event.participants} | ends


def _words(title: str) -> set[str]:
    return {word for word in map(folded, title.split()) if len(word) > _LONG_ENOUGH}


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0
