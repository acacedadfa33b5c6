"""Make the rows of a snapshot: of a record as it is in one view, or of all that was known on any day in any view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahelcli.fold.knowledge_stretches import (
    EVERYONE,
    FIRST_DAY,
    LAST_DAY,
    Amount,
    Side,
    Sides,
    Unit,
    Units,
    Version,
    sides_in,
    unit_key,
    versions,
    weights_over_time,
)
from sahelcli.fold.perspectives import Group, views
from sahelcli.fold.salience import voice, weight, weights
from sahelcli.fold.spells import Spell
from sahelcli.fold.state_rows import Names
from sahelcli.fold.timeline_entries_and_row_parts import event_happening, happenings, mentioned, plan_happenings, spells_of_plans
from sahelcli.fold.transitions import GroupKey
from sahelcli.record.overlays_and_visibility import latest_citing
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.make_row_cells import Cells, Happened, Held, Public, happened, held, public_days
from sahelcli.snapshot.search_text import Searched, Wording, impacts, names_by_form, wordings

if TYPE_CHECKING:
    from sahelcli.record.models import Document, Event


class Placed(NamedTuple):
    """A version of a timeline entry as it is written: its place, cells, text and words, the weight of each word, days and sides, what finds it."""

    order: tuple[date, str]
    cells: Cells
    text: str
    wording: Wording
    impacts: dict[str, int]
    first: int
    last: int
    sides: Sides
    mentions: tuple[str, ...]
    topics: tuple[str, ...]

    @classmethod
    def of(cls, version: Version[Happened]) -> Placed:
        """Return a version of an entry with its words counted."""
        row = version.row
        days = version.first, version.last
        return cls(row.order, row.cells, row.text, row.wording, impacts(row.wording), *days, version.sides, row.mentions, row.topics)


class Piece(NamedTuple):
    """The rows of some events that change nothing and that nothing refers to, in the order of time."""

    placed: list[Placed]
    weights: list[tuple[str, Version[int]]]
    things: list[Cells]
    targets: list[tuple[str, int]]


@dataclass(frozen=True)
class Filling:
    """The rows of a snapshot. `public` is None if everything in it may be seen; `everyone` are the sides that it distinguishes.

    `pieces` are the rows of further events, made while the snapshot is written.
    """

    document: Document
    spells: Iterable[Version[Held]]
    happenings: Iterable[Version[Happened]]
    weights: Iterable[tuple[str, Version[int]]]
    everyone: Sequence[Side]
    public: Public | None = None
    pieces: Iterable[Piece] = ()


def in_one_view(document: Document, side: str | None) -> Filling:
    """Return the rows of a record as it is, in the view of a side (None: the default)."""
    groups = views(document.events, side)
    names = Names(document, groups)
    found = happenings(document, groups)
    told = (happened(happening, words) for happening, words in zip(found, wordings(document, found), strict=True))
    weighed = zip((happening.row["id"] for happening in found), weights(document, groups, found), strict=True)
    return Filling(
        document,
        [Version(FIRST_DAY, LAST_DAY, EVERYONE, held(spell, group, names)) for group in groups for spell in group.spells],
        [Version(FIRST_DAY, LAST_DAY, EVERYONE, row) for row in told],
        [(id_, Version(FIRST_DAY, LAST_DAY, EVERYONE, heft)) for id_, heft in weighed],
        [None],
    )


def in_every_view(document: Document, latest: Mapping[str, date] | None = None, pieces: Iterable[Piece] = ()) -> Filling:
    """Return the rows of a record for every day on which it was asked what was known, and for every side.

    `latest` has the last day of the latest event that cites each source, where the record has more events than the document: those of `pieces`.
    """
    units = Units(document.events)
    public = public_days(document, latest_citing(document) if latest is None else latest)
    states = list(_states(document, units))
    told = list(timeline_versions(document, units))
    weighed = weighed_versions(document, states, told, public)
    return Filling(document, states, told, list(weighed), sides_in(document.events), public, pieces)


def _states(document: Document, units: Units) -> Iterator[Version[Held]]:
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

        yield from versions(unit, rows)


def timeline_versions(document: Document, units: Units) -> Iterator[Version[Happened]]:
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
        yield from versions(unit, entry)
    for unit in units.all():
        if unit.key.kind == "plans":

            def planned(events: list[Event], side: Side, unit: Unit = unit) -> Iterator[Happened]:
                plans = spells_of_plans(views(events, side, unit.wants))
                for row in plan_happenings(plans, kinds):
                    yield happened(row, searched.words(row, None, names_by_form(events)))

            yield from versions(unit, planned)


def weighed_versions(
    document: Document, states: Iterable[Version[Held]], told: Sequence[Version[Happened]], public: Public
) -> Iterator[tuple[str, Version[int]]]:
    """Yield what each timeline entry weighed, by its id."""
    return weights_over_time(_amounts(document, states, told, public), weight)


def _amounts(document: Document, states: Iterable[Version[Held]], told: Sequence[Version[Happened]], public: Public) -> dict[str, list[Amount]]:
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
                counted[relation.to].append(Amount(since, LAST_DAY, EVERYONE, references=1))
    sources = {source.id: source for source in document.sources}

    @cache
    def origin(source: str) -> str:
        return voice(sources[source].publisher, sources[source].origin)

    for version in told:
        for source in version.row.citations:
            since = max(version.first, public.sources[source])
            if since <= version.last:
                counted[str(version.row.cells[0])].append(Amount(since, version.last, version.sides, origin=origin(source)))
    return {id_: counted[id_] for id_ in amounts}


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
