"""Write the tables of an export as CSV, TSV, JSON, Excel or Parquet, or all in a zip archive.

In a workbook every date is a cell of text in the format of text, so that a spreadsheet does not make a day of a month.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_tsv, to_json
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data_and_table_metadata import Cell, Export, Sheet, descriptors
from sahelcli.export.rows_and_references import csv_lines, json_array, json_lines, printed
from sahelcli.record.whole_files import scratch

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from sahelcli.contract.rows import HeaderRow


def entries(export: Export) -> Sequence[Sequence[Any]]:
    """Return the rows of the table asked for."""
    return export.sheets[export.table].rows


def render_csv(export: Export) -> Iterator[str]:
    """Yield the table asked for."""
    return _csv_lines(export.sheets[export.table], export)


def files(export: Export) -> Iterator[tuple[str, str]]:
    """Yield the file name and text of every table, and of what describes them."""
    for name, sheet in export.sheets.items():
        yield f"{name}.csv", "".join(_csv_lines(sheet, export))
    yield from descriptors(export)


def _csv_lines(sheet: Sheet, export: Export) -> Iterator[str]:
    return csv_lines(chain([sheet.columns], sheet.rows), excel=export.excel)


def render_tsv(export: Export) -> Iterator[str]:
    """Yield a heading line, then one row per line."""
    sheet = export.sheets[export.table]
    for row in chain([sheet.columns], sheet.rows):
        yield "\t".join(_tsv_cell(value) for value in row) + "\n"


def _tsv_cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else escape_tsv(str(value))


def render_json(export: Export) -> Iterator[str]:
    """Yield the array, one row per line; `[]` if there are none."""
    return json_array(_printed(export))


def render_jsonl(export: Export) -> Iterator[str]:
    """Yield one object per line."""
    return json_lines(_printed(export))


def _printed(export: Export) -> Iterator[str]:
    """Return the JSON text of each row of the table asked for."""
    columns = SHEETS[export.table]

    def as_json(row: Sequence[Cell]) -> str:
        return to_json({column.name: _json_value(value, column.type) for column, value in zip(columns, row, strict=True)})

    return printed(export.sheets[export.table].rows, as_json)


def _json_value(value: Cell, type_: str) -> object:
    if type_ in ("ids", "dates"):
        return str(value).split(" ") if value else []
    return json.loads(str(value)) if type_ == "json" and value is not None else value


_LONGEST: Final = 32_767
"""The number of characters that a cell can hold."""

_NOW: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def write_xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], header: HeaderRow) -> None:
    """Write the tables into a file; `header` is the record's. The same rows give the same bytes.

    Raises UsageError if openpyxl is not installed, and OSError if a text is too long for a cell or the file cannot be written.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise UsageError("missing-extra", format="xlsx", extra="excel") from None
    book = Workbook(write_only=True)
    book.properties.title = header["title"]["en"]
    book.properties.creator = "sahel"
    book.properties.version = header["version"]
    book.properties.description = f"version {header['version']}, maintained to {header['covered_until']}; licence {header['licence']}"
    for name, rows in sheets.items():
        sheet: WriteOnlyWorksheet = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        sheet.append([column.name for column in SHEETS[name]])
        dated = [column.type in ("edtf", "day", "dates") for column in SHEETS[name]]
        for row in rows:
            sheet.append([_xlsx_cell(sheet, value, of_date) if isinstance(value, str) else value for value, of_date in zip(row, dated, strict=True)])
    with scratch("book.xlsx") as made:
        book.save(made)
        with zipfile.ZipFile(made) as archive:  # written again without the time of day, which openpyxl puts into every entry
            stamp = f"{header['covered_until']}T00:00:00Z".encode()
            write_zip(path, {name: _NOW.sub(rb"\g<1>" + stamp, archive.read(name)) for name in archive.namelist()})


def _xlsx_cell(sheet: WriteOnlyWorksheet, text: str, dated: bool) -> object:
    """Return the cell of a text. A date is in the format of text, so that it stays one when it is edited; a formula is a text too."""
    if len(text) > _LONGEST:
        raise OSError(f"a text of {len(text)} characters; a cell holds {_LONGEST}")
    if not dated and text[:1] not in ("=", "#"):
        return text
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if dated:
        cell.number_format = "@"
    return cell


_PARQUET_TYPES: Final = {"bool": "BOOLEAN", "int": "BIGINT", "number": "DOUBLE", "day": "DATE"}


def write_parquet(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], header: HeaderRow) -> None:
    """Write the single table of `sheets` into a file, with the record's `header` as its metadata. The same rows give the same bytes.

    Raises UsageError if DuckDB is not installed, and OSError if the file cannot be written.
    """
    try:
        import duckdb
    except ImportError:
        raise UsageError("missing-extra", format="parquet", extra="parquet") from None
    ((name, rows),) = sheets.items()
    columns = {column.name: _PARQUET_TYPES.get(column.type, "VARCHAR") for column in SHEETS[name]}
    try:
        with scratch("rows.jsonl") as lines, duckdb.connect(config={"threads": 1}) as connection:
            with lines.open("w", encoding="utf-8") as stream:
                stream.writelines(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n" for row in rows)
            connection.read_json(str(lines), columns=columns, format="newline_delimited").create_view("written")
            told = ", ".join(f"{key}: {_quoted(value)}" for key, value in _told(header).items())
            connection.execute(f"COPY written TO {_quoted(str(path))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{told}}})")
    except duckdb.Error as error:
        raise OSError(str(error)) from None


def _told(header: HeaderRow) -> dict[str, str]:
    return {"title": header["title"]["en"], **{key: header[key] for key in ("version", "covered_until", "licence")}}


def _quoted(text: str) -> str:
    """Return a text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format can store. With the current time, the archive would differ each time."""


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the archive into a file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
