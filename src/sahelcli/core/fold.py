"""From effects to spells: the one fold over the verb table.

A *deed* is one effect on one subject, dated and in order. A *spell* is a stretch of time over which a state of affairs holds, with the deeds
that opened, changed and closed it. What belongs here: which deed opens, changes or closes what. What does not: claims tried in turn
(sides), rows, files, today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sahelcli.core.edtf import Answer, Edtf, parse_edtf
from sahelcli.core.verbs import PROPERTIES, RESERVED, VERBS, Act, Property, Verb

if TYPE_CHECKING:
    from sahelcli.core.models import Effect, Event

FULFILMENT: Final = Verb("fulfils", "plans", Act.CLOSE)
"""A relation that acts as a deed: the event that fulfils a plan closes its spell."""


class SpellKey(NamedTuple):
    """What tells one spell from another. `own` holds the values of the property's key (office and for, measure, mission)."""

    property: str
    subject: str
    object: str | None
    own: tuple[str | None, ...] = ()

    def spell_id(self, event: str) -> str:
        """A fact's id: opening event, subject, property, object and key, null parts left out. A corrected date does not change it."""
        return "/".join(part for part in (event, self.subject, self.property, self.object, *self.own) if part is not None)


class GroupKey(NamedTuple):
    """Spells whose deeds act on each other, or whose holders are compared: they are folded together."""

    kind: str
    parts: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Deed:
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
        """The property the deed touches."""
        return PROPERTIES[self.key.property]

    def values(self) -> dict[str, Any]:
        """The values this deed gives: own keys of its property, and `due`.

        Those left out keep their last value, but a plan's `when`: without one, the plan is put off.
        """
        given = {name: own_value(self.effect, name) for name in (*self.touches.values, "due")}
        kept = ("when",) if self.verb.name == "plans" else ()
        return {name: value for name, value in given.items() if value is not None or name in kept}

    @property
    def status(self) -> str | None:
        """The status an opening gives."""
        if self.verb.status is not None:
            return self.verb.status
        name = self.touches.status
        return own_value(self.effect, name) if name else None

    @property
    def group(self) -> GroupKey:
        """The group it is folded in: a member and its organisation; an office; the measures of one on another; else its own key."""
        p, subject, obj, own = self.key
        if p == "member-of" or self.touches.ended_with == "member-of":
            return GroupKey("membership", (subject, obj))
        if p == "holds-office":
            return GroupKey(p, (obj, *own))
        if p == "sanctioned-by":
            return GroupKey(p, (subject, obj))
        return GroupKey(p, (subject, obj, *own))


def own_value(effect: Effect | None, name: str) -> Any:
    """The value of a verb's own key, under the name the record gives it."""
    return getattr(effect, RESERVED.get(name, name), None)


@dataclass(frozen=True, slots=True)
class Turn:
    """From some day on, whether the spell holds."""

    when: Edtf
    answer: Answer
    deed: Deed


@dataclass(slots=True)
class Spell:
    """A state of affairs over time.

    `since` is the first day it is so, `until` the first day it is no longer so (None: the record knows no end). `changes` are the deeds that gave
    its values, the opening first; `passed_over` the deeds of some side that the answer did not follow.
    """

    key: SpellKey
    status: str | None
    opening: Deed
    closing: Deed | None = None
    turns: list[Turn] = field(default_factory=list)
    changes: list[Deed] = field(default_factory=list)
    passed_over: list[Deed] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The fact's id."""
        return self.key.spell_id(self.opening.event.id)

    @property
    def since(self) -> Edtf:
        """The first day it is so."""
        return self.opening.when

    @property
    def until(self) -> Edtf | None:
        """The first day it is no longer so."""
        return self.closing.when if self.closing else None

    def holds(self, day: date) -> Answer:
        """Whether it is so on a day."""
        if self.opening.touches.point:
            return min(self.since.within(day, day), Answer.YES if self.opening.sure else Answer.MAYBE)
        if self.since.earliest is not None and day < self.since.earliest:
            return Answer.NO  # no deed reaches back before the spell's beginning
        answer = Answer.NO
        for turn in self.turns:
            if turn.when.latest is not None and turn.when.latest <= day:
                answer = turn.answer
            elif (turn.when.earliest is None or turn.when.earliest <= day) and turn.answer is not answer:
                answer = Answer.MAYBE
        return answer

    def changes_by(self, day: date) -> list[Deed]:
        """The deeds that had surely given their values by a day; at least the opening."""
        return [d for i, d in enumerate(self.changes) if i == 0 or (d.when.latest is not None and d.when.latest <= day)]

    def values(self, day: date) -> dict[str, Any]:
        """The values in force on a day, `due` among them; a value left out by a change keeps what it was."""
        merged: dict[str, Any] = {}
        for deed in self.changes_by(day):
            merged.update(deed.values())
        return merged


def deeds_of(events: Iterable[Event], owners: dict[str | None, str] | None = None) -> list[Deed]:
    """Every deed of the events, in the order of the fold: latest day, earliest day, event id, as written.

    `owners` gives the subject of each plan, where the events do not have them all.
    """
    events = list(events)
    owners = plan_owners(events) if owners is None else owners
    return sorted((deed for event in events for deed in _deeds(event, owners)), key=lambda d: d.order)


def plan_owners(events: Iterable[Event]) -> dict[str | None, str]:
    """The subject of each plan."""
    return {x.object: x.subjects[0] for e in events for x in e.effects if x.kind == "plans"}


