"""`sahel add` killed at any point: the file is as it was, or whole; it can be read and added to again."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from record_builders import as_lines, as_text, event, put, record, text
from run_sahel import sahel
from slowly import all_but_slow

from sahelcli.checks.load import examine

PROBE = """
import json, os, pathlib, signal, sys
from sahelcli.__main__ import run
import sahelcli.cli.commands.add_and_check

folder, to = sys.argv[1:3]
before = pathlib.Path(to).read_bytes()
last, steps, seen = 0, 0, []

def step(*_):
    global steps
    steps += 1
    if steps == last:
        os.kill(os.getpid(), signal.SIGKILL)

def watched(function):
    def around(*given, **more):
        step()
        result = function(*given, **more)
        step()
        return result
    return around

def heard(name, arguments):
    if last and any(isinstance(one, (str, os.PathLike)) and folder in os.fspath(one) for one in arguments):
        step()

os.fsync = watched(os.fsync)
pathlib.Path.replace = watched(pathlib.Path.replace)
sys.addaudithook(heard)
sys.argv = ["sahel", *sys.argv[3:]]
status = -1
while status != 0:
    pathlib.Path(to).write_bytes(before)
    if (child := os.fork()) == 0:
        last = len(seen) + 1
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        run()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    seen.append([status, pathlib.Path(to).read_text(encoding="utf-8")])
print(json.dumps(seen))
"""
"""Adds again and again, each time killing itself one step later, until nothing is left. A step is whatever touches the folder: opening,
making, renaming, removing a file there, and what no audit event tells. Prints how each run ended and what the file then held."""

NEW = event("new", date="2024-03-04", title=text("Mali signs."), topics=["trade"])
BASE = record(event("first"), event("second", date="2024-02-01"))
OVERLAY = as_lines(("event", event("third", date="2024-02-02")))
FILES = {"record.json": as_text(BASE), "more.jsonl": OVERLAY}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        put(tmp_path / name, content)
    put(tmp_path / "new.jsonl", as_lines(("event", NEW)))
    return tmp_path


def arguments(folder: Path, to: str) -> list[str]:
    return ["add", "--from", str(folder / "new.jsonl"), "--to", str(folder / to), "--data", str(folder / "record.json")]


def whole(to: str, tmp_path: Path) -> str:
    """The file with the event in it, as a run that nobody kills leaves it."""
    clean = tmp_path / "clean"
    clean.mkdir()
    for name, content in {**FILES, "new.jsonl": as_lines(("event", NEW))}.items():
        put(clean / name, content)
    assert sahel(*arguments(clean, to)).code == 0
    return (clean / to).read_text(encoding="utf-8")


@pytest.mark.parametrize("to", all_but_slow(FILES, lambda to: to == "more.jsonl"))
def test_killed_at_any_step_the_file_is_as_it_was_or_whole(folder, to):
    after = whole(to, folder)
    assert after != FILES[to]
    command = [sys.executable, "-c", PROBE, str(folder), str(folder / to), *arguments(folder, to)]
    ran = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert [code for code, _ in ran] == [-signal.SIGKILL] * (len(ran) - 1) + [0]
    seen = [content for _, content in ran]
    assert set(seen) == {FILES[to], after}
    assert seen == sorted(seen, key=lambda content: content == after), "once it is whole it stays so"
    assert seen.count(FILES[to]) > 6
    assert seen.count(after) > 1


@pytest.mark.slow
@pytest.mark.parametrize("to", FILES)
def test_killed_at_any_time_the_file_is_as_it_was_or_whole(folder, to):
    after = whole(to, folder)
    for tick in range(8):
        put(folder / to, FILES[to])
        run = subprocess.Popen([sys.executable, "-m", "sahelcli", *arguments(folder, to)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(tick / 10)
        run.kill()
        run.wait()
        assert (folder / to).read_text(encoding="utf-8") in (FILES[to], after)
    put(folder / to, FILES[to])
    assert sahel(*arguments(folder, to)).code == 0
    assert examine([folder / "record.json", folder / "more.jsonl"])[1] == []
