"""Values that are contested or were judged wrong, with their versions side by side."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, event, record, source

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.shown_columns_and_claims_in_json import as_printed
from sahelcli.questions.disagreements import contested, disagreements, with_versions
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on
from sahelcli.questions.timeline import timeline
from sahelcli.snapshot.build import build_in_memory

REASON = {"en": "A slip.", "fr": "Un lapsus."}
NOTICE = event(
    "2024-01-29 NER gives-notice ORG due=2025-01-29",
    name="notice",
    on_effect=[
        claim("date", "2024-01-30", "BFA", sources=("other",)),
        claim("date", "2023", rank="deprecated", sources=("other",), reason=REASON),
    ],
)
DOCUMENT = record(
    "2000-01-01 NER joins ORG",
    event("2024-01-28 NER leaves ORG by=AES", name="exit"),
    NOTICE,
    event("2024-03-01 MLI joins AES", name="joined", claims=[claim("date", "2024-03-02", rank="deprecated", sources=("other",), reason=REASON)]),
    event("2025-01-29 NER leaves ORG", name="left"),
    sources=[source("other")],
)


@pytest.fixture(scope="module")
def db():
    return build_in_memory(DOCUMENT)


def rows(db, **narrowed):
    return disagreements(db, day_asked(db, parse_edtf("2025-06-01"), None, date(2026, 1, 1)), Filter(**narrowed))


def told(found):
    return [(row["id"], row["field"], row["contested"], [(v["value"], v["rank"], v["by"]) for v in row["versions"]]) for row in found]


NOTIFIED = ("notice", "date", True, [("2024-01-29", "answer", []), ("2024-01-30", "held", ["BFA"]), ("2023", "deprecated", [])])
JOINED = ("joined", "date", False, [("2024-03-01", "answer", []), ("2024-03-02", "deprecated", [])])


def test_versions_of_events_effects_and_facts_stand_side_by_side_by_date(db):
    notified, joined, left = told(rows(db))
    assert (notified, joined) == (NOTIFIED, JOINED)
    assert left[1:] == ("until", True, [("2025-01-29", "answer", []), ("2024-01-28", "held", ["AES"])])
    assert left[0].endswith("/NER/member-of/ORG")


def test_a_version_says_why_and_from_where(db):
    (row,) = rows(db, ids=("joined",))
    assert [(v["reason"], [c["source"] for c in v["citations"]]) for v in row["versions"]][1] == (REASON, ["other"])


def test_it_is_filtered_like_the_timeline(db):
    assert told(rows(db, until=date(2024, 2, 1), actors=("NER",)))[0] == NOTIFIED
    assert told(rows(db, since=date(2024, 2, 1), until=date(2024, 12, 31))) == [JOINED]
    assert [row["field"] for row in rows(db, blocs=("ORG",))] == ["date", "until"]
    assert told(rows(db, contested=True))[0] == NOTIFIED
    assert len(rows(db, contested=True)) == 2


def test_a_side_sees_the_default_answer_beside_its_own(db):
    side = build_in_memory(DOCUMENT, "AES")
    asked = day_asked(side, parse_edtf("2025-06-01"), None, date(2026, 1, 1))
    found = [row for row in disagreements(side, asked, Filter(), db) if row["kind"] == "fact"]
    assert ("until", [("2024-01-28", "answer"), ("2025-01-29", "default")]) in [
        (row["field"], [(v["value"], v["rank"]) for v in row["versions"]]) for row in found
    ]


def test_a_row_has_the_keys_of_the_contract(db):
    assert {tuple(row) for row in rows(db)} == {tuple(column.name for column in COLUMNS["disagreements"])}


def test_a_version_says_the_type_of_its_value():
    counted = claim("dead", 12, "BFA", sources=("other",))
    document = record(event("2024-03-01 MLI joins AES", name="joined", claims=[counted]), sources=[source("other")])
    (row,) = rows(build_in_memory(document))
    assert [(version["value"], version["value_type"]) for version in row["versions"]] == [(None, "none"), (12, "number")]
    assert [(version["value"], version["value_type"]) for version in as_printed(row)["versions"]] == [(None, "none"), ("12", "number")]


SIDES_NOTICE = event(
    "2024-01-29 NER gives-notice ORG due=2025-01-29",
    name="notice",
    on_effect=[
        claim("date", "2024-01-30", "BFA", sources=("other",)),
        claim("date", "2023", rank="deprecated", sources=("other",), reason={"en": "A slip.", "fr": "Un lapsus."}),
    ],
)
SIDES_DOCUMENT = record(
    "2000-01-01 NER joins ORG", "2024-01-28 NER leaves ORG by=AES", SIDES_NOTICE, "2025-01-29 NER leaves ORG", sources=[source("other")],
)  # fmt: skip


def versions_told(row):
    """Versions as (field, value, rank, by, sources)."""
    return [(v["field"], v["value"], v["rank"], v["by"], [c["source"] for c in v["citations"]]) for v in row["versions"]]


def asked_on(db, day):
    return day_asked(db, parse_edtf(day), None, date(2026, 1, 1))


def test_a_side_s_end_stands_beside_the_answer_s_own():
    db = build_in_memory(SIDES_DOCUMENT)
    asked = asked_on(db, "2024-01-28")
    (row,) = with_versions(db, contested(states_on(db, LISTINGS["members"], asked, Filter())))
    assert versions_told(row) == [("until", "2025-01-29", "answer", [], ["page"]), ("until", "2024-01-28", "held", ["AES"], ["page"])]
    assert [version["of"]["en"] for version in row["versions"]] == ["Title of e4", "Title of e4"]


def test_claims_on_one_value_stand_beside_it_together():
    db = build_in_memory(SIDES_DOCUMENT)
    asked = asked_on(db, "2024-01-29")
    exits = Filter(properties=("withdrawing-from",))
    (row,) = with_versions(db, contested(states_on(db, LISTINGS["facts"], asked, exits)))
    assert versions_told(row)[:3] == [
        ("date", "2024-01-29", "answer", [], ["page"]),
        ("date", "2024-01-30", "held", ["BFA"], ["other"]),
        ("date", "2023", "deprecated", [], ["other"]),
    ]
    assert row["versions"][2]["reason"] == {"en": "A slip.", "fr": "Un lapsus."}


def test_in_a_side_s_answer_the_default_one_is_a_version():
    db, default = build_in_memory(SIDES_DOCUMENT, "AES"), build_in_memory(SIDES_DOCUMENT)
    asked = asked_on(db, "2026-01-01")
    (row,) = with_versions(db, contested(states_ever(db, LISTINGS["members"], asked, Filter())), default)
    assert versions_told(row)[-2:] == [("until", "2024-01-28", "answer", [], ["page"]), ("until", "2025-01-29", "default", [], ["page"])]


def test_what_the_default_answer_does_not_have_at_all_did_not_begin_there():
    document = record("2000-01-01 NER joins ORG by=AES")
    db, default = build_in_memory(document, "AES"), build_in_memory(document)
    (row,) = with_versions(db, contested(states_ever(db, LISTINGS["members"], asked_on(db, "2026-01-01"), Filter())), default)
    assert [(v["field"], v["value"], v["rank"]) for v in row["versions"]] == [("since", "2000-01-01", "answer"), ("since", None, "default")]


def test_a_happening_s_versions_are_of_the_field_disputed():
    held = event("2020-05-05", name="meeting", place="town", claims=[claim("place", "port", "NER"), claim("force-size", "300", "NER")])
    db = build_in_memory(record(held, "2021-01-01"))
    (row,) = with_versions(db, timeline(db, asked_on(db, "2022"), Filter(contested=True)))
    assert versions_told(row) == [
        ("place", "town", "answer", [], ["page"]),
        ("place", "port", "held", ["NER"], []),
        ("force-size", None, "answer", [], ["page"]),
        ("force-size", "300", "held", ["NER"], []),
    ]
