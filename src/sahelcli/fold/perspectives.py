"""Answers by perspective: fold the record by default or for a side, and once more for each version that is held.

An *alternative* is a side (an actor named in a `by`) or one held claim; it is folded again in the groups that it touches, and only there.
An answer is disputed if an alternative gives another result. Only this module decides that (`Group.disputes_on`, `disputes_ever`);
rows, comparisons and joins read it from the snapshot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from sahelcli.base.edtf import Answer
from sahelcli.contract.change_kinds_and_verdicts import SOLE
from sahelcli.fold.spells import Spell, fold
from sahelcli.fold.transitions import GroupKey, SpellKey, Transition, grouped, plan_owners, transitions_of
from sahelcli.record.overlays_and_visibility import parts
from sahelcli.record.properties import RESERVED

if TYPE_CHECKING:
    from sahelcli.record.models import Claim, Effect, Event

DISPUTED: Final = ("existence", "since", "until", "status", "suspended", "withdrawal", "holder")
"""Aspects of a state of affairs that can be disputed: its truth, its ends, its status; a member's suspension and exit; another office holder."""


@dataclass(slots=True)
class Alternative:
    """Another view of one group: the spells it comes to, who holds it (nobody, where only a page does), and what in the record speaks for it."""

    spells: list[Spell]
    by: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    transitions: list[Transition] = field(default_factory=list)

    def like(self, spell: Spell) -> Spell | None:
        """Return the spell that corresponds to one of another view: the one with its id, else the first with the same key."""
        same = [s for s in self.spells if s.key == spell.key]
        return next((s for s in same if s.id == spell.id), same[0] if same else None)


@dataclass(frozen=True, slots=True)
class Dispute:
    """One field of an answer that an alternative has otherwise; `field` is one of DISPUTED."""

    field: str
    alternative: Alternative


@dataclass
class Group:
    """The spells of one group in the view asked for, and the alternatives that touch it. Its rows are made once it has them all."""

    key: GroupKey
    spells: list[Spell]
    alternatives: list[Alternative] = field(default_factory=list)

    def of(self, property: str) -> list[Spell]:
        """Return the spells of one property, in the order in which they opened."""
        return self._by_property.get(property, [])

    @cached_property
    def days(self) -> list[date]:
        """The days on which something about the group may change, in any of the views, in order."""
        spells = (*self.spells, *(spell for other in self.alternatives for spell in other.spells))
        dates = [when for spell in spells for when in (*(turn.when for turn in spell.turns), *(change.when for change in spell.changes))]
        return sorted({day for when in dates for day in (when.earliest, when.latest) if day is not None})

    @cached_property
    def _by_property(self) -> dict[str, list[Spell]]:
        found: dict[str, list[Spell]] = {}
        for spell in self.spells:
            found.setdefault(spell.key.property, []).append(spell)
        return found

    def disputes_on(self, spell: Spell, day: date) -> list[Dispute]:
        """Return what is disputed about a spell on a day.

        Compared are its own state, of a membership its suspension and exit under way too, and the set of holders of an office that one person
        holds at a time. Whether somebody else holds a seat of which there are several says nothing about this one.
        """
        return [Dispute(name, a) for a in self.alternatives if (name := self._differs_on(a, spell, day))]

    def disputes_ever(self, spell: Spell) -> list[Dispute]:
        """Return what is disputed about a spell as a whole: its existence, since, until or status."""
        return [Dispute(name, a) for a in self.alternatives for name in _differs(a, spell)]

    def _differs_on(self, other: Alternative, spell: Spell, day: date) -> str | None:
        here, there = _state(self.spells, day), _state(other.spells, day)
        own = spell.key
        if {s for s in here if s[0] == own} != {s for s in there if s[0] == own}:
            return _field_on(other, spell, day)
        if own.property == "member-of":
            return next(
                (name for of, name in _BESIDE.items() if {s for s in here if s[0].property == of} != {s for s in there if s[0].property == of}), None
            )
        if own.property == "holds-office" and own.own[0] in SOLE and here != there:
            return "holder"
        return None


_BESIDE: Final = {"suspended-from": "suspended", "withdrawing-from": "withdrawal"}
"""Further states that belong to the answer about a membership, each with the field that reports it."""


