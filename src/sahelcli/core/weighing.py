"""How sources are weighed: which are weak, and which are one voice."""

from __future__ import annotations

from typing import Final

from sahelcli.core.names import folded

WEAK_KINDS: Final = ("state-media", "other")


def is_weak(kind: str, origin: str | None) -> bool:
    """Whether a source carries little weight of its own: a government's, of no known kind, or a repost that does not say of whom."""
    return kind in WEAK_KINDS or (kind == "repost" and not origin)


def voice(publisher: str, origin: str | None) -> str:
    """Who speaks in a source, as voices are compared: the agency or document that it repeats, else its publisher."""
    return folded(origin or publisher)
