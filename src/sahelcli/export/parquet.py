"""One table of an export as Parquet, written by DuckDB (the extra `parquet`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data import Cell
from sahelcli.record.whole_files import scratch

if TYPE_CHECKING:
    from sahelcli.contract.rows import HeaderRow

_TYPES: Final = {"bool": "BOOLEAN", "int": "BIGINT", "number": "DOUBLE", "day": "DATE"}


def write(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], header: HeaderRow) -> None:
    """Write the single table of `sheets` into a file, with the record's `header` as its metadata. The same rows give the same bytes.

    Raises UsageError if DuckDB is not installed, and OSError if the file cannot be written.
    """
    try:
        duckdb = import_module("duckdb")
    except ImportError:
        raise UsageError("missing-extra", format="parquet", extra="parquet") from None
    ((name, rows),) = sheets.items()
    columns = {column.name: _TYPES.get(column.type, "VARCHAR") for column in SHEETS[name]}
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
