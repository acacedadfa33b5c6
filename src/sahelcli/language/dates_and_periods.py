"""Read dates and periods in English and French: as articles write them ("hier", "last month"), and as people type them ("2024q1", "since 2023").

A typed period is read into the EDTF date or interval that it means, and every EDTF date reads as itself. Both languages are always read, whichever
the program speaks; accents, case and the shape of an apostrophe do not count. Words that count from today take the day as an argument.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sahelcli.base.edtf import BadDate, Edtf, parse_edtf
from sahelcli.base.text_folding_and_likeness import folded_text, unaccented


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
_WRITTEN_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_NAMED, key=len, reverse=True))})\b\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
WEEKDAYS: Final = {
    name: place
    for names in ("monday tuesday wednesday thursday friday saturday sunday", "lundi mardi mercredi jeudi vendredi samedi dimanche")
    for place, name in enumerate(names.split())
}
_WEEKDAY: Final = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
_OTHER: Final = r"(?:(?P<first>\d{1,2})(?:er|st|nd|rd|th)?\s*(?:-|–|to|and|et|au|,)\s*)?"
_WRITTEN_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_ISO: Final = r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)(?:-(?P<day>\d\d))?"
_FORMS: Final = tuple(
    re.compile(rf"(?<![\w/-])(?:{form})(?![\w/-]*\w)", re.ASCII)
    for form in (
        _ISO,
        rf"{_WEEKDAY}{_OTHER}{_DAY}\s+(?:of\s+)?{_WRITTEN_MONTH},?\s+(?:de\s+)?{_WRITTEN_YEAR}",
        rf"{_WEEKDAY}{_WRITTEN_MONTH}\s+{_OTHER}{_DAY},?\s+{_WRITTEN_YEAR}",
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})[/.](?P<number>\d{{1,2}})[/.]{_WRITTEN_YEAR}",
        rf"{_WRITTEN_MONTH},?\s+(?:of\s+|de\s+)?{_WRITTEN_YEAR}",
        rf"{_WEEKDAY}{_OTHER}{_DAY}\s+(?:of\s+)?{_WRITTEN_MONTH}",
        rf"{_WEEKDAY}{_WRITTEN_MONTH}\s+{_OTHER}{_DAY}",
        rf"(?:in|since|until|by|during|en|depuis|des|fin|debut|mi-?|early|late|mid-?|of|de|last)\s+{_WRITTEN_MONTH}",
        _WRITTEN_YEAR,
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


_NAMES: Final = tuple(unaccented(name) for names in MONTHS.values() for name in names)
"""The months in both languages, as they are compared; the number of a month is its place, counted in twelves."""

SHORTEST: Final = 3
"""Minimum number of letters for an abbreviated month name, if it fits one month only."""

_ORDINAL: Final = r"(?P<day>\d{1,2})(?:er|e|st|nd|rd|th)?"
_TYPED_YEAR: Final = r"(?P<year>\d{4})"
_TYPED_MONTH: Final = r"(?P<month>[a-z]+)\.?"
_SINCE: Final = re.compile(r"(?:since|from|depuis|a partir (?:de|du))\s+(?P<rest>.+)")
_UNTIL: Final = re.compile(r"(?:until|till|up to|jusqu'(?:au|a|en))\s*(?P<rest>.+)")
_QUARTERS: Final = (
    re.compile(rf"{_TYPED_YEAR}[\s-]?[qt](?P<quarter>[1-4])", re.ASCII),
    re.compile(rf"[qt](?P<quarter>[1-4])[\s-]{_TYPED_YEAR}", re.ASCII),
)
_IN_WORDS: Final = (
    re.compile(rf"{_ORDINAL}\s(?:of\s)?{_TYPED_MONTH},?\s{_TYPED_YEAR}", re.ASCII),
    re.compile(rf"{_TYPED_MONTH}\s{_ORDINAL},?\s{_TYPED_YEAR}", re.ASCII),
    re.compile(rf"{_TYPED_MONTH},?\s{_TYPED_YEAR}", re.ASCII),
)
_PREPOSITION: Final = re.compile(r"^(?:on the|on|the|in|le|en) ")


class UnknownMonth(BadDate):
    """A text with a word where a month should be. `month` is that word, without accents and in small letters."""

    def __init__(self, text: str, month: str) -> None:
        super().__init__(text)
        self.month = month


class Backwards(BadDate):
    """A period whose end lies before its beginning. `swapped` is the one it would be the other way round."""

    def __init__(self, text: str, swapped: str) -> None:
        super().__init__(text, because="order")
        self.swapped = swapped


def parse_period(text: str, today: date | None) -> Edtf:
    """The date or interval that a text means; `today` is the day from which relative words count, and None refuses them.

    Raises BadDate for anything else: UnknownMonth where a month's name is not one, Backwards where the end comes first, with readings where the
    text looks like dd/mm/yyyy.
    """
    text = text.strip()
    if any(sign.isnumeric() and not sign.isascii() for sign in text):
        raise BadDate(text)  # ²024, whose signs would be folded into the digits of a year
    try:
        return parse_edtf(text)
    except BadDate as error:
        if error.readings:
            raise
    words = " ".join(unaccented(text).replace("’", "'").split())
    meant = _period(words, today)
    try:
        return parse_edtf(meant)
    except BadDate:  # the ends are dates, so their order is what is wrong
        first, _, last = meant.partition("/")
        raise (Backwards(text, f"{last}..{first}") if last else BadDate(text)) from None


def _period(words: str, today: date | None) -> str:
    """Return the EDTF text of a period with one open end, with two ends, or of one word."""
    if match := _SINCE.fullmatch(words):
        return f"{_one(match['rest'], today).partition('/')[0]}/.."
    if match := _UNTIL.fullmatch(words):
        return f"../{_one(match['rest'], today).rpartition('/')[2]}"
    first, dots, last = (part.strip() for part in words.partition(".."))
    if not dots:
        return _one(words, today)
    return "/".join((_one(first, today).partition("/")[0] if first else "..", _one(last, today).rpartition("/")[2] if last else ".."))


def _one(words: str, today: date | None) -> str:
    """Return the EDTF text of a period without an open end: EDTF itself, a quarter, a relative word, a date in words."""
    if words in RELATIVE and today is not None:
        return counted_from(words, today)
    words = _PREPOSITION.sub("", words)
    for pattern in _QUARTERS:
        if match := pattern.fullmatch(words):
            last = 3 * int(match["quarter"])
            return parse_edtf(f"{match['year']}-{last - 2:02}/{match['year']}-{last:02}").text
    for pattern in _IN_WORDS:
        if match := pattern.fullmatch(words):
            parts = match.groupdict()
            month = _month_number(words, parts["month"])
            return parse_edtf(f"{parts['year']}-{month:02}" + (f"-{int(parts['day']):02}" if "day" in parts else "")).text
    plain = parse_edtf(words.upper())  # small letters for the sake of words; the X of EDTF is a capital
    if plain.earliest is None or plain.latest is None:
        raise BadDate(words)
    return plain.text


def _month_number(text: str, name: str) -> int:
    """Return the number of a month from its name, or from an unambiguous abbreviation."""
    found = {place % 12 + 1 for place, month in enumerate(_NAMES) if month == name or (len(name) >= SHORTEST and month.startswith(name))}
    if len(found) != 1:
        raise UnknownMonth(text, name)
    return found.pop()
