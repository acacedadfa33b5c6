"""Markdown: a timeline as a chronology with numbered sources, a state of affairs as a table; ready to paste."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from sahelcli.render.cells import cell, notes
from sahelcli.render.page import Page, Row
from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words

Marks = Callable[[Row], str]


def render(page: Page) -> Iterator[str]:
    """The rows, each with footnotes to its sources, then the sources, each listed once."""
    numbers: dict[str, int] = {}
    sources: dict[str, Row] = {}

    def marks(row: Row) -> str:
        for citation in row["citations"]:
            numbers.setdefault(citation["source"], len(numbers) + 1)
            sources[citation["source"]] = citation
        return "".join(f"[^{numbers[citation['source']]}]" for citation in row["citations"])

    if "date" in page.columns:
        yield from _chronology(page, marks)
    else:
        yield from _table(page, marks)
    if page.caption:
        yield f"\n_{escaped(page.caption)}_\n"
    if sources:
        yield "\n"
        yield from (f"[^{numbers[id_]}]: {_source(page.language, citation)}\n" for id_, citation in sources.items())


def _chronology(page: Page, marks: Marks) -> Iterator[str]:
    for row in page.rows:
        when = date_words(page.language, row["date"]) if row["date"] else say(page.language, "date.none")
        aside = "; ".join(notes(row, page.language))
        yield f"- **{when}**: {escaped(row['title'][page.language])}{f' ({escaped(aside)})' if aside else ''}{marks(row)}\n"


def _table(page: Page, marks: Marks) -> Iterator[str]:
    yield _line(say(page.language, f"head.{column}") for column in page.columns)
    yield _line("---" for _ in page.columns)
    for row in page.rows:
        cells = [escaped(cell(row, column, page)) for column in page.columns]
        yield _line([*cells[:-1], cells[-1] + marks(row)])


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _source(language: str, citation: Row) -> str:
    published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
    return f"{escaped(citation['publisher'])}{published}. <{citation['url']}>"


def escaped(text: str) -> str:
    """A text in which nothing is Markdown or HTML, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>|#~&])", r"\\\1", re.sub(r"\s+", " ", text))
