"""A timeline: a rule for each year, a mark for the status of each event, and a line between what happened and what is planned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from sahelcli.base.escaping import escape_terminal
from sahelcli.render.cells import notes, outcomes, passage
from sahelcli.render.formats import Opening, Page, Row
from sahelcli.render.terminal_console import Sheet
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words, day_words, written_day
from sahelcli.text.french_articles_and_typography import bound, wrapped_lines

MARKS: Final = {"occurred": "●", "planned": "○", "overdue": "○", "postponed": "◌", "unconfirmed": "◌", "cancelled": "✕"}
ASCII_MARKS: Final = {"occurred": "*", "planned": "o", "overdue": "o", "postponed": ".", "unconfirmed": ".", "cancelled": "x"}

KINDS: Final = {
    **dict.fromkeys(("accession", "founding", "institution", "suspension", "withdrawal", "sanction"), "alliance"),
    **dict.fromkeys(("agreement", "diplomatic-relations", "mediation", "meeting", "statement", "summit"), "diplomacy"),
    **dict.fromkeys(("appointment", "arrest", "coup", "coup-attempt", "decision", "election", "ruling", "unrest"), "power"),
    **dict.fromkeys(("attack", "departure", "deployment", "operation"), "force"),
}
"""The colour of the mark, by type of event; the type is also given in words below each title."""

WIDEST_DAY: Final = 13

_UNDATED: Final = "9999"
"""Sorts behind every day."""


def render(page: Page) -> Iterator[str]:
    """Yield each year as one piece; where the rows are not in the order of their dates, all of them without years.

    The piece that begins with the line of the day asked is an `Opening`.
    """
    rows = list(page.rows)
    days = [day for row in rows if (day := _first(row))]
    ordered = page.listing != "search" and days in (sorted(days), sorted(days, reverse=True))
    keys = [_first(row) or _UNDATED for row in rows]
    waiting = bool(page.day) and keys == sorted(keys)
    sheet = Sheet(page)
    told = [_day(row, page, full=not ordered) for row in rows]
    column = min(max((Text(day).cell_len for day in told), default=0), WIDEST_DAY)
    year = None
    held: list[Text] = []
    for row, day in zip(rows, told, strict=True):
        if waiting and _first(row) > page.day:
            yield sheet.lines_taken(held)
            yield _today(sheet, page)
            waiting = False
        if ordered and (this := _year(row, page)) != year:
            yield sheet.lines_taken(held)
            sheet.draw(sheet.rule(this))
            year = this
        held.extend(_lines(row, day, column, sheet, page))
    yield sheet.lines_taken(held)
    if waiting and rows:
        yield _today(sheet, page)
    if page.caption:
        sheet.write(page.caption, style="label")
        yield sheet.taken()


def _first(row: Row) -> str:
    """Return the first day of a row's date as it is written."""
    return written_day(row["date"], row["earliest"])


def _year(row: Row, page: Page) -> str:
    """Return the year that a row begins in, as far as it is known."""
    if day := _first(row):
        return day[:4]
    return say(page.language, "date.none" if not row["date"] else "date.unknown")


def _day(row: Row, page: Page, *, full: bool) -> str:
    """Return the date in words, without the year that its rule names."""
    if not row["date"]:
        return say(page.language, "date.none") if full else ""
    return day_words(page.language, row["date"], "" if full else _first(row)[:4])


def _today(sheet: Sheet, page: Page) -> Opening:
    """Return the line between what happened and what is planned on the day asked."""
    words = say(page.language, "timeline.today", day=date_words(page.language, page.day))
    sheet.draw(sheet.rule(words, "planned", "planned", "=" if page.ascii else "━"))
    return Opening(sheet.taken())


def _lines(row: Row, day: str, column: int, sheet: Sheet, page: Page) -> Iterator[Text]:
    """Yield the lines of a row: its day, mark and title with what sets it apart, then its kind, place, sources and id."""
    mark = Text((ASCII_MARKS if page.ascii else MARKS).get(row["status"], "●"), f"kind.{KINDS.get(row['type'], 'other')}")
    title = Text(bound(row["title"][page.language]))
    told = [*notes(row, page.language, page.names), *outcomes(row, page.language)]
    for place, note in enumerate(told):
        title.append(" [" if not place else bound(say(page.language, "between")))
        title.append(bound(note), getattr(note, "kind", ""))
    title.append("]" if told else "")
    about = [word(page.language, row["type"] or ""), page.name(row["place"]), *_sources(row, page), row["id"]]
    beneath = [Text(bound(" · ".join(filter(None, about))), "label")]
    if pieces := passage(row, page):
        beneath.insert(0, Text.assemble(*((bound(escape_terminal(text)), "heading" if sought else "") for text, sought in pieces)))
    if sheet.narrow:
        yield from sheet.wrapped(Text(bound(day), "day"), Text.assemble(mark, " "), 2) if day else ()
        yield from sheet.wrapped(title, "  " if day else Text.assemble(mark, " "), 2)
        for text in beneath:
            yield from sheet.wrapped(text, "  ", 2)
        return
    indent = column + 3
    left = [f"{line:>{column}}" for line in wrapped_lines(day, column)] or [" " * column]
    yield from sheet.wrapped(title, Text.assemble(left[0], " ", mark, " "), indent)
    for text, day_left in zip(beneath, (*left[1:2], *([""] * len(beneath))), strict=False):
        yield from sheet.wrapped(text, day_left.ljust(indent), indent)


def _sources(row: Row, page: Page) -> Iterator[str]:
    """Yield how many sources a row has, where it has any."""
    if count := len(row.get("citations", ())):
        yield say(page.language, "timeline.source" if count == 1 else "timeline.sources", count=count)
