"""Parse option values that people type: dates, windows and words of a closed list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.base.text_folding_and_likeness import folded, unaccented
from sahelcli.record.closed_lists import OFFICE_SYNONYMS
from sahelcli.text.catalogue import LANGUAGES, word
from sahelcli.text.dates import MONTHS

if TYPE_CHECKING:
    from sahelcli.base.edtf import Edtf
    from sahelcli.language.dates_and_periods import UnknownMonth

LEAP_YEAR: Final = 2024
"""A year that has every day."""

_DAY_OF_YEAR: Final = re.compile(r"\d\d-\d\d")


def period(option: str, text: str, today: date) -> Edtf:
    """Parse a date or period as people type it; `today` is the reference for "last month". Raises UsageError."""
    from sahelcli.base.edtf import BadDate
    from sahelcli.language.dates_and_periods import Backwards, UnknownMonth, parse_period

    try:
        when = parse_period(text, today)
    except UnknownMonth as error:
        raise UsageError("bad-date", option=option, text=text, readings=(), meant=_with_nearest_month(error)) from None
    except Backwards as error:
        raise UsageError("bad-date", option=option, text=text, readings=(), meant=error.swapped, **error.why) from None
    except BadDate as error:
        raise UsageError("bad-date", option=option, text=text, readings=error.readings, meant="", **error.why) from None
    if when.unknown or (when.earliest is None and when.latest is None):
        raise UsageError("not-a-day", option=option, text=text)
    return when


def _with_nearest_month(error: UnknownMonth) -> str:
    """Return the text with its most likely month name, or an empty text if no month is similar."""
    from difflib import get_close_matches  # slow to import, and only for a mistake

    months = {unaccented(name): name for names in MONTHS.values() for name in names}
    near = get_close_matches(error.month, months, n=1, cutoff=0.7)
    return error.text.replace(error.month, months[near[0]]) if near else ""


def first_day(option: str, text: str, today: date) -> date:
    """Return the first day of a date. Raises UsageError if it has none."""
    return _bound(option, text, period(option, text, today).earliest)


def last_day(option: str, text: str, today: date) -> date:
    """Return the last day of a date: "known by a month" means by its end. Raises UsageError if it has none."""
    return _bound(option, text, period(option, text, today).latest)


def day_of_year(option: str, text: str, today: date) -> str:
    """Return a day of any year as MM-DD, from 07-06, 6 July or a whole date; of today if the text is empty. Raises UsageError."""
    if not text:
        return f"{today:%m-%d}"
    text = text.strip().removeprefix("--")
    when = _with_year(f"{text} {LEAP_YEAR}", today) or period(option, f"{LEAP_YEAR}-{text}" if _DAY_OF_YEAR.fullmatch(text) else text, today)
    if when.earliest is None or when.earliest != when.latest:
        raise UsageError("not-a-day", option=option, text=text)
    return f"{when.earliest:%m-%d}"


def _with_year(text: str, today: date) -> Edtf | None:
    """Return the date of a day and a month that were typed without a year, such as 6 July, once it has one; None for anything else."""
    try:
        return period("DATE", text, today)
    except UsageError:
        return None


def _bound(option: str, text: str, day: date | None) -> date:
    if day is None:
        raise UsageError("not-a-day", option=option, text=text)
    return day


def window(today: date, since: str | None, until: str | None, within: str | None = None) -> tuple[date | None, date | None]:
    """Return the first day of `--since` and the last of `--until`, or both of `--period`; None for an open end.

    Raises UsageError where it is backwards, or named in both ways.
    """
    if within is not None:
        if since is not None or until is not None:
            raise UsageError("period-twice", option="--until" if since is None else "--since")
        when = period("--period", within, today)
        return when.earliest, when.latest
    first = first_day("--since", since, today) if since is not None else None
    last = last_day("--until", until, today) if until is not None else None
    if first and last and first > last:
        raise UsageError("period-backwards", since=since, until=until)
    return first, last


def choice(option: str, text: str, choices: Iterable[str], code: str = "unknown-choice") -> str:
    """One of a closed list, whatever its case. Raises UsageError, under a code that has more to say where there is one."""
    choices = tuple(choices)
    found = text if text in choices else text.lower()
    if found not in choices:
        raise UsageError(code, option=option, text=text, choices=choices)
    return found


def term(option: str, text: str, choices: Iterable[str]) -> str:
    """Return the id of a word of a closed list: the id itself, its word in either language, or a synonym. Raises UsageError.

    Case, accents and hyphens do not count.
    """
    choices = tuple(choices)
    if text in choices:
        return text
    meant = [id_ for id_ in choices if folded(text) in {folded(name) for name in _names(id_)}]
    if len(meant) != 1:
        raise UsageError("unknown-choice", option=option, text=text, choices=choices, worded=True)
    return meant[0]


def _names(id_: str) -> tuple[str, ...]:
    return (id_, *(word(language, id_) for language in LANGUAGES), *OFFICE_SYNONYMS.get(id_, ()))


def chosen(option: str, texts: Iterable[str] | None, choices: Iterable[str]) -> tuple[str, ...]:
    """Several of a list of words that people read; a text that is none of them is split at its commas. Raises UsageError."""
    choices = tuple(choices)
    return tuple(found for text in texts or () for found in _terms(option, text, choices))


def _terms(option: str, text: str, choices: tuple[str, ...]) -> list[str]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    try:
        return [term(option, text, choices)]
    except UsageError:
        if len(parts) < 2:
            raise
    return [term(option, part, choices) for part in parts]


def at_least(option: str, number: int | None, least: int) -> int | None:
    """Return an optional number if it is a whole number and at least `least`, else raise UsageError."""
    if number is not None and (not isinstance(number, int) or number < least):
        raise UsageError("bad-number", option=option, least=least)
    return number


def two_days(first: str, last: str, today: date) -> tuple[date, date, bool]:
    """Return the first day of the earlier date, the last day of the later one, and whether they were swapped. Raises UsageError."""
    typed = [period("DATE", first, today), period("DATE", last, today)]
    ordered = sorted(typed, key=lambda when: (when.earliest or date.min, when.latest or date.max))
    return ordered[0].earliest or date.min, ordered[1].latest or date.max, ordered[0] is not typed[0]
