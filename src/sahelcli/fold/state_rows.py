"""From spells to rows: what an answer says of a state of affairs on a day, and over its whole life.

A row is built in two parts, so that it can be kept once and asked for any day: the part that never changes (ends, dates, events) and
the part that does (values, suspension, certainty, versions in dispute). Sources are ids here; whoever prints the row sets them out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import Answer, Edtf
from sahelcli.base.lazy_sequences_and_unique_values import chained, each_once
from sahelcli.fold.perspectives import DISPUTED, Dispute, Group, claims_on
from sahelcli.fold.spells import Spell
from sahelcli.fold.timeline_entries_and_row_parts import Row, cited, claim_row, earlier_dates, plain, text_of, with_bounds
from sahelcli.fold.transitions import Transition
from sahelcli.record.coverage import Covered, Matter
from sahelcli.record.properties import Act

if TYPE_CHECKING:
    from sahelcli.contract.rows import CoverageEntry, StoredClaim, StoredDays, StoredSuspension
    from sahelcli.record.models import Claim, Document

CERTAINTY: Final = {Answer.YES: "certain", Answer.MAYBE: "possible"}
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days over which a state row says the same; `last` None: until further notice. `row` is the part that may change."""

    first: date
    last: date | None
    row: StoredDays


class Names:
    """Names of actors on a day: the one that an actor's form has then, else the one in the record; and the coverage of the record (`covered`)."""

    def __init__(self, document: Document, groups: Iterable[Group]) -> None:
        self.covered = Covered.of(cast("CoverageEntry", entry.model_dump(mode="json")) for entry in document.record.coverage)
        self._fixed = {actor.id: text_of(actor.name) for actor in document.actors}
        self.take_forms(groups)

    def take_forms(self, groups: Iterable[Group]) -> None:
        """Take the names that the forms among some groups give, in place of those taken before."""
        self._forms: dict[str, list[Spell]] = {}
        for group in groups:
            if group.key.kind == "form-of":
                for spell in group.spells:
                    self._forms.setdefault(spell.key.subject, []).append(spell)

    def on(self, actor: str, day: date) -> dict[str, str]:
        """Return the name, in both languages."""
        for spell in reversed(self._forms.get(actor, [])):
            if spell.holds(day) is Answer.YES and (name := spell.values(day).get("name")):
                return text_of(name)
        return self._fixed.get(actor, {"en": actor, "fr": actor})

    def forms(self, actor: str) -> list[Spell]:
        """Return the spells of the forms that an actor had."""
        return self._forms.get(actor, [])

    def turns(self, actor: str) -> Iterator[Edtf]:
        """Yield the dates on which the name may change."""
        for spell in self._forms.get(actor, []):
            yield from (transition.when for transition in (*(turn.transition for turn in spell.turns), *spell.changes))


def spell_row(spell: Spell, group: Group) -> Row:
    """The part of a state row that is the same on every day; of a membership, with the suspensions that it went through."""
    row = {
        "id": spell.id,
        "subject": spell.key.subject,
        "property": spell.key.property,
        "object": spell.key.object,
        **with_bounds("since", spell.since),
        **with_bounds("until", spell.until),
        "opened_by": spell.opening.event.id,
        "closed_by": spell.closing.event.id if spell.closing else None,
    }
    return row | ({"suspensions": [_suspension(s) for s in _suspensions(spell, group)]} if spell.key.property == "member-of" else {})


def _suspensions(member: Spell, group: Group) -> list[Spell]:
    """Return the suspensions that may lie in the days of a membership, by beginning."""
    begun = member.since.earliest or date.min
    ended = (member.until.latest if member.until else None) or date.max
    found = group.of("suspended-from")
    return [s for s in found if (s.since.earliest or date.min) <= ended and ((s.until.latest if s.until else None) or date.max) >= begun]


def _suspension(spell: Spell) -> StoredSuspension:
    """Return a suspension as a membership lists it; its sources are ids, the end's first."""
    events = [transition.event for transition in (spell.closing, spell.opening) if transition]
    certainty = "certain" if spell.opening.sure else "possible"
    return {"since": spell.since.text, "until": spell.until.text if spell.until else None, "citations": cited(events), "certainty": certainty}


def stretches(spell: Spell, group: Group, names: Names) -> list[Stretch]:
    """The days on which a spell holds or may hold, cut where its row changes."""
    cuts = _cuts(spell, group, names)
    found: list[Stretch] = []
    for place, first in enumerate(cuts):
        holds = spell.holds(first)
        if not holds:
            continue
        last = cuts[place + 1] - ONE_DAY if place + 1 < len(cuts) else None
        row = day_row(spell, group, names, first, holds)
        if found and found[-1].row == row and found[-1].last == first - ONE_DAY:
            found[-1] = Stretch(found[-1].first, last, row)
        else:
            found.append(Stretch(first, last, row))
    return found


