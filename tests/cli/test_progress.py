"""Word of long work: what a terminal sees of it, and that nobody else sees anything."""

from __future__ import annotations

import io
import time
from threading import Event, active_count
from types import SimpleNamespace

import pytest
from run_sahel import sahel

from sahelcli.cli import progress as module
from sahelcli.cli.progress import progress

PATIENCE = 10
"""Seconds after which a test gives up; none waits for them."""


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def stderr(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))  # pytest puts its own in place of sys.stderr
    monkeypatch.setattr(module, "STARTED", time.monotonic())
    monkeypatch.setattr(module, "SHORT", 0)
    monkeypatch.setattr(module, "FLASH", 0)
    monkeypatch.setattr(module, "BETWEEN", 0.001)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "20")
    return stream


def test_work_is_told_of_again_and_again_and_then_wiped_out(stderr):
    seen, twice = [], Event()

    def told():
        seen.append(len(seen))
        if len(seen) == 2:
            twice.set()
        return f"rows so far: {len(seen)}, and more than one line has room for"

    with progress(told):
        assert twice.wait(PATIENCE)
    assert stderr.getvalue().startswith("\rrows so far: 1, and\x1b[K\rrows so far: 2, and\x1b[K")
    assert stderr.getvalue().endswith("\x1b[K\r\x1b[K")
    assert active_count() == 1


def test_work_that_fails_leaves_no_trace_either(stderr):
    told = Event()

    def work():
        with progress(lambda: told.set() or "working"):
            assert told.wait(PATIENCE)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()
    assert stderr.getvalue().endswith("\r\x1b[K")


def test_short_work_says_nothing(stderr, monkeypatch):
    monkeypatch.setattr(module, "SHORT", PATIENCE)
    with progress(lambda: "working"):
        pass
    assert stderr.getvalue() == ""


@pytest.mark.parametrize("why", ["quiet", "dumb", "pipe"])
def test_nobody_else_is_told(stderr, monkeypatch, why):
    if why == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    if why == "pipe":
        monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=io.StringIO()))
    with progress(lambda: "working", wanted=why != "quiet"):
        assert active_count() == 1
    assert stderr.getvalue() == ""


def test_a_terminal_that_went_away_ends_nothing(stderr, monkeypatch):
    tried = Event()

    def gone(text):
        tried.set()
        raise BrokenPipeError

    monkeypatch.setattr(stderr, "write", gone)
    with progress(lambda: "working"):
        assert tried.wait(PATIENCE)


def test_a_record_folded_anew_is_not_told_of_in_a_pipe():
    ran = sahel("members", "--bloc", "AES", "--known-on", "2024-06-01", TERM="xterm")
    assert (ran.code, ran.err) == (0, "note: as of 2024-06-01, as it was known then\n")
