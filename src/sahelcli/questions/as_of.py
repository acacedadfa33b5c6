"""The day asked, and how far the record's word goes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahelcli.base.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Asked:
    """The days a state is asked for, why those, and how far the record's word goes.

    `first` to `last` are one day unless a period was named; past `horizon` every state is carried forward and only
    possible. `reason` is "on", "known-on", "today" or "covered-until".
    """

    first: date
    last: date
    reason: str
    horizon: date
    text: str

    @property
    def beyond(self) -> bool:
        """Whether any day asked lies past the horizon."""
        return self.last > self.horizon


def day_asked(db: sqlite3.Connection, on: Edtf | None, known_on: date | None, today: date) -> Asked:
    """`--on`; else `--known-on`; else today or the day up to which the record is maintained, whichever is earlier."""
    covered = covered_until(db)
    horizon = min(known_on, covered) if known_on else covered
    if on is not None:
        return Asked(on.earliest or date.min, on.latest or date.max, "on", horizon, on.text)
    if known_on is not None:
        day, reason = known_on, "known-on"
    else:
        day, reason = (today, "today") if today < covered else (covered, "covered-until")
    return Asked(day, day, reason, horizon, day.isoformat())


def covered_until(db: sqlite3.Connection) -> date:
    """The day up to which the record is maintained."""
    (text,) = db.execute("SELECT value FROM meta WHERE key = 'covered_until'").fetchone()
    return date.fromisoformat(text)
