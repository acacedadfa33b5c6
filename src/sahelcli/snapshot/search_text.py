"""What of a happening can be searched: its titles, the names of what it touches, and the texts it carries, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from sahelcli.base.names import is_formal, names_of
from sahelcli.base.text_folding import indexed_text
from sahelcli.fold.timeline_entries import Happening

if TYPE_CHECKING:
    from sahelcli.record.models import Actor, Document, Event, Place, Topic


class Wording(NamedTuple):
    """The words of a happening, folded, by how much finding them there says."""

    title: str
    names: str
    body: str


def wordings(document: Document, found: Iterable[Happening]) -> Iterator[Wording]:
    """The words of each happening: titles; names of its actors, place and topics, and its type; summaries, positions, titles of offices."""
    named = {entry.id: _sought(entry) for kind in ("actors", "places", "topics") for entry in getattr(document, kind)}
    _add_forms(document, named)
    events = {event.id: event for event in document.events}
    for happening in found:
        row = happening.row
        touched = [*happening.mentions, *([row["place"]] if row["place"] else []), *row["topics"]]
        names = dict.fromkeys([*(name for id_ in touched for name in named.get(id_, ())), row["type"] or ""])
        event = events.get(row["id"])
        yield Wording(
            indexed_text(_both(row["title"])), indexed_text(names), indexed_text([*_both(row["summary"]), *(_carried(event) if event else ())])
        )


def _sought(entry: Actor | Place | Topic) -> tuple[str, ...]:
    """The names of an entry; of a state without formal aliases, or "republic" would find whatever touches any state."""
    formal = {alias for alias in getattr(entry, "aliases", ()) if is_formal(alias)} if getattr(entry, "kind", None) == "state" else set()
    return tuple(name for name in dict.fromkeys(names_of(entry)) if name not in formal)


def _add_forms(document: Document, named: dict[str, tuple[str, ...]]) -> None:
    """The names that changes of form gave."""
    for event in document.events:
        for effect in event.effects:
            if effect.kind == "takes-form" and effect.name:
                for subject in effect.subjects:
                    named[subject] = tuple(dict.fromkeys((*named.get(subject, ()), effect.name.en, effect.name.fr)))


def _carried(event: Event) -> Iterator[str]:
    """The texts of an event's effects."""
    for effect in event.effects:
        for text in (effect.view, effect.title, effect.name, effect.agenda):
            if text:
                yield from (text.en, text.fr)


def _both(text: dict[str, Any] | None) -> tuple[str, ...]:
    return (text["en"], text["fr"]) if text else ()
