"""The dates and numbers that a sentence names, in English and in French: what can be compared between the two, and with a day.

What belongs here: reading digits, names of months and the plainest number words. What does not: dates that people type (typed), EDTF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from sahelcli.base.months import MONTHS

MONTH_NUMBERS: Final = {language: {name: n for n, name in enumerate(names, 1)} for language, names in MONTHS.items()}
"""Names of months as a sentence has them. May and March, mai and mars begin a sentence with other meanings: they count beside a number."""

_WORDS: Final = {
    "en": "two three four five six seven eight ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty",
    "fr": "deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante",
}
_VALUES: Final = (2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 20, 30, 40, 50, 60)
NUMBER_WORDS: Final = {language: dict(zip(words.split(), _VALUES, strict=True)) for language, words in _WORDS.items()}
"""Number words that are nothing else: one is an article, nine is new in French, and words in hyphens are left alone."""

_OR: Final = {language: "|".join(names) for language, names in MONTHS.items()}
_DAY_MONTH: Final = {
    "en": re.compile(rf"\b(?:(?P<d>\d{{1,2}}) )?(?P<m>{_OR['en']})(?: (?P<e>\d{{1,2}})(?!\d))?,?(?: (?P<y>\d{{4}}))?\b"),
    "fr": re.compile(rf"\b(?:(?P<d>\d{{1,2}})(?:er)? )?(?P<m>{_OR['fr']})(?P<e>)(?: (?P<y>\d{{4}}))?\b"),
}
_YEAR: Final = re.compile(r"(?<![\w,.-])(?<!olution )(?:19|20)\d\d(?![\w%]|[.,]\d)")
"""A year, but not the number of a resolution."""
_NUMBER: Final = re.compile(r"(?<![^\W\d_])\d+(?:\.\d+)?")
_THOUSANDS: Final = {"en": re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), "fr": re.compile("(?<=\\d)[ \u00a0\u202f](?=\\d{3}(?!\\d))")}
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def dates_named(language: str, text: str) -> Iterator[tuple[date, str]]:
    """The dates with a year that a text names, those with a month first: the first day each can mean, and its words."""
    years = []
    for found in _DAY_MONTH[language].finditer(text):
        if found["y"]:
            day = int(found["d"] or found["e"] or 1)
            try:
                yield date(int(found["y"]), MONTH_NUMBERS[language][found["m"]], day), found[0].strip()
            except ValueError:  # a day that does not exist
                continue
            years.append(found.start("y"))
    for found in _YEAR.finditer(text):
        if found.start() not in years:
            yield date(int(found[0]), 1, 1), found[0]


def numbers_named(language: str, text: str) -> set[str]:
    """The numbers that a text names, months among them as `month 7`: the same set in either language where both say the same."""
    named = {f"month {MONTH_NUMBERS[language][found['m']]}" for found in _DAY_MONTH[language].finditer(text) if _is_month(language, text, found)}
    plain = _THOUSANDS[language].sub("", text)
    if language == "fr":
        plain = re.sub(r"(?<=\d),(?=\d)", ".", plain)
    named |= {f"{float(number):g}" if "." in number else number.lstrip("0") for number in _NUMBER.findall(plain)}
    named |= {str(NUMBER_WORDS[language][word]) for word in _LETTERS.findall(text.lower()) if word in NUMBER_WORDS[language]}
    return named - {""}


def _is_month(language: str, text: str, found: re.Match[str]) -> bool:
    """Whether a name that has other meanings stands where a month does."""
    if language == "fr" or found["m"] not in ("May", "March") or found["d"] or found["e"] or found["y"]:
        return True
    before = text[: found.start()].rstrip(" -").rpartition(" ")[2].lower()
    return before in ("in", "of", "early", "late", "mid", "since", "from", "by", "until", "to", "and", "last", "next", "through", "between", "for")
