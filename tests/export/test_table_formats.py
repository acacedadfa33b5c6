"""CSV tables, read back by the standard library's reader."""

from __future__ import annotations

import csv
import io

import pytest
from export_builders import BROKEN, HOSTILE, made

from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.table_formats import files, render_csv


def unguarded(cell):
    """The rule of docs/exports.md: a cell of text loses the one apostrophe it begins with."""
    return cell[1:] if cell.startswith("'") else cell


def read(text):
    return [{key: unguarded(cell) for key, cell in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_the_facts_are_one_row_a_spell():
    rows = {row["id"]: row for row in read("".join(render_csv(made())))}
    row = rows["office/ada/holds-office/MLI/head-of-state"]
    assert row == {
        "id": "office/ada/holds-office/MLI/head-of-state", "subject": "ada", "subject_en": "ada", "subject_fr": "ada", "property": "holds-office",
        "object": "MLI", "object_en": "MLI", "object_fr": "MLI", "key": "head-of-state", "for_actor": "", "status": "", "since": "2025-09-01",
        "since_earliest": "2025-09-01", "since_latest": "2025-09-01", "until": "", "until_earliest": "", "until_latest": "", "due": "",
        "certainty": "certain", "contested": "true", "opened_by": "office", "closed_by": "", "title_en": "Head", "title_fr": "Head",
        "details": '{"office": "head-of-state", "title": {"en": "Head", "fr": "Head"}}', "sources": "page",
    }  # fmt: skip
    assert len(rows) == len(made().facts) == 5


def test_every_table_has_its_columns_and_all_its_rows():
    export = made()
    found = {name: list(csv.reader(io.StringIO(text, newline=""))) for name, text in files(export) if name.endswith(".csv")}
    assert {name: rows[0] for name, rows in found.items()} == {f"{name}.csv": [c.name for c in columns] for name, columns in SHEETS.items()}
    assert {name: len(rows) - 1 for name, rows in found.items()} == {f"{name}.csv": len(sheet.rows) for name, sheet in export.sheets.items()}


@pytest.mark.parametrize("title", [HOSTILE, BROKEN, "'quoted'", "-1", "+1", "@x", "\ttab", "a;=1"])
def test_a_title_survives_as_text_and_is_no_formula(title):
    text = dict(files(made(title=title)))["events.csv"]
    (row,) = [row for row in csv.DictReader(io.StringIO(text, newline="")) if row["id"] == "day"]
    assert unguarded(row["title_en"]) == title
    assert row["title_en"][0] not in "=+-@\t"


def test_a_number_is_no_formula_and_has_no_guard():
    (row,) = [row for row in read(dict(files(made()))["places.csv"]) if row["id"] == "here"]
    assert (row["lat"], row["lon"], row["name_en"]) == ("-4.02", "5.5", 'Here, "there"')
