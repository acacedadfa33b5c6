"""The recipe of the large records that docs/performance.md is measured on."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from sahelcli.checks.load import load
from sahelcli.record.bundled import bundled_record


@pytest.fixture(scope="module")
def records():
    spec = importlib.util.spec_from_file_location("records", Path(__file__).parents[1] / "benchmarks" / "records.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_events_are_repeated_without_what_they_change(records):
    record = {"events": [{"id": "a", "effects": [1], "title": "A"}, {"id": "b", "relations": [], "title": "B"}]}
    assert list(records.events(record, 5)) == [
        {"id": "a", "title": "A"},
        {"id": "a-c1", "title": "A"},
        {"id": "a-c2", "title": "A"},
        {"id": "b", "title": "B"},
        {"id": "b-c1", "title": "B"},
    ]


def test_a_copy_has_names_ids_and_addresses_of_its_own(records):
    record = {
        "sources": [{"id": "page", "url": "https://example.org/a"}],
        "actors": [{"id": "MLI", "kind": "state", "name": {"en": "Mali", "fr": "Mali"}, "aliases": ["Mali"], "ids": {"iso2": "ML"}}],
        "places": [],
        "topics": [],
        "events": [{"id": "one", "date": "2020", "participants": [{"actor": "MLI", "role": "target"}], "citations": [{"source": "page"}]}],
    }
    copied = records.copies(record, 2)
    assert [entries[1] for entries in (copied["sources"], copied["actors"], copied["events"])] == [
        {"id": "page-c1", "url": "https://example.org/a?copy=1"},
        {"id": "MLI-C1", "kind": "organisation", "name": {"en": "Mali 1", "fr": "Mali 1"}, "aliases": ["Mali 1"]},
        {"id": "one-c1", "date": "2020", "participants": [{"actor": "MLI-C1", "role": "target"}], "citations": [{"source": "page-c1"}]},
    ]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["events", "copies"])
def test_a_large_record_has_no_faults(records, tmp_path, kind):
    records.make(kind, {"events": 3000, "copies": 2}[kind], tmp_path / "large.json")
    events = len(json.loads(bundled_record().read_text(encoding="utf-8"))["events"])
    assert len(load([tmp_path / "large.json"]).events) == {"events": 3000, "copies": 2 * events}[kind]
