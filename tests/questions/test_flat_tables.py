"""The flat tables of an export: their cells, their printed events, and nothing that was not public."""

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
from sahelcli.questions.export import exported
from sahelcli.questions.flat_tables import sheets
from sahelcli.questions.request import Filter, day_asked
from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot


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
