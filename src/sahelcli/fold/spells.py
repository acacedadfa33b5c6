"""From transitions to spells: the one fold over the verb table.

A *spell* is a stretch of time over which a state of affairs holds, with the transitions that opened, changed and closed it. What belongs here:
which transition opens, changes or closes what. What does not: claims tried in turn (sides), rows, files, today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from sahelcli.base.edtf import Answer, Edtf
from sahelcli.fold.transitions import SpellKey, Transition
from sahelcli.record.properties import PROPERTIES, Act

if TYPE_CHECKING:
    from sahelcli.fold.transitions import Values


@dataclass(frozen=True, slots=True)
class Turn:
    """From some day on, whether the spell holds."""

    when: Edtf
    answer: Answer
    transition: Transition


@dataclass(slots=True)
class Spell:
    """A state of affairs over time.

    `since` is the first day it is so, `until` the first day it is no longer so (None: the record knows no end). `changes` are the transitions that
    gave its values, the opening first; `passed_over` the transitions of some side that the answer did not follow.
    """

    key: SpellKey
    status: str | None
    opening: Transition
    closing: Transition | None = None
    turns: list[Turn] = field(default_factory=list)
    changes: list[Transition] = field(default_factory=list)
    passed_over: list[Transition] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Return the fact's id."""
        return self.key.spell_id(self.opening.event.id)

    @property
    def since(self) -> Edtf:
        """Return the date from which the spell is true."""
        return self.opening.when

    @property
    def until(self) -> Edtf | None:
        """Return the date from which the spell is no longer true, or None."""
        return self.closing.when if self.closing else None

    def holds(self, day: date) -> Answer:
        """Return yes, maybe or no: whether the spell is true on a day."""
        if self.opening.touches.point:
            return min(self.since.within(day, day), Answer.YES if self.opening.sure else Answer.MAYBE)
        if self.since.earliest is not None and day < self.since.earliest:
            return Answer.NO  # no transition reaches back before the spell's beginning
        answer = Answer.NO
        for turn in self.turns:
            if turn.when.latest is not None and turn.when.latest <= day:
                answer = turn.answer
            elif (turn.when.earliest is None or turn.when.earliest <= day) and turn.answer is not answer:
                answer = Answer.MAYBE
        return answer

    def changes_by(self, day: date) -> list[Transition]:
        """The transitions that had surely given their values by a day; at least the opening."""
        return [d for i, d in enumerate(self.changes) if i == 0 or (d.when.latest is not None and d.when.latest <= day)]

    def values(self, day: date) -> Values:
        """The values in force on a day, `due` among them; a value left out by a change keeps what it was."""
        merged: Values = {}
        for transition in self.changes_by(day):
            merged.update(transition.values())
        return merged

    @property
    def last_day(self) -> date:
        """Return the last day on which a spell that has ended was certainly true, or its first day."""
        until = self.until
        ended = (until.earliest or until.latest) if until else None
        began = self.since.latest or self.since.earliest or date.min
        return max(began, ended - timedelta(days=1)) if ended and ended > date.min else began

    def last_said(self, day: date) -> Transition:
        """Return the transition that set the last date a sentence says of the spell: its end, else its day due or planned, else its beginning."""
        if self.closing:
            return self.closing
        given = self.values(day)
        for said in ("due", "when"):
            if given.get(said):
                return next(transition for transition in reversed(self.changes_by(day)) if transition.values().get(said))
        return self.opening

    def title_since(self, day: date) -> str | None:
        """Return when an office came by the title that it has on a day; None where it had it from the first."""
        titled = [transition for transition in self.changes_by(day) if transition.values().get("title")]
        renamed = [after for before, after in pairwise(titled) if after.values()["title"] != before.values()["title"]]
        return renamed[-1].when.text if renamed else None


@dataclass(frozen=True, slots=True)
class Idle:
    """A transition that changed nothing, with the spell of its key before it: the one it would open again, or the last that ended, or None."""

    transition: Transition
    before: Spell | None


def fold(transitions: Iterable[Transition], side: str | None = None) -> list[Spell]:
    """Fold one group of transitions into spells, in the order in which they opened.

    By default a transition with `by` is passed over, and kept on the spell it would have opened or closed; in the view of a side, it is taken in
    where the side is in `by`.
    """
    return _Fold(list(transitions), side).run()


def fold_with_idle(transitions: Iterable[Transition], side: str | None = None) -> tuple[list[Spell], list[Idle]]:
    """Return the spells of one group of transitions as `fold` does, and the transitions of that view that changed nothing."""
    folding = _Fold(list(transitions), side)
    return folding.run(), folding.idle


