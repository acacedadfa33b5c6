"""A question about one subject and one object is answered yes, no or not recorded in words, on the day asked, with what is near."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from record_builders import HEADER, actor, event, put, record
from run_sahel import Ran, sahel, sahel_at_terminal


def effect(kind: str, subject: str, object_: str, **keys: object) -> dict:
    return {"kind": kind, "subject": subject, "object": object_, **keys}


HOLDS = {"office": "head-of-state"}
PLAN = {"type": "summit", "title": {"en": "A summit", "fr": "Un sommet"}, "when": "2023-01"}
EVENTS = [
    event("a", date="2012-01-01", effects=[effect("joins", "MLI", "ORG", **{"as": "member"}), effect("joins", "NER", "ORG", **{"as": "member"})]),
    event("b", date="2013-01-01", effects=[effect("suspends", "MLI", "ORG")]),
    event("c", date="2014-01-01", effects=[effect("reinstates", "MLI", "ORG")]),
    event("d", date="2015-01-01", effects=[effect("takes-office", "ada", "MLI", **HOLDS), effect("takes-office", "ada", "ORG", office="chair")]),
    event("e", date="2015-02-01", effects=[effect("is-sworn-in", "ada", "MLI", **HOLDS)]),
    event("f", date="2016-01-01", effects=[effect("imposes", "MLI", "ORG", measures=["border-closure"])]),
    event("g", date="2017-01-01", effects=[effect("lifts", "MLI", "ORG", measures=["border-closure"])]),
    event("h", date="2018-01-01", effects=[effect("deploys", "NER", "MLI")]),
    event("i", date="2019-01-01", effects=[effect("plans", "ORG", "summit", **PLAN)]),
    event("j", date="2020-01-01", effects=[effect("leaves", "MLI", "ORG"), effect("departs", "NER", "MLI"), effect("cancels", "ORG", "summit")]),
    event("k", date="2021-01-01", effects=[effect("leaves-office", "ada", "MLI", **HOLDS), effect("leaves-office", "ada", "ORG", office="chair")]),
]
COVERED = [
    {"property": "member-of", "object": "ORG", "from": "2010-01-01"},
    {"property": "suspended-from", "object": "ORG", "from": "2010-01-01"},
    {"property": "holds-office", "office": "head-of-state", "countries": ["MLI"], "from": "2010-01-01"},
    {"property": "holds-office", "office": "chair", "object": "ORG", "from": "2010-01-01"},
    {"property": "sanctioned-by", "imposer": "ORG", "countries": ["MLI"], "from": "2010-01-01"},
    {"property": "present-in", "countries": ["MLI"], "from": "2010-01-01"},
    {"property": "plans", "from": "2010-01-01"},
]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    entries = [actor("MLI", "state"), actor("NER", "state"), actor("ORG", "organisation"), actor("ada", "person")]
    whole = record(*EVENTS, actors=entries) | {"record": HEADER | {"coverage": COVERED}}
    return str(put(tmp_path_factory.mktemp("record") / "events.json", whole))


CASES = json.loads((Path(__file__).parent / "verdicts.json").read_text(encoding="utf-8"))
"""Commands with the whole of stdout in both languages: of each a yes, a no, a not recorded and a not yet."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["command"])
def test_plain_says_it_on_stdout(data, case):
    command = [*case["command"].split(), "-f", "plain", "--data", data]
    assert (sahel(*command), sahel(*command, "--lang", "fr")) == (Ran(0, case["en"] + "\n", ""), Ran(0, case["fr"] + "\n", ""))


@pytest.mark.parametrize(("format", "out"), [("json", "[]\n"), ("tsv", ""), ("csv", None), ("md", None)])
def test_other_formats_have_it_on_stderr(data, format, out):
    ran = sahel("members", "--bloc", "ORG", "--country", "MLI", "--on", "2022-06-01", "-f", format, "--data", data)
    assert out is None or ran.out == out
    assert ran.err.splitlines()[:2] == [
        "note: no, no longer: Mli was not a member of Org on 1 June 2022 (members: Ner).",
        "note: the last before that: Mli: member of Org from 1 January 2012 until 1 January 2020. Source: Paper, https://example.org/page",
    ]


