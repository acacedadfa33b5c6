"""Periods as people type them, in English or in French: "2024q1", "2023..2024", "since 2023", "le mois dernier", "6 July 2024".

Each is read into the EDTF date or interval that it means, and every EDTF date reads as itself. Both languages are always read, whichever the
program speaks; accents, case and the shape of an apostrophe do not count. Words that count from today take the day as an argument.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from sahelcli.base.edtf import BadDate, Edtf, parse_edtf
from sahelcli.base.name_likeness import unaccented
from sahelcli.language.written_dates import MONTHS, RELATIVE, counted_from

_NAMES: Final = tuple(unaccented(name) for names in MONTHS.values() for name in names)
"""The months in both languages, as they are compared; the number of a month is its place, counted in twelves."""

SHORTEST: Final = 3
"""Minimum number of letters for an abbreviated month name, if it fits one month only."""

_ORDINAL: Final = r"(?P<day>\d{1,2})(?:er|e|st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>\d{4})"
_MONTH: Final = r"(?P<month>[a-z]+)\.?"
_SINCE: Final = re.compile(r"(?:since|from|depuis|a partir (?:de|du))\s+(?P<rest>.+)")
_UNTIL: Final = re.compile(r"(?:until|till|up to|jusqu'(?:au|a|en))\s*(?P<rest>.+)")
_QUARTERS: Final = (
    re.compile(rf"{_YEAR}[\s-]?[qt](?P<quarter>[1-4])", re.ASCII),
    re.compile(rf"[qt](?P<quarter>[1-4])[\s-]{_YEAR}", re.ASCII),
)
_IN_WORDS: Final = (
    re.compile(rf"{_ORDINAL}\s(?:of\s)?{_MONTH},?\s{_YEAR}", re.ASCII),
    re.compile(rf"{_MONTH}\s{_ORDINAL},?\s{_YEAR}", re.ASCII),
    re.compile(rf"{_MONTH},?\s{_YEAR}", re.ASCII),
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
