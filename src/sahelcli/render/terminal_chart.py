"""States over time as bars of signs: the terminal form of a chart, a line for each lane, years above, a mark for the day asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from rich.text import Text

from sahelcli.render.formats import Page
from sahelcli.render.lanes import KINDS, Chart, Segment
from sahelcli.render.terminal_console import THEME, Sheet
from sahelcli.text.catalogue import say

_DRAWN: Final = (*KINDS, "day", "mark")

SIGNS: Final = dict(zip(_DRAWN, "█████▒?▒▓·:┄═‡◆│▲", strict=True))
ASCII: Final = dict(zip(_DRAWN, "#####=?=%.:-~!*|^", strict=True))

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


def render(chart: Chart, page: Page, *, plain: bool = False) -> Iterator[str]:
    """The chart to the page's width, with its legend and caption. `plain`: signs of ASCII alone."""
    signs = ASCII if plain else SIGNS
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