def _state(spells: list[Spell], day: date) -> set[tuple[SpellKey, str | None, Answer]]:
    return {(s.key, s.status, answer) for s in spells if (answer := s.holds(day))}


def _differs(other: Alternative, spell: Spell) -> list[str]:
    """Return the fields of a spell, as a whole, that an alternative has otherwise."""
    if any(_span(s) == _span(spell) for s in other.spells if s.id == spell.id):
        return []
    like = other.like(spell)
    if like is None:
        return ["existence"]
    fields = [name for name, here, there in zip(("since", "until", "status"), _span(spell), _span(like), strict=True) if here != there]
    return fields or ["since"]  # the same days, but opened by another event


def _field_on(other: Alternative, spell: Spell, day: date) -> str:
    """Return the field that makes the state of a spell differ on a day: of two ends, the one nearer to the day."""
    fields = _differs(other, spell)
    if not {"since", "until"} <= set(fields):
        return fields[0] if fields else "existence"
    like = other.like(spell)
    begun = max(s.since.latest or date.max for s in (spell, like) if s)
    return "since" if day < begun else "until"


def views(events: list[Event], side: str | None = None, wanted: Callable[[GroupKey], bool] = lambda _key: True) -> list[Group]:
    """Every group that is wanted in the view of a side (None: the default), each with its alternatives."""
    default = grouped(transition for transition in transitions_of(events) if wanted(transition.group))
    named = _groups_named(default)
    places = _places(events)
    base = default | _view(events, places, default, named, side) if side else default
    groups = {key: Group(key, fold(transitions, side)) for key, transitions in base.items()}
    for key, alternative in _sides_in_turn(events, places, default, named, side):
        groups[key].alternatives.append(alternative)
    chosen = [taking(event, side) for event in events] if side else events
    for key, alternative in _claims_in_turn(chosen, base, side, wanted):
        groups.setdefault(key, Group(key, [])).alternatives.append(alternative)
    return list(groups.values())


def transitions_in_views(events: list[Event]) -> Iterator[tuple[str | None, list[Transition]]]:
    """Yield every group in the default view (None); then, for each side, the groups of which it has a view, its held claims taken in."""
    default = grouped(transitions_of(events))
    yield from ((None, transitions) for transitions in default.values())
    named = _groups_named(default)
    places = _places(events)
    for side in named:
        yield from ((side, transitions) for transitions in _view(events, places, default, named, side).values())


def taking(event: Event, side: str) -> Event:
    """An event with the held claims of a side taken in; an effect that the side says did not take place is left out."""
    if not any(side in claim.by for thing in parts(event) for claim in thing.claims):
        return event
    effects = []
    for effect in event.effects:
        changed: Effect | None = effect
        for claim in effect.claims:
            if changed is not None and claim.rank == "held" and side in claim.by:
                changed = applied(changed, claim)
        if changed is not None:
            effects.append(changed)
    taken: Event = event.model_copy(update={"effects": effects})
    for claim in event.claims:
        if claim.rank == "held" and side in claim.by:
            taken = applied_to_event(taken, claim)
    return taken


def applied(effect: Effect, claim: Claim) -> Effect | None:
    """An effect with a claim's value in place of its own; None where the claim says that it did not take place.

    A claim on a quantity that is no field of an effect leaves it as it is.
    """
    if claim.field == "date" and claim.value is None:
        return None
    name = RESERVED.get(claim.field, claim.field)
    if name not in type(effect).model_fields or name in ("kind", "subject", "object", "by", "claims"):
        return effect
    return effect.model_copy(update={name: claim.value})


def applied_to_event(event: Event, claim: Claim) -> Event:
    """An event with a claim's date in place of its own (null: it did not take place, and changed nothing); other fields change no state."""
    if claim.field != "date":
        return event
    if claim.value is None:
        return event.model_copy(update={"effects": [], "relations": []})
    return event.model_copy(update={"date": claim.value})


def claims_on(transition: Transition) -> list[Claim]:
    """Return the claims that concern a transition: those on its effect, and those on the date of its event."""
    own = list(transition.effect.claims) if transition.effect else []
    return own + [claim for claim in transition.event.claims if claim.field == "date"]


