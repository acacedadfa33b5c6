"""Transitions: what each effect of each event does, to whom, on which day, in the order in which the fold takes them.

A *transition* is one effect on one subject, dated and in order; so is the relation by which an event fulfils a plan. What belongs here: the keys
that tell one state of affairs from another, and which transitions are folded together. What does not: which transition opens or closes what (fold).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from sahelcli.base.edtf import Edtf, parse_edtf
from sahelcli.record.properties import PROPERTIES, RESERVED, VERBS, Act, Property, Verb

if TYPE_CHECKING:
    from typing import TypedDict

    from sahelcli.record.field_types import Text
    from sahelcli.record.models import Effect, Event

    class Values(TypedDict, total=False):
        """The values that an effect gives, under the keys that the fold reads by name; it has others."""

        due: str | None
        name: Text | None
        speaker: str | None
        title: Text | None
        when: str | None


FULFILMENT: Final = Verb("fulfils", "plans", Act.CLOSE)
"""A relation that acts as a transition: the event that fulfils a plan closes its spell."""


class SpellKey(NamedTuple):
    """Key of a spell. `own` holds the values of the property's key (office and for, measure, mission)."""

    property: str
    subject: str
    object: str | None
    own: tuple[str | None, ...] = ()

    def spell_id(self, event: str) -> str:
        """A fact's id: opening event, subject, property, object and key, null parts left out. A corrected date does not change it."""
        return "/".join(part for part in (event, self.subject, self.property, self.object, *self.own) if part is not None)


class GroupKey(NamedTuple):
    """Spells whose transitions act on each other, or whose holders are compared: they are folded together."""

    kind: str
    parts: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Transition:
    """One effect of an event on one subject (and one measure)."""

    event: Event
    effect: Effect | None
    verb: Verb
    key: SpellKey
    when: Edtf
    order: tuple[date, date, str, int]
    by: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """False where the event is unconfirmed or the date doubtful: what rests on it is possible."""
        return self.event.confirmed and not self.when.doubtful

    @property
    def touches(self) -> Property:
        """Return the property that the transition affects."""
        return PROPERTIES[self.key.property]

    def values(self) -> Values:
        """The values this transition gives: own keys of its property, and `due`.

        A value that is not given is kept, except the `when` of a plan: without one, the plan is postponed with no date.
        """
        given = {name: own_value(self.effect, name) for name in (*self.touches.values, "due")}
        kept = ("when",) if self.verb.name == "plans" else ()
        return cast("Values", {name: value for name, value in given.items() if value is not None or name in kept})

    @property
    def status(self) -> str | None:
        """Return the status that an opening gives."""
        if self.verb.status is not None:
            return self.verb.status
        name = self.touches.status
        return cast("str | None", own_value(self.effect, name)) if name else None

    @property
    def group(self) -> GroupKey:
        """The group it is folded in: a membership with what ends with it; else by the parts of its key that the table names."""
        name, subject, obj, own = self.key
        if name == "member-of" or self.touches.ended_with == "member-of":
            return GroupKey("membership", (subject, obj))
        parts = {"subject": (subject,), "object": (obj,), "key": own}
        return GroupKey(name, tuple(value for part in self.touches.folded_by for value in parts[part]))


def own_value(effect: Effect | None, name: str) -> object:
    """Return the value of a verb's own key, under the name that the record uses for it."""
    return getattr(effect, RESERVED.get(name, name), None)


def transitions_of(events: Iterable[Event], owners: dict[str | None, str] | None = None) -> list[Transition]:
    """Return every transition of the events, in the order of the fold: latest day, earliest day, event id, order in the event.

    `owners` gives the subject of each plan, where the events do not have them all.
    """
    events = list(events)
    owners = plan_owners(events) if owners is None else owners
    return sorted((transition for event in events for transition in _transitions(event, owners)), key=lambda d: d.order)


def plan_owners(events: Iterable[Event]) -> dict[str | None, str]:
    """Return the subject of each plan."""
    return {x.object: x.subjects[0] for e in events for x in e.effects if x.kind == "plans"}


def _transitions(event: Event, plan_subjects: dict[str | None, str]) -> Iterator[Transition]:
    if not event.effects and not event.relations:
        return
    happened = parse_edtf(event.date)
    last = happened.latest or date.max
    for place, effect in enumerate(event.effects):
        verb = VERBS[effect.kind]
        when = parse_edtf(effect.date) if effect.date else _last_day(happened) if verb.name == "cancels" else happened
        if when.unknown:
            when = when._replace(latest=last)
        order = (when.latest or date.max, when.earliest or date.min, event.id, place)
        for subject in effect.subjects:
            for own in _own_keys(effect, PROPERTIES[verb.touches]):
                key = SpellKey(verb.touches, subject, effect.object, own)
                if verb.touches == "plans":
                    key = key._replace(subject=plan_subjects.get(effect.object, subject))
                yield Transition(event, effect, verb, key, when, order, tuple(effect.by))
    for place, relation in enumerate(event.relations, len(event.effects)):
        if relation.kind == "fulfils" and relation.to in plan_subjects:
            key = SpellKey("plans", plan_subjects[relation.to], relation.to)
            yield Transition(event, None, FULFILMENT, key, _last_day(happened), (last, last, event.id, place))


def _last_day(when: Edtf) -> Edtf:
    """Return the last day of a date, as doubtful as the date: the day on which something is cancelled or carried out."""
    return parse_edtf((when.latest or date.max).isoformat())._replace(doubtful=when.doubtful)


def _own_keys(effect: Effect, property: Property) -> list[tuple[str | None, ...]]:
    if property.key == ("measure",):
        return [(measure,) for measure in effect.measures or ()]
    return [tuple(cast("str | None", own_value(effect, name)) for name in property.key)]


def grouped(transitions: Iterable[Transition]) -> dict[GroupKey, list[Transition]]:
    """Transitions by the group they are folded in, order kept."""
    groups: dict[GroupKey, list[Transition]] = defaultdict(list)
    for transition in transitions:
        groups[transition.group].append(transition)
    return dict(groups)