def _cuts(spell: Spell, group: Group, names: Names) -> list[date]:
    """Return the days on which something that the row says may change, from the spell's first day to its first day over, in order."""
    first, over = spell.since.earliest or date.min, _first_day_over(spell)
    cuts = {first, *([over] if over else [])}
    cuts.update(group.days[bisect_left(group.days, first) : bisect_right(group.days, over or date.max)])
    cuts.update(day for when in names.turns(spell.key.subject) for day in (when.earliest, when.latest) if day is not None)
    if spell.key.property == "member-of":
        cuts.update(names.covered.turns(_suspension_of(spell)))
    return sorted(cut for cut in cuts if first <= cut <= (over or date.max))


def _first_day_over(spell: Spell) -> date | None:
    """Return the first day from which a spell surely holds no more; None where there is no such day."""
    if spell.opening.touches.point:
        latest = spell.since.latest
        return latest + ONE_DAY if latest and latest < date.max else None
    last = spell.turns[-1]
    return last.when.latest if last.answer is Answer.NO else None


def day_row(spell: Spell, group: Group, names: Names, day: date, holds: Answer) -> StoredDays:
    """Return the part of a state row that depends on the day."""
    row: Row = {
        **_values(spell, group, names, day),
        "certainty": CERTAINTY.get(holds, "possible"),
        **_disputed(spell, group.disputes_on(spell, day)),
        **_sources(spell, group, day),
    }
    return cast("StoredDays", row)


def history_row(spell: Spell, group: Group, names: Names) -> Row:
    """Return the values of `--history` that differ from the row of a day.

    These are the disputes and certainty of the spell itself, and for a spell that has ended, the values of its last day.
    """
    row: Row = {}
    if spell.closing:
        day = spell.last_day
        row = _values(spell, group, names, day) | _sources(spell, group, day)
        if spell.key.property == "member-of":
            row["foremost"] = []  # a history says the end last
            if any(s.closing and s.closing.event is spell.closing.event for s in group.of("withdrawing-from")):
                row |= {"withdrawal": "effective", "withdrawal_effective": spell.closing.when.text}
            row |= _exit_dates(group, spell, spell.closing.when.latest or date.max, left=True)
    return row | {"certainty": "certain" if spell.opening.sure else "possible", **_disputed(spell, group.disputes_ever(spell))}


def _disputed(spell: Spell, found: list[Dispute]) -> Row:
    """Return what a row says of its disputes: whether there are any, each field with who holds another version of it, and the versions."""
    by = {name: dict.fromkeys(who for d in found if d.field == name for who in d.alternative.by) for name in DISPUTED}
    disputes = [{"field": name, "by": list(by[name])} for name in DISPUTED if any(d.field == name for d in found)]
    return {"contested": bool(found), "claims": _claims(spell, found), "disputes": disputes}


def _values(spell: Spell, group: Group, names: Names, day: date) -> Row:
    values = spell.values(day)
    p = spell.opening.touches
    own = dict(zip(p.key, spell.key.own, strict=True)) | {name: plain(values.get(name)) for name in p.values}
    row: Row = {"status": spell.status, "due": values.get("due"), "name": names.on(spell.key.subject, day)}
    if p.name == "plans":
        own["was"] = earlier_dates(spell.changes_by(day))
    if p.name == "holds-office":
        oaths = [d.when.text for d in spell.changes_by(day) if d.verb.name == "is-sworn-in"]
        row["sworn_in"] = oaths[-1] if oaths else None
        own["title_since"] = spell.title_since(day)
    if p.name == "member-of":
        row |= _standing(group, spell, day, names.covered)
    return row | {"qualifiers": own}


def _suspension_of(member: Spell) -> Matter:
    return Matter("suspended-from", member.key.subject, member.key.object)


def _standing(group: Group, member: Spell, day: date, covered: Covered) -> Row:
    """A member's suspension and exit under way on a day; whether it was suspended is null where the record does not cover it."""
    suspension = _in_force(group, "suspended-from", day)
    exit_ = _in_force(group, "withdrawing-from", day)
    suspended = {Answer.NO: False, Answer.YES: True}.get(suspension.holds(day) if suspension else Answer.NO)
    if suspension is None and covered and not covered.is_no(_suspension_of(member), day, day):
        suspended = None
    return {
        "suspended": suspended,
        "suspended_since": suspension.since.text if suspension else None,
        "withdrawal": exit_.status if exit_ else None,
        "withdrawal_effective": exit_.values(day).get("due") if exit_ else None,
        **_exit_dates(group, member, day),
    }


