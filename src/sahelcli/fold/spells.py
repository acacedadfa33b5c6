"""From deeds to spells: the one fold over the verb table.

A *spell* is a stretch of time over which a state of affairs holds, with the deeds that opened, changed and closed it. What belongs here: which deed
opens, changes or closes what. What does not: claims tried in turn (sides), rows, files, today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sahelcli.base.edtf import Answer, Edtf
from sahelcli.fold.transitions import Deed, SpellKey
from sahelcli.record.properties import PROPERTIES, Act


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


@dataclass(frozen=True, slots=True)
class Idle:
    """A deed that changed nothing, with the spell of its key before it: the one it would open again, or the last that ended; None: there was none."""

    deed: Deed
    before: Spell | None


def fold(deeds: Iterable[Deed], side: str | None = None) -> list[Spell]:
    """Fold one group of deeds into spells, in the order in which they opened.

    By default a deed with `by` is passed over, and kept on the spell it would have opened or closed; in the view of a side, it is taken in
    where the side is in `by`.
    """
    return _Fold(list(deeds), side).run()


def fold_with_idle(deeds: Iterable[Deed], side: str | None = None) -> tuple[list[Spell], list[Idle]]:
    """Return the spells of one group of deeds as `fold` does, and the deeds of that view that changed nothing."""
    folding = _Fold(list(deeds), side)
    return folding.run(), folding.idle


class _Fold:
    """One pass over one group. `current` holds the spells still open for each key: more than one only while it is uncertain which."""

    def __init__(self, deeds: list[Deed], side: str | None) -> None:
        self.deeds = deeds
        self.side = side
        self.spells: list[Spell] = []
        self.current: dict[SpellKey, list[Spell]] = defaultdict(list)
        self.waiting: dict[SpellKey, list[Deed]] = defaultdict(list)
        self.left = False
        self.idle: list[Idle] = []

    def run(self) -> list[Spell]:
        for place, deed in enumerate(self.deeds):
            if deed.by and self.side not in deed.by:
                self._pass_over(deed)
            elif not self._overruled(deed, place):
                self._act(deed)
            elif deed.verb.act is Act.CLOSE:
                self._idle(deed)
        for key, waiting in self.waiting.items():
            for spell in [s for s in self.spells if s.key == key][-1:]:
                spell.passed_over.extend(waiting)
        return self.spells

    def _act(self, deed: Deed) -> None:
        if deed.verb.act is Act.OPEN:
            self._open(deed)
        elif deed.verb.act is Act.CHANGE:
            if not self.current[deed.key]:
                self._idle(deed)
            for spell in self.current[deed.key]:
                self._change(spell, deed)
        else:
            self._close(deed)

    def _overruled(self, deed: Deed, place: int) -> bool:
        """Return whether the view of a side ignores a default deed.

        After a member has left, the record's deeds about that membership are ignored until it joins again. For an office, a side's own end of a
        tenure replaces the default one.
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
            if same.turns[-1].answer is Answer.YES and same.values(date.max).items() >= deed.values().items():
                self.idle.append(Idle(deed, same))
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
        if not self.current[deed.key]:
            self._idle(deed)
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

    def _idle(self, deed: Deed) -> None:
        self.idle.append(Idle(deed, next((spell for spell in reversed(self.spells) if spell.key == deed.key), None)))

    def _pass_over(self, deed: Deed) -> None:
        touched = list(self.current[deed.key])
        if deed.verb.name == "leaves":
            touched = [s for spells in self.current.values() for s in spells]
        for spell in touched:
            spell.passed_over.append(deed)
        if not touched:
            self.waiting[deed.key].append(deed)
