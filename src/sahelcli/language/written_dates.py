"""Read dates as articles write them, in English and French: month names, relative days ("hier", "last month"), and what they can mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.text_folding import folded_text


def counted_from(words: str, today: date) -> str:
    """Return the day, month or year that a relative word means, as EDTF text. Raises BadDate if the calendar has none."""
    try:
        return parse_edtf(RELATIVE[words](today)).text
    except OverflowError:  # before the first day of the calendar
        raise BadDate(words) from None


def _month(months: int) -> Callable[[date], str]:
    def text(today: date) -> str:
        year, month0 = divmod(today.year * 12 + today.month - 1 + months, 12)
        return f"{year:04}-{month0 + 1:02}"

    return text


def _year(years: int) -> Callable[[date], str]:
    return lambda today: f"{today.year + years:04}"


def _day(days: int) -> Callable[[date], str]:
    def text(today: date) -> str:
        try:
            return (today + timedelta(days=days)).isoformat()
        except OverflowError:  # past the ends of the calendar there is no date
            return ""

    return text


RELATIVE: Final[dict[str, Callable[[date], str]]] = {
    **dict.fromkeys(("today", "aujourd'hui"), _day(0)),
    **dict.fromkeys(("yesterday", "hier"), _day(-1)),
    **dict.fromkeys(("this month", "ce mois", "ce mois-ci"), _month(0)),
    **dict.fromkeys(("last month", "le mois dernier", "mois dernier"), _month(-1)),
    **dict.fromkeys(("this year", "cette annee"), _year(0)),
    **dict.fromkeys(("last year", "l'annee derniere", "l'an dernier"), _year(-1)),
}
"""Words that count from today, without accents and in small letters, and what each makes of today."""

MONTHS: Final = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
}

_NAMED: Final = {
    name: place
    for names in (
        *(map(folded_text, months) for months in MONTHS.values()),
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"],
    )
    for place, name in enumerate(names, 1)
}
_VERBS: Final = ("may", "march", "mar")
"""Months that are something else without a capital."""
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_NAMED, key=len, reverse=True))})\b\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
WEEKDAYS: Final = {
    name: place
    for names in ("monday tuesday wednesday thursday friday saturday sunday", "lundi mardi mercredi jeudi vendredi samedi dimanche")
    for place, name in enumerate(names.split())
}
_WEEKDAY: Final = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
_OTHER: Final = r"(?:(?P<first>\d{1,2})(?:er|st|nd|rd|th)?\s*(?:-|–|to|and|et|au|,)\s*)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_ISO: Final = r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)(?:-(?P<day>\d\d))?"
_FORMS: Final = tuple(
    re.compile(rf"(?<![\w/-])(?:{form})(?![\w/-]*\w)", re.ASCII)
    for form in (
        _ISO,
        rf"{_WEEKDAY}{_OTHER}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_OTHER}{_DAY},?\s+{_YEAR}",
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})[/.](?P<number>\d{{1,2}})[/.]{_YEAR}",
        rf"{_MONTH},?\s+(?:of\s+|de\s+)?{_YEAR}",
        rf"{_WEEKDAY}{_OTHER}{_DAY}\s+(?:of\s+)?{_MONTH}",
        rf"{_WEEKDAY}{_MONTH}\s+{_OTHER}{_DAY}",
        rf"(?:in|since|until|by|during|en|depuis|des|fin|debut|mi-?|early|late|mid-?|of|de|last)\s+{_MONTH}",
        _YEAR,
    )
)
_RELATIVES: Final = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(RELATIVE, key=len, reverse=True)))})(?!\w)")


@dataclass(frozen=True, slots=True)
class SpokenDate:
    """A date in a sentence: its words, where they stand, and its parts; a part not said is None, and `year` None means any year.

    `first` is the first day of several ("22 and 23 December").
    """

    text: str
    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    first: int | None = None

    def bounds(self, year: int) -> tuple[date, date] | None:
        """Return the first and last day of the date in a year (its own if it has one), or None if there is no such day."""
        year = self.year or year
        if self.month is None:
            return date(year, 1, 1), date(year, 12, 31)
        length = calendar.monthrange(year, self.month)[1]
        first, last = (self.first or self.day or 1), (self.day or length)
        return (date(year, self.month, min(first, last)), date(year, self.month, last)) if last <= length else None

    def meets(self, earliest: date, latest: date) -> bool:
        """Return whether the date can mean a day between two days, both included."""
        years = (self.year,) if self.year else range(earliest.year, min(latest.year, earliest.year + 2) + 1)
        return any(found and found[0] <= latest and found[1] >= earliest for found in map(self.bounds, years))


def spoken_dates(sentence: str, today: date | None = None) -> list[SpokenDate]:
    """Return the dates of a sentence in order. "Last month" and similar words are read as dates only if `today` is given."""
    plain = _aligned(sentence)
    found: list[SpokenDate] = []
    for form in _FORMS:
        for match in form.finditer(plain):
            if not any(d.start < match.end() and match.start() < d.end for d in found) and (spoken := _spoken(sentence, match)):
                found.append(spoken)
    if today:
        found += _relative(sentence, plain, today)
    return sorted(found, key=lambda spoken: spoken.start)


def _aligned(sentence: str) -> str:
    """Return the sentence folded character by character, so that offsets stay valid."""
    return "".join(one if len(one := folded_text(sign)) == 1 else " " for sign in sentence)


def _spoken(sentence: str, match: re.Match[str]) -> SpokenDate | None:
    groups = match.groupdict()
    year, day, first = (int(groups[key]) if groups.get(key) else None for key in ("year", "day", "first"))
    month = _NAMED[groups["month"]] if groups.get("month") else int(groups["number"]) if groups.get("number") else None
    if groups.get("number") and not match.group().startswith(groups["year"]):  # 29/01/2025 or 01/29/2025; of 03/04/2025 nobody knows which is the day
        if month and day and month > 12:
            month, day = day, month
        elif month and day and day <= 12 and day != month:
            return None
    if groups.get("month") in _VERBS and sentence[match.start("month")].islower():
        return None
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    start, end = match.span()
    spoken = SpokenDate(sentence[start:end].rstrip(" ,."), start, end, year, month, day, first if first and day and first < day else None)
    bounds = spoken.bounds(year or 2000)
    if bounds is None or (year and groups.get("weekday") and WEEKDAYS[groups["weekday"]] != bounds[0].weekday()):
        return None  # no such day, or not on that day of the week
    return spoken


def _relative(sentence: str, plain: str, today: date) -> Iterator[SpokenDate]:
    for match in _RELATIVES.finditer(plain):
        with suppress(BadDate):
            parts = map(int, counted_from(match.group(), today).split("-"))
            yield SpokenDate(sentence[match.start() : match.end()], *match.span(), *parts)
