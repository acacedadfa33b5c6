"""Parquet tables with cells added, through DuckDB (the extra `parquet`): each pair of country and date is answered once, whatever the rows."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import duckdb

from sahelcli.core.faults import BadTable, UsageError
from sahelcli.store.files import put_whole, scratch
from sahelcli.store.sheets import Addition


def enrich_parquet(path: Path, target: Path, addition: Addition) -> None:
    """Read a Parquet file and write it with the cells added, rows and columns in their order, whole or not at all.

    Raises UsageError where a column is not there, BadTable where the file cannot be read.
    """
    if not path.exists():
        raise UsageError("no-such-file", path=str(path))
    try:
        with duckdb.connect() as db, scratch("answers.csv") as answers, put_whole(target) as beside:
            found = [row[0] for row in db.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)]).fetchall()]
            for name, option in ((addition.date, "--date"), (addition.country, "--country")):
                if name not in found:
                    raise UsageError("unknown-choice", option=option, text=name, choices=tuple(found))
            if twice := [heading for heading in addition.headings if heading in found]:
                raise UsageError("column-there-already", path=str(path), column=twice[0])
            _write(db, path, beside, answers, addition)
    except duckdb.Error as error:
        raise BadTable("table-unreadable", path=str(path), why=str(error).splitlines()[0]) from None


def _write(db: Any, path: Path, target: Path, answers: Path, addition: Addition) -> None:
    """Write the table. The answers go through a file, which is the quickest way in."""
    country, day = (f"coalesce(CAST(rows.{_quoted(name)} AS VARCHAR), '')" for name in (addition.country, addition.date))
    with answers.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow(["country", "day", *addition.headings])
        pairs = db.execute(f"SELECT {country}, {day}, count(*) FROM read_parquet(?) AS rows GROUP BY ALL", [str(path)])
        while found := pairs.fetchmany(10_000):
            for its_country, its_day, rows in found:
                for _ in range(rows):  # so that each row is counted among those that could not be used
                    cells = addition.answer(its_country, its_day)
                writer.writerow([its_country, its_day, *cells])
    added = ", ".join(f"answers.{_quoted(heading)}" for heading in addition.headings)
    db.execute(
        f"""COPY (
            SELECT rows.* EXCLUDE (file_row_number), {added} FROM read_parquet({_literal(path)}, file_row_number = true) AS rows
            JOIN read_csv({_literal(answers)}, header = true, all_varchar = true, quote = '"', escape = '"', delim = ',',
                allow_quoted_nulls = false) AS answers ON answers.country = {country} AND answers.day = {day}
            ORDER BY file_row_number
        ) TO {_literal(target)} (FORMAT parquet)"""
    )


def _quoted(name: str) -> str:
    """A column's name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def _literal(path: Path) -> str:
    """A path in a statement that takes no parameter for it."""
    return "'" + str(path).replace("'", "''") + "'"
