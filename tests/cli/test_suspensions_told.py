"""`members --history` tells people every suspension that a membership went through; programs get them as `suspensions`."""

from __future__ import annotations

import json

import pytest
from record_builders import event, joins, put, record
from run_sahel import sahel


def turn(verb: str, **own) -> dict:
    return {"kind": verb, "subject": "MLI", "object": "ORG"} | own


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    happened = [
        event("one", date="2000-01-01", effects=[joins("MLI", "ORG")]),
        event("two", date="2012-03-01", effects=[turn("suspends")]),
        event("three", date="2012-04~", effects=[turn("reinstates")]),
        event("four", date="2015-01-01", confirmed=False, effects=[turn("suspends")]),
        event("five", date="2016-01-01", effects=[turn("reinstates")]),
        event("six", date="2021-01-01", effects=[turn("suspends")]),
    ]
    return str(put(tmp_path_factory.mktemp("record") / "events.json", record(*happened)))


PLAIN = {
    "en": "Mli: member of Org since 1 January 2000; suspended from 1 March 2012 until about April 2012; "
    "suspended from 1 January 2015 until 1 January 2016 (possible); suspended since 1 January 2021. Source: Paper, https://example.org/page\n",
    "fr": "Mli : membre d'Org depuis le 1er janvier 2000 ; suspension du 1er mars 2012 à avril 2012 environ ; "
    "suspension du 1er janvier 2015 au 1er janvier 2016 (possible) ; suspension depuis le 1er janvier 2021. "
    "Source : Paper, https://example.org/page\n",
}


@pytest.mark.parametrize("language", PLAIN)
def test_each_suspension_is_told(data, language):
    assert sahel("members", "--bloc", "ORG", "--history", "-f", "plain", "-q", "--data", data, "--lang", language).out == PLAIN[language]


def test_of_one_day_only_the_one_in_force_is(data):
    shown = sahel("members", "--bloc", "ORG", "--on", "2022-01-01", "-f", "md", "-q", "--data", data).out
    assert "suspended since 2021-01-01" in shown
    assert "2012" not in shown


@pytest.mark.parametrize("asked", [["--history"], ["--on", "2022-01-01"]])
def test_programs_get_every_suspension_with_its_sources(data, asked):
    (row,) = json.loads(sahel("members", "--bloc", "ORG", *asked, "--json", "--data", data).out)
    assert [(s["since"], s["until"], s["certainty"], [c["source"] for c in s["citations"]]) for s in row["suspensions"]] == [
        ("2012-03-01", "2012-04~", "certain", ["page"]),
        ("2015-01-01", "2016-01-01", "possible", ["page"]),
        ("2021-01-01", None, "certain", ["page"]),
    ]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "note: full history, also after 2013-01-01; suspension, exit and title are those of that day\n"),
        (
            "fr",
            "note : historique complet, y compris après cette date : 1er janvier 2013 ; suspension, retrait et titre sont ceux de cette date\n",
        ),
    ],
)
def test_a_day_beside_a_history_is_told_for_what_it_is(data, language, note):
    ran = sahel("members", "--bloc", "ORG", "--history", "--on", "2013-01-01", "-f", "plain", "--data", data, "--lang", language)
    assert ran.err == note
