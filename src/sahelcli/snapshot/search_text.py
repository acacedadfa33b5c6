"""The searchable text of a timeline entry: its titles, the names that it mentions, and its other texts, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from sahelcli.base.text_folding_and_likeness import indexed_text, is_formal, line_of, names_of, one_line
from sahelcli.language.word_families import EMPTY, word_key

if TYPE_CHECKING:
    from sahelcli.contract.rows import StoredClaim, Text
    from sahelcli.fold.timeline_entries_and_row_parts import Happening
    from sahelcli.record.models import Actor, Document, Event, Place, Topic

NAMES: Final = 2
WEIGHTS: Final = (10, NAMES, 1)
"""The weight of a word in a title, in a name, and in any other text."""

K1: Final = 10
B: Final = 0.3
"""The weight of repetition and of length (BM25), chosen on the queries of tests/questions/search_set.json that are not held out."""
USUAL_LENGTH: Final = 250
"""The length, in words, of an entry whose words count as they are; a constant, so that nothing published later changes an earlier ranking."""


_ALSO: Final = {
    "accession": "adhésion",
    "appointment": "nomination",
    "arrest": "arrestation",
    "coup": "coup d'État putsch",
    "coup-attempt": "tentative de coup d'État putsch",
    "deployment": "déploiement",
    "founding": "fondation",
    "mediation": "médiation",
    "ruling": "arrêt jugement",
    "unrest": "troubles manifestation",
    "withdrawal": "retrait",
}
"""Search words for types whose id does not contain them."""


class Wording(NamedTuple):
    """The words of a timeline entry, folded, by the weight of the place where they occur."""

    title: str
    names: str
    body: str


class Searched:
    """Collects the searchable texts: titles and type; names of actors, place and topics; summaries, positions, claims, titles of offices."""

    def __init__(self, document: Document) -> None:
        named: list[Actor | Place | Topic] = [*document.actors, *document.places, *document.topics]
        self._named = {entry.id: _lines(_sought(entry)) for entry in named}

    def words(self, happening: Happening, event: Event | None, forms: Mapping[str, tuple[str, ...]]) -> Wording:
        """Return the words of a timeline entry: `event` is its event, None for a plan; `forms` are names from changes of form, by actor."""
        row = happening.row
        touched = [*happening.mentions, *([row["place"]] if row["place"] else []), *row["topics"]]
        names: dict[str, str] = {}
        for id_ in touched:
            names |= self._named.get(id_, {})
            names |= _lines(forms.get(id_, ()))
        kind = (row["type"] or "", _ALSO.get(row["type"] or "", ""))
        return Wording(
            indexed_text([*_both(row["title"]), *kind]),
            one_line(names.values()),
            indexed_text([*_both(row["summary"]), *(_carried(event) if event else ()), *_disputed(row["claims"])]),
        )


def wordings(document: Document, found: Iterable[Happening]) -> Iterator[Wording]:
    """Yield the words of each timeline entry of a record."""
    searched, forms = Searched(document), names_by_form(document.events)
    events = {event.id: event for event in document.events}
    return (searched.words(happening, events.get(happening.row["id"]), forms) for happening in found)


@lru_cache(maxsize=256)
def impacts(wording: Wording) -> dict[str, int]:
    """Return the key of each word of an entry, with how much it says of it. Kept, since the versions of an entry mostly have the same words."""
    counts: dict[str, int] = {}
    length = 0
    for weight, column in zip(WEIGHTS, wording, strict=True):
        words = column.split()
        length += len(words)
        keys = [word_key(word) for word in words if word not in EMPTY]
        for key in set(keys) if weight == NAMES else keys:  # a name with many aliases is one name
            counts[key] = counts.get(key, 0) + weight
    return {key: impact(count, length) for key, count in counts.items()}


@lru_cache(maxsize=1 << 14)
def impact(count: int, length: int) -> int:
    """Return the score of a word in an entry, by its frequency and the entry's length (BM25, in tenths)."""
    return round(10 * count * (K1 + 1) / (count + K1 * (1 - B + B * length / USUAL_LENGTH)))


def _sought(entry: Actor | Place | Topic) -> tuple[str, ...]:
    """The names of an entry; of a state without formal aliases, or "republic" would find whatever touches any state."""
    aliases: Iterable[str] = getattr(entry, "aliases", ()) if getattr(entry, "kind", None) == "state" else ()
    formal = {alias for alias in aliases if is_formal(alias)}
    return tuple(name for name in dict.fromkeys(names_of(entry)) if name not in formal)


def names_by_form(events: Iterable[Event]) -> dict[str, tuple[str, ...]]:
    """Return the names that changes of form gave, by actor."""
    named: dict[str, tuple[str, ...]] = {}
    for event in events:
        for effect in event.effects:
            if effect.kind == "takes-form" and effect.name:
                for subject in effect.subjects:
                    named[subject] = (*named.get(subject, ()), effect.name.en, effect.name.fr)
    return named


def _lines(names: Iterable[str]) -> dict[str, str]:
    """Return names with their words as a line."""
    return {name: line_of(name) for name in names}


def _carried(event: Event) -> Iterator[str]:
    """The texts of an event's effects."""
    for effect in event.effects:
        for text in (effect.view, effect.title, effect.name, effect.agenda):
            if text:
                yield from (text.en, text.fr)


def _disputed(claims: Iterable[StoredClaim]) -> Iterator[str]:
    """The texts of claims: other versions of a text, and why each is held."""
    for claim in claims:
        for text in (claim["value"], claim["reason"]):
            if isinstance(text, dict):
                yield from _both(text)
            elif isinstance(text, str):
                yield text


def _both(text: Text | None) -> tuple[str, ...]:
    return (text["en"], text["fr"]) if text else ()
