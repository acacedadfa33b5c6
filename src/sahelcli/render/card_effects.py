"""The effects of an event in words: a label for the verb, then the subject, the object, and the verb's own keys."""

from __future__ import annotations

from collections.abc import Iterator

from sahelcli.record.properties import VERBS
from sahelcli.render.cells import said
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import Entry
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import date_words


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
