"""Whole screens of six commands at four widths, without colour and with it, kept in `screens/`.

`SAHEL_REFRESH=1 pytest tests/cli/test_screens.py` writes them anew; look at them before they are kept.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from run_sahel import sahel_at_terminal
from slowly import all_but_slow
from test_show import data  # noqa: F401  # a fixture

KEPT = Path(__file__).parent / "screens"
WIDTHS = (60, 80, 100, 160)
COMMANDS = {
    "timeline": ("timeline",),
    "members": ("members", "--bloc", "ORG", "--on", "2025-06-01"),
    "show": ("show", "exit"),
    "why": ("why", "exit"),
    "diff": ("diff", "2024-12-01", "2025-06-01"),
    "help": ("leaders", "-h"),
}


def screen(name, columns, folder, **environment):
    record = () if name == "help" else ("--data", "record.json")
    return sahel_at_terminal(*COMMANDS[name], *record, columns=columns, cwd=folder, SAHEL_TODAY="2025-06-01", **environment)


def kept(path, shown):
    if os.environ.get("SAHEL_REFRESH") == "1":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_screen_is_as_it_was_looked_at(name, columns, data, tmp_path):  # noqa: F811
    shown = screen(name, columns, tmp_path)
    kept(KEPT / f"{name}-{columns}.txt", shown)
    wide = [line for line in shown.splitlines() if len(line) > columns]
    assert [line for line in wide if not line.lstrip().startswith(("http", "sahel"))] == []


@pytest.mark.parametrize("columns", all_but_slow(WIDTHS, lambda columns: columns == 80))
@pytest.mark.parametrize("name", COMMANDS)
def test_colour_only_adds_to_it(name, columns, data, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.setattr("sahelcli.render.terminal_progress.SHORT", 60)
    coloured = screen(name, columns, tmp_path, NO_COLOR="", TERM="xterm")
    assert "\x1b[" in coloured
    kept(KEPT / f"{name}-{columns}-colour.txt", coloured.replace("\x1b", "␛"))
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured).split() == screen(name, columns, tmp_path).split()


@pytest.mark.parametrize("name", ["timeline", "members", "show", "why", "diff"])
def test_force_color_colours_a_table_in_a_pipe(name, data, tmp_path):  # noqa: F811
    from run_sahel import sahel

    words = (*COMMANDS[name], "--data", "record.json", "-f", "table")
    forced = sahel(*words, cwd=tmp_path, COLUMNS="80", FORCE_COLOR="1").out
    assert "\x1b[" in forced
    assert "\x1b[" not in sahel(*words, cwd=tmp_path, COLUMNS="80", FORCE_COLOR="1", NO_COLOR="1").out


@pytest.mark.parametrize("name", ["timeline", "members", "show", "why", "diff"])
def test_plain_text_has_no_drawing(name, data, tmp_path):  # noqa: F811
    shown = sahel_at_terminal(*COMMANDS[name], "--data", "record.json", "-f", "plain", cwd=tmp_path, TERM="xterm", NO_COLOR="")
    assert not re.search("[\u2500-\u259f●○◌✕━\x1b]", shown)
