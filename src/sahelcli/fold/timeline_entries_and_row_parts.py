"""Make the rows of the timeline from events and plans, and the parts that rows of states share with them: dates, claims, disputes, steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from sahelcli.base.edtf import Answer, Edtf, parse_edtf
from sahelcli.base.lazy_sequences_and_unique_values import each_once
from sahelcli.fold.perspectives import Group, claims_on
from sahelcli.fold.spells import Spell
from sahelcli.fold.transitions import Transition
from sahelcli.record.overlays_and_visibility import parts

if TYPE_CHECKING:
    from sahelcli.contract.rows import DisputeRow, StoredClaim, StoredHappening
    from sahelcli.record.field_types import Text
    from sahelcli.record.models import Claim, Document, Event


Row = dict[str, object]


def with_bounds(name: str, when: Edtf | None) -> dict[str, str | None]:
    """Return a date as rows show it: its text, and the first and last day that it may be."""
    names = ("earliest", "latest") if name == "date" else (f"{name}_earliest", f"{name}_latest")
    bounds = (when.earliest, when.latest) if when else (None, None)
    return {name: when.text if when else None} | {key: day.isoformat() if day else None for key, day in zip(names, bounds, strict=True)}


def plain(value: object) -> object:
    """Return a text of the record as a plain JSON object."""
    return text_of(cast("Text", value)) if hasattr(value, "fr") else value


def text_of(text: Text) -> dict[str, str]:
    """Return a text of the record by language."""
    return {"en": text.en, "fr": text.fr}


def cited(events: Iterable[Event]) -> list[str]:
    """Ids of the sources of some events, each once."""
    return list(dict.fromkeys(citation.source for event in events for citation in event.citations))


def claim_row(claim: Claim) -> StoredClaim:
    """Return a claim as rows show it."""
    return {
        "field": claim.field,
        "value": plain(claim.value),
        "by": list(claim.by),
        "rank": claim.rank,
        "reason": text_of(claim.reason) if claim.reason else None,
        "citations": list(claim.citations),
    }


def disputes_of(claims: Iterable[Claim]) -> list[DisputeRow]:
    """Return the disputes that the held claims of an event cause: each field, with the actors that hold another version of it."""
    by: dict[str, dict[str, None]] = {}
    for claim in claims:
        if claim.rank == "held":
            by.setdefault(claim.field, {}).update(dict.fromkeys(claim.by))
    return [{"field": field, "by": list(who)} for field, who in by.items()]


def known_from(transition: Transition) -> str:
    """Return the text of the date on which a transition became public."""
    own = transition.effect.disclosed if transition.effect else None
    return own or transition.event.disclosed or transition.event.date


def all_dates(changes: Iterable[Transition]) -> list[str]:
    """Return every date that a plan was given, in the order in which they were given."""
    effects = [transition.effect for transition in changes if transition.effect]
    return list(dict.fromkeys(when for effect in effects for when in (effect.was, effect.when) if when))


def earlier_dates(changes: list[Transition]) -> list[str]:
    """Return the earlier dates of a plan, without the current one."""
    last = changes[-1].effect
    current = last.when if last else None
    return [when for when in all_dates(changes) if when != current]


@dataclass(frozen=True, slots=True)
class Step:
    """One transition behind a spell: `latest` is its day in the order of the fold, `row` its columns without the text of its event."""

    event: str
    latest: date
    row: Row


def steps_of(spell: Spell) -> list[Step]:
    """The transitions that opened, changed and closed a spell, or may have closed it, and those of a side that were passed over; in order."""
    ends = [turn.transition for turn in spell.turns if turn.answer is not Answer.YES and turn.transition is not spell.opening]
    acts = {id(transition): ("changes", transition) for transition in spell.changes}
    acts |= {id(transition): ("closes", transition) for transition in ends}
    acts |= {id(transition): ("passed-over", transition) for transition in spell.passed_over}
    acts[id(spell.opening)] = ("opens", spell.opening)
    return [_step(act, spell.key.property, transition) for act, transition in sorted(acts.values(), key=lambda found: found[1].order)]


def _step(act: str, property: str, transition: Transition) -> Step:
    row = {
        "act": act,
        "property": property,
        "verb": transition.verb.name,
        "date": transition.when.text,
        "event": transition.event.id,
        "by": list(transition.by),
        "certain": transition.sure,
        "values": {name: plain(value) for name, value in transition.values().items()},
        "claims": [claim_row(claim) for claim in claims_on(transition)],
    }
    return Step(transition.event.id, transition.order[0], row)


@dataclass(frozen=True, slots=True)
class Happening:
    """A timeline row, with what a window and the day asked need to know of it."""

    row: StoredHappening
    when: Edtf | None
    mentions: tuple[str, ...]
    put_off: date | None = None


def happenings(document: Document, groups: Iterable[Group]) -> list[Happening]:
    """Every event and every plan that no event has fulfilled, by earliest day, then id; plans without a date come last."""
    kinds = {actor.id: actor.kind for actor in document.actors}
    plans = spells_of_plans(groups)
    found = [event_happening(event, plans, kinds) for event in document.events]
    return sorted((*found, *plan_happenings(plans, kinds)), key=time_order)


def time_order(happening: Happening) -> tuple[date, str]:
    """Return the sort key of a timeline entry: its earliest day, then its id; an entry without a date comes last."""
    when = happening.when
    return ((when.earliest or date.min) if when else date.max, happening.row["id"])


def spells_of_plans(groups: Iterable[Group]) -> dict[str | None, list[Spell]]:
    """Return the spells of each plan, by its id."""
    return {g.spells[0].key.object: g.spells for g in groups if g.key.kind == "plans" and g.spells}


def plan_happenings(plans: dict[str | None, list[Spell]], kinds: dict[str, str]) -> Iterator[Happening]:
    """Yield the plans that no event has surely fulfilled. `kinds` says what kind of actor each is."""
    for spells in plans.values():
        closing = spells[-1].closing
        if closing is None or closing.verb.name == "cancels" or not closing.sure:
            yield _plan_happening(spells, kinds)


def event_happening(event: Event, plans: dict[str | None, list[Spell]], kinds: dict[str, str]) -> Happening:
    """Return an event's row. `plans` has the spells of the plans that it fulfils, by their ids; `kinds` says what kind of actor each is."""
    fulfilled = [plans[r.to] for r in event.relations if r.kind == "fulfils" and r.to in plans]
    claims = [claim for thing in parts(event) for claim in thing.claims]
    mentions = mentioned(event, kinds)
    row: dict[str, object] = {
        "id": event.id,
        **with_bounds("date", parse_edtf(event.date)),
        "type": event.type,
        "status": "occurred" if event.confirmed else "unconfirmed",
        "certainty": "certain" if event.confirmed else "possible",
        "title": plain(event.title),
        "summary": plain(event.summary),
        "place": event.place,
        **_parted(mentions, kinds),
        "topics": list(event.topics),
        "announced": known_from(fulfilled[0][0].opening) if fulfilled else None,
        "known_from": event.disclosed or event.date,
        "was": [when for spells in fulfilled for when in all_dates(_changes(spells)) if when != event.date],
        "fulfils": [spells[0].key.object for spells in fulfilled],
        "contested": any(claim.rank == "held" for claim in claims),
        "claims": each_once([claim_row(claim) for claim in claims]),
        "citations": cited([event]),
        "disputes": disputes_of(claims),
    }
    return Happening(cast("StoredHappening", row), parse_edtf(event.date), mentions)


