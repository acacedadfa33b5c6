"""Choose the timeline entries, and the sources of each, that fit into a text of a limited length."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from sahelcli.base.text_folding_and_likeness import folded
from sahelcli.fold.salience import tier

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationRow
    from sahelcli.contract.rows import HappeningRow as Row

Length = Callable[[list["Row"]], int]
"""The length of the text that rows make."""

ENOUGH: Final = 8
"""Up to this number of lines, another line is preferred to a stronger source; beyond it, a stronger source is preferred."""

AHEAD: Final = 16
"""If the text has fewer than ENOUGH lines, a short one is sought among this number of the next lines."""

REPOST: Final = 2
"""The tier from which on a source only repeats another or is weak: no line rests on one alone."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The choice of a line's one source: its lowest tier, and whether a short address is preferred to a strong or dated source."""

    accepted: int
    short: bool = False


CHOICES: Final = (Choice(0), Choice(1), Choice(1, short=True))
"""The choices of sources, the strictest first."""


def fitted(ranked: Sequence[Row], order: Callable[[Row], int], room: int, length: Length) -> list[Row]:
    """Return the rows that fit, in their order, each with one source and the foremost with two where there is room; none where not one fits.

    `ranked` has the most important row first; `order` gives the place of a row in the text. The strictest choice of sources with which ENOUGH rows
    fit is taken. Where none lets in so many, the last rows give way to short ones that come soon after. What room is left goes to stronger and dated
    sources, then to second ones. Rows that rest on a single repost or weak source are left out, unless all do.
    """
    rows = [row for row in ranked if not _rests_on_reposts(row)] or list(ranked)

    def text(chosen: Sequence[Row], choices: Sequence[Choice]) -> list[Row]:
        paired = sorted(zip(chosen, choices, strict=True), key=lambda pair: order(pair[0]))
        return one_source_each([row for row, _ in paired], [choice for _, choice in paired])

    def needs(count: int, choice: Choice) -> int:
        return length(text(rows[:count], [choice] * count))

    for choice in CHOICES:
        most = ENOUGH  # texts far longer than the room are not made
        while most < len(rows) and needs(most, choice) <= room:
            most *= 2
        fits = bisect_right(range(1, min(most, len(rows)) + 1), room, key=partial(needs, choice=choice))
        while fits and needs(fits, choice) > room:  # another line may change which sources are shared, so that more are not always longer
            fits -= 1
        if fits >= ENOUGH:
            break
    chosen = list(rows[:fits])
    if choice != CHOICES[0]:
        chosen = chosen[:ENOUGH] if fits >= ENOUGH else _with_short_ones(rows, fits, lambda some: length(text(some, [choice] * len(some))), room)
    choices = [choice] * len(chosen)
    for better in reversed(CHOICES[: CHOICES.index(choice)]):
        for place in range(len(chosen)):
            tried = [*choices[:place], better, *choices[place + 1 :]]
            if length(text(chosen, tried)) <= room:
                choices = tried
    return _with_second_sources(text(chosen, choices), [row["id"] for row in chosen], {row["id"]: row for row in chosen}, room, length)


def _with_short_ones(rows: Sequence[Row], fits: int, length: Length, room: int) -> list[Row]:
    """Return the foremost rows, and after them the shortest that come soon, so that ENOUGH of them fit; if they never do, the foremost that fit."""
    for kept in range(fits, fits // 2, -1):
        chosen, ahead = list(rows[:kept]), list(rows[kept : kept + AHEAD])
        while ahead and len(chosen) < ENOUGH:
            needed, place = min((length([*chosen, row]), place) for place, row in enumerate(ahead))
            if needed > room:
                break
            chosen.append(ahead.pop(place))
        if len(chosen) == ENOUGH:
            return chosen
    return list(rows[:fits])


def _with_second_sources(rows: list[Row], ranked: Iterable[str], whole: dict[str, Row], room: int, length: Length) -> list[Row]:
    """Return the rows with a second source of another voice, the most important rows first, as far as the room goes."""
    place_of = {row["id"]: place for place, row in enumerate(rows)}
    for id_ in ranked:
        place = place_of[id_]
        for second in sorted(_others(rows[place], whole[id_]), key=_strength):
            cited: Row = {**rows[place], "citations": [*rows[place]["citations"], second]}
            tried = [*rows[:place], cited, *rows[place + 1 :]]
            if length(tried) <= room:
                rows = tried
                break
    return rows


def _others(row: Row, whole: Row) -> list[CitationRow]:
    """Return the sources of a row that speak for themselves and that it does not have yet, nor another page of their publishers."""
    used = {folded(citation["publisher"]) for citation in row["citations"]}
    return [citation for citation in whole["citations"] if tier(citation["kind"]) < REPOST and folded(citation["publisher"]) not in used]


def _strength(citation: CitationRow) -> tuple[int, bool, int]:
    """Return the order of sources by strength: the tier, whether dated, the length of the reference."""
    return tier(citation["kind"]), citation["published"] is None, _long(citation)


def _preference(citation: CitationRow, *, brief: bool) -> tuple[int, bool, int]:
    """Return the order of sources that as many rows need: by strength, or by length alone."""
    return (0, False, _long(citation)) if brief else _strength(citation)


def _long(citation: CitationRow) -> int:
    return len(citation["url"]) + len(citation["publisher"])


def _rests_on_reposts(row: Row) -> bool:
    """Return whether no source of a row speaks for itself."""
    return all(tier(citation["kind"]) >= REPOST for citation in row["citations"])


def one_source_each(rows: Sequence[Row], choices: Sequence[Choice]) -> list[Row]:
    """Return the rows, each with one of its sources: one of the tier that is accepted for it or of a stronger one, else of its strongest.

    Among those, as few sources as one finds by taking again and again the one that most rows still need, since a source shared is a line won; of two
    that as many need, the stronger, the dated, then the shorter, or the shorter at once where a choice says so.
    """
    usable = [_strong(row["citations"], choice.accepted) for row, choice in zip(rows, choices, strict=True)]
    sources = {citation["source"]: citation for citations in usable for citation in citations}
    waiting = {place: {citation["source"] for citation in citations} for place, citations in enumerate(usable) if citations}
    taken: dict[int, CitationRow] = {}
    while waiting:
        needed = Counter(source for of in waiting.values() for source in of)
        brief = {source for place, of in waiting.items() if choices[place].short for source in of}
        best = min(needed, key=lambda source: (-needed[source], *_preference(sources[source], brief=source in brief), source))
        for place in [place for place, of in waiting.items() if best in of]:
            taken[place] = sources[best]
            del waiting[place]
    return [{**row, "citations": [taken[place]] if place in taken else []} for place, row in enumerate(rows)]


def _strong(citations: list[CitationRow], accepted: int) -> list[CitationRow]:
    """Return those of a tier or a stronger one; where there are none, the strongest."""
    least = max(accepted, min((tier(citation["kind"]) for citation in citations), default=0))
    return [citation for citation in citations if tier(citation["kind"]) <= least]
