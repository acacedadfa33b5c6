"""Markdown: a timeline as a chronology with numbered sources, a state of affairs as a table; ready to paste."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from sahelcli.base.escaping import escape_markdown, markdown_link
from sahelcli.render.cells import cell, heading, notes, outcomes, passage, publisher
from sahelcli.render.comparisons import change_sentence, new_sentence
from sahelcli.render.formats import Page, Row
from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words

Marks = Callable[[Row], str]


def render(page: Page) -> Iterator[str]:
    """The rows, each with footnotes to its sources, then the sources, each listed once."""
    numbers: dict[str, int] = {}
    sources: dict[str, Row] = {}

    def marks(row: Row) -> str:
        citations = row.get("citations", ())
        if page.source_names:
            named = say(page.language, "between").join(publisher(citation, page.language) for citation in citations)
            return f" ({escape_markdown(named)})" if named else ""
        for citation in citations:
            numbers.setdefault(citation["source"], len(numbers) + 1)
            sources[citation["source"]] = citation
        return "".join(f"[^{numbers[citation['source']]}]" for citation in citations)

    if "change" in page.columns:
        yield from _comparison(page, marks)
    elif "date" in page.columns:
        yield from _chronology(page, marks)
    else:
        yield from _table(page, marks)
    if page.caption:
        yield f"\n_{escape_markdown(page.caption)}_\n"
    if sources:
        yield "\n"
        yield from (f"[^{numbers[id_]}]: {_source(page.language, citation)}\n" for id_, citation in sources.items())


def render_list(page: Page) -> Iterator[str]:
    """Yield the additions and corrections of the record as a list."""
    yield from (f"- {escape_markdown(new_sentence(row, page))}\n" for row in page.rows)


def _chronology(page: Page, marks: Marks) -> Iterator[str]:
    for row in page.rows:
        when = date_words(page.language, row["date"]) if row["date"] else say(page.language, "date.none")
        aside = say(page.language, "between").join(
            [*notes(row, page.language, page.names), *outcomes(row, page.language, partial(date_words, page.language))]
        )
        what = f"{escape_markdown(row['title'][page.language])}{f' ({escape_markdown(aside)})' if aside else ''}{marks(row)}"
        what += f" `{row['id']}`" if page.ids else ""
        yield f"- {say(page.language, 'md.happened', when=when, what=what)}\n"
        if pieces := passage(row, page):
            yield f"  > {''.join(f'**{escape_markdown(text)}**' if sought else escape_markdown(text) for text, sought in pieces)}\n"


def _comparison(page: Page, marks: Marks) -> Iterator[str]:
    before = ""
    for row in page.rows:
        if row["group"] != before:
            apart = "\n" if before else ""
            yield f"{apart}## {say(page.language, 'diff.group.' + row['group'])}\n\n"
            before = row["group"]
        yield f"- {escape_markdown(change_sentence(row, page))}{marks(row)}\n"


def _table(page: Page, marks: Marks) -> Iterator[str]:
    yield _line(heading(page, column) for column in page.columns)
    yield _line("---" for _ in page.columns)
    for row in page.rows:
        cells = [escape_markdown(cell(row, column, page)) for column in page.columns]
        yield _line([*cells[:-1], cells[-1] + marks(row)])


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _source(language: str, citation: Row) -> str:
    published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
    return f"{escape_markdown(citation['publisher'])}{published}. {markdown_link(citation['url'])}"
