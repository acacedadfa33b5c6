"""Give the reasons beside an answer: the least proof of a state row, and the outcome of a plan."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.proof_parts import ACTS, OUTCOME, STEP, outcome_of, rules_applied
from sahelcli.questions.listing_definitions import R_co
from sahelcli.questions.request import Asked
from sahelcli.questions.row_sources import Citing
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.known_views import decoded_row, from_json

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationRow, EventEntry, HappeningRow, Json, OutcomeRow, PlanRow, StepRow, StoredStep, Text

LAST: Final = date.max.toordinal()


class Reasons:
    """Looks up the steps behind spells, and the words and sources of their events once each, for as long as one answer takes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.citing = Citing(db)
        self.events: dict[str, tuple[Text, list[CitationRow]]] = {}

    def told(self, event: str) -> tuple[Text, list[CitationRow]]:
        """The title of an event, and its sources set out."""
        if event not in self.events:
            stored: EventEntry = decoded_row(self.db.execute("SELECT row FROM thing WHERE id = ?", (event,)))
            self.events[event] = (stored["title"], self.citing.sources(citation["source"] for citation in stored["citations"]))
        return self.events[event]

    def steps(self, spells: Iterable[int], until: int = LAST) -> list[StepRow]:
        """Return the steps of a spell and of related spells in the order of the fold. An event that is in several is a step of the first.

        After the day `until`, only the end of the first spell is given, and the views that were passed over.
        """
        wanted = list(spells)
        statement = f"SELECT spell, latest, event, n, row FROM step WHERE spell IN ({', '.join('?' * len(wanted))})"
        found: Iterable[tuple[int, int, str, int, Json[StoredStep]]] = self.db.execute(statement, wanted)
        read: list[tuple[tuple[bool, int], tuple[int, str, int], StoredStep]] = []
        for spell, latest, event, n, text in found:
            row = from_json(text)
            beside = spell != wanted[0]
            if latest <= until or row["act"] == "opens" or not (beside or row["act"] == "changes"):
                read.append(((beside, ACTS.index(row["act"])), (latest, event, n), row))
        once: dict[tuple[str, str], tuple[tuple[int, str, int], StoredStep]] = {}
        for _, order, step in sorted(read, key=lambda found: found[:2]):
            once.setdefault((step["event"], step["verb"]), (order, step))
        return [self._step(step) for _, step in sorted(once.values(), key=lambda found: found[0])]

    def _step(self, row: StoredStep) -> StepRow:
        title, citations = self.told(row["event"])
        known: dict[str, object] = {**row, "title": title, "claims": self.citing.claims(row["claims"]), "citations": citations}
        return cast("StepRow", {column.name: known[column.name] for column in STEP})

    def outcome(self, plan: str, spell: int, day: date) -> OutcomeRow:
        """Return the outcome of a plan, given the number of its spell."""
        found = outcome_of(plan, self.steps([spell]), day)
        title, citations = self.told(found["event"]) if found["event"] else (None, [])
        known: dict[str, object] = {**found, "title": title, "citations": citations}
        return cast("OutcomeRow", {column.name: known[column.name] for column in OUTCOME})


def with_proof(db: sqlite3.Connection, rows: Iterable[R_co], asked: Asked, *, whole: bool) -> Iterator[R_co]:
    """State rows, each with its proof: of a membership, with what is behind its suspension and exit on the days asked, or (`whole`) ever."""
    reasons = Reasons(db)
    for row in rows:
        found: tuple[int, str, str, str | None, int, int] = db.execute(
            "SELECT n, property, subject, object, earliest, latest FROM spell WHERE id = ?", (row["id"],)
        ).fetchone()
        n, property, subject, object_, earliest, latest = found
        first, last = (earliest, latest) if whole else (asked.first.toordinal(), asked.last.toordinal())
        parts = [p.name for p in PROPERTIES.values() if p.ended_with == property]
        beside: Iterable[tuple[int]] = db.execute(
            f"""SELECT n FROM spell WHERE property IN ({", ".join("?" * len(parts))}) AND subject = ? AND object = ?
                AND earliest <= ? AND latest >= ? ORDER BY n""",
            (*parts, subject, object_, last, first),
        )
        related = [other for (other,) in beside]
        steps = reasons.steps([n, *related], LAST if whole else last)
        carried = asked.beyond and not whole
        row["proof"] = {"steps": steps, "rules": rules_applied(row, property, steps, carried=carried)}
        yield row


def with_outcome(db: sqlite3.Connection, rows: Iterable[PlanRow], asked: Asked) -> Iterator[PlanRow]:
    """Rows of plans, each with what became of its plan; what is still open is judged on the day asked."""
    reasons = Reasons(db)
    for row in rows:
        row["then"] = [reasons.outcome(row["object"] or "", _number(db, row), asked.first)]
        yield row


def with_outcomes(db: sqlite3.Connection, rows: Iterable[HappeningRow], asked: Asked) -> Iterator[HappeningRow]:
    """Rows of the timeline, each with what became of the plan that it is, or of those that it made, moved, cancelled or kept."""
    reasons = Reasons(db)
    for row in rows:
        spells: list[tuple[str, int]] = db.execute(
            """SELECT object, n FROM spell WHERE property = 'plans'
               AND (n = (SELECT max(n) FROM spell WHERE property = 'plans' AND object = :id) OR n IN (SELECT spell FROM step WHERE event = :id))
               ORDER BY object, n""",
            {"id": row["id"]},
        ).fetchall()
        row["then"] = [reasons.outcome(plan, n, asked.first) for plan, n in spells]
        yield row


def with_outlook(rows: Iterable[PlanRow], asked: Asked) -> Iterator[PlanRow]:
    """Rows of plans for people, each with its `outlook` on the day asked: overdue, postponed without a date, or None."""
    for row in rows:
        when, ended = row["qualifiers"]["when"], row["until_latest"]
        is_open = row["until"] is None or (ended is not None and ended > asked.last.isoformat())
        outlook = ("postponed" if when is None else "overdue" if _last(when) < asked.first else None) if is_open else None
        yield {**row, "outlook": outlook}


def that_came_out(db: sqlite3.Connection, rows: Iterable[PlanRow], asked: Asked, conditions: Collection[str]) -> Iterator[PlanRow]:
    """The rows of plans of which every condition ("overdue", "kept", "slipped") held by the day asked."""
    reasons = Reasons(db)
    for row in rows:
        steps = [step for step in reasons.steps([_number(db, row)]) if step["act"] == "opens" or _last(step["date"]) <= asked.last]
        found = outcome_of(row["object"] or "", steps, asked.first)
        if {found["outcome"], *(["slipped"] if found["slipped"] else [])}.issuperset(conditions):
            yield row


def _number(db: sqlite3.Connection, row: PlanRow) -> int:
    """The number of a row's spell."""
    found: tuple[int] = db.execute("SELECT n FROM spell WHERE id = ?", (row["id"],)).fetchone()
    return found[0]


def _last(text: str) -> date:
    return parse_edtf(text).latest or date.max
