"""A plan put off without a date may fall in nearly any window: people get a note in its place, programs its row; alone it is nothing found."""

from __future__ import annotations

import json

import pytest
from record_builders import event, put, record, text
from run_sahel import Ran, sahel

VOTE = {"kind": "plans", "subject": "MLI", "object": "mali-vote", "type": "election", "title": text("A vote"), "when": "2024-02"}
PUT_OFF = {"kind": "plans", "subject": "MLI", "object": "mali-vote"}

NOTE = {
    "en": "note: 1 plan has been postponed with no new date (`--status postponed` lists it)\n",
    "fr": "note : un projet a été reporté sans nouvelle date (`--status postponed` le donne)\n",
}
SOURCE = "Source: Paper, https://example.org/page\n"


@pytest.fixture
def data(tmp_path):
    announced = event("announced", date="2023-01-01", effects=[VOTE])
    put_off = event("put-off", date="2023-09-01", effects=[PUT_OFF])
    return str(put(tmp_path / "events.json", record(announced, put_off)))


@pytest.mark.parametrize("language", NOTE)
def test_people_are_told_of_it_in_a_note(data, language):
    ran = sahel("timeline", "--since", "2099", "-f", "plain", "--exit-status", "--data", data, "--lang", language)
    assert (ran.code, ran.out) == (1, "")
    assert NOTE[language] in ran.err


def test_a_search_tells_them_too(data):
    ran = sahel("search", "vote", "--since", "2099", "-f", "plain", "--data", data)
    assert (ran.code, ran.out) == (0, "")
    assert NOTE["en"] in ran.err


def test_programs_get_its_row_but_it_alone_is_nothing_found(data):
    ran = sahel("timeline", "--since", "2099", "--json", "--exit-status", "-q", "--data", data)
    assert [(row["id"], row["certainty"]) for row in json.loads(ran.out)] == [("mali-vote", "possible")]
    assert (ran.code, ran.err) == (1, "")


def test_what_has_a_date_is_found(data):
    assert sahel("timeline", "--since", "2023-09", "--json", "--exit-status", "-q", "--data", data).code == 0


@pytest.mark.parametrize("narrowed", [("--since", "2099", "--status", "postponed"), ("--type", "election")])
def test_where_it_is_asked_for_or_no_window_is_it_is_a_row(data, narrowed):
    ran = sahel("timeline", *narrowed, "-f", "plain", "--exit-status", "-q", "--data", data)
    assert ran == Ran(0, f"Without a date (postponed): A vote; possible [mali-vote]. {SOURCE}", "")
