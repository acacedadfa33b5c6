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
    """The rows, each with one of its sources: not a weak one or a repost where another is there; else the one that most of the rows share.

    Of several such, the one with the shortest address: where room is short, a source shared is a line won.
    """
    rows = list(rows)
    shared = Counter(citation["source"] for row in rows for citation in row["citations"])

    def rank(citation: dict[str, Any]) -> tuple[bool, int, int]:
        return citation["kind"] in (*WEAK_KINDS, "repost"), -shared[citation["source"]], len(citation["url"])

    return [row | {"citations": sorted(row["citations"], key=rank)[:1]} for row in rows]
