"""Make the parts that rows of states and of the timeline share, such as dates, claims and disputes, and the steps of a spell, for proofs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from sahelcli.base.edtf import Answer, Edtf
from sahelcli.fold.perspectives import claims_on
from sahelcli.fold.spells import Spell
from sahelcli.fold.transitions import Transition

if TYPE_CHECKING:
    from sahelcli.contract.rows import DisputeRow, StoredClaim
    from sahelcli.record.field_types import Text
    from sahelcli.record.models import Claim, Event

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
