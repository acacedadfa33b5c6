"""Add cells to the first sheet of an Excel workbook (.xlsx), through openpyxl (the extra `excel`)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook

from sahelcli.base.errors import BadTable
from sahelcli.record.whole_files import put_whole
from sahelcli.tables.add_cells_to_text import REJECT_HEADINGS, Addition
from sahelcli.tables.files import check_kind
from sahelcli.tables.row_dates import When

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    Cells = tuple[Cell | MergedCell, ...]


LARGEST: Final = 1 << 30
"""The largest size in bytes of an unpacked workbook, since a small zip file can contain any number of bytes."""

_LOST: Final = ("xl/drawings/", "xl/charts/", "xl/media/", "xl/pivot", "xl/slicers/", "xl/threadedComments/", "xl/externalLinks/", "xl/vbaProject")
"""Parts of a workbook that openpyxl does not preserve."""


@dataclass(frozen=True, slots=True)
class Written:
    """The name of the enriched sheet, the number of sheets, and whether the workbook has parts (drawings, pivot tables) that were lost."""

    sheet: str
    sheets: int
    loses: bool


def enrich_excel(path: Path, target: Path, addition: Addition, rejects: Path | None = None) -> Written:
    """Read a workbook and write it with cells added to the rows of its first sheet, completely or not at all; other cells keep their values.

    Raises UsageError if a column is missing, and BadTable if the file cannot be read or a row is longer than the headings.
    """
    check_kind(path, "xlsx")
    loses = _checked(path)
    book = _loaded(path)
    sheet = book.worksheets[0]
    rows = _Rows(path, sheet, addition)
    for place, heading in enumerate(addition.headings, rows.width + 1):
        _put(sheet, rows.line, place, heading)
    rejected = Workbook()
    refused = rejected.worksheets[0]
    refused.append([*rows.header, *REJECT_HEADINGS])
    for cells, values in rows:
        days = tuple(values[place] for place in rows.dates)
        new, reasons, _ = addition.answer(_text(values[rows.country]), _day(days[0]) if len(days) == 1 else tuple(map(_text, days)))
        line = cells[0].row or 0
        for place, text in enumerate(new, rows.width + 1):
            _put(sheet, line, place, text)
        if reasons:
            _copy(refused, cells, [line, " ".join(reasons)])
    _save(book, target)
    if rejects:
        _save(rejected, rejects)
    return Written(sheet.title, len(book.worksheets), loses)


class _Rows:
    """The non-empty rows of a sheet below its headings: the cells, and their values; of a formula, the last computed value."""

    def __init__(self, path: Path, sheet: Worksheet, addition: Addition) -> None:
        self.path = str(path)
        self.sheet = sheet
        self.line = addition.skipped + 1
        first = next(sheet.iter_rows(min_row=self.line, max_row=self.line)) if sheet.max_row >= self.line else ()
        found = [_text(cell.value) for cell in first]
        while found and not found[-1]:
            found.pop()
        if not found:
            empty = sheet.max_row <= self.line
            raise BadTable("table-empty" if empty else "blank-headings", path=self.path, line=self.line, skipped=addition.skipped)
        self.header = found
        self.width = len(found)
        self.dates, self.country = addition.places(self.path, found, self.line)

    def __iter__(self) -> Iterator[tuple[Cells, tuple[object, ...]]]:
        asked = [*self.dates, self.country]
        computed: Worksheet | None = None
        for cells in self.sheet.iter_rows(min_row=self.line + 1):
            values: tuple[object, ...] = tuple(cell.value for cell in cells)
            if all(value is None for value in values):
                continue
            length = max(place for place, value in enumerate(values, 1) if value is not None)
            if length > self.width:
                raise BadTable("ragged-row", path=self.path, line=cells[0].row, cells=length, width=self.width)
            if any(cells[place].data_type == "f" for place in asked):
                computed = computed or _loaded(Path(self.path), computed=True).worksheets[0]
                values = tuple(cell.value for cell in computed[cells[0].row or 0])
            yield cells[: self.width], values


def _checked(path: Path) -> bool:
    """Return whether a workbook has parts that will be lost. Raises BadTable if it is damaged, or too large once unpacked."""
    try:
        with ZipFile(path) as packed:
            parts = packed.infolist()
    except BadZipFile:
        raise BadTable("table-unreadable", path=str(path), why="damaged") from None
    if sum(part.file_size for part in parts) > LARGEST:
        raise BadTable("workbook-too-large", path=str(path), most=LARGEST)
    return any(part.filename.startswith(_LOST) for part in parts)


def _loaded(path: Path, *, computed: bool = False) -> Workbook:
    """Return a workbook that has a worksheet, with formulas as written or as last computed. Raises BadTable if there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions that openpyxl ignores
        try:
            book = load_workbook(path, data_only=computed)
        except Exception:  # openpyxl has no exception of its own for a faulty file
            raise BadTable("not-a-workbook", path=str(path)) from None
    if not book.worksheets:
        raise BadTable("not-a-workbook", path=str(path))
    return book


def _put(sheet: Worksheet, line: int, place: int, text: str) -> None:
    """Write a text into a cell as a string, even if it begins like a formula."""
    if text:
        cell = sheet.cell(line, place)
        cell.value = text
        cell.data_type = "s"


def _copy(sheet: Worksheet, cells: Cells, more: list[int | str]) -> None:
    """Append a row with the values of another row."""
    sheet.append([*(cell.value for cell in cells), *more])
    for copied, cell in zip(sheet[sheet.max_row], cells, strict=False):
        if cell.value is not None:
            copied.data_type = cell.data_type
            copied.number_format = cell.number_format


def _save(book: Workbook, target: Path) -> None:
    with put_whole(target) as beside:
        book.save(beside)


def _text(value: object) -> str:
    """Return the text of a value, empty for an empty cell."""
    return "" if value is None else str(value.date()) if isinstance(value, datetime) else str(value)


def _day(value: object) -> When:
    """Return a date of Excel as it is, and the text of any other value."""
    return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else _text(value)
