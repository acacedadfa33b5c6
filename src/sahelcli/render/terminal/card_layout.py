"""How a card is laid out: headings, and beneath each its entries with their labels in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sahelcli.render.formats import Page
from sahelcli.render.lines import wrapped
from sahelcli.render.terminal.styles import styled
from sahelcli.text.catalogue import say

INDENT: Final = "  "

WIDEST: Final = 24
"""How wide the column of labels may be; a longer label has its text right behind it."""


MOST: Final = {
    "positions": 3, "recent": 5, "mediators": 4, "plans": 4, "forces": 4, "sanctions": 8, "facts": 8, "offices": 12, "relations": 8, "referred_by": 8,
    "cited_by": 12,
}  # fmt: skip
"""How many entries of a section a terminal is shown; of the others, all."""

LATEST: Final = ("positions", "recent")
"""Sections of which the card itself has the latest only."""


class Entry(NamedTuple):
    """One thing that is said: a label (`[1]` where it is a number), a text, an address beneath it. `kind` is the style of the label."""

    text: str
    label: str = ""
    url: str = ""
    kind: str = "label"


class Section(NamedTuple):
    """What stands under one heading (that of `card.NAME`; "" for none), and the command that tells the rest.

    `cut`: there is more than the entries say.
    """

    name: str
    entries: Sequence[Entry]
    rest: str = ""
    cut: bool = False


def laid_out(section: Section, page: Page) -> Iterator[str]:
    """The lines of a section, wrapped to the page's width; where it has none, one line for each entry."""
    shown, every = section.entries[: MOST.get(section.name)] if page.width else section.entries, section.entries
    if section.name:
        heading = say(page.language, f"card.{section.name}")
        if len(shown) < len(every) and section.name not in LATEST:
            heading = say(page.language, "card.so-many", heading=heading, shown=len(shown), count=len(every))
        yield styled(heading, "heading", colour=page.colour)
    column = max((len(entry.label) for entry in shown if len(entry.label) <= WIDEST), default=0)
    for entry in shown:
        yield from _wrapped(entry, column, page) if page.width else (INDENT + _whole(entry, page),)
    if page.width and (section.cut or len(shown) < len(every) or section.name in LATEST):
        yield from wrapped(say(page.language, "card.rest", command=section.rest), page, INDENT)


def _whole(entry: Entry, page: Page) -> str:
    """An entry on one line."""
    text = f"{entry.text} {entry.url}".strip()
    if not entry.label:
        return text
    return f"{entry.label} {text}" if entry.label.startswith("[") else say(page.language, "pair", name=entry.label, value=text)


def _wrapped(entry: Entry, column: int, page: Page) -> Iterator[str]:
    """An entry with its text in a column of its own; the address is never broken, and goes further left where that lets it stand on one line."""
    beside = " " * (len(INDENT) + column + (2 if column else 0)) if column else INDENT * 2
    before = f"{INDENT}{entry.label:<{column}}{INDENT if column else ''}"
    first, *more = list(wrapped(entry.text, page, before, beside)) or [before.rstrip()]
    yield INDENT + styled(entry.label, entry.kind, colour=page.colour) + first[len(INDENT) + len(entry.label) :]
    yield from more
    if entry.url:
        yield (beside if len(beside) + len(entry.url) <= page.width else INDENT * 2) + entry.url
