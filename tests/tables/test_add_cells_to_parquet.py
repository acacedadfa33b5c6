"""A Parquet table comes back in its order, with its types, and with cells at the end of each row."""

from __future__ import annotations

import os
from datetime import date

import pytest

from sahelcli.base.errors import BadTable, UsageError
from sahelcli.tables.add_cells_to_text import Addition
from sahelcli.tables.row_dates import Answered

if os.environ.get("CI") == "true":
    import duckdb
else:
    duckdb = pytest.importorskip("duckdb")

from sahelcli.tables.add_cells_to_excel_and_parquet import enrich_parquet

ADDITION = Addition("day", "where", ("seen", "o'k"), lambda country, when: Answered((f"{when}|{country}", ""), () if when else ("undated",)))


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
    enrich_parquet(source, tmp_path / "out.parquet", Addition("day", "where", ("n",), lambda country, when: Answered((str(asked.append(when)),))))
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
    assert (caught.value.code, caught.value.facts["columns"]) == ("no-such-column", "day")
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]


def test_every_kind_of_value_comes_back_as_it_was_and_no_row_is_lost(tmp_path):
    """Among them columns that are called as DuckDB or we might call our own, texts that CSV treats apart, and folders that look like partitions."""
    folder = tmp_path / "year=2024"
    folder.mkdir()
    source, target = folder / "in[1].parquet", tmp_path / "out.parquet"
    duckdb.sql(
        f"""COPY (SELECT * FROM (VALUES
            ('', 'NULL', 1.5::DECIMAL(9, 2), [1, 2], TIMESTAMPTZ '2024-06-01 23:30:00-05:00', NULL::HUGEINT, 'nan'::DOUBLE),
            (E'a\r\n"b', '"', 2::DECIMAL(9, 2), [], NULL, 3::HUGEINT, 'inf'::DOUBLE),
            ('a', chr(0), NULL, NULL, NULL, NULL, 0.1::DOUBLE)) AS t(country, day, rows, n, reason, "where", x)) TO '{source}'"""
    )
    before = duckdb.sql("SELECT * FROM read_parquet(?, hive_partitioning = false)", params=[str(source).replace("[1]", "[[]1]")])
    names, types, rows = before.columns, before.types, before.fetchall()
    enrich_parquet(source, target, Addition("day", "country", ("new",), lambda country, when: Answered((f"{when}|{country}",))))
    after = duckdb.sql(f"SELECT * FROM '{target}'")
    assert (after.columns, after.types) == ([*names, "new"], [*types, "VARCHAR"])
    assert str(after.fetchall()) == str([(*row, f"{row[1]}|{row[0]}") for row in rows])


def test_dates_go_as_dates_and_moments_by_their_day_in_utc_whatever_the_zone_of_the_machine(tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "America/Bogota")
    source = tmp_path / "in.parquet"
    duckdb.sql(f"COPY (SELECT TIMESTAMPTZ '2025-01-29 00:30:00+00' AS day, 'Mali' AS \"where\") TO '{source}'")
    asked = []
    enrich_parquet(source, tmp_path / "out.parquet", Addition("day", "where", ("n",), lambda country, when: Answered((str(asked.append(when)),))))
    assert asked == [date(2025, 1, 29)]


def test_rows_that_could_not_be_answered_go_to_a_table_with_their_line_and_the_reason(tmp_path):
    source, rejects = tmp_path / "in.parquet", tmp_path / "rejects.parquet"
    values = "(2024, 6, 'Mali', 1), (NULL, NULL, 'Mali', 2)"
    duckdb.sql(f"""COPY (SELECT * FROM (VALUES {values}) AS t(year, month, "where", n)) TO '{source}'""")
    addition = Addition("year,month", "where", ("new",), lambda country, when: Answered((str(when),), () if any(when) else ("undated",)))
    enrich_parquet(source, tmp_path / "out.parquet", addition, rejects)
    assert duckdb.sql(f"SELECT new FROM '{tmp_path / 'out.parquet'}'").fetchall() == [("('2024', '6')",), ("('', '')",)]
    found = duckdb.sql(f"SELECT * FROM '{rejects}'")
    assert found.columns == ["year", "month", "where", "n", "sahel_line", "sahel_reason"]
    assert found.fetchall() == [(None, None, "Mali", 2, 2, "undated")]
