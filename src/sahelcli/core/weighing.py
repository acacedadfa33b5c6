"""How sources are weighed: which are weak, and which are one voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from sahelcli.core.names import folded

WEAK_KINDS: Final = ("state-media", "other")


def is_weak(kind: str, origin: str | None) -> bool:
    """Whether a source carries little weight of its own: a government's, of no known kind, or a repost that does not say of whom."""
    return kind in WEAK_KINDS or (kind == "repost" and not origin)


def voice(publisher: str, origin: str | None) -> str:
    """Who speaks in a source, as voices are compared: the agency or document that it repeats, else its publisher."""
    return folded(origin or publisher)


def one_source_each(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows, each with one of its sources: one that is not state media or of no known kind, where there is one.

    Among those, as few sources as one finds by taking again and again the one that most rows still need, the shortest address first: where room
    is short, a source shared is a line won.
    """
    rows = list(rows)
    usable = [[c for c in row["citations"] if c["kind"] not in WEAK_KINDS] or row["citations"] for row in rows]
    sources = {citation["source"]: citation for citations in usable for citation in citations}
    waiting = {place: {citation["source"] for citation in citations} for place, citations in enumerate(usable) if citations}
    taken: dict[int, dict[str, Any]] = {}
    while waiting:
        needed = Counter(source for of in waiting.values() for source in of)
        best = min(needed, key=lambda source: (-needed[source], len(sources[source]["url"]) + len(sources[source]["publisher"]), source))
        for place in [place for place, of in waiting.items() if best in of]:
            taken[place] = sources[best]
            del waiting[place]
    return [row | {"citations": [taken[place]] if place in taken else []} for place, row in enumerate(rows)]
