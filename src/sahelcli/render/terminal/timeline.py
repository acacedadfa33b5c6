"""A timeline for a terminal, grouped by year: what is past, a line for the day asked, what lies ahead. As quick as the rows come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sahelcli.render.cells import notes, outcomes
from sahelcli.render.formats import Page, Row
from sahelcli.render.terminal.styles import styled
from sahelcli.text.catalogue import say
from sahelcli.text.dates import written_day
from sahelcli.text.wrapping import wrapped_lines

NARROW: Final = 16
"""Columns of text that a line has at least, however narrow the terminal."""


def render(page: Page) -> Iterator[str]:
    """A heading for each year, then a line for each happening, wrapped beside its date.

    The line of the day asked stands where the rows come in the order of their dates, before the first that begins after it.
    """
    rows = list(page.rows)
    days = [day for row in rows if (day := _first(row))]
    ordered = days == sorted(days)
    widest = max((len(row["date"] or say(page.language, "date.none")) for row in rows), default=0)
    year, waiting = "", bool(page.day) and ordered
    parted = False
    for row in rows:
        if waiting and _first(row) > page.day:
            yield _day(page, year)
            waiting, parted = False, True
        if (this := _year(row, page)) != year:
            yield f"{chr(10) if year or parted else ''}{styled(this, 'heading', colour=page.colour)}\n"
            year = this
        elif parted:
            yield "\n"
        parted = False
        yield from _lines(row, widest, page)
    if waiting and rows:
        yield _day(page, year)
    if page.caption:
        yield from ("\n", *(line + "\n" for line in wrapped_lines(page.caption, max(page.width, NARROW))))


def _first(row: Row) -> str:
    """The first day of a row's date as it is written."""
    return written_day(row["date"], row["earliest"])


def _year(row: Row, page: Page) -> str:
    """The year that a row begins in, as far as it is known."""
    if day := _first(row):
        return day[:4]
    return say(page.language, "date.none" if not row["date"] else "date.unknown")


def _day(page: Page, year: str) -> str:
    """The line between what is past and what lies ahead on the day asked."""
    apart = "\n" if year else ""
    return apart + styled(f"-- {page.day} ".ljust(max(page.width - 1, NARROW), "-"), "day", colour=page.colour) + "\n"


def _lines(row: Row, widest: int, page: Page) -> Iterator[str]:
    beside = f"  {row['date'] or say(page.language, 'date.none'):{widest}}  "
    aside = say(page.language, "between").join([*notes(row, page.language, page.names), *outcomes(row, page.language)])
    text = row["title"][page.language] + (f" [{aside}]" if aside else "")
    plain = len(text) - len(aside) - 2 if aside else len(text)
    kind = "possible" if row["certainty"] == "possible" else row["status"] if row["status"] != "occurred" else "contested" if row["contested"] else ""
    for line in wrapped_lines(text, max(page.width - len(beside), NARROW)) or [""]:
        yield beside + line[: max(plain, 0)] + styled(line[max(plain, 0) :], kind, colour=page.colour) + "\n"
        beside, plain = " " * len(beside), plain - len(line) - 1
