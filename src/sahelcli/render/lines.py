"""Lines that several views of the record share: a source, another version of a value, a text wrapped under its heading."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from sahelcli.render.page import Page, Row
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words


def publisher(citation: Row, language: str) -> str:
    """Who published a source, and when."""
    published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
    return f"{citation['publisher']}{published}"


def source_line(citation: Row, language: str) -> str:
    """A source with its address."""
    return f"{publisher(citation, language)}: {citation['url']}"


def claim_line(claim: Row, page: Page) -> str:
    """Another version of a value: which, whose, and why we think of it as we do."""
    value = claim["value"]
    shown = say(page.language, "card.not-so") if value is None else value_words(value, page) if isinstance(value, dict | list) else str(value)
    by = f" ({', '.join(page.name(who) for who in claim['by'])})" if claim["by"] else ""
    reason = f". {claim['reason'][page.language]}" if claim["reason"] else ""
    return f"{claim['field']}: {shown}{by}, {word(page.language, claim['rank'])}{reason}"


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
    yield from textwrap.wrap(text, page.width, initial_indent=indent, subsequent_indent=after, break_long_words=False, break_on_hyphens=False)
