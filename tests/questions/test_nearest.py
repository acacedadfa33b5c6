"""What comes nearest to a day on which nothing is so: the last before it and the first after it."""

from __future__ import annotations

from datetime import date

import pytest
from builders import record

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.listing_definitions import LISTINGS
from sahelcli.questions.nearest import nearest_states
from sahelcli.questions.request import Filter, day_asked
from sahelcli.snapshot.build import build_in_memory

BETWEEN = record(
    "2021-04-02 ada takes-office NER office=head-of-government; ben takes-office NER",
    "2023-07-26 ada leaves-office NER office=head-of-government; ben leaves-office NER",
    "2023-07-28 cleo takes-office NER",
    "2023-08-07 dan takes-office NER office=head-of-government",
)


@pytest.fixture(scope="module")
def db():
    return build_in_memory(BETWEEN)


def nearest(db, day, **narrowed):
    asked = day_asked(db, parse_edtf(day), None, date(2026, 1, 1))
    return [(key, row["person"]) for key, row in nearest_states(db, LISTINGS["leaders"], asked, Filter(**narrowed))]


@pytest.mark.parametrize("day", ["2023-07-26", "2023-07-27"])
def test_the_last_before_and_the_first_after_heads_of_state_first(db, day):
    assert nearest(db, day) == [("nearest.before", "ben"), ("nearest.after", "cleo")]


def test_at_either_end_there_is_one(db):
    assert nearest(db, "2020") == [("nearest.after", "ben")]
    assert nearest(db, "2024", objects=("MLI",)) == []


def test_one_that_the_day_lies_in_is_nearest(db):
    assert nearest(db, "2022", certain=True) == [("nearest", "ben")]
