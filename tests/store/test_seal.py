import sqlite3
from contextlib import closing

import pytest
from record_builders import event, put, record

from sahelcli.store.open import compile_snapshot
from sahelcli.store.seal import is_broken


@pytest.fixture
def snapshot(tmp_path):
    compile_snapshot(put(tmp_path / "record.json", record(event("one"))), tmp_path / "snapshot.sqlite", stamped=False)
    return tmp_path / "snapshot.sqlite"


def test_a_snapshot_as_it_was_compiled_is_whole_and_a_database(snapshot):
    assert not is_broken(snapshot)
    with closing(sqlite3.connect(snapshot)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("place", [60, 100, 4096, -1])
def test_one_byte_changed_breaks_the_seal(snapshot, place):
    content = bytearray(snapshot.read_bytes())
    content[place] ^= 1
    snapshot.write_bytes(content)
    assert is_broken(snapshot)


def test_a_snapshot_cut_short_or_lengthened_is_broken(snapshot):
    content = snapshot.read_bytes()
    snapshot.write_bytes(content[:-4096])
    assert is_broken(snapshot)
    snapshot.write_bytes(content + bytes(4096))
    assert is_broken(snapshot)
    snapshot.unlink()
    assert is_broken(snapshot)
