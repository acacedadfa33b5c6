"""States of affairs: who was a member, in office, suspended, sanctioned on a day, or ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, Generic, cast

from sahelcli.base.lazy_sequences_and_unique_values import each_once
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import Listing, R_co
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.sql_views_and_sources import Citing, from_json

if TYPE_CHECKING:
    from sahelcli.contract.rows import DisputeRow, Json, SegmentRow, StoredDays, StoredHistory, StoredSpell, StoredState


def states_on(db: sqlite3.Connection, listing: Listing[R_co], as_of: Asked, filter: Filter) -> Iterator[R_co]:
    """The rows of a state command on the day asked, in contract order. Past the horizon all are possible."""
    where, values = conditions(listing, filter)
    first, last = as_of.first.toordinal(), as_of.last.toordinal()
    found: Iterable[tuple[int, Json[StoredSpell], Json[StoredHistory], int, int, Json[StoredDays]]] = db.execute(
        f"""SELECT spell.n, spell.fixed, spell.history, stretch.first, stretch.last, stretch.row FROM spell JOIN stretch ON stretch.spell = spell.n
            WHERE {where} AND stretch.first <= ? AND stretch.last >= ? ORDER BY {listing.order}, stretch.first""",
        (*values, last, first),
    )
    finished = Finishing(db, listing)
    for _, pieces in groupby(found, key=lambda piece: piece[0]):
        held = list(pieces)
        over = _over_days([(a, b, from_json(text)) for _, _, _, a, b, text in held], first, last)
        row = cast("StoredState", {**from_json(held[0][1]), **over})
        if PROPERTIES[row["property"]].point and _said_within(row, as_of):
            row["certainty"] = from_json(held[0][2])["certainty"]
        elif as_of.beyond:
            row["certainty"] = "possible"
        if not (filter.certain and row["certainty"] == "possible"):
            yield finished.row(row)


def states_ever(db: sqlite3.Connection, listing: Listing[R_co], as_of: Asked, filter: Filter) -> Iterator[R_co]:
    """Every spell of a state command that may hold on some day of the window.

    Values that change inside a spell are those of its last day, or of the day asked if it continues. A spell that may have begun past the horizon is
    possible.
    """
    where, values = conditions(listing, filter)
    since, until = filter.first_day.toordinal(), filter.last_day.toordinal()
    day = as_of.last.toordinal()
    found: Iterable[tuple[Json[StoredSpell], Json[StoredHistory], Json[StoredDays]]] = db.execute(
        f"""SELECT fixed, history, coalesce(
                (SELECT row FROM stretch WHERE spell = n AND first <= ? AND NOT ended ORDER BY first DESC LIMIT 1),
                (SELECT row FROM stretch WHERE spell = n AND NOT ended ORDER BY first LIMIT 1), '{{}}')
            FROM spell WHERE {where} AND earliest <= ? AND latest >= ? ORDER BY {listing.order}""",
        (day, *values, until, since),
    )
    finished = Finishing(db, listing)
    for fixed, history, current in found:
        row = stored_state(fixed, current, history)
        if row["since_latest"] is None or row["since_latest"] > as_of.horizon.isoformat():
            row["certainty"] = "possible"
        if not (filter.certain and row["certainty"] == "possible"):
            yield finished.row(row)


def stored_state(fixed: Json[StoredSpell], *over: Json[StoredDays] | Json[StoredHistory]) -> StoredState:
    """Return a state from the parts that the snapshot keeps of it, each later part over the earlier ones."""
    row: dict[str, object] = {**from_json(fixed)}
    for part in over:
        row.update(from_json(part))
    return cast("StoredState", row)


def turning_days(db: sqlite3.Connection, listing: Listing[R_co], filter: Filter) -> list[date]:
    """The days from which what a state command answers may be another: where a stretch of one of its spells begins, or has just ended."""
    where, values = conditions(listing, filter)
    found: Iterable[tuple[int]] = db.execute(
        f"""SELECT first FROM spell JOIN stretch ON spell = n WHERE {where}
            UNION SELECT last + 1 FROM spell JOIN stretch ON spell = n WHERE {where} AND last < ? ORDER BY 1""",
        (*values, *values, date.max.toordinal()),
    )
    return [date.fromordinal(day) for (day,) in found]


def segments_ever(db: sqlite3.Connection, listing: Listing[R_co], as_of: Asked, filter: Filter) -> Iterator[SegmentRow]:
    """Yield the segments of every spell in the window, for drawing: days over which a row says the same, both included.

    A segment is `possible` where dates are inexact or lie past the horizon; `citations` are ids of sources.
    """
    where, values = conditions(listing, filter)
    since, until = filter.first_day.toordinal(), filter.last_day.toordinal()
    found: Iterable[tuple[str, str, str | None, str | None, str | None, int, int, Json[StoredDays]]] = db.execute(
        f"""SELECT property, subject, object, office, measure, first, last, row FROM spell JOIN stretch ON spell = n
            WHERE {where} AND first <= ? AND last >= ? ORDER BY {listing.order}, first""",
        (*values, until, since),
    )
    for property, subject, object_, office, measure, begin, end, text in found:
        row = from_json(text)
        own, first, last = row["qualifiers"], date.fromordinal(begin), date.fromordinal(end)
        told: SegmentRow = {
            "property": property, "subject": subject, "object": object_, "office": office, "measure": measure,
            "name": row["name"], "suspended": row.get("suspended"), "withdrawal": row.get("withdrawal"), "contested": row["contested"],
            "citations": row["citations"], "mission": own.get("mission"), "for": own.get("for"), "title": own.get("title"), "when": own.get("when"),
            "first": first, "last": min(last, as_of.horizon), "possible": row["certainty"] == "possible",
        }  # fmt: skip
        if first <= as_of.horizon and not (filter.certain and told["possible"]):
            yield told
        if last > as_of.horizon and not filter.certain:
            yield {**told, "first": max(first, as_of.horizon + timedelta(days=1)), "last": last, "possible": True}


def states_so_far(db: sqlite3.Connection, listing: Listing[R_co], as_of: Asked, filter: Filter) -> Iterator[R_co]:
    """Every spell of a state command that began by the day asked, in its window if it has one; possible where it may have begun outside."""
    first, last = filter.first_day, min(filter.last_day, as_of.last)
    for row in states_ever(db, listing, as_of, filter._replace(until=last)):
        if (row["since_latest"] or "") > last.isoformat() or (first > date.min and (row["since_earliest"] or "") < first.isoformat()):
            row["certainty"] = "possible"
        if not (filter.certain and row["certainty"] == "possible"):
            yield row


def _said_within(row: StoredState, as_of: Asked) -> bool:
    """Return whether a point in time, whatever its day, lies in the days asked."""
    earliest, latest = row["since_earliest"], row["since_latest"]
    return bool(earliest and latest and as_of.first.isoformat() <= earliest and latest <= as_of.last.isoformat())


def _over_days(pieces: list[tuple[int, int, StoredDays]], first: int, last: int) -> StoredDays:
    """One row for the days asked: certain if so on all of them, possible if on some; disputes of any of them."""
    if len(pieces) == 1 and pieces[0][0] <= first and pieces[0][1] >= last:
        return pieces[0][2]
    rows = [row for _, _, row in pieces]
    row = rows[-1].copy()
    whole = pieces[0][0] <= first and pieces[-1][1] >= last and all(a[1] + 1 == b[0] for a, b in pairwise(pieces))
    row["certainty"] = "certain" if whole and all(r["certainty"] == "certain" for r in rows) else "possible"
    row["contested"] = any(r["contested"] for r in rows)
    row["claims"] = each_once([claim for r in rows for claim in r["claims"]])
    row["citations"] = list(dict.fromkeys(source for r in rows for source in r["citations"]))
    row["disputes"] = merged_disputes(dispute for r in rows for dispute in r["disputes"])
    if "suspended" in row and len({r["suspended"] for r in rows}) > 1:
        row["suspended"] = None
        row["suspended_since"] = next((r["suspended_since"] for r in reversed(rows) if r["suspended_since"]), None)
    return row


def merged_disputes(found: Iterable[DisputeRow]) -> list[DisputeRow]:
    """Return one dispute a field, with everybody who has another version of it."""
    by: dict[str, dict[str, None]] = {}
    for dispute in found:
        by.setdefault(dispute["field"], {}).update(dict.fromkeys(dispute["by"]))
    return [{"field": name, "by": list(who)} for name, who in by.items()]


CONDITIONS: Final = {
    "properties": "property IN ({})",
    "offices": "office IN ({})",
    "measures": "measure IN ({})",
    "ids": "id IN ({})",
    "topics": "object IN ({})",
    "objects": "object IN ({})",
    "blocs": "n IN (SELECT spell FROM spell_end WHERE actor IN ({}))",
    "countries": "n IN (SELECT spell FROM spell_end WHERE actor IN ({}))",
    "actors": "n IN (SELECT spell FROM spell_end WHERE actor IN ({}))",
    "against": "subject IN ({})",
    "imposers": "object IN ({})",
    "statuses": "status IN ({})",
}
"""The SQL of each field of a filter that a state command can take, with a place for its values."""


def conditions(listing: Listing[R_co], filter: Filter) -> tuple[str, list[str]]:
    """The SQL conditions of a listing and its filter, and their values."""
    statuses = filter.statuses or listing.statuses
    filter = filter._replace(
        properties=filter.properties or listing.properties,
        offices=filter.offices or listing.offices,
        statuses=() if "any" in statuses else statuses,
    )
    parts: list[str] = []
    values: list[str] = []
    for field, sql in CONDITIONS.items():
        if wanted := filter.words(field):
            parts.append(sql.format(", ".join("?" * len(wanted))))
            values.extend(wanted)
    if listing.objects and not (listing.any_object_named and filter.blocs):  # a treaty that is named has its parties listed
        parts.append(f"object IN (SELECT id FROM thing WHERE kind IN ({', '.join('?' * len(listing.objects))}))")
        values.extend(listing.objects)
    return " AND ".join(parts), values


class Finishing(Generic[R_co]):
    """Rows as the contract has them: the listing's columns in order, sources set out."""

    def __init__(self, db: sqlite3.Connection, listing: Listing[R_co], citing: Citing | None = None) -> None:
        keys = dict(listing.keys)
        self.columns = [(column.name, keys.get(column.name, column.name)) for column in COLUMNS[listing.name]]
        self.weighs = any(name == "single_origin" for name, _ in self.columns)
        self.says_more = any(name in ("suspended", "sworn_in") for name, _ in self.columns)
        self.citing = citing or Citing(db)

    def row(self, row: StoredState) -> R_co:
        citations = dict.fromkeys((*row["foremost"], *row["citations"])) if self.says_more else row["citations"]
        cited = self.citing.sources(citations)
        known: dict[str, object] = {
            **row["qualifiers"],
            **row,
            "claims": self.citing.claims(row["claims"]),
            "citations": cited,
            "suspensions": self.citing.suspensions(row.get("suspensions", [])),
        }
        if self.weighs:
            known |= {"kinds": self.citing.kinds(cited), "single_origin": self.citing.is_single_origin(cited)}
        return cast("R_co", {name: known[key] for name, key in self.columns})
