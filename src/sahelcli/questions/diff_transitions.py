"""The transitions of states of affairs between the two ends of a `diff`: beginnings, ends, replacements and changed values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.change_kinds_and_verdicts import CHANGE_OF, SOLE
from sahelcli.questions.states_at_diff_ends import Standing
from sahelcli.record.properties import PROPERTIES

if TYPE_CHECKING:
    from sahelcli.contract.rows import DisputeRow, Row, Value

Standings = dict[str, Standing]


@dataclass(slots=True)
class Move:
    """One thing that changed, or stayed. `standing` has the spell as it stands later, or as it last stood; `before` and `after` its value.

    `field` is the key of a value that changed inside the spell. `also` are other spells that began or ended with it.
    `date` is when; of what came and went, `until` is its end. `sources` are those of a version
    that came up, where no event is behind the change.
    """

    change: str
    standing: Standing
    before: Value = None
    after: Value = None
    date: str | None = None
    until: str | None = None
    certain: bool = True
    events: list[str] = dataclass_field(default_factory=list)
    also: list[Standing] = dataclass_field(default_factory=list)
    sources: list[str] = dataclass_field(default_factory=list)
    field: str | None = None


_ENDED: Final = ("existence", "until", "status")


def disputes_of(move: Move) -> list[DisputeRow]:
    """Return what is disputed about what a move tells.

    A state at the later end is given as the state commands give it on that day, a spell inside the period as the spell, an end as the end.
    """
    standing = move.standing
    if move.change == "ended" and not standing.answer:
        return [dispute for dispute in standing.disputes if dispute["field"] in _ENDED]
    return standing.row["disputes"]


def moves(before: Standings, after: Standings, days: tuple[date, date] | None = None) -> list[Move]:
    """Every change between two ends, and what stayed as it was. `days` are those compared; None where two states of knowledge are."""
    found: list[Move] = []
    if days is None:
        before = _as_known_later(before, after)
    for id_ in {**after, **before}:
        found.extend(_of_spell(before.get(id_), after.get(id_), days))
    return _settled(_succeeded(_with_departures(found)), before)


def _as_known_later(before: Standings, after: Standings) -> Standings:
    """Return what was known earlier under the ids that it has later: a beginning that became known since gives the same spell another id."""
    new = {(s.key, s.status): s.id for s in reversed(after.values()) if s.id not in before}
    return {id_ if id_ in after else new.get((s.key, s.status), id_): s for id_, s in before.items()}


def _of_spell(before: Standing | None, after: Standing | None, days: tuple[date, date] | None) -> Iterator[Move]:
    spell = after or before
    if spell is None:
        return
    was, is_ = (s.answer if s else 0 for s in (before, after))
    ends = is_ < was and (not is_ or _ended_by(spell, days))
    if days is None and before and after and _span(before) != _span(after) and not ends:
        yield Move("corrected", after, _span(before), _span(after), after.spell["since"], after.spell["until"], after.certain, _events(after))
    elif not was and not is_:
        if days or before is None:
            yield Move("passed", spell, absent(spell), value(spell), spell.spell["since"], spell.spell["until"], spell.certain, _events(spell))
    elif not was or (was < is_ and days and _after(spell.spell["since_latest"], days[0])):
        yield Move("began", spell, absent(spell), value(spell), spell.spell["since"], None, is_ - was == 2, _events(spell)[:1])
    elif ends:
        left = None if is_ else absent(spell)
        yield Move("ended", spell, value(before or spell), left, spell.spell["until"], None, was - is_ == 2, _events(spell)[1:])
    elif was != is_ and before and after:
        old, new = (("possible", "certain")[s.answer - 1] for s in (before, after))
        yield Move("certainty", after, old, new, None, None, is_ == 2, _events(after))
    elif before and after:
        yield from _values_of(before, after, days)
        if days is None and bool(before.disputes) != bool(after.disputes):
            versions = [claim for claim in after.row["claims"] if claim not in before.row["claims"]]
            sources = list(dict.fromkeys(source for claim in versions for source in claim["citations"]))
            yield Move("disputed", after, bool(before.disputes), bool(after.disputes), certain=is_ == 2, sources=sources)
    if after and is_ and days and not ends:
        yield from _due_between(after, days)


def _ended_by(spell: Standing, days: tuple[date, date] | None) -> bool:
    """Return whether the record has an end for a possible state: by the later of the days compared, or at all."""
    return bool(spell.spell["until"]) and (days is None or not _after(spell.spell["until_earliest"], days[1]))


def _values_of(before: Standing, after: Standing, days: tuple[date, date] | None) -> Iterator[Move]:
    """Yield the changes inside a continuing spell; if there are none, the row of an unchanged state."""
    still = True
    told_title = False
    for key in PROPERTIES[after.key.property].followed:
        change = CHANGE_OF.get(key, "changed")
        old, new = _at(before, key), _at(after, key)
        if old == new or (change == "oath" and told_title):
            continue
        told_title |= change == "title"
        still = False
        yield Move(change, after, old, new, certain=after.answer == 2, field=key)
    if still and days and not any(_due_between(after, days)):
        yield Move("unchanged", after, value(before), value(after), certain=after.answer == 2, events=_events(after)[:1])


def _due_between(after: Standing, days: tuple[date, date]) -> Iterator[Move]:
    """A day due that went by, of what is still so."""
    if (due := due_of(after)) and (latest := parse_edtf(due).latest) and days[0] < latest <= days[1]:
        property_ = PROPERTIES[after.key.property]
        yield Move(property_.when_due, after, value(after), value(after), due, certain=after.answer == 2, field=property_.due)


def due_of(standing: Standing) -> str | None:
    """The day on which it was to end, or to take place."""
    due = _at(standing, PROPERTIES[standing.key.property].due)
    return due if isinstance(due, str) else None


def value(standing: Standing) -> Value:
    """Return the value of a state: a status, the office-holder, the date of a plan; true for a property without values."""
    compared_as = PROPERTIES[standing.key.property].compared_as
    if compared_as == "subject":
        return [standing.key.subject]
    return _at(standing, "when") if compared_as == "when" else standing.status or True


def absent(standing: Standing) -> Value:
    """Return the value of a state that does not exist: nobody, no status, false."""
    compared_as = PROPERTIES[standing.key.property].compared_as
    if compared_as == "subject":
        return []
    return None if standing.status or compared_as == "when" else False


def _at(standing: Standing, key: str) -> Value:
    row: Row = standing.row
    own: Row = standing.row["qualifiers"]
    return cast("Value", own[key] if key in own else row.get(key))


def _events(standing: Standing) -> list[str]:
    """The events that opened and closed it."""
    return [id_ for id_ in (standing.spell["opened_by"], standing.spell["closed_by"]) if id_]


def _span(standing: Standing) -> str:
    return f"{standing.spell['since']}/{standing.spell['until'] or '..'}"


def _after(day: str | None, other: date) -> bool:
    """Return whether a bound is after a day; a missing bound may be."""
    return day is None or date.fromisoformat(day) > other


def _with_departures(found: list[Move]) -> list[Move]:
    """Leave out the transitions that are part of a withdrawal: the end of a suspension or of an exit under way."""
    left = {
        (m.standing.key.subject, m.standing.key.object, m.standing.spell["closed_by"]): m
        for m in found
        if m.standing.key.property == "member-of" and m.change in ("ended", "passed")
    }
    kept: list[Move] = []
    for move in found:
        key = move.standing.key
        leaving = left.get((key.subject, key.object, move.standing.spell["closed_by"])) if move.change in ("ended", "passed") else None
        if leaving and leaving is not move and PROPERTIES[key.property].ended_with == "member-of":
            leaving.also.append(move.standing)
        else:
            kept.append(move)
    return kept


def _slot(move: Move) -> tuple[object, ...]:
    """Return whether the property has one value at a time."""
    key = move.standing.key
    if PROPERTIES[key.property].compared_as == "subject" and key.own[0] in SOLE:
        return (key.property, key.object, key.own)
    return tuple(key)


def _succeeded(found: list[Move]) -> list[Move]:
    """Merge an end and a beginning in the same place into one change, if they differ and follow directly. Steps to an exit are merged as well."""
    slots: dict[tuple[object, ...], list[Move]] = {}
    for move in found:
        slots.setdefault(_slot(move), []).append(move)
    gone: set[int] = set()
    for together in slots.values():
        begun, ended, passed = ([m for m in together if m.change == change] for change in ("began", "ended", "passed"))
        last = begun[-1] if begun else None
        steps = last is not None and last.standing.key.property == "withdrawing-from"
        if last and ended and (steps or not passed) and _joined(m.before for m in ended) != _joined(m.after for m in begun):
            last.change, last.before = "changed", _joined(m.before for m in ended)
            last.after = _joined(m.after for m in begun)
            last.certain = all(m.certain for m in (*begun, *ended))
            last.events = list(dict.fromkeys(event for m in (*ended, *begun) for event in m.events))
            last.also += [m.standing for m in (*ended, *begun) if m is not last]
            gone |= {id(m) for m in (*ended, *begun) if m is not last}
        if last and steps:
            last.also += [m.standing for m in passed]
            last.events = list(dict.fromkeys(event for m in (*passed, last) for event in m.events))
            gone |= {id(m) for m in passed}
    return [move for move in found if id(move) not in gone]


def _joined(values: Iterator[Value]) -> Value:
    """Several holders as one list; of other values, the last."""
    found = list(values)
    return [who for holders in found if isinstance(holders, list) for who in holders] if isinstance(found[-1], list) else found[-1]


def _settled(found: list[Move], before: Standings) -> list[Move]:
    """Return moves in which a plan's end says what became of it, and the day it was planned for before; the caller knows which event kept it."""
    for move in found:
        if move.standing.key.property == "plans" and move.change in ("ended", "passed"):
            planned = before.get(move.standing.id)
            move.change, move.before, move.after = "kept", _at(planned, "when") if planned else None, None
            move.date, move.until, move.events = move.standing.spell["until"], None, _events(move.standing)[1:]
    return found
