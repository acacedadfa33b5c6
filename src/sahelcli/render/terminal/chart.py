"""Membership over time as bars: a line for each state, signs for what it was, years above, a mark for the day asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from sahelcli.render.formats import Page, Row
from sahelcli.render.lines import wrapped
from sahelcli.render.terminal.styles import styled
from sahelcli.text.catalogue import say

_KINDS: Final = ("member", "suspended", "unsure", "possible", "announced", "notified", "contested", "day", "mark")
_YEAR: Final = timedelta(days=365)

SIGNS: Final = dict(zip(_KINDS, "█▒?·┄═‡│▲", strict=True))
ASCII: Final = dict(zip(_KINDS, "#=?.-~!|^", strict=True))

STRONGER: Final = ("suspended", "unsure", "possible", "member", "notified", "announced", "contested")
"""Which of several in one column is drawn: what is rarer, so that what was short is still seen."""

STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
"""Years between two years named."""

WIDEST_NAME: Final = 28
LEAST: Final = 10
"""Columns that bars have at least, however narrow the terminal."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days drawn, both included, over so many columns."""

    first: date
    last: date
    columns: int

    def column(self, day: date) -> int:
        """The column of a day; before the first below 0, past the last at `columns` or above."""
        return (day - self.first).days * self.columns // ((self.last - self.first).days + 1)


def render(stretches: Sequence[Row], page: Page, window: tuple[date, date], day: date, *, plain: bool = False) -> Iterator[str]:
    """The chart of `members` over a window, to the page's width, with its legend and caption. `plain`: signs of ASCII alone."""
    signs = ASCII if plain else SIGNS
    several = len({row["object"] for row in stretches}) > 1
    lanes: dict[str, list[Row]] = {}
    for row in stretches:
        name = row["name"][page.language]
        lanes.setdefault(f"{name}, {page.name(row['object'])}" if several else name, []).append(row)
    under = {name: f"  {say(page.language, f'chart.{name}')}" for name in ("exit", "contested")}
    beneath = [under[name] for name, key in (("exit", "withdrawal"), ("contested", "contested")) if any(row[key] for row in stretches)]
    margin = min(max(map(len, (*lanes, *beneath))), WIDEST_NAME, max(page.width - LEAST - 1, LEAST)) + 1
    scale = Scale(*window, max(page.width - margin, LEAST))
    marked = scale.column(day) if window[0] <= day <= window[1] else None
    drawn: set[str] = set()
    yield f"{'':{margin}}{_years(scale)}".rstrip() + "\n"
    for label, rows in lanes.items():
        beside = {label: _belonging(rows, scale), under["exit"]: _exits(rows, scale), under["contested"]: _disputes(rows, scale)}
        for text, kinds in beside.items():
            if text is label or any(kinds):
                drawn.update(kind for kind in kinds if kind)
                yield f"{_cut(text, margin - 1):{margin}}{_bar(kinds, signs, marked, page)}".rstrip() + "\n"
    if marked is not None:
        told = f"{signs['mark']} {day.isoformat()}"
        left = marked <= scale.columns - len(told)
        place = marked if left else marked + 1
        told = told if left else f"{day.isoformat()} {signs['mark']}"
        yield " " * margin + (" " * place + told if left else told.rjust(place)) + "\n"
    yield "\n"
    legend = [say(page.language, "chart.sign", sign=signs[kind], what=say(page.language, f"chart.{kind}")) for kind in signs if kind in drawn]
    days = max(1, round(((scale.last - scale.first).days + 1) / scale.columns))
    for text in (say(page.language, "between").join(legend), say(page.language, "chart.column", days=days), page.caption):
        yield from (line + "\n" for line in wrapped(text, page))


def _belonging(rows: list[Row], scale: Scale) -> list[str]:
    """What each column says of membership; empty where it was none."""
    return _columns(((row, "possible" if row["possible"] else _standing(row)) for row in rows), scale)


def _standing(row: Row) -> str:
    return "member" if row["suspended"] is False else "suspended" if row["suspended"] else "unsure"


def _exits(rows: list[Row], scale: Scale) -> list[str]:
    """What each column says of an exit under way."""
    return _columns(((row, "possible" if row["possible"] else row["withdrawal"]) for row in rows if row["withdrawal"]), scale)


def _disputes(rows: list[Row], scale: Scale) -> list[str]:
    """The columns in which a side or a held version makes a membership otherwise."""
    return _columns(((row, "contested") for row in rows if row["contested"]), scale)


def _columns(drawn: Iterator[tuple[Row, str]], scale: Scale) -> list[str]:
    found = [""] * scale.columns
    for row, kind in drawn:
        first, last = max(row["first"], scale.first), min(row["last"], scale.last)
        if first > last:
            continue
        for column in range(scale.column(first), scale.column(last) + 1):
            if not found[column] or STRONGER.index(kind) < STRONGER.index(found[column]):
                found[column] = kind
    return found


def _bar(kinds: list[str], signs: dict[str, str], marked: int | None, page: Page) -> str:
    """The signs of a line; the day asked is drawn through what is empty."""
    shown = [kind or ("day" if column == marked else "") for column, kind in enumerate(kinds)]
    runs = [(kind, len(list(run))) for kind, run in groupby(shown)]
    while runs and not runs[-1][0]:
        runs.pop()
    return "".join(styled(signs.get(kind, " ") * columns, kind, colour=page.colour) for kind, columns in runs)


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


def window_of(stretches: Sequence[Row], asked: date, since: date | None, until: date | None) -> tuple[date, date]:
    """The days to draw: those asked for; else from the first known beginning to the day asked, or a later end that is known."""
    starts = [row["first"] for row in stretches if row["first"] > date.min]
    ends = [row["last"] for row in stretches if row["last"] < date.max]
    first = since or min([*starts, until or asked])
    last = until or max([asked, *ends, min(first, date.max - _YEAR) + _YEAR if since else first])
    return first, last
