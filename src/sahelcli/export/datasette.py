"""A folder that Datasette serves as it stands: the database, the metadata of its tables, and the settings that its views need."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data import Export
from sahelcli.export.package import licence_address
from sahelcli.export.sqlite import write
from sahelcli.record.whole_files import scratch

if TYPE_CHECKING:
    from sahelcli.contract.rows import HeaderRow

LABELS: Final = {"events": "title_en", "facts": "id", "actors": "name_en", "places": "name_en", "topics": "name_en", "sources": "publisher"}
"""The column that names a row where another table refers to it."""

_SETTINGS: Final = {"sql_time_limit_ms": 10_000}
"""A view without a condition is a row for each fact and day, of which Datasette's usual second is too short to count them."""


def files(export: Export) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of each file."""
    with scratch("record.db") as file:
        write(file, {name: sheet.rows for name, sheet in export.sheets.items()}, export.record)
        yield "record.db", file.read_bytes()
    for name, value in (("metadata.json", _metadata(export.record)), ("settings.json", _SETTINGS)):
        yield name, (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _metadata(record: HeaderRow) -> dict[str, object]:
    tables: dict[str, dict[str, Any]] = {name: {"columns": {column.name: column.about for column in columns}} for name, columns in SHEETS.items()}
    for name, column in LABELS.items():
        tables[name]["label_column"] = column
    tables["events"] |= {"fts_table": "events_fts", "sort_desc": "earliest", "facets": ["type", "status"]}
    tables["facts"]["facets"] = ["property"]
    return {
        "title": record["title"]["en"],
        "description": f"Version {record['version']}, maintained to {record['covered_until']}.",
        "license": record["licence"],
        "license_url": licence_address(record["licence"]),
        "databases": {"record": {"tables": tables}},
    }
