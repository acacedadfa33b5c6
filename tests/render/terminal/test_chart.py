"""Membership drawn over time: whole charts, and what is drawn of days that are not certain."""

from __future__ import annotations

from datetime import date

from sahelcli.render.formats import Page
from sahelcli.render.terminal.chart import render, window_of


def stretch(first, last, *, suspended=False, withdrawal=None, possible=False, contested=False, name="Mali"):
    return {
        "subject": name, "object": "ORG", "name": {"en": name, "fr": name}, "suspended": suspended, "withdrawal": withdrawal, "contested": contested,
        "first": date.fromisoformat(first), "last": date.fromisoformat(last), "possible": possible,
    }  # fmt: skip


MALI = [
    stretch("2020-01-01", "2021-12-31"),
    stretch("2022-01-01", "2022-12-31", suspended=True),
    stretch("2023-01-01", "2023-12-31", suspended=True, withdrawal="notified"),
    stretch("2024-01-01", "2024-12-31", suspended=None),
    stretch("2025-01-01", "9999-12-31", possible=True),
]
WINDOW = (date(2020, 1, 1), date(2027, 12, 31))


def drawn(rows, *, width=31, day=date(2027, 7, 1), colour=False, plain=False, language="en"):
    page = Page((), (), (), language, "caption", width, colour=colour)
    return "".join(render(rows, page, WINDOW, day, plain=plain))


def test_each_state_has_a_bar_and_an_exit_a_line_of_its_own():
    assert drawn([*MALI, stretch("2022-01-01", "2023-12-31", name="Togo")]) == (
        "       2020  2022  2024  2026\n"
        "Mali   ██████▒▒▒▒▒▒???·········\n"
        "  exit          ═══          │\n"
        "Togo         ██████          │\n"
        "                  2027-07-01 ▲\n"
        "\n"
        "█ member; ▒ suspended; ?\n"
        "member, perhaps suspended; ·\n"
        "possible; ═ exit notified\n"
        "one column is about 122 days;\n"
        "what was shorter has a column\n"
        "all the same\n"
        "caption\n"
    )


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
    import re

    assert re.sub("\x1b\\[[0-9;]*m", "", drawn(MALI, colour=True)) == drawn(MALI)


def test_what_was_short_has_a_column_all_the_same():
    rows = [stretch("2020-01-01", "2021-06-01"), stretch("2021-06-02", "2021-06-03", suspended=True), stretch("2021-06-04", "2027-12-31")]
    assert drawn(rows).splitlines()[1].count("▒") == 1


def test_no_line_is_wider_than_the_page():
    for width in (24, 31, 60, 120):
        assert max(map(len, drawn(MALI, width=width, language="fr").splitlines())) <= width


def test_the_window_is_what_was_asked_else_from_the_first_beginning_to_the_day_asked():
    day = date(2026, 2, 28)
    assert window_of(MALI, day, None, None) == (date(2020, 1, 1), day)
    assert window_of(MALI, day, date(2023, 1, 1), date(2023, 12, 31)) == (date(2023, 1, 1), date(2023, 12, 31))
