"""A timeline grouped by year, as a terminal shows it."""

from __future__ import annotations

import re

from sahelcli.render.formats import Page
from sahelcli.render.terminal.timeline import render


def happening(date, title, *, earliest=None, status="occurred", certainty="certain", contested=False):
    return {
        "date": date, "earliest": (earliest or date) if date else None, "title": {"en": title, "fr": title}, "status": status,
        "certainty": certainty, "contested": contested,
    }  # fmt: skip


ROWS = [
    happening("2024-07-06", "A treaty is signed"),
    happening("2025~", "About then", earliest="2024-01-01", certainty="possible"),
    happening("2025-12-22", "A summit that has a long title", status="planned"),
    happening(None, "Put off", status="postponed"),
]


def shown(rows, **more):
    return "".join(render(Page(rows, (), (), "en", "caption", 40, day="2025-06-01", **more)))


def test_years_head_their_happenings_and_a_line_parts_past_from_what_lies_ahead():
    assert shown(ROWS) == (
        "2024\n"
        "  2024-07-06  A treaty is signed\n"
        "\n"
        "2025\n"
        "  2025~       About then [possible]\n"
        "\n"
        "-- 2025-06-01 -------------------------\n"
        "\n"
        "  2025-12-22  A summit that has a long\n"
        "              title [planned]\n"
        "\n"
        "no date\n"
        "  no date     Put off [postponed]\n"
        "\n"
        "caption\n"
    )


def test_rows_in_another_order_have_no_line_of_the_day():
    assert "--" not in shown([ROWS[2], ROWS[0]])


def test_colour_is_on_the_words_that_set_a_line_apart_and_only_adds_to_them():
    coloured = shown(ROWS, colour=True)
    assert "About then \x1b[2m[possible]\x1b[0m\n" in coloured
    assert "title \x1b[36m[planned]\x1b[0m\n" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown(ROWS)
