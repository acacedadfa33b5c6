"""People read states by name and office-holders by who followed whom; programs get the contract's order, by id and person."""

from __future__ import annotations

import json

import pytest
from record_builders import HEADER, actor, event, joins, put, record, text
from run_sahel import sahel

STATES = {"CIV": ("Ivory Coast", "Côte d'Ivoire"), "CPV": ("Cabo Verde", "Cabo Verde"), "MLI": ("Mali", "Mali")}


def office(verb: str, person: str) -> dict:
    return {"kind": verb, "subject": person, "object": "MLI", "office": "head-of-state"}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    states = [actor(id_, "state", name={"en": en, "fr": fr}) for id_, (en, fr) in STATES.items()]
    people = [actor(name, "person") for name in ("ada", "ben", "cleo")]
    happened = [
        event("one", date="1990-01-01", effects=[joins(list(STATES), "ORG"), office("takes-office", "cleo")]),
        event(
            "two",
            date="2000-01-01",
            effects=[office("leaves-office", "cleo"), office("takes-office", "ben")],
        ),
        event(
            "three",
            date="2010-01-01",
            effects=[office("leaves-office", "ben"), office("takes-office", "ada")],
        ),
    ]
    entries = [*states, actor("ORG", "organisation"), *people]
    return str(put(tmp_path_factory.mktemp("record") / "events.json", record(*happened, actors=entries) | {"record": HEADER | {"title": text("R")}}))


def first_words(data: str, *asked: str) -> list[str]:
    return [line.partition(":")[0].strip() for line in sahel(*asked, "-f", "plain", "-q", "--data", data).out.splitlines()]


def test_states_come_by_name_in_the_language_of_the_reader(data):
    assert first_words(data, "members", "--bloc", "ORG") == ["Cabo Verde", "Ivory Coast", "Mali"]
    assert first_words(data, "members", "--bloc", "ORG", "--lang", "fr") == ["Cabo Verde", "Côte d'Ivoire", "Mali"]
    assert [row["member"] for row in json.loads(sahel("members", "--bloc", "ORG", "--json", "--data", data).out)] == ["CIV", "CPV", "MLI"]


def test_so_they_do_in_a_chart(data):
    chart = sahel("members", "--bloc", "ORG", "--history", "--chart", "-f", "table", "-q", "--data", data, COLUMNS="80").out
    assert [line[:4] for line in chart.splitlines() if line[:4] in ("Cabo", "Ivor", "Mali")] == ["Cabo", "Ivor", "Mali"]


def test_an_office_has_its_holders_in_the_order_in_which_they_followed(data):
    assert first_words(data, "leaders", "--history") == ["Cleo", "Ben", "Ada"]
    assert first_words(data, "facts", "--property", "holds-office", "--history") == ["Cleo", "Ben", "Ada"]
    assert [row["person"] for row in json.loads(sahel("leaders", "--history", "--json", "--data", data).out)] == ["ada", "ben", "cleo"]


def test_states_come_by_date_the_other_way_round_and_as_many_as_asked():
    words = ("leaders", "--country", "Mali", "--history", "-q")
    rows = json.loads(sahel(*words, "--json").out)
    dated = json.loads(sahel(*words, "--json", "--sort", "date").out)
    assert dated == sorted(rows, key=lambda row: row["since_earliest"] or "")
    assert json.loads(sahel(*words, "--json", "--sort", "date", "--reverse", "--limit", "3").out) == dated[::-1][:3]
    assert json.loads(sahel(*words, "--json", "--limit", "2").out) == rows[:2]
    named = [line.split(", ")[0] for line in sahel(*words, "-f", "plain", "--sort", "date").out.splitlines()]
    assert len(named) == len(rows)
    assert dated[0]["name"]["en"] in named[0]
    assert dated[-1]["name"]["en"] in named[-1]
    assert sahel(*words, "--sort", "id").code == 2
