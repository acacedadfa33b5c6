"""Weigh timeline entries and sources by counts: what an event changed, what refers to it, how many independent origins report it.

The codebook gives the figures; no judgement of ours enters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from functools import lru_cache
from math import isqrt
from typing import TYPE_CHECKING, Final

from sahelcli.base.text_folding_and_likeness import folded
from sahelcli.fold.perspectives import Group
from sahelcli.fold.timeline_entries_and_row_parts import Happening
from sahelcli.record.properties import PROPERTIES

if TYPE_CHECKING:
    from sahelcli.record.models import Document

WEAK_KINDS: Final = ("state-media", "other")

STRENGTHS: Final = (("primary", "agency"), ("newsroom", "reference"), ("repost",), WEAK_KINDS)
"""Kinds of sources from the strongest to the weakest, where one has to be chosen."""


def is_weak(kind: str, origin: str | None) -> bool:
    """Return whether a source has little weight: it is a government's, of unknown kind, or a repost without an origin."""
    return kind in WEAK_KINDS or (kind == "repost" and not origin)


@lru_cache(maxsize=1 << 14)
def voice(publisher: str, origin: str | None) -> str:
    """Return the voice of a source for comparison: the agency or document that it repeats, else its publisher."""
    return folded(origin or publisher)


Voice = tuple[str, str | None, str | None]
"""A page as its voice is placed: publisher, origin, country."""


def countries_of_publishers(pages: Iterable[Voice]) -> dict[str, set[str | None]]:
    """Return the countries of each voice that publishes pages of its own."""
    homes: dict[str, set[str | None]] = {}
    for publisher, origin, country in pages:
        if not origin:
            homes.setdefault(voice(publisher, None), set()).add(country)
    return homes


def country_of_voice(page: Voice, homes: Mapping[str, set[str | None]]) -> str | None:
    """Return where the voice of a page is from, None where that is unknown: what repeats another is of the other's country."""
    publisher, origin, country = page
    if not origin:
        return country
    known = homes.get(voice(publisher, origin), set())
    return next(iter(known)) if len(known) == 1 else None


def one_side(countries: Set[str | None], states: Set[str], organisations: Iterable[str], members: Callable[[str], Set[str]]) -> str | None:
    """Return the party from whose own countries all the voices are, a state before an organisation; None where there is none, or it cannot be told.

    An organisation is a side where all or none of its members are among the states; a voice may be an organisation's own.
    """
    if not countries or None in countries:
        return None
    if len(countries) == 1 and countries <= states:
        return next(iter(countries))
    for organisation in organisations:
        own = members(organisation)
        if countries - {organisation} <= own and (own <= states or not own & states):
            return organisation
    return None


def tier(kind: str) -> int:
    """Return the tier of a kind of source, 0 being the strongest: its index in STRENGTHS."""
    return next(place for place, kinds in enumerate(STRENGTHS) if kind in kinds)


MOST_CHANGES: Final = 15
"""Maximum of an event's changes that count: a founding with fifty members is still one event."""

OF_CHANGES: Final = 400
OF_REFERENCES: Final = 196
OF_ORIGINS: Final = 100


def weight(changes: int, references: int, origins: int) -> int:
    """Return the weight of an event, at least 0.

    It is 20 times the root of its changes, plus 14 times that of the references to it, plus 10 times that of its origins. With a root, the tenth
    measure of one decision adds less than the first. `changes` is a sum of the weights of properties, and counts up to MOST_CHANGES.
    """
    return isqrt(OF_CHANGES * min(changes, MOST_CHANGES)) + isqrt(OF_REFERENCES * references) + isqrt(OF_ORIGINS * origins)


def weights(document: Document, groups: Iterable[Group], found: Iterable[Happening]) -> list[int]:
    """Return the weight of each event, in order."""
    changes: Counter[str] = Counter()
    for group in groups:
        for spell in group.spells:
            behind = {transition.event.id for transition in (spell.opening, spell.closing) if transition}
            changes.update(dict.fromkeys(behind, PROPERTIES[spell.key.property].weight))
            if spell.key.property == "plans" and spell.key.object:
                changes[spell.key.object] += PROPERTIES["plans"].weight
    references = Counter(relation.to for event in document.events for relation in event.relations)
    origin = {source.id: voice(source.publisher, source.origin) for source in document.sources}
    return [
        weight(changes[id_], references[id_], len({origin[source] for source in happening.row["citations"]}))
        for happening in found
        for id_ in (happening.row["id"],)
    ]
