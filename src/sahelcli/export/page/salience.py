"""Which events are kept where only some can be shown."""

from __future__ import annotations


def heaviest(sizes: list[tuple[int, int]], room: int) -> set[int]:
    """The places of the heaviest of (weight, lines) that fit into so many lines, taken in turn until one does not fit; of two as heavy, the first."""
    kept: set[int] = set()
    for place in sorted(range(len(sizes)), key=lambda place: (-sizes[place][0], place)):
        room -= sizes[place][1]
        if room < 0:
            break
        kept.add(place)
    return kept
