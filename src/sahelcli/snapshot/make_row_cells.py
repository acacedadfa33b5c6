"""Make the cells of a snapshot's rows: of a spell, a timeline entry, an entry of the record and a name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from sahelcli.base.edtf import Edtf, parse_edtf
from sahelcli.base.escaping import to_json
from sahelcli.base.text_folding_and_likeness import folded, names_of
from sahelcli.fold.knowledge_stretches import FIRST_DAY, LAST_DAY, known_day, turns_of
from sahelcli.fold.perspectives import Group
from sahelcli.fold.spells import Spell
from sahelcli.fold.state_rows import Names, Stretch, history_row, spell_row, stretches
from sahelcli.fold.timeline_entries_and_row_parts import Happening, steps_of, time_order
from sahelcli.record.closed_lists import OFFICES
from sahelcli.record.overlays_and_visibility import COLLECTIONS, public_from, source_public_from, sources_cited
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.search_text import Wording

if TYPE_CHECKING:
    from sahelcli.record.models import Actor, Document, Event, Place, Topic

Cells = tuple[str | int | None, ...]


class Held(NamedTuple):
    """A state of affairs: its place in the order of answers, its cells in `spells`, its stretches, steps and ends, and the events it rests on."""

    order: tuple[Any, ...]
    cells: Cells
    stretches: tuple[Cells, ...]
    steps: tuple[Cells, ...]
    ends: tuple[str, ...]
    behind: tuple[str, ...]


class Happened(NamedTuple):
    """The rows of a timeline entry. `order` is its position in time, `text` its printed JSON, and `citations` are the ids of its sources."""

    order: tuple[date, str]
    cells: Cells
    text: str
    mentions: tuple[str, ...]
    topics: tuple[str, ...]
    wording: Wording
    citations: tuple[str, ...]


@dataclass(frozen=True)
class Public:
    """The days from which something is public: sources, events, and what a relation can point at, by their ids."""

    sources: dict[str, int]
    events: dict[str, int]
    targets: dict[str, int]

    def whole(self, event: Event) -> int:
        """Return the day from which all that an entry says is public; past the calendar where some of it never is under a day asked."""
        if event.revisions or any(relation.to not in self.targets for relation in event.relations):
            return LAST_DAY + 1
        cited = (self.sources.get(source, FIRST_DAY) for source in sources_cited(event))
        return max(*turns_of(event), *cited, *(self.targets[relation.to] for relation in event.relations), FIRST_DAY)


def public_days(document: Document, latest: Mapping[str, date]) -> Public:
    """Return the days from which something in a record is public. `latest` has the last day of the latest event that cites each source."""
    events = {event.id: public_from(event).toordinal() for event in document.events}
    targets = dict(events)
    for event in document.events:
        for effect in event.effects:
            if effect.kind == "plans" and effect.object:
                day = max(events[event.id], known_day(effect.disclosed) if effect.disclosed else FIRST_DAY)
                targets[effect.object] = min(day, targets.get(effect.object, LAST_DAY))
    return Public({source.id: source_public_from(source, latest).toordinal() for source in document.sources}, events, targets)


def held(spell: Spell, group: Group, names: Names) -> Held:
    """Return the rows of a spell."""
    key = spell.key
    own = dict(zip(PROPERTIES[key.property].key, key.own, strict=True))
    found = stretches(spell, group, names)
    behind = {transition.event.id for transition in (spell.opening, spell.closing) if transition}
    plan = [key.object] if key.property == "plans" and key.object else []
    ends = {key.subject, key.object, own.get("for"), own.get("mission"), spell.opening.values().get("speaker")}
    return Held(
        _order(spell),
        (spell.id, key.property, spell.status, key.subject, key.object, own.get("office"), own.get("measure"), *_life(spell, found),
         spell.closing is not None, as_json(spell_row(spell, group)), as_json(history_row(spell, group, names))),
        tuple((s.first.toordinal(), _number(s.last) or LAST_DAY, s.row["certainty"] == "certain", as_json(s.row)) for s in found),
        tuple((place, step.event, step.latest.toordinal(), as_json(step.row)) for place, step in enumerate(steps_of(spell))),
        tuple(sorted(end for end in ends if end)),
        (*sorted(behind), *plan),
    )  # fmt: skip


def happened(happening: Happening, words: Wording) -> Happened:
    """Return the rows of a timeline entry."""
    row, when = happening.row, happening.when
    sure = row["certainty"] == "certain" and not (when and when.doubtful)
    return Happened(
        time_order(happening),
        (row["id"], row["type"], row["status"], row["place"], *_bounds(when), *_surely(when), sure, _number(happening.put_off),
         _number(parse_edtf(row["known_from"]).latest)),
        to_json(row),
        happening.mentions,
        tuple(dict.fromkeys(row["topics"])),
        words,
        tuple(row["citations"]),
    )  # fmt: skip


def thing_rows(document: Document, public: Public | None) -> Iterator[Cells]:
    """Yield the rows of `things` of a document, by id."""
    since = {} if public is None else public.sources | public.events
    whole = {} if public is None else {event.id: public.whole(event) for event in document.events}
    entries = [(entry, collection) for collection in COLLECTIONS for entry in document.entries(collection)]
    for entry, collection in sorted(entries, key=lambda pair: pair[0].id):
        kind = getattr(entry, "type" if collection == "events" else "kind", None)
        yield (
            entry.id,
            collection,
            kind,
            entry.model_dump_json(),
            since.get(entry.id, FIRST_DAY),
            whole.get(entry.id, FIRST_DAY),
        )


def names_in(document: Document) -> Iterator[tuple[str, str, str, str | None, str, int]]:
    """Yield every name, folded, with whose it is, as it is written, and the day from which it is public."""
    kinds = {actor.id: actor.kind for actor in document.actors}
    for collection in ("actors", "places", "topics"):
        for entry in cast("list[Actor | Place | Topic]", document.entries(collection)):
            for name in names_of(entry):
                yield folded(name), entry.id, collection, getattr(entry, "kind", None), name, FIRST_DAY
    for event in document.events:
        for effect in event.effects:
            if effect.kind == "takes-form" and effect.name:
                since = max(public_from(event).toordinal(), known_day(effect.disclosed) if effect.disclosed else FIRST_DAY)
                for subject in effect.subjects:
                    for name in (effect.name.en, effect.name.fr):
                        yield folded(name), subject, "actors", kinds.get(subject), name, since


def _surely(when: Edtf | None) -> tuple[int | None, int | None]:
    """The first and the last day on which something that lasted a/b was surely under way, if there is one."""
    if when is None or when.start is None or when.end is None:
        return (None, None)
    first, last = when.start.latest, when.end.earliest
    return (_number(first), _number(last)) if first and last and first <= last else (None, None)


def _life(spell: Spell, found: list[Stretch]) -> tuple[int, int]:
    """The first and the last day on which a spell may have held; one that ended on its first day has that day, in the history alone."""
    if found:
        return (found[0].first.toordinal(), _number(found[-1].last) or LAST_DAY)
    day = _number(spell.since.earliest or spell.since.latest) or FIRST_DAY
    return (day, day)


_OFFICES: Final = list(OFFICES)
_PROPERTIES: Final = list(PROPERTIES)


def _order(spell: Spell) -> tuple[Any, ...]:
    """By property, organisation or state, office, member or person, then since."""
    key = spell.key
    office = _OFFICES.index(key.own[0] or "") if key.property == "holds-office" else 0
    since = spell.since.earliest or date.min
    return (_PROPERTIES.index(key.property), key.object or "", office, key.subject, since, *(part or "" for part in key.own), spell.id)


def _bounds(when: Edtf | None) -> tuple[int | None, int | None]:
    return (_number(when.earliest) or FIRST_DAY, _number(when.latest) or LAST_DAY) if when else (None, None)


def _number(day: date | None) -> int | None:
    return day.toordinal() if day else None


as_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Return a value as compact JSON. `json.dumps` would make an encoder for each."""
