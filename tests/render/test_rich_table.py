"""Tables at a terminal: words that set a row apart stand out, and are there without colour too."""

from __future__ import annotations

import re

import pytest

from sahelcli.render.page import Page
from sahelcli.render.rich_table import render

ROW = {
    "name": {"en": "Mali", "fr": "Mali"}, "status": "member", "since": "1975", "until": None, "suspended": True, "suspended_since": "2021",
    "withdrawal": None, "withdrawal_effective": None, "certainty": "possible", "contested": True,
}  # fmt: skip
PLAN = {"date": "2027", "status": "planned", "certainty": "certain", "contested": False, "name": {"en": "Vote", "fr": "Scrutin"}}


def shown(*rows, columns=("name", "status", "notes"), **more):
    return "".join(render(Page(rows, (), columns, "en", width=80, listing="members", **more)))


def test_each_note_has_a_style_of_its_own():
    assert "\x1b[1msuspended since 2021\x1b[0m; \x1b[35mcontested\x1b[0m; \x1b[2mpossible\x1b[0m" in shown(ROW, colour=True)
    assert "\x1b[36mplanned\x1b[0m" in shown(PLAN, colour=True, columns=("name", "notes"))


@pytest.mark.parametrize("rows", [(ROW,), (PLAN, PLAN | {"name": {"en": "Other", "fr": "Autre"}})])
def test_colour_adds_to_words_and_changes_none(rows):
    plain = shown(*rows, columns=("name", "notes"))
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9;]*m", "", shown(*rows, columns=("name", "notes"), colour=True)).split() == plain.split()
