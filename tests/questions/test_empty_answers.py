"""The meaning of an empty answer: the coverage of the record, and the nearest entries."""

from __future__ import annotations

from datetime import date

import pytest
from builders import record

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.diff import changes_between
from sahelcli.questions.empty_answers import coverage, is_no, nearest_states
from sahelcli.questions.enrich import Join, JoinColumn
from sahelcli.questions.request import Asked, Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_on
from sahelcli.snapshot.build import build_in_memory

EVENTS = ("2000-01-01 MLI joins ORG", "2012-01-01 MLI suspends ORG", "2013-01-01 MLI reinstates ORG", "2015-01-01 ada takes-office MLI")
COVERAGE = [
    {"property": "member-of", "object": "ORG"},
    {"property": "suspended-from", "object": "ORG", "countries": ["MLI"], "from": "2010-01-01", "until": "2020-01-01"},
    {"property": "holds-office", "office": "head-of-state", "countries": ["MLI"], "from": "2010-01-01"},
    {"property": "sanctioned-by", "imposer": "ORG", "countries": ["MLI"], "from": "2010-01-01"},
]
HORIZON = date(2026, 1, 1)


def built(entries: list[dict]):
    document = record(*EVENTS)
    header = type(document.record).model_validate(document.record.model_dump() | {"coverage": entries})
    return build_in_memory(document.model_copy(update={"record": header}))


@pytest.fixture(scope="module")
def covered():
    return built(COVERAGE)


@pytest.fixture(scope="module")
def unsaid():
    return built([])


def on(day: str) -> Asked:
    when = date.fromisoformat(day)
    return Asked(when, when, "on", HORIZON, day)


def test_the_listing_has_the_entries_of_the_header_with_every_key(covered, unsaid):
    assert next(iter(coverage(covered))) == {
        "property": "member-of",
        "office": None,
        "measure": None,
        "imposer": None,
        "object": "ORG",
        "countries": [],
        "from": None,
        "until": None,
        "note": None,
    }
    assert len(list(coverage(covered))) == len(COVERAGE)
    assert list(coverage(unsaid)) == []


def test_suspended_is_null_where_suspensions_are_not_covered(covered, unsaid):
    days = ("2005-01-01", "2011-01-01", "2012-06-01", "2014-01-01", "2021-01-01")

    def suspended(db):
        return [row["suspended"] for day in days for row in states_on(db, LISTINGS["members"], on(day), Filter())]

    assert suspended(covered) == [None, False, True, False, None]
    assert suspended(unsaid) == [False, False, True, False, False]


def test_a_join_leaves_a_cell_empty_where_its_no_is_not_covered(covered, unsaid):
    added = ("member:ORG", "suspended:ORG", "sanctioned:ORG", "sanctioned")
    asked = (("Mli", "1990-01-01"), ("Mli", "2005-01-01"), ("Mli", "2014-01-01"), ("Bfa", "2014-01-01"))

    def cells(db):
        join = Join(db, [JoinColumn.of(db, text) for text in added], HORIZON, "en")
        return [join.answer(*row).cells for row in asked]

    assert cells(covered) == [("no", "no", "", ""), ("yes", "", "", ""), ("yes", "no", "no", ""), ("no", "no", "", "")]
    assert cells(unsaid) == [("no", "no", "no", "no"), ("yes", "no", "no", "no"), ("yes", "no", "no", "no"), ("no", "no", "no", "no")]


@pytest.mark.parametrize(
    ("listing", "narrowed", "day", "expected"),
    [
        ("members", Filter(countries=("BFA",), blocs=("ORG",)), "2014-01-01", True),
        ("members", Filter(countries=("BFA",)), "2014-01-01", False),
        ("leaders", Filter(countries=("MLI",), offices=("head-of-state",)), "2012-01-01", True),
        ("leaders", Filter(countries=("MLI",)), "2012-01-01", False),
        ("leaders", Filter(countries=("MLI",), offices=("head-of-state",)), "2009-12-31", False),
        ("sanctions", Filter(actors=("MLI", "ORG")), "2014-01-01", True),
        ("sanctions", Filter(actors=("MLI", "ada")), "2014-01-01", False),
        ("sanctions", Filter(countries=("MLI",), blocs=("ORG",), certain=True), "2014-01-01", False),
    ],
)
def test_an_answer_of_nothing_is_a_no_only_where_all_that_was_asked_is_covered(covered, unsaid, listing, narrowed, day, expected):
    when = date.fromisoformat(day)
    assert is_no(covered, LISTINGS[listing], narrowed, when, when) is expected
    assert is_no(unsaid, LISTINGS[listing], narrowed, when, when) is False


def test_a_comparison_tells_no_data_from_unchanged(covered, unsaid):
    def told(db, first: str, last: str):
        found = changes_between(db, date.fromisoformat(first), date.fromisoformat(last), Filter(countries=("MLI",), blocs=()))
        return [(row["change"], row["property"], row["qualifiers"].get("office"), row["before"], row["after"]) for row in found if row["property"]]

    assert told(unsaid, "2014-01-01", "2014-06-01") == [("unchanged", "member-of", None, "member", "member")]
    assert told(covered, "2014-01-01", "2014-06-01") == [
        ("no-data", "sanctioned-by", None, None, None),
        ("no-data", "present-in", None, None, None),
        ("no-data", "withdrawing-from", None, None, None),
        ("unchanged", "member-of", None, "member", "member"),
        ("no-data", "holds-office", "head-of-government", None, None),
        ("no-data", "holds-office", "foreign-minister", None, None),
        ("no-data", "holds-office", "defence-minister", None, None),
    ]


@pytest.mark.parametrize(("first", "before"), [("2005-01-01", None), ("2014-01-01", [])])
def test_who_was_before_is_null_where_it_is_not_covered(covered, first, before):
    found = changes_between(covered, date.fromisoformat(first), date(2016, 1, 1), Filter(countries=("MLI",)))
    assert [row["before"] for row in found if row["change"] == "began" and row["property"] == "holds-office"] == [before]


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
