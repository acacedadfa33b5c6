"""Fold a record once for each stretch of days over which the same was public, and for each side that has a view: which row was known when, to whom.

A *unit* is what is folded together: the events that touch a group of spells in any version, or a timeline entry with what its row is made from.
Its *turns* are the days on which an event, an effect or a claim of it became public. Sources are no turns: they are left out when a row is read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from sahelcli.base.edtf import parse_edtf
from sahelcli.fold.perspectives import taking, with_each_held
from sahelcli.fold.transitions import GroupKey, plan_owners, transitions_of
from sahelcli.record.overlays_and_visibility import parts, parts_known_by, public_from
from sahelcli.record.properties import PROPERTIES

if TYPE_CHECKING:
    from sahelcli.record.models import Event

Side = str | None
"""An actor in whose view an answer is given; None is the default."""

FIRST_DAY: Final = date.min.toordinal()
LAST_DAY: Final = date.max.toordinal()

T = TypeVar("T", bound=Hashable)


class Sides(NamedTuple):
    """A set of sides: those named, or with `others` the default and every side that is not named. It stays small in a record of many sides."""

    named: frozenset[str]
    others: bool

    @classmethod
    def of(cls, seeing: Collection[Side], speaking: Collection[Side]) -> Sides:
        """Return the set of some of the sides that speak, and with the default of all that do not."""
        others = None in seeing
        if others and len(seeing) == len(speaking):
            return EVERYONE
        return cls(frozenset(side for side in speaking if side and (side in seeing) != others), others)

    def has(self, side: Side) -> bool:
        """Return whether a side is in the set."""
        return (side in self.named) != self.others

    @property
    def order(self) -> tuple[bool, list[str]]:
        """Return a sort key: sets with the default first."""
        return not self.others, sorted(self.named)


EVERYONE: Final = Sides(frozenset(), True)


class Version(NamedTuple, Generic[T]):
    """A row with the first and the last day on which it was what was known, as day numbers, and the sides that see it."""

    first: int
    last: int
    sides: Sides
    row: T


class Unit(NamedTuple):
    """Events that are folded together, in the record's order, and the group that they are folded for.

    `own` are the ids of those that may open, change or close something; the others give names. `in_view` says whether a side's view may differ.
    """

    key: GroupKey
    events: tuple[Event, ...]
    own: frozenset[str]
    in_view: bool = True

    def wants(self, group: GroupKey) -> bool:
        """Return whether a group is what the unit is folded for, or gives names."""
        return group.kind == "form-of" or unit_key(group) == self.key


def sides_in(events: Iterable[Event]) -> list[Side]:
    """Return the default and every actor that is named in a `by` of some events."""
    named: set[str] = set()
    for event in events:
        for effect in event.effects:
            named.update(effect.by)
        for thing in parts(event):
            for claim in thing.claims:
                named.update(claim.by)
    return [None, *sorted(named)]


def unit_key(group: GroupKey) -> GroupKey:
    """Return what a group is known by whenever it is looked at: whose plan a plan is may change, so its id alone."""
    return GroupKey("plans", group.parts[1:]) if group.kind == "plans" else group


class Units:
    """The units of a record, each with all the events that touch it by default, in a side's view, or with a held claim taken in."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._place = {event.id: place for place, event in enumerate(events)}
        self._events = events
        self._touching: dict[GroupKey, dict[str, None]] = defaultdict(dict)
        self._subjects: dict[GroupKey, dict[str, None]] = defaultdict(dict)
        owners = plan_owners(events)
        for event in events:
            for version in _every_version(event) if event.effects or event.relations else ():
                for transition in transitions_of([version], owners):
                    key = unit_key(transition.group)
                    self._touching[key][event.id] = None
                    self._subjects[key][transition.key.subject] = None

    def all(self) -> Iterator[Unit]:
        """Yield every unit of states of affairs. Points of which no other version is held do not act on each other: each is one of its own."""
        for key, touching in self._touching.items():
            events = self._in_order(set(touching))
            alone = PROPERTIES[key.kind].point if key.kind in PROPERTIES else False
            for part in ([event] for event in events) if alone and sides_in(events) == [None] and not _claimed(events) else (events,):
                yield self.of(key, [event.id for event in part], self.forming(self._subjects[key]))

    def plan(self, plan: str) -> list[str]:
        """Return the ids of the events that touch a plan."""
        return list(self._touching.get(GroupKey("plans", (plan,)), ()))

    def forming(self, actors: Iterable[str]) -> list[str]:
        """Return the ids of the events that give actors their forms, and so their names."""
        return [id_ for actor in actors for id_ in self._touching.get(GroupKey("form-of", (actor, None)), ())]

    def of(self, key: GroupKey, own: Iterable[str], beside: Iterable[str], *, in_view: bool = True) -> Unit:
        """Return a unit of some events, and of others that are read beside them."""
        own = frozenset(own)
        return Unit(key, self._in_order({*own, *beside}), own, in_view)

    def _in_order(self, ids: Iterable[str]) -> tuple[Event, ...]:
        return tuple(self._events[place] for place in sorted(self._place[id_] for id_ in ids))


