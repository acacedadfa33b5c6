"""What was probably meant by an option or a word that is not there: what people call it elsewhere, then what is spelt much like it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

MOST: Final = 3
"""So many proposals are read; more are not."""

NEAR: Final = 0.6
"""How like a word (1: the same) what was typed must be for the word to be proposed."""

APART: Final = 0.15
"""How much less like it another word may be than the one most like it."""

MEANT: Final = {
    "--about": ("--topic", "--text"),
    "--after": ("--since",),
    "--as-of": ("--on", "--known-on"),
    "--at": ("--on", "--place"),
    "--before": ("--until",),
    "--by": ("--actor",),
    "--count": ("--limit",),
    "--date": ("--on", "--period"),
    "--day": ("--on", "--period"),
    "--from": ("--since",),
    "--language": ("--lang",),
    "--org": ("--bloc",),
    "--organisation": ("--bloc",),
    "--organization": ("--bloc",),
    "--person": ("--actor",),
    "--side": ("--according-to",),
    "--speaker": ("--actor",),
    "--state": ("--country",),
    "--subject": ("--topic", "--actor"),
    "--theme": ("--topic",),
    "--to": ("--until",),
    "--who": ("--actor",),
    "--year": ("--on", "--period"),
    "excel": ("csv",),
    "markdown": ("md",),
    "ndjson": ("jsonl",),
    "text": ("plain", "md"),
    "txt": ("plain", "md"),
    "xls": ("csv",),
    "xlsx": ("csv",),
}
"""By what people type, what does it here; proposed where there is such a thing, and never put in its place."""


def meant(text: str, choices: Sequence[str]) -> list[str]:
    """The choices that come nearest to what was typed, the likeliest first: what does it here; else those spelt much like it."""
    from difflib import SequenceMatcher  # slow to import, and only for a mistake

    typed = text.lower()
    if elsewhere := [word for word in MEANT.get(typed, ()) if word in choices]:
        return elsewhere
    # two hyphens that all have make nothing alike
    likeness = {choice: SequenceMatcher(None, choice.removeprefix("--").lower(), typed.removeprefix("--")).ratio() for choice in choices}
    least = max(NEAR, max(likeness.values(), default=0) - APART)
    return sorted((choice for choice, ratio in likeness.items() if ratio >= least), key=lambda choice: -likeness[choice])[:MOST]
