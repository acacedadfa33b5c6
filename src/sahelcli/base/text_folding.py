"""Words as they are searched for: without accents, case, elided articles or possessives; and what people type to find some.

One way for the text of the record and for the question, so that "l'AES" finds "AES" and "Guinée-Bissau" finds "Guinea-Bissau"'s French name.
Whole names are compared in `name_likeness`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

GAP: Final = "\ue000"
"""Stands between two texts that no phrase may span; no question can contain it, for it is neither letter nor digit."""

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "’": "'", "ʼ": "'", "＇": "'"})
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ELIDED: Final = frozenset(("c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quelqu", "s", "t"))
_ASKED: Final = r'(?:(?<!\S)(-))?(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|([^\s"«»“”]+))'
_THOUSANDS: Final = re.compile(r"(?<![\w.,])([1-9]\d{0,2})((?:[ \u00a0\u202f,]\d{3})+)(?![\d.,]?\d)")
_ORDINAL: Final = re.compile(r"(\d+)(?:e|es|er|ers|ere|re|nd|nde|eme|emes|ieme|st|rd|th)")


def listed(line: str) -> frozenset[str]:
    """Return the set of the words in a line."""
    return frozenset(line.split())


def folded_text(text: str) -> str:
    """Return a text without accents or case; apostrophes are straight, and ligatures become two letters."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Return the words of a text: "L'AES et la Côte d’Ivoire's ports" gives aes, et, la, cote, ivoire, ports.

    15,000 and 15 000 are 15000; 67e, 67ème and 67th are 67.
    """
    found: list[str] = []
    for match in _WORD.finditer(folded_text(_with_whole_numbers(text))):
        parts = match.group().split("'")
        while len(parts) > 1 and parts[0] in _ELIDED:
            del parts[0]
        if len(parts) > 1 and parts[-1] == "s":
            del parts[-1]
        found += (ordinal[1] if (ordinal := _ORDINAL.fullmatch(part)) else part for part in parts)
    return found


def _with_whole_numbers(text: str) -> str:
    """Return a text without thousands separators: 15 000 and 15,000 become 15000."""
    return _THOUSANDS.sub(lambda match: match[1] + "".join(filter(str.isdigit, match[2])), text)


def indexed_text(texts: Iterable[str]) -> str:
    """Several texts as one line of words, a gap between each two."""
    return one_line(map(line_of, texts))


def one_line(lines: Iterable[str]) -> str:
    """Return lines of words as one, a gap between each two."""
    return f" {GAP} ".join(filter(None, lines))


@lru_cache(maxsize=1 << 14)
def line_of(text: str) -> str:
    """Return the words of a text as one line. Results are cached, since the names of actors occur in many entries."""
    return " ".join(words(text))


class Term(NamedTuple):
    """One condition of a question: a word in any of its forms, or `exact`; words in a row; the beginning of a word; or one of these `excluded`."""

    words: tuple[str, ...]
    prefix: bool = False
    exact: bool = False
    excluded: bool = False

    @property
    def in_any_form(self) -> bool:
        """Return whether the term is one word that also matches its other forms."""
        return len(self.words) == 1 and not self.prefix and not self.exact

    @property
    def text(self) -> str:
        """Return the term as words."""
        return " ".join(self.words) + ("*" if self.prefix else "")


def terms(text: str) -> tuple[Term, ...]:
    """Return the search terms of a query: each word, each "quoted phrase", each prefix*, and each -excluded word.

    Other characters only separate words. A word with a hyphen is a phrase. Each term is returned once; a text without letters or
    digits gives no terms.
    """
    found: list[Term] = []
    for match in re.finditer(_ASKED, _with_whole_numbers(text)):
        minus, *phrases, plain = match.groups()
        asked = tuple(words(next(group for group in (*phrases, plain) if group is not None)))
        if asked:
            prefix = plain is not None and plain.endswith("*")
            found.append(Term(asked, prefix, exact=plain is None and len(asked) == 1, excluded=minus is not None))
    return tuple(dict.fromkeys(found))
