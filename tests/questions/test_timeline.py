"""A timeline as JSON prints it, row for row what its rows are printed as."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

import pytest
from builders import claim, event, record, text
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.escaping import to_json
from sahelcli.checks.load import load
from sahelcli.contract.shown_columns_and_claims_in_json import as_printed
from sahelcli.questions.request import Asked, Filter, Order, day_asked
from sahelcli.questions.timeline import printed, timeline
from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot

HOSTILE = 'A "claims": [], "citations": ["x"] and "status": "planned"'


def asked(day: str) -> Asked:
    when = date.fromisoformat(day)
    return Asked(when, when, "on", date.max, day)


@pytest.fixture(scope="module")
def whole() -> sqlite3.Connection:
    return build_in_memory(load([bundled_record()]))


@pytest.mark.parametrize(
    ("day", "narrowed", "order"),
    [
        ("2026-01-01", {}, Order()),
        ("2040-01-01", {}, Order(sort="latest", reverse=True)),
        ("2026-01-01", {"statuses": ("planned", "postponed", "overdue", "cancelled")}, Order()),
        ("2026-01-01", {"since": date(2023, 7, 1), "until": date(2024, 2, 1)}, Order(limit=40)),
        ("2026-01-01", {"contested": True}, Order(max_lines=9)),
    ],
)
def test_the_bundled_timeline_is_printed_as_its_rows_are(whole: sqlite3.Connection, day: str, narrowed: dict[str, Any], order: Order) -> None:
    asked_of = asked(day), Filter(**narrowed), order
    texts = list(printed(whole, *asked_of))
    assert texts == [to_json(as_printed(row)) for row in timeline(whole, *asked_of)]
    assert texts


@pytest.mark.parametrize("side", [None, "MLI", "ECOWAS"])
@examples(5)
@given(day=st.dates(date(2012, 1, 1), date(2026, 3, 1)))
def test_a_timeline_is_printed_as_its_rows_are_in_every_view(side: str | None, day: date) -> None:
    db = open_snapshot((), day, side)
    asked_of = day_asked(db, None, day, day), Filter()
    assert list(printed(db, *asked_of)) == [to_json(as_printed(row)) for row in timeline(db, *asked_of)]


def test_signs_of_json_within_a_text_are_no_keys() -> None:
    document = record(
        event("2024-01-01 MLI joins AES", name="a", title=text(HOSTILE)),
        event("2024-02-01 NER joins AES", name="b", title=text(HOSTILE), claims=[claim("date", "2024-02-02", "NER")]),
        event("2024-03-01 BFA plans visit", name="c", confirmed=False),
    )
    db = build_in_memory(document)
    texts = list(printed(db, asked("2024-06-01"), Filter()))
    assert texts == [to_json(as_printed(row)) for row in timeline(db, asked("2024-06-01"), Filter())]
    assert all(part in texts[0] for part in (r"\"claims\": []", r"\"citations\": [\"x\"]", '"status": "occurred"'))
