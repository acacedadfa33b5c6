"""What an export takes: the rows of timeline and of facts, and nothing that was not public."""

from __future__ import annotations

from datetime import date

import pytest
from builders import event, record
from export_builders import chosen, small

from sahelcli.questions.export import exported, filter_told
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.search import Found
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot


def ids(rows):
    return [row["id"] for row in rows]


@pytest.mark.parametrize(
    ("narrowed", "ends"),
    [
        pytest.param(Filter(), Filter(), marks=pytest.mark.slow),
        (Filter(blocs=("AES",)), Filter(blocs=("AES",))),
        (
            Filter(countries=("MLI",), since=date(2024, 1, 1), until=date(2024, 12, 31)),
            Filter(countries=("MLI",), since=date(2024, 1, 1), until=date(2024, 12, 31)),
        ),
    ],
)
def test_the_rows_are_those_of_timeline_and_of_facts(narrowed, ends):
    db = open_snapshot()
    asked = day_asked(db, None, None, date(2026, 6, 1))
    found = exported(db, asked, narrowed)
    assert ids(found.events) == ids(timeline(db, asked, narrowed))
    assert [*found.facts] == list(states_ever(db, LISTINGS["facts"], asked, ends))


def test_where_only_a_happening_can_meet_a_condition_its_facts_are_those_it_touches():
    found = chosen(
        record(
            event("2000 MLI joins ORG", name="in", type="accession"),
            event("2010 MLI leaves ORG", name="out", type="withdrawal"),
            event("2011 NER joins ORG", name="other"),
        ),
        Filter(types=("withdrawal",)),
    )
    assert ids(found.events) == ["out"]
    assert ids(found.facts) == ["in/MLI/member-of/ORG"]
    assert ids(found.actors) == ["MLI", "ORG"]
    assert ids(found.sources) == ["page"]


def test_without_a_filter_all_actors_and_sources_are_there():
    found = chosen(small())
    assert ids(found.sources) == ["page", "primary-page"]
    assert "BFA" in ids(found.actors)


def test_an_event_says_whether_its_days_are_known():
    assert {row["id"]: row["exact"] for row in chosen(small()).events if row["id"] in ("day", "month", "days", "about", "late")} == {
        "day": True,
        "month": False,
        "days": True,
        "about": False,
        "late": False,
    }


def test_a_stretch_ends_where_the_answer_changes_and_at_the_horizon():
    found = chosen(record(event("2000-01-01 MLI joins ORG", name="in"), event("2010-01-01 MLI suspends ORG", name="kept-out")))
    rows = [(r["first_day"], r["last_day"], r["certainty"], r["suspended"]) for r in found.stretches if r["fact"] == "in/MLI/member-of/ORG"]
    assert rows == [
        ("2000-01-01", "2009-12-31", "certain", False),
        ("2010-01-01", "2026-01-01", "certain", True),
        ("2026-01-02", None, "possible", True),
    ]


def test_a_beginning_that_the_record_does_not_know_is_no_day():
    found = chosen(record(event("2010-01-01 MLI joins ORG date=XXXX", name="in")))
    assert next((r["first_day"], r["last_day"], r["certainty"]) for r in found.stretches) == (None, "2009-12-31", "possible")


def test_a_filter_is_told_in_plain_values():
    told = filter_told(Filter(blocs=("AES",), since=date(2024, 1, 1)), None)
    assert told == {"blocs": ["AES"], "since": "2024-01-01"}
    assert filter_told(Filter(), None) == {}
    assert filter_told(Filter(matching=Found((1, 2), 2)), "joins ORG") == {"text": "joins ORG"}


def test_as_known_on_a_day_nobody_has_a_later_name():
    whole = record(event("2000-01-01 MLI joins ORG", name="in"), event("2010-01-01 NER joins ORG", name="later"))
    actors = [a.model_copy(update={"aliases": ["Later Name"]}) for a in whole.actors]
    db = build_in_memory(known_by(whole.model_copy(update={"actors": actors}), date(2005, 1, 1)))
    found = exported(db, day_asked(db, None, date(2005, 1, 1), date(2027, 1, 1)), Filter())
    assert [(row["id"], row["aliases"]) for row in found.actors] == [("MLI", []), ("ORG", [])]
