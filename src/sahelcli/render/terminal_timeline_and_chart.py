"""Draw time on a terminal: the timeline, and states as bars of signs.

A timeline has a rule for each year, a mark for the status of each event, and a line between what happened and what is planned. A chart has a line for
each lane, years above, and a mark for the day asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.text import Text

from sahelcli.base.escaping import escape_terminal
from sahelcli.render.cells import notes, outcomes, passage
from sahelcli.render.formats import Opening, Page, Row
from sahelcli.render.terminal_console import THEME, Sheet
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words, day_words, written_day
from sahelcli.text.french_articles_and_typography import bound, wrapped_lines

if TYPE_CHECKING:
    from sahelcli.render.lanes import Chart, Segment

MARKS: Final = {"occurred": "●", "planned": "○", "overdue": "○", "postponed": "◌", "unconfirmed": "◌", "cancelled": "✕"}
ASCII_MARKS: Final = {"occurred": "*", "planned": "o", "overdue": "o", "postponed": ".", "unconfirmed": ".", "cancelled": "x"}

COLOURS: Final = {
    **dict.fromkeys(("accession", "founding", "institution", "suspension", "withdrawal", "sanction"), "alliance"),
    **dict.fromkeys(("agreement", "diplomatic-relations", "mediation", "meeting", "statement", "summit"), "diplomacy"),
    **dict.fromkeys(("appointment", "arrest", "coup", "coup-attempt", "decision", "election", "ruling", "unrest"), "power"),
    **dict.fromkeys(("attack", "departure", "deployment", "operation"), "force"),
}
"""The colour of the mark, by type of event; the type is also given in words below each title."""

WIDEST_DAY: Final = 13

_UNDATED: Final = "9999"
"""Sorts behind every day."""


def render_timeline(page: Page) -> Iterator[str]:
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
    mark = Text((ASCII_MARKS if page.ascii else MARKS).get(row["status"], "●"), f"kind.{COLOURS.get(row['type'], 'other')}")
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


SIGNS: Final = "█████▒?▒▓·:┄═‡◆│▲"
ASCII: Final = "#####=?=%.:-~!*|^"
"""The signs of each kind of segment, in the order of `lanes.KINDS`, of the day asked, and of its mark."""

STRONGER: Final = (
    "expected", "suspended", "unsure", "overdue", "undated", "possible", "member", "in-office", "in-force", "present", "planned", "unrecorded",
    "notified", "announced", "contested",
)  # fmt: skip
"""The order in which kinds of segments in one column are drawn: the rarer first, so that short ones stay visible."""

STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
"""Years between two years named."""

WIDEST_NAME: Final = 28
LEAST: Final = 10
"""Columns that bars have at least, however narrow the terminal."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days drawn, both included, and the number of columns for them."""

    first: date
    last: date
    columns: int

    def column(self, day: date) -> int:
        """The column of a day; before the first below 0, past the last at `columns` or above."""
        return (day - self.first).days * self.columns // ((self.last - self.first).days + 1)


def render_chart(chart: Chart, page: Page, *, plain: bool = False) -> Iterator[str]:
    """The chart to the page's width, with its legend and caption. `plain`: signs of ASCII alone."""
    from sahelcli.render.lanes import KINDS

    signs = dict(zip((*KINDS, "day", "mark"), ASCII if plain else SIGNS, strict=True))
    under = {name: f"  {say(page.language, f'chart.{name}')}" for name in ("exit", "contested")}
    lanes = [lane for lane in chart.lanes if not lane.heading]
    beneath = [under[name] for name, part in (("exit", "exits"), ("contested", "disputes")) if any(getattr(lane, part) for lane in lanes)]
    named = [lane.label for lane in chart.lanes if lane.bars or not lane.heading]
    margin = min(max(map(len, (*named, *beneath))), WIDEST_NAME, max(page.width - LEAST - 1, LEAST)) + 1
    scale = Scale(*chart.window, max(page.width - margin, LEAST))
    marked = scale.column(chart.day) if chart.day else None
    drawn: set[str] = set()
    sheet = Sheet(page)
    sheet.lines([Text(f"{'':{margin}}{_years(scale)}")])
    for lane in chart.lanes:
        if lane.heading:
            sheet.write(lane.label, style="label")
            if not lane.bars:
                continue
        label = say(page.language, "chart.gap") if lane.heading else lane.label
        rows = [(label, lane.bars), (under["exit"], lane.exits), (under["contested"], lane.disputes)]
        for text, segments in rows:
            if text is label or segments:
                columns = _columns(segments, scale)
                drawn.update(columns)
                sheet.lines([Text(f"{_cut(text, margin - 1):{margin}}") + _bar(columns, signs, marked)])
    if marked is not None and chart.day:
        told = f"{signs['mark']} {chart.day.isoformat()}"
        left = marked <= scale.columns - len(told)
        place = marked if left else marked + 1
        told = told if left else f"{chart.day.isoformat()} {signs['mark']}"
        sheet.lines([Text(" " * margin + (" " * place + told if left else told.rjust(place)))])
    sheet.lines([Text()])
    legend = [say(page.language, "chart.sign", sign=signs[kind], what=say(page.language, f"chart.{kind}")) for kind in KINDS if kind in drawn]
    days = max(1, round(((scale.last - scale.first).days + 1) / scale.columns))
    for text in (say(page.language, "between").join(legend), say(page.language, "chart.column", days=days), page.caption):
        sheet.write(text)
    yield sheet.taken()


def _columns(segments: list[Segment], scale: Scale) -> list[str]:
    """Return the kind of segment that each column shows; "" for none."""
    found = [""] * scale.columns
    for segment in segments:
        for column in range(scale.column(segment.first), scale.column(segment.last) + 1):
            if not found[column] or STRONGER.index(segment.kind) < STRONGER.index(found[column]):
                found[column] = segment.kind
    return found


def _bar(kinds: list[str], signs: dict[str, str], marked: int | None) -> Text:
    """The signs of a line; the day asked is drawn through what is empty."""
    shown = [kind or ("day" if column == marked else "") for column, kind in enumerate(kinds)]
    runs = [(kind, len(list(run))) for kind, run in groupby(shown)]
    while runs and not runs[-1][0]:
        runs.pop()
    return Text.assemble(*((signs.get(kind, " ") * columns, kind if kind in THEME.styles else "") for kind, columns in runs))


def _years(scale: Scale) -> str:
    """Years where they begin, as many as have room."""
    years = scale.last.year - scale.first.year + 1
    step = next((step for step in STEPS if years / step * 6 <= scale.columns), STEPS[-1])
    line = ""
    for year in range(scale.first.year, scale.last.year + 1):
        if year == scale.first.year or year % step == 0:
            column = max(scale.column(date(year, 1, 1)), 0)
            if (not line or column > len(line)) and column + 4 <= scale.columns:
                line = line.ljust(column) + str(year)
    return line


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "."
