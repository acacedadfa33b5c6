"""Damage of the file of answers: no wrong answer, and no part of one. The application answers in its place."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys

import pytest
from run_sahel import Ran, exactly

from sahelcli.fastpath import ANSWERS
from sahelcli.fastpath.block_file import Blocks, Damaged, write_blocks
from sahelcli.fastpath.command_line import answered
from sahelcli.record import package_built_from
from sahelcli.record.bundled import PACKAGE

ASKED = (["members", "--bloc", "ECOWAS", "--json"], ["timeline", "--limit", "50"], ["leaders", "-f", "plain", "--known-on", "2024-06-01"])


def written(*blocks) -> bytes:
    stream = io.BytesIO()
    write_blocks(stream, blocks)
    return stream.getvalue()


def test_a_file_has_its_blocks_a_directory_and_a_last_line():
    content = written(("one", ["a\t1", "b\t2"]), ("two 0", ["x"]))
    assert content.splitlines()[:-1] == [
        b"", b"a\t1", b"b\t2", b"", b"x", b"", b"one\t0\t9\t" + content.splitlines()[6][-8:], b"two 0\t9\t3\t" + content.splitlines()[7][-8:],
    ]  # fmt: skip
    blocks = Blocks(io.BytesIO(content))
    assert (blocks.lines("one"), blocks.table("one"), blocks.lines("two 0")) == ([b"a\t1", b"b\t2"], {b"a": b"1", b"b": b"2"}, [b"x"])
    with pytest.raises(Damaged):
        blocks.block("two")


def test_every_flipped_bit_and_every_length_is_noticed():
    content = written(("one", ["a\t1", "b\t2"]), ("two", ["x"]))
    whole = [[b"a\t1", b"b\t2"], [b"x"]]

    def read(changed):
        blocks = Blocks(io.BytesIO(changed))
        return [blocks.lines("one"), blocks.lines("two")]

    assert read(content) == whole
    for place in range(len(content) * 8):
        changed = bytearray(content)
        changed[place // 8] ^= 1 << place % 8
        with pytest.raises(Damaged):
            read(bytes(changed))
    for length in range(len(content)):
        with pytest.raises(Damaged):
            read(content[:length])
    with pytest.raises(Damaged):
        read(content + b"\n")


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the package's answers, which the fast path reads in their place."""
    content = (PACKAGE / ANSWERS).read_bytes()
    (tmp_path / ANSWERS).write_bytes(content)
    monkeypatch.setattr(package_built_from, "package", lambda: str(tmp_path))
    monkeypatch.setattr(package_built_from, "is_built_from", lambda *_: True)
    return tmp_path / ANSWERS, content


def test_200_flipped_bits_and_180_lengths_give_no_wrong_answer(copied):
    file, content = copied
    whole = [answered(words, {}).text for words in ASKED]
    chance = random.Random(14)
    end = len(content) * 8
    places = [*chance.sample(range(end), 100), *chance.sample(range(end - 8 * 20_000, end), 50), *chance.sample(range(8 * 200_000), 50)]
    refused = 0
    with file.open("r+b", buffering=0) as stream:
        for place in places:
            at, bit = divmod(place, 8)
            os.pwrite(stream.fileno(), bytes([content[at] ^ (1 << bit)]), at)
            for words, expected in zip(ASKED, whole, strict=True):
                found = answered(words, {})
                refused += found is None
                assert found is None or found.text == expected, (words, at, bit)
            os.pwrite(stream.fileno(), content[at : at + 1], at)
        for length in sorted(chance.sample(range(len(content)), 180), reverse=True):
            os.truncate(file, length)
            assert [answered(words, {}) for words in ASKED] == [None] * len(ASKED), length
    assert refused > 50


def test_where_the_file_is_gone_or_from_another_build_the_application_answers(copied, monkeypatch):
    file, _ = copied
    monkeypatch.setattr(package_built_from, "is_built_from", lambda *_: False)
    assert answered(ASKED[0], {}) is None
    monkeypatch.setattr(package_built_from, "is_built_from", lambda *_: True)
    file.unlink()
    assert answered(ASKED[0], {}) is None


RUN = """
import sys
from sahelcli.record import package_built_from
folder = sys.argv.pop(1)
package_built_from.package = lambda: folder
package_built_from.is_built_from = lambda *_: True
from sahelcli.__main__ import run
run()
"""
"""`sahel` with the answers of another folder."""


@pytest.mark.slow
def test_in_a_process_the_application_answers_in_place_of_a_damaged_file(copied):
    file, content = copied
    file.write_bytes(content[: len(content) // 2])
    for words in ASKED:
        ran = subprocess.run([sys.executable, "-c", RUN, str(file.parent), *words], capture_output=True, text=True, check=True)
        assert Ran(0, ran.stdout, ran.stderr) == exactly(*words)
