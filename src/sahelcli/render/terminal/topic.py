"""A topic of the help, laid out for a screen: paragraphs wrapped, a list's terms in a column of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sahelcli.text.wrapping import wrapped_lines

_ITEM: Final = re.compile(r"- (`[^`]+`(?:, `[^`]+`)*) ?: (.+)", re.DOTALL)
_WIDEST: Final = 22
"""How wide the column of terms may be; longer terms have a line to themselves."""


def render_topic(text: str, width: int) -> Iterator[str]:
    """The lines of a topic at a width, without the signs of Markdown that a screen does not need."""
    for place, block in enumerate(text.replace("**", "").strip().split("\n\n")):
        yield from ["\n"] if place else []
        if block.startswith("- "):
            yield from _list([_ITEM.fullmatch(item) for item in block.split("\n")], width)
        else:
            yield from _wrapped(block.lstrip("# "), width)


def _list(items: Iterable[re.Match[str] | None], width: int) -> Iterator[str]:
    """Terms and what they mean, side by side."""
    pairs = [(item[1].replace("`", ""), item[2]) for item in items if item]
    column = max(len(terms) for terms, _ in pairs if len(terms) <= _WIDEST)
    for terms, meaning in pairs:
        if len(terms) > column:
            yield from _wrapped(terms, width, "    ", "  ")
        yield from _wrapped(meaning, width, " " * (column + 4), f"  {terms if len(terms) <= column else '':<{column}}  ")


def _wrapped(text: str, width: int, indent: str = "", first: str = "") -> Iterator[str]:
    yield from (line + "\n" for line in wrapped_lines(text, width, first, indent))
