"""What an export takes: the rows of timeline and of facts, and nothing that was not public."""

from __future__ import annotations

import json
from datetime import date

import pytest
from builders import claim, event, record
from export_builders import chosen, small
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples
from test_no_leak import DAYS, GOLDEN, cut_off, document

from sahelcli.contract.export_tables import LINKS, SHEETS
from sahelcli.questions.export import exported, filter_told, sheets
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.search import Found
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.models import Document
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


def test_claims_and_citations_have_their_owner():
    laid_out = sheets(chosen(record(event("2000 MLI joins ORG", name="in", claims=[claim("date", "2001", "ORG", sources=("page",))]))), {})
    claimed = (1, "date", '"2001"', "ORG", "held", None, None, "page")
    assert [*laid_out["claims"]] == [("in", None, *claimed), (None, "in/MLI/member-of/ORG", *claimed)]
    assert [*laid_out["citations"]] == [("in", None, "page", 1), (None, "in/MLI/member-of/ORG", "page", 1)]


def test_the_events_are_printed_and_counted_without_reading_any_table():
    db = build_in_memory(small())
    asked: list[str] = []
    laid_out = sheets(exported(db, day_asked(db, None, None, date(2026, 6, 1)), Filter()), {})
    db.set_trace_callback(asked.append)
    assert next(laid_out["events"].printed()).startswith('{"id": "about", "date": "2012-04~", "earliest": "2012-03-01", ')
    assert len(laid_out["events"]) == 13
    assert [statement.split(" FROM ")[0] for statement in asked] == [
        "SELECT status, status_now, earliest, latest, sure_from, sure_to, sure, row",
        "SELECT row",  # of the single source
        "SELECT count(*)",
    ]


@pytest.mark.parametrize("side", [None, "MLI", "ECOWAS"])
@examples(10)
@given(day=st.dates(date(2012, 1, 1), date(2026, 3, 1)))
def test_events_are_printed_as_their_cells_are_in_every_view(side, day):
    db = open_snapshot((), day, side)
    events = sheets(exported(db, day_asked(db, None, day, day), Filter()), {})["events"]
    rows = [json.loads(text) for text in events.printed()]
    assert [tuple(" ".join(value) or None if isinstance(value, list) else value for value in row.values()) for row in rows] == [*events]
    assert {tuple(row) for row in rows} == {tuple(column.name for column in SHEETS["events"])}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_is_a_column(link):
    sheet, column = link
    assert column in [c.name for c in SHEETS[sheet]]
    assert "id" in [c.name for c in SHEETS[LINKS[link]]]


def test_a_filter_is_told_in_plain_values():
    told = filter_told(Filter(blocs=("AES",), since=date(2024, 1, 1)), None)
    assert told == {"blocs": ["AES"], "since": "2024-01-01"}
    assert filter_told(Filter(), None) == {}
    assert filter_told(Filter(matching=Found((1, 2), 2)), "joins ORG") == {"text": "joins ORG"}


@pytest.mark.parametrize("case", GOLDEN)
@examples(15)
@given(day=DAYS)
def test_what_was_not_public_is_in_no_table(case, day):
    def laid_out(read):
        db = build_in_memory(read)
        found = sheets(exported(db, day_asked(db, None, day, date(2027, 1, 1)), Filter()), {})
        return {name: list(rows) for name, rows in found.items()}

    known = laid_out(known_by(Document.model_validate(GOLDEN[case]), day))
    assert known == laid_out(document(cut_off(GOLDEN[case], day)))
    later = {e["title"]["en"] for e in GOLDEN[case]["events"]} - {e["title"]["en"] for e in cut_off(GOLDEN[case], day)["events"]}
    assert not [title for title in later if title in json.dumps(known, ensure_ascii=False)]


def test_as_known_on_a_day_nobody_has_a_later_name():
    whole = record(event("2000-01-01 MLI joins ORG", name="in"), event("2010-01-01 NER joins ORG", name="later"))
    actors = [a.model_copy(update={"aliases": ["Later Name"]}) for a in whole.actors]
    db = build_in_memory(known_by(whole.model_copy(update={"actors": actors}), date(2005, 1, 1)))
    found = exported(db, day_asked(db, None, date(2005, 1, 1), date(2027, 1, 1)), Filter())
    assert [(row["id"], row["aliases"]) for row in found.actors] == [("MLI", []), ("ORG", [])]
