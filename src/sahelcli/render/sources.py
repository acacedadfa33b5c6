"""Sources in words: one source, a count of them, and what rests on too few."""

from __future__ import annotations

from sahelcli.render.cells import counted
from sahelcli.render.context import Page, Row
from sahelcli.render.references import of_source, reference
from sahelcli.text.catalogue import say


def source_words(row: Row, language: str) -> str:
    """A source as a reference, and how many events rest on it."""
    return say(language, "plain.source-entry", reference=reference(of_source(row), language), count=row["events"])


def count_words(row: Row, page: Page) -> str:
    """How many sources have a value."""
    return say(page.language, "plain.count", value=counted(row, page), sources=row["sources"], events=row["events"])


def resting_words(row: Row, page: Page) -> str:
    """An event or fact, and what its sources lack."""
    language = page.language
    lacks = [say(language, "plain.one-origin", origin=row["origins"][0])] if len(row["origins"]) == 1 else []
    lacks += [say(language, "plain.one-side", party=page.name(row["party"]))] if row["party"] else []
    lacks += [say(language, "plain.weak")] if row["weak"] else []
    return say(language, "between").join([row["title"][language], *lacks]) + "."
