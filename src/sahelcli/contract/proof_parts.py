"""The parts of proofs (steps, rules, outcomes of plans, trees of causes): their columns, and how rules and outcomes follow from steps.

The fold (`timeline_entries_and_row_parts`) makes steps when the record is folded, and the snapshot keeps them. The functions here derive rules and
outcomes from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.columns import COLUMNS, Column
from sahelcli.record.properties import PROPERTIES, VERBS, Act

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnyState, StepRow, StoredOutcome, StoredStep

ACTS: Final = ("opens", "changes", "closes", "passed-over")
"""The effects of an event on a spell. An act of a side that the answer does not follow is passed over."""

OUTCOMES: Final = ("kept", "cancelled", "postponed", "overdue", "ahead")
"""The outcomes of a plan by the day asked."""

_CLAIMS: Final = Column("claims", "claims", "other versions of the event's effect here")
_CITATIONS: Final = Column("citations", "citations", "the sources of the event")
_TITLE: Final = Column("title", "text", "its title")

STEP: Final = (
    Column("act", "act", "opens, changes, closes or passed-over"),
    Column("property", "id", "the state of affairs: a membership's proof has its suspension and its exit too"),
    Column("verb", "id", "the verb of the effect, or fulfils"),
    Column("date", "edtf", "the day of the effect"),
    Column("event", "id", "the event"),
    _TITLE,
    Column("by", "ids", "the side whose view it is; empty for the default"),
    Column("certain", "bool", "false if the event is unconfirmed or its date doubtful"),
    Column("values", "qualifiers", "the values that it gave"),
    _CLAIMS,
    _CITATIONS,
)
PROOF: Final = (
    Column("steps", "rows:step", "the events that opened, changed and closed it, in order, and those passed over"),
    Column("rules", "rules", "the rules by which the answer follows from them"),
)
OUTCOME: Final = (
    Column("plan", "id", "the plan"),
    Column("outcome", "outcome", "kept, cancelled, postponed (without a date), overdue or ahead, on the day asked"),
    Column("certainty", "certainty", "possible if the event that settled it is unconfirmed"),
    Column("date", "edtf?", "when it was carried out or cancelled"),
    Column("event", "id?", "the event that carried it out or cancelled it"),
    Column("title", "text?", "that event's title"),
    Column("when", "edtf?", "the last date it was given"),
    Column("was", "dates", "the dates it was given before, in order"),
    Column("slipped", "bool", "true if it was ever moved to a later date or postponed"),
    Column("late", "bool?", "true if it was carried out after the last date given; null if it was not carried out, or is not known"),
    _CITATIONS,
)
NODE: Final = (
    Column("id", "id", "id of the event, the plan or the fact"),
    Column("kind", "node", "event, plan or fact"),
    Column("way", "way", "root, back (it led to the root) or forward (it followed)"),
    Column("distance", "number", "steps from the root"),
    Column("under", "id?", "its parent in the tree"),
    Column("type", "id?", "type of event; of a fact, its property"),
    Column("date", "edtf?", "the date; of a fact, the first day it is so"),
    Column("until", "edtf?", "of a fact, the first day it is no longer so"),
    Column("title", "text?", "the title of an event or plan; null for a fact"),
    Column("subject", "id?", "of a fact: its subject"),
    Column("object", "id?", "of a fact: its object"),
    Column("status", "id?", "of a fact, if its property has one"),
    Column("qualifiers", "qualifiers", "of a fact: the verb's own keys"),
    Column("more", "bool", "true if it has links that the depth leaves out"),
    _CITATIONS,
)
EDGE: Final = (
    Column("from", "id", "the event that refers or acts"),
    Column("relation", "relation", "a relation, an act upon a fact, or plans and cancels"),
    Column("to", "id", "the earlier event, the plan or the fact"),
)
WHY: Final = (
    Column("root", "id", "the entry asked for"),
    Column("depth", "number", "number of steps followed either way"),
    Column("nodes", "rows:node", "each once: the root, then what led to it, then what followed, nearest first"),
    Column("edges", "rows:edge", "every link between two of the nodes"),
)

VARIANT: Final = (
    Column("value", "claimed", "the value, as JSON where it is no text; null: it did not take place, or the answer has none"),
    Column("by", "ids", "who holds it; empty where only a page does, or where it is the answer's own"),
    Column("rank", "id", "answer (its own), default (the default answer's), preferred, held or deprecated (judged wrong)"),
    Column("reason", "text?", "why"),
    Column("citations", "citations", "the sources of this version"),
    Column("value_type", "value-type", "the type of the value in the record: text, number, list, texts (in both languages) or none"),
)

REASONS: Final = {"step": STEP, "outcome": OUTCOME, "node": NODE, "edge": EDGE, "variant": VARIANT}
"""The columns of the items in the lists above."""

ADDED: Final = {
    "proof": Column("proof", "proof", "with --why: the least that proves the row"),
    "then": Column("then", "rows:outcome", "with --then: the outcome of the plan, or of each plan that the event made, moved or carried out"),
}
"""Optional keys of a row, present only if they are asked for."""


def added_columns(listing: str) -> list[Column]:
    """Return the optional keys of a listing's rows: the proof of a state, the outcome of a plan."""
    wanted = {"proof": "opened_by" in {column.name for column in COLUMNS[listing]}, "then": listing in ("timeline", "plans")}
    return [ADDED[name] for name in ADDED if wanted[name]]


