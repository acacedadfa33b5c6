"""`--meta`: an answer describes itself, around the rows of JSON or in a file beside the answer."""

from __future__ import annotations

import json

import pytest
from record_builders import event, joins, put, record
from run_sahel import sahel

from sahelcli import __version__

RECORD = {"title": {"en": "Record", "fr": "Recueil"}, "version": "1", "covered_until": "2026-01-01", "licence": "CC-BY-4.0"}


@pytest.fixture
def data(tmp_path):
    path = put(tmp_path / "record.json", record(event("one", date="2024-01-05", effects=[joins("MLI", "ORG")])))
    return ("--data", str(path), "--today", "2026-06-01")


def about(command, day, **more):
    told = {"command": command, "day": day, "known_on": None, "according_to": None}
    return told | more | {"record": RECORD, "schema": f"urn:sahel:schema:{command}:{__version__}"}


def test_json_becomes_an_object_that_has_the_rows(data):
    plain = json.loads(sahel("members", "--on", "2024-02", "--json", *data).out)
    found = json.loads(sahel("members", "--on", "2024-02", "--json", "--meta", *data).out)
    assert [row["member"] for row in plain] == ["MLI"]
    assert found == about("members", "2024-02") | {"rows": plain}
    assert list(found) == ["command", "day", "known_on", "according_to", "record", "schema", "rows"]


def test_nothing_found_is_described_too(data):
    ran = sahel("members", "--bloc", "ORG", "--known-on", "2023-01-01", "--json", "--meta", "-q", *data)
    assert json.loads(ran.out) == about("members", "2023-01-01", known_on="2023-01-01") | {"rows": []}


@pytest.mark.parametrize(("command", "name"), [(("sources", "--by", "kind"), "sources"), (("topics",), "topics"), (("cite",), "cite")])
def test_a_question_of_no_day_has_none(data, command, name):
    found = json.loads(sahel(*command, "--json", "--meta", *data).out)
    assert {key: value for key, value in found.items() if key != "rows"} == about(name, None)


def test_an_explained_answer_is_described_in_its_own_object(data):
    found = json.loads(sahel("members", "--country", "MLI", "--bloc", "ORG", "--json", "--explain", "--meta", *data).out)
    assert (list(found)[:6], found["answer"], len(found["rows"])) == (list(about("members", None)), "yes", 1)


@pytest.mark.parametrize(("format", "columns"), [("csv", 26), ("tsv", 14), ("jsonl", 26), ("md", 0)])
def test_another_format_has_its_description_in_a_file_beside_it(data, tmp_path, format, columns):
    without = sahel("members", "-f", format, *data).out
    ran = sahel("members", "-f", format, "-o", "out.txt", "--meta", *data, cwd=tmp_path)
    assert (ran.code, (tmp_path / "out.txt").read_bytes().decode()) == (0, without)
    found = json.loads((tmp_path / "out.txt.meta.json").read_text(encoding="utf-8"))
    assert {key: value for key, value in found.items() if key != "columns"} == about("members", "2026-01-01")
    assert len(found["columns"]) == columns
    if format == "tsv":
        assert found["columns"][0] == {"name": "organisation", "type": "id", "about": "the organisation"}


def test_a_pipe_has_no_file_beside_it(data):
    ran = sahel("members", "--meta", *data)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "error: --meta works with --json, or with --output FILE; this is tsv on standard output\n  add --json or -o FILE, or leave out --meta\n"
    )


def test_a_schema_has_the_name_that_answers_give(data):
    for subject in ("members", "show", "why", "record"):
        assert json.loads(sahel("schema", subject).out)["$id"] == f"urn:sahel:schema:{subject}:{__version__}"
