"""Make the rows of a snapshot: of a record as it is in one view, or of all that was known on any day in any view."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from sahelcli.base.edtf import Edtf, parse_edtf
from sahelcli.base.name_likeness import folded, names_of
from sahelcli.fold.knowledge_stretches import (
    FIRST_DAY,
    LAST_DAY,
    Amount,
    Side,
    Unit,
    Units,
    Version,
    known_day,
    sides_in,
    turns_of,
    unit_key,
    versions,
    weights_over_time,
)
from sahelcli.fold.perspectives import Group, views
from sahelcli.fold.salience import voice, weight, weights
from sahelcli.fold.shared_row_parts import steps_of
from sahelcli.fold.spells import Spell
from sahelcli.fold.state_rows import Names, Stretch, history_row, spell_row, stretches
from sahelcli.fold.timeline_entries import Happening, event_happening, happenings, mentioned, plan_happenings, spells_of_plans, time_order
from sahelcli.fold.transitions import GroupKey
from sahelcli.record.closed_lists import OFFICES
from sahelcli.record.overlays import COLLECTIONS, latest_citing, public_from, source_public_from, sources_cited
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.search_text import Searched, Wording, impacts, names_by_form, wordings

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
    """A timeline entry: its position in time, its cells in `happenings`, its search words, and the sources that its row cites."""

    order: tuple[date, str]
    cells: Cells
    mentions: tuple[str, ...]
    topics: tuple[str, ...]
    wording: Wording
    citations: tuple[str, ...]


class Placed(NamedTuple):
    """A version of a timeline entry as it is written: its place, cells, words and what each says of it, the days and sides, and what finds it."""

    order: tuple[date, str]
    cells: Cells
    wording: Wording
    impacts: dict[str, int]
    first: int
    last: int
    sides: frozenset[Side]
    mentions: tuple[str, ...]
    topics: tuple[str, ...]

    @classmethod
    def of(cls, version: Version[Happened]) -> Placed:
        """Return a version of an entry with its words counted."""
        row = version.row
        return cls(row.order, row.cells, row.wording, impacts(row.wording), version.first, version.last, version.sides, row.mentions, row.topics)


class Piece(NamedTuple):
    """The rows of some events that change nothing and that nothing refers to, in the order of time."""

    placed: list[Placed]
    weights: list[tuple[str, Version[int]]]
    things: list[Cells]
    targets: list[tuple[str, int]]


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


@dataclass(frozen=True)
class Filling:
    """The rows of a snapshot. `public` is None if everything in it may be seen; `everyone` are the sides that it distinguishes.

    `pieces` are the rows of further events, made while the snapshot is written.
    """

    document: Document
    spells: Iterable[Version[Held]]
    happenings: Iterable[Version[Happened]]
    weights: Iterable[tuple[str, Version[int]]]
    everyone: frozenset[Side]
    public: Public | None = None
    pieces: Iterable[Piece] = ()


def in_one_view(document: Document, side: str | None) -> Filling:
    """Return the rows of a record as it is, in the view of a side (None: the default)."""
    groups = views(document.events, side)
    names = Names(document, groups)
    found = happenings(document, groups)
    only = frozenset({None})
    told = (happened(happening, words) for happening, words in zip(found, wordings(document, found), strict=True))
    weighed = zip((happening.row["id"] for happening in found), weights(document, groups, found), strict=True)
    return Filling(
        document,
        [Version(FIRST_DAY, LAST_DAY, only, held(spell, group, names)) for group in groups for spell in group.spells],
        [Version(FIRST_DAY, LAST_DAY, only, row) for row in told],
        [(id_, Version(FIRST_DAY, LAST_DAY, only, heft)) for id_, heft in weighed],
        only,
    )


def in_every_view(document: Document, latest: Mapping[str, date] | None = None, pieces: Iterable[Piece] = ()) -> Filling:
    """Return the rows of a record for every day on which it was asked what was known, and for every side.

    `latest` has the last day of the latest event that cites each source, where the record has more events than the document: those of `pieces`.
    """
    everyone = frozenset(sides_in(document.events))
    units = Units(document.events)
    public = public_days(document, latest_citing(document) if latest is None else latest)
    states = list(_states(document, units, everyone))
    told = list(timeline_versions(document, units, everyone))
    weighed = weighed_versions(document, states, told, public, everyone)
    return Filling(document, states, told, list(weighed), everyone, public, pieces)


def _states(document: Document, units: Units, everyone: frozenset[Side]) -> Iterator[Version[Held]]:
    names = Names(document, ())
    for unit in units.all():
        made: dict[Basis, tuple[list[Group], Held]] = {}

        def rows(events: list[Event], side: Side, unit: Unit = unit, made: dict[Basis, tuple[list[Group], Held]] = made) -> Iterator[Held]:
            groups = views(events, side, unit.wants)
            names.take_forms(groups)
            for group in groups:
                if unit_key(group.key) == unit.key:
                    for spell in group.spells:
                        # A stretch of knowledge adds a few transitions to a long group: the other spells have the rows that they had.
                        basis = basis_of(spell, group, names)
                        if basis not in made:
                            made[basis] = (groups, held(spell, group, names))  # the groups keep alive what the basis identifies
                        yield made[basis][1]

        yield from versions(unit, everyone, rows)


def timeline_versions(document: Document, units: Units, everyone: frozenset[Side]) -> Iterator[Version[Happened]]:
    """Yield what was known of each event and plan of a record, in any view. `units` may know of more events than the record has."""
    kinds = {actor.id: actor.kind for actor in document.actors}
    searched = Searched(document)
    for event in document.events:
        fulfilled = [relation.to for relation in event.relations if relation.kind == "fulfils"]
        plans = [id_ for plan in fulfilled for id_ in units.plan(plan)]

        def entry(events: list[Event], side: Side, id_: str = event.id, folds: bool = bool(fulfilled)) -> Iterator[Happened]:
            own = next((event for event in events if event.id == id_), None)
            if own is not None:
                row = event_happening(own, spells_of_plans(views(events, side, lambda key: key.kind == "plans")) if folds else {}, kinds)
                yield happened(row, searched.words(row, own, names_by_form(events)))

        forms = units.forming(mentioned(event, kinds))
        unit = units.of(GroupKey("event", (event.id,)), [event.id], [*plans, *forms], in_view=bool(plans))
        yield from versions(unit, everyone, entry)
    for unit in units.all():
        if unit.key.kind == "plans":

            def planned(events: list[Event], side: Side, unit: Unit = unit) -> Iterator[Happened]:
                plans = spells_of_plans(views(events, side, unit.wants))
                for row in plan_happenings(plans, kinds):
                    yield happened(row, searched.words(row, None, names_by_form(events)))

            yield from versions(unit, everyone, planned)


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


def weighed_versions(
    document: Document, states: Iterable[Version[Held]], told: Sequence[Version[Happened]], public: Public, everyone: frozenset[Side]
) -> Iterator[tuple[str, Version[int]]]:
    """Yield what each timeline entry weighed, by its id."""
    return weights_over_time(_amounts(document, states, told, public, everyone), everyone, weight)


def _amounts(
    document: Document, states: Iterable[Version[Held]], told: Sequence[Version[Happened]], public: Public, everyone: frozenset[Side]
) -> dict[str, list[Amount]]:
    """Return what counts for the weight of each timeline entry, by its id, as `fold.salience.weights` counts it."""
    amounts: dict[str, list[Amount]] = {str(version.row.cells[0]): [] for version in told}
    counted: dict[str, list[Amount]] = defaultdict(list, amounts)
    for state in states:
        for id_ in state.row.behind:
            counted[id_].append(Amount(state.first, state.last, state.sides, changes=PROPERTIES[str(state.row.cells[1])].weight))
    for event in document.events:
        for relation in event.relations:
            if relation.to in public.targets:
                since = max(public.events[event.id], public.targets[relation.to])
                counted[relation.to].append(Amount(since, LAST_DAY, everyone, references=1))
    origins = {source.id: voice(source.publisher, source.origin) for source in document.sources}
    for version in told:
        for source in version.row.citations:
            since = max(version.first, public.sources[source])
            if since <= version.last:
                counted[str(version.row.cells[0])].append(Amount(since, version.last, version.sides, origin=origins[source]))
    return {id_: counted[id_] for id_ in amounts}


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
         _number(parse_edtf(row["known_from"]).latest), as_json(row)),
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
        kind = getattr(entry, "kind", None) or getattr(entry, "type", None)
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


def as_json(value: object) -> str:
    """Return a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


Basis = tuple[object, ...]
"""A key of the spells and transitions that the rows of a spell are made from, valid while the groups that it was read from are alive."""


def basis_of(spell: Spell, group: Group, names: Names) -> Basis:
    """Return what the rows of a spell are made from: the spells whose transitions they read; where others have other views, all of them."""
    if group.alternatives:
        return (id(group), id(spell))
    beside = [*group.of("suspended-from"), *group.of("withdrawing-from")] if spell.key.property == "member-of" else []
    return tuple(_identity(one) for one in (spell, *beside, *names.forms(spell.key.subject)))


def _identity(spell: Spell) -> Basis:
    """Return a key of a spell's transitions and of the part of each. An event of which other parts are known is another object."""
    turns = ((turn.transition, turn.answer) for turn in spell.turns)
    changes = ((transition, "change") for transition in spell.changes)
    passed_over = ((transition, "passed over") for transition in spell.passed_over)
    return (spell.key, spell.status, *((id(t.event), t.order[-1], t.key, part) for t, part in (*turns, *changes, *passed_over)))
