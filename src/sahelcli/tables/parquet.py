"""Parquet tables with cells added, through DuckDB (the extra `parquet`): each pair of country and date is answered once, whatever the rows."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Final

import duckdb

from sahelcli.base.errors import BadTable
from sahelcli.record.files import put_whole, scratch
from sahelcli.tables.files import check_kind
from sahelcli.tables.text import REJECT_HEADINGS, Addition

_COUNTRY: Final = "sahel_country"
_DAY: Final = "sahel_day"
"""Names of the columns of a pair beside those of the table."""


def enrich_parquet(path: Path, target: Path, addition: Addition, rejects: Path | None = None) -> None:
    """Read a Parquet file and write it with the cells added, rows and columns in their order, whole or not at all.

    `rejects` gets the rows that could not be answered. Raises UsageError where a column is not there, BadTable where the file cannot be read.
    """
    check_kind(path, "parquet")
    try:
        with duckdb.connect() as db, scratch("answers.csv") as answers:
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


def _answer(db: Any, table: str, dates: dict[str, str], file: Path, addition: Addition) -> None:
    """Make the tables `pair`, of each country with each date, and `answers`. The answers go through a file, which is the quickest way in."""
    country = _cast(addition.country)
    (first, its_type), *others = dates.items()
    if others:
        day = f"[{', '.join(map(_cast, dates))}]"
    elif its_type.startswith(("DATE", "TIMESTAMP")):
        day = f"CAST({_quoted(first)} AS DATE)"  # a value with a zone in UTC, as the session is
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
                for _ in range(rows):  # so that each row is counted among those that could not be used
                    cells, reasons, _ = addition.answer(its_country, when)
                writer.writerow([n, " ".join(reasons), *cells])
    db.execute(
        f"""CREATE TABLE answers AS SELECT pair.country, pair.day, file.* FROM read_csv({_literal(file)}, header = true, all_varchar = true,
            quote = '"', escape = '"', delim = ',', allow_quoted_nulls = false) AS file JOIN pair ON pair.n = CAST(file.n AS BIGINT)"""
    )


def _write(db: Any, target: Path, added: list[str], where: str = "") -> None:
    """Write the rows of a table with columns of its answers, in their order."""
    with put_whole(target) as beside:
        db.execute(
            f"""COPY (
                SELECT asked.* EXCLUDE (file_row_number, {_COUNTRY}, {_DAY}), {", ".join(added)} FROM asked
                LEFT JOIN answers ON answers.country = asked.{_COUNTRY} AND answers.day IS NOT DISTINCT FROM asked.{_DAY} {where}
                ORDER BY file_row_number
            ) TO {_literal(beside)} (FORMAT parquet)"""
        )


def _cast(name: str) -> str:
    """A column as text, in SQL; nothing for null."""
    return f"coalesce(CAST({_quoted(name)} AS VARCHAR), '')"


def _one_file(path: Path) -> Path:
    """A path in which DuckDB sees no pattern for several files."""
    return Path("".join(f"[{sign}]" if sign in "[*?" else sign for sign in str(path)))


def _quoted(name: str) -> str:
    """A column's name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def _literal(path: Path) -> str:
    """A path in a statement that takes no parameter for it."""
    return "'" + str(path).replace("'", "''") + "'"
