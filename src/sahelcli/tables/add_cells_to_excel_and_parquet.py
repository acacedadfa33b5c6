"""Add cells to the first sheet of an Excel workbook (through openpyxl, the extra `excel`), or to a Parquet table (DuckDB, the extra `parquet`).

In a Parquet table each pair of country and date is answered once.
"""

from __future__ import annotations

import csv
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast
from zipfile import BadZipFile, ZipFile

from sahelcli.base.errors import BadTable
from sahelcli.record.whole_files import put_whole, scratch
from sahelcli.tables.add_cells_to_text import REJECT_HEADINGS, Addition
from sahelcli.tables.files import check_kind
from sahelcli.tables.row_dates import When

if TYPE_CHECKING:
    from openpyxl import Workbook
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
    from openpyxl import Workbook

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
    from openpyxl import load_workbook

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


class Found(Protocol):
    """The result of a query, as DuckDB gives it; a row is a tuple of the columns that were asked for."""

    def fetchall(self) -> list[tuple[str, ...]]: ...

    def fetchmany(self, size: int) -> list[tuple[int, str, date | str | list[str] | None, int]]: ...


class Database(Protocol):
    """The part of a DuckDB connection that this module uses; DuckDB need not be installed where types are checked."""

    def execute(self, query: str) -> Found: ...


_COUNTRY: Final = "sahel_country"
_DAY: Final = "sahel_day"
"""Names of the columns that are added to the table for a pair."""


def enrich_parquet(path: Path, target: Path, addition: Addition, rejects: Path | None = None) -> None:
    """Read a Parquet file and write it with the cells added, with rows and columns in their order, completely or not at all.

    `rejects` receives the rows that could not be answered. Raises UsageError if a column is missing, and BadTable if the file cannot be read.
    """
    import duckdb

    check_kind(path, "parquet")
    try:
        with duckdb.connect() as connection, scratch("answers.csv") as answers:
            db = cast("Database", connection)
            db.execute("SET TimeZone = 'UTC'")
            table = f"read_parquet({_literal(_one_file(path))}, file_row_number = true, hive_partitioning = false)"
            columns = {name: type_ for name, type_, *_ in db.execute(f"DESCRIBE SELECT * EXCLUDE (file_row_number) FROM {table}").fetchall()}
            names = list(columns)
            dates = {names[place]: columns[names[place]] for place in addition.places(str(path), names)[0]}
            _answer(db, table, dates, answers, addition)
            _write(db, target, [f"answers.c{place} AS {_quoted(heading)}" for place, heading in enumerate(addition.headings)])
            if rejects:
                line, reason = map(_quoted, REJECT_HEADINGS)
                _write(db, rejects, [f"file_row_number + 1 AS {line}", f"reason AS {reason}"], "WHERE reason <> ''")
    except duckdb.Error as error:
        raise BadTable("table-unreadable", path=str(path), why=str(error).splitlines()[0]) from None


def _answer(db: Database, table: str, dates: dict[str, str], file: Path, addition: Addition) -> None:
    """Create the tables `pair` (each country with each date) and `answers`. The answers are loaded from a file, which is the fastest way."""
    country = _cast(addition.country)
    (first, its_type), *others = dates.items()
    if others:
        day = f"[{', '.join(map(_cast, dates))}]"
    elif its_type.startswith(("DATE", "TIMESTAMP")):
        day = f"CAST({_quoted(first)} AS DATE)"  # a value with a zone is converted to UTC, the session's zone
    else:
        day = _cast(first)
    db.execute(
        f"""CREATE TABLE pair AS
            SELECT row_number() OVER () AS n, * FROM (SELECT {country} AS country, {day} AS day, count(*) AS rows FROM {table} GROUP BY ALL)"""
    )
    db.execute(f"CREATE VIEW asked AS SELECT *, {country} AS {_COUNTRY}, {day} AS {_DAY} FROM {table}")
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        headings = [f"c{place}" for place in range(len(addition.headings))]
        writer.writerow(["n", "reason", *headings])
        pairs = db.execute("SELECT n, country, day, rows FROM pair")
        while found := pairs.fetchmany(10_000):
            for n, its_country, its_day, rows in found:
                when = tuple(its_day) if isinstance(its_day, list) else "" if its_day is None else its_day
                for _ in range(rows):  # so that every row that could not be answered is counted
                    cells, reasons, _ = addition.answer(its_country, when)
                writer.writerow([n, " ".join(reasons), *cells])
    db.execute(
        f"""CREATE TABLE answers AS SELECT pair.country, pair.day, file.* FROM read_csv({_literal(file)}, header = true, all_varchar = true,
            quote = '"', escape = '"', delim = ',', allow_quoted_nulls = false) AS file JOIN pair ON pair.n = CAST(file.n AS BIGINT)"""
    )


def _write(db: Database, target: Path, added: list[str], where: str = "") -> None:
    """Write the rows of a table with columns of their answers, in the original order."""
    with put_whole(target) as beside:
        db.execute(
            f"""COPY (
                SELECT asked.* EXCLUDE (file_row_number, {_COUNTRY}, {_DAY}), {", ".join(added)} FROM asked
                LEFT JOIN answers ON answers.country = asked.{_COUNTRY} AND answers.day IS NOT DISTINCT FROM asked.{_DAY} {where}
                ORDER BY file_row_number
            ) TO {_literal(beside)} (FORMAT parquet)"""
        )


def _cast(name: str) -> str:
    """Return the SQL expression of a column as text, empty for null."""
    return f"coalesce(CAST({_quoted(name)} AS VARCHAR), '')"


def _one_file(path: Path) -> Path:
    """Return a path in which DuckDB's wildcards are escaped."""
    return Path("".join(f"[{sign}]" if sign in "[*?" else sign for sign in str(path)))


def _quoted(name: str) -> str:
    """Return a column name quoted for SQL."""
    return '"' + name.replace('"', '""') + '"'


def _literal(path: Path) -> str:
    """Return a path as an SQL string literal, for statements that accept no parameter."""
    return "'" + str(path).replace("'", "''") + "'"
