"""What became of plans: set beside their rows, and as conditions."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.reasons import outcome_of
from sahelcli.questions.as_of import Asked
from sahelcli.questions.proofs import Reasons

Row = dict[str, Any]


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
