import os
import random
import sqlite3
from contextlib import closing

import pytest
from record_builders import event, put, record

from sahelcli.snapshot.open import compile_snapshot
from sahelcli.snapshot.verify import is_broken


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
