"""The rows of an export laid out as flat tables, in the order of `contract.export_tables`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sahelcli.contract.export_tables import SHEETS
from sahelcli.questions.export import Exported

Row = dict[str, Any]
Cells = tuple[str | int | float | bool | None, ...]


def sheets(export: Exported, record: Mapping[str, str | None]) -> dict[str, list[Cells]]:
    """Every table of an export by name; `record` are the lines of the one that says what was exported."""
    names = {row["id"]: row["name"] for row in (*export.actors, *export.topics)}
    laid_out: dict[str, Iterable[Row]] = {
        "events": (_flat(row, "title", "summary") | {"sources": _sources(row)} for row in export.events),
        "facts": (_fact(row, names) for row in export.facts),
        "stretches": (_flat({**row, "title": row["qualifiers"].get("title")}, "name", "title") for row in export.stretches),
        "actors": (_flat(row, "name", "acronym") | _json(row, "aliases", "demonyms") for row in export.actors),
        "places": (_flat(row, "name") for row in export.places),
        "topics": (_flat(row, "name") | _json(row, "aliases") for row in export.topics),
        "sources": export.sources,
        "citations": (of | {"source": c["source"], "n": n} for of, row in _owners(export) for n, c in enumerate(row["citations"], 1)),
        "claims": (of | _claim(claim) | {"n": n} for of, row in _owners(export) for n, claim in enumerate(row["claims"], 1)),
        "event_actors": ({"event": row["id"], "actor": actor} for row in export.events for actor in (*row["organisations"], *row["actors"])),
        "event_topics": ({"event": row["id"], "topic": topic} for row in export.events for topic in dict.fromkeys(row["topics"])),
        "coverage": export.coverage,
        "record": ({"key": key, "value": value} for key, value in record.items()),
        "columns": ({"sheet": name, "name": c.name, "type": c.type, "about": c.about} for name, columns in SHEETS.items() for c in columns),
    }
    return {name: [tuple(_cell(row.get(column.name)) for column in columns) for row in laid_out[name]] for name, columns in SHEETS.items()}


def _owners(export: Exported) -> Iterator[tuple[Row, Row]]:
    """Each event and fact, with the two columns that say whose a line is."""
    yield from (({"event": row["id"], "fact": None}, row) for row in export.events)
    yield from (({"event": None, "fact": row["id"]}, row) for row in export.facts)


def _fact(row: Row, names: Mapping[str, Row]) -> Row:
    own = row["qualifiers"]
    texts = {"subject": names.get(row["subject"]), "object": names.get(row["object"] or ""), "title": own.get("title")}
    return row | {
        **_flat(texts, *texts),
        "subject": row["subject"],
        "object": row["object"],
        "key": own.get("office") or own.get("measure") or own.get("mission"),
        "for_actor": own.get("for"),
        "details": _text({key: value for key, value in own.items() if value is not None}),
        "sources": _sources(row),
    }


def _claim(claim: Row) -> Row:
    return _flat(claim, "reason") | {"value": _text(claim["value"]), "held_by": claim["by"], "sources": _sources(claim)}


def _sources(row: Row) -> list[str]:
    return [citation["source"] for citation in row["citations"]]


def _flat(row: Row, *texts: str) -> Row:
    """A row with each text in two languages as two columns."""
    return row | {f"{name}_{language}": (row.get(name) or {}).get(language) for name in texts for language in ("en", "fr")}


def _json(row: Row, *lists: str) -> Row:
    return {name: _text(row[name]) for name in lists}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _cell(value: Any) -> str | int | float | bool | None:
    """A list of ids or dates as one text, parted by spaces, which neither has; none as null."""
    return (" ".join(value) or None) if isinstance(value, list) else value
