"""What began by the day asked: positions without `--on`, by topic and then date."""

from __future__ import annotations

from datetime import date

import pytest
from builders import record

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on, states_so_far
from sahelcli.snapshot.build import build_in_memory

DOCUMENT = record(
    "2024-12-01 MLI takes-position trade",
    "2024-11 NER takes-position trade",
    "2024-12 BFA takes-position trade",
    "2024-12-20 MLI takes-position peace",
    topics=[],
)


@pytest.fixture(scope="module")
def db():
    return build_in_memory(DOCUMENT)


def positions(db, day, question=states_so_far, **narrowed):
    asked = day_asked(db, parse_edtf(day), None, date(2026, 1, 1))
    return [(row["object"], row["since"], row["certainty"]) for row in question(db, LISTINGS["positions"], asked, Filter(**narrowed))]


def test_they_come_by_topic_then_date_and_what_may_lie_later_is_possible(db):
    assert positions(db, "2024-12-15") == [("trade", "2024-11", "certain"), ("trade", "2024-12", "possible"), ("trade", "2024-12-01", "certain")]
    assert positions(db, "2024-12-31") == [
        ("peace", "2024-12-20", "certain"),
        ("trade", "2024-11", "certain"),
        ("trade", "2024-12", "certain"),
        ("trade", "2024-12-01", "certain"),
    ]


def test_what_may_lie_later_is_not_certain(db):
    assert positions(db, "2024-12-15", certain=True) == [("trade", "2024-11", "certain"), ("trade", "2024-12-01", "certain")]


def test_past_the_record_s_word_what_was_said_stays_said(db):
    assert {certainty for _, _, certainty in positions(db, "2027-01-01")} == {"certain"}


def test_in_a_window_what_may_lie_outside_it_is_possible(db):
    assert positions(db, "2025-06-01", since=date(2024, 11, 15), until=date(2024, 12, 15)) == [
        ("trade", "2024-11", "possible"),
        ("trade", "2024-12", "possible"),
        ("trade", "2024-12-01", "certain"),
    ]


def test_a_window_ends_with_the_day_asked(db):
    assert positions(db, "2024-12-15", since=date(2024, 12, 1)) == [("trade", "2024-12", "possible"), ("trade", "2024-12-01", "certain")]


def test_what_was_said_on_any_day_of_the_period_asked_was_said_in_it(db):
    assert positions(db, "2024-12", states_on) == [
        ("peace", "2024-12-20", "certain"),
        ("trade", "2024-12", "certain"),
        ("trade", "2024-12-01", "certain"),
    ]
    assert positions(db, "2024-12-01/2024-12-19", states_on) == [("trade", "2024-12", "possible"), ("trade", "2024-12-01", "certain")]


def test_of_one_day_they_are_those_of_that_day(db):
    assert positions(db, "2024-12-01", states_on) == [("trade", "2024-12", "possible"), ("trade", "2024-12-01", "certain")]


def test_what_begins_past_the_record_s_word_is_only_possible_in_a_history():
    db = build_in_memory(record("2025-12-01 MLI joins ORG", "2026-02-01 NER joins ORG", "2025-12/2026-02 BFA joins ORG"))
    rows = states_ever(db, LISTINGS["members"], day_asked(db, None, None, date(2027, 1, 1)), Filter())
    assert {row["member"]: row["certainty"] for row in rows} == {"MLI": "certain", "NER": "possible", "BFA": "possible"}
