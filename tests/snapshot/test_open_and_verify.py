"""None"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from record_builders import event, joins, put, record, text

from sahelcli.base.errors import InvalidData, UsageError
from sahelcli.record import bundled, package_digests
from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot import open_and_verify as opening
from sahelcli.snapshot.open_and_verify import compile_snapshot, is_broken, open_snapshot, seal

RECORD = record(event("one", effects=[joins("MLI", "ORG")]), event("two", date="2025-01-01"))


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout of its own: the package under src, the record under data, no snapshot yet."""
    package = tmp_path / "src" / "sahelcli"
    package.mkdir(parents=True)
    (tmp_path / "data").mkdir()
    put(tmp_path / "data" / "events.json", RECORD)
    monkeypatch.setattr(bundled, "PACKAGE", package)
    monkeypatch.setattr(opening, "SNAPSHOT", package / "snapshot.sqlite")
    return tmp_path


@pytest.fixture
def installed(checkout):
    """An installed package: the record inside, next to the code."""
    (checkout / "data" / "events.json").rename(bundled.PACKAGE / "events.json")
    return bundled.PACKAGE


def compiled(record: Path) -> None:
    """A snapshot of the record that says that it is one: its version is `shipped`."""
    compile_snapshot(record, opening.SNAPSHOT)
    change(("version", "shipped"))


def change(*meta: tuple[str, str]) -> None:
    with sqlite3.connect(opening.SNAPSHOT) as db:
        db.executemany("UPDATE meta SET value = ? WHERE key = ?", [(value, key) for key, value in meta])
    db.close()
    seal(opening.SNAPSHOT)


def bake(monkeypatch, **digests: str) -> None:
    """Have the package be one whose build wrote these digests into it."""
    for name, digest in digests.items():
        monkeypatch.setattr(package_digests, name, digest)


def answering(**asked) -> str:
    """Which snapshot answers: `shipped`, or the record read anew, which is version 1."""
    db = open_snapshot(**asked)
    (version,) = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    db.close()
    return {"shipped": "shipped", "1": "anew"}[version]


def test_the_record_lies_in_the_package_or_else_in_the_data_folder_of_the_checkout(checkout):
    assert bundled_record() == checkout / "data" / "events.json"
    inside = put(bundled.PACKAGE / "events.json", RECORD)
    assert bundled_record() == inside


def test_without_a_snapshot_the_record_is_read_anew(checkout):
    assert answering() == "anew"


def test_a_snapshot_of_the_record_as_it_is_answers(checkout):
    compiled(bundled_record())
    assert answering() == "shipped"
    os.utime(bundled_record(), ns=(1, 1))
    assert answering() == "shipped"


def test_a_snapshot_of_another_record_is_not_asked_even_of_the_same_size_and_time(checkout):
    compiled(bundled_record())
    before = bundled_record().stat()
    put(bundled_record(), record(event("one", effects=[joins("MLI", "ORG")]), event("ten", date="2025-01-01")))
    os.utime(bundled_record(), ns=(before.st_atime_ns, before.st_mtime_ns))
    assert bundled_record().stat().st_size == before.st_size
    assert answering() == "anew"
    db = open_snapshot()
    assert db.execute("SELECT id FROM happening").fetchall() == [("one",), ("ten",)]
    db.close()


def test_a_snapshot_made_by_other_code_is_not_asked(checkout, monkeypatch):
    compiled(bundled_record())
    monkeypatch.setattr(opening, "code_digest", lambda: "another")
    assert answering() == "anew"
    assert opening.open_shipped() is None


def test_an_edited_record_is_passed_over_for_what_cannot_wait(checkout):
    compiled(bundled_record())
    put(bundled_record(), record(event("three")))
    assert answering() == "anew"
    db = opening.open_shipped()
    assert db.execute("SELECT id FROM happening").fetchall() == [("one",), ("two",)]
    db.close()


@pytest.mark.parametrize("digest", ["RECORD", "CODE"])
def test_a_package_asks_only_the_snapshot_that_it_was_built_with(installed, monkeypatch, digest):
    bake(monkeypatch, RECORD=bundled.record_digest(bundled_record()), CODE=opening.code_digest())
    compiled(bundled_record())
    assert answering() == "shipped"
    compiled(bundled_record())
    change((digest.lower(), "another"))
    told = []
    assert answering(refused=lambda *refused: told.append(refused)) == "anew"
    assert told == [("made-otherwise", opening.SNAPSHOT)]


def test_a_record_in_a_package_that_is_not_as_it_was_built_answers_nothing(installed, tmp_path, monkeypatch):
    bake(monkeypatch, RECORD=bundled.record_digest(bundled_record()), CODE=opening.code_digest())
    bundled_record().write_bytes(bundled_record().read_bytes().replace(b"It happens.", b"It HAPPENS."))
    for data in ([], [put(tmp_path / "more.json", {"events": [event("three")]})]):
        with pytest.raises(InvalidData) as caught:
            open_snapshot(data)
        assert (caught.value.code, caught.value.facts["path"], caught.value.exit_code) == ("damaged-record", str(bundled_record()), 3)
    db = open_snapshot([put(tmp_path / "own.json", record(event("three")))])
    assert db.execute("SELECT id FROM happening").fetchall() == [("three",)]
    db.close()


