"""One thing whole, as text: a heading, then a section for each thing the record says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from sahelcli.render.lines import claim_line, source_line, value_words, wrapped
from sahelcli.render.page import Page, Row
from sahelcli.render.plain import sentence
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

_STATES: Final = (
    "form",
    "leaders",
    "chairs",
    "offices",
    "memberships",
    "members",
    "leaving",
    "sanctions",
    "mediators",
    "forces",
    "plans",
    "positions",
    "facts",
)

_AROUND: Final = ("mediators", "forces", "plans", "positions")
"""States that a card leaves out where there is none of them; each has a command that says so."""


def render_json(card: Row) -> Iterator[str]:
    """The card as one JSON object, the same in either language."""
    yield json.dumps(card, ensure_ascii=False, indent=2) + "\n"


def render_text(card: Row, page: Page) -> Iterator[str]:
    """The card for people, wrapped to the page's width where it has one (0: no line is broken)."""
    for line in _lines(card, page):
        yield line.rstrip() + "\n"


def _lines(card: Row, page: Page) -> Iterator[str]:
    language = page.language
    yield from _heading(card, page)
    for name in _STATES:
        if card.get(name) or (name in card and name not in _AROUND):
            yield from _section(name, _sentences(card[name], page), page)
    if "effects" in card:
        yield from _section("effects", (_effect(effect, page) for effect in card["effects"]), page)
    for name in ("participants", "relations", "referred_by", "cited_by"):
        if card.get(name):
            yield from _section(name, (_link(link, page) for link in card[name]), page)
    if card.get("claims"):
        yield from _section("claims", (claim_line(claim, page) for claim in card["claims"]), page)
    if "citations" in card:
        yield from _section("sources", (source_line(citation, language) for citation in card["citations"]), page)
    if "recent" in card:
        recent = (say(language, "pair", name=row["date"], value=f"{row['title'][language]} [{row['id']}]") for row in card["recent"])
        yield from _section("recent", recent, page)


def _heading(card: Row, page: Page) -> Iterator[str]:
    language = page.language
    if card["kind"] in ("event", "plan"):
        yield from wrapped(card["title"][language], page)
        where = page.name(card["place"]) if card["place"] else ""
        when = date_words(language, card["date"]) if card["date"] else say(language, "date.none")
        status = "" if card["status"] == "occurred" else word(language, card["status"])
        yield ", ".join(part for part in (when, where, word(language, card["type"] or card["kind"]), status) if part)
        if card["summary"]:
            yield from ("", *wrapped(card["summary"][language], page))
        topics = ", ".join(page.name(topic) for topic in card["topics"])
        yield from (["", f"{say(language, 'card.topics')} {topics}"] if topics else [])
        yield f"[{card['id']}]"
        return
    if card["kind"] == "source":
        published = date_words(language, card["published"]) if card["published"] else say(language, "date.none")
        yield from wrapped(card["title"] or card["id"], page)
        yield f"{card['publisher']}, {published}, {word(language, card['source_kind'])}"
        yield card["url"]
        return
    acronym = card.get("acronym")
    name = card["name"][language]
    yield say(language, "pair", name=acronym[language], value=name) if acronym and acronym[language] != name else name
    yield f"{word(language, card['kind'])} [{card['id']}]"
    others = [*card.get("aliases", ()), *card.get("demonyms", ())]
    if others:
        yield from wrapped(f"{say(language, 'card.also')} {', '.join(others)}", page)
    if page.caption:
        yield from wrapped(page.caption, page)


def _section(name: str, lines: Iterator[str], page: Page) -> Iterator[str]:
    """A heading and its lines; a section with nothing in it says so."""
    yield ""
    yield say(page.language, f"card.{name}")
    empty = True
    for line in lines:
        empty = False
        yield from wrapped(line, page, indent="  ")
    if empty:
        yield f"  {say(page.language, 'card.none')}"


def _sentences(rows: list[Row], page: Page) -> Iterator[str]:
    """States as sentences, their sources left to the state's own command."""
    return (sentence({**row, "citations": []}, page) for row in rows)


def _effect(effect: Row, page: Page) -> str:
    """An effect as its verb with its ends and keys."""
    subjects = effect["subject"] if isinstance(effect["subject"], list) else [effect["subject"]]
    shown = [", ".join(page.name(subject) for subject in subjects), word(page.language, effect["kind"])]
    shown += [page.name(effect["object"])] if "object" in effect else []
    shown += [value_words(value, page) for key, value in effect.items() if key not in ("kind", "subject", "object", "claims", "by")]
    shown += [say(page.language, "caption.side", side=", ".join(page.name(by) for by in effect["by"]))] if "by" in effect else []
    return " ".join(part for part in shown if part)


def _link(link: Row, page: Page) -> str:
    """A participant with its role, or a related event with its title."""
    if "role" in link:
        return f"{page.name(link['actor'])} ({word(page.language, link['role'])})"
    id_ = link["event"]
    title = link["title"][page.language] if link["title"] else id_
    what = f"{title} [{id_}]"
    return say(page.language, "pair", name=word(page.language, link["kind"]), value=what) if "kind" in link else what
