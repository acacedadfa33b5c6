"""Add cells to a Parquet table, through DuckDB (the extra `parquet`). Each pair of country and date is answered once."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Final, Protocol, cast

import duckdb

from sahelcli.base.errors import BadTable
from sahelcli.record.whole_files import put_whole, scratch
from sahelcli.tables.add_cells_to_text import REJECT_HEADINGS, Addition
from sahelcli.tables.files import check_kind


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
