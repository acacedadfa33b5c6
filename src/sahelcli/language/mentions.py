"""Find the actors, places and topics that a sentence names: the record's own names, in either language, the longest first.

A name of capitals (AES, UA) is one only in capitals, or from four letters on with one, as the press writes it (Ecowas, Cédéao); a name with a capital
only with one. A person may be named by the surname alone; where several
bear it, the mention keeps all of them and proves nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.text_folding import listed
from sahelcli.language.sentences_and_stems import Token, tokens

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, PlaceEntry, TopicEntry

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
