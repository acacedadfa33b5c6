"""Look up the spells that a statement is held against: what was so between its ends, how surely, and by which steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import BadDate, Edtf, parse_edtf
from sahelcli.language.statements import Statement
from sahelcli.questions.match.record_index import Evidence
from sahelcli.snapshot.known_views import decoded, from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import Json, StoredHistory, StoredSpell, StoredStep

LESS: Final = ("observer", "associate")
"""Statuses of a spell that "member" does not mean."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A spell with its steps: `days` are those on which it surely is so, and `perhaps` all on which it may be."""

    id: str
    person: str
    fixed: StoredSpell
    due: str | None
    steps: tuple[StoredStep, ...]
    days: tuple[tuple[int, int], ...]
    perhaps: tuple[int, int]

    @property
    def span(self) -> str:
        """Return the period of the spell as an EDTF interval."""
        return f"{self.fixed['since']}/{self.fixed['until'] or '..'}"

    @property
    def record(self) -> tuple[str, ...]:
        """Return what it shows next to a statement about a state: the holder of an office, or the dates of anything else."""
        return (self.person if self.fixed["property"] == "holds-office" else self.span,)

    @property
    def event(self) -> str:
        """Return the event that ended the spell, else the one that began it."""
        return self.fixed["closed_by"] or self.fixed["opened_by"]

    def surely(self, first: date, last: date) -> bool:
        """Return whether it was certainly true on some day between two."""
        return any(a <= last.toordinal() and b >= first.toordinal() for a, b in self.days)

    def maybe(self, first: date, last: date) -> bool:
        """Return whether it may have been true on some day between two, with one day more on each side for the day of a change."""
        return self.perhaps[0] <= last.toordinal() + 1 and self.perhaps[1] >= first.toordinal() - 1

    def ongoing(self, day: date) -> bool:
        """Return whether it is certainly true on a day; an office whose term has expired is not certain."""
        due = _edtf(self.due) if self.fixed["property"] == "holds-office" else None
        return self.surely(day, day) and not (due and due.latest and due.latest < day)


def spells_between(evidence: Evidence, statement: Statement, subject: str | None, ends: set[str]) -> Iterator[Spell]:
    """Yield the spells of a statement's property between its ends, the oldest first."""
    found: list[tuple[int, str, str | None, str | None, int, int, Json[StoredSpell], Json[StoredHistory]]] = evidence.db.execute(
        "SELECT n, subject, office, status, earliest, latest, fixed, history FROM spell WHERE property = ? AND (? IS NULL OR subject = ?)"
        " ORDER BY latest, n",
        (statement.form.property, subject, subject),
    ).fetchall()
    for n, person, office, status, earliest, latest, fixed, history in found:
        among = set(texts(evidence.db.execute("SELECT actor FROM spell_end WHERE spell = ?", (n,))))
        if (
            not ends <= among
            or (not statement.form.verbs and status in LESS)
            or (statement.form.property == "holds-office" and office not in statement.offices)
        ):
            continue
        row = from_json(fixed)
        own = from_json(history)
        steps: Iterable[StoredStep] = decoded(evidence.db.execute("SELECT row FROM step WHERE spell = ? ORDER BY n", (n,)))
        days: Iterable[tuple[int, int]] = evidence.db.execute("SELECT first, last FROM stretch WHERE spell = ? AND certain", (n,))
        yield Spell(row["id"], person, row, own.get("due"), tuple(steps), tuple(days), (earliest, latest))


def _edtf(text: object) -> Edtf | None:
    try:
        return parse_edtf(text) if isinstance(text, str) else None
    except BadDate:
        return None


def bounds(text: object) -> tuple[date, date] | None:
    """Return the first and last day that a date of the record can mean, or None if it is not a date or has no bounds."""
    when = _edtf(text)
    return (when.earliest, when.latest) if when and not when.unknown and when.earliest and when.latest else None
