"""Exits, each in one row: the days of its announcement, notice and effect, or on which it was given up, and who contests them."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, event, record, source

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.bloc_exits import withdrawals
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import EXIT_STATUSES, MEMBERS
from sahelcli.questions.states import states_ever
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot

NOTICE = event("2024-01-29 NER gives-notice ORG due=2025-01-29", name="notice", on_effect=[claim("date", "2024-01-30", sources=("other",))])
DOCUMENT = record(
    "2000-01-01 NER joins ORG",
    "2000-01-01 MLI joins ORG",
    "2000-01-01 BFA joins ORG",
    "2000-01-01 TCD joins ORG",
    "2010-03-01 TCD announces-exit ORG",
    "2010-05-01 TCD drops-exit ORG",
    "2020-02-02 BFA leaves ORG",
    "2024-01-28 NER announces-exit ORG",
    "2024-01-28 NER leaves ORG by=AES",
    NOTICE,
    "2025-01-29 NER leaves ORG",
    sources=[source("other")],
)
SHOWN = ("member", "announced", "notified", "due", "effective", "dropped", "status")


@pytest.fixture(scope="module")
def db():
    return build_in_memory(DOCUMENT)


def told(db, day, keys=SHOWN, **narrowed):
    asked = day_asked(db, parse_edtf(day), None, date(2026, 1, 1))
    return [tuple(row[key] for key in keys) for row in withdrawals(db, asked, Filter(**narrowed))]


def test_the_dates_of_an_exit_stand_in_one_row_with_who_contests_them(db):
    assert told(db, "2025-06-01") == [
        ("BFA", None, None, None, "2020-02-02", None, "effective"),
        ("NER", "2024-01-28", "2024-01-29", "2025-01-29", "2025-01-29", None, "effective"),
        ("TCD", "2010-03-01", None, None, None, "2010-05-01", "dropped"),
    ]
    assert told(db, "2025-06-01", ("disputes", "contested"), actors=("NER",)) == [
        ([{"field": "notified", "by": []}, {"field": "effective", "by": ["AES"]}], True)
    ]


def test_an_exit_is_told_as_it_stood_on_the_day_asked(db):
    assert told(db, "2024-01-28", actors=("NER",)) == [("NER", "2024-01-28", None, None, None, None, "announced")]
    assert told(db, "2024-06-01", actors=("NER",)) == [("NER", "2024-01-28", "2024-01-29", "2025-01-29", None, None, "notified")]
    assert told(db, "2024-01-27", actors=("NER",)) == []


def test_a_side_counts_its_own_day_of_effect():
    db = build_in_memory(DOCUMENT, "AES")
    assert told(db, "2024-06-01", actors=("NER",)) == [("NER", "2024-01-28", None, None, "2024-01-28", None, "effective")]


def test_exits_are_chosen_by_status_window_and_dispute(db):
    assert told(db, "2025-06-01", ("member",), statuses=("dropped",)) == [("TCD",)]
    assert told(db, "2025-06-01", ("member",), since=date(2020, 1, 1), until=date(2020, 12, 31)) == [("BFA",)]
    assert told(db, "2025-06-01", ("member",), contested=True) == [("NER",)]
    assert told(db, "2025-06-01", ("member",), blocs=("AES",)) == []


def test_a_row_has_the_keys_of_the_contract_and_names_its_events_and_their_sources(db):
    asked = day_asked(db, parse_edtf("2025-06-01"), None, date(2026, 1, 1))
    (row,) = withdrawals(db, asked, Filter(actors=("NER",)))
    assert list(row) == [column.name for column in COLUMNS["withdrawals"]]
    assert row["events"][1:2] == ["notice"]
    assert len(row["events"]) == 3
    assert row["citations"]


def test_past_the_last_day_of_the_record_an_open_exit_is_only_possible(db):
    assert told(db, "2024-06-01", ("certainty",), actors=("NER",)) == [("certain",)]
    open_exit = build_in_memory(record("2000-01-01 NER joins ORG", "2024-01-28 NER announces-exit ORG"))
    horizon = day_asked(open_exit, None, None, date(2099, 1, 1)).horizon
    beyond = date(horizon.year + 1, 1, 1).isoformat()
    assert told(open_exit, "2024-06-01", ("certainty",)) == [("certain",)]
    assert told(open_exit, beyond, ("certainty", "status")) == [("possible", "announced")]


@pytest.mark.parametrize("side", [None, "AES", "NER", "ECOWAS"])
def test_members_over_time_have_the_dates_of_the_same_exit(side):
    db = open_snapshot((), None, side)
    asked = day_asked(db, None, None, date(2026, 11, 30))
    exits = {(row["member"], row["organisation"]): row for row in withdrawals(db, asked, Filter())}
    found = {}
    for row in states_ever(db, MEMBERS._replace(objects=()), asked, Filter(statuses=("any",))):
        dates = {step: row[f"withdrawal_{step}"] for step in ("announced", "notified", "dropped")}
        if any(dates.values()):
            found[row["member"], row["organisation"]] = dates | {"effective": row["until"]}
    assert found == {pair: {key: row[key] for key in EXIT_STATUSES} for pair, row in exits.items() if row["announced"] or row["notified"]}
