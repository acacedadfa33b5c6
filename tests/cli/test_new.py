"""`sahel new` as a timed job runs it: twice on a cursor, after an addition and a correction, over a broken record, in pipes that close."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from jsonschema import Draft202012Validator
from record_builders import event, put, record, text
from run_sahel import Ran, sahel, sahel_process

ONE, TWO = event("one", date="2024-01"), event("two", date="2024-02", recorded="2026-03-01")


@pytest.fixture
def job(tmp_path):
    """Runs `sahel new` on a cursor over a record of some events."""

    def run(*events, more=(), content=None) -> Ran:
        data = put(tmp_path / "record.json", content if content is not None else record(*events))
        return sahel("new", "--cursor", "seen.json", "--data", str(data), *more, cwd=tmp_path)

    run.cursor = tmp_path / "seen.json"
    return run


def test_the_first_run_begins_the_cursor_and_the_second_prints_nothing(job):
    begun = "note: 'seen.json' was created and remembers what the record says now (events: 1); the next run lists what is new\n"
    assert job(ONE) == Ran(0, "", begun)
    assert job(ONE) == Ran(0, "", "")


def test_the_first_run_with_a_day_tells_what_was_recorded_since(job):
    ran = job(ONE, TWO, more=("--since", "2026-02", "-q"))
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["two"]
    assert job(ONE, TWO, more=("--since", "2026-02")) == Ran(0, "", "")


def test_one_event_added_is_one_line_and_one_date_edited_is_one_line_with_both_values(job):
    job(ONE)
    added = job(ONE, TWO)
    assert (added.code, added.err) == (0, "")
    assert json.loads(added.out) == {
        "change": "added", "kind": "event", "id": "two", "day": "2026-03-01", "field": None, "old": None, "new": None, "reason": None,
        "date": "2024-02", "earliest": "2024-02-01", "latest": "2024-02-29", "type": "statement", "title": text("It happens."), "actors": [],
        "citations": [{"source": "page", "publisher": "Paper", "published": None, "url": "https://example.org/page", "kind": "newsroom"}],
    }  # fmt: skip
    edited = job(ONE, {**TWO, "date": "2024-03"})
    (line,) = edited.out.splitlines()
    row = json.loads(line)
    assert [row[key] for key in ("change", "id", "field", "old", "new")] == ["changed", "two", "date", "2024-02", "2024-03"]
    assert job(ONE, {**TWO, "date": "2024-03"}) == Ran(0, "", "")


def test_a_peek_leaves_the_cursor_where_it_is(job):
    job(ONE)
    before = job.cursor.read_bytes()
    peeked = job(ONE, TWO, more=("--peek",))
    assert (len(peeked.out.splitlines()), job.cursor.read_bytes()) == (1, before)
    assert job(ONE, TWO).out == peeked.out


def test_changes_of_one_field_alone(job):
    more = ("--field", "date")
    job(ONE, TWO, more=more)
    edited = job({**ONE, "title": text("Otherwise.")}, {**TWO, "date": "2024-03"}, more=more)
    assert [(row["id"], row["field"]) for row in map(json.loads, edited.out.splitlines())] == [("two", "date")]


def test_a_broken_record_exits_3_and_leaves_the_cursor_as_it_was(job):
    job(ONE)
    before = job.cursor.read_bytes()
    ran = job(content='{"schema_version": 1,')
    assert (ran.code, ran.out) == (3, "")
    assert job.cursor.read_bytes() == before
    assert json.loads(job(ONE, TWO).out)["id"] == "two"


def test_a_spoilt_cursor_is_said_with_what_to_try(job):
    job(ONE)
    job.cursor.write_bytes(job.cursor.read_bytes()[:-9])
    assert job(ONE, TWO) == Ran(
        2,
        "",
        "error: 'seen.json' is not a file that `sahel new --cursor` wrote, or it was changed since, or another version of sahel wrote it\n"
        "  name a new file, and say where to begin: --cursor seen.json --since DATE\n",
    )


def test_a_cursor_is_for_one_question(job):
    job(ONE, more=("--country", "MLI"))
    assert job(ONE) == Ran(
        2,
        "",
        "error: the file of --cursor, 'seen.json', was created with other conditions: --country MLI\n"
        "  repeat those conditions, or name a separate file for this question: --cursor other.json\n",
    )


def test_a_day_or_a_cursor_is_needed():
    assert sahel("new") == Ran(
        2, "", "error: --since or --cursor is missing\n  give a day (--since 2026-11-01) or a file that remembers the last run (--cursor seen.json)\n"
    )


def test_an_answer_that_could_not_be_written_is_told_again(job, tmp_path):
    job(ONE)
    before = job.cursor.read_bytes()
    refused = job(ONE, TWO, more=("-o", str(tmp_path / "nowhere" / "new.jsonl")))
    assert (refused.code, job.cursor.read_bytes()) == (2, before)
    command = [sys.executable, "-m", "sahelcli", "new", "--cursor", str(job.cursor), "--data", str(tmp_path / "record.json")]
    reader, writer = os.pipe()
    os.close(reader)  # whoever read has gone
    closed = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (closed.returncode, closed.stderr, job.cursor.read_bytes()) == (0, b"", before)
    with open("/dev/full", "w") as full:  # noqa: PTH123  # a device, whose disk is always full
        refused = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (refused.returncode, job.cursor.read_bytes()) == (2, before)
    assert refused.stderr.startswith(b"error: cannot write 'stdout': ")
    assert json.loads(job(ONE, TWO).out)["id"] == "two"


@pytest.mark.slow
def test_runs_at_once_leave_a_whole_cursor(job):
    job(ONE)
    command = ("new", "--cursor", str(job.cursor), "--data", str(put(job.cursor.with_name("record.json"), record(ONE, TWO))))
    with ThreadPoolExecutor(4) as pool:
        rans = list(pool.map(lambda _: sahel_process(*command), range(4)))
    assert {ran.code for ran in rans} == {0}
    assert [json.loads(ran.out)["id"] for ran in rans if ran.out] == ["two"] * sum(bool(ran.out) for ran in rans)  # told twice rather than not at all
    assert any(ran.out for ran in rans)
    assert job(ONE, TWO) == Ran(0, "", "")
    assert sorted(path.name for path in job.cursor.parent.iterdir()) == ["record.json", "seen.json"]


def test_people_get_sentences_in_their_language(job):
    job(ONE)
    assert job(ONE, TWO, more=("-f", "plain")).out == "Added: It happens. (February 2024) [two]\n"
    revised = {**TWO, "date": "2024-03-01", "revisions": [{"day": "2026-04-01", "field": "date", "old": "2024-02", "reason": "le décret"}]}
    assert job(ONE, revised, more=("-f", "table", "--lang", "fr")).out == (
        "Correction : It happens. (1er mars 2024), date : 2024-02 → 2024-03-01 (le\n  décret) [two]\n"
    )
    assert job(ONE, more=("-f", "md")).out == "- Removed: It happens. (1 March 2024) \\[two\\]\n"


def test_json_validates_and_is_the_same_bytes_twice():
    schema = json.loads(sahel("schema", "new").out)
    asked = ("new", "--since", "2026-11-30", "--bloc", "AES")
    first = sahel(*asked, "--json")
    Draft202012Validator(schema).validate(json.loads(first.out))
    assert first.out == sahel(*asked, "--json", "--lang", "fr").out
    assert sahel(*asked).out.count("\n") == len(json.loads(first.out))
    assert sahel("new", "--since", "2999") == Ran(0, "", "")
