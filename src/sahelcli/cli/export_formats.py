"""The table of export formats: a name, the suffixes of its files, the module that makes it, and how its bytes are put in place.

A row of kind "text" names a module of `render` with `render(export)`, pieces of text, and `entries(export)`, the rows it has room for. "folder" and
"zip" name one with `files(export)`, the name and the text of each file. "database" names a module of `store`, which writes a file by itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from sahelcli.base.errors import UsageError

STDOUT: Final = "-"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format.

    `rows` says what it lists; "sheets" are all tables. `one_table` where it has the one that --table names, `standing` where it answers for any day,
    `csv` where it is made of CSV.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    kind: str = "text"
    rows: str = "events"
    one_table: bool = False
    standing: bool = False
    csv: bool = False

    @property
    def made(self) -> Any:
        """The module that makes it, loaded when it is asked for."""
        return import_module(f"sahelcli.{self.module}")


EXPORTS: Final = {
    format.name: format
    for format in (
        ExportFormat("ics", (".ics",), "export.icalendar"),
        ExportFormat("csv", (".csv",), "export.csv_tables", rows="table", one_table=True, csv=True),
        ExportFormat("tables", (), "export.csv_tables", "folder", rows="sheets", csv=True),
        ExportFormat("zip", (".zip",), "export.csv_tables", "zip", rows="sheets", csv=True),
        ExportFormat("jsonld", (".jsonld",), "export.jsonld"),
        ExportFormat("timelinejs", (".json",), "export.timelinejs"),
        ExportFormat("geojson", (".geojson",), "export.geojson"),
        ExportFormat("sqlite", (".sqlite", ".sqlite3", ".db"), "export.sqlite", "database", rows="sheets"),
        ExportFormat("parquet", (".parquet",), "export.parquet", "database", rows="table", one_table=True),
        ExportFormat("md", (".md",), "export.chronology"),
        ExportFormat("html", (".html", ".htm"), "export.page.document", standing=True),
        ExportFormat("bib", (".bib",), "export.bibtex_export", rows="sources"),
    )
}

SUFFIXES: Final = {suffix: format.name for format in EXPORTS.values() for suffix in format.suffixes}


def format_of(target: str | None, name: str | None) -> ExportFormat:
    """The format named, else that of the target's suffix; a folder that is there, or a name with a slash at its end, gets the tables.

    Raises UsageError where none of them says one.
    """
    if name is not None:
        if name not in EXPORTS:
            raise UsageError("unknown-choice", option="--format", text=name, choices=tuple(EXPORTS))
        return EXPORTS[name]
    if target in (None, STDOUT):
        raise UsageError("no-export-format", formats=", ".join(EXPORTS))
    if target in EXPORTS:
        raise UsageError("target-is-format", format=target)
    path = Path(str(target))
    if str(target).endswith(("/", os.sep)) or path.is_dir():
        return EXPORTS["tables"]
    if not path.suffix:
        raise UsageError("no-export-of-name", path=str(target), formats=", ".join(EXPORTS))
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError("no-export-of-suffix", path=str(target), suffixes=", ".join(SUFFIXES))
    return EXPORTS[SUFFIXES[path.suffix.lower()]]


def encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    """Text as UTF-8, whatever the locale says."""
    return (piece.encode() for piece in pieces)
