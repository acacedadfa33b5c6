"""As many rows as have room in a text of a length, and for each the strongest of its sources that the room allows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Final

from sahelcli.fold.source_reliability import TIERS, WEAKEST, one_source_each, tier

Row = dict[str, Any]

ENOUGH: Final = 8
"""So many lines come before strong sources; beyond them a strong source comes before another line."""


def fitted(heaviest: Callable[[int], list[Row]], most: int, room: int, length: Callable[[list[Row]], int]) -> list[Row]:
    """The heaviest rows that have room, each with one source; none where not one has.

    `heaviest` gives so many rows, at most `most` of them; `length` is the length of the text that rows make. The strictest choice of sources with
    which ENOUGH rows fit is taken, else the one that takes least room; what room is left then goes to stronger sources, the weakest replaced first.
    """
    for accepted in TIERS:
        rows = _most(heaviest, most, room, length, accepted)
        if len(rows) >= ENOUGH or accepted == WEAKEST:
            break
    if accepted == TIERS[0] or not rows:
        return one_source_each(rows, [accepted] * len(rows))
    if len(rows) > ENOUGH:
        rows = heaviest(ENOUGH)
    return _strengthened(rows, [accepted] * len(rows), room, length)


def _most(heaviest: Callable[[int], list[Row]], most: int, room: int, length: Callable[[list[Row]], int], accepted: int) -> list[Row]:
    """As many rows as have room, with sources of a strength."""

    def long(count: int) -> int:
        rows = heaviest(count)
        return length(one_source_each(rows, [accepted] * len(rows)))

    found = bisect_right(range(1, most + 1), room, key=long)
    while found and long(found) > room:  # another line may change which sources are shared, so that more lines are not always a longer text
        found -= 1
    return heaviest(found) if found else []


def _strengthened(rows: list[Row], accepted: list[int], room: int, length: Callable[[list[Row]], int]) -> list[Row]:
    """The rows with stronger sources, as far as the room goes."""
    chosen = one_source_each(rows, accepted)
    for wanted in reversed(TIERS[:-1]):
        for place in range(len(rows)):
            if chosen[place]["citations"] and tier(chosen[place]["citations"][0]["kind"]) > wanted:
                tried = [*accepted[:place], wanted, *accepted[place + 1 :]]
                better = one_source_each(rows, tried)
                if better[place] != chosen[place] and length(better) <= room:
                    chosen, accepted = better, tried
    return chosen
