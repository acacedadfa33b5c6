"""Tables at a terminal: words that set a row apart stand out, and are there without colour too."""

from __future__ import annotations

import re

import pytest

from sahelcli.render.formats import Page
from sahelcli.render.terminal.table import render

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


NAMES = tuple(
    ROW | {"name": {"en": name, "fr": name}, "status": "member", "suspended_since": None, "certainty": "certain", "contested": False, "since": since}
    for name, since in (("Évariste Ndayishimiye", "2025-07-17"), ("Abdourahamane Tiani", "2023-07-28"))
)


def test_cells_are_wrapped_between_words_and_where_words_have_no_room_each_row_is_one_column():
    columns = ("name", "since")
    assert "".join(render(Page(NAMES, (), columns, "en", width=40, listing="members"))) == (
        "Name                    Since\n"
        "──────────────────────────────────\nÉvariste Ndayishimiye   2025-07-17\nAbdourahamane Tiani     2023-07-28\n\n"
    )
    assert "".join(render(Page(NAMES, (), columns, "en", width=29, listing="members"))) == (
        "Name               Since\n─────────────────────────────\n"
        "Évariste           2025-07-17\nNdayishimiye\nAbdourahamane      2023-07-28\nTiani\n\n"
    )
    assert "".join(render(Page(NAMES, (), columns, "en", caption="as of today", width=24, listing="members"))) == (
        "Name: Évariste\n  Ndayishimiye\nSince: 2025-07-17\n\nName: Abdourahamane\n  Tiani\nSince: 2023-07-28\n\nas of today\n"
    )


@pytest.mark.parametrize("width", range(24, 80, 4))
def test_no_word_is_broken_at_any_width(width):
    words = {word for row in NAMES for word in (*row["name"]["en"].split(), row["since"])}
    assert words <= set("".join(render(Page(NAMES, (), ("name", "since", "notes"), "en", width=width, listing="members"))).split())


@pytest.mark.parametrize("width", range(24, 120))
def test_no_word_is_cut_where_long_texts_stand_before_a_long_word(width):
    """The last column is as wide as its one word, and the texts before it fill the rest."""
    text = "no new date, dates given: 2025-12-22/2025-12-23 [2025-12-22-second-aes-summit]"
    rows = [{"name": text, "status": f"{text} {place}", "type": f"common-radio-{place}", "id": "aes-common-radio"} for place in range(2)]
    columns = ("status", "name", "type", "id")
    lines = "".join(render(Page(rows, (), columns, "en", width=width, listing="plans"))).splitlines()
    assert {*text.split(), "common-radio-0", "common-radio-1", "aes-common-radio"} <= set(" ".join(lines).split())
    assert width < 34 or max(map(len, lines)) <= width
