"""Add cells to other people's text tables, one row at a time: CSV, TSV and JSON Lines.

The text of a table is written as it was read, byte for byte, and new cells are added at the end of each row. A row whose cells are ambiguous
stops the run.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, Final, TextIO

from sahelcli.base.errors import BadTable, UsageError
from sahelcli.base.escaping import guard_formula
from sahelcli.record.raw_entries import what_is_wrong
from sahelcli.tables.files import LONGEST, Source, kind_of, opened
from sahelcli.tables.row_dates import Answered, When

Answer = Callable[[str, When], Answered]
"""A function from the country and the date of a row to the cells to add."""

Rejecting = Callable[[str], object]
"""A function that receives the text of the table of rejected rows."""

REJECT_HEADINGS: Final = ("sahel_line", "sahel_reason")
"""The columns added to a table of rejected rows: the line on which a row begins, and the reason why it could not be answered."""

SEPARATORS: Final = (",", ";", "\t", "|")
"""The separators that can be guessed, the most likely first."""

GUESSED_FROM: Final = 20
"""The number of lines at the beginning that are used to guess the separator."""

_QUOTED: Final = re.compile(r'"[^"]*(?:"|\Z)')
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SEPARATOR_LINE: Final = re.compile(r'"?sep=([^\r\n"])"?', re.IGNORECASE)
_JSON_SPACE: Final = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Addition:
    """The columns to add: the columns with a row's date and country, the new headings, and the function that gives the cells.

    `date` is one column, or a year, a month and a day separated by commas; a column with exactly that name takes precedence. `separator` is that of a
    CSV file, None to guess it. The first `skipped` lines, before the headings, are copied unchanged.
    """

    date: str
    country: str
    headings: tuple[str, ...]
    answer: Answer
    separator: str | None = None
    skipped: int = 0

    def places(self, path: str, header: list[str], line: int = 1) -> tuple[list[int], int]:
        """Return the positions of the date and country columns. Raises UsageError if one is missing or a new column would repeat a name."""
        names = [self.date] if self.date in header else self.date.split(",")
        if len(names) > 3:
            raise UsageError("date-columns", text=self.date)
        dates = [place_of(path, header, name, "--date", line) for name in names]
        country = place_of(path, header, self.country, "--country", line)
        if twice := [heading for heading in (*self.headings, *REJECT_HEADINGS) if heading in header]:
            raise UsageError("column-there-already", path=path, column=twice[0])
        return dates, country


def place_of(path: str, header: list[str], name: str, option: str, line: int = 1) -> int:
    """Return the position of a column. Raises UsageError if it is missing or occurs twice."""
    if header.count(name) > 1:
        raise UsageError("column-twice", path=path, line=line, option=option, column=name)
    if name in header:
        return header.index(name)
    if spaced := [heading for heading in header if heading.strip() == name.strip()]:
        raise UsageError("column-with-spaces", path=path, line=line, option=option, text=name, column=spaced[0])
    raise UsageError("no-such-column", path=path, line=line, option=option, text=name, columns=_shortened(header))


def joined(path: Path, addition: Addition, reject: Rejecting | None = None) -> Iterator[str]:
    """Yield a text table with the cells added, in the same format and order. `-` is standard input.

    `reject` receives the rows that could not be answered, as a table in the same format. Raises UsageError if a column is missing, and BadTable if a
    row cannot be read.
    """
    with opened(path) as source:
        kind = kind_of(path) or ("jsonl" if source.head.lstrip().startswith(b"{") else None)
        text = source.text("\n" if kind == "jsonl" else "")
        lines = _Lines(source, text)
        try:
            if source.mark:
                yield source.mark
                if reject:
                    reject(source.mark)
            yield from (_json_lines(lines, addition, reject) if kind == "jsonl" else _delimited(lines, source, kind, addition, reject))
        except UnicodeDecodeError as error:
            before = len(_LINE_END.findall(error.object[: error.start].decode("latin-1")))
            found = f"0x{error.object[error.start]:02x}"
            raise BadTable("table-not-utf-8", path=source.path, line=lines.number + 1 + before, byte=found) from None


class _Lines:
    """The lines of a text, with the number of the last line read. Raises BadTable at a line that is too long."""

    def __init__(self, source: Source, text: TextIO) -> None:
        self.path = source.path
        self.number = 0
        self._text = text

    def __iter__(self) -> Iterator[str]:
        for line in iter(partial(self._text.readline, LONGEST), ""):
            self.number += 1
            if len(line) == LONGEST:
                raise BadTable("line-too-long", path=self.path, line=self.number, most=LONGEST)
            yield line


def _delimited(lines: _Lines, source: Source, kind: str | None, addition: Addition, reject: Rejecting | None) -> Iterator[str]:
    """Yield the lines of a CSV or TSV table with cells added. In a TSV file a quotation mark is an ordinary character."""
    path = source.path
    each = iter(lines)
    yield from islice(each, addition.skipped)
    first = next(each, None)
    if first is None:
        raise BadTable("table-empty", path=path, skipped=addition.skipped)
    separator = addition.separator or ("\t" if kind == "tsv" else None)
    if named := _SEPARATOR_LINE.fullmatch(first.rstrip("\r\n")):
        yield first
        if reject:
            reject(first)
        separator = separator or named[1]
        first = next(each, "")
    if not first.strip():
        raise BadTable("blank-headings", path=path, line=lines.number or 1)
    separator = separator or guess_separator(source.head.decode("utf-8", "replace"), lines.number - 1)
    quoted = kind == "csv" or separator != "\t"
    added = lru_cache(maxsize=4096)(partial(_delimited_cells, separator, quoted))

    rows = _rows(lines, each, first, separator, quoted)
    number, raw, header = next(rows)
    dates, country = addition.places(path, header, number)
    body = raw.rstrip("\r\n")
    end = raw[len(body) :]
    yield f"{body}{added(addition.headings)}{end}"
    if reject:
        reject(f"{body}{added(REJECT_HEADINGS)}{end or chr(10)}")
    width, answer, day = len(header), addition.answer, dates[0] if len(dates) == 1 else None
    for number, raw, cells in rows:
        body = raw.rstrip("\r\n")
        if not body:  # an empty line is not a row
            yield raw
            continue
        if len(cells) != width:
            raise BadTable("ragged-row", path=path, line=number, cells=len(cells), width=width)
        new, reasons, _ = answer(cells[country], cells[day] if day is not None else tuple(cells[place] for place in dates))
        yield f"{body}{added(new)}{raw[len(body) :]}"
        if reasons and reject:
            reject(f"{body}{added((str(number), ' '.join(reasons)))}{raw[len(body) :] or chr(10)}")


def guess_separator(head: str, skipped: int = 0) -> str:
    """Return the most likely separator: outside quotation marks, most of the first lines contain as many of it as the headings."""
    lines = _LINE_END.split(head)[skipped:]
    text = _QUOTED.sub("", "\n".join(lines[:-1] or lines))  # the last may be cut off
    first, *others = [line for line in text.split("\n") if line][:GUESSED_FROM] or [""]

    def likelihood(sign: str) -> tuple[int, int]:
        count = first.count(sign)
        return (sum(line.count(sign) == count for line in others) if count else -1, count)

    return max(SEPARATORS, key=likelihood)


def _rows(lines: _Lines, each: Iterator[str], first: str, separator: str, quoted: bool) -> Iterator[tuple[int, str, list[str]]]:
    """Yield the line number at which each row begins, its text as read, and its cells. Raises BadTable if its quotation marks are not balanced."""
    csv.field_size_limit(LONGEST)  # the default limit is too small for cells with long texts
    line: str | None = first
    while line is not None:
        number = lines.number
        if quoted and '"' in line:
            taken: list[str] = []
            reader = csv.reader(_taking(line, each, taken, lines, number), delimiter=separator, strict=True)
            try:
                cells = next(reader)
            except csv.Error as error:
                code = "unclosed-quote" if "end of data" in str(error) else "text-after-quote"
                raise BadTable(code, path=lines.path, line=number) from None
            yield number, "".join(taken), cells
        else:
            yield number, line, line.rstrip("\r\n").split(separator)
        line = next(each, None)


def _taking(first: str, each: Iterable[str], taken: list[str], lines: _Lines, number: int) -> Iterator[str]:
    """Yield the lines of one row and keep them. Raises BadTable if the row is too long."""
    taken.append(first)
    yield first
    size = len(first)
    for line in each:
        size += len(line)
        if size > LONGEST:
            raise BadTable("row-too-long", path=lines.path, line=number, most=LONGEST)
        taken.append(line)
        yield line


def _delimited_cells(separator: str, quoted: bool, cells: tuple[str, ...]) -> str:
    """Return new cells as text to append to a row, with separators and guarded against formulas."""
    return "".join(separator + (_csv_cell(cell, separator) if quoted else _tsv_cell(cell)) for cell in cells)


def _csv_cell(text: str, separator: str) -> str:
    guarded = guard_formula(text)
    if guarded.strip() != guarded or any(sign in guarded for sign in (separator, ",", ";", "\t", '"', "\r", "\n")):
        return '"' + guarded.replace('"', '""') + '"'
    return guarded


def _tsv_cell(text: str) -> str:
    return re.sub(r"[\t\r\n]+", " ", guard_formula(text))


def _json_lines(lines: _Lines, addition: Addition, reject: Rejecting | None) -> Iterator[str]:
    """Yield JSON Lines with new keys added before the last brace of each object."""
    path = lines.path
    decode = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refused).decode
    names: tuple[str, ...] = ()
    each = iter(lines)
    yield from islice(each, addition.skipped)
    for line in each:
        text = line.strip(_JSON_SPACE)
        if not text:
            yield line
            continue
        try:
            row: object = decode(text)
        except _Duplicate as error:
            raise BadTable("duplicate-key", path=path, line=lines.number, key=str(error)[:60]) from None
        except (ValueError, RecursionError) as error:
            what, column = what_is_wrong(error)
            raise BadTable("line-not-json", path=path, line=lines.number, what=what, column=column) from None
        if not isinstance(row, dict):
            raise BadTable("line-not-an-object", path=path, line=lines.number)
        if twice := [heading for heading in (*addition.headings, *REJECT_HEADINGS) if heading in row]:
            raise UsageError("column-there-already", path=path, column=twice[0])
        if not names:
            keys = list(row)
            names = tuple(keys[place] for place in addition.places(path, keys, lines.number)[0])
        days = tuple(_text(row.get(name)) for name in names)
        new, reasons, _ = addition.answer(_text(row.get(addition.country)), days[0] if len(days) == 1 else days)
        yield _spliced(line, row, zip(addition.headings, new, strict=True))
        if reasons and reject:
            reject(_spliced(line, row, zip(REJECT_HEADINGS, (lines.number, " ".join(reasons)), strict=True)).rstrip("\n") + "\n")


def _spliced(line: str, row: dict[str, Any], added: Iterable[tuple[str, object]]) -> str:
    """Insert keys at the end of the object of a line and leave the rest as it is."""
    place = len(line[: line.rindex("}")].rstrip(_JSON_SPACE))
    keys = ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}" for name, value in added)
    return f"{line[:place]}{', ' if row else ''}{keys}{line[place:]}"


class _Duplicate(Exception):
    """A key that an object has twice."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its pairs. Raises _Duplicate if a key is there twice, since either value could be meant."""
    row = dict(pairs)
    if len(row) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Duplicate(next(name for name in names if names.count(name) > 1))
    return row


def _refused(constant: str) -> None:
    """Refuse NaN and Infinity, which the decoder accepts and JSON does not have."""
    raise ValueError(f"No constant: {constant}")


def _text(value: object) -> str:
    """Return the text of a value, empty for null."""
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _shortened(header: list[str]) -> str:
    """Return the first names of columns, cut to the length of a message."""
    names = [name if len(name) <= 60 else f"{name[:60]}…" for name in header[:40]]
    return ", ".join([*names, "…"] if len(header) > 40 else names)
