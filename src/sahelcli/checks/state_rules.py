"""Check that the states of affairs that follow from the events are possible: heads of state, memberships, suspensions, plans."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from itertools import combinations, groupby, pairwise
from typing import Any, Final

from sahelcli.base.edtf import Edtf, parse_edtf
from sahelcli.checks.context import Fault, Subject, sure_days, surely_after
from sahelcli.checks.duplicate_and_unused_rules import BYSTANDERS
from sahelcli.fold.spells import Spell
from sahelcli.fold.transitions import SpellKey
from sahelcli.record.properties import VERBS, Act

_OF_ONE: Final = ("chair", "head-of-government", "head-of-commission", "foreign-minister", "defence-minister")
_DONE_TO: Final = BYSTANDERS | {"mediator"}
"""Roles in which somebody does not act as a party."""
_SUFFERED: Final = ("sanctioned-by", "suspended-from")
"""Properties that somebody else brings upon their subject."""
_OF_MEMBERS: Final = {"suspended-from": "suspended-outside", "withdrawing-from": "exit-outside"}


def a_state_has_one_head(subject: Subject) -> Iterator[Fault]:
    """No two persons are surely head of one state on the same day; who acts for another says so in the title."""
    for event, facts in _held_by_two(subject, ("head-of-state",)):
        yield event, "effects", "two-heads", facts


def offices_of_one_have_one_holder(subject: Subject) -> Iterator[Fault]:
    """No two persons surely hold one of the other offices of one at a time; who acts for another says so in the title."""
    for event, facts in _held_by_two(subject, _OF_ONE):
        yield event, "effects", "two-holders", facts


def _held_by_two(subject: Subject, offices: Collection[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The event by which an office comes to have two holders, with who, of what, and from which day."""
    for (office, object_), tenures in _tenures(subject, offices):
        ruling = [(spell, days) for spell in tenures if (days := sure_days(spell)) and not _is_acting(spell)]
        for (one, first), (other, second) in combinations(ruling, 2):
            since, until = max(first[0], second[0]), min(first[1], second[1])
            if one.key.subject != other.key.subject and since < until:
                names = {"one": one.key.subject, "other": other.key.subject}
                yield other.opening.event.id, {"office": office, "object": object_, "day": since.isoformat()} | names


def _is_acting(spell: Spell) -> bool:
    title = spell.opening.values().get("title")
    return title is not None and "acting" in title.en.lower()


def a_state_has_a_head(subject: Subject) -> Iterator[Fault]:
    """Between two heads of state there is no day without one."""
    for (_, state), tenures in _tenures(subject, ("head-of-state",)):
        for before, after in pairwise(tenures):
            ended, begins = before.until and before.until.latest, after.since.earliest
            if ended and begins and ended < begins and not any(spell.holds(ended) for spell in tenures):
                facts = {"state": state, "since": ended.isoformat(), "until": begins.isoformat(), "before": before.key.subject}
                yield after.opening.event.id, "effects", "no-head", facts | {"id": after.key.subject}


def _tenures(subject: Subject, offices: Collection[str]) -> Iterator[tuple[tuple[str, str], list[Spell]]]:
    """The spells of offices, by office and by what it is of, each in the order in which they began."""

    def of(spell: Spell) -> tuple[str, str]:
        return str(spell.key.own[0]), str(spell.key.object)

    held = [spell for spell in subject.spells.get("holds-office", ()) if spell.key.own[0] in offices]
    held.sort(key=lambda spell: (of(spell), spell.since.latest or date.min, spell.id))
    for key, spells in groupby(held, key=of):
        yield key, list(spells)


def the_suspended_are_members(subject: Subject) -> Iterator[Fault]:
    """A state that is suspended from an organisation, or is leaving it, is a member: it has joined and has not left before.

    Organisations without any member in the record are skipped, because the record does not list their members.
    """
    memberships: dict[tuple[str, str | None], list[Spell]] = {}
    for spell in subject.spells.get("member-of", ()):
        memberships.setdefault((spell.key.subject, spell.key.object), []).append(spell)
    known = {organisation for _, organisation in memberships}
    for transition in subject.transitions:
        code, pair = _OF_MEMBERS.get(transition.key.property), (transition.key.subject, transition.key.object)
        if code is None or transition.verb.act is not Act.OPEN or transition.by or pair in subject.unsure or pair[1] not in known:
            continue
        if not any(_may_overlap(member, transition.when) for member in memberships.get(pair, ())):
            yield transition.event.id, "effects", code, {"member": pair[0], "organisation": pair[1], "since": transition.when.text}


