"""Give the reasons beside an answer: the least proof of a state row, and the outcome of a plan."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.reasons import ACTS, OUTCOME, STEP, outcome_of, rules_applied
from sahelcli.questions.citations import Citing
from sahelcli.questions.request import Asked
from sahelcli.record.properties import PROPERTIES

Row = dict[str, Any]

LAST: Final = date.max.toordinal()


class Reasons:
    """Looks up the steps behind spells, and the words and sources of their events once each, for as long as one answer takes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.citing = Citing(db)
        self.events: dict[str, tuple[Row, list[Row]]] = {}

    def told(self, event: str) -> tuple[Row, list[Row]]:
        """The title of an event, and its sources set out."""
        if event not in self.events:
            (text,) = self.db.execute("SELECT row FROM thing WHERE id = ?", (event,)).fetchone()
            stored = json.loads(text)
            row = {"citations": [citation["source"] for citation in stored["citations"]], "claims": []}
            self.events[event] = (stored["title"], self.citing.set_out(row)["citations"])
        return self.events[event]

    def steps(self, spells: Iterable[int], until: int = LAST) -> list[Row]:
        """The steps of a spell, and of others that stand beside it, in the order of the fold; one transition is told once, as a step of the first.

        Of what came after the day `until`, only the end of the first spell is told, and the views that were passed over.
        """
        wanted = list(spells)
        found = self.db.execute(f"SELECT spell, latest, event, n, row FROM step WHERE spell IN ({', '.join('?' * len(wanted))})", wanted)
        read = []
        for spell, latest, event, n, text in found:
            row, beside = json.loads(text), spell != wanted[0]
            if latest <= until or row["act"] == "opens" or not (beside or row["act"] == "changes"):
                read.append(((beside, ACTS.index(row["act"])), (latest, event, n), row))
        once: dict[tuple[str, str], tuple[tuple[int, str, int], Row]] = {}
        for _, order, row in sorted(read, key=lambda step: step[:2]):
            once.setdefault((row["event"], row["verb"]), (order, row))
        return [self._step(row) for _, row in sorted(once.values(), key=lambda step: step[0])]

    def _step(self, row: Row) -> Row:
        title, citations = self.told(row["event"])
        known = {**row, "title": title, **self.citing.set_out({"claims": row["claims"], "citations": []}), "citations": citations}
        return {column.name: known[column.name] for column in STEP}

    def outcome(self, plan: str, spell: int, day: date) -> Row:
        """What became of a plan whose spell has a number."""
        found = outcome_of(plan, self.steps([spell]), day)
        title, citations = self.told(found["event"]) if found["event"] else (None, [])
        known = {**found, "title": title, "citations": citations}
        return {column.name: known[column.name] for column in OUTCOME}


def with_proof(db: sqlite3.Connection, rows: Iterable[Row], asked: Asked, *, whole: bool) -> Iterator[Row]:
    """State rows, each with its proof: of a membership, with what is behind its suspension and exit on the days asked, or (`whole`) ever."""
    reasons = Reasons(db)
    for row in rows:
        n, property, subject, object_, earliest, latest = db.execute(
            "SELECT n, property, subject, object, earliest, latest FROM spell WHERE id = ?", (row["id"],)
        ).fetchone()
        first, last = (earliest, latest) if whole else (asked.first.toordinal(), asked.last.toordinal())
        parts = [p.name for p in PROPERTIES.values() if p.ended_with == property]
        beside = db.execute(
            f"""SELECT n FROM spell WHERE property IN ({", ".join("?" * len(parts))}) AND subject = ? AND object = ?
                AND earliest <= ? AND latest >= ? ORDER BY n""",
            (*parts, subject, object_, last, first),
        )
        related = [other for (other,) in beside]
        steps = reasons.steps([n, *related], LAST if whole else last)
        carried = asked.beyond and not whole
        yield row | {"proof": {"steps": steps, "rules": rules_applied(row, property, steps, carried=carried)}}


def with_outcome(db: sqlite3.Connection, rows: Iterable[Row], asked: Asked) -> Iterator[Row]:
    """Rows of plans, each with what became of its plan; what is still open is judged on the day asked."""
    reasons = Reasons(db)
    for row in rows:
        yield row | {"then": [reasons.outcome(row["object"], _number(db, row), asked.first)]}


def with_outcomes(db: sqlite3.Connection, rows: Iterable[Row], asked: Asked) -> Iterator[Row]:
    """Rows of the timeline, each with what became of the plan that it is, or of those that it made, moved, cancelled or kept."""
    reasons = Reasons(db)
    for row in rows:
        spells = db.execute(
            """SELECT object, n FROM spell WHERE property = 'plans'
               AND (n = (SELECT max(n) FROM spell WHERE property = 'plans' AND object = :id) OR n IN (SELECT spell FROM step WHERE event = :id))
               ORDER BY object, n""",
            {"id": row["id"]},
        ).fetchall()
        yield row | {"then": [reasons.outcome(plan, n, asked.first) for plan, n in spells]}


def with_outlook(rows: Iterable[Row], asked: Asked) -> Iterator[Row]:
    """Rows of plans for people, each with its `outlook` on the day asked: overdue, postponed without a date, or None."""
    for row in rows:
        when, ended = row["qualifiers"]["when"], row["until_latest"]
        is_open = row["until"] is None or (ended is not None and ended > asked.last.isoformat())
        outlook = ("postponed" if when is None else "overdue" if _last(when) < asked.first else None) if is_open else None
        yield row | {"outlook": outlook}


def that_came_out(db: sqlite3.Connection, rows: Iterable[Row], asked: Asked, conditions: Collection[str]) -> Iterator[Row]:
    """The rows of plans of which every condition ("overdue", "kept", "slipped") held by the day asked."""
    reasons = Reasons(db)
    for row in rows:
        steps = [step for step in reasons.steps([_number(db, row)]) if step["act"] == "opens" or _last(step["date"]) <= asked.last]
        found = outcome_of(row["object"], steps, asked.first)
        if {found["outcome"], *(["slipped"] if found["slipped"] else [])}.issuperset(conditions):
            yield row


def _number(db: sqlite3.Connection, row: Row) -> int:
    """The number of a row's spell."""
    (n,) = db.execute("SELECT n FROM spell WHERE id = ?", (row["id"],)).fetchone()
    return int(n)


def _last(text: str) -> date:
    return parse_edtf(text).latest or date.max
