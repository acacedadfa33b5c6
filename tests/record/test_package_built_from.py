"""What a checkout was built from: any edit is another answer."""

from __future__ import annotations

import os

import pytest

from sahelcli.record import package_digests
from sahelcli.record.package_built_from import file_stats, is_built_from

YEAR_2020 = 1_577_836_800_000_000_000


@pytest.fixture
def package(tmp_path):
    """A checkout of a module in a room and a record, last written in 2020."""
    folder = tmp_path / "src" / "sahelcli"
    (folder / "room").mkdir(parents=True)
    (folder / "room" / "module.py").write_text("a = 1\n", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.json").write_text("{}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "edit",
    [
        lambda folder: (folder / "room" / "module.py").write_text("a = 2\n", encoding="utf-8"),
        lambda folder: (folder / "room" / "other.py").touch(),
        lambda folder: (folder / "room" / "module.py").unlink(),
        lambda folder: (folder / "room" / "module.py").rename(folder / "module.py"),
        lambda folder: (folder.parent.parent / "data" / "events.json").write_text("[]\n", encoding="utf-8"),
        lambda folder: os.utime(folder / "room" / "module.py", ns=(YEAR_2020, YEAR_2020)),
    ],
)
def test_an_edit_of_any_file_changes_the_stats(package, edit):
    before = file_stats(str(package))
    assert file_stats(str(package)) == before
    edit(package)
    assert file_stats(str(package)) != before


def test_other_files_do_not_count(package):
    before = file_stats(str(package))
    (package / "room" / "notes.txt").touch()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "module.py").touch()
    assert file_stats(str(package)) == before


def test_a_file_as_new_as_a_tick_of_its_clock_gives_none(package):
    changed = max(path.stat().st_ctime_ns for path in package.rglob("*.py"))
    assert file_stats(str(package), before=changed + 10_000_000) == ""
    assert file_stats(str(package), before=changed + 3_000_000_000) == file_stats(str(package))


def test_a_wheel_is_known_by_its_constants(monkeypatch):
    monkeypatch.setattr(package_digests, "RECORD", "1-a")
    monkeypatch.setattr(package_digests, "CODE", "2-b")
    assert (is_built_from("1-a 2-b", ""), is_built_from("1-a 2-c", ""), is_built_from("", "")) == (True, False, False)
