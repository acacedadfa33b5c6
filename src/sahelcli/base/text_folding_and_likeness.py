"""Words and names as they are compared: without accents, case, elided articles or possessives; and by likeness, to suggest the nearest.

Also what people type to find words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from sahelcli.record.field_types import Text
    from sahelcli.record.models import Actor, Place, Topic


GAP: Final = "\ue000"
"""Stands between two texts that no phrase may span; no question can contain it, for it is neither letter nor digit."""

_SIGNS_IN_TEXTS: Final = {"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "’": "'", "ʼ": "'", "＇": "'"}
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ELIDED: Final = frozenset(("c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quelqu", "s", "t"))
_ASKED: Final = r'(?:(?<!\S)(-))?(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|([^\s"«»“”]+))'
_THOUSANDS: Final = re.compile(r"([1-9](?<![\w.,][1-9])\d{0,2})((?:[ \u00a0\u202f,]\d{3})+)(?![\d.,]?\d)")
"""A number with separators. It begins with its digit, not with a look-behind, so that a search goes from digit to digit."""
_BEYOND_LATIN: Final = re.compile(r"[^\x00-\u034e\u0350-\u036f\u2010-\u2027]")
_LATIN_ACCENTS: Final = re.compile(r"[\u0300-\u036f]+")
"""All combining characters of texts in which nothing is beyond Latin."""
_ORDINAL: Final = re.compile(r"(\d+)(?:e|es|er|ers|ere|re|nd|nde|eme|emes|ieme|st|rd|th)")


def listed(line: str) -> frozenset[str]:
    """Return the set of the words in a line."""
    return frozenset(line.split())


def folded_text(text: str) -> str:
    """Return a text without accents or case; apostrophes are straight, and ligatures become two letters."""
    if text.isascii():
        return text.casefold()
    for sign, plain in _SIGNS_IN_TEXTS.items():
        text = text.replace(sign, plain)
    return _without_accents(unicodedata.normalize("NFKD", text).casefold())


def _without_accents(apart: str) -> str:
    """Return a decomposed text without its combining characters."""
    if _BEYOND_LATIN.search(apart):
        return "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _LATIN_ACCENTS.sub("", apart)


def words(text: str) -> list[str]:
    """Return the words of a text: "L'AES et la Côte d’Ivoire's ports" gives aes, et, la, cote, ivoire, ports.

    15,000 and 15 000 are 15000; 67e, 67ème and 67th are 67.
    """
    found: list[str] = []
    written: list[str] = _WORD.findall(folded_text(_with_whole_numbers(text)))
    for word in written:
        if word.isalpha():
            found.append(word)
            continue
        parts = word.split("'")
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


_SIGNS_IN_NAMES: Final = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "'": "", "’": ""})
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
    return _without_accents(unicodedata.normalize("NFKD", text).casefold())


def alphabetical(name: str) -> str:
    """Return the key by which people sort a name in English and French: word by word, without accents, ligatures, case, punctuation or "The".

    Names that differ only in those are sorted by their spelling.
    """
    return f"{' '.join(_words(name.translate(_SIGNS_IN_NAMES))).removeprefix('the ')}\0{name}"


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