def _exit_dates(group: Group, member: Spell, day: date, *, left: bool = False) -> Row:
    """Return when the last exit from a membership that had begun by a day was announced, notified and given up, as far as it was by that day.

    With `left`, the membership has ended: its last exit is the one that ended it, and an earlier one that was given up is not it.
    """

    def begun(when: Edtf | None) -> bool:
        return when is not None and (when.earliest or date.min) <= day

    steps = [spell for spell in group.of("withdrawing-from") if begun(spell.since) and _within(spell, member)]
    exits = chained(steps, lambda before, after: before.closing is not None and before.closing.event is after.opening.event)
    last = exits[-1] if exits else []
    ended = last[-1].closing if last else None
    dropped = ended if ended and begun(ended.when) and not (member.closing and member.closing.event is ended.event) else None
    dates = {step.status: step.since.text for step in last} if not (left and dropped) else {}
    return {
        "withdrawal_announced": dates.get("announced"),
        "withdrawal_notified": dates.get("notified"),
        "withdrawal_dropped": dropped.when.text if dropped and not left else None,
    }


def _within(step: Spell, member: Spell) -> bool:
    """Return whether an exit that was announced or notified may have been from a membership: whether it began in its days."""
    ended = (member.until.latest if member.until else None) or date.max
    return (member.since.earliest or date.min) <= (step.since.latest or date.max) and (step.since.earliest or date.min) <= ended


def _in_force(group: Group, property: str, day: date) -> Spell | None:
    """The spell of a property that holds on a day, the surest and then the latest."""
    held = [(s.holds(day), place, s) for place, s in enumerate(group.of(property))]
    best = max((h for h in held if h[0]), key=lambda h: h[:2], default=None)
    return best[2] if best else None


def _sources(spell: Spell, group: Group, day: date) -> Row:
    """Return the sources of a row, those of the last date that its sentence says first.

    A row rests on the events that opened, changed and closed it, and for a member on those behind its suspension and exit. `foremost` are the
    sources that come before all others where the listing says more: of a membership, its exit or suspension; of an office, the oath.
    """
    transitions = [spell.last_said(day), *spell.changes_by(day), *([spell.closing] if spell.closing else [])]
    if spell.key.property == "holds-office":
        oaths = [transition for transition in spell.changes_by(day) if transition.verb.name == "is-sworn-in" and transitions[0] is spell.opening]
        return {"citations": cited(transition.event for transition in transitions), "foremost": cited(transition.event for transition in oaths[-1:])}
    if spell.key.property != "member-of":
        return {"citations": cited(transition.event for transition in transitions)}
    for name in ("suspended-from", "withdrawing-from"):
        if other := _in_force(group, name, day):
            transitions.extend(other.changes_by(day))
    return {
        "citations": cited(transition.event for transition in transitions),
        "foremost": cited(transition.event for transition in _standing_said(group, day)),
    }


def _standing_said(group: Group, day: date) -> list[Transition]:
    """Return the transition that set the last date in a membership's sentence: the exit's day due, else the suspension's first; or None."""
    exit_ = _in_force(group, "withdrawing-from", day)
    if exit_ and exit_.status == "notified" and exit_.values(day).get("due"):
        return [next(transition for transition in reversed(exit_.changes_by(day)) if transition.values().get("due"))]
    suspension = _in_force(group, "suspended-from", day)
    return [suspension.opening] if suspension else []


def _claims(spell: Spell, contesting: Iterable[Dispute]) -> list[StoredClaim]:
    """The versions that a row shows: on the transitions that opened and closed it, those that make it contested, and the sides passed over."""
    claims: dict[int, Claim] = {}
    transitions: dict[int, Transition] = {id(d): d for d in spell.passed_over}
    for transition in (spell.opening, spell.closing):
        claims.update((id(claim), claim) for claim in (claims_on(transition) if transition else ()))
    for dispute in contesting:
        claims.update((id(claim), claim) for claim in dispute.alternative.claims)
        transitions.update((id(d), d) for d in dispute.alternative.transitions)
    rows = [claim_row(claim) for claim in claims.values()] + [_as_claim(transition) for transition in transitions.values()]
    return each_once(rows)


def _as_claim(transition: Transition) -> StoredClaim:
    """A side's own effect that the answer passed over, as the claim that it is."""
    return {
        "field": "until" if transition.verb.act is Act.CLOSE else "since",
        "value": transition.when.text,
        "by": list(transition.by),
        "rank": "held",
        "reason": None,
        "citations": cited([transition.event]),
    }
