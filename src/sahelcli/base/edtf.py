"""Dates as sources give them: EDTF text with the earliest and the latest day it can mean.

Level 0 dates and intervals of ISO 8601-2 (Extended Date/Time Format), and the parts of level 1 that news needs: `?`, `~`, `%`, digits left
open with `X`, and open or unknown ends. What belongs here: reading a date, its bounds, and comparisons that may answer *maybe*.
Not here: parsing the periods that people type, and formatting dates for display.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final, NamedTuple

UNKNOWN: Final = "XXXX"
OPEN: Final = ".."

_DATE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<mark>[?~%]?)", re.ASCII)
_DAY_FIRST = r"(?a)(\d{1,2})[/.](\d{1,2})[/.](\d{4})"


class Answer(IntEnum):
    """Result of a comparison with an uncertain date. The values are ordered, so that `min` is *and* and `max` is *or*."""

    NO = 0
    MAYBE = 1
    YES = 2


class BadDate(ValueError):
    """A text that is no date. `text` is what was given; `readings` the ISO dates it may have meant, if it was written day or month first.

    `why` says what is wrong where its form is right: {"because": "day", "month": "2026-02", "days": 28}, {"because": "month", "month": "13"}
    or {"because": "order"} (the end is before the start).
    """

    def __init__(self, text: str, readings: tuple[str, ...] = (), **why: object) -> None:
        super().__init__(f"{text!r} is not an EDTF date")
        self.text = text
        self.readings = readings
        self.why = why


class Edtf(NamedTuple):
    """A date or an interval, kept as written.

    `earliest` and `latest` are the first and last day it can mean, None where there is no bound. `doubtful` (`?` or `%`) leaves the bounds
    and says that even they are not sure. `start` and `end` are the two dates of an interval that has both ends, else None.
    """

    text: str
    earliest: date | None
    latest: date | None
    doubtful: bool = False
    start: Edtf | None = None
    end: Edtf | None = None

    @property
    def unknown(self) -> bool:
        """True of `XXXX`: it happened, the day is not known."""
        return self.text == UNKNOWN

    @property
    def is_day(self) -> bool:
        """True of a single, undoubted day."""
        return self.earliest is not None and self.earliest == self.latest and not self.doubtful

    @property
    def exact(self) -> bool:
        """True where its days are known: a single, undoubted day, or from one such day to another."""
        return self.is_day if self.start is None or self.end is None else self.start.is_day and self.end.is_day

    def within(self, first: date, last: date) -> Answer:
        """Return yes, maybe or no: whether something with this date falls between two days, both included.

        For an interval, one of its days in the window is enough. An imprecise date is one of several days: all of them must lie in the window.
        """
        if (self.earliest is not None and self.earliest > last) or (self.latest is not None and self.latest < first):
            return Answer.NO
        if self.doubtful or self.earliest is None or self.latest is None:
            return Answer.MAYBE
        if first <= self.earliest and self.latest <= last:
            return Answer.YES
        if self.start is not None and self.end is not None:
            surely_from, surely_to = self.start.latest, self.end.earliest
            if surely_from and surely_to and max(surely_from, first) <= min(surely_to, last):
                return Answer.YES
        return Answer.MAYBE


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Edtf:
    """Read an EDTF date or interval.

    Raises BadDate for anything else, with the two ISO readings where the text looks like dd/mm/yyyy.
    """
    if text == UNKNOWN:
        return Edtf(text, None, None)
    if re.fullmatch(_DAY_FIRST, text):
        raise BadDate(text, iso_readings(text))
    if "/" not in text:
        return _parse_date(text)
    left, _, right = text.partition("/")
    try:
        start = None if left in ("", OPEN) else _parse_date(left)
        end = None if right in ("", OPEN) else _parse_date(right)
    except BadDate as error:
        raise BadDate(text, (), **error.why) from None
    if start is None and end is None:
        raise BadDate(text)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if start and end and _out_of_order(start, end):
        raise BadDate(text, because="order")
    doubtful = bool((start and start.doubtful) or (end and end.doubtful))
    both = start is not None and end is not None
    return Edtf(text, earliest, latest, doubtful, start if both else None, end if both else None)


def iso_readings(text: str) -> tuple[str, ...]:
    """Return the valid ISO dates that a text such as 05/04/2024 may mean: day first, then month first."""
    match = re.fullmatch(_DAY_FIRST, text)
    if match is None:
        return ()
    a, b, year = (int(g) for g in match.groups())
    readings = []
    for day, month in ((a, b), (b, a)):
        try:
            readings.append(date(year, month, day).isoformat())
        except ValueError:
            continue
    return tuple(dict.fromkeys(readings))


def _out_of_order(start: Edtf, end: Edtf) -> bool:
    """Return whether the end of an interval is certainly before its start."""
    return start.earliest is not None and end.latest is not None and start.earliest > end.latest


def _parse_date(text: str) -> Edtf:
    match = _DATE.fullmatch(text)
    if match is None:
        raise BadDate(text)
    year, month, day, mark = match.group("year", "month", "day", "mark")
    if ("X" in year and month not in (None, "XX")) or (month == "XX" and day not in (None, "XX")):
        raise BadDate(text)
    try:
        earliest = _day(year, month, day, last=False)
        latest = _day(year, month, day, last=True)
    except ValueError as error:
        raise BadDate(text, **_not_in_the_calendar(year, month, day)) from error
    if mark in ("~", "%"):
        unit = _unit(year, month, day)
        earliest, latest = _moved(earliest, unit, -1), _moved(latest, unit, +1)
    return Edtf(text, earliest, latest, doubtful=mark in ("?", "%"))


def _not_in_the_calendar(year: str, month: str | None, day: str | None) -> dict[str, Any]:
    """Return which part of a date no calendar has, as BadDate says it."""
    if month and month != "XX" and not 1 <= int(month) <= 12:
        return {"because": "month", "month": month}
    if day and day != "XX" and int(year):
        return {"because": "day", "month": f"{year}-{month}", "days": calendar.monthrange(int(year), int(month or 1))[1]}
    return {}


def _day(year: str, month: str | None, day: str | None, *, last: bool) -> date:
    """Return the first or the last day that the parts leave open. Raises ValueError for a day that does not exist."""
    y = int(year.replace("X", "9" if last else "0")) or (1 if "X" in year else 0)  # there is no year 0000 in a calendar of years AD
    m = int(month) if month and month != "XX" else (12 if last else 1)
    if day and day != "XX":
        return date(y, m, int(day))
    date(y, m, 1)
    return date(y, m, calendar.monthrange(y, m)[1] if last else 1)


def _unit(year: str, month: str | None, day: str | None) -> tuple[int, int, int]:
    """Return one unit of a date's precision, as (years, months, days)."""
    if day and day != "XX":
        return (0, 0, 1)
    if month and month != "XX":
        return (0, 1, 0)
    return (10 ** year.count("X"), 0, 0)


def _moved(day: date, unit: tuple[int, int, int], sign: int) -> date:
    """Return a bound moved by one unit; the end of a month stays the end of a month. Stops at the first and last day of the calendar."""
    years, months, days = (sign * n for n in unit)
    try:
        if days:
            return day + timedelta(days=days)
        ends_month = day.day == calendar.monthrange(day.year, day.month)[1]
        year, month0 = divmod(day.year * 12 + day.month - 1 + years * 12 + months, 12)
        length = calendar.monthrange(year, month0 + 1)[1]
        return date(year, month0 + 1, length if ends_month else min(day.day, length))
    except (ValueError, OverflowError):
        return date.max if sign > 0 else date.min
