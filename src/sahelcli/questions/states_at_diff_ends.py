"""The states of affairs at each end of a diff: on a day, or in the record as it was known."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, cast

from sahelcli.questions.request import Filter
from sahelcli.record.coverage import Matter
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.snapshot.sql_views_and_sources import from_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahelcli.contract.rows import DisputeRow, EffectEntry, Json, Row, StoredDays, StoredHistory, StoredSpell

    _Stored = tuple[str, str | None, Json[StoredSpell], Json[StoredHistory], Json[StoredDays] | None]
    """Of a spell: its id, its status, what is so on all its days, its history, and what is so on its last days."""

_POINTS = tuple(name for name, property_ in PROPERTIES.items() if property_.point)


class Key(NamedTuple):
    """The key of a state of affairs, whichever event opened it. `own` are the values of the property's own key."""

    property: str
    subject: str
    object: str | None
    own: tuple[str | None, ...]

    def keys(self) -> dict[str, str | None]:
        """Return the values of the property's own key, by their names."""
        return dict(zip(PROPERTIES[self.property].key, self.own, strict=True))

    def matter(self) -> Matter:
        """Return the matter that the state of affairs is about; an office or a presence is that of the country it is in."""
        country = self.object if PROPERTIES[self.property].country == "object" else self.subject
        own = self.keys()
        return Matter(self.property, country, self.object, own.get("office"), own.get("measure"))


@dataclass(frozen=True, slots=True)
class Standing:
    """One spell at one end of a comparison.

    `answer` is 0 (it is not so), 1 (it may be) or 2 (it is); `row` has its values and disputes there, or those it last had; `spell` its dates and
    events; `certain` and `disputes` are said of the spell as a whole.
    """

    id: str
    key: Key
    status: str | None
    answer: int
    row: StoredDays
    spell: StoredSpell
    certain: bool
    disputes: list[DisputeRow]

    def is_changed_by(self, effect: EffectEntry) -> bool:
        """Return whether an effect changes the state of affairs of the spell."""
        key, own = self.key, self.key.keys()
        subjects = effect["subject"] if isinstance(effect["subject"], list) else [effect["subject"]]
        measure = own.pop("measure", None)
        return (
            VERBS[effect["kind"]].touches == key.property
            and (key.subject in subjects or key.property == "plans")
            and effect["object"] == key.object
            and all(effect.get(name) == value for name, value in own.items())
            and (measure is None or measure in (effect["measures"] or ()))
        )


def standing_on(db: sqlite3.Connection, day: date, between: tuple[date, date], narrowed: Filter) -> dict[str, Standing]:
    """The spells that may hold on some day between two days (both included), as they stand on one day."""
    condition, values = _conditions(narrowed)
    first, last = (d.toordinal() for d in between)
    found: Iterable[tuple[*_Stored, int | None, Json[StoredDays] | None]] = db.execute(
        f"""SELECT id, status, fixed, history, (SELECT row FROM stretch WHERE spell = n ORDER BY first DESC LIMIT 1), held.certain, held.row
            FROM spell LEFT JOIN stretch AS held ON held.spell = n AND held.first <= ? AND held.last >= ?
            WHERE {condition} AND earliest <= ? AND latest >= ? ORDER BY n""",
        (day.toordinal(), day.toordinal(), *values, last, first),
    )
    return {
        id_: _standing(id_, status, fixed, history, latest, answer=1 + (certain or 0) if now else 0, now=now)
        for id_, status, fixed, history, latest, certain, now in found
    }


def standing_known(db: sqlite3.Connection, narrowed: Filter) -> dict[str, Standing]:
    """Every spell of the record as it is known, whatever its days: it is so unless it has ended, and may be so where the end is in doubt."""
    condition, values = _conditions(narrowed)
    found: Iterable[tuple[*_Stored, int, int]] = db.execute(
        f"""SELECT id, status, fixed, history, (SELECT row FROM stretch WHERE spell = n ORDER BY first DESC LIMIT 1), ended,
                EXISTS (SELECT 1 FROM stretch WHERE spell = n AND last = ?)
            FROM spell WHERE {condition} ORDER BY n""",
        (date.max.toordinal(), *values),
    )
    return {
        id_: _standing(id_, status, fixed, history, latest, answer=None if not ended else 1 if goes_on else 0)
        for id_, status, fixed, history, latest, ended, goes_on in found
    }


def _standing(
    id_: str,
    status: str | None,
    fixed: Json[StoredSpell],
    history: Json[StoredHistory],
    latest: Json[StoredDays] | None,
    *,
    answer: int | None,
    now: Json[StoredDays] | None = None,
) -> Standing:
    spell = from_json(fixed)
    whole = cast("StoredDays", {**(from_json(latest) if latest else {}), **from_json(history)})
    row = from_json(now) if now else whole
    own = tuple(text_at(row["qualifiers"], name) for name in PROPERTIES[spell["property"]].key)
    certain = whole["certainty"] == "certain"
    return Standing(
        id_,
        Key(spell["property"], spell["subject"], spell["object"], own),
        status,
        1 + certain if answer is None else answer,
        row,
        spell,
        certain,
        whole["disputes"],
    )


def text_at(values: Row, name: str) -> str | None:
    """Return the text that some values have under a name; None where it is no text."""
    value = values.get(name)
    return value if isinstance(value, str) else None


def _conditions(narrowed: Filter) -> tuple[str, list[str]]:
    """The SQL condition of what is compared, and its values."""
    parts = [f"property NOT IN ({', '.join('?' * len(_POINTS))})"]
    values = list(_POINTS)
    for wanted in (narrowed.blocs, narrowed.countries, narrowed.actors):
        if wanted:
            parts.append(f"n IN (SELECT spell FROM spell_end WHERE actor IN ({', '.join('?' * len(wanted))}))")
            values.extend(wanted)
    return " AND ".join(parts), values
