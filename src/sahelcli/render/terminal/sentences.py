"""Answers in sentences: comparisons, articles beside the record, proofs and versions, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from sahelcli.render.changes import change, doubts
from sahelcli.render.formats import Page, Row
from sahelcli.render.match import under
from sahelcli.render.rows_with_proofs import beneath, head
from sahelcli.render.terminal.console import Sheet, paragraphs
from sahelcli.render.whats_new import sentence
from sahelcli.text.catalogue import say
from sahelcli.text.french_articles_and_typography import bound

DAY = 10
"""Columns of a day in ISO form."""


def render_changes(page: Page) -> Iterator[str]:
    """Yield each group of a comparison under its heading: the day, the change, and a source that supports it."""
    sheet = Sheet(page)
    for group, rows in groupby(page.rows, key=lambda row: row["group"]):
        sheet.draw(sheet.rule(say(page.language, f"diff.group.{group}")))
        for row in rows:
            _change(row, sheet, page)
        yield sheet.taken()
    if page.caption:
        sheet.write(page.caption, style="label")
        yield sheet.taken()


def _change(row: Row, sheet: Sheet, page: Page) -> None:
    """Write one change."""
    what = Text(bound(change(row, page)))
    what.append(bound(doubts(row, page)), "contested" if row["contested"] else "possible")
    for first in row["citations"][:1]:
        more = f" +{len(row['citations']) - 1}" if len(row["citations"]) > 1 else ""
        site = first["url"].partition("//")[2].partition("/")[0].partition(":")[0].removeprefix("www.")
        named = "" if site.casefold() == first["publisher"].casefold() else f", {site}"
        what.append(f" [{first['publisher']}{more}{named}]", "label")
    day = "/".join(part for part in (row["date"], row["until"]) if part)
    if sheet.narrow or len(day) > DAY:
        if day:
            sheet.write(day, style="day")
        sheet.write(what, "  ", 2)
    else:
        sheet.write(what, Text(f"{day:<{DAY}}  ", "day"), DAY + 2)


def render_match(page: Page) -> Iterator[str]:
    """Yield each sentence of an article, and below it the matching entries of the record."""
    sheet = Sheet(page)
    for place, row in enumerate(page.rows):
        if place:
            sheet.lines([Text()])
        sheet.write(row["sentence"], Text(f"{row['number']}. ", "label"), 3, "heading")
        for line, url in under(row, page):
            sheet.cited(line, url, 3)
        yield sheet.taken()


def render_nested(page: Page) -> Iterator[str]:
    """Yield each row as a sentence, with its proof or its versions below it."""
    sheet = Sheet(page)
    for row in page.rows:
        sheet.write(head(row, page), style="heading")
        for line in beneath(row, page):
            sheet.cited(line.text, line.url, 2 * line.depth)
        sheet.lines([Text()])
        yield sheet.taken()
    if page.caption:
        sheet.write(page.caption, style="label")
        yield sheet.taken()


def render_revisions(page: Page) -> Iterator[str]:
    """Yield a sentence for each thing that the record gained or corrected."""
    yield paragraphs((sentence(row, page) for row in page.rows), page)
