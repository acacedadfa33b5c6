"""Between reading a file and writing it: what others did there meanwhile is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_builders import as_lines, event, put, record, text

from sahelcli.base.errors import UsageError
from sahelcli.checks.check_and_add import Addition, addition, open_target
from sahelcli.record.read_raw_entries import read_entries

GIVEN = as_lines(("event", event("new", date="2024-03-04", title=text("Mali signs"))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "record.json", record(event("first")))
    return tmp_path


def ready(folder: Path, to: str) -> Addition:
    target = open_target(folder / to, [folder / "record.json"])
    return addition(target, read_entries(GIVEN.encode(), "new.jsonl"), "2026-01-01")


@pytest.mark.parametrize("to", ["more.jsonl", "record.json"])
def test_what_nobody_touched_is_written(folder, to):
    made = ready(folder, to)
    made.write()
    assert (made.ids, (folder / to).read_text(encoding="utf-8")) == (("new",), made.text)


def test_an_overlay_made_meanwhile_is_left_as_it_is(folder):
    made = ready(folder, "more.jsonl")
    put(folder / "more.jsonl", "another hand\n")
    with pytest.raises(UsageError) as caught:
        made.write()
    assert caught.value.code == "changed-meanwhile"
    assert (folder / "more.jsonl").read_text(encoding="utf-8") == "another hand\n"


def test_a_record_changed_meanwhile_is_left_as_it_is(folder):
    made = ready(folder, "record.json")
    changed = put(folder / "record.json", record(event("second"))).read_bytes()
    with pytest.raises(UsageError) as caught:
        made.write()
    assert caught.value.code == "changed-meanwhile"
    assert (folder / "record.json").read_bytes() == changed


def test_an_overlay_named_beneath_itself_is_read_once(folder):
    more = put(folder / "more.jsonl", as_lines(("event", event("second", date="2024-02-01"))))
    target = open_target(more, [folder / "record.json", more])
    assert [file.name for file in target.files] == [str(folder / "record.json"), str(more)]
