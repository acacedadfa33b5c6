"""Which events are kept where only some can be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]


def weight(row: Row, references: Mapping[str, int]) -> int:
    """The row's own weight where it has one; else how many publishers tell it, and twice how many events refer to it."""
    if (own := row.get("weight")) is not None:
        return int(own)
    return len({citation["publisher"] for citation in row["citations"]}) + 2 * references.get(row["id"], 0)


def heaviest(sizes: list[tuple[int, int]], room: int) -> set[int]:
    """The places of the heaviest of (weight, lines) that fit into so many lines, taken in turn until one does not fit; of two as heavy, the first."""
    kept: set[int] = set()
    for place in sorted(range(len(sizes)), key=lambda place: (-sizes[place][0], place)):
        room -= sizes[place][1]
        if room < 0:
            break
        kept.add(place)
    return kept