def test_a_yes_in_json_is_its_rows_and_a_word_on_stderr(data):
    ran = sahel("members", "--bloc", "ORG", "--country", "MLI", "--on", "2019-06-01", "--json", "--data", data)
    assert (len(json.loads(ran.out)), ran.err) == (1, "note: yes: membership (Mli, Org) on 1 June 2019.\n")


def test_it_says_in_whose_view_and_as_known_when():
    asked = ("members", "--bloc", "ECOWAS", "--country", "Mali", "--on", "2024-06-01", "--known-on", "2024-12-31", "--according-to", "AES")
    assert sahel(*asked, "-f", "plain").out.startswith(
        "No, no longer: Mali was not a member of ECOWAS on 1 June 2024, as it was known on 2024-12-31, according to AES (members: Benin, "
    )


def test_a_terminal_gets_the_sentence(data):
    assert sahel_at_terminal("forces", "--country", "MLI", "--actor", "NER", "--on", "2022-06-01", "--data", data, columns=200).splitlines()[0] == (
        "No, no longer: there were no forces of Ner in Mli on 1 June 2022. "
        "The last before that date: Ner: forces in Mli from 1 January 2018 until 1 January 2020. Source: Paper, https://example.org/page"
    )


def test_explain_gives_the_answer_its_rows_the_coverage_and_what_is_nearest(data):
    found = json.loads(sahel("members", "--bloc", "ORG", "--country", "MLI", "--on", "2011", "--json", "--explain", "--data", data).out)
    assert [*found] == ["answer", "rows", "coverage", "nearest"]
    assert (found["answer"], found["rows"], [entry["object"] for entry in found["coverage"]]) == ("no", [], ["ORG"])
    assert [(near["when"], near["row"]["id"]) for near in found["nearest"]] == [("after", "a/MLI/member-of/ORG")]


def test_explain_writes_json_alone():
    ran = sahel("members", "--bloc", "ECOWAS", "--explain", "-f", "csv")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: --explain writes a JSON object, not csv")


def test_what_asks_for_a_list_gets_no_verdict(data):
    assert sahel("members", "--bloc", "ORG", "--on", "2019-06-01", "-f", "plain", "--data", data).out.startswith("Mli: member of Org")


def test_a_record_that_does_not_say_what_it_covers_says_no_to_nothing(tmp_path):
    file = put(tmp_path / "events.json", record(*EVENTS) | {"record": HEADER})
    out = sahel("members", "--bloc", "ORG", "--country", "MLI", "--on", "2022", "-f", "plain", "--data", str(file)).out
    assert out.startswith("Not recorded: membership (Mli, Org) in 2022. The last before that date: Mli: member of Org")


def test_a_suspension_of_later_days_is_not_told(data):
    asked = ("members", "--bloc", "ORG", "--country", "MLI", "-f", "plain", "-q", "--data", data)
    assert "suspended" not in sahel(*asked, "--on", "2012-06-01").out
    assert "last suspended from 1 January 2013 until 1 January 2014" in sahel(*asked, "--on", "2014-06-01").out


@pytest.mark.parametrize(("day", "status"), [("2023-01-31", "planned"), ("2023-02-01", "overdue")])
def test_a_plan_is_overdue_from_the_day_after_its_last(tmp_path, day, status):
    plain = record(EVENTS[8], actors=[actor("ORG", "organisation")])
    path = str(put(tmp_path / "events.json", plain))
    assert [row["status"] for row in json.loads(sahel("timeline", "--json", "--type", "summit", "--data", path, SAHEL_TODAY=day).out)] == [status]


def test_only_a_window_past_the_maintained_day_is_noted(data):
    asked = ("members", "--bloc", "ORG", "--since", "2020-01-01", "--data", data)
    assert [bool(sahel(*asked, "--until", day).err.count("maintained to")) for day in ("2026-01-01", "2026-01-02")] == [False, True]
