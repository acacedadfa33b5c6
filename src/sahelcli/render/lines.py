"""Lines that several views of the record share: a source, another version of a value, a text wrapped under its heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sahelcli.render.page import Page, Row
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words
from sahelcli.text.wrapping import wrapped_lines


def publisher(citation: Row, language: str) -> str:
    """Who published a source, and when."""
    published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
    return f"{citation['publisher']}{published}"


def source_line(citation: Row, language: str) -> str:
    """A source with its address."""
    return say(language, "pair", name=publisher(citation, language), value=citation["url"])


def claim_line(claim: Row, page: Page) -> str:
    """Another version of a value: which, whose, and why we think of it as we do."""
    shown = say(page.language, "card.not-so") if claim["value"] is None else _claimed(claim["value"], page)
    by = f" ({', '.join(page.name(who) for who in claim['by'])})" if claim["by"] else ""
    reason = f". {claim['reason'][page.language]}" if claim["reason"] else ""
    value = f"{shown}{by}, {word(page.language, claim['rank'])}{reason}"
    return say(page.language, "pair", name=word(page.language, claim["field"]), value=value)


def _claimed(value: Any, page: Page) -> str:
    """What a claim says: in brackets what has several parts, else as the record has it."""
    if isinstance(value, dict | list):
        return value_words(value, page)
    return word(page.language, page.name(str(value)))


def value_words(value: Any, page: Page) -> str:
    """A value of the record in brackets."""
    if isinstance(value, dict):
        return f"({value[page.language]})"
    if isinstance(value, list):
        return "(" + ", ".join(word(page.language, str(inner)) for inner in value) + ")"
    return f"({word(page.language, page.name(str(value)))})"


def wrapped(text: str, page: Page, indent: str = "", hanging: str | None = None) -> Iterator[str]:
    """A text in lines of the page's width, where it has one; what goes on under its first line stands in twice as far, or at `hanging`."""
    if not page.width:
        yield indent + text
        return
    after = indent * 2 if hanging is None else hanging
    yield from wrapped_lines(text, page.width, indent, after)