def mentioned(event: Event, kinds: dict[str, str]) -> tuple[str, ...]:
    """Return the actors that an event names: those that take part, and the ends of its effects."""
    ends = [p.actor for p in event.participants]
    for effect in event.effects:
        ends += [*effect.subjects, *(e for e in (effect.object, effect.for_, effect.mission) if e)]
    return _actors(ends, kinds)


def _plan_happening(spells: list[Spell], kinds: dict[str, str]) -> Happening:
    """A plan's row: what it last was, and the dates it had since it was first made, even if it was dropped and made again."""
    spell, changes = spells[-1], _changes(spells)
    last = changes[-1]
    values = spell.values(date.max)
    when = parse_edtf(values["when"]) if values.get("when") else None
    cancelled = spell.closing is not None and spell.closing.verb.name == "cancels"
    claims = [claim for transition in changes if transition.effect for claim in transition.effect.claims]
    mentions = _actors([spell.key.subject], kinds)
    dated = next(
        (transition for transition in reversed(changes) if transition.values().get("when")), last
    )  # its sources come first: the date is what is said
    transitions = [dated if when else last, *changes, *([spell.closing] if spell.closing and cancelled else [])]
    row: dict[str, object] = {
        "id": spell.key.object,
        **with_bounds("date", when),
        "type": values.get("type"),
        "status": "cancelled" if cancelled else "planned" if when else "postponed",
        "certainty": "certain" if spell.opening.sure and (spell.closing is None or spell.closing.sure) else "possible",
        "title": plain(values.get("title")) or {"en": spell.key.object, "fr": spell.key.object},
        "summary": None,
        "place": values.get("where"),
        **_parted(mentions, kinds),
        "topics": list(dict.fromkeys(topic for transition in changes for topic in transition.event.topics)),
        "announced": known_from(changes[0]),
        "known_from": known_from(changes[0]),
        "was": earlier_dates(changes),
        "fulfils": [],
        "contested": any(claim.rank == "held" for claim in claims),
        "claims": each_once([claim_row(claim) for claim in claims]),
        "citations": cited(transition.event for transition in transitions),
        "disputes": disputes_of(claims),
    }
    return Happening(cast("StoredHappening", row), when, mentions, None if when else last.when.latest)


def _changes(spells: Iterable[Spell]) -> list[Transition]:
    """Return every transition that made or moved a plan, in order."""
    return [transition for spell in spells for transition in spell.changes]


def _actors(ids: Iterable[str], kinds: dict[str, str]) -> tuple[str, ...]:
    return tuple(sorted({i for i in ids if i in kinds}))


def _parted(mentions: Iterable[str], kinds: dict[str, str]) -> dict[str, list[str]]:
    """Split actors into organisations (including treaties) and others."""
    blocs = [i for i in mentions if kinds[i] in ("organisation", "treaty")]
    return {"organisations": blocs, "actors": [i for i in mentions if i not in blocs]}
