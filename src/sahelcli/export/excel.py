"""The tables of an export as a workbook of Excel (.xlsx), a sheet for each, written by openpyxl (the extra `excel`).

Every date is a cell of text in the format of text, so that a spreadsheet does not make a day of a month.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from sahelcli.base.errors import UsageError
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data import Cell
from sahelcli.export.zip import write as write_zip
from sahelcli.record.whole_files import scratch

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from sahelcli.contract.rows import HeaderRow

_LONGEST: Final = 32_767
"""The number of characters that a cell can hold."""

_NOW: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def write(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], header: HeaderRow) -> None:
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
            sheet.append([_cell(sheet, value, of_date) if isinstance(value, str) else value for value, of_date in zip(row, dated, strict=True)])
    with scratch("book.xlsx") as made:
        book.save(made)
        with ZipFile(made) as archive:  # written again without the time of day, which openpyxl puts into every entry
            stamp = f"{header['covered_until']}T00:00:00Z".encode()
            write_zip(path, {name: _NOW.sub(rb"\g<1>" + stamp, archive.read(name)) for name in archive.namelist()})


def _cell(sheet: WriteOnlyWorksheet, text: str, dated: bool) -> object:
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
