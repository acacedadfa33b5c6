"""A workbook comes back with its values, and with cells at the end of each row of its first sheet."""

from __future__ import annotations

from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.errors import BadTable, UsageError
from sahelcli.tables.add_cells_to_excel_and_parquet import enrich_excel
from sahelcli.tables.add_cells_to_text import Addition
from sahelcli.tables.row_dates import Answered


def answer(country, when):
    return Answered((f"{when!r}|{country}", "=1+1"), () if when else ("undated",))


ADDITION = Addition("date", "country", ("asked", "=new"), answer)


def workbook(path, rows, *more):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for title in more:
        book.create_sheet(title).append(["other", 1])
    book.save(path)


def values(path, sheet: int = 0):
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[sheet].iter_rows()]


def test_values_of_every_kind_come_back_and_new_cells_are_texts(tmp_path):
    source, target, rejects = (tmp_path / name for name in ("in.xlsx", "out.xlsx", "rejects.xlsx"))
    rows = [
        ["date", "country", "n", "note"],
        [datetime(2024, 6, 1), "Mali", 1.5, "=1+1"],
        [2024, 466, True, None],
        ["2024-06", None, datetime(2024, 6, 1, 12, 30), "#N/A"],
        [None, None, None, None],
        [None, "Togo", 12345678901234, "é\n; \t"],
    ]
    workbook(source, rows, "Second")
    written = enrich_excel(source, target, ADDITION, rejects)
    assert (written.sheet, written.sheets, written.loses) == ("Sheet", 2, False)
    assert values(target) == [
        [*rows[0], "asked", "=new"],
        [*rows[1], "datetime.date(2024, 6, 1)|Mali", "=1+1"],
        [*rows[2], "'2024'|466", "=1+1"],
        [*rows[3], "'2024-06'|", "=1+1"],
        [None] * 6,
        [*rows[5], "''|Togo", "=1+1"],
    ]
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [sheet.cell(2, place).data_type for place in (4, 5, 6)] == ["f", "s", "s"]
    assert sheet.cell(1, 6).data_type == "s"
    assert values(target, 1) == [["other", 1]]
    assert values(rejects) == [["date", "country", "n", "note", "sahel_line", "sahel_reason"], [*rows[5], 6, "undated"]]


def test_lines_above_the_headings_and_dates_in_three_columns(tmp_path):
    source, target = tmp_path / "in.xlsx", tmp_path / "out.xlsx"
    workbook(source, [["Source: somebody"], ["y", "m", "d", "country"], [2024, 6, 1, "Mali"]])
    enrich_excel(source, target, Addition("y,m,d", "country", ("a", "b"), answer, skipped=1))
    assert values(target)[2] == [2024, 6, 1, "Mali", "('2024', '6', '1')|Mali", "=1+1"]


@pytest.mark.parametrize(
    ("rows", "code", "facts"),
    [
        ([["date", "country"], ["2024", "Mali", "more"]], "ragged-row", {"line": 2, "cells": 3, "width": 2}),
        ([["date", "country "], ["2024", "Mali"]], "column-with-spaces", {"column": "country "}),
        ([["date", "asked", "country"]], "column-there-already", {"column": "asked"}),
        ([], "table-empty", {}),
        ([[], ["date", "country"]], "blank-headings", {"line": 1}),
    ],
)
def test_a_sheet_that_is_no_table_is_refused_with_its_line(tmp_path, rows, code, facts):
    source, target = tmp_path / "in.xlsx", tmp_path / "out.xlsx"
    workbook(source, rows)
    with pytest.raises((BadTable, UsageError)) as caught:
        enrich_excel(source, target, ADDITION)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()
    assert not target.exists()


def test_a_workbook_at_fault_is_refused(tmp_path):
    source = tmp_path / "in.xlsx"
    workbook(source, [["date", "country"]])
    whole = source.read_bytes()
    source.write_bytes(whole[:-40])
    with pytest.raises(BadTable) as caught:
        enrich_excel(source, tmp_path / "out.xlsx", ADDITION)
    assert caught.value.code == "table-unreadable"


CELL = (
    st.none()
    | st.integers(-(10**9), 10**9)
    | st.booleans()
    | st.text(st.characters(min_codepoint=32, codec="utf-8", exclude_categories=["Cn"]), max_size=8)
)


@given(st.lists(st.tuples(st.dates(date(1900, 3, 1), date(2100, 1, 1)), CELL, CELL), max_size=6))
@examples(30)
def test_any_values_come_back(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("any")
    book = openpyxl.Workbook()
    book.active.append(["date", "country", "n"])
    for row in rows:
        book.active.append([datetime(row[0].year, row[0].month, row[0].day), *row[1:]])
    book.save(folder / "in.xlsx")
    before = values(folder / "in.xlsx")
    enrich_excel(folder / "in.xlsx", folder / "out.xlsx", ADDITION)
    assert [row[:3] for row in values(folder / "out.xlsx")] == before
