"""Versions side by side: the answer's own value, then every other, with whose it is, why and from where."""

from __future__ import annotations

from datetime import date

from builders import claim, event, record, source

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.listing_definitions import LISTINGS
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.rival_versions import contested, with_versions
from sahelcli.questions.states import states_ever, states_on
from sahelcli.questions.timeline import timeline
from sahelcli.snapshot.build import build_in_memory

NOTICE = event(
    "2024-01-29 NER gives-notice ORG due=2025-01-29",
    name="notice",
    on_effect=[
        claim("date", "2024-01-30", "BFA", sources=("other",)),
        claim("date", "2023", rank="deprecated", sources=("other",), reason={"en": "A slip.", "fr": "Un lapsus."}),
    ],
)
DOCUMENT = record(
    "2000-01-01 NER joins ORG", "2024-01-28 NER leaves ORG by=AES", NOTICE, "2025-01-29 NER leaves ORG", sources=[source("other")],
)  # fmt: skip


def told(row):
    """Versions as (field, value, rank, by, sources)."""
    return [(v["field"], v["value"], v["rank"], v["by"], [c["source"] for c in v["citations"]]) for v in row["versions"]]


def asked_on(db, day):
    return day_asked(db, parse_edtf(day), None, date(2026, 1, 1))


def test_a_side_s_end_stands_beside_the_answer_s_own():
    db = build_in_memory(DOCUMENT)
    asked = asked_on(db, "2024-01-28")
    (row,) = with_versions(db, contested(states_on(db, LISTINGS["members"], asked, Filter())))
    assert told(row) == [("until", "2025-01-29", "answer", [], ["page"]), ("until", "2024-01-28", "held", ["AES"], ["page"])]
    assert [version["of"]["en"] for version in row["versions"]] == ["Title of e4", "Title of e4"]


def test_claims_on_one_value_stand_beside_it_together():
    db = build_in_memory(DOCUMENT)
    asked = asked_on(db, "2024-01-29")
    exits = Filter(properties=("withdrawing-from",))
    (row,) = with_versions(db, contested(states_on(db, LISTINGS["facts"], asked, exits)))
    assert told(row)[:3] == [
        ("date", "2024-01-29", "answer", [], ["page"]),
        ("date", "2024-01-30", "held", ["BFA"], ["other"]),
        ("date", "2023", "deprecated", [], ["other"]),
    ]
    assert row["versions"][2]["reason"] == {"en": "A slip.", "fr": "Un lapsus."}


def test_in_a_side_s_answer_the_default_one_is_a_version():
    db, default = build_in_memory(DOCUMENT, "AES"), build_in_memory(DOCUMENT)
    asked = asked_on(db, "2026-01-01")
    (row,) = with_versions(db, contested(states_ever(db, LISTINGS["members"], asked, Filter())), default)
    assert told(row)[-2:] == [("until", "2024-01-28", "answer", [], ["page"]), ("until", "2025-01-29", "default", [], ["page"])]


def test_what_the_default_answer_does_not_have_at_all_did_not_begin_there():
    document = record("2000-01-01 NER joins ORG by=AES")
    db, default = build_in_memory(document, "AES"), build_in_memory(document)
    (row,) = with_versions(db, contested(states_ever(db, LISTINGS["members"], asked_on(db, "2026-01-01"), Filter())), default)
    assert [(v["field"], v["value"], v["rank"]) for v in row["versions"]] == [("since", "2000-01-01", "answer"), ("since", None, "default")]


def test_a_happening_s_versions_are_of_the_field_disputed():
    held = event("2020-05-05", name="meeting", place="town", claims=[claim("place", "port", "NER"), claim("force-size", "300", "NER")])
    db = build_in_memory(record(held, "2021-01-01"))
    (row,) = with_versions(db, timeline(db, asked_on(db, "2022"), Filter(contested=True)))
    assert told(row) == [
        ("place", "town", "answer", [], ["page"]),
        ("place", "port", "held", ["NER"], []),
        ("force-size", None, "answer", [], ["page"]),
        ("force-size", "300", "held", ["NER"], []),
    ]
