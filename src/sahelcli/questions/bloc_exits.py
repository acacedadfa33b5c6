"""Answer `withdrawals`: each exit from an organisation or treaty with its dates in one row, from the announcement to its effect.

Also the past suspensions of a membership, whose sentence may end with its exit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.lazy_sequences_and_unique_values import chained, each_once
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import EXIT_STATUSES, FACTS
from sahelcli.questions.states import merged_disputes, states_ever
from sahelcli.snapshot.sql_views_and_sources import decoded

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationRow, ClaimRow, DisputeRow, ExitRow, FactRow, MembershipRow, StoredStep
    from sahelcli.questions.verdicts_and_proofs import Reasons


@dataclass(frozen=True, slots=True)
class _Exit:
    """One exit: the spells of its announcement and notice, in order, and the membership that it is from, where the record has them."""

    steps: tuple[FactRow, ...]
    membership: FactRow | None

    @property
    def left(self) -> bool:
        """Whether the membership ended by this exit."""
        ended = self.membership["closed_by"] if self.membership else None
        return ended is not None and (not self.steps or self.steps[-1]["closed_by"] == ended)


def withdrawals(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[ExitRow]:
    """Yield the exits begun by the last day asked, by organisation, member and beginning, in contract order.

    A date after that day is null. A window keeps the exits with one of their dates in it; statuses are those of EXIT_STATUSES.
    """
    from sahelcli.questions.verdicts_and_proofs import Reasons

    ends = filter._replace(properties=("member-of", "withdrawing-from"), statuses=(), since=None, until=None, certain=False, contested=False)
    reasons = Reasons(db)
    for found in _exits(states_ever(db, FACTS, as_of, ends)):
        row = _row(found, as_of, reasons)
        dates = [day for name in EXIT_STATUSES if (day := row[name]) is not None]
        if (
            dates
            and any(_may_lie_in(day, filter.first_day, filter.last_day) for day in dates)
            and (not filter.statuses or row["status"] in filter.statuses)
            and (row["contested"] or not filter.contested)
            and not (filter.certain and row["certainty"] == "possible")
        ):
            yield row


def _exits(rows: Iterable[FactRow]) -> Iterator[_Exit]:
    """Yield every exit in some spells: the announced and notified ones, and the memberships that ended without either."""
    pairs: dict[tuple[str, str], tuple[list[FactRow], list[FactRow]]] = {}
    for row in rows:
        pairs.setdefault((row["object"] or "", row["subject"]), ([], []))[row["property"] == "withdrawing-from"].append(row)
    for _, (memberships, steps) in sorted(pairs.items()):
        opened = {row["opened_by"] for row in memberships}
        found = [_Exit(chain, _membership_of(chain, memberships)) for chain in _chains(steps)]
        told = [exit_.membership["id"] for exit_ in found if exit_.membership and exit_.left]
        found += [_Exit((), row) for row in memberships if row["closed_by"] and row["closed_by"] not in opened and row["id"] not in told]
        yield from sorted(found, key=lambda exit_: _first(exit_)["since_earliest" if exit_.steps else "until_earliest"] or "")


def _chains(steps: Iterable[FactRow]) -> list[tuple[FactRow, ...]]:
    """Return the spells of each exit under way: an announcement, and the notice that took its place."""
    in_order = sorted(steps, key=lambda row: (row["since_earliest"] or "", row["until_earliest"] or "9999", row["id"]))
    return [tuple(chain) for chain in chained(in_order, lambda before, row: before["closed_by"] == row["opened_by"])]


def _membership_of(chain: tuple[FactRow, ...], memberships: Iterable[FactRow]) -> FactRow | None:
    """Return the membership that an exit is from: the one that the same event ended, else the last that had begun when the exit did."""
    begun = chain[0]["since_latest"] or ""
    ended = [row for row in memberships if row["closed_by"] and row["closed_by"] == chain[-1]["closed_by"]]
    return next(iter([*ended, *reversed([row for row in memberships if (row["since_earliest"] or "") <= begun])]), None)


def _first(exit_: _Exit) -> FactRow:
    """Return the fact that an exit is known by: its first step, else the membership that ended."""
    first = exit_.steps[0] if exit_.steps else exit_.membership
    if first is None:
        raise LookupError("an exit without a step and without a membership")
    return first


def _row(exit_: _Exit, as_of: Asked, reasons: Reasons) -> ExitRow:
    """Return an exit as it stood on the last day asked."""
    steps = [step for step in exit_.steps if _by(step["since"], as_of)]
    first, last = _first(exit_), exit_.steps[-1] if exit_.steps else None
    dates: dict[str, str | None] = dict.fromkeys(EXIT_STATUSES)
    dates |= {str(step["status"]): step["since"] for step in steps}
    ended, closed_by = (exit_.membership["until"], exit_.membership["closed_by"]) if exit_.left and exit_.membership else (None, None)
    if exit_.left:
        dates["effective"] = ended if _by(ended, as_of) else None
    elif last and last["until"]:
        dates["dropped"], closed_by = (last["until"] if _by(last["until"], as_of) else None), last["closed_by"]
    status = next((name for name in reversed(EXIT_STATUSES) if dates[name]), EXIT_STATUSES[0])
    over = status in ("effective", "dropped")
    events = list(dict.fromkeys([*(str(step["opened_by"]) for step in steps), *([closed_by] if over and closed_by else [])]))
    disputes = _disputes(exit_, reasons)
    unsure = any(step["certainty"] == "possible" for step in steps) or (as_of.beyond and not over) or (over and not _ends_surely(reasons, exit_))
    known: dict[str, object] = {
        "id": first["id"],
        "member": first["subject"],
        "organisation": first["object"],
        **dates,
        "status": status,
        "disputes": disputes,
        "citations": each_once([citation for event in reversed(events) for citation in reasons.told(event)[1]]),
        "due": next((step["due"] for step in reversed(steps) if step["due"]), None),
        "certainty": "possible" if unsure else "certain",
        "contested": bool(disputes),
        "claims": _claims(exit_),
        "events": events,
    }
    return cast("ExitRow", {column.name: known[column.name] for column in COLUMNS["withdrawals"]})


def _disputes(exit_: _Exit, reasons: Reasons) -> list[DisputeRow]:
    """Return which of the dates are contested, and by whom.

    For a side that counts another day of effect, no exit is under way after that day; of the steps, only other disputes are listed.
    """
    found: list[DisputeRow] = []
    leaving = [dispute for dispute in exit_.membership["disputes"] if dispute["field"] == "until"] if exit_.membership else []
    elsewhere = {who for dispute in leaving for who in dispute["by"]}
    for step in exit_.steps:
        opened = _transition(reasons, step, "opened_by")
        held = [claim for claim in (opened["claims"] if opened else ()) if claim["rank"] == "held" and claim["field"] == "date"]
        others = [who for dispute in step["disputes"] if dispute["field"] == "since" for who in dispute["by"] if who not in elsewhere]
        found += [{"field": str(step["status"]), "by": by} for by in (*(claim["by"] for claim in held), *([others] if others else []))]
    found += [{"field": "effective", "by": dispute["by"]} for dispute in leaving]
    if exit_.steps and not exit_.left and not leaving:
        found += [{"field": "dropped", "by": dispute["by"]} for dispute in exit_.steps[-1]["disputes"] if dispute["field"] == "until"]
    return merged_disputes(found)


def _transition(reasons: Reasons, fact: FactRow, end: Literal["opened_by", "closed_by"]) -> StoredStep | None:
    """Return what the event that opened or closed a fact did to it, as the snapshot keeps it; None where there is nothing."""
    sql = "SELECT step.row FROM step JOIN spell ON spell.n = step.spell WHERE spell.id = ? AND event = ?"
    stored: Iterable[StoredStep] = decoded(reasons.db.execute(sql, (fact["id"], fact[end])))
    return next(iter(stored), None)


def _claims(exit_: _Exit) -> list[ClaimRow]:
    """Return the other versions of an exit: those of its steps, and those of the end of the membership."""
    membership = [claim for claim in exit_.membership["claims"] if claim["field"] == "until" or not exit_.steps] if exit_.membership else []
    return each_once([claim for step in exit_.steps for claim in step["claims"]] + membership)


def _ends_surely(reasons: Reasons, exit_: _Exit) -> bool:
    """Return whether the end of an exit is confirmed and sure of its date."""
    ended = exit_.membership if exit_.left else exit_.steps[-1]
    closed = _transition(reasons, ended, "closed_by") if ended else None
    return closed is None or closed["certain"]


def _by(text: str | None, as_of: Asked) -> bool:
    """Return whether a date may lie on the last day asked or before it."""
    return text is not None and (parse_edtf(text).earliest or date.min) <= as_of.last


def _may_lie_in(text: str, first: date, last: date) -> bool:
    """Return whether a date may lie in a window."""
    when = parse_edtf(text)
    return (when.earliest or date.min) <= last and (when.latest or date.max) >= first


def with_past(db: sqlite3.Connection, as_of: Asked, rows: Iterable[MembershipRow]) -> Iterator[MembershipRow]:
    """Yield rows of memberships, each with the suspensions that are `past`: ended, and not the one that the row itself tells of.

    The row's sentence ends with the last step of an exit from a membership that has not ended, else with a suspension: its sources come first.
    """
    memberships = list(rows)
    leaving = [row for row in memberships if not row["until"] and (row["withdrawal_announced"] or row["withdrawal_notified"])]
    exits = _exit_citations(db, as_of, leaving) if leaving else {}
    for row in memberships:
        past = [s for s in row["suspensions"] if s["until"] and s["since"] != row["suspended_since"]]
        said_after = row["until"] or row["suspended_since"]
        first = exits.get(row["id"]) or ([] if said_after else [citation for s in past[-1:] for citation in s["citations"]])
        yield {**row, "past": past, "citations": [*first, *(citation for citation in row["citations"] if citation not in first)]}


def _exit_citations(db: sqlite3.Connection, as_of: Asked, rows: Sequence[MembershipRow]) -> dict[str, list[CitationRow]]:
    """Return the sources of the last exit from each membership, those of its last step first, by the id of the membership."""
    members = tuple(dict.fromkeys(row["member"] for row in rows))
    last = {(exit_["member"], exit_["organisation"]): exit_["citations"] for exit_ in withdrawals(db, as_of, Filter(actors=members))}
    return {row["id"]: last.get((row["member"], row["organisation"]), []) for row in rows}
