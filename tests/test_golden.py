"""The six golden cases through the command line: the record each needs, the commands, and what every answer must hold."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from sahelcli.cli.app import app
from sahelcli.cli.language import speak

CASES = sorted((Path(__file__).parent / "golden").glob("*.json"))
ASKS = [(case, place) for case in CASES for place in range(len(json.loads(case.read_text(encoding="utf-8"))["asks"]))]


def holds(want, got):
    """To hold an object is to have its keys, with values that hold; a list of objects: each is held by one of the other; else to be equal."""
    if isinstance(want, dict):
        return isinstance(got, dict) and all(key in got and holds(value, got[key]) for key, value in want.items())
    if isinstance(want, list) and want and all(isinstance(entry, dict) for entry in want):
        return isinstance(got, list) and all(any(holds(entry, row) for row in got) for entry in want)
    return want == got and isinstance(want, bool) == isinstance(got, bool)


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    folder = tmp_path_factory.mktemp("golden")
    for case in CASES:
        (folder / case.name).write_text(json.dumps(json.loads(case.read_text(encoding="utf-8"))["record"]), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("case", "place"), ASKS, ids=lambda value: value.stem if isinstance(value, Path) else str(value))
def test_a_golden_ask(case, place, records, monkeypatch):
    ask = json.loads(case.read_text(encoding="utf-8"))["asks"][place]
    for name in ("SAHEL_DATA", "SAHEL_TODAY", "SAHEL_FORMAT", "SAHEL_LANG"):
        monkeypatch.delenv(name, raising=False)
    arguments = [*ask["argv"], "--data", str(records / case.name)]
    monkeypatch.setattr(sys, "argv", ["sahel", *arguments])
    speak("en")
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        assert not app(arguments, standalone_mode=False)
    rows = json.loads(out.getvalue())
    if ask["rows"] is not None:
        assert len(rows) == ask["rows"]
    left = list(rows)
    for want in ask["expect"]:
        row = next((row for row in left if holds(want, row)), None)
        assert row is not None, want
        left.remove(row)
    assert not [row["id"] for bad in ask["absent"] for row in rows if holds(bad, row)]
    assert ask.get("stderr", "") in err.getvalue()