def _claimed(events: Iterable[Event]) -> bool:
    return any(thing.claims for event in events for thing in parts(event))


def _every_version(event: Event) -> Iterator[Event]:
    """Yield an event as it is, in the view of each side, and each of those with one held claim taken in."""
    sides = sides_in([event])
    for side in sides if _claimed([event]) else [None]:
        taken = taking(event, side) if side else event
        yield taken
        yield from (changed for _, changed in with_each_held(taken, side))


def turns_of(event: Event) -> set[int]:
    """Return the days on which an event, and what it says, became public."""
    whole = public_from(event).toordinal()
    own = [effect.disclosed for effect in event.effects] + [claim.disclosed for part in parts(event) for claim in part.claims]
    return {whole, *(max(whole, known_day(text)) for text in own if text)}


def known_day(text: str) -> int:
    """Return the last day of a date as a number; a date without one hides nothing."""
    return (parse_edtf(text).latest or date.min).toordinal()


def versions(unit: Unit, rows: Callable[[list[Event], Side], Iterable[T]]) -> Iterator[Version[T]]:
    """Yield the rows that a unit has on any day in any view, each once for the days and the sides it is the same for.

    `rows` folds events as they were known, in the view of a side.
    """
    sides = sides_in(unit.events) if unit.in_view else [None]
    turns = sorted({day for event in unit.events for day in turns_of(event)})
    if len(turns) == 1 and sides == [None]:  # all that is known was public at once, as of most events
        yield from (Version(turns[0], LAST_DAY, EVERYONE, row) for row in rows(list(unit.events), None))
        return
    known: dict[tuple[T, int], dict[Side, list[list[int]]]] = {}
    for first, following in pairwise([*turns, LAST_DAY + 1]):
        events = [parts_known_by(event, date.fromordinal(first)) for event in unit.events if public_from(event).toordinal() <= first]
        if not any(event.id in unit.own for event in events):
            continue
        by_default = list(rows(events, None))
        speaking = sides_in(events)
        for side in sides:
            seen: Counter[T] = Counter()
            for row in rows(events, side) if side and side in speaking else by_default:
                seen[row] += 1
                spans = known.setdefault((row, seen[row]), {}).setdefault(side, [])
                if spans and spans[-1][1] == first - 1:
                    spans[-1][1] = following - 1
                else:
                    spans.append([first, following - 1])
    for (row, _), by_side in known.items():
        shared: dict[tuple[int, int], set[Side]] = defaultdict(set)
        for side, spans in by_side.items():
            for first, last in spans:
                shared[first, last].add(side)
        for (first, last), who in shared.items():
            yield Version(first, last, Sides.of(who, sides), row)


class Amount(NamedTuple):
    """A reason for the weight of a timeline entry between two days in some views: a change, a reference to it, or one of its sources."""

    first: int
    last: int
    sides: Sides
    changes: int = 0
    references: int = 0
    origin: str | None = None


def weights_over_time(amounts: Mapping[str, Sequence[Amount]], weight: Callable[[int, int, int], int]) -> Iterator[tuple[str, Version[int]]]:
    """Yield what each entry weighed, by its id."""
    for id_, counted in amounts.items():
        days = sorted({FIRST_DAY, *(a.first for a in counted), *(a.last + 1 for a in counted if a.last < LAST_DAY)})
        named: set[str] = set().union(*(a.sides.named for a in counted))
        sides: list[Side] = [None, *sorted(named)]
        shared: dict[tuple[int, int, int], set[Side]] = defaultdict(set)
        for side in sides:
            seen = counted if len(sides) == 1 else [a for a in counted if a.sides.has(side)]
            spans: list[list[int]] = []
            for first, following in pairwise([*days, LAST_DAY + 1]):
                changes = references = 0
                origins = set()
                for amount in seen:
                    if amount.first <= first <= amount.last:
                        changes += amount.changes
                        references += amount.references
                        origins.add(amount.origin)
                heft = weight(changes, references, len(origins - {None}))
                if spans and spans[-1][2] == heft:
                    spans[-1][1] = following - 1
                else:
                    spans.append([first, following - 1, heft])
            for first, last, heft in spans:
                shared[first, last, heft].add(side)
        for (first, last, heft), who in shared.items():
            yield id_, Version(first, last, Sides.of(who, sides), heft)
