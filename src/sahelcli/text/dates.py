"""EDTF dates in words, without adding precision: "28 May 1975", "about April 2012", "vers avril 2012", "1er juillet 2024"."""

from __future__ import annotations

import re
from typing import Final

from sahelcli.text.catalogue import say

MONTHS: Final = {
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
}
_SHORT: Final = {
    "en": [name[:3] for name in MONTHS["en"]],
    "fr": ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
}
_ROUGH: Final = ("~", "%")
_DOUBTFUL: Final = ("?", "%")
_NAMED: Final = re.compile(r"\d{4}(-\d\d){0,2}")
_MARKS: Final = {"~": "date.about", "?": "date.perhaps", "%": "date.perhaps-about"}


def written_day(date: str | None, earliest: str | None) -> str:
    """Return the first day of a date as written, for sorting what people read: "2001~" sorts under 2001, though it may have been in 2000.

    `earliest` is the first possible day, including the margin of an uncertain date; it is used if the text does not begin with a known date. Returns
    "" if neither is known.
    """
    start = (date or "").partition("/")[0].rstrip("".join(_MARKS))
    return (start + "-01-01")[:10] if _NAMED.fullmatch(start) else earliest or ""


def date_words(language: str, text: str) -> str:
    """Return a date or interval in words, for use in a sentence: "28 May 1975", "from 22 to 23 December 2025"."""
    if text == "XXXX":
        return say(language, "date.unknown")
    if "/" not in text:
        return _marked(language, text)
    start, end = text.split("/")
    if start in ("", ".."):
        return say(language, "date.until", end=_marked(language, end))
    if end in ("", ".."):
        return say(language, "date.from", start=_marked(language, start))
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return say(language, "date.days", start=_day(language, start[8:]), end=_marked(language, end))
    return say(language, "date.between", start=_marked(language, start), end=_marked(language, end))


def day_words(language: str, text: str, year: str = "") -> str:
    """Return a date in few words, without the year that is named already: "22 Sep", "22–23 Dec", "Dec", "about Apr", "2 Nov 2023–4 Jan 2024"."""
    if "/" not in text:
        return _short(language, text, year)
    start, end = text.split("/")
    if start in ("", ".."):
        return say(language, "date.until", end=_short(language, end, year))
    if end in ("", ".."):
        return say(language, "date.from", start=_short(language, start, year))
    first = start[8:].lstrip("0") if len(start) == len(end) == 10 and start[:7] == end[:7] else _short(language, start, year)
    return f"{first}–{_short(language, end, year)}"


def _short(language: str, text: str, year: str) -> str:
    """Return one date with its month shortened, without the year named already."""
    mark = text[-1:] if text[-1:] in _MARKS else ""
    words = _plain(language, text.removesuffix(mark))
    if _NAMED.fullmatch(text.removesuffix(mark)):
        for name, short in zip(MONTHS[language], _SHORT[language], strict=True):
            words = words.replace(name, short)
        words = words.removesuffix(f" {year}") if year else words
    return say(language, _MARKS[mark], date=words) if mark else words


def caption_day(language: str, text: str) -> str:
    """Return a day for a caption or note: as typed in English, in words in French, because "au 2024-07-01" is not correct French."""
    return text if language == "en" else date_words(language, text)


def on_date(language: str, text: str) -> str:
    """Return a date with its preposition: "on 28 May 1975", "in April 2012", "le 28 mai 1975", "en avril 2012"."""
    if text == "XXXX":
        return say(language, "date.on-unknown")
    words = date_words(language, text)
    if "/" in text or text[-1:] in _MARKS or "X" in text:
        return words
    return say(language, "date.on" if len(text) == 10 else "date.in", date=words)


def since_date(language: str, text: str) -> str:
    """Return a beginning in words: "since 28 May 1975", "depuis avril 2012 environ", "perhaps since 7 July 2024", "depuis une date inconnue"."""
    return _bound(language, "since", text)


def begun_date(language: str, text: str) -> str:
    """Return the beginning of a closed period in words: "from 28 May 1975", "du 28 mai 1975", "d'avril 2012"."""
    return _bound(language, "begun", text)


def ended_date(language: str, text: str) -> str:
    """Return the end of a closed period in words, as it follows the beginning: "until 29 January 2025", "au 29 janvier 2025", "à avril 2012"."""
    return _bound(language, "ended", text)


def until_date(language: str, text: str) -> str:
    """Return an end in words: "until 29 January 2025", "jusqu'en avril 2012", "until some day between 5 and 7 February 2005"."""
    return _bound(language, "until", text)


def _bound(language: str, end: str, text: str) -> str:
    """Return a date as the beginning or end of a period. For an interval, any of its days may be meant."""
    if text == "XXXX":
        return say(language, f"date.{end}-unknown")
    mark = text[-1:] if text[-1:] in _MARKS and "/" not in text else ""
    plain = text.removesuffix(mark)
    first, _, last = plain.partition("/")
    if first in ("", ".."):
        words = say(language, f"date.{end}-at-latest", date=_the(language, last))
    elif last or "X" in plain:
        words = say(language, f"date.{end}-between", date=_between(language, first, last))
    else:
        words = _plain(language, plain)
        if mark in _ROUGH:
            words = say(language, "date.roughly", date=words)
        words = say(language, f"date.{end}-{'day' if len(plain) == 10 else 'month'}", date=words)
    return say(language, "date.perhaps", date=words) if mark in _DOUBTFUL else words


def _between(language: str, first: str, last: str) -> str:
    """Return two days with the words between them, for a date that lies between them. A year with unknown digits gives both by itself."""
    if not last:
        return _plain(language, first)
    start, end = _the(language, first), _the(language, last)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        start = say(language, "date.the", date=_day(language, first[8:]))
    return say(language, "date.two", first=start, last=end)


def _the(language: str, text: str) -> str:
    """Return a date, with an article if it is a day."""
    words = _marked(language, text)
    return say(language, "date.the", date=words) if len(text) == 10 else words


def _marked(language: str, text: str) -> str:
    mark = text[-1:] if text[-1:] in _MARKS else ""
    words = _plain(language, text.removesuffix(mark))
    if mark and len(text) > 10 and "X" not in text:
        words = say(language, "date.the", date=words)
    return say(language, _MARKS[mark], date=words) if mark else words


def _plain(language: str, text: str) -> str:
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if "X" in year:
        return say(language, "date.years", first=year.replace("X", "0"), last=year.replace("X", "9"))
    if month in ("", "XX"):
        return year
    named = f"{MONTHS[language][int(month) - 1]} {year}"
    return named if day in ("", "XX") else f"{_day(language, day)} {named}"


def _day(language: str, day: str) -> str:
    number = int(day)
    return "1er" if language == "fr" and number == 1 else str(number)
