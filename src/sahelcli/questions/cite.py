"""References: the record, or an event, a plan, a fact or a source of it, as something to cite, with the sources behind it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.errors import UnknownName
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.names import CANDIDATES, happening_called, near_names
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import FACTS, PLANS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.bundled import bundled_record, checksum
from sahelcli.snapshot.sql_views_and_sources import decoded_row, from_json, texts
from sahelcli.text.catalogue import LANGUAGES, say

if TYPE_CHECKING:
    from sahelcli.contract.rows import FactRow, HappeningRow, Json, PlanRow, ReferenceRow, Row, SourceEntry, Text

KEYS: Final = tuple(column.name for column in COLUMNS["cite"])

CITABLE: Final = "citable"
"""The kinds among which an id is looked up."""

CONTRIBUTORS: Final = {language: say(language, "contributors") for language in LANGUAGES}
"""The author of the bundled record. A record has no field for its author, so the author of any other is unknown."""


def references(
    db: sqlite3.Connection,
    ids: Iterable[str],
    asked: Asked,
    in_words: Callable[[FactRow], Text],
    known_on: date | None = None,
    side: str | None = None,
    *,
    bundled: bool = True,
) -> list[ReferenceRow]:
    """A reference for each id, each followed by those of the sources behind it that were not listed before; without an id the record's own.

    In contract order. `in_words` puts a fact's row into a sentence in both languages; `known_on` and `side` are what the snapshot was made for;
    `bundled` says whether it is that of the record that comes with the tool. Raises UnknownName.
    """
    lines: Iterable[tuple[str, str]] = db.execute("SELECT key, value FROM meta")
    meta = dict(lines)
    header: Row = {
        "record": from_json(cast("Json[Text]", meta["title"])),
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
        itself = {"id": "-".join(["record", *re.findall("[A-Za-z0-9.]+", meta["version"])]), "kind": "record", "title": header["record"]}
        return [_in_order({**itself, **header})]
    found: dict[str, ReferenceRow] = {}
    for id_ in dict.fromkeys(happening_called(db, id_, CITABLE) for id_ in ids):
        row, sources = _cited(db, id_, asked, in_words)
        found.setdefault(id_, _in_order(row if row["kind"] == "source" else {**row, **header}))
        for source in sources:
            found.setdefault(source, _source(db, source))["behind"].append(id_)
    return list(found.values())


def _in_order(row: Row) -> ReferenceRow:
    return cast("ReferenceRow", {key: row.get(key) for key in KEYS} | {"behind": []})


def _cited(db: sqlite3.Connection, id_: str, asked: Asked, in_words: Callable[[FactRow], Text]) -> tuple[Row, list[str]]:
    """Return the entry with an id, and the ids of its sources."""
    if _is_source(db, id_):
        return _source(db, id_), []
    for row in timeline(db, asked, Filter(ids=(id_,))):
        kind = "event" if _is_event(db, id_) else "plan"
        return {**_doubts(row), "id": id_, "kind": kind, "title": row["title"], "date": row["date"], "status": row["status"]}, _sources_of(row)
    for fact in states_ever(db, FACTS, asked, Filter(ids=(id_,))):
        return {**_doubts(fact), "id": id_, "kind": "fact", "title": in_words(fact), "date": fact["since"]}, _sources_of(fact)
    for plan in states_ever(db, PLANS, asked, Filter(objects=(id_,))):  # an event has fulfilled it
        own = plan["qualifiers"]
        return {**_doubts(plan), "id": id_, "kind": "plan", "title": own["title"], "date": own["when"]}, _sources_of(plan)
    raise UnknownName(id_, CITABLE, list(_near(db, id_)), ambiguous=False)


def _doubts(row: HappeningRow | FactRow | PlanRow) -> Row:
    return {"certainty": row["certainty"], "contested": row["contested"], "disputes": row["disputes"]}


def _sources_of(row: HappeningRow | FactRow | PlanRow) -> list[str]:
    return [citation["source"] for citation in row["citations"]]


def _is_event(db: sqlite3.Connection, id_: str) -> bool:
    return any(db.execute("SELECT 1 FROM thing WHERE id = ? AND collection = 'events'", (id_,)))


def _is_source(db: sqlite3.Connection, id_: str) -> bool:
    return any(db.execute("SELECT 1 FROM source WHERE id = ?", (id_,)))


def _source(db: sqlite3.Connection, id_: str) -> ReferenceRow:
    entry: SourceEntry = decoded_row(db.execute("SELECT row FROM thing WHERE id = ?", (id_,)))
    title = entry["title"]
    said = {"kind": "source", "title": {"en": title, "fr": title} if title else None, "date": entry["published"], "source_kind": entry["kind"]}
    return _in_order({**entry, **said})


def _near(db: sqlite3.Connection, id_: str) -> Iterator[tuple[str, Text]]:
    """Ids that are spelt nearly so, with what they say."""
    found: Iterable[tuple[str, Json[Text]]] = db.execute("SELECT id, json_extract(row, '$.title') FROM happening")
    titles = dict(found)
    every = [*titles, *texts(db.execute("SELECT id FROM spell UNION ALL SELECT id FROM source"))]
    for near in near_names(id_, every)[:CANDIDATES]:
        yield near, from_json(titles[near]) if near in titles else {"en": near, "fr": near}
