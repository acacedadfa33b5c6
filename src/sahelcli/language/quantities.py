"""Read numbers with what they count, and words of extent such as "all", "some" or "at once", in English and French."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.language.dates_and_periods import MONTHS
from sahelcli.language.sentences_and_mentions import Token, stem

MONTH_NUMBERS: Final = {language: {name: n for n, name in enumerate(names, 1)} for language, names in MONTHS.items()}
"""Names of months as a sentence has them. May and March, mai and mars begin a sentence with other meanings: they count beside a number."""

_COMPARED: Final = {
    "en": "two three four five six seven eight ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty",
    "fr": "deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante",
}
_VALUES: Final = (2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 20, 30, 40, 50, 60)
_ABOUT: Final = {"en": {}, "fr": {"dizaine": 10, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50}}
"""Round numbers that English has no word for."""
NUMBER_WORDS: Final = {language: dict(zip(words.split(), _VALUES, strict=True)) | _ABOUT[language] for language, words in _COMPARED.items()}
"""Number words without another meaning: "one" is an article and "neuf" means new in French."""


def _any_of(words: Iterable[str], *, or_hyphen: str = "") -> str:
    """Return a pattern for any of some words that begins there: not after a letter, digit or underscore (`or_hyphen`: or a hyphen).

    A look-behind follows the initial, so that a search goes from initial to initial: before it, it would be tried at every character.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(rf"{initial}(?<![\w{or_hyphen}]{initial})(?:{'|'.join(rest)})" for initial, rest in rests.items())


_NUMBER_WORD: Final = {
    language: re.compile(rf"(?:{_any_of(words, or_hyphen='-')})(?![^\W-]|-(?!(?:day|week|month|year|state|nation|member)\b))")
    for language, words in NUMBER_WORDS.items()
}
"""A number word that stands alone, or before a unit as in "six-month"; no part of another number, as in "twenty-one"."""

_MONTH: Final = {
    "en": re.compile(rf"(?P<m>{_any_of(MONTHS['en'])})(?: (?P<d>\d{{1,2}})(?!\d))?,?(?: (?P<y>\d{{4}}))?\b"),
    "fr": re.compile(rf"(?P<m>{_any_of(MONTHS['fr'])})(?P<d>)(?: (?P<y>\d{{4}}))?\b"),
}
"""A month, with the day after it, as in English, and the year."""
_DAY_BEFORE: Final = {"en": re.compile(r"(?<!\w)(\d{1,2}) $"), "fr": re.compile(r"(?<!\w)(\d{1,2})(?:er)? $")}
_LONGEST_DAY: Final = len("31er ")
_YEAR: Final = re.compile(r"(?<![\w,.-])(?<!olution )(?:19|20)\d\d(?![\w%]|[.,]\d)")
"""A year, but not the number of a resolution."""
_NUMBER: Final = re.compile(r"\d(?<![^\W\d_]\d)\d*(?:\.\d+)?")
"""A number that follows no letter. It begins with its digit, so that a search goes from digit to digit."""
_GROUPED: Final = {
    "en": re.compile(r",(?<=\d,)(?=\d{3}(?!\d))"),
    "fr": re.compile(r"[ \u00a0\u202f](?<=\d[ \u00a0\u202f])(?=\d{3}(?!\d))"),
}
_DECIMAL_COMMA: Final = re.compile(r",(?<=\d,)(?=\d)")

_PLAIN: Final = bytes(
    ord("0") if chr(sign).isdigit() and sign < 128 else sign | 32 if chr(sign).isalpha() and sign < 128 else 32 for sign in range(256)
)
"""Every byte of a text as a small letter, as 0 for any digit, or as a space."""


def _plain(text: str) -> bytes:
    """Return the letters without accents and the digits of a text in few signs, to see at once what cannot be in it."""
    return text.encode(errors="replace").translate(_PLAIN)


