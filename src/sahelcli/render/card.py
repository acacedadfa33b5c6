"""One thing whole: its title, its fields, its summary, then its sections; as JSON, or as plain text with a line for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sahelcli.base.escaping import to_json_in_lines
from sahelcli.contract.claim_values_in_json import as_printed
from sahelcli.render.card_actors import about_actor, actor_sections
from sahelcli.render.card_events import about_happening, about_source, happening_sections, source_sections
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import Entry, Section
from sahelcli.text.catalogue import say

_KINDS: Final = {
    "event": (about_happening, happening_sections),
    "plan": (about_happening, happening_sections),
    "source": (about_source, source_sections),
}
"""The sections of cards; those of actors, places and topics are alike."""

_MAY_BE_EMPTY: Final = ("claims", "relations", "referred_by", "revisions", "mediators", "forces", "plans", "positions", "titles")
"""Sections that a card leaves out where they have no entry; others are named then, since silence is no answer."""


class Card(NamedTuple):
    """The parts of a card in words, however it is shown."""

    title: str
    about: list[Entry]
    summary: str
    sections: list[Section]
    nothing_under: str
    caption: str


def card_of(card: Row, page: Page) -> Card:
    """Return the parts of a card in the page's language."""
    about, sections = _KINDS.get(card["kind"], (about_actor, actor_sections))
    found = list(sections(card, page))
    empty = [say(page.language, f"card.{section.name}") for section in found if not section.entries and section.name not in _MAY_BE_EMPTY]
    nothing_under = say(page.language, "card.nothing-under", what=say(page.language, "between").join(empty)) if empty else ""
    summary = card["summary"][page.language] if card.get("summary") else ""
    filled = [section for section in found if section.entries]
    return Card(_title(card, page.language), list(about(card, page)), summary, filled, nothing_under, page.caption if "day" in card else "")


def render_json(cards: Sequence[Row]) -> Iterator[str]:
    """Yield one card as a JSON object, several as an array; the same in either language."""
    printed = [as_printed(card) for card in cards]
    yield to_json_in_lines(printed[0] if len(printed) == 1 else printed) + "\n"


def render(card: Row, page: Page) -> Iterator[str]:
    """Yield the whole card without drawing: one line for each thing, never wrapped."""
    parts = card_of(card, page)
    blocks = [[parts.title, *(f"  {_line(entry, page)}" for entry in parts.about)], [parts.summary]]
    blocks += [[say(page.language, f"card.{name}"), *(f"  {_line(entry, page)}" for entry in entries)] for name, entries, *_ in parts.sections]
    blocks += [[parts.nothing_under], [parts.caption]]
    yield "\n\n".join("\n".join(lines) for lines in blocks if any(lines)) + "\n"


def _line(entry: Entry, page: Page) -> str:
    """Return an entry on one line."""
    text = f"{entry.text} {entry.url}".strip()
    if not entry.label:
        return text
    return f"{entry.label} {text}" if entry.label.startswith("[") else say(page.language, "pair", name=entry.label, value=text)


def _title(card: Row, language: str) -> str:
    """Return what it is called; an organisation by its acronym and its name."""
    if card["kind"] == "source":
        return str(card["title"] or card["id"])
    name = card["title" if "title" in card else "name"][language]
    acronym = card.get("acronym") and card["acronym"][language]
    return say(language, "pair", name=acronym, value=name) if acronym and acronym != name else str(name)
