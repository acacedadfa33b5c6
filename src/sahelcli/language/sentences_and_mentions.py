"""Split an article into sentences and words with their stems, and find the actors, places and topics that a sentence names.

The names are the record's own, in either language, the longest first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.text_folding_and_likeness import folded_text, listed

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, PlaceEntry, TopicEntry

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


_JOINED: Final = re.compile(r"[\s'’\-–‑]{1,3}|\s?&\s?|")
_SHORTEST_SURNAME: Final = 3
_SHORTEST_WORD: Final = 4
"""The fewest letters of an acronym that the press writes as a word; shorter ones would be words of both languages (Ben, Mar)."""
_TITLES: Final = listed(
    "president presidents general captain colonel major mr mrs ms mister m mme dr prime minister leader chief marshal sergeant lieutenant "
    "commandant envoy mediator chair chairman king ruler capitaine ministre premier roi le la the in by en de du et and with avec par of for "
    "and when as at to former ex interim transitional transition general gen col capt cap lt successor predecessor mais but while alors selon "
    "according pour"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that name something: tokens `first` up to `last`, not included, and whom they may mean.

    `kind` is a kind of actor, "place" or "topic".
    """

    ids: tuple[str, ...]
    kind: str
    first: int
    last: int
    text: str

    @property
    def one(self) -> str | None:
        """Return the id of the entry, or None if several are possible."""
        return self.ids[0] if len(self.ids) == 1 else None


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    id: str
    kind: str
    capitals: bool
    capital: bool


class NameIndex:
    """Every name of the record, found in the words of a sentence."""

    def __init__(self, entries: Iterable[tuple[str, ActorEntry | PlaceEntry | TopicEntry]]) -> None:
        """Entries are pairs of a collection (actors, places, topics) and the entry as plain JSON."""
        self._names: dict[str, list[_Name]] = defaultdict(list)
        self._surnames: dict[str, set[str]] = defaultdict(set)
        for collection, entry in entries:
            self._add(collection, entry)
        for names in self._names.values():
            names.sort(key=lambda name: -len(name.words))

    def _add(self, collection: str, entry: ActorEntry | PlaceEntry | TopicEntry) -> None:
        actor = cast("ActorEntry", entry)  # topics and places have fewer keys
        kind = actor.get("kind") or collection.removesuffix("s")
        acronym = actor.get("acronym") or {}
        proper = {*entry["name"].values(), *acronym.values(), *(actor.get("aliases") or ())}
        demonyms = set(actor.get("demonyms") or ())
        for name in sorted(proper | demonyms | ({entry["id"]} if entry["id"].isupper() else set())):
            written = tokens(name)
            if not written or (len(name) == 2 and name.isupper() and name not in acronym.values()):
                continue  # two-letter codes of states are words of both languages
            words = tuple(token.folded for token in written)
            capital = written[0].capital and name not in demonyms and kind != "topic"
            self._names[words[0]].append(_Name(words, entry["id"], kind, name.isupper(), capital))
            if kind == "person" and len(words) > 1 and len(words[-1]) >= _SHORTEST_SURNAME:
                self._surnames[words[-1]].add(entry["id"])

    def mentions(self, sentence: str, written: Sequence[Token]) -> list[Mention]:
        """Return the mentions of a sentence in order; none is inside another."""
        shouted = not any(sign.islower() for sign in sentence)
        found: list[Mention] = []
        place = 0
        while place < len(written):
            mention = self._named(sentence, written, place, shouted) or self._surname(sentence, written, place, found)
            if mention:
                found.append(mention)
            place = mention.last if mention else place + 1
        return found

    def _named(self, sentence: str, written: Sequence[Token], place: int, shouted: bool) -> Mention | None:
        """Return the longest name that begins at a word."""
        fitting: list[_Name] = []
        for plural in (False, True):
            first = written[place].folded
            heads = [first] if not plural else [first[:-1]] if first.endswith("s") and len(first) > 4 else []
            fitting += [n for head in heads for n in self._names.get(head, ()) if self._stands(n, sentence, written, place, plural, shouted)]
        if not fitting:
            return None
        size = max(len(name.words) for name in fitting)
        best = [name for name in fitting if len(name.words) == size]
        rank = ("person", "force", "group", "treaty", "organisation", "state", "place", "topic")
        kind = min((name.kind for name in best), key=rank.index)
        ids = tuple(sorted({name.id for name in best if name.kind == kind}))
        return Mention(ids, kind, place, place + size, sentence[written[place].start : written[place + size - 1].end])

    @staticmethod
    def _stands(name: _Name, sentence: str, written: Sequence[Token], place: int, plural: bool, shouted: bool) -> bool:
        size = len(name.words)
        there = written[place : place + size]
        if len(there) < size or (plural and (size > 1 or name.capitals)):
            return False
        for at, (word, token) in enumerate(zip(name.words, there, strict=True)):
            said = token.folded[:-1] if plural else token.folded
            if said != word and not (at == size - 1 and size > 1 and not name.capitals and said in (f"{word}s", f"{word}es")):
                return False
            if at and not _JOINED.fullmatch(sentence[there[at - 1].end : token.start]):
                return False
        if name.capitals:
            as_word = size == 1 and len(there[0].text) >= _SHORTEST_WORD and there[0].capital
            return (as_word or all(token.text.isupper() for token in there)) and not (shouted and len(there[0].text) < 3)
        return not name.capital or there[0].capital

    def _surname(self, sentence: str, written: Sequence[Token], place: int, found: Sequence[Mention]) -> Mention | None:
        """Return a mention of a surname alone, if it has a capital and does not follow another first name."""
        token = written[place]
        ids = self._surnames.get(token.folded)
        if not ids or not token.capital:
            return None
        if place and not (found and found[-1].last == place):
            before = written[place - 1]
            if before.capital and before.folded not in _TITLES and sentence[before.end : token.start] in (" ", "-"):
                return None
        return Mention(tuple(sorted(ids)), "person", place, place + 1, token.text)


def settled(mentions: Iterable[Mention], known: set[str]) -> list[Mention]:
    """Mentions by surname that fit one person named before become that person's; `known` gains whom these mentions name for sure."""
    found = []
    for mention in mentions:
        before = [id_ for id_ in mention.ids if id_ in known]
        sure = replace(mention, ids=tuple(before)) if len(mention.ids) > 1 and len(before) == 1 else mention
        if sure.one and sure.kind == "person":
            known.add(sure.one)
        found.append(sure)
    return found
