"""Compare names: exactly, without accents, case, apostrophes, hyphens and spaces; and by likeness, to suggest the nearest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sahelcli.base.text_folding import listed

if TYPE_CHECKING:
    from sahelcli.record.field_types import Text
    from sahelcli.record.models import Actor, Place, Topic

_LIGATURES: Final = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "'": "", "’": ""})
_SEPARATORS = re.compile(r"[\W_]+")
_TURNED = re.compile(r"([^,(]+)(?:,([^,()]+)|\(([^()]+)\))\s*")
_LINKS = listed("the of le la les l de du des d o a do da dos das")
_REPUBLIC = listed("republic republique republica")
_KINGDOM = listed("kingdom royaume reino")
_OTHER_FORMS = listed(
    "democratic democratique democratica federal federale islamic islamique islamica people peoples populaire popular arab arabe united unie unida "
    "state states etat etats estado estados federation federacao union uniao"
)
_FORMS = _REPUBLIC | _KINGDOM | _OTHER_FORMS
_PARTICLES = listed("ben bin ibn ould abdel von van and")
_SHORTEST_PART = 3


@lru_cache(maxsize=1 << 14)  # a record's names and titles are folded anew for each question
def unaccented(text: str) -> str:
    """Return a text without accents, in lower case."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def alphabetical(name: str) -> str:
    """Return the key by which people sort a name in English and French: word by word, without accents, ligatures, case, punctuation or "The".

    Names that differ only in those are sorted by their spelling.
    """
    return f"{' '.join(_words(name.translate(_LIGATURES))).removeprefix('the ')}\0{name}"


def folded(name: str) -> str:
    """Return a name in the form used for comparison, the same for "Côte d’Ivoire", "cote d'ivoire" and "Cote-dIvoire"."""
    return _SEPARATORS.sub("", unaccented(name))


def plain_name(name: str) -> tuple[str, bool]:
    """Return a name folded, without its article and without "Republic of", and whether it had the latter.

    "Gambia, The" and "the Gambia" are (gambia, False); "Gambia (Republic of The)", "République de Gambie" have True.
    """
    turned = _TURNED.fullmatch(name)
    words = _words(f"{turned[2] or turned[3]} {turned[1]}" if turned else name)
    words = _without_links(words)
    republic = bool(words) and words[0] in _REPUBLIC
    return "".join(_without_links(words[1:]) if republic else words), republic


def telling_part(name: str) -> str:
    """Return the folded words that distinguish a name: "togolese" of "Togolese Republic", "togo" of "Republic of Togo".

    A name of several words with no such word, for example "United States", is returned in full; "Republic" alone gives an empty text.
    """
    words = [word for word in _words(name) if word not in _LINKS]
    return "".join([word for word in words if word not in _FORMS] or (words if len(words) > 1 else ()))


def is_formal(name: str) -> bool:
    """Return whether a name says "republic" or "kingdom"."""
    return not (_REPUBLIC | _KINGDOM).isdisjoint(_words(name))


def name_words(name: str) -> frozenset[str]:
    """Return the words of a name, folded."""
    return frozenset(_words(name))


def name_parts(name: str) -> frozenset[str]:
    """Return the words of a person's name by which the person may be asked for, folded: no particle and no initial."""
    return frozenset(word for word in name_words(name) if len(word) >= _SHORTEST_PART and word not in _PARTICLES)


def _words(name: str) -> list[str]:
    return [word for word in _SEPARATORS.split(unaccented(name)) if word]


def _without_links(words: list[str]) -> list[str]:
    """Words without the articles and prepositions that stand before them."""
    first = next((place for place, word in enumerate(words) if word not in _LINKS), len(words))
    return words[first:]


def names_of(entry: Actor | Place | Topic) -> Iterator[str]:
    """Yield every name that finds an entry: id, names, acronyms, aliases, demonyms."""
    yield entry.id
    yield from (entry.name.en, entry.name.fr)
    acronym: Text | None = getattr(entry, "acronym", None)
    if acronym:
        yield from (acronym.en, acronym.fr)
    yield from getattr(entry, "aliases", ())
    yield from getattr(entry, "demonyms", ())


MOST: Final = 3
"""Maximum number of suggestions."""

NEAR: Final = 0.6
"""Minimum similarity (1: identical) between the typed text and a suggested word."""

APART: Final = 0.15
"""Maximum difference in similarity between a suggested word and the most similar one."""


def alike(text: str, words: Iterable[str]) -> list[str]:
    """Return the words whose spelling is similar to a text, the most similar first."""
    from difflib import SequenceMatcher  # slow to import, and only for a mistake

    matcher = SequenceMatcher(None, "", text)
    likeness: dict[str, float] = {}
    for word in dict.fromkeys(words):
        matcher.set_seq1(word)
        if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and (ratio := matcher.ratio()) >= NEAR:
            likeness[word] = ratio
    least = max(likeness.values(), default=0) - APART
    return sorted((word for word, ratio in likeness.items() if ratio >= least), key=lambda word: -likeness[word])[:MOST]
