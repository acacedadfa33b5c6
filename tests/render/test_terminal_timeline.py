"""A timeline grouped by year, as a terminal shows it."""

from __future__ import annotations

import re

from sahelcli.render.formats import Opening, Page
from sahelcli.render.terminal_timeline import render


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
    return "".join(render(Page(rows, (), (), language, "caption", width, day="2025-06-01", names={"niamey": "Niamey"}, **more)))


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
    pieces = list(render(Page(ROWS, (), (), "en", width=60, day="2025-06-01")))
    assert [piece for piece in pieces if isinstance(piece, Opening)] == ["1 June 2025 · later or planned ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n"]


def test_colour_is_on_marks_and_words_and_only_adds_to_them():
    coloured = shown(ROWS, colour=True)
    assert "About then [\x1b[2mpossible\x1b[0m]\n" in coloured
    assert "\x1b[36m●\x1b[0m A treaty" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown(ROWS)
