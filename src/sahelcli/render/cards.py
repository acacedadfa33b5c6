"""Cards, one thing whole: its title, fields, summary and sections, as JSON or plain text; and the sections of actors, places and topics.

Of an actor, a place or a topic, a card has what matters most, and the commands that list the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sahelcli.base.escaping import to_json_in_lines
from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.contract.shown_columns_and_claims_in_json import as_printed
from sahelcli.render.cells import asides, notes, said
from sahelcli.render.event_and_source_cards import about_happening, about_source, happening_sections, source_sections
from sahelcli.render.formats import Entry, Page, Row, Section
from sahelcli.render.sentences import sentence, span, tenure
from sahelcli.text.catalogue import say, word

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


NAMES: Final = 40
"""Maximum number of names in a line of members on a terminal."""

_STATES: Final = ("form", "leaders", "chairs", "offices", "memberships", "members", "leaving", "sanctions", "mediators", "forces", "plans", "facts")
"""Sections in their order; positions and latest events come last."""

_DAY: Final = "--on {day}"

REST: Final = {
    "memberships": f"members --actor {{id}} --status any {_DAY}",
    "members": f"members --bloc {{id}} --status any {_DAY}",
    "leaving": f"members --bloc {{id}} --status any {_DAY}",
    "leaders": f"leaders --country {{id}} {_DAY}",
    "chairs": f"chairs --bloc {{id}} {_DAY}",
    "sanctions": f"sanctions --country {{id}} {_DAY}",
    "mediators": f"mediators --actor {{id}} {_DAY}",
    "plans": f"plans --actor {{id}} {_DAY}",
    "facts": f"facts --actor {{id}} {_DAY}",
    "forces": f"forces --actor {{id}} {_DAY}",
    "positions": "positions --actor {id} --history --until {day}",
    "recent": "timeline --actor {id} --until {day} --reverse",
    "form": "facts --actor {id} --property form-of --history",
    "offices": "facts --actor {id} --property holds-office --history",
}
"""The command that tells all that a section is of."""

_OF_KIND: Final = {
    ("person", "positions"): f"show {{id}} {_DAY} -f plain",
    ("place", "recent"): "timeline --place {id} --until {day} --reverse",
    ("topic", "recent"): "timeline --topic {id} --until {day} --reverse",
    ("force", "forces"): "forces --actor {id} --history",
    ("group", "forces"): "forces --actor {id} --history",
}
"""The same where a kind of thing is asked for otherwise."""


def about_actor(card: Row, page: Page) -> Iterator[Entry]:
    """Yield the kind, the id and the other names of an actor, place or topic; the coordinates of a place."""
    language = page.language
    others = [*card.get("aliases", ()), *card.get("demonyms", ())]
    country = page.name(card["country"]) if card.get("country") else ""
    where = f"{card['lat']}, {card['lon']}" if card.get("lat") is not None else ""
    told = (("head.kind", word(language, card["kind"])), ("head.country", country), ("card.coordinates", where), ("head.aliases", ", ".join(others)))
    yield from (Entry(text, say(language, label)) for label, text in (*told, ("head.id", card["id"])) if text)


def actor_sections(card: Row, page: Page) -> Iterator[Section]:
    """Yield the states of affairs on the day asked, the latest positions and the latest events."""
    for name in _STATES:
        if name in card and not (name == "leaving" and card[name]):  # the line of a member says that it is leaving
            yield Section(name, list(_states(name, card[name], page)), rest_of(name, card, page), cut=len(card[name]) > NAMES)
    if "titles" in card:
        yield Section("titles", [_titled(title, page) for title in _changed(card["titles"])])
    if "positions" in card:
        yield Section("positions", [_position(row, page) for row in card["positions"]], rest_of("positions", card, page))
    if "recent" in card:
        yield Section("recent", [_recent(row, page) for row in card["recent"]], rest_of("recent", card, page))


def rest_of(name: str, card: Row, page: Page) -> str:
    """The command that tells the rest of a section, asked as this card was."""
    return page.command(_OF_KIND.get((card["kind"], name), REST[name]).format(id=card["id"], day=card["day"]))


def _states(name: str, rows: list[Row], page: Page) -> Iterator[Entry]:
    """The entries of a state of affairs; what is certain comes first where there may be much of it."""
    if name in ("members", "memberships", "leaving"):
        yield from _members(rows, page, "organisation" if name == "memberships" else "member")
    elif name == "offices":
        yield from (_office(row, page) for row in rows)
    else:
        sure_first = sorted(rows, key=lambda row: row["certainty"] == "possible") if name in ("mediators", "forces", "plans") else rows
        yield from (Entry(sentence({**row, "citations": []}, page)) for row in sure_first)


def _members(rows: list[Row], page: Page, end: str) -> Iterator[Entry]:
    """Those who belong to it in the same way since the same day, together; the largest groups first."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        beside = say(page.language, "between").join([span(row, page.language), *asides(row, page.language, page.names, in_words=True)])
        groups.setdefault((row["status"], beside), []).append(row["name"][page.language] if end == "member" else page.name(row["organisation"]))
    for (status, beside), names in sorted(groups.items(), key=lambda group: -len(group[1])):
        ordered = sorted(names, key=alphabetical)
        told = ordered[:NAMES] if page.width else ordered
        left = [say(page.language, "card.others", count=len(names) - len(told))] if len(told) < len(names) else []
        yield Entry(say(page.language, "effect.of", subject=", ".join([*told, *left]), object=beside), word(page.language, status))


def _office(row: Row, page: Page) -> Entry:
    """An office that a person holds or held: since and until when, which, with what beside it."""
    own, language = row["qualifiers"], page.language
    title = own["title"][language] if own["title"] else word(language, row["property"] if not own["office"] else own["office"])
    where = say(language, "effect.for", object=page.name(row["object"]), whom=page.name(own["for"])) if own["for"] else page.name(row["object"])
    held = say(language, "effect.of", subject=title, object=where)
    told = [held, tenure(row, own, language), *asides(row, language, page.names, in_words=True)]
    return Entry(say(language, "between").join(told))


def _changed(titles: list[Row]) -> list[Row]:
    """Return the titles of the offices that had several; the section of offices has those of the others."""
    follow = {(title["office"], title["object"], title["since"]) for title in titles}
    before = {(title["office"], title["object"], title["until"]) for title in titles}
    return [
        title
        for title in titles
        if (title["office"], title["object"], title["until"]) in follow or (title["office"], title["object"], title["since"]) in before
    ]


def _titled(title: Row, page: Page) -> Entry:
    """Return a title with its office's state or body: since and until when it was borne."""
    language = page.language
    words = title["title"][language] if title["title"] else word(language, title["office"])
    held = say(language, "effect.of", subject=words, object=page.name(title["object"]))
    return Entry(say(language, "between").join([held, span(title, language)]))


def _position(row: Row, page: Page) -> Entry:
    own, ends = row["qualifiers"], {"subject": page.name(row["subject"]), "topic": page.name(row["object"])}
    told = say(page.language, "effect.position", **ends, view=said(own, page))
    return Entry(say(page.language, "between").join([told, *asides(row, page.language, page.names)]), row["since"])


def _recent(row: Row, page: Page) -> Entry:
    aside = say(page.language, "between").join(notes(row, page.language, page.names))
    return Entry(f"{row['title'][page.language]}{f' ({aside})' if aside else ''} [{row['id']}]", row["date"])
