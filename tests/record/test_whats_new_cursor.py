"""The cursor file: kept whole, read back as it was, refused where it is not."""

from __future__ import annotations

import json

import pytest

from sahelcli.base.errors import UsageError
from sahelcli.record.whats_new_cursor import Cursor, read_cursor, write_cursor

KEPT = Cursor({"one": {"date": "2024-01", "title": {"en": "A", "fr": "É"}}}, ["fair"], ["blocs AES"])


def test_a_cursor_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "seen.json"
    assert read_cursor(path) is None
    write_cursor(path, KEPT)
    assert read_cursor(path) == KEPT
    assert [file.name for file in tmp_path.iterdir()] == ["seen.json"]


def put_back(path, change):
    read = json.loads(path.read_text(encoding="utf-8"))
    change(read)
    path.write_text(json.dumps(read), encoding="utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_text(""),
        lambda path: path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8"),
        lambda path: path.write_text("[" * 100_000),
        lambda path: path.write_text("[]"),
        lambda path: path.write_bytes(b"\xff\xfe"),
        lambda path: put_back(path, lambda read: read.update(sahel_cursor=2)),
        lambda path: put_back(path, lambda read: read["kept"]["events"]["one"].update(date="2025")),
        lambda path: put_back(path, lambda read: read["kept"].pop("plans")),
    ],
    ids=["empty", "cut off", "deep", "another thing", "no text", "another version", "edited", "less"],
)
def test_what_is_not_as_it_was_written_is_refused(tmp_path, spoil):
    path = tmp_path / "seen.json"
    write_cursor(path, KEPT)
    spoil(path)
    with pytest.raises(UsageError) as caught:
        read_cursor(path)
    assert (caught.value.code, caught.value.facts) == ("bad-cursor", {"path": str(path)})


def test_a_folder_that_is_not_there_is_said_before_anything_is_told(tmp_path):
    with pytest.raises(UsageError) as caught:
        read_cursor(tmp_path / "nowhere" / "seen.json")
    assert caught.value.code == "no-such-folder"
    with pytest.raises(UsageError) as caught:
        read_cursor(tmp_path)
    assert caught.value.code == "unreadable-file"
