"""The tables of an export as a SQLite database, alone or in a folder that Datasette serves as it stands.

The database has documented columns, keys, views with the answer for each day, and a full-text index of events.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sahelcli.contract.export_tables import KEYED, LINKS, SHEETS
from sahelcli.export.export_data_and_table_metadata import Cell, Export, licence_address
from sahelcli.record.whole_files import scratch

if TYPE_CHECKING:
    from sahelcli.contract.rows import HeaderRow

_TYPES: Final = {"bool": "INTEGER", "int": "INTEGER", "number": "REAL"}

_INDEXES: Final = (
    ("stretches", "fact"),
    ("facts", "property"),
    ("facts", "subject"),
    ("facts", "object"),
    ("citations", "event"),
    ("citations", "fact"),
    ("citations", "source"),
    ("event_actors", "event"),
    ("event_actors", "actor"),
    ("event_topics", "event"),
)

_DAYS: Final = """
CREATE TABLE days (
  day TEXT PRIMARY KEY  -- every day from the first that a fact has to the end of the year after the record's last
) WITHOUT ROWID;
"""

_BY_DAY: Final = """
  FROM days
  JOIN stretches AS s ON days.day BETWEEN ifnull(s.first_day, '0001-01-01') AND ifnull(s.last_day, '9999-12-31')
  JOIN facts AS f ON f.id = s.fact
  JOIN actors AS o ON o.id = f.object
"""

_SEARCH: Final = """
CREATE VIRTUAL TABLE events_fts USING fts5(  -- full-text search: WHERE events_fts MATCH 'sommet', rowid is that of `events`
  title_en, title_fr, summary_en, summary_fr, content='events', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO events_fts (events_fts) VALUES ('rebuild');
"""

_VIEWS: Final = f"""
CREATE VIEW members_by_day AS  -- what `sahel members --on DAY` says: WHERE day = '2024-06-01' AND organisation = 'ECOWAS'
  SELECT days.day, f.object AS organisation, f.subject AS member, s.name_en, s.name_fr, f.status, f.since, f.until, s.suspended, s.suspended_since,
    s.withdrawal, s.withdrawal_effective, s.certainty, s.contested, f.opened_by, f.closed_by
  {_BY_DAY}
  WHERE f.property = 'member-of' AND f.status IN ('member', 'party') AND o.kind = 'organisation';
CREATE VIEW leaders_by_day AS  -- what `sahel leaders --on DAY` says: WHERE day = '2022-10-05' AND state = 'BFA'
  SELECT days.day, f.object AS state, f.key AS office, f.subject AS person, s.name_en, s.name_fr, s.title_en, s.title_fr, f.since, f.until,
    s.sworn_in, s.certainty, s.contested, f.opened_by, f.closed_by
  {_BY_DAY}
  WHERE f.property = 'holds-office' AND f.key IN ('head-of-state', 'head-of-government') AND o.kind = 'state';
"""


def write(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], header: HeaderRow) -> None:  # which is in the table `record`
    """Write all tables into an empty file.

    The same rows give the same bytes. Raises OSError if the file cannot be written.
    """
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        for name in SHEETS:
            connection.execute(_created(name))
            connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(SHEETS[name]))})", sheets[name])
        for sheet, column in _INDEXES:
            connection.execute(f"CREATE INDEX {sheet}_{column} ON {sheet} ({column})")
        connection.executescript(_DAYS + _VIEWS)
        if ("ENABLE_FTS5",) in connection.execute("PRAGMA compile_options").fetchall():
            connection.executescript(_SEARCH)
        found: Iterable[tuple[str | None]] = connection.execute("SELECT min(first_day) FROM stretches")
        ((first,),) = found
        connection.executemany("INSERT INTO days VALUES (?)", _days(first, _covered_until(sheets["record"])))
        connection.commit()
    except sqlite3.Error as error:
        raise OSError(str(error)) from None
    finally:
        connection.close()


def _created(name: str) -> str:
    """Return the CREATE TABLE statement with a comment for each column. SQLite stores its text as written."""
    lines = [_column(name, column.name, column.type) for column in SHEETS[name]]
    ends = ["," if place < len(lines) else "" for place in range(1, len(lines) + 1)]
    told = (f"  {line}{end}  -- {column.about}\n" for line, end, column in zip(lines, ends, SHEETS[name], strict=True))
    return f"CREATE TABLE {name} (\n{''.join(told)})"


def _column(sheet: str, name: str, type_: str) -> str:
    key = " PRIMARY KEY" if name == "id" and sheet in KEYED else ""
    link = f" REFERENCES {LINKS[sheet, name]}(id)" if (sheet, name) in LINKS else ""
    return f"{name} {_TYPES.get(type_, 'TEXT')}{key}{link}"


def _covered_until(record: Sequence[Sequence[Cell]]) -> date:
    """Return the day up to which the record is maintained."""
    return next(date.fromisoformat(str(value)) for key, value in record if key == "covered_until")


def _days(first: str | None, last_day: date) -> Iterable[tuple[str]]:
    begin = date.fromisoformat(first) if first else last_day
    end = date(min(last_day.year + 1, date.max.year), 12, 31)
    return ((str(begin + timedelta(days=n)),) for n in range((end - begin).days + 1))


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
