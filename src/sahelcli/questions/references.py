"""References: the record, or an event, a plan, a fact or a source of it, as something to cite, with the sources behind it."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from sahelcli.base.errors import UnknownName
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.listings import LISTINGS
from sahelcli.questions.names import CANDIDATES, happening_called, near_names
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.bundled import bundled_record, checksum

Row = dict[str, Any]

KEYS: Final = tuple(column.name for column in COLUMNS["cite"])

CITABLE: Final = "citable"
"""What an id is looked up as here."""

CONTRIBUTORS: Final = {"en": "the sahel contributors", "fr": "les contributeurs de sahel"}
"""Who made the record that comes with the tool. A record has no author of its own, so that of any other is not known."""


def references(
    db: sqlite3.Connection,
    ids: Iterable[str],
    asked: Asked,
    in_words: Callable[[Row], Row],
    known_on: date | None = None,
    side: str | None = None,
    *,
    bundled: bool = True,
) -> list[Row]:
    """A reference for each id, each followed by those of the sources behind it that were not listed before; without an id the record's own.

    In contract order. `in_words` puts a fact's row into a sentence in both languages; `known_on` and `side` are what the snapshot was made for;
    `bundled` says whether it is that of the record that comes with the tool. Raises UnknownName.
    """
    meta = dict(db.execute("SELECT key, value FROM meta"))
    header = {
        "record": json.loads(meta["title"]),
        "version": meta["version"],
        "covered_until": meta["covered_until"],
        "licence": meta["licence"],
        "known_on": known_on.isoformat() if known_on else None,
        "according_to": side,
        "author": CONTRIBUTORS if bundled else None,
        "sha256": checksum(bundled_record()) if bundled else None,
    }
    ids = list(ids)
    if not ids:
        itself = {"id": "-".join(["record", *re.findall("[A-Za-z0-9.]+", header["version"])]), "kind": "record", "title": header["record"]}
        return [_in_order(itself | header)]
    found: dict[str, Row] = {}
    for id_ in dict.fromkeys(happening_called(db, id_, CITABLE) for id_ in ids):
        row, sources = _cited(db, id_, asked, in_words)
        if row["kind"] != "source":
            row |= header
        found.setdefault(id_, _in_order(row))
        for source in sources:
            found.setdefault(source, _source(db, source))["behind"].append(id_)
    return list(found.values())


def _in_order(row: Row) -> Row:
    return {key: row.get(key) for key in KEYS} | {"behind": []}


def _cited(db: sqlite3.Connection, id_: str, asked: Asked, in_words: Callable[[Row], Row]) -> tuple[Row, list[str]]:
    """What an id stands for, and the ids of the sources behind it."""
    if _is_source(db, id_):
        return _source(db, id_), []
    for row in timeline(db, asked, Filter(ids=(id_,))):
        kind = "event" if _is_event(db, id_) else "plan"
        return {**_doubts(row), "id": id_, "kind": kind, "title": row["title"], "date": row["date"], "status": row["status"]}, _sources_of(row)
    for row in states_ever(db, LISTINGS["facts"], asked, Filter(ids=(id_,))):
        return {**_doubts(row), "id": id_, "kind": "fact", "title": in_words(row), "date": row["since"]}, _sources_of(row)
    for row in states_ever(db, LISTINGS["plans"], asked, Filter(objects=(id_,))):  # an event has fulfilled it
        plan = row["qualifiers"]
        return {**_doubts(row), "id": id_, "kind": "plan", "title": plan["title"], "date": plan["when"]}, _sources_of(row)
    raise UnknownName(id_, CITABLE, list(_near(db, id_)), ambiguous=False)


def _doubts(row: Row) -> Row:
    return {key: row[key] for key in ("certainty", "contested", "disputes")}


def _sources_of(row: Row) -> list[str]:
    return [citation["source"] for citation in row["citations"]]


def _is_event(db: sqlite3.Connection, id_: str) -> bool:
    return db.execute("SELECT 1 FROM thing WHERE id = ? AND collection = 'events'", (id_,)).fetchone() is not None


def _is_source(db: sqlite3.Connection, id_: str) -> bool:
    return db.execute("SELECT 1 FROM source WHERE id = ?", (id_,)).fetchone() is not None


def _source(db: sqlite3.Connection, id_: str) -> Row:
    (text,) = db.execute("SELECT row FROM thing WHERE id = ?", (id_,)).fetchone()
    entry = json.loads(text)
    title = entry["title"]
    said = {
        **{key: entry[key] for key in ("id", "publisher", "origin", "language", "url")},
        "kind": "source",
        "title": {"en": title, "fr": title} if title else None,
        "date": entry["published"],
        "source_kind": entry["kind"],
    }
    return _in_order(said)


def _near(db: sqlite3.Connection, id_: str) -> Iterator[tuple[str, Row]]:
    """Ids that are spelt nearly so, with what they say."""
    titles = dict(db.execute("SELECT id, json_extract(row, '$.title') FROM happening"))
    every = [*titles, *(i for (i,) in db.execute("SELECT id FROM spell UNION ALL SELECT id FROM source"))]
    for near in near_names(id_, every)[:CANDIDATES]:
        yield near, json.loads(titles[near]) if near in titles else {"en": near, "fr": near}