def test_the_digest_of_the_code_takes_in_every_module_that_fills_a_snapshot():
    import sahelcli

    probe = (
        "import sys, sahelcli.snapshot.build, sahelcli.checks.load; print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('sahelcli')))"
    )
    package = Path(sahelcli.__file__).parent
    loaded = {Path(path) for path in subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout.split()}
    assert {path.relative_to(package).parts[0] for path in loaded} <= {"__init__.py", *opening._FILLING}


def test_what_a_wheel_is_built_with_is_written_into_it(checkout, monkeypatch):
    built = {}
    exec(opening.digests_text(bundled_record()), built)  # noqa: S102  # a module of two constants
    assert (built["RECORD"], built["CODE"]) == (bundled.record_digest(bundled_record()), opening.code_digest())


def test_an_edit_that_breaks_the_record_is_told_and_not_covered_by_the_old_snapshot(checkout):
    compiled(bundled_record())
    put(bundled_record(), record(event("one", date="soon")))
    with pytest.raises(InvalidData) as caught:
        open_snapshot()
    assert [(f.entry, f.field, f.code) for f in caught.value.findings] == [("one", "date", "bad-date")]


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
    compiled(bundled_record())
    content = opening.SNAPSHOT.read_bytes()
    opening.SNAPSHOT.write_bytes(content[: len(content) // 2])
    db = open_snapshot()
    assert db.execute("SELECT id FROM happening ORDER BY n").fetchall() == [("one",), ("two",)]
    assert db.execute("SELECT id FROM spell").fetchall() == [("one/MLI/member-of/ORG",)]
    db.close()


def test_the_snapshot_in_the_package_is_never_written_to(checkout):
    compiled(bundled_record())
    db = open_snapshot()
    with pytest.raises(sqlite3.OperationalError):
        db.execute("DELETE FROM happenings")
    db.close()


@pytest.mark.parametrize("asked", [{"known_on": date(2024, 6, 1)}, {"side": "MLI"}])
def test_the_snapshot_answers_what_was_known_on_a_day_and_according_to_a_side(checkout, asked):
    compiled(bundled_record())
    assert answering(**asked) == "shipped"


def test_what_was_not_public_is_not_in_the_record_known_on_a_day(checkout):
    db = open_snapshot(known_on=date(2024, 12, 31))
    assert db.execute("SELECT id FROM happening").fetchall() == [("one",)]
    db.close()


def test_an_overlay_alone_lies_over_the_bundled_record(checkout, tmp_path):
    compiled(bundled_record())
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
    compiled(bundled_record())
    before = opening.SNAPSHOT.read_bytes()
    put(bundled_record(), record(event("one", date="soon")))
    with pytest.raises(InvalidData):
        compile_snapshot(bundled_record(), opening.SNAPSHOT)
    assert opening.SNAPSHOT.read_bytes() == before


@pytest.fixture
def snapshot(tmp_path):
    compile_snapshot(put(tmp_path / "record.json", record(event("one"))), tmp_path / "snapshot.sqlite")
    return tmp_path / "snapshot.sqlite"


def test_a_snapshot_as_it_was_compiled_is_whole_and_a_database(snapshot):
    assert not is_broken(snapshot)
    with closing(sqlite3.connect(snapshot)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("place", [0, 18, 56, 59, 60, 63, 64, 99, 100, 4096, -1])
def test_one_byte_changed_breaks_the_seal(snapshot, place):
    content = bytearray(snapshot.read_bytes())
    content[place] ^= 1
    snapshot.write_bytes(content)
    assert is_broken(snapshot)


def test_any_flipped_bit_breaks_the_seal(snapshot):
    content = bytearray(snapshot.read_bytes())
    noise = random.Random(14)
    places = [*range(100 * 8), *noise.sample(range(100 * 8, len(content) * 8), 400)]
    with snapshot.open("r+b", buffering=0) as stream:
        for place in places:
            at, bit = divmod(place, 8)
            stream.seek(at)
            stream.write(bytes([content[at] ^ (1 << bit)]))
            assert is_broken(snapshot), (at, bit)
            stream.seek(at)
            stream.write(content[at : at + 1])
    assert not is_broken(snapshot)


def test_cut_short_at_any_place_the_seal_is_broken(snapshot):
    whole = snapshot.stat().st_size
    for length in sorted({*range(130), *range(0, whole, 512), whole - 1}, reverse=True):
        os.truncate(snapshot, length)
        assert is_broken(snapshot), length


def test_a_snapshot_cut_short_or_lengthened_is_broken(snapshot):
    content = snapshot.read_bytes()
    snapshot.write_bytes(content[:-4096])
    assert is_broken(snapshot)
    snapshot.write_bytes(content[:30])
    assert is_broken(snapshot)
    snapshot.write_bytes(b"")
    assert is_broken(snapshot)
    snapshot.write_bytes(content + bytes(4096))
    assert is_broken(snapshot)
    snapshot.unlink()
    assert is_broken(snapshot)
