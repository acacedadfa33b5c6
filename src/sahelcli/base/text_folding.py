"""Words as they are searched for: without accents, case, elided articles or possessives; and what people type to find some.

One way for the text of the record and for the question, so that "l'AES" finds "AES" and "Guinée-Bissau" finds "Guinea-Bissau"'s French name.
Whole names are compared in `names`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

GAP: Final = "\ue000"
"""Stands between two texts that no phrase may span; no question can contain it, for it is neither letter nor digit."""

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "’": "'", "ʼ": "'", "＇": "'"})
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ELIDED: Final = frozenset(("c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quelqu", "s", "t"))
_ASKED: Final = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|([^\s"«»“”]+)')
_SHORTEST_SINGULAR: Final = 3


def listed(line: str) -> frozenset[str]:
    """A set of words written as one line."""
    return frozenset(line.split())


def folded_text(text: str) -> str:
    """A text without accents or case; apostrophes are straight, ligatures two letters."""
    apart = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """The words of a text: "L'AES et la Côte d’Ivoire's ports" is aes, et, la, cote, ivoire, ports."""
    found: list[str] = []
    for match in _WORD.finditer(folded_text(text)):
        parts = match.group().split("'")
        while len(parts) > 1 and parts[0] in _ELIDED:
            del parts[0]
        if len(parts) > 1 and parts[-1] == "s":
            del parts[-1]
        found += parts
    return found


def indexed_text(texts: Iterable[str]) -> str:
    """Several texts as one line of words, a gap between each two."""
    return f" {GAP} ".join(line for line in (" ".join(words(text)) for text in texts) if line)


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a question: words in a row, the last of them perhaps only begun. A single whole word stands for its plural or singular too."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def forms(self) -> tuple[tuple[str, ...], ...]:
        """The rows of words that satisfy it, one of which is enough."""
        word = self.words[0]
        if len(self.words) > 1 or self.prefix or len(word) < _SHORTEST_SINGULAR:
            return (self.words,)
        if word.endswith("s") and len(word) > _SHORTEST_SINGULAR:
            return (self.words, (word[:-1],))
        return (self.words, (f"{word}s",))


def terms(text: str) -> tuple[Term, ...]:
    """What a question asks for: each word, each "phrase in quotes", each begin* of a word; whatever else was typed only parts words.

    A word with a hyphen is a phrase. Each term comes once; no term is left of a text without letters or digits.
    """
    found: list[Term] = []
    for match in _ASKED.finditer(text):
        plain = match.group(4)
        asked = words(next(group for group in match.groups() if group is not None))
        if asked:
            found.append(Term(tuple(asked), prefix=plain is not None and plain.endswith("*")))
    return tuple(dict.fromkeys(found))
