"""CSV tables, read back by the standard library's reader."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from builders import claim, event, record, text
from export_builders import BROKEN, HOSTILE, made

from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data_and_table_metadata import Sheet
from sahelcli.export.table_formats import files, render_csv, render_json, render_jsonl, render_tsv


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


@pytest.mark.parametrize("table", SHEETS)
def test_lines_of_json_are_the_rows_of_the_array(table):
    array, lines = ("".join(render(made(table=table))) for render in (render_json, render_jsonl))
    assert [json.loads(line) for line in lines.splitlines()] == json.loads(array)
    assert array == ("[\n  " + ",\n  ".join(lines.splitlines()) + "\n]\n" if lines else "[]\n")


@pytest.mark.parametrize(("render", "count"), [(render_csv, 0), (render_tsv, 0), (render_json, 100), (render_jsonl, 100)])
def test_a_table_is_read_as_far_as_it_is_written(render, count):
    whole = made(table="events")
    read = []
    rows = Streamed(read.append(row) or row for row in 200 * [*whole.sheets["events"].rows])
    next(iter(render(replace(whole, sheets={"events": Sheet(whole.sheets["events"].columns, rows)}))))
    assert len(read) == count  # csv and tsv begin with a heading, JSON is written a hundred rows at a time


def test_no_rows_are_an_empty_array_and_no_line():
    empty = replace(made(table="events"), sheets={"events": Sheet((), [])})
    assert ("".join(render_json(empty)), "".join(render_jsonl(empty))) == ("[]\n", "")


@pytest.mark.parametrize(
    "words", ["Plain", '"quoted"', 'A ", "fr": "B"}, "summary": null, "place": "C', '\\", "fr": z', 'x", "claims": [], "type": "y\\']
)
def test_events_are_printed_from_stored_text_as_from_their_cells(words):
    export = made(
        record(
            event("2024-01-05 MLI joins ORG", name="joins", title=text(words), claims=[claim("date", "2024-01-06", "ORG", sources=("page",))]),
            event("2024-01-06 MLI plans visit when=2026-03", name="plan", title=text(words)),
            event("2024~", name="about", title=text(words), summary=text(f"{words} and {words}")),
        ),
        table="events",
    )
    sheet = export.sheets["events"]
    decoded = replace(export, sheets={"events": Sheet(sheet.columns, list(sheet.rows))})
    lines = "".join(render_jsonl(export))
    assert lines == "".join(render_jsonl(decoded))
    assert [json.loads(line)["title_en"] for line in lines.splitlines() if '"visit"' not in line] == [words] * 3
