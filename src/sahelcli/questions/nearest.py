"""Suggest what comes nearest to a question without an answer, and to a name or id that `show` does not know."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.name_likeness import unaccented
from sahelcli.questions.listing_definitions import Listing, R_co
from sahelcli.questions.names import CANDIDATES, near_names
from sahelcli.questions.request import Asked, Filter, Order
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.snapshot.known_views import from_json

if TYPE_CHECKING:
    from sahelcli.contract.rows import HappeningRow, Json, Text


def nearest_states(db: sqlite3.Connection, listing: Listing[R_co], as_of: Asked, filter: Filter) -> list[tuple[str, R_co]]:
    """The spells that the same question finds on other days, each with what it is to the days asked.

    One that the days asked lie in, where there is one ("nearest"); else the last that ended before them ("nearest.before") and the first that
    began after them ("nearest.after"). Of several, that which the listing has first: a head of state before a head of government.
    """
    before: tuple[date, R_co] | None = None
    after: tuple[date, R_co] | None = None
    for row in states_ever(db, listing, as_of, replace(filter, certain=False, since=None, until=None)):
        begin = date.fromisoformat(row["since_earliest"]) if row["since_earliest"] else date.min
        end = date.fromisoformat(row["until_latest"]) if row["until_latest"] else date.max
        if begin > as_of.last:
            after = (begin, row) if after is None or begin < after[0] else after
        elif end <= as_of.first:
            before = (end, row) if before is None or end > before[0] else before
        else:
            return [("nearest", row)]
    return [(key, found[1]) for key, found in (("nearest.before", before), ("nearest.after", after)) if found]


def nearest_happenings(db: sqlite3.Connection, as_of: Asked, filter: Filter, order: Order) -> list[tuple[str, HappeningRow]]:
    """Return the timeline entry closest to the window of the same question, as "nearest"."""
    if filter.since is None and filter.until is None:
        return []
    rows = timeline(db, as_of, replace(filter, since=None, until=None), replace(order, limit=None))
    found = _closest(rows, filter.since or date.min, filter.until or date.max)
    return [("nearest", found)] if found else []


def _closest(rows: Iterable[HappeningRow], first: date, last: date) -> HappeningRow | None:
    """The row whose days lie closest to a window; of two as close, the later."""
    best: tuple[int, int] | None = None
    found = None
    for row in rows:
        begin = date.fromisoformat(row["earliest"]) if row["earliest"] else date.min
        end = date.fromisoformat(row["latest"]) if row["latest"] else date.max
        distance = max((begin - last).days, (first - end).days, 0)
        rank = (distance, -begin.toordinal())
        if best is None or rank < best:
            best, found = rank, row
    return found


def happenings_like(db: sqlite3.Connection, text: str) -> list[tuple[str, Text]]:
    """Return ids and titles of a few timeline entries: for a date those of that day, exact and important ones first; else similar ones."""
    days = _days(text)
    return _on(db, *days) if days else _spelt_like(db, text)


def _days(text: str) -> tuple[str, str] | None:
    """The first and the last day of a date, where a text is one."""
    try:
        date = parse_edtf(text)
    except BadDate:
        return None
    return (date.earliest.isoformat(), date.latest.isoformat()) if date.earliest and date.latest else None


def _on(db: sqlite3.Connection, first: str, last: str) -> list[tuple[str, Text]]:
    found: Iterable[tuple[str, Json[Text]]] = db.execute(
        """SELECT id, json_extract(row, '$.title') FROM happening
           WHERE json_extract(row, '$.earliest') <= ? AND json_extract(row, '$.latest') >= ?
           ORDER BY julianday(json_extract(row, '$.latest')) - julianday(json_extract(row, '$.earliest')), weight DESC, id LIMIT ?""",
        (last, first, CANDIDATES),
    )
    return [(id_, from_json(title)) for id_, title in found]


def _spelt_like(db: sqlite3.Connection, text: str) -> list[tuple[str, Text]]:
    """Look first for the id as `cite` writes it, then for titles with a word that begins with the text, the most important first."""
    found: Iterable[tuple[str, Json[Text]]] = db.execute("SELECT id, json_extract(row, '$.title') FROM happening ORDER BY weight DESC, id")
    titles = {id_: from_json(title) for id_, title in found}
    wanted = re.compile(rf"\b{re.escape(unaccented(text))}")
    stands = [id_ for id_, title in titles.items() if len(text) > 2 and any(wanted.search(unaccented(words)) for words in title.values())]
    return [(id_, titles[id_]) for id_ in dict.fromkeys((*near_names(text, titles), *stands))][:CANDIDATES]
