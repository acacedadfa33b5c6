"""Answer `timeline`: what happened, was announced or is planned, and which of it is most important."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.escaping import to_json
from sahelcli.contract.shown_columns_and_claims_in_json import as_printed
from sahelcli.questions.request import Asked, Filter, Order
from sahelcli.snapshot.sql_views_and_sources import Citing, from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import HappeningRow, Json, StoredHappening

SORTS: Final = {"date": "n", "latest": "latest, n", "known-from": "known, n", "type": "type, n", "id": "id"}
"""The orders a timeline can be asked in, by name."""

RANK: Final = "rank"
"""The order of a search, which only a search can be asked in."""

STATUSES: Final = ("occurred", "unconfirmed", "planned", "overdue", "postponed", "cancelled")


UNCHANGING: Final = ("plans", "position-on")
"""Properties that are announcements or words: an event that only opens one changes nothing yet."""

CHANGING: Final = """SELECT json_extract(fixed, '$.opened_by') FROM spell WHERE property NOT IN (?, ?)
    UNION SELECT json_extract(fixed, '$.closed_by') FROM spell WHERE property NOT IN (?, ?)"""
"""The events that opened or closed a state of affairs."""

IN_ORDER: Final = Order()


def timeline(db: sqlite3.Connection, as_of: Asked, filter: Filter, order: Order = IN_ORDER) -> Iterator[HappeningRow]:
    """The events, and the plans that no event has fulfilled, that may fall in the window; a plan past its latest day is overdue on the day asked."""
    citing = Citing(db)
    for text in printed_with_source_ids(db, as_of, filter, order):
        yield _with_sources(citing, text)


def _with_sources(citing: Citing, text: Json[StoredHappening]) -> HappeningRow:
    """Return the row of a text, with sources in place of their ids."""
    row = from_json(text)
    return cast("HappeningRow", row | {"claims": citing.claims(row["claims"]), "citations": citing.sources(row["citations"])})


def printed(db: sqlite3.Connection, as_of: Asked, filter: Filter, order: Order = IN_ORDER) -> Iterator[str]:
    """Yield the JSON text of each row of `timeline`, without decoding it.

    Rows with claims are decoded, because the values of claims are printed in another form.
    """
    citing = Citing(db)

    @cache
    def cited(sources: str) -> str:
        return to_json(citing.sources(json.loads(sources)))

    for text in printed_with_source_ids(db, as_of, filter, order):
        before, key, after = text.rpartition('"citations": ')
        if '"claims": []' in before:
            sources, end, rest = after.partition("]")
            yield f"{before}{key}{cited(sources + end)}{rest}"
        else:
            yield to_json(as_printed(_with_sources(citing, text)))


def printed_with_source_ids(db: sqlite3.Connection, as_of: Asked, filter: Filter, order: Order = IN_ORDER) -> Iterator[Json[StoredHappening]]:
    """Yield the JSON text of each entry that fits, in order, with ids of sources.

    It is the stored text (`make_row_cells.happened`) except for the status and the certainty, which depend on the question. Quotation marks inside
    texts are escaped in JSON, so a quoted key cannot occur in a text.
    """
    chosen, values = _chosen(as_of.first, filter)
    keys = "place_found" if order.sort == RANK else SORTS[order.sort or "date"]
    ordered_by = ", ".join(f"{key} {'DESC' if order.reverse else 'ASC'}" for key in keys.split(", "))
    where = "1"
    if order.max_lines is not None:
        where = "id IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(by_importance(db, as_of, filter)[: order.max_lines]))
    found: Iterable[tuple[str, str, int | None, int | None, int | None, int | None, int, str]] = db.execute(
        f"SELECT status, status_now, earliest, latest, sure_from, sure_to, sure, row FROM ({chosen}) WHERE {where} ORDER BY {ordered_by} LIMIT ?",
        (*values, -1 if order.limit is None else min(order.limit, sys.maxsize)),
    )
    for stored, status, earliest, latest, sure_from, sure_to, sure, row in found:
        text = row
        if status != stored:
            text = text.replace(f'"status": "{stored}"', f'"status": "{status}"', 1)
        if not (sure and within(filter, earliest, latest, sure_from, sure_to)):
            text = text.replace('"certainty": "certain"', '"certainty": "possible"', 1)
        yield cast("Json[StoredHappening]", text)


def by_importance(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> list[str]:
    """Return the ids of the happenings that fit a filter, the most important to the question first.

    Those whose main topic is asked for come first, then those that changed a state of affairs, then those of more weight.
    """
    changed = set(texts(db.execute(CHANGING, UNCHANGING * 2)))
    chosen, values = _chosen(as_of.first, filter)
    found: Iterable[tuple[int, str, int, str | None]] = db.execute(
        f"SELECT n, id, weight, json_extract(row, '$.topics[0]') FROM ({chosen}) ORDER BY n", values
    )
    return [id_ for *_, id_ in sorted((topic not in filter.topics, id_ not in changed, -weight, n, id_) for n, id_, weight, topic in found)]


def count(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> int:
    """Return the number of timeline entries that match a filter."""
    chosen, values = _chosen(as_of.first, filter)
    found: Iterator[tuple[int]] = db.execute(f"SELECT count(*) FROM ({chosen})", values)
    return next(found)[0]


def count_undated(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> int:
    """Return the number of matching entries without a date."""
    chosen, values = _chosen(as_of.first, filter)
    found: Iterator[tuple[int]] = db.execute(f"SELECT count(*) FROM ({chosen}) WHERE earliest IS NULL", values)
    return next(found)[0]


def some_dated(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> bool:
    """Return whether any entry with a date matches a filter."""
    chosen, values = _chosen(as_of.first, filter._replace(dated=True))
    return any(db.execute(f"SELECT 1 FROM ({chosen}) LIMIT 1", values))


def fitting(db: sqlite3.Connection, day: date, filter: Filter) -> frozenset[int]:
    """Return the numbers of the entries that match a filter; `day` is the one on which a plan is overdue."""
    chosen, values = _chosen(day, filter)
    found: Iterable[tuple[int]] = db.execute(f"SELECT n FROM ({chosen})", values)
    return frozenset(n for (n,) in found)


def _chosen(day: date, filter: Filter) -> tuple[str, list[str | int]]:
    """The SQL of what fits a filter, each with its status on the day asked and its place among what a search found."""
    where, conditions = _conditions(filter)
    status = "CASE WHEN status = 'planned' AND latest < ? THEN 'overdue' ELSE status END"
    inner = f"SELECT *, {status} AS status_now FROM happening"
    values: list[str | int] = [day.toordinal()]
    if filter.matching is not None:
        inner += " JOIN (SELECT key AS place_found, value AS number FROM json_each(?)) ON number = n"
        values.append(json.dumps(filter.matching.numbers))
    return f"SELECT * FROM ({inner}) WHERE {where}", [*values, *conditions]


def within(filter: Filter, earliest: int | None, latest: int | None, sure_from: int | None, sure_to: int | None) -> bool:
    """Return whether an entry surely falls in the window: if it lasted, one of its days does; if its date is inexact, all of them do."""
    first = filter.since.toordinal() if filter.since else 0
    last = filter.until.toordinal() if filter.until else date.max.toordinal()
    if earliest is None or latest is None:
        return False
    if first <= earliest and latest <= last:
        return True
    return sure_from is not None and sure_to is not None and max(sure_from, first) <= min(sure_to, last)


CONDITIONS: Final = {
    "blocs": "n IN (SELECT happening FROM mention WHERE actor IN ({}))",
    "countries": "n IN (SELECT happening FROM mention WHERE actor IN ({}))",
    "actors": "n IN (SELECT happening FROM mention WHERE actor IN ({}))",
    "topics": "n IN (SELECT happening FROM about WHERE topic IN ({}))",
    "ids": "id IN ({})",
    "types": "type IN ({})",
    "places": "place IN ({})",
    "statuses": "status_now IN ({})",
}
"""The SQL of each field of a filter that a timeline can take, with a place for its values."""


def _conditions(filter: Filter) -> tuple[str, list[str | int]]:
    """The SQL conditions of a filter and their values."""
    parts: list[str] = ["1"]
    values: list[str | int] = []
    for field, sql in CONDITIONS.items():
        if wanted := filter.words(field):
            parts.append(sql.format(", ".join("?" * len(wanted))))
            values.extend(wanted)
    if filter.dated:
        parts.append("earliest IS NOT NULL")
    if filter.contested:
        parts.append("json_extract(row, '$.contested')")
    if filter.anniversary:
        parts.append("substr(json_extract(row, '$.earliest'), 6) = ? AND (earliest = latest OR json_extract(row, '$.date') LIKE '____-__-__/%')")
        values.append(filter.anniversary)
    if filter.since:
        parts.append("(latest >= ? OR latest IS NULL)")
        values.append(filter.since.toordinal())
    if filter.until:
        parts.append("(earliest <= ? OR (earliest IS NULL AND put_off <= ?))")
        values.extend([filter.until.toordinal()] * 2)
    return " AND ".join(parts), values
