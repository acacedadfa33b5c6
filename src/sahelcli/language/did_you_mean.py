"""Suggest an option or a word for an unknown one: first the equivalents in other tools, then words with similar spelling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sahelcli.base.name_likeness import alike

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
    "--on": ("--period",),
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
    """Return the likeliest choices for a typed text: the equivalents of an option in other tools, else the most similar spellings."""
    if elsewhere := [word for word in MEANT.get(text.lower(), ()) if word in choices]:
        return elsewhere
    bare = {choice.removeprefix("--").lower(): choice for choice in choices}  # two hyphens that all have make nothing alike
    return [bare[word] for word in alike(text.lower().removeprefix("--"), bare)]