def _groups_named(default: dict[GroupKey, list[Transition]]) -> dict[str, list[GroupKey]]:
    """The groups of which each side has a view of its own: one of its effects or of its held claims is there."""
    named: dict[str, dict[GroupKey, None]] = {}
    for key, transitions in default.items():
        for transition in transitions:
            for side in (*transition.by, *(who for claim in claims_on(transition) if claim.rank == "held" for who in claim.by)):
                named.setdefault(side, {})[key] = None
    return {side: list(keys) for side, keys in sorted(named.items())}


def _places(events: list[Event]) -> dict[str, int]:
    """The place of each event in the record, by its id."""
    return {event.id: place for place, event in enumerate(events)}


def _view(
    events: list[Event], places: dict[str, int], default: dict[GroupKey, list[Transition]], named: dict[str, list[GroupKey]], side: str
) -> dict[GroupKey, list[Transition]]:
    """Return the transitions of the groups on which a side has a view, with the claims it holds applied."""
    keys = named.get(side, [])
    concerned = {places[transition.event.id] for key in keys for transition in default[key]}
    transitions = grouped(transitions_of(taking(events[place], side) for place in sorted(concerned)))
    return {key: transitions.get(key, []) for key in keys}


def _sides_in_turn(
    events: list[Event], places: dict[str, int], default: dict[GroupKey, list[Transition]], named: dict[str, list[GroupKey]], side: str | None
) -> Iterator[tuple[GroupKey, Alternative]]:
    """Each other side's view of the groups it names, sides that say the same counted once; and for a side, the default."""
    if side:
        for key in named.get(side, []):
            yield key, Alternative(fold(default[key]))
    said: dict[tuple[GroupKey, tuple[Any, ...]], Alternative] = {}
    for other in named:
        view = _view(events, places, default, named, other) if other != side else {}
        for key, transitions in view.items():
            speaking = [transition for transition in transitions if other in transition.by]
            held = [c for d in default[key] for c in claims_on(d) if c.rank == "held" and other in c.by]
            version = (*((d.event.id, d.order) for d in speaking), *(id(claim) for claim in held))
            if alike := said.get((key, version)):
                alike.by.append(other)
            else:
                said[key, version] = Alternative(fold(transitions, other), [other], held, speaking)
                yield key, said[key, version]


def _claims_in_turn(
    events: list[Event], base: dict[GroupKey, list[Transition]], side: str | None, wanted: Callable[[GroupKey], bool]
) -> Iterator[tuple[GroupKey, Alternative]]:
    """Each held claim taken in alone, folded again in the groups where it changes a transition."""
    by_id = {event.id: event for event in events}
    owners = plan_owners(events)
    for event in events:
        for claim, changed in with_each_held(event, side):
            differing = _signatures(event, owners) ^ _signatures(changed, owners)
            for key in sorted(filter(wanted, {signature[0] for signature in differing}), key=repr):
                around = {transition.event.id for transition in base.get(key, [])} | {event.id}
                transitions = grouped(transitions_of((changed if i == event.id else by_id[i] for i in sorted(around)), owners)).get(key, [])
                yield key, Alternative(fold(transitions, side), list(claim.by), [claim])


def _signatures(event: Event, owners: dict[str | None, str]) -> set[tuple[GroupKey, tuple[Any, ...]]]:
    """Return the signatures of an event's transitions, which differ between versions of the event."""
    return {(d.group, (d.key, d.verb.name, d.when.text, repr(sorted(d.values().items(), key=repr)))) for d in transitions_of([event], owners)}


def with_each_held(event: Event, side: str | None) -> Iterator[tuple[Claim, Event]]:
    """Yield each held claim of an event that a view has not taken in already, with the event as that claim has it."""
    for place, effect in enumerate(event.effects):
        for claim in effect.claims:
            if claim.rank == "held" and (side is None or side not in claim.by):
                changed = applied(effect, claim)
                effects = [*event.effects[:place], *([changed] if changed else []), *event.effects[place + 1 :]]
                yield claim, event.model_copy(update={"effects": effects})
    for claim in event.claims:
        if claim.rank == "held" and (side is None or side not in claim.by):
            yield claim, applied_to_event(event, claim)


def _span(spell: Spell) -> tuple[str, str | None, str | None]:
    """Return since, until and status of a spell."""
    return (spell.since.text, spell.until.text if spell.until else None, spell.status)
