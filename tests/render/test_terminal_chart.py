"""States drawn over time on a terminal: whole charts, and what is drawn of days that are not certain."""

from __future__ import annotations

import re
from datetime import date

from lane_builders import MALI, WINDOW, segment

from sahelcli.render.formats import Page
from sahelcli.render.lanes import chart_of
from sahelcli.render.terminal_chart import render


def drawn(rows, *, width=31, day=date(2027, 7, 1), colour=False, plain=False, language="en", unrecorded=()):
    page = Page((), (), (), language, "caption", width, colour=colour)
    return "".join(render(chart_of(rows, unrecorded, page, WINDOW, day), page, plain=plain))


def test_each_state_has_a_bar_and_an_exit_a_line_of_its_own():
    assert drawn([*MALI, segment("2022-01-01", "2023-12-31", name="Togo")]) == (
        "       2020  2022  2024  2026\n"
        "Mali   ██████▒▒▒▒▒▒???·········\n"
        "  exit          ═══          │\n"
        "Togo         ██████          │\n"
        "                  2027-07-01 ▲\n"
        "\n"
        "█ member; ▒ suspended; ?\n"
        "member, perhaps suspended; ·\n"
        "possible; ═ exit notified\n"
        "one column is about 122 days; a\n"
        "shorter period also takes one\n"
        "column\n"
        "caption\n"
    )


def test_days_that_are_not_recorded_are_no_blank():
    rows = [segment("2020-01-01", "2021-12-31"), segment("2024-01-01", "2024-12-31")]
    lines = drawn(rows, width=40, unrecorded=[segment("2021-01-01", "2025-12-31")]).splitlines()
    assert lines[1] == "Mali █████████::::::::█████:::::     │"
    assert "█ member; : not recorded" in lines


def test_offices_stand_under_the_state_and_measures_under_who_is_meant():
    goita = segment("2021-01-01", "2027-12-31", property="holds-office", office="head-of-state", object="Mali", subject="g", name="Goïta")
    ban = segment("2022-01-01", "2023-12-31", property="sanctioned-by", object="ORG", subject="Mali", measure="travel-ban")
    assert drawn([goita], width=40).splitlines()[:4] == [
        "      2020    2022     2024    2026",
        "Mali, head of state",
        "Goïta     ██████████████████████████████",
        "                          2027-07-01 ▲",
    ]
    assert drawn([ban], width=40).splitlines()[1:3] == ["Mali: measures by ORG", "travel ban        ████████            │"]


def test_a_contested_membership_has_a_line_of_its_own_and_a_place_in_the_legend():
    lines = drawn([*MALI[:2], {**MALI[2], "contested": True}], width=40).splitlines()
    assert lines[1:4] == [
        "Mali        ███████▒▒▒▒▒▒▒            │",
        "  exit                ════            │",
        "  contested           ‡‡‡‡            │",
    ]
    assert "═ exit notified; ‡ contested\n" in drawn([{**MALI[2], "contested": True}], width=90)


def test_signs_in_a_row_are_one_run_of_colour():
    assert "\x1b[1m▒▒▒▒▒▒\x1b[0m" in drawn(MALI, colour=True)


def test_a_plain_terminal_gets_signs_of_ascii_alone():
    text = drawn(MALI, plain=True)
    assert text.isascii()
    assert text.splitlines()[1] == "Mali   ######======???........."


def test_colour_adds_to_signs_and_changes_none():
    assert re.sub("\x1b\\[[0-9;]*m", "", drawn(MALI, colour=True)) == drawn(MALI)


def test_what_was_short_has_a_column_all_the_same():
    rows = [segment("2020-01-01", "2021-06-01"), segment("2021-06-02", "2021-06-03", suspended=True), segment("2021-06-04", "2027-12-31")]
    assert drawn(rows).splitlines()[1].count("▒") == 1


def test_no_line_is_wider_than_the_page():
    for width in (24, 31, 60, 120):
        assert max(map(len, drawn(MALI, width=width, language="fr").splitlines())) <= width


def test_a_name_that_a_terminal_would_obey_is_spelt():
    assert "\x1b" not in drawn([segment("2020-01-01", "2021-12-31", name="M\x1b[31m")], width=60)
