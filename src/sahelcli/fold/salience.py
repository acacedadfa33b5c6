"""How much a happening weighs, where only some can be shown: what it changed, what goes back to it, how many independent origins tell it.

No judgement of ours enters: the figures are counted, and the codebook says how.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import isqrt
from typing import TYPE_CHECKING, Final

from sahelcli.fold.perspectives import Group
from sahelcli.fold.source_reliability import voice
from sahelcli.fold.timeline_entries import Happening
from sahelcli.record.properties import PROPERTIES

if TYPE_CHECKING:
    from sahelcli.record.models import Document

MOST_CHANGES: Final = 15
"""Beyond so much, what an event changed no longer adds: a founding with fifty members is no fifty happenings."""

OF_CHANGES: Final = 400
OF_REFERENCES: Final = 196
OF_ORIGINS: Final = 100


def weight(changes: int, references: int, origins: int) -> int:
    """A happening's weight, at least 0.

    Twenty times the root of its changes, fourteen times that of the references to it, ten times that of its origins: a root, so that the tenth
    measure of one decision adds less than the first. `changes` is a sum of the weights of properties, and counts up to MOST_CHANGES.
    """
    return isqrt(OF_CHANGES * min(changes, MOST_CHANGES)) + isqrt(OF_REFERENCES * references) + isqrt(OF_ORIGINS * origins)


def weights(document: Document, groups: Iterable[Group], found: Iterable[Happening]) -> list[int]:
    """The weight of each happening, in order."""
    changes: Counter[str] = Counter()
    for group in groups:
        for spell in group.spells:
            behind = {deed.event.id for deed in (spell.opening, spell.closing) if deed}
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
