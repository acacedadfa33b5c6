"""Lay out the flat tables of an export: the cells of each row, and the JSON text of events without decoding them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.escaping import to_json
from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.contract.export_tables import SHEETS
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.timeline import printed_with_source_ids
from sahelcli.snapshot.sql_views_and_sources import Citing

if TYPE_CHECKING:
    from sahelcli.contract.rows import ClaimRow, ExportedHappening, FactRow, HappeningRow, Row, Text
    from sahelcli.questions.export import Exported

Cells = tuple[str | int | float | bool | None, ...]


def is_exact(date: str | None) -> bool:
    """Return whether the days of a date in EDTF are known."""
    return date is not None and parse_edtf(date).exact


_FLATTENED: Final = (
    ('"title": {"en": ', '"title_en": '),
    ('", "fr": ', '", "title_fr": '),
    ('}, "summary": {"en": ', ', "summary_en": '),
    ('}, "summary": null', ', "summary_en": null, "summary_fr": null'),
    ('", "fr": ', '", "summary_fr": '),
    ('"}, "place": ', '", "place": '),
)
"""Parts of a row's JSON and what replaces them, once each, in this order. Quotation marks in texts are escaped, so no text contains one of them."""


def printed_events(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> Iterator[str]:
    """Yield the JSON text of each row of the table of events, without decoding it."""
    citing = Citing(db)

    @cache
    def exact(date: str) -> str:
        return "true" if is_exact(json.loads(date)) else "false"

    @cache
    def public(sources: str) -> str:
        return to_json([citation["source"] for citation in citing.sources(json.loads(sources))])

    for text in printed_with_source_ids(db, as_of, filter):
        row, _, proof = text.partition(', "claims": ')
        sources = proof.rpartition('"citations": ')[2].partition("]")[0] + "]"
        times, _, row = row.partition(', "type": ')
        date = times.partition('"date": ')[2].partition(",")[0]
        for nested, flat in _FLATTENED:
            row = row.replace(nested, flat, 1)
        yield f'{times}, "exact": {exact(date)}, "type": {row}, "sources": {public(sources)}}}'


def sheets(export: Exported, record: Mapping[str, str | None]) -> dict[str, Sequence[Cells]]:
    """Every table of an export by name, read as far as it is asked for; `record` are the lines of the one that says what was exported."""
    laid_out: dict[str, Iterable[Row]] = {
        "events": ({**_flat(row, "title", "summary"), "sources": _sources(row)} for row in export.events),
        "facts": _fact_lines(export),
        "stretches": (_flat({**row, "title": row["qualifiers"].get("title")}, "name", "title") for row in export.stretches),
        "actors": ({**_flat(row, "name", "acronym"), **_json(row, "aliases", "demonyms")} for row in export.actors),
        "places": (_flat(row, "name") for row in export.places),
        "topics": ({**_flat(row, "name"), **_json(row, "aliases")} for row in export.topics),
        "sources": export.sources,
        "citations": ({**of, "source": c["source"], "n": n} for of, row in _owners(export) for n, c in enumerate(row["citations"], 1)),
        "claims": ({**of, **_claim(claim), "n": n} for of, row in _owners(export) for n, claim in enumerate(row["claims"], 1)),
        "event_actors": ({"event": row["id"], "actor": actor} for row in export.events for actor in (*row["organisations"], *row["actors"])),
        "event_topics": ({"event": row["id"], "topic": topic} for row in export.events for topic in dict.fromkeys(row["topics"])),
        "coverage": export.coverage,
        "record": ({"key": key, "value": value} for key, value in record.items()),
        "columns": ({"sheet": name, "name": c.name, "type": c.type, "about": c.about} for name, columns in SHEETS.items() for c in columns),
    }
    made: dict[str, Sequence[Cells]] = {
        name: Streamed(_cells(laid_out[name], [column.name for column in columns])) for name, columns in SHEETS.items()
    }
    return made | {"events": Streamed(made["events"], export.events.printed, export.events.__len__)}


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[Cells]:
    for row in rows:
        yield tuple(_cell(row.get(column)) for column in columns)


def _owners(export: Exported) -> Iterator[tuple[Row, ExportedHappening | FactRow]]:
    """Each event and fact, with the two columns that say whose a line is."""
    yield from (({"event": row["id"], "fact": None}, row) for row in export.events)
    yield from (({"event": None, "fact": row["id"]}, row) for row in export.facts)


def _fact_lines(export: Exported) -> Iterator[Row]:
    names: dict[str, Text] = {row["id"]: row["name"] for row in (*export.actors, *export.topics)}
    for row in export.facts:
        yield _fact(row, names)


def _fact(row: FactRow, names: Mapping[str, Text]) -> Row:
    own = row["qualifiers"]
    texts: Row = {"subject": names.get(row["subject"]), "object": names.get(row["object"] or ""), "title": own.get("title")}
    return {
        **row,
        **_flat(texts, *texts),
        "subject": row["subject"],
        "object": row["object"],
        "key": own.get("office") or own.get("measure") or own.get("mission"),
        "for_actor": own.get("for"),
        "details": _text({key: value for key, value in own.items() if value is not None}),
        "sources": _sources(row),
    }


def _claim(claim: ClaimRow) -> Row:
    return {**_flat(claim, "reason"), "value": _text(claim["value"]), "held_by": claim["by"], "sources": _sources(claim)}


def _sources(row: HappeningRow | FactRow | ClaimRow) -> list[str]:
    return [citation["source"] for citation in row["citations"]]


def _flat(row: Row, *texts: str) -> Row:
    """A row with each text in two languages as two columns."""
    both = {name: cast("Text | None", row.get(name)) or {} for name in texts}
    return {**row, **{f"{name}_{language}": text.get(language) for name, text in both.items() for language in ("en", "fr")}}


def _json(row: Row, *lists: str) -> Row:
    return {name: _text(row[name]) for name in lists}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _cell(value: object) -> str | int | float | bool | None:
    """Return a list of ids or dates as one text separated by spaces, which neither contains; an empty list as null."""
    return (" ".join(value) or None) if isinstance(value, list) else cast("str | int | float | bool | None", value)
