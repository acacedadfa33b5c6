"""Tables of other people's rows, read and written a row at a time: CSV, TSV and JSON Lines, compressed or not.

A row comes as the values of two of its columns, and goes with cells added at its end; everything else in it stays as it was.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final, TextIO, cast

from sahelcli.core.faults import BadTable, UsageError
from sahelcli.store.files import put_whole
from sahelcli.store.json_syntax import what_is_wrong

Cells = tuple[str, ...]
Answer = Callable[[str, str], Cells]
"""From the country and the date of a row to the cells to add."""

OPENERS: Final[dict[str, Callable[..., BinaryIO]]] = {
    ".gz": cast("Callable[..., BinaryIO]", gzip.open),
    ".bz2": cast("Callable[..., BinaryIO]", bz2.open),
    ".xz": cast("Callable[..., BinaryIO]", lzma.open),
}
"""How a compressed file is read and written, by the last part of its name."""

MARK: Final = "\ufeff"
LONGEST_CELL: Final = 1 << 27
"""Characters; the csv module's own limit is far below what a cell with a whole text may have."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What is added: the names of the columns that hold a row's date and country, the headings of the new ones, and their answers."""

    date: str
    country: str
    headings: tuple[str, ...]
    answer: Answer


def kind_of(path: Path) -> str | None:
    """The kind of table that a name says: csv, tsv, jsonl or parquet; None where it says none. A compression's own suffix is passed over."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in OPENERS:
        suffixes.pop()
    return {".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}.get((suffixes or [""])[-1])


def joined(path: Path, addition: Addition) -> Iterator[str]:
    """The lines of a table with the cells added, in the table's own kind, order and way of writing. `-` is standard input.

    Raises UsageError where a column is not there, BadTable where a row cannot be read.
    """
    try:
        with _opened(path) as lines:
            first = next(lines, "")
            kind = kind_of(path) or ("jsonl" if first.lstrip().startswith("{") else "tsv" if "\t" in first else "csv")
            yield from (_json_lines if kind == "jsonl" else _delimited)(str(path), kind, first, lines, addition)
    except UnicodeDecodeError as error:
        raise BadTable("table-not-utf-8", path=str(path), byte=f"0x{error.object[error.start]:02x}") from None
    except (EOFError, gzip.BadGzipFile, lzma.LZMAError):
        raise BadTable("table-unreadable", path=str(path), why="damaged") from None
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None


def write_table(path: Path, lines: Iterator[str]) -> None:
    """Write a table whole or not at all, compressed as its name says."""
    with put_whole(path) as beside, beside.open("wb") as stream:
        opener = OPENERS.get(path.suffix.lower())
        if opener is None:
            _write(stream, lines)
        else:
            with _packed(opener, path, stream) as packed:
                _write(packed, lines)


def _packed(opener: Callable[..., BinaryIO], path: Path, stream: BinaryIO) -> BinaryIO:
    if path.suffix.lower() == ".gz":  # no name and no time of day inside, so that the same table gives the same bytes
        return cast("BinaryIO", gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0))
    return opener(stream, "wb")


def _write(stream: BinaryIO, lines: Iterator[str]) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=False)
    for line in lines:
        text.write(line)
    text.flush()
    text.detach()


@contextmanager
def _opened(path: Path) -> Iterator[Iterator[str]]:
    """The lines of a table, their ends kept."""
    if str(path) == "-":
        text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
        yield _lines(text, path)
        return
    if not path.exists():
        raise UsageError("no-such-file", path=str(path))
    opener = OPENERS.get(path.suffix.lower())
    with closing(opener(path, "rb") if opener else path.open("rb")) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
        yield _lines(text, path)


def _lines(stream: TextIO, path: Path) -> Iterator[str]:
    """Lines one after another. Raises UsageError for one that does not end, as of /dev/zero."""
    while line := stream.readline(LONGEST_CELL + 1):
        if len(line) > LONGEST_CELL:
            raise UsageError("endless-file", path=str(path), most=LONGEST_CELL >> 20)
        yield line


def _delimited(path: str, kind: str, first: str, lines: Iterator[str], addition: Addition) -> Iterator[str]:
    """CSV and TSV: a heading, then rows of as many cells; semicolons, a byte order mark and line ends stay as they are."""
    csv.field_size_limit(LONGEST_CELL)
    mark = MARK if first.startswith(MARK) else ""
    first = first.removeprefix(MARK)
    delimiter = "\t" if kind == "tsv" else ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(chain([first], lines) if first else [], delimiter=delimiter)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if first.endswith("\r\n") else "\n")

    def line(cells: list[str]) -> str:
        writer.writerow(cells)
        written = out.getvalue()
        out.seek(0)
        out.truncate()
        return written

    try:
        header = next(reader, [])
        when, where = _place(header, addition.date, "--date"), _place(header, addition.country, "--country")
        if twice := [heading for heading in addition.headings if heading in header]:
            raise UsageError("column-there-already", path=path, column=twice[0])
        yield mark + line([*header, *addition.headings])
        width, answer = len(header), addition.answer
        for row in reader:
            if not row:
                continue  # an empty line holds no row
            if len(row) > width:
                raise BadTable("row-too-long", path=path, line=reader.line_num, cells=len(row), width=width)
            row.extend([""] * (width - len(row)))
            yield line([*row, *answer(row[where], row[when])])
    except csv.Error:
        raise BadTable("row-unreadable", path=path, line=reader.line_num) from None


def _place(header: list[str], name: str, option: str) -> int:
    """Where a column stands. Raises UsageError where it does not, or stands twice."""
    if header.count(name) > 1:
        raise UsageError("column-twice", option=option, column=name)
    if name not in header:
        raise UsageError("unknown-choice", option=option, text=name, choices=tuple(header))
    return header.index(name)


def _json_lines(path: str, kind: str, first: str, lines: Iterator[str], addition: Addition) -> Iterator[str]:
    """JSON Lines: the new keys are put before an object's last brace, so that all the rest stays as it was written."""
    for number, line in enumerate(chain([first.removeprefix(MARK)], lines), 1):
        text = line.strip()
        if not text:
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            what, column = what_is_wrong(error)
            raise BadTable("line-not-json", path=path, line=number, what=what, column=column) from None
        if not isinstance(row, dict):
            raise BadTable("line-not-an-object", path=path, line=number)
        if twice := [heading for heading in addition.headings if heading in row]:
            raise UsageError("column-there-already", path=path, column=twice[0])
        if number == 1:
            for name, option in ((addition.date, "--date"), (addition.country, "--country")):
                _place(list(row), name, option)
        cells = addition.answer(_text(row.get(addition.country)), _text(row.get(addition.date)))
        added = ", ".join(f"{json.dumps(h)}: {json.dumps(cell, ensure_ascii=False)}" for h, cell in zip(addition.headings, cells, strict=True))
        yield f"{text[:-1].rstrip()}{', ' if row else ''}{added}}}\n"


def _text(value: object) -> str:
    """A value as the text it stands for; nothing for null, and for what is neither text nor number."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
