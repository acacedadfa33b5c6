"""The timeline and the chart on a terminal."""

from __future__ import annotations

import re
from datetime import date

from lane_builders import MALI, WINDOW, segment

from sahelcli.render.formats import Opening, Page
from sahelcli.render.lanes import chart_of
from sahelcli.render.terminal_timeline_and_chart import render_chart, render_timeline


def happening(date, title, *, earliest=None, status="occurred", certainty="certain", contested=False, **more):
    return {
        "id": title.lower().replace(" ", "-"), "date": date, "earliest": (earliest or date) if date else None, "title": {"en": title, "fr": title},
        "status": status, "certainty": certainty, "contested": contested, "type": "agreement", "place": "niamey", "citations": [{}, {}], **more,
    }  # fmt: skip


ROWS = [
    happening("2024-07-06", "A treaty is signed"),
    happening("2024-12-22/2024-12-23", "They meet", type="meeting", place=None, citations=[{}]),
    happening("2025~", "About then", earliest="2024-01-01", certainty="possible"),
    happening("2025-12-22", "A summit that has a long title", status="planned"),
    happening(None, "Put off", status="postponed", citations=[]),
]


def shown(rows, width=60, language="en", **more):
    return "".join(render_timeline(Page(rows, (), (), language, "caption", width, day="2025-06-01", names={"niamey": "Niamey"}, **more)))


def test_a_rule_for_each_year_and_a_line_between_what_happened_and_what_is_planned():
    assert (
        shown(ROWS)
        == """\
2024 ───────────────────────────────────────────────────────
     6 Jul ● A treaty is signed
             agreement · Niamey · 2 sources ·
             a-treaty-is-signed
 22–23 Dec ● They meet
             meeting · 1 source · they-meet
2025 ───────────────────────────────────────────────────────
about 2025 ● About then [possible]
             agreement · Niamey · 2 sources · about-then
1 June 2025 · later or planned ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    22 Dec ○ A summit that has a long title [planned]
             agreement · Niamey · 2 sources ·
             a-summit-that-has-a-long-title
no date ────────────────────────────────────────────────────
           ◌ Put off [postponed]
             agreement · Niamey · put-off
caption
"""
    )


def test_a_narrow_terminal_has_one_column_and_no_word_is_cut():
    assert (
        shown(ROWS[3:4], 26, "fr")
        == """\
1er juin 2025 · plus tard
ou prévu
2025 ─────────────────────
○ 22 déc.
  A summit that has a long
  title [prévu]
  accord · Niamey · 2
  sources ·
  a-summit-that-has-a-long-title
caption
"""
    )


def test_rows_in_another_order_have_no_years_and_whole_dates():
    assert shown([ROWS[3], ROWS[0], ROWS[1]], ascii=True).splitlines()[:4] == [
        "  22 Dec 2025 o A summit that has a long title [planned]",
        "                agreement · Niamey · 2 sources ·",
        "                a-summit-that-has-a-long-title",
        "   6 Jul 2024 * A treaty is signed",
    ]


def test_the_line_of_the_day_is_where_a_pager_opens():
    pieces = list(render_timeline(Page(ROWS, (), (), "en", width=60, day="2025-06-01")))
    assert [piece for piece in pieces if isinstance(piece, Opening)] == ["1 June 2025 · later or planned ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n"]


def test_colour_is_on_marks_and_words_and_only_adds_to_them():
    coloured = shown(ROWS, colour=True)
    assert "About then [\x1b[2mpossible\x1b[0m]\n" in coloured
    assert "\x1b[36m●\x1b[0m A treaty" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown(ROWS)


def drawn(rows, *, width=31, day=date(2027, 7, 1), colour=False, plain=False, language="en", unrecorded=()):
    page = Page((), (), (), language, "caption", width, colour=colour)
    return "".join(render_chart(chart_of(rows, unrecorded, page, WINDOW, day), page, plain=plain))


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
