"""`plans` for people: which are overdue on the day asked, and which were put off without a date."""

from __future__ import annotations

import json

import pytest
from record_builders import event, put, record, text
from run_sahel import sahel


def plan(name: str, **own) -> dict:
    return {"kind": "plans", "subject": "ORG", "object": name, "type": "summit", "title": text(f"Title of {name}")} | own


PLANNED = event("one", date="2024-01-01", effects=[plan("late", when="2024-06"), plan("ahead", when="2030"), plan("open", when="2024-09")])
PUT_OFF = event("two", date="2024-05-01", effects=[{"kind": "plans", "subject": "ORG", "object": "open"}])
KEPT = event("three", date="2025-01-01", relations=[{"kind": "fulfils", "to": "late"}])


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return str(put(tmp_path_factory.mktemp("record") / "events.json", record(PLANNED, PUT_OFF, KEPT)))


def notes(data: str, *asked: str, language: str = "en") -> list[str]:
    """The notes of ahead, late and open, as a table has them."""
    ran = sahel("plans", "-f", "md", *asked, "--data", data, "--lang", language)
    return [line.split("|")[-2].partition("[")[0].strip() for line in ran.out.splitlines() if "Title of" in line]


@pytest.mark.parametrize(("language", "overdue", "postponed"), [("en", "overdue", "postponed"), ("fr", "échéance dépassée", "reporté")])
def test_on_a_day_past_its_date_a_plan_is_overdue(data, language, overdue, postponed):
    assert notes(data, "--on", "2024-07-01", language=language) == ["", overdue, postponed]


def test_before_its_date_or_once_it_is_kept_it_is_not(data):
    assert notes(data, "--on", "2024-06-30") == ["", "", "postponed"]
    assert notes(data, "--on", "2024-02-01") == ["", "", ""]
    assert notes(data, "--history", "--known-on", "2025-02-01") == ["", "", "postponed"]


def test_a_sentence_says_it_once(data):
    ran = sahel("plans", "--on", "2024-07-01", "-f", "plain", "-q", "--data", data)
    assert ran.out == (
        "Org: Title of ahead, planned since 1 January 2024, for 2030. Source: Paper, https://example.org/page\n"
        "Org: Title of late, planned for June 2024; a plan from 1 January 2024 until 1 January 2025; overdue. Source: Paper, https://example.org/page\n"
        "Org: Title of open, postponed without a new date; planned since 1 January 2024. Source: Paper, https://example.org/page\n"
    )


def test_programs_get_the_keys_of_the_contract(data):
    (row, *_) = json.loads(sahel("plans", "--on", "2024-07-01", "--json", "--data", data).out)
    assert "outlook" not in row
