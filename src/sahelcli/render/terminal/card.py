"""One thing whole, as text: its title, what it is, its summary, then a section for each thing the record says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sahelcli.base.escaping import to_json_in_lines
from sahelcli.render.formats import Page, Row
from sahelcli.render.lines import wrapped
from sahelcli.render.terminal.card_actors import about_actor, actor_sections
from sahelcli.render.terminal.card_events import about_happening, about_source, happening_sections, source_sections
from sahelcli.render.terminal.card_layout import Section, laid_out
from sahelcli.render.terminal.styles import styled
from sahelcli.text.catalogue import say

_KINDS: Final = {
    "event": (about_happening, happening_sections),
    "plan": (about_happening, happening_sections),
    "source": (about_source, source_sections),
}
"""What cards consist of; those of actors, places and topics are alike."""

_MAY_BE_EMPTY: Final = ("claims", "relations", "referred_by", "revisions", "mediators", "forces", "plans", "positions")
"""Sections that a card leaves out where they have no entry; others are named then, since silence is no answer."""


def render_json(cards: Sequence[Row]) -> Iterator[str]:
    """One card as a JSON object, several as an array; the same in either language."""
    yield to_json_in_lines(cards[0] if len(cards) == 1 else cards) + "\n"


def render_text(card: Row, page: Page) -> Iterator[str]:
    """The card for people: wrapped to the page's width, with what weighs most; where it has no width, all of it, and no line is broken."""
    for line in _lines(card, page):
        yield line.rstrip() + "\n"


def _lines(card: Row, page: Page) -> Iterator[str]:
    about, sections = _KINDS.get(card["kind"], (about_actor, actor_sections))
    yield from (styled(line, "heading", colour=page.colour) for line in wrapped(_title(card, page.language), page))
    yield from laid_out(Section("", list(about(card, page))), page)
    if card.get("summary"):
        yield from ("", *wrapped(card["summary"][page.language], page))
    nothing_under = []
    for section in sections(card, page):
        if section.entries:
            yield from ("", *laid_out(section, page))
        elif section.name not in _MAY_BE_EMPTY:
            nothing_under.append(say(page.language, f"card.{section.name}"))
    if nothing_under:
        yield from ("", *wrapped(say(page.language, "card.nothing-under", what=say(page.language, "between").join(nothing_under)), page))
    if "day" in card and page.caption:
        yield from ("", *wrapped(page.caption, page))


def _title(card: Row, language: str) -> str:
    """What it is called; an organisation by its acronym and its name."""
    if card["kind"] == "source":
        return str(card["title"] or card["id"])
    name = card["title" if "title" in card else "name"][language]
    acronym = card.get("acronym") and card["acronym"][language]
    return say(language, "pair", name=acronym, value=name) if acronym and acronym != name else str(name)
