"""A Parquet table comes back in its order, with its types, and with cells at the end of each row."""

from __future__ import annotations

import os

import pytest

from sahelcli.core.faults import BadTable, UsageError
from sahelcli.store.sheets import Addition

if os.environ.get("CI") == "true":
    import duckdb
else:
    duckdb = pytest.importorskip("duckdb")

from sahelcli.store.parquet import enrich_parquet  # only where DuckDB is

ADDITION = Addition("day", "where", ("seen", "o'k"), lambda country, when: (f"{when}|{country}", ""))


def test_rows_order_and_types_are_kept(tmp_path):
    source, target = tmp_path / "in'put.parquet", tmp_path / "out.parquet"
    mali = "(2, DATE '2024-06-01', 'Mali', {})"
    values = ", ".join((mali.format("1.5::DOUBLE"), "(1, NULL, NULL, NULL)", mali.format("0.5"), "(3, DATE '2020-01-01', 'a \"b\", c', 0)"))
    duckdb.sql(f"""COPY (SELECT * FROM (VALUES {values}) AS t(n, "day", "where", x)) TO '{str(source).replace("'", "''")}'""")
    enrich_parquet(source, target, ADDITION)
    assert duckdb.sql(f"SELECT n, CAST(day AS VARCHAR), seen, \"o'k\" FROM '{target}'").fetchall() == [
        (2, "2024-06-01", "2024-06-01|Mali", ""),
        (1, None, "|", ""),
        (2, "2024-06-01", "2024-06-01|Mali", ""),
        (3, "2020-01-01", '2020-01-01|a "b", c', ""),
    ]
    assert [(name, type_) for name, type_, *_ in duckdb.sql(f"DESCRIBE SELECT * FROM '{target}'").fetchall()] == [
        ("n", "INTEGER"),
        ("day", "DATE"),
        ("where", "VARCHAR"),
        ("x", "DOUBLE"),
        ("seen", "VARCHAR"),
        ("o'k", "VARCHAR"),
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in'put.parquet", "out.parquet"]


def test_each_row_is_asked_for_so_that_each_is_counted(tmp_path):
    source = tmp_path / "in.parquet"
    duckdb.sql(f"COPY (SELECT 'x' AS day, 'Mali' AS \"where\" FROM range(1000)) TO '{source}'")
    asked = []
    enrich_parquet(source, tmp_path / "out.parquet", Addition("day", "where", ("n",), lambda country, when: (str(asked.append(when)),)))
    assert len(asked) == 1000


def test_what_is_no_parquet_and_what_lacks_a_column_is_refused(tmp_path):
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    target.write_text("before")
    source.write_text("no parquet")
    with pytest.raises(BadTable):
        enrich_parquet(source, target, ADDITION)
    duckdb.sql(f"COPY (SELECT 1 AS day) TO '{source}'")
    with pytest.raises(UsageError) as caught:
        enrich_parquet(source, target, ADDITION)
    assert (caught.value.code, caught.value.facts["choices"]) == ("unknown-choice", ("day",))
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]
