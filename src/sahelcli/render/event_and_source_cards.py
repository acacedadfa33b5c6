"""The cards of events, plans and sources in words, with the effects of an event.

An effect is a label for the verb, then the subject, the object, and the verb's own keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from sahelcli.record.properties import VERBS
from sahelcli.render.cells import field_words, publisher, said, value_words
from sahelcli.render.formats import Entry, Page, Row, Section
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import date_words

RANKS: Final = ("preferred", "held", "deprecated")
"""In which order versions come."""


def about_happening(card: Row, page: Page) -> Iterator[Entry]:
    """When it happened and how sure that is, what it was, where, and since when one knew."""
    language = page.language

    def entry(label: str, text: str) -> Entry:
        return Entry(text, say(language, label))

    planned = card["kind"] == "plan"
    yield entry("head.qualifiers.when" if planned else "head.date", _when(card, language))
    if card["status"] != "occurred":
        yield entry("head.status", word(language, card["status"]))
    yield entry("card.certainty", _how_certain(card, language))
    if card["type"]:
        yield entry("head.type", word(language, card["type"]))
    if planned:
        yield entry("head.plans.subject", ", ".join(page.name(who) for who in (*card["organisations"], *card["actors"])))
    if card["place"]:
        yield entry("card.place", page.name(card["place"]))
    if card["topics"]:
        yield entry("card.topics", ", ".join(page.name(topic) for topic in card["topics"]))
    if card["announced"]:
        yield entry("card.announced", date_words(language, card["announced"]))
    if card["was"]:
        yield entry("card.was", say(language, "between").join(date_words(language, date) for date in card["was"]))
    if card["fulfils"]:
        yield entry("card.fulfils", ", ".join(card["fulfils"]))
    if not planned and card["known_from"] != card["date"]:
        yield entry("card.known_from", date_words(language, card["known_from"]))
    if not planned:
        yield entry("card.recorded", date_words(language, card["recorded"]))
    yield entry("head.id", card["id"])


def happening_sections(card: Row, page: Page) -> Iterator[Section]:
    """Yield the participants, effects, other versions, relations, outcome, sources and corrections of an event."""
    language = page.language
    numbers = {citation["source"]: number for number, citation in enumerate(_cited(card), 1)}
    effects = card.get("effects", ())
    if "participants" in card:
        yield Section("participants", list(_roles(card["participants"], page)))
    if "effects" in card:
        yield Section("effects", [effect_entry(effect, page) for effect in effects])
    yield Section("claims", list(_claims(card["claims"], effects, numbers, page)))
    for name, way in (("relations", "to"), ("referred_by", "from")):
        if name in card:
            links = [Entry(_titled(link, page), say(language, f"tree.{way}.{link['kind']}")) for link in card[name]]
            yield Section(name, links, page.command(f"why {card['id']}"))
    supported: dict[str, list[str]] = {}
    for support in card.get("supports", ()):
        supported.setdefault(support["source"], []).append(support["supports"])
    own = {citation["source"] for citation in card["citations"]}
    yield Section(
        "sources",
        [
            _source(citation, numbers[citation["source"]], supported.get(citation["source"], []), citation["source"] in own, page)
            for citation in _cited(card)
        ],
    )
    if "revisions" in card:
        yield Section("revisions", [_revision(revision, page) for revision in card["revisions"]])


def about_source(card: Row, page: Page) -> Iterator[Entry]:
    """Yield the publisher and the date of a source, its reliability, its address."""
    language = page.language
    published = date_words(language, card["published"]) if card["published"] else say(language, "date.none")
    told = (
        ("head.publisher", card["publisher"]),
        ("head.published", published),
        ("head.kind", word(language, card["source_kind"])),
        ("card.origin", card["origin"]),
        ("head.language", word(language, card["language"])),
        ("head.country", page.name(card["country"])),
        ("head.url", card["url"]),
        ("head.id", card["id"]),
    )
    yield from (Entry(text, say(language, label)) for label, text in told if text)


def source_sections(card: Row, page: Page) -> Iterator[Section]:
    """Yield the events and facts that rest on a source."""
    yield Section("cited_by", [Entry(_titled(link, page)) for link in card["cited_by"]], page.command(f"show {card['id']} -f plain"))


def _when(card: Row, language: str) -> str:
    """The date in words; where the words do not say so, between which days it lies."""
    if not card["date"]:
        return say(language, "date.none")
    words = date_words(language, card["date"])
    if "/" in card["date"] or not any(sign in card["date"] for sign in "~%X"):
        return words
    return say(
        language, "card.between-days", when=words, earliest=date_words(language, card["earliest"]), latest=date_words(language, card["latest"])
    )


def _how_certain(card: Row, language: str) -> str:
    told = [word(language, card["certainty"])]
    if card["contested"]:
        told.append(say(language, "card.contested"))
    return say(language, "between").join(told)


def _roles(participants: Iterable[Row], page: Page) -> Iterator[Entry]:
    """Yield each role with those who had it; a person with the offices held on that day."""
    roles: dict[str, list[tuple[str, list[str]]]] = {}
    for participant in participants:
        offices = [_held(office, page) for office in participant["offices"]]
        roles.setdefault(participant["role"], []).append((page.name(participant["actor"]), offices))
    for role, named in roles.items():
        between = say(page.language, "between") if any(offices for _, offices in named) else ", "
        yield Entry(between.join(", ".join([name, *offices]) for name, offices in named), word(page.language, role))


def _held(office: Row, page: Page) -> str:
    """Return an office that was held on a day: its title of that day, of which state or body."""
    language = page.language
    title = office["title"][language] if office["title"] else word(language, office["office"])
    of = [page.name(office["object"])] + ([say(language, "notes.possible")] if office["certainty"] == "possible" else [])
    return say(language, "effect.of", subject=title, object=", ".join(of))


def _titled(link: Row, page: Page) -> str:
    """Another event by its title, with its id."""
    return f"{link['title'][page.language]} [{link['event']}]" if link["title"] else link["event"]


def _cited(card: Row) -> list[Row]:
    """Every source that the card cites, once: those of the thing itself, then those of other versions."""
    found = {c["source"]: c for c in chain(card["citations"], *(claim["citations"] for claim in card["claims"]))}
    return list(found.values())


def _claims(claims: list[Row], effects: Iterable[Row], numbers: dict[str, int], page: Page) -> Iterator[Entry]:
    """Every other version: how we think of it, of what it is one, who holds it, which pages give it, and why."""
    of_effects = [effect for effect in effects for _ in effect.get("claims", ())]
    of: list[Row | None] = [None] * (len(claims) - len(of_effects)) + of_effects  # the event's own come first, as the row has them
    language = page.language
    for claim, effect in sorted(zip(claims, of, strict=True), key=lambda pair: RANKS.index(pair[0]["rank"])):
        value = say(language, "card.not-so") if claim["value"] is None else value_words(claim["value"], page)
        text = say(language, "pair", name=field_words(claim["field"], language), value=value)
        if effect:
            about = say(language, "pair", name=effect_label(effect, page), value=subjects(effect, page))
            text = say(language, "effect.of", subject=text, object=about)
        if claim["by"]:
            side = say(language, "caption.side", side=", ".join(page.name(who) for who in claim["by"]))
            text = say(language, "between").join((text, side))
        reason = f" {claim['reason'][language]}" if claim["reason"] else ""
        pages = ", ".join(f"[{numbers[citation['source']]}] {citation['publisher']}" for citation in claim["citations"])
        told = say(language, "card.given-by", pages=pages) if pages else ""
        yield Entry(f"{text}.{reason} {told}".rstrip(), word(language, claim["rank"]), kind=claim["rank"])


def _source(citation: Row, number: int, supports: list[str], own: bool, page: Page) -> Entry:
    """A source with its number and address: how to weigh it, and what it supports, where that is not the whole."""
    language = page.language
    told = [publisher(citation, language), word(language, citation["kind"])]
    told += [say(language, "card.supports", what=what) for what in supports]
    if not own:
        told.append(say(language, "card.supports-version"))
    return Entry(say(language, "between").join(told), f"[{number}]", citation["url"])


def _revision(revision: Row, page: Page) -> Entry:
    """A correction: when, of which field, and why, in the words of the record."""
    language = page.language
    text = say(language, "card.revision", field=field_words(revision["field"], language), reason=revision["reason"])
    return Entry(text, date_words(language, revision["day"]))


def effect_entry(effect: Row, page: Page) -> Entry:
    """An effect, whole."""
    told = [_told(effect, page), *_details(effect, page)]
    return Entry(say(page.language, "between").join(told), label=effect_label(effect, page))


def effect_label(effect: Row, page: Page) -> str:
    """Return the label of an effect."""
    key = f"verb.{effect['kind']}.label"
    return say(page.language, key) if has(page.language, key) else word(page.language, effect["kind"])


def subjects(effect: Row, page: Page) -> str:
    """Of whom it is true."""
    found = effect["subject"] if isinstance(effect["subject"], list) else [effect["subject"]]
    return ", ".join(page.name(subject) for subject in found)


def _told(effect: Row, page: Page) -> str:
    """Return the subject, the object and the own keys in words, by the keys that the effect has."""
    if VERBS[effect["kind"]].touches == "plans":
        return _plan(effect, page)
    ways = {"form": _form, "office": _office, "measures": _measures, "view": _position}
    return next((way for key, way in ways.items() if key in effect), _with_regard_to)(effect, page)


def _details(effect: Row, page: Page) -> Iterator[str]:
    """Return the additions to an effect: its manner, its own day, the end announced, the side whose view it is."""
    language = page.language
    if "how" in effect:
        yield say(language, "pair", name=word(language, "how"), value=word(language, effect["how"]))
    for key in ("date", "due"):
        if key in effect:
            yield say(language, f"effect.{key}", day=date_words(language, effect[key]))
    if "by" in effect:
        yield say(language, "caption.side", side=", ".join(page.name(by) for by in effect["by"]))


def _with_regard_to(effect: Row, page: Page) -> str:
    """Return the subject and, in brackets, the object, the quality, the source of an office or the mission."""
    language = page.language
    if "object" not in effect:
        return subjects(effect, page)
    about = [page.name(effect["object"]), *(word(language, effect[key]) for key in ("as", "scope") if key in effect)]
    if effect.get("mission"):
        about.append(say(language, "pair", name=word(language, "mission"), value=page.name(effect["mission"])))
    return say(language, "effect.of", subject=subjects(effect, page), object=", ".join(about))


def _form(effect: Row, page: Page) -> str:
    language = page.language
    named = say(language, "effect.of", subject=effect["name"][language], object=word(language, effect["form"]))
    return say(language, "pair", name=subjects(effect, page), value=named)


def _office(effect: Row, page: Page) -> str:
    language = page.language
    title = effect["title"][language] if "title" in effect else word(language, effect["office"])
    where = page.name(effect["object"])
    if "for" in effect:
        where = say(language, "effect.for", object=where, whom=page.name(effect["for"]))
    return say(language, "pair", name=subjects(effect, page), value=say(language, "effect.of", subject=title, object=where))


def _measures(effect: Row, page: Page) -> str:
    language = page.language
    measures = ", ".join(word(language, measure) for measure in effect["measures"])
    return say(language, "effect.measures", subject=subjects(effect, page), object=page.name(effect["object"]), measures=measures)


def _plan(effect: Row, page: Page) -> str:
    language = page.language
    title = effect["title"][language] if "title" in effect else effect["object"]
    told = [say(language, "effect.of", subject=title, object=subjects(effect, page))]
    if effect["kind"] == "plans":
        told.append(say(language, "effect.when", day=date_words(language, effect["when"])) if "when" in effect else say(language, "date.none"))
    if "was" in effect:
        told.append(say(language, "effect.was", day=date_words(language, effect["was"])))
    if "where" in effect:
        told.append(page.name(effect["where"]))
    if "agenda" in effect:
        told.append(say(language, "effect.agenda", agenda=effect["agenda"][language]))
    return f"{say(language, 'between').join(told)} [{effect['object']}]"


def _position(effect: Row, page: Page) -> str:
    return say(
        page.language, "effect.position", subject=subjects(effect, page), topic=page.name(effect["object"]), view=said(effect, page)
    )  # fmt: skip
