"""Read the date of a row in somebody's table, without guessing, for a point-in-time join. `Answered` has the cells added to the row."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from sahelcli.base.edtf import BadDate, Edtf, parse_edtf
from sahelcli.base.errors import UsageError
from sahelcli.language.dates_and_periods import parse_period

When = str | date | tuple[str, ...]
"""The date of a row as its table has it: a text, a typed date, or a year with an optional month and day."""

_TIMED: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?", re.ASCII)
"""A day with an ISO 8601 time of day, which may have a zone."""

_WHOLE: Final = re.compile(r"(\d{1,4})\.0+", re.ASCII)
"""A whole number as data frames write a column with missing values: 2024.0."""


class Answered(NamedTuple):
    """The cells added to one row. `reasons` says why they are empty; `beyond` says whether the date is after the last day of the record."""

    cells: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    beyond: bool = False


def read_date(when: When, format: str | None = None) -> Edtf:
    """Return the date of a row; both its bounds are known. `format` is the strptime format of texts; None: EDTF, or a date or period in words.

    A date with a time of day becomes its day, in UTC if it has a zone. Raises BadDate for anything else, including words relative to today.
    """
    if isinstance(when, tuple):
        found = _of_parts(when)
    elif isinstance(when, date):
        found = parse_edtf(when.isoformat())
    elif format is not None:
        found = _formatted(when, format)
    elif timed := _TIMED.fullmatch(when):
        found = _timed(when, zoned=timed["zone"] is not None)
    else:
        whole = _WHOLE.fullmatch(when)
        found = parse_period(whole[1] if whole else when, None)
    if found.earliest is None or found.latest is None:
        raise BadDate(found.text)
    return found


def checked_format(format: str) -> str:
    """Return a format for strptime that gives a year, and a month if it gives a day. Raises UsageError for any other."""
    try:
        datetime.strptime(datetime(2024, 6, 1, tzinfo=UTC).strftime(format), format)
    except ValueError:
        raise UsageError("bad-date-format", text=format) from None
    if not _precision(format):
        raise UsageError("date-format-incomplete", text=format)
    return format


def _precision(format: str) -> int:
    """Return how many characters of an ISO day (2024-06-01) a format gives: 10, 7 or 4, or 0 if it gives no date."""
    given = set(re.findall("%[A-Za-z]", format.replace("%%", "")))
    month, day = bool(given & {"%m", "%b", "%B"}), "%d" in given
    if not given & {"%Y", "%y"} or (day and not month):
        return 0
    return 10 if day or "%j" in given else 7 if month else 4


def _formatted(text: str, format: str) -> Edtf:
    try:
        found = datetime.strptime(text, format)
        if found.tzinfo:
            found = found.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadDate(text) from None
    return parse_edtf(found.date().isoformat()[: _precision(format)])


def _timed(text: str, *, zoned: bool) -> Edtf:
    try:
        found = datetime.fromisoformat(text.upper())
        return parse_edtf((found.astimezone(UTC) if zoned else found).date().isoformat())
    except (ValueError, OverflowError):
        raise BadDate(text) from None


def _of_parts(parts: tuple[str, ...]) -> Edtf:
    """Return the date of a year, a month and a day in separate columns; the last ones may be empty."""
    text = ",".join(parts)
    numbers = [whole[1] if (whole := _WHOLE.fullmatch(part)) else part for part in parts]
    while numbers and not numbers[-1]:
        numbers.pop()
    if not all(re.fullmatch(r"\d{1,2}" if place else r"\d{4}", number, re.ASCII) for place, number in enumerate(numbers)):
        raise BadDate(text)
    try:
        return parse_edtf("-".join(number.zfill(2) for number in numbers))
    except BadDate:
        raise BadDate(text) from None
