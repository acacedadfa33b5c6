"""`on-this-day`: what happened on a day of any year."""

from __future__ import annotations

import json

import pytest
from record_builders import event, joins, put, record
from run_sahel import Ran, sahel

from sahelcli import open_record


@pytest.fixture
def years(tmp_path):
    """A record with events on and around 6 July of several years."""
    days = ["2001-07-06", "2002-07-06/2002-07-09", "2003-07-05", "2004-07", "2005-07-06~", "2006-07-05/2006-07-07", "2007-07-06?"]
    return put(
        tmp_path / "own.json",
        record(*(event(f"y{day[:4]}", date=day, effects=[joins("MLI", "ORG")] if place == 0 else []) for place, day in enumerate(days))),
    )


@pytest.mark.parametrize("typed", ["07-06", "--07-06", "6 July", "6 juillet", "1999-07-06"])
def test_a_day_of_any_year_is_typed_in_several_ways(years, typed):
    found = json.loads(sahel("on-this-day", "--data", years, "--json", "-q", "--", typed).out)
    assert [(row["id"], row["certainty"]) for row in found] == [("y2001", "certain"), ("y2002", "certain"), ("y2007", "possible")]


def test_without_a_day_it_is_that_of_today(years):
    asked = ("on-this-day", "--data", years, "-q", "--today")
    assert [line.split("\t")[-1] for line in sahel(*asked, "2026-07-05").out.splitlines()] == ["y2003", "y2006"]
    assert sahel(*asked, "2026-07-08") == Ran(0, "", "")


def test_its_rows_are_narrowed_reversed_and_limited_as_those_of_the_timeline(years):
    found = sahel("on-this-day", "07-06", "--data", years, "--reverse", "--limit", "1", "-q").out
    assert found.split("\t")[-1] == "y2007\n"
    assert [line.split("\t")[-1] for line in sahel("on-this-day", "07-06", "--data", years, "--until", "2001", "-q").out.splitlines()] == ["y2001"]


@pytest.mark.parametrize("typed", ["2024-07", "13-01", "02-30", "soon"])
def test_what_is_no_day_is_an_error(typed):
    ran = sahel("on-this-day", typed)
    assert (ran.code, ran.out, ran.err.startswith("error: DATE: ")) == (2, "", True)


def test_python_asks_the_same(years):
    with open_record(years) as own:
        assert [row.id for row in own.on_this_day("07-06", limit=2)] == ["y2001", "y2002"]