_TELLING: Final = {
    language: tuple(frozenset(max(_plain(word).split(), key=len) for word in words) for words in (MONTHS[language], NUMBER_WORDS[language]))
    for language in MONTHS
}
"""The longest part without accents of each month, and of each number word."""


def dates_named(language: str, text: str) -> Iterator[tuple[date, str]]:
    """The dates with a year that a text names, those with a month first: the first day each can mean, and its words."""
    years = []
    for found, before in _months(language, text):
        if found["y"]:
            day = int(before[1] if before else found["d"] or 1)
            try:
                yield date(int(found["y"]), MONTH_NUMBERS[language][found["m"]], day), f"{before[0] if before else ''}{found[0]}"
            except ValueError:  # a day that does not exist
                continue
            years.append(found.start("y"))
    for found in _YEAR.finditer(text):
        if found.start() not in years:
            yield date(int(found[0]), 1, 1), found[0]


def _months(language: str, text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Yield the months that a text names, each with the day before it, if any."""
    for found in _MONTH[language].finditer(text):
        start = found.start()
        yield found, _DAY_BEFORE[language].search(text, max(start - _LONGEST_DAY, 0), start)


def numbers_named(language: str, text: str) -> set[str]:
    """The numbers that a text names, months among them as `month 7`: the same set in either language where both say the same."""
    named: set[str] = set()
    plain = _plain(text)
    parts = plain.split()
    of_months, of_words = _TELLING[language]
    if not of_months.isdisjoint(parts):  # most texts name neither, and a pattern takes longer to say so
        months = MONTH_NUMBERS[language]
        named.update(f"month {months[found['m']]}" for found, before in _months(language, text) if before or _is_month(language, text, found))
    if not of_words.isdisjoint(parts):
        written: list[str] = _NUMBER_WORD[language].findall(text.lower())
        named.update(str(NUMBER_WORDS[language][word]) for word in written)
    if b"0" in plain:
        whole = _GROUPED[language].sub("", text)
        if language == "fr":
            whole = _DECIMAL_COMMA.sub(".", whole)
        numbers: list[str] = _NUMBER.findall(whole)
        named |= {f"{float(number):g}" if "." in number else number.lstrip("0") for number in numbers}
    named.discard("")
    return named


def _is_month(language: str, text: str, found: re.Match[str]) -> bool:
    """Return whether a name without a day before it, which may have another meaning, is used as a month."""
    if language == "fr" or found["m"] not in ("May", "March") or found["d"] or found["y"]:
        return True
    before = text[: found.start()].rstrip(" -").rpartition(" ")[2].lower()
    return before in ("in", "of", "early", "late", "mid", "since", "from", "by", "until", "to", "and", "last", "next", "through", "between", "for")


_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
)
_WORDS: Final = {word: n for line in _UNITS for n, word in enumerate(line.split()) if n > 1} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_ORDINALS: Final = {word: n for line in ("first second third fourth fifth", "premier deuxieme troisieme quatrieme cinquieme")
                    for n, word in enumerate(line.split(), 1)} | {"premiere": 1, "seconde": 2}  # fmt: skip
_ORDINAL: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th|e|eme|er)", re.ASCII)
_SKIPPED: Final = listed("of the de des du d l le la les its their his her ses leurs leur son sa such more than plus other autres")
_THOUSANDS: Final = re.compile(r"[ ,.\u00a0\u202f]")
UNITS: Final = frozenset(stem(word) for word in listed(
    "month months mois year years an ans annee annees day days jour jours week semaine hour heure million millions billion milliard percent "
    "cent dollars euros francs"
))  # fmt: skip
"""Units that every text counts in, so that two numbers with the same unit need not count the same thing."""

_NOUNS: Final = 2
"""Maximum number of words after a number that may be its noun: "eleven detained airmen"."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence and the stems of the words after it, of which one is what it counts."""

    value: int
    ordinal: bool
    nouns: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Extent:
    """A word of extent: `scale` ("how much" or "how soon"), `degree` on it, the stem it bears on ("" for none), and where it stands."""

    scale: str
    degree: str
    noun: str
    start: int
    end: int


_MUCH: Final = {
    "all": "all every entire entirely whole wholly totally fully completely tous toutes tout toute entierement totalite integralite ensemble",
    "part": "some most part partly partial partially several certain many majority certains certaines plusieurs partie partiel partielle partiels "
    "partielles partiellement plupart essentiel",
}
_SOON: Final = {
    "at-once": "immediate immediately immediat immediate immediats immediates immediatement forthwith instantly",
    "later": "gradually gradual progressively progressif progressive progressivement eventually",
}
_EXTENTS: Final = {
    word: (scale, degree)
    for scale, degrees in (("how-much", _MUCH), ("how-soon", _SOON))
    for degree, line in degrees.items()
    for word in line.split()
}
_PHRASES: Final = dict.fromkeys(("without delay", "sans delai", "at once"), ("how-soon", "at-once"))


def numbers(sentence: str, written: Sequence[Token], taken: Collection[int] = ()) -> list[Number]:
    """Return the numbers of a sentence, without words in `taken` (dates, names) and numbers that count nothing."""
    found: list[Number] = []
    place = 0
    while place < len(written):
        value, ordinal, last = _number(sentence, written, place)
        if value is None or any(at in taken for at in range(place, last)):
            place = last
            continue
        nouns = _after(sentence, written, last)
        if nouns:
            found.append(Number(value, ordinal, nouns, written[place].start, written[last - 1].end))
        place = last
    return found


def _number(sentence: str, written: Sequence[Token], place: int) -> tuple[int | None, bool, int]:
    token = written[place]
    if match := _ORDINAL.fullmatch(token.folded):
        return int(match.group(1)), True, place + 1
    if token.folded in _ORDINALS:
        return _ORDINALS[token.folded], True, place + 1
    if token.folded in _WORDS:
        return _WORDS[token.folded], False, place + 1
    if not token.text.isascii() or not token.folded.isdigit():
        return None, False, place + 1
    digits, last = token.folded, place + 1
    while last < len(written) and len(digits) < 12 and _is_group(sentence, written, last, digits):
        digits += written[last].folded
        last += 1
    if last < len(written) and written[last].folded.isdigit() and sentence[written[last - 1].end : written[last].start] in (",", "."):
        return None, False, last + 1  # a decimal counts nothing
    return int(digits[:12]), False, last


def _is_group(sentence: str, written: Sequence[Token], place: int, digits: str) -> bool:
    """Return whether a word is the next three digits of a number: 5,000, 5 000, 5.000."""
    token = written[place]
    between = sentence[written[place - 1].end : token.start]
    first = written[place - 1].folded
    return bool(_THOUSANDS.fullmatch(between)) and len(token.folded) == 3 and token.folded.isdigit() and len(first) <= 3 and digits != "0"


def _after(sentence: str, written: Sequence[Token], last: int) -> tuple[str, ...]:
    """Return the stems of the words that a number or an extent may refer to."""
    nouns: list[str] = []
    end = written[last - 1].end
    for token in written[last : last + _NOUNS + 3]:
        if re.search(r"[,.;:()]", sentence[end : token.start]) or len(nouns) == _NOUNS or token.folded in _WORDS:
            break
        end = token.end
        if token.folded not in _SKIPPED and not token.folded.isdigit():
            nouns.append(stem(token.folded))
    return tuple(nouns)


def extents(sentence: str, written: Sequence[Token], taken: Collection[int] = ()) -> list[Extent]:
    """Return the words of extent of a sentence, each with the stem of the next word that it may refer to."""
    found = []
    for place, token in enumerate(written):
        two = " ".join(word.folded for word in written[place : place + 2])
        known = _PHRASES.get(two)
        last = place + 2 if known else place + 1
        known = known or _EXTENTS.get(token.folded)
        if known and place not in taken:
            nouns = _after(sentence, written, last)
            found.append(Extent(*known, nouns[0] if nouns and known[0] == "how-much" else "", token.start, written[last - 1].end))
    return found
