"""What is contested or was judged wrong: a row for each value, with its versions, of what the filters of the timeline choose."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, event, record, source

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.claim_values_in_json import as_printed
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.disagreements import disagreements
from sahelcli.questions.request import Filter, day_asked
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
