"""States of affairs over several days: what holds on all of them, and what only on some."""

from __future__ import annotations

from datetime import date

import pytest
from builders import record

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_on
from sahelcli.snapshot.build import build_in_memory

DOCUMENT = record("2000-01-01 MLI joins ORG", "2012-03-15 MLI suspends ORG", "2012-05-01 MLI reinstates ORG", "2020-06-15 MLI leaves ORG")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("2012-03-14", ("certain", False, None)),
        ("2012-03", ("certain", None, "2012-03-15")),
        ("2012-04", ("certain", True, "2012-03-15")),
        ("2012-05-01", ("certain", False, None)),
        ("2020-06", ("possible", False, None)),
    ],
)
def test_a_value_that_changes_within_the_days_asked_is_unknown(asked, answer):
    db = build_in_memory(DOCUMENT)
    days = day_asked(db, parse_edtf(asked), None, date(2026, 1, 1))
    (row,) = states_on(db, LISTINGS["members"], days, Filter())
    assert (row["certainty"], row["suspended"], row["suspended_since"]) == answer


@pytest.mark.parametrize(("asked", "certainty"), [("2004-12", "certain"), ("2004-12/2005-01", "possible"), ("2005-01", "possible")])
def test_what_is_certain_on_some_of_the_days_asked_is_possible(asked, certainty):
    db = build_in_memory(record("2000-01-01 MLI joins ORG", "2005 MLI leaves ORG"))
    (row,) = states_on(db, LISTINGS["members"], day_asked(db, parse_edtf(asked), None, date(2026, 1, 1)), Filter())
    assert row["certainty"] == certainty
