"""A large record compiled in a stream: the same rows as if it were read as a whole, and every doubt left to that."""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slowly import all_but_slow, examples

from sahelcli.checks.load import load
from sahelcli.record.bundled import bundled_record
from sahelcli.record.raw_entries import Scan, read_slices
from sahelcli.snapshot import inert_event_rows, streamed_build
from sahelcli.snapshot.build import build_file
from sahelcli.snapshot.streamed_build import compile_stream

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.json"))


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setattr(streamed_build, "FEWEST", 1)
    monkeypatch.setattr(streamed_build, "CHUNK", 7)


@pytest.fixture
def copied(tmp_path):
    """Thirty events of the bundled record and the sources that they cite, then the same without effects under other ids; and how they are written."""
    path = tmp_path / "record.json"
    path.write_text(thirty_events(), encoding="utf-8")
    return path


@cache
def thirty_events() -> str:
    record = json.loads(bundled_record().read_text(encoding="utf-8"))
    record["events"] = [event for event in record["events"] if {e["kind"] for e in event.get("effects", ())} & {"takes-form", "takes-position"}][:30]
    plain = [{k: v for k, v in e.items() if k not in ("effects", "claims", "relations")} | {"id": f"{e['id']}-again"} for e in record["events"]]
    ids = {event["id"] for event in record["events"]}
    for event in record["events"]:
        event["relations"] = [relation for relation in event.get("relations", ()) if relation["to"] in ids]
        event["effects"] = [effect for effect in event.get("effects", ()) if effect["kind"] in ("takes-form", "takes-position")]
    record["events"] += plain
    cited = json.dumps(record["events"])
    record["sources"] = [source for source in record["sources"] if json.dumps(source["id"]) in cited]
    return json.dumps(record, ensure_ascii=False)


def rows(path: Path) -> dict[str, list[str]]:
    with sqlite3.connect(path) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
        found = {table: sorted(map(repr, db.execute(f"SELECT * FROM {table}"))) for table in tables}
    db.close()
    found["meta"] = [row for row in found["meta"] if not row.startswith("('files'")]
    return found


def both(*paths: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    folder = paths[0].parent
    build_file(load(paths, bundled_record()), folder / "whole.sqlite")
    assert compile_stream(paths, folder / "stream.sqlite", {}) is not None
    return rows(folder / "whole.sqlite"), rows(folder / "stream.sqlite")


def test_a_record_has_the_same_rows_as_if_it_were_read_whole(copied):
    whole, streamed = both(copied)
    assert len(whole["things"]) > 100
    assert len(whole["spells"]) > 10
    assert streamed == whole


def test_an_overlay_in_lines_may_change_any_entry(copied, tmp_path):
    record = json.loads(copied.read_text(encoding="utf-8"))
    last, first = record["events"][-1], record["events"][0]
    changed = [
        {"event": last | {"summary": {"en": "Other.", "fr": "Autre."}}},
        {"event": {k: v for k, v in first.items() if k not in ("effects", "relations", "claims")}},
        {"event": last | {"id": "new-one", "relations": [{"kind": "responds-to", "to": record["events"][-2]["id"]}]}},
        {"topic": {"id": "salt", "name": {"en": "Salt", "fr": "Sel"}}},
    ]
    over = tmp_path / "over.jsonl"
    over.write_text("".join(json.dumps(entry) + "\n\n" for entry in changed), encoding="utf-8")
    whole, streamed = both(copied, over)
    assert streamed == whole


def test_processes_beside_this_one_make_the_same_file(copied, tmp_path, monkeypatch):
    told: list[tuple[int, int]] = []
    compile_stream([copied], tmp_path / "here.sqlite", {}, lambda done, entries: told.append((done, entries)))
    monkeypatch.setattr(streamed_build, "MANY", 1)
    compile_stream([copied], tmp_path / "beside.sqlite", {})
    assert (tmp_path / "here.sqlite").read_bytes() == (tmp_path / "beside.sqlite").read_bytes()
    assert told == [(done, told[0][1]) for done in range(0, told[0][1], 7)]


def test_a_process_that_cannot_start_is_done_without(copied, tmp_path, monkeypatch):
    monkeypatch.setattr(streamed_build, "MANY", 1)
    monkeypatch.setattr(inert_event_rows.sys, "executable", "/nowhere/python")
    assert compile_stream([copied], tmp_path / "here.sqlite", {}) is not None


FAULTS = {
    "a fault in an event": ('"en": "', '"xx": "'),
    "an unknown topic": ('"topics": ["', '"topics": ["no-such-'),
    "a key twice": ('"confirmed"', '"id"'),
    "a half character": ('"en": "', '"en": "\\ud800'),
    "no JSON": ('"type"', '"type'),
}


@pytest.mark.parametrize(
    ("change", "beside"),
    all_but_slow([(change, beside) for change in FAULTS for beside in (False, True)], lambda case: not case[1]),
)
def test_any_fault_is_left_to_reading_the_whole(copied, tmp_path, monkeypatch, change, beside):
    monkeypatch.setattr(streamed_build, "MANY", 1 if beside else 10**6)
    text = copied.read_text(encoding="utf-8")
    old, new = FAULTS[change]
    if change == "a key twice":
        old, new = '"recorded": "', '"recorded": "2026-11-01", "recorded": "'
    place = text.rindex(old)
    copied.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    assert compile_stream([copied], tmp_path / "none.sqlite", {}) is None
    assert not (tmp_path / "none.sqlite").exists()


def test_an_id_that_stands_twice_is_left_to_reading_the_whole(copied, tmp_path):
    record = json.loads(copied.read_text(encoding="utf-8"))
    record["events"].append(record["events"][-1])
    copied.write_text(json.dumps(record), encoding="utf-8")
    assert compile_stream([copied], tmp_path / "none.sqlite", {}) is None
    record["events"][-1] = record["events"][-1] | {"id": record["topics"][0]["id"]}
    copied.write_text(json.dumps(record), encoding="utf-8")
    assert compile_stream([copied], tmp_path / "none.sqlite", {}) is None


def test_a_file_that_changes_between_the_passes_is_left_to_reading_the_whole(copied, tmp_path, monkeypatch):
    def changed(path, slices):
        path.write_text(path.read_text(encoding="utf-8").replace("-again", "-other"), encoding="utf-8")
        return read_slices(path, slices)

    monkeypatch.setattr(inert_event_rows, "read_slices", changed)
    assert compile_stream([copied], tmp_path / "none.sqlite", {}) is None


VALUES = st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)


@examples(50)
@given(entries=st.lists(st.dictionaries(st.text(), VALUES)), indent=st.sampled_from([None, 2]), ascii=st.booleans(), window=st.integers(1, 40))
def test_entries_lie_where_the_scan_says(tmp_path_factory, entries, indent, ascii, window):
    path = tmp_path_factory.getbasetemp() / "scanned.json"
    path.write_text(json.dumps({"schema_version": 1, "events": entries, "topics": []}, indent=indent, ensure_ascii=ascii), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sahelcli.record.raw_entries._WINDOW", window)
        scan = Scan(path)
        found = list(scan.entries())
    assert [(name, value) for name, value, _ in found] == [("events", entry) for entry in entries]
    assert [json.loads(content) for content in read_slices(path, [where for _, _, where in found])] == entries
    assert scan.header == {"schema_version": 1}