def _may_overlap(spell: Spell, when: Edtf) -> bool:
    """Return whether a spell may be true on a day of a date."""
    begun = spell.since.earliest is None or when.latest is None or spell.since.earliest <= when.latest
    return begun and not (spell.until and spell.until.latest and when.earliest and spell.until.latest <= when.earliest)


def members_join_what_exists(subject: Subject) -> Iterator[Fault]:
    """Nobody joins an organisation before it was founded, or after it was dissolved."""
    forms: dict[str, list[Spell]] = {}
    for form in subject.spells.get("form-of", ()):
        forms.setdefault(form.key.subject, []).append(form)
    for spell in subject.spells.get("member-of", ()):
        known = forms.get(str(spell.key.object))
        if not known or (spell.key.object, None) in subject.unsure or spell.key[1:3] in subject.unsure:
            continue
        facts = {"member": spell.key.subject, "organisation": spell.key.object, "date": spell.since.text}
        if surely_after(known[0].since, spell.since):
            yield spell.opening.event.id, "effects", "joins-before-founding", facts | {"day": known[0].since.text}
        end = known[-1].until
        if end is not None and surely_after(spell.since, end):
            yield spell.opening.event.id, "effects", "joins-after-end", facts | {"day": end.text}


def blocs_are_named_where_all_members_act(subject: Subject) -> Iterator[Fault]:
    """An event in which every member of an organisation acts names the organisation, or another one of the same members."""
    members: dict[str, list[tuple[str, tuple[date, date]]]] = {}
    for spell in subject.spells.get("member-of", ()):
        bloc, days = spell.key.object, sure_days(spell)
        if bloc and days and spell.status == "member" and subject.kinds.get(bloc) == "organisation":
            members.setdefault(bloc, []).append((spell.key.subject, days))
    for event in subject.document.events:
        day = parse_edtf(event.date).earliest or date.max
        acting = {who for effect in event.effects if VERBS[effect.kind].touches not in _SUFFERED for who in effect.subjects}
        acting |= {p.actor for p in event.participants if p.role not in _DONE_TO}
        whole = []
        for bloc, of in members.items():
            then = {member for member, (first, end) in of if first <= day < end}
            if len(then) > 1 and then <= acting:
                whole.append(bloc)
        named = acting | {p.actor for p in event.participants} | {effect.object for effect in event.effects}
        if whole and named.isdisjoint(whole):
            yield event.id, "participants", "bloc-missing", {"names": ", ".join(sorted(whole))}


def plans_come_to_something(subject: Subject) -> Iterator[Fault]:
    """A plan whose date is before the day up to which the record is maintained is marked as carried out, postponed or cancelled."""
    covered = parse_edtf(subject.document.record.covered_until)
    for spell in subject.spells.get("plans", ()):
        when = spell.values(date.max).get("when")
        if spell.closing is None and when and surely_after(covered, parse_edtf(when)):
            yield spell.changes[-1].event.id, "effects", "plan-overdue", {"id": spell.key.object, "when": when}


def ends_end_something(subject: Subject) -> Iterator[Fault]:
    """An end has something to end: a suspension, a measure, a presence, a plan still open. For memberships and offices that is a fault."""
    for idle, side in subject.idle():
        transition = idle.transition
        if transition.verb.act is Act.CLOSE and transition.verb.name not in ("leaves", "leaves-office"):
            facts = {"verb": transition.verb.name, "id": transition.key.subject, "object": transition.key.object or ""} | side
            yield transition.event.id, "effects", "ends-nothing", facts


def members_return_knowingly(subject: Subject) -> Iterator[Fault]:
    """Nobody joins again what it left, in any view, unless an editor has looked at it; the exit is named."""
    for view in subject.views:
        last: dict[SpellKey, Spell] = {}
        for spell in view.spells:
            before = last.get(spell.key)
            if before and before.closing and before.closing.verb.name == "leaves" and view.speaks(spell.opening):
                facts = {"member": spell.key.subject, "organisation": spell.key.object, "of": before.closing.event.id}
                facts |= {"date": before.closing.when.text} | ({"side": view.side} if view.side else {})
                yield spell.opening.event.id, "effects", "rejoins", facts
            if spell.key.property == "member-of":
                last[spell.key] = spell
