"""What is drawn of states over time: whole lanes, the window, and the lanes in words."""

from __future__ import annotations

from datetime import date

from lane_builders import MALI, WINDOW, segment

from sahelcli.render.formats import Page
from sahelcli.render.lanes import Lane, Segment, chart_of, described, window_of


def lanes(rows, unrecorded=(), language="en"):
    return chart_of(rows, unrecorded, Page((), (), (), language, "caption"), WINDOW, date(2027, 7, 1)).lanes


def days(kind, first, last):
    return Segment(kind, date.fromisoformat(first), date.fromisoformat(last))


def test_a_membership_is_one_lane_with_its_exit_and_disputes():
    assert lanes([*MALI[:2], {**MALI[2], "contested": True}, *MALI[3:]]) == [
        Lane(
            "Mali",
            bars=[
                days("member", "2020-01-01", "2021-12-31"),
                days("suspended", "2022-01-01", "2023-12-31"),
                days("unsure", "2024-01-01", "2024-12-31"),
                days("possible", "2025-01-01", "2027-12-31"),
            ],
            exits=[days("notified", "2023-01-01", "2023-12-31")],
            disputes=[days("contested", "2023-01-01", "2023-12-31")],
        )
    ]


def test_a_plan_is_planned_then_overdue_and_its_date_is_marked():
    plan = segment(
        "2024-01-01", "2024-12-31", property="plans", subject="AES", object="p", title={"en": "Summit", "fr": "Sommet"}, when="2024-06", name="AES"
    )
    assert lanes([plan, {**plan, "when": None, "first": date(2025, 1, 1), "last": date(2025, 3, 1)}]) == [
        Lane("Summit", heading=True),
        Lane(
            "AES",
            bars=[
                days("planned", "2024-01-01", "2024-06-30"),
                days("expected", "2024-06-01", "2024-06-30"),
                days("overdue", "2024-07-01", "2024-12-31"),
                days("undated", "2025-01-01", "2025-03-01"),
            ],
        ),
    ]


def test_an_office_that_nobody_is_known_to_hold_is_not_recorded_under_its_heading():
    held = segment("2021-01-01", "2022-12-31", property="holds-office", office="head-of-state", object="MLI", subject="g", name="Goïta")
    gap = held | {"first": date(2020, 1, 1), "last": date(2023, 12, 31)}
    assert lanes([held], [gap]) == [
        Lane(
            "MLI, head of state",
            heading=True,
            bars=[days("unrecorded", "2020-01-01", "2020-12-31"), days("unrecorded", "2023-01-01", "2023-12-31")],
        ),
        Lane("Goïta", bars=[days("in-office", "2021-01-01", "2022-12-31")]),
    ]


def test_the_lanes_in_words():
    chart = chart_of(MALI, (), Page((), (), (), "fr", "caption"), WINDOW, date(2027, 7, 1))
    assert list(described(chart)) == [
        "Mali : membre du 1er janvier 2020 au 31 décembre 2021 ; suspendu du 1er janvier 2022 au 31 décembre 2023 ; "
        "membre, peut-être suspendu du 1er janvier 2024 au 31 décembre 2024 ; "
        "possible du 1er janvier 2025 à la fin du graphique (31 décembre 2027) ; "
        "retrait notifié du 1er janvier 2023 au 31 décembre 2023"
    ]


def test_the_window_is_what_was_asked_else_from_the_first_beginning_to_the_day_asked():
    day = date(2026, 2, 28)
    assert window_of(MALI, day, None, None) == (date(2020, 1, 1), day)
    assert window_of(MALI, day, date(2023, 1, 1), date(2023, 12, 31)) == (date(2023, 1, 1), date(2023, 12, 31))
