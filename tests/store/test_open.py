import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from record_builders import event, joins, put, record, text

from sahelcli.core.faults import InvalidData, UsageError
from sahelcli.store import open as opening
from sahelcli.store.open import bundled_record, compile_snapshot, open_snapshot
from sahelcli.store.tables import FORMAT

RECORD = record(event("one", effects=[joins("MLI", "ORG")]), event("two", date="2025-01-01"))


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout of its own: the package under src, the record under data, no snapshot yet."""
    package = tmp_path / "src" / "sahelcli"
    package.mkdir(parents=True)
    (tmp_path / "data").mkdir()
    put(tmp_path / "data" / "events.json", RECORD)
    monkeypatch.setattr(opening, "PACKAGE", package)
    monkeypatch.setattr(opening, "SNAPSHOT", package / "snapshot.sqlite")
    return tmp_path


@pytest.fixture
def installed(checkout):
    """An installed package: the record inside, next to the code."""
    (checkout / "data" / "events.json").rename(opening.PACKAGE / "events.json")
    return opening.PACKAGE


def compiled(record: Path, *, stamped: bool) -> None:
    """A snapshot of the record that says that it is one: its version is `shipped`."""
    compile_snapshot(record, opening.SNAPSHOT, stamped=stamped)
    change(("version", "shipped"))


def change(*meta: tuple[str, str]) -> None:
    with sqlite3.connect(opening.SNAPSHOT) as db:
        db.executemany("UPDATE meta SET value = ? WHERE key = ?", [(value, key) for key, value in meta])
    db.close()


def answering(**asked) -> str:
    """Which snapshot answers: `shipped`, or the record read anew, which is version 1."""
    db = open_snapshot(**asked)
    (version,) = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    db.close()
    return {"shipped": "shipped", "1": "anew"}[version]


def test_the_record_lies_in_the_package_or_else_in_the_data_folder_of_the_checkout(checkout):
    assert bundled_record() == checkout / "data" / "events.json"
    inside = put(opening.PACKAGE / "events.json", RECORD)
    assert bundled_record() == inside


def test_without_a_snapshot_the_record_is_read_anew(checkout):
    assert answering() == "anew"


def test_a_stamped_snapshot_of_the_record_as_it_is_answers(checkout):
    compiled(bundled_record(), stamped=True)
    assert answering() == "shipped"


def test_an_unstamped_snapshot_answers_whatever_the_record_beside_it(installed):
    compiled(bundled_record(), stamped=False)
    assert answering() == "shipped"
    os.utime(bundled_record(), ns=(1, 1))
    assert answering() == "shipped"


def test_an_unstamped_snapshot_is_not_used_in_a_checkout(checkout):
    compiled(bundled_record(), stamped=False)
    assert answering() == "anew"


def test_a_snapshot_of_another_time_of_change_is_not_used_in_a_checkout(checkout):
    compiled(bundled_record(), stamped=True)
    found = bundled_record().stat()
    os.utime(bundled_record(), ns=(found.st_atime_ns, found.st_mtime_ns + 1))
    assert answering() == "anew"
    os.utime(bundled_record(), ns=(found.st_atime_ns, found.st_mtime_ns))
    assert answering() == "shipped"


def test_a_snapshot_of_another_size_is_not_used_in_a_checkout(checkout):
    compiled(bundled_record(), stamped=True)
    found = bundled_record().stat()
    put(bundled_record(), record(event("three")))
    os.utime(bundled_record(), ns=(found.st_atime_ns, found.st_mtime_ns))
    assert answering() == "anew"
    db = open_snapshot()
    assert db.execute("SELECT id FROM happening").fetchall() == [("three",)]
    db.close()


def test_an_edit_that_breaks_the_record_is_told_and_not_covered_by_the_old_snapshot(checkout):
    compiled(bundled_record(), stamped=True)
    put(bundled_record(), record(event("one", date="soon")))
    with pytest.raises(InvalidData) as caught:
        open_snapshot()
    assert [(f.entry, f.field, f.code) for f in caught.value.findings] == [("one", "date", "bad-date")]


@pytest.mark.parametrize("format", ["0", str(int(FORMAT) + 1), ""])
def test_a_snapshot_of_another_format_is_passed_over(installed, format):
    compiled(bundled_record(), stamped=False)
    change(("format", format))
    assert answering() == "anew"


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be looked at by SQLite" * 20, b"SQLite format 3\0" + b"\0" * 500])
def test_a_file_that_is_no_snapshot_is_passed_over(installed, content):
    opening.SNAPSHOT.write_bytes(content)
    assert answering() == "anew"


def test_a_database_of_something_else_is_passed_over(installed):
    db = sqlite3.connect(opening.SNAPSHOT)
    db.execute("CREATE TABLE meta (other)")
    db.close()
    assert answering() == "anew"


def test_a_folder_in_the_place_of_the_snapshot_is_passed_over(installed):
    opening.SNAPSHOT.mkdir()
    assert answering() == "anew"


def test_half_a_snapshot_is_passed_over(installed):
    compiled(bundled_record(), stamped=False)
    content = opening.SNAPSHOT.read_bytes()
    opening.SNAPSHOT.write_bytes(content[: len(content) // 2])
    db = open_snapshot()
    assert db.execute("SELECT id FROM happening ORDER BY n").fetchall() == [("one",), ("two",)]
    assert db.execute("SELECT id FROM spell").fetchall() == [("one/MLI/member-of/ORG",)]
    db.close()


def test_the_snapshot_in_the_package_is_never_written_to(checkout):
    compiled(bundled_record(), stamped=True)
    db = open_snapshot()
    with pytest.raises(sqlite3.OperationalError):
        db.execute("DELETE FROM happening")
    db.close()


@pytest.mark.parametrize("asked", [{"known_on": date(2024, 6, 1)}, {"side": "MLI"}])
def test_a_question_known_on_a_day_or_according_to_a_side_is_folded_anew(checkout, asked):
    compiled(bundled_record(), stamped=True)
    assert answering(**asked) == "anew"


def test_what_was_not_public_is_not_in_the_record_known_on_a_day(checkout):
    db = open_snapshot(known_on=date(2024, 12, 31))
    assert db.execute("SELECT id FROM happening").fetchall() == [("one",)]
    db.close()


def test_an_overlay_alone_lies_over_the_bundled_record(checkout, tmp_path):
    compiled(bundled_record(), stamped=True)
    overlay = put(tmp_path / "more.json", {"events": [event("one", title=text("Otherwise.")), event("three", date="2026")]})
    db = open_snapshot([overlay])
    found = db.execute("SELECT id, json_extract(row, '$.title.en') FROM happening ORDER BY n").fetchall()
    db.close()
    assert found == [("one", "Otherwise."), ("two", "It happens."), ("three", "It happens.")]


def test_a_record_given_takes_the_place_of_the_bundled_one(checkout, tmp_path):
    own = put(tmp_path / "own.json", record(event("three")))
    db = open_snapshot([own])
    assert db.execute("SELECT id FROM happening").fetchall() == [("three",)]
    db.close()


def test_a_missing_file_is_a_usage_error(checkout, tmp_path):
    with pytest.raises(UsageError) as caught:
        open_snapshot([tmp_path / "none.json"])
    assert caught.value.code == "no-such-file"


def test_a_record_with_faults_is_not_compiled(checkout):
    compiled(bundled_record(), stamped=True)
    before = opening.SNAPSHOT.read_bytes()
    put(bundled_record(), record(event("one", date="soon")))
    with pytest.raises(InvalidData):
        compile_snapshot(bundled_record(), opening.SNAPSHOT, stamped=True)
    assert opening.SNAPSHOT.read_bytes() == before
