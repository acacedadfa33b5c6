"""Words and lines that several views of the record share: a source, a value, an entry of a card."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from sahelcli.render.formats import Page, Row
from sahelcli.text.catalogue import governed, has, say, word
from sahelcli.text.dates import date_words

_DATE: Final = re.compile(r"[\dX]{4}(-[\dX]{2}){1,2}[~?%]?(/[\dX]{4}(-[\dX]{2}){1,2}[~?%]?)?")
"""A date that says more than a year, which is its own word."""


def publisher(citation: Row, language: str) -> str:
    """Return the publisher of a source and the date of publication."""
    published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
    return f"{citation['publisher']}{published}"


def field_words(field: str, language: str) -> str:
    """Return a field in words: one of the record (`effects.date`: that of a part), or a quantity of the codebook."""
    whole, *parts = (part for part in field.split(".") if not part.isdigit())
    if parts:
        return say(language, "effect.of", subject=field_words(whole, language), object=", ".join(field_words(part, language) for part in parts))
    known = next((key for key in (f"page.field.{field}", f"head.{field}", f"card.{field}") if has(language, key)), None)
    return say(language, known) if known else word(language, field)


def relation(id_: str, objects: str, language: str) -> str:
    """Return what is so and with regard to whom: the words of a property or an office, then names."""
    words = word(language, id_)
    if objects and words == say(language, "property.word"):
        words = say(language, "property.word-about")
    return governed(language, words, objects)


def value_words(value: object, page: Page) -> str:
    """A value of the record in words: a date, names, words of the closed lists, a text."""
    if isinstance(value, dict):
        return str(value[page.language]) if set(value) == {"en", "fr"} else ", ".join(_named(key, inner, page) for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(value_words(inner, page) for inner in value)
    text = str(value)
    if text in page.names:
        return page.name(text)
    return date_words(page.language, text) if _DATE.fullmatch(text) else word(page.language, text)


def _named(key: str, value: object, page: Page) -> str:
    """A part of a value with its name."""
    return say(page.language, "pair", name=word(page.language, key), value=value_words(value, page))


class Entry(NamedTuple):
    """One line of a card: a label (`[1]` if it is a number), a text, an address below it. `kind` is the style of the label."""

    text: str
    label: str = ""
    url: str = ""
    kind: str = "label"


class Section(NamedTuple):
    """The entries under one heading (that of `card.NAME`), and the command that lists the rest.

    `cut`: there is more than the entries say.
    """

    name: str
    entries: list[Entry]
    rest: str = ""
    cut: bool = False
