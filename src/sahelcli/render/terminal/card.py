"""A card: one thing in a frame, with its sections, and its sources below; addresses are not broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from sahelcli.render.card import card_of
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import Entry, Section
from sahelcli.render.terminal.console import Sheet, labelled, longest_word
from sahelcli.text.catalogue import say
from sahelcli.text.french_articles_and_typography import bound

MOST: Final = {
    "positions": 3, "recent": 5, "mediators": 4, "plans": 4, "forces": 4, "sanctions": 8, "facts": 8, "offices": 12, "relations": 8, "referred_by": 8,
    "cited_by": 12,
}  # fmt: skip
"""Maximum number of entries of a section on a terminal; the sections not named here are shown in full."""

LATEST: Final = ("positions", "recent")
"""Sections of which the card contains only the latest entries."""


def render(card: Row, page: Page) -> Iterator[str]:
    """Yield the card, with the entries that matter most and the commands that list the rest."""
    parts = card_of(card, page)
    sheet, inner = Sheet(page), Sheet.within(page)
    inside, beneath = [section for section in parts.sections if section.name != "sources"], [s for s in parts.sections if s.name == "sources"]
    texts = [parts.title, parts.summary, *(entry.text for section in inside for entry in section.entries), *(entry.text for entry in parts.about)]
    framed = not sheet.narrow and max(map(longest_word, texts)) <= inner.width
    paper = inner if framed else sheet
    body: list[RenderableType] = [paper.text(parts.title, "heading"), labelled(_pairs(parts.about), paper, page)]
    body += [Text(), paper.text(parts.summary)] if parts.summary else []
    for section in inside:
        body += [Text(), *_section(section, paper, page)]
    body += [Text(), paper.text(parts.nothing_under, "label")] if parts.nothing_under else []
    sheet.draw(Panel(Group(*body), border_style="frame") if framed else Group(*body))
    if beneath and not framed:
        sheet.lines([Text()])
    for section in beneath:
        for drawn in _section(section, sheet, page):
            sheet.draw(drawn)
    if parts.caption:
        sheet.write(parts.caption, style="label")
    yield sheet.taken()


def _section(section: Section, sheet: Sheet, page: Page) -> Iterator[RenderableType]:
    """Yield the heading of a section, its first entries, and the command that lists the rest."""
    every = section.entries
    shown = every[: MOST.get(section.name)]
    heading = say(page.language, f"card.{section.name}")
    if len(shown) < len(every) and section.name not in LATEST:
        heading = say(page.language, "card.so-many", heading=heading, shown=len(shown), count=len(every))
    yield sheet.rule(heading)
    if any(entry.url for entry in shown):
        for entry in shown:
            yield sheet.text(entry.text, first=Text.assemble((entry.label, entry.kind), "  "), hang=5)
            yield sheet.text(entry.url, first="     " if len(entry.url) + 5 <= sheet.width else "")
    else:
        yield labelled(_pairs(shown), sheet, page)
    if section.cut or len(shown) < len(every) or section.name in LATEST:
        yield sheet.text(say(page.language, "card.rest", command=section.rest), "label", hang=2)


def _pairs(entries: list[Entry] | tuple[Entry, ...]) -> list[tuple[Text, Text]]:
    """Return entries as labels and texts."""
    return [(Text(bound(entry.label), entry.kind), Text(bound(entry.text))) for entry in entries]