def _deeds(event: Event, plan_subjects: dict[str | None, str]) -> Iterator[Deed]:
    happened = parse_edtf(event.date)
    last = happened.latest or date.max
    last_day = replace(parse_edtf(last.isoformat()), doubtful=happened.doubtful)
    for place, effect in enumerate(event.effects):
        verb = VERBS[effect.kind]
        when = parse_edtf(effect.date) if effect.date else last_day if verb.name == "cancels" else happened
        if when.unknown:
            when = replace(when, latest=last)
        order = (when.latest or date.max, when.earliest or date.min, event.id, place)
        for subject in effect.subjects:
            for own in _own_keys(effect, PROPERTIES[verb.touches]):
                key = SpellKey(verb.touches, subject, effect.object, own)
                if verb.touches == "plans":
                    key = key._replace(subject=plan_subjects.get(effect.object, subject))
                yield Deed(event, effect, verb, key, when, order, tuple(effect.by))
    for place, relation in enumerate(event.relations, len(event.effects)):
        if relation.kind == "fulfils" and relation.to in plan_subjects:
            key = SpellKey("plans", plan_subjects[relation.to], relation.to)
            yield Deed(event, None, FULFILMENT, key, last_day, (last, last, event.id, place))


def _own_keys(effect: Effect, property: Property) -> list[tuple[str | None, ...]]:
    if property.key == ("measure",):
        return [(measure,) for measure in effect.measures or ()]
    return [tuple(own_value(effect, name) for name in property.key)]


def grouped(deeds: Iterable[Deed]) -> dict[GroupKey, list[Deed]]:
    """Deeds by the group they are folded in, order kept."""
    groups: dict[GroupKey, list[Deed]] = defaultdict(list)
    for deed in deeds:
        groups[deed.group].append(deed)
    return dict(groups)


def fold(deeds: Iterable[Deed], side: str | None = None) -> list[Spell]:
    """The spells of one group of deeds, in the order in which they opened.

    By default a deed with `by` is passed over, and kept on the spell it would have opened or closed; in the view of a side, it is taken in
    where the side is in `by`.
    """
    return _Fold(list(deeds), side).run()


class _Fold:
    """One pass over one group. `current` holds the spells still open for each key: more than one only while it is uncertain which."""

    def __init__(self, deeds: list[Deed], side: str | None) -> None:
        self.deeds = deeds
        self.side = side
        self.spells: list[Spell] = []
        self.current: dict[SpellKey, list[Spell]] = defaultdict(list)
        self.waiting: dict[SpellKey, list[Deed]] = defaultdict(list)
        self.left = False

    def run(self) -> list[Spell]:
        for place, deed in enumerate(self.deeds):
            if deed.by and self.side not in deed.by:
                self._pass_over(deed)
            elif not self._overruled(deed, place):
                self._act(deed)
        for key, waiting in self.waiting.items():
            for spell in [s for s in self.spells if s.key == key][-1:]:
                spell.passed_over.extend(waiting)
        return self.spells

    def _act(self, deed: Deed) -> None:
        if deed.verb.act is Act.OPEN:
            self._open(deed)
        elif deed.verb.act is Act.CHANGE:
            for spell in self.current[deed.key]:
                self._change(spell, deed)
        else:
            self._close(deed)

    def _overruled(self, deed: Deed, place: int) -> bool:
        """A default deed that the view of a side leaves aside.

        After a member has left, what the record has about that membership counts no more until it joins again. For an office, a side's own end of a
        tenure stands in place of the default one.
        """
        if self.left and deed.key.property != "member-of":
            return True
        if self.side is None or deed.by or deed.verb.name != "leaves-office":
            return False
        for later in self.deeds[place + 1 :]:
            if later.key == deed.key and later.verb.act is Act.OPEN:
                return False
            if later.key == deed.key and later.verb is deed.verb and self.side in later.by:
                return True
        return False

    def _open(self, deed: Deed) -> None:
        if deed.verb.name == "joins":
            self.left = False
        same = None
        for spell in list(self.current[deed.key]):
            if spell.status == deed.status and not deed.touches.point:
                same = spell
            elif not deed.touches.point:
                self._end(spell, deed)
        if same:
            self._change(same, deed)
            return
        spell = Spell(deed.key, deed.status, deed, changes=[deed], passed_over=self.waiting.pop(deed.key, []))
        spell.turns.append(Turn(deed.when, Answer.YES if deed.sure else Answer.MAYBE, deed))
        self.spells.append(spell)
        self.current[deed.key].append(spell)

    def _change(self, spell: Spell, deed: Deed) -> None:
        """New values; and a sure deed about a spell that is only possible makes it certain from its own day."""
        spell.changes.append(deed)
        if deed.sure and spell.turns[-1].answer is Answer.MAYBE:
            spell.turns.append(Turn(deed.when, Answer.YES, deed))
            spell.closing = None

    def _close(self, deed: Deed) -> None:
        for spell in list(self.current[deed.key]):
            self._end(spell, deed)
        if deed.verb.name == "leaves":
            for key, open_spells in list(self.current.items()):
                if PROPERTIES[key.property].ended_with == "member-of":
                    for spell in list(open_spells):
                        self._end(spell, deed)
            self.left = deed.sure

    def _end(self, spell: Spell, deed: Deed) -> None:
        """A sure end closes the spell; an unconfirmed one leaves what follows possible, and stands until a sure one replaces it."""
        if not deed.sure and spell.closing is not None:
            return
        spell.turns.append(Turn(deed.when, Answer.NO if deed.sure else Answer.MAYBE, deed))
        spell.closing = deed
        if deed.sure:
            self.current[spell.key].remove(spell)

    def _pass_over(self, deed: Deed) -> None:
        touched = list(self.current[deed.key])
        if deed.verb.name == "leaves":
            touched = [s for spells in self.current.values() for s in spells]
        for spell in touched:
            spell.passed_over.append(deed)
        if not touched:
            self.waiting[deed.key].append(deed)
