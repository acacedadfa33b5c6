"""The table of export formats (name, suffixes, module, kind), and writing an export to its place, whole or not at all.

A row of kind "text" names a module with `render(export)`, which yields pieces of text, and `entries(export)`, the rows it has room for. "folder" and
"zip" name one with `files(export)`, which gives the name and the text of each file. "database" names a module with `write`, which writes a file by
itself. In a module of several formats, a function of one of them ends in its name, as `render_ics` does.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final, Protocol, cast

from sahelcli.base.errors import UsageError
from sahelcli.cli.stdout import write_bytes
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data_and_table_metadata import Export
from sahelcli.language.parse_option_values import choice
from sahelcli.record.whole_files import scratch, write_folder, write_whole

STDOUT: Final = "-"


if TYPE_CHECKING:
    from sahelcli.contract.rows import HeaderRow


class Exporter(Protocol):
    """The functions that make an export: a format has those of its kind."""

    def entries(self, export: Export) -> Sequence[object]: ...
    def render(self, export: Export) -> Iterable[str]: ...
    def files(self, export: Export) -> Iterable[tuple[str, str | bytes]]: ...
    def write(self, file: Path, sheets: Mapping[str, Sequence[Sequence[object]]], header: HeaderRow) -> None: ...


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format.

    `rows` says what it lists; "sheets" are all tables. `one_table` where --table may name one, `standing` where it answers for any day, `gained`
    where it lists changes of the record, `editions` where it tells changes of an entry, `csv` where it is made of CSV.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    kind: str = "text"
    rows: str = "events"
    one_table: bool = False
    standing: bool = False
    gained: bool = False
    editions: bool = False
    csv: bool = False

    @property
    def made(self) -> Exporter:
        """The functions that make it; their module is loaded when they are asked for."""
        module = import_module(f"sahelcli.{self.module}")
        acts = ("entries", "render", "files", "write")
        return cast("Exporter", SimpleNamespace(**{act: getattr(module, f"{act}_{self.name}", getattr(module, act, None)) for act in acts}))


EXPORTS: Final = {
    format.name: format
    for format in (
        ExportFormat("ics", (".ics",), "export.event_formats", editions=True),
        ExportFormat("csv", (".csv",), "export.table_formats", rows="table", one_table=True, csv=True),
        ExportFormat("tsv", (".tsv",), "export.table_formats", rows="table", one_table=True),
        ExportFormat("json", (".json",), "export.table_formats", rows="table", one_table=True),
        ExportFormat("jsonl", (".jsonl", ".ndjson"), "export.table_formats", rows="table", one_table=True),
        ExportFormat("tables", (), "export.table_formats", "folder", rows="sheets", csv=True),
        ExportFormat("zip", (".zip",), "export.table_formats", "zip", rows="sheets", csv=True),
        ExportFormat("jsonld", (".jsonld",), "export.linked_data"),
        ExportFormat("turtle", (".ttl",), "export.linked_data"),
        ExportFormat("timelinejs", (".timelinejs.json",), "export.event_formats"),
        ExportFormat("geojson", (".geojson",), "export.event_formats"),
        ExportFormat("xlsx", (".xlsx",), "export.table_formats", "database", rows="sheets", one_table=True),
        ExportFormat("sqlite", (".sqlite", ".sqlite3", ".db"), "export.sqlite", "database", rows="sheets"),
        ExportFormat("datasette", (), "export.sqlite", "folder", rows="sheets"),
        ExportFormat("parquet", (".parquet",), "export.table_formats", "database", rows="table", one_table=True),
        ExportFormat("atom", (".atom",), "export.event_formats", rows="changes", gained=True),
        ExportFormat("md", (".md",), "export.event_formats"),
        ExportFormat("html", (".html", ".htm"), "export.page_document", standing=True),
        ExportFormat("bib", (".bib",), "export.rows_and_references", rows="sources"),
    )
}

SUFFIXES: Final = {suffix: format.name for format in EXPORTS.values() for suffix in format.suffixes}


def format_of(target: str | None, name: str | None) -> ExportFormat:
    """The format named, else that of the target's suffix; a folder that is there, or a name with a slash at its end, gets the tables.

    Raises UsageError where none of them says one.
    """
    if name is not None:
        return EXPORTS[choice("--format", name, EXPORTS)]
    if target in (None, STDOUT):
        raise UsageError("no-export-format", formats=", ".join(EXPORTS))
    if target in EXPORTS:
        raise UsageError("target-is-format", format=target)
    path = Path(str(target))
    if str(target).endswith(("/", os.sep)) or path.is_dir():
        return EXPORTS["tables"]
    if not path.suffix:
        raise UsageError("no-export-of-name", path=str(target), formats=", ".join(EXPORTS))
    found = next((suffix for suffix in sorted(SUFFIXES, key=len, reverse=True) if path.name.lower().endswith(suffix)), None)
    if found is None:
        raise UsageError("no-export-of-suffix", path=str(target), suffixes=", ".join(SUFFIXES))
    return EXPORTS[SUFFIXES[found]]


def encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    """Text as UTF-8, whatever the locale says."""
    return (piece.encode() for piece in pieces)


Row = dict[str, object]

_CHUNK = 1 << 20


class Summed:
    """Bytes on their way, counted and summed up."""

    def __init__(self, name: str, pieces: Iterable[bytes]) -> None:
        self.name = name
        self.pieces = pieces
        self.length = 0
        self.digest = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.length += len(piece)
            self.digest.update(piece)
            yield piece

    def row(self) -> Row:
        """Name, length and checksum, once all went by."""
        return {"name": self.name, "bytes": self.length, "sha256": self.digest.hexdigest()}


def deliver(format: ExportFormat, export: Export, target: str, beside: Iterable[str] = ()) -> list[Row]:
    """Write an export; `-` is stdout. Returns each file's name, length and checksum.

    `beside` names files that are allowed in a folder that is replaced. Raises UsageError if the target cannot take the export.
    """
    if format.kind == "folder":
        if target == STDOUT:
            raise UsageError("folder-to-stdout")
        return _folder(Path(target), _files(format, export), beside)
    if format.kind == "text":
        return [_stream(target, encoded(format.made.render(export)))]
    if target == STDOUT and sys.stdout.isatty():
        raise UsageError("bytes-to-terminal", format=format.name)
    with scratch(f"export{format.suffixes[0]}") as file:
        _write(format, export, file)
        return [_stream(target, read_pieces(file))]


def _write(format: ExportFormat, export: Export, file: Path) -> None:
    if format.kind == "zip":
        from sahelcli.export.table_formats import write_zip

        write_zip(file, _files(format, export))
    else:
        names = [export.table] if export.table else list(SHEETS)
        format.made.write(file, {name: export.sheets[name].rows for name in names}, export.record)


def _files(format: ExportFormat, export: Export) -> dict[str, bytes]:
    return {name: content if isinstance(content, bytes) else content.encode() for name, content in format.made.files(export)}


def _stream(target: str, pieces: Iterable[bytes]) -> Row:
    summed = Summed(STDOUT if target == STDOUT else Path(target).name, pieces)
    if target == STDOUT:
        write_bytes(summed)
    else:
        write_whole(Path(target), summed)
    return summed.row()


def _folder(path: Path, files: dict[str, bytes], beside: Iterable[str]) -> list[Row]:
    write_folder(path, files, {*files, *beside})
    return [{"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()} for name, content in files.items()]


def read_pieces(file: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, a piece at a time."""
    with file.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            yield piece
