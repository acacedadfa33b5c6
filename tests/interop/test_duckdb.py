"""Parquet, written by DuckDB and read by it and, with the CSV beside it, held against what CSV says."""

from __future__ import annotations

import datetime

import pytest
from export_builders import BROKEN, HOSTILE, made

from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.table_formats import write_parquet


@pytest.mark.parametrize("table", ["facts", "events", "stretches", "sources", "places"])
def test_a_table_has_its_rows_in_columns_of_their_kind(duckdb, exported, table):
    path, counts = exported(f"{table}.parquet", "--table", table)
    found = duckdb.read_parquet(str(path))
    assert found.columns == [column.name for column in SHEETS[table]]
    kinds = {"bool": "BOOLEAN", "int": "BIGINT", "number": "DOUBLE", "day": "DATE"}
    assert [str(kind) for kind in found.types] == [kinds.get(column.type, "VARCHAR") for column in SHEETS[table]]
    assert len(found) == counts[table]


def test_parquet_and_csv_say_the_same(duckdb, exported):
    parquet, csv = (exported(name, "--table", "facts")[0] for name in ("facts.parquet", "facts.csv"))
    columns = "id, subject, property, object, since, until, CAST(since_earliest AS VARCHAR), CAST(until_latest AS VARCHAR), contested, opened_by"
    one = duckdb.sql(f"SELECT {columns} FROM read_parquet('{parquet}')").fetchall()
    other = duckdb.sql(f"SELECT {columns} FROM read_csv('{csv}', header = true)").fetchall()
    assert one == other


def test_a_title_survives_as_text_and_a_month_is_a_month(duckdb, hostile):
    path = hostile("events.parquet", HOSTILE)
    (row,) = duckdb.sql(f"SELECT title_en, date, earliest, latest, exact FROM read_parquet('{path}')").fetchall()
    assert row == (HOSTILE, "2025-12", datetime.date(2025, 12, 1), datetime.date(2025, 12, 31), False)


def test_a_title_with_a_new_line_survives_as_text(duckdb, tmp_path):
    write_parquet(tmp_path / "events.parquet", {"events": made(title=BROKEN).sheets["events"].rows}, made().record)
    assert duckdb.sql(f"SELECT title_fr FROM read_parquet('{tmp_path}/events.parquet') WHERE id = 'day'").fetchall() == [(BROKEN,)]


def test_the_same_rows_give_the_same_bytes(duckdb, hostile):
    first = hostile("events.parquet", HOSTILE).read_bytes()
    assert hostile("events.parquet", HOSTILE).read_bytes() == first


def test_the_file_says_version_and_licence(duckdb, hostile):
    path = hostile("events.parquet", HOSTILE)
    found = duckdb.sql(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
    assert dict(found) == {b"title": b"Record", b"version": b"1", b"covered_until": b"2026-01-01", b"licence": b"CC-BY-4.0"}


def test_a_disk_that_does_not_take_it_is_told(duckdb, tmp_path):
    with pytest.raises(OSError, match="missing"):
        write_parquet(tmp_path / "missing" / "a.parquet", {"topics": [("trade", "Trade", "Commerce", "[]")]}, made().record)
