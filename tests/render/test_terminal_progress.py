"""Reports of long work: what a terminal sees of it, and that nobody else sees anything."""

from __future__ import annotations

import io
import re
import time
from threading import Event
from types import SimpleNamespace

import pytest
from run_sahel import sahel

from sahelcli.render import terminal_progress as module
from sahelcli.render.terminal_progress import progress

PATIENCE = 10
"""Seconds after which a test gives up; none waits for them."""


class Terminal(io.StringIO):
    """A terminal that says when something was written to it."""

    def __init__(self):
        super().__init__()
        self.written = Event()

    def isatty(self):
        return True

    def write(self, text):
        super().write(text)
        if "at work" in text:
            self.written.set()
        return len(text)


@pytest.fixture
def stderr(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))  # pytest puts its own in place of sys.stderr
    monkeypatch.setattr(module, "STARTED", time.monotonic())
    monkeypatch.setattr(module, "SHORT", 0)
    monkeypatch.setattr(module, "FLASH", 0)
    for name, value in {"TERM": "xterm", "COLUMNS": "80"}.items():
        monkeypatch.setenv(name, value)
    return stream


def words(stream):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", stream.getvalue())


def test_long_work_is_reported_with_its_count_and_then_wiped_out(stderr):
    with progress("at work", count=lambda: lambda: (3, 12)):
        assert stderr.written.wait(PATIENCE)
    assert re.search(r"at work .* 3/12 ", words(stderr))
    assert stderr.getvalue().endswith("\x1b[1A\x1b[2K")
    assert "\x1b[?25l" not in stderr.getvalue()  # the cursor is never hidden


def test_work_that_cannot_be_counted_says_how_long_it_takes(stderr):
    with progress("at work"):
        assert stderr.written.wait(PATIENCE)
    assert "at work 0:00:00" in words(stderr)


def test_work_that_fails_leaves_no_trace_either(stderr):
    def work():
        with progress("at work"):
            assert stderr.written.wait(PATIENCE)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()
    assert stderr.getvalue().endswith("\x1b[1A\x1b[2K")


def test_short_work_says_nothing(stderr, monkeypatch):
    monkeypatch.setattr(module, "SHORT", PATIENCE)
    with progress("at work"):
        pass
    assert stderr.getvalue() == ""


@pytest.mark.parametrize("why", ["quiet", "dumb", "pipe"])
def test_nobody_else_is_told(stderr, monkeypatch, why):
    if why == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    if why == "pipe":
        monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=io.StringIO()))
    with progress("at work", wanted=why != "quiet"):
        time.sleep(0.01)
    assert stderr.getvalue() == ""


def test_a_record_folded_anew_is_not_told_of_in_a_pipe():
    ran = sahel("members", "--bloc", "AES", "--known-on", "2024-06-01", TERM="xterm")
    assert (ran.code, ran.err) == (0, "note: as of 2024-06-01, as it was known then\n")


def test_a_terminal_that_went_away_ends_nothing(stderr, monkeypatch):
    tried = Event()

    def gone(text):
        tried.set()
        raise BrokenPipeError

    monkeypatch.setattr(stderr, "write", gone)
    with progress("at work"):
        assert tried.wait(PATIENCE)
