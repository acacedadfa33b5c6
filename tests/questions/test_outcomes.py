"""What became of plans, beside rows and as conditions."""

from __future__ import annotations

from datetime import date

import pytest
from builders import record

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_so_far
from sahelcli.questions.timeline import timeline
from sahelcli.questions.verdicts_and_proofs import that_came_out, with_outcome, with_outcomes
from sahelcli.snapshot.build import build_in_memory

DOCUMENT = record(
    "2000-01-01 MLI plans kept when=2001; MLI plans slipped when=2001; MLI plans overdue when=2002; MLI plans ahead when=2030",
    "2001-05-05 fulfils:kept",
    "2001-06-01 MLI plans slipped when=2003",
    "2003-02-01 fulfils:slipped",
    "2004-01-01 MLI plans later when=2029",
)


@pytest.fixture(scope="module")
def db():
    return build_in_memory(DOCUMENT)


def asked_on(db, day):
    return day_asked(db, parse_edtf(day), None, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("day", "conditions", "expected"),
    [
        ("2005-01-01", ["kept"], ["kept", "slipped"]),
        ("2005-01-01", ["slipped"], ["slipped"]),
        ("2005-01-01", ["overdue"], ["overdue"]),
        ("2005-01-01", ["kept", "slipped"], ["slipped"]),
        ("2005-01-01", ["kept", "overdue"], []),
        ("2002-06-01", ["kept"], ["kept"]),
        ("2002-06-01", ["overdue"], []),
        ("2001-05-31", ["slipped"], []),
        ("2001-06-01", ["slipped"], ["slipped"]),
        ("2003-01-31", ["overdue"], ["overdue"]),
        ("2005-01-01", [], ["ahead", "kept", "later", "overdue", "slipped"]),
        ("2003-12-31", [], ["ahead", "kept", "overdue", "slipped"]),
    ],
)
def test_conditions_are_judged_on_the_day_asked(db, day, conditions, expected):
    asked = asked_on(db, day)
    rows = that_came_out(db, states_so_far(db, LISTINGS["plans"], asked, Filter()), asked, conditions)
    assert [row["object"] for row in rows] == expected


def test_a_plan_s_row_says_what_became_of_it(db):
    asked = asked_on(db, "2002-06-01")
    rows = {row["object"]: row["then"] for row in with_outcome(db, states_ever(db, LISTINGS["plans"], asked, Filter()), asked)}
    assert {plan: [found["outcome"] for found in then] for plan, then in rows.items()} == {
        "kept": ["kept"], "slipped": ["kept"], "overdue": ["ahead"], "ahead": ["ahead"], "later": ["ahead"],
    }  # fmt: skip
    assert [list(found) for found in rows["kept"]] == [
        ["plan", "outcome", "certainty", "date", "event", "title", "when", "was", "slipped", "late", "citations"]
    ]
    (slipped,) = rows["slipped"]
    assert (slipped["date"], slipped["event"], slipped["title"]["en"]) == ("2003-02-01", "e4", "Title of e4")
    assert (slipped["when"], slipped["was"], slipped["slipped"], slipped["late"]) == ("2003", ["2001"], True, False)
    assert [citation["source"] for citation in slipped["citations"]] == ["page"]


def test_a_happening_says_what_became_of_each_plan_that_it_is_made_or_kept(db):
    asked = asked_on(db, "2005-01-01")
    rows = with_outcomes(db, timeline(db, asked, Filter()), asked)
    assert {row["id"]: [(found["plan"], found["outcome"]) for found in row["then"]] for row in rows} == {
        "e1": [("ahead", "ahead"), ("kept", "kept"), ("overdue", "overdue"), ("slipped", "kept")],
        "e2": [("kept", "kept")],
        "e3": [("slipped", "kept")],
        "e4": [("slipped", "kept")],
        "e5": [("later", "ahead")],
        "ahead": [("ahead", "ahead")],
        "later": [("later", "ahead")],
        "overdue": [("overdue", "overdue")],
    }
