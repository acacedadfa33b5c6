"""Split an article into sentences, a sentence into words with their places, and a word to the stem it shares with its kin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from sahelcli.base.text_folding import folded_text, listed

_PARAGRAPH: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•#>]|\d+[.)])\s)")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Signs that a terminal might obey, or that cannot be written: an article is a text."""
_HEADING: Final = re.compile(r"^(\s*#.*)$", re.MULTILINE)
_END: Final = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*|\s[!?]+\s?[»”]?|;)(?=\s|$)")
_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
_MARKS: Final = re.compile(r"^(?:\s*(?:[-*•#>]+|\d+[.)])\s+)+")
_ABBREVIATIONS: Final = listed(
    "m mm mme mmes mlle mgr me dr pr prof gen col lt cap capt cdt cpt sgt maj adm mr mrs ms st ste al etc cf vs approx env av "
    "apr jan feb mar aug sept sep oct nov dec janv fevr avr juil e.g i.e p.ex c.-a-d"
)


LONGEST_SENTENCE: Final = 1500
"""The most characters of a sentence that is read: the work for one grows with the square of the names in it, and a longer one is a list."""


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of an article, each on one line. A blank line or a semicolon ends one; an abbreviation or an initial does not."""
    text = _CONTROL.sub(" ", text)
    for paragraph in _PARAGRAPH.split(_HEADING.sub(r"\1\n\n", text.replace("\r\n", "\n").replace("\r", "\n"))):
        line = " ".join(_MARKS.sub("", paragraph).split())
        start = 0
        for match in _END.finditer(line):
            if _ends(line, start, match):
                yield from _spoken(line[start : match.end()])
                start = match.end()
        yield from _spoken(line[start:])


def _spoken(piece: str) -> Iterator[str]:
    if any(sign.isalnum() for sign in piece):
        yield piece.strip()


def _ends(line: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a full stop ends a sentence; it does not after an abbreviation or an initial, nor before a small letter."""
    after = line[match.end() : match.end() + _AHEAD].lstrip()
    if not after or match.group().strip()[0] in "!?…;":
        return not after or match.group().startswith(";") or not after[0].islower()
    before = line[max(start, line.rfind(" ", start, match.start()) + 1) : match.start()].lstrip("(\"'«“")
    if after[0].islower():
        return False
    last = folded_text(before)
    if last in _ABBREVIATIONS or (last in _OF_NUMBERS and after[0].isdigit()):
        return False
    if len(before) == 1 and before.isupper():
        return False
    return not re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", before) or not after[0].isupper() or after.split()[0] in _STARTERS


_AHEAD: Final = 80
"""Number of characters after a full stop that are examined, to read the next word."""

_OF_NUMBERS: Final = listed("no nos n art p pp")
"""Abbreviations only before a number."""

_STARTERS: Final = frozenset(
    ("The", "A", "An", "In", "On", "It", "He", "She", "They", "Le", "La", "Les", "Il", "Elle", "En", "Au", "Ils", "Un", "Une")
)
"""Words with which a sentence may begin after "the U.S."; after others the point belongs to the letters."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: as written, folded, and where it stands."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Return whether the token starts with a capital letter."""
        return self.text[0].isupper()


def tokens(sentence: str) -> list[Token]:
    """Return the words of a sentence in order; letters with points (U.S.) are one word."""
    found = []
    for match in _WORD.finditer(sentence):
        written = match.group().replace(".", "")
        if folded := folded_text(written):
            found.append(Token(written, folded, match.start(), match.end()))
    return found


_ENDINGS: Final = ("ies", "ees", "ing", "es", "ee", "ed", "er", "y", "s", "e")
_SHORTEST: Final = 3
_LONGEST: Final = 6

EMPTY: Final = listed(
    "a an the of in on at to for from by with and or but as is are was were be been being has have had it its he she they them their his her "
    "this that these those which who whom whose what when where while than then there here not no nor so if into out up down over under after "
    "before between against about during through since until also will would can could may might must shall should do does did said say says "
    "told more most one le la les l un une des du de d au aux a et ou mais ni que qui quoi dont ce cet cette ces son sa ses leur leurs il "
    "elle ils elles on en y dans par pour sur sous avec sans entre vers chez contre apres avant depuis pendant lors est sont etait etaient "
    "ete etre a ont avait avaient aura fut furent se s ne pas plus moins tres aussi comme si puis alors selon dit dont ainsi tout toute tous "
    "toutes qu n c j m t meme deux trois two three "
    "came come comes held holds tenu tient tenue became "
    "become becomes devenu devenue make makes made making fait faire faite rendu first premier premiere all every some "
    "several certain entire certains certaines plusieurs "
    "official officially formally state states country countries nation nations officiel officiellement formellement pays etat etats"
)
"""Words that say nothing of what a sentence is about."""


@cache
def stem(word: str) -> str:
    """Return the stem of a folded word: lifted, lifts and lift have one stem, as have confederation and confederal."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return word[:_LONGEST]