class _Fold:
    """One pass over one group. `current` holds the spells still open for each key: more than one only while it is uncertain which."""

    def __init__(self, transitions: list[Transition], side: str | None) -> None:
        self.transitions = transitions
        self.side = side
        self.spells: list[Spell] = []
        self.current: dict[SpellKey, list[Spell]] = defaultdict(list)
        self.waiting: dict[SpellKey, list[Transition]] = defaultdict(list)
        self.left = False
        self.idle: list[Idle] = []

    def run(self) -> list[Spell]:
        for place, transition in enumerate(self.transitions):
            if transition.by and self.side not in transition.by:
                self._pass_over(transition)
            elif not self._overruled(transition, place):
                self._act(transition)
            elif transition.verb.act is Act.CLOSE:
                self._idle(transition)
        for key, waiting in self.waiting.items():
            for spell in [s for s in self.spells if s.key == key][-1:]:
                spell.passed_over.extend(waiting)
        return self.spells

    def _act(self, transition: Transition) -> None:
        if transition.verb.act is Act.OPEN:
            self._open(transition)
        elif transition.verb.act is Act.CHANGE:
            if not self.current[transition.key]:
                self._idle(transition)
            for spell in self.current[transition.key]:
                self._change(spell, transition)
        else:
            self._close(transition)

    def _overruled(self, transition: Transition, place: int) -> bool:
        """Return whether the view of a side ignores a default transition.

        After a member has left, the record's transitions about that membership are ignored until it joins again. For an office, a side's own end of a
        tenure replaces the default one.
        """
        if self.left and transition.key.property != "member-of":
            return True
        if self.side is None or transition.by or transition.verb.name != "leaves-office":
            return False
        for later in self.transitions[place + 1 :]:
            if later.key == transition.key and later.verb.act is Act.OPEN:
                return False
            if later.key == transition.key and later.verb is transition.verb and self.side in later.by:
                return True
        return False

    def _open(self, transition: Transition) -> None:
        if transition.verb.name == "joins":
            self.left = False
        same = None
        for spell in list(self.current[transition.key]):
            if spell.status == transition.status and not transition.touches.point:
                same = spell
            elif not transition.touches.point:
                self._end(spell, transition)
        if same:
            if same.turns[-1].answer is Answer.YES and same.values(date.max).items() >= transition.values().items():
                self.idle.append(Idle(transition, same))
            self._change(same, transition)
            return
        spell = Spell(transition.key, transition.status, transition, changes=[transition], passed_over=self.waiting.pop(transition.key, []))
        spell.turns.append(Turn(transition.when, Answer.YES if transition.sure else Answer.MAYBE, transition))
        self.spells.append(spell)
        self.current[transition.key].append(spell)

    def _change(self, spell: Spell, transition: Transition) -> None:
        """New values; and a sure transition about a spell that is only possible makes it certain from its own day."""
        spell.changes.append(transition)
        if transition.sure and spell.turns[-1].answer is Answer.MAYBE:
            spell.turns.append(Turn(transition.when, Answer.YES, transition))
            spell.closing = None

    def _close(self, transition: Transition) -> None:
        if not self.current[transition.key]:
            self._idle(transition)
        for spell in list(self.current[transition.key]):
            self._end(spell, transition)
        if transition.verb.name == "leaves":
            for key, open_spells in list(self.current.items()):
                if PROPERTIES[key.property].ended_with == "member-of":
                    for spell in list(open_spells):
                        self._end(spell, transition)
            self.left = transition.sure

    def _end(self, spell: Spell, transition: Transition) -> None:
        """A sure end closes the spell; an unconfirmed one leaves what follows possible, and stands until a sure one replaces it."""
        if not transition.sure and spell.closing is not None:
            return
        spell.turns.append(Turn(transition.when, Answer.NO if transition.sure else Answer.MAYBE, transition))
        spell.closing = transition
        if transition.sure:
            self.current[spell.key].remove(spell)

    def _idle(self, transition: Transition) -> None:
        self.idle.append(Idle(transition, next((spell for spell in reversed(self.spells) if spell.key == transition.key), None)))

    def _pass_over(self, transition: Transition) -> None:
        touched = list(self.current[transition.key])
        if transition.verb.name == "leaves":
            touched = [s for spells in self.current.values() for s in spells]
        for spell in touched:
            spell.passed_over.append(transition)
        if not touched:
            self.waiting[transition.key].append(transition)