RULES: Final = (
    "point-in-time",
    "open-ended",
    "ended",
    "new-opening-closes",
    "announcement-ends-nothing",
    "due-closes-nothing",
    "leaving-closes-all",
    "suspended-is-member",
    "first-exercise-of-power",
    "one-spell-a-measure",
    "plan-moves",
    "plan-put-off",
    "fulfilment-closes",
    "side-passed-over",
    "side-taken-in",
    "unconfirmed-makes-possible",
    "inexact-date",
    "held-version",
    "carried-forward",
)
"""The rules that a proof can name, in the order in which it names them."""


def rules_applied(row: AnyState, property: str, steps: Sequence[StepRow | StoredStep], *, carried: bool) -> list[str]:
    """Return the rules behind a state row of a property. `carried` says whether it is carried forward past the last day of the record."""
    own = [step for step in steps if step["property"] == property]
    verbs = {step["verb"] for step in steps if step["act"] != "passed-over"}
    closing = next((step for step in own if step["act"] == "closes" and step["event"] == row["closed_by"]), None)
    due = row.get("withdrawal_effective") if row.get("withdrawal") == "notified" else row.get("due")
    doubted = row["certainty"] == "possible" and not carried
    unsure = any(not step["certain"] for step in steps)
    applies = {
        "point-in-time": PROPERTIES[property].point,
        "open-ended": row["until"] is None and not PROPERTIES[property].point,
        "ended": row["until"] is not None,
        "new-opening-closes": closing is not None and closing["verb"] in VERBS and VERBS[closing["verb"]].act is Act.OPEN,
        "announcement-ends-nothing": bool(verbs & {"announces-exit", "gives-notice"}),
        "due-closes-nothing": bool(due) and row["until"] is None,
        "leaving-closes-all": "leaves" in verbs and any(step["property"] != "member-of" for step in steps),
        "suspended-is-member": bool(row.get("suspended_since")),
        "first-exercise-of-power": "is-sworn-in" in verbs,
        "one-spell-a-measure": property == "sanctioned-by",
        "plan-moves": sum(bool(step["values"].get("when")) for step in own) > 1,
        "plan-put-off": any(step["verb"] == "plans" and step["values"]["when"] is None for step in own),
        "fulfilment-closes": "fulfils" in verbs,
        "side-passed-over": any(step["act"] == "passed-over" for step in steps),
        "side-taken-in": any(step["by"] and step["act"] != "passed-over" for step in steps),
        "unconfirmed-makes-possible": unsure,
        "inexact-date": doubted and not unsure,
        "held-version": row["contested"],
        "carried-forward": carried,
    }
    return [rule for rule in RULES if applies[rule]]


def outcome_of(plan: str, steps: Sequence[StepRow | StoredStep], day: date) -> StoredOutcome:
    """Return the outcome of a plan, from the steps of its spell; an open plan is judged on `day`.

    The caller adds the title and other texts of the event.
    """
    made = [step for step in steps if step["verb"] == "plans"]
    given = [date_ for step in made for date_ in (step["values"].get("was"), step["values"]["when"]) if date_]
    dates = list(dict.fromkeys(given))
    when = made[-1]["values"]["when"]
    settled = next((step for step in reversed(steps) if step["act"] == "closes"), None)
    latest = parse_edtf(when).latest if when else None
    if settled:
        outcome = "kept" if settled["verb"] == "fulfils" else "cancelled"
    elif when is None:
        outcome = "postponed"
    else:
        outcome = "overdue" if latest and latest < day else "ahead"
    put_off = any(step["values"]["when"] is None for step in made) and bool(dates)
    return {
        "plan": plan,
        "outcome": outcome,
        "certainty": "possible" if settled and not settled["certain"] else "certain",
        "date": settled["date"] if settled else None,
        "event": settled["event"] if settled else None,
        "when": when,
        "was": [date_ for date_ in dates if date_ != when],
        "slipped": put_off or any(_later(after, before) for before, after in pairwise(given)),
        "late": _later(settled["date"], when) if settled and outcome == "kept" and when else None,
    }


def _later(after: str, before: str) -> bool:
    """Return whether one date lies entirely after another. A month that is replaced by one of its days is not later."""
    first, last = parse_edtf(after).earliest, parse_edtf(before).latest
    return first is not None and last is not None and first > last
