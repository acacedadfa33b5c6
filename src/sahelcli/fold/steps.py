"""The steps of a spell: which event did what to it, in order. Made once, where the record is folded, and kept in the snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sahelcli.base.edtf import Answer
from sahelcli.fold.perspectives import claims_on
from sahelcli.fold.row_parts import claim_row
from sahelcli.fold.spells import Spell
from sahelcli.fold.transitions import Deed

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One deed behind a spell: `latest` is its day in the order of the fold, `row` what is told of it, but for its event's words."""

    event: str
    latest: date
    row: Row


def steps_of(spell: Spell) -> list[Step]:
    """The deeds that opened, changed and closed a spell, or may have closed it, and those of a side that were passed over; in order."""
    ends = [turn.deed for turn in spell.turns if turn.answer is not Answer.YES and turn.deed is not spell.opening]
    acts = {id(deed): ("changes", deed) for deed in spell.changes}
    acts |= {id(deed): ("closes", deed) for deed in ends}
    acts |= {id(deed): ("passed-over", deed) for deed in spell.passed_over}
    acts[id(spell.opening)] = ("opens", spell.opening)
    return [_step(act, spell.key.property, deed) for act, deed in sorted(acts.values(), key=lambda found: found[1].order)]


def _step(act: str, property: str, deed: Deed) -> Step:
    row = {
        "act": act,
        "property": property,
        "verb": deed.verb.name,
        "date": deed.when.text,
        "event": deed.event.id,
        "by": list(deed.by),
        "certain": deed.sure,
        "values": {name: {"en": value.en, "fr": value.fr} if hasattr(value, "fr") else value for name, value in deed.values().items()},
        "claims": [claim_row(claim) for claim in claims_on(deed)],
    }
    return Step(deed.event.id, deed.order[0], row)
