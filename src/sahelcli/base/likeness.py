"""Which of some words a word is most like, by its spelling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

MOST: Final = 3
"""So many proposals are read; more are not."""

NEAR: Final = 0.6
"""How like a word (1: the same) what was typed must be for the word to be proposed."""

APART: Final = 0.15
"""How much less like it another word may be than the one most like it."""


def alike(text: str, words: Iterable[str]) -> list[str]:
    """Return the words spelt much like a text, the likeliest first."""
    from difflib import SequenceMatcher  # slow to import, and only for a mistake

    matcher = SequenceMatcher(None, "", text)
    likeness: dict[str, float] = {}
    for word in dict.fromkeys(words):
        matcher.set_seq1(word)
        if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and (ratio := matcher.ratio()) >= NEAR:
            likeness[word] = ratio
    least = max(likeness.values(), default=0) - APART
    return sorted((word for word, ratio in likeness.items() if ratio >= least), key=lambda word: -likeness[word])[:MOST]
