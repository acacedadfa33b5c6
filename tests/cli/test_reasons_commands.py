"""The reasons of an answer at the command line: `--why`, `--contested`, `--then`, `why ID`, over the record and over a small one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import event, record
from jsonschema import Draft202012Validator
from run_sahel import sahel
from slowly import all_but_slow

from sahelcli.record.canonical_form_and_new_entries import canonical_text

GOLDEN = Path(__file__).parent.parent / "golden"

ASKED = [
    ["mediators", "--bloc", "ECOWAS", "--on", "2024-12-20"],
    ["mediators", "--bloc", "ECOWAS", "--on", "2024-12-20", "--why"],
    ["sanctions", "--country", "Niger", "--history"],
    ["sanctions", "--country", "Niger", "--history", "--why", "--contested"],
    ["positions", "--topic", "joint defence"],
    ["positions", "--actor", "ECOWAS", "--topic", "dialogue", "--why"],
    ["members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--contested"],
    ["members", "--country", "Mali", "--status", "any", "--history", "--why"],
    ["leaders", "--country", "Burkina Faso", "--history", "--why"],
    ["chairs", "--bloc", "AES", "--why"],
    ["forces", "--country", "Mali", "--history", "--why"],
    ["treaties", "--history", "--why"],
    ["facts", "--country", "Niger", "--on", "2024-06-01", "--why"],
    ["plans", "--history", "--then", "--why"],
    ["plans", "--slipped", "--then"],
    ["timeline", "--bloc", "AES", "--then"],
    ["timeline", "--bloc", "ECOWAS", "--contested"],
    ["why", "2025-01-29-ecowas-exit-takes-effect"],
    ["why", "aes-summit-2", "--depth", "4"],
    ["why", "1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS"],
]


def answered(*arguments: str, **environment: str):
    ran = sahel(*arguments, "--json", "-q", **environment)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


@pytest.mark.parametrize("arguments", all_but_slow(ASKED, lambda asked: asked in ASKED[::3]), ids=" ".join)
def test_an_answer_fits_its_schema_and_is_the_same_twice_and_in_either_language(arguments):
    first, second = (sahel(*arguments, "--json", "-q", "--lang", language) for language in ("en", "fr"))
    assert (first.code, first.err, second.out) == (0, "", first.out)
    found = json.loads(first.out)
    assert found
    Draft202012Validator(json.loads(sahel("schema", arguments[0]).out)).validate(found)


@pytest.mark.parametrize(
    "arguments", all_but_slow([a for a in ASKED if "--why" in a or "--then" in a], lambda asked: asked in ASKED[::3]), ids=" ".join
)
def test_what_is_asked_for_beside_a_row_changes_nothing_else_in_it(arguments):
    bare = [word for word in arguments if word not in ("--why", "--then")]
    rows = [{key: value for key, value in row.items() if key not in ("proof", "then")} for row in answered(*arguments)]
    assert json.dumps(rows) == json.dumps(answered(*bare))


def test_the_facilitators_of_2024_with_the_decision_behind_them():
    rows = answered("mediators", "--bloc", "ECOWAS", "--on", "2024-12-20", "--why")
    with_aes = [row for row in rows if row["qualifiers"]["for"] == "AES"]
    assert [row["subject"] for row in with_aes] == ["bassirou-diomaye-faye", "faure-gnassingbe"]
    for row in with_aes:
        decided = {step["event"]: step for step in row["proof"]["steps"]}
        assert decided["2024-12-15-ecowas-takes-note-exit"]["citations"]
    claims = [claim for step in with_aes[0]["proof"]["steps"] for claim in step["claims"]]
    assert ("subject", "macky-sall", "deprecated") in [(claim["field"], claim["value"], claim["rank"]) for claim in claims]


def test_sanctions_on_niger_are_one_row_a_measure_with_who_imposed_and_lifted_it():
    rows = [row for row in answered("sanctions", "--country", "Niger", "--history") if row["subject"] == "NER" and row["object"] == "ECOWAS"]
    since_2023 = [row for row in rows if row["since"] >= "2023-07-30"]
    measures = [row["qualifiers"]["measure"] for row in since_2023]
    assert len(measures) == len(set(measures)) >= 6
    assert {row["until"] for row in since_2023} == {"2024-02-24", None}
    assert all(row["opened_by"] and (row["closed_by"] is None) == (row["until"] is None) for row in since_2023)


@pytest.mark.parametrize("arguments", [["--topic", "joint defence"], ["--actor", "ECOWAS", "--topic", "dialogue"]])
def test_positions_are_dated_paraphrases_with_speakers_and_sources(arguments):
    rows = answered("positions", *arguments)
    assert len(rows) > 5
    assert [row["since_earliest"] for row in rows] == sorted(row["since_earliest"] for row in rows)
    assert all(row["citations"] and row["qualifiers"]["view"]["fr"] and row["qualifiers"]["wording"] for row in rows)
    assert any(row["qualifiers"]["speaker"] for row in rows)
    assert {row["object"] for row in rows} == {"defence" if "joint defence" in arguments else "dialogue"}


def test_positions_are_those_up_to_the_day_asked_or_of_the_day_named():
    def topics(*arguments):
        return [(row["since"], row["object"]) for row in answered("positions", "--bloc", "AES", *arguments)]

    everything = topics("--history")
    assert topics("--today", "2024-12-22") == [row for row in everything if row[0] <= "2024-12-22"]
    assert topics("--on", "2024-12-22") == [row for row in everything if row[0] == "2024-12-22"]
    assert topics("--on", "2024-12") == [row for row in everything if row[0].startswith("2024-12")]
    assert topics("--history", "--since", "2025") == [row for row in everything if row[0] >= "2025"]
    assert everything == sorted(everything, key=lambda row: row[1])


def test_contested_rows_are_the_same_objects():
    rows = answered("members", "--bloc", "ECOWAS", "--on", "2024-06-01")
    assert answered("members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--contested") == [row for row in rows if row["contested"]]


def test_a_limit_counts_the_contested_alone():
    assert len(answered("timeline", "--contested", "--limit", "7")) == 7


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "record.json"
    exit_ = event("2002-02-01 MLI leaves ORG", name="e3", relations=[{"kind": "fulfils", "to": "exit"}])
    history = ["2000-01-01 MLI joins ORG", "2001-01-01 MLI plans exit title=Exit when=2002", exit_, "2003-01-01 MLI joins ORG by=ben"]
    path.write_text(canonical_text(record(*history)), encoding="utf-8")
    return {"SAHEL_DATA": str(path), "COLUMNS": "80"}


def test_a_proof_in_a_pipe_is_two_more_fields(small):
    ran = sahel("members", "--history", "--why", "-q", **small)
    assert ran.out.split("\t")[-2:] == ["e1,e3,e4", "ended,side-passed-over\n"]


def test_a_proof_as_text(small):
    ran = sahel("members", "--history", "--why", "-f", "table", **small)
    assert (
        ran.out
        == """\
MLI: member of ORG from 1 January 2000 until 1 February 2002.
  Begun, 1 January 2000: Title of e1 [e1]
    source: Paper: https://example.org/page
  Ended, 1 February 2002: Title of e3 [e3]
    source: Paper: https://example.org/page
  Begun (the view of ben; not used here), 1 January 2003: Title of e4 [e4]
    source: Paper: https://example.org/page
  Rule applied: the answer holds up to the day before its end date; on that
    date it no longer holds.
  Rule applied: the view of one side is not used by default; --according-to
    uses it.

full history, as of 2026-01-01
"""
    )


def test_what_became_of_a_plan_in_each_format(small):
    told = {name: sahel("plans", "--kept", "--then", "-q", "-f", name, **small).out for name in ("plain", "tsv", "md", "csv")}
    assert told["plain"] == (
        "MLI: Exit, planned for 2002; a plan from 1 January 2001 until 1 February 2002; carried out, 1 February 2002 [e3]. Source: Paper, https://example.org/page\n"
    )
    assert told["tsv"].split("\t")[-3:] == ["kept", "2002-02-01", "e3\n"]
    assert told["md"] == (
        "| Planned by | Title | Outcome | Id | Notes |\n| --- | --- | --- | --- | --- |\n"
        "| MLI | Exit | carried out, 2002-02-01 \\[e3\\] | exit | [^1] |\n\n"
        "_period covered: up to 2026-01-01_\n\n[^1]: Paper. <https://example.org/page>\n"
    )
    assert told["csv"].splitlines()[0].endswith(',"claims","citations","disputes","then"')


def test_nothing_contested_says_so_and_names_no_neighbour(small):
    ran = sahel("plans", "--contested", "-f", "table", **small)
    assert (ran.code, ran.out, ran.err) == (
        0,
        "",
        "note: no result for 2026-01-01: --contested\nnote: as of 2026-01-01 (last update)\n",
    )


def test_why_draws_the_tree_and_keeps_to_the_day_it_was_known(small):
    ran = sahel("why", "e2", "-f", "table", **small)
    assert (
        ran.out
        == """\
Title of e2 (1 January 2001) [e2]
├── What led to it
│   └── nothing in the record
└── What followed
    └── plans: Exit (2002) [exit]
        └── carried out by: Title of e3 (1 February 2002) [e3] (more: --depth 3)
"""
    )
    before = sahel("why", "e2", "-f", "table", "--known-on", "2001-06-01", **small)
    assert before.out.splitlines()[-3:] == ["└── What followed", "    └── plans: Exit (2002) [exit]", "as it was known on 2001-06-01"]


def test_an_unknown_id_is_exit_4_with_the_nearest(small):
    ran = sahel("why", "exitt", **small)
    assert (ran.code, ran.out) == (4, "")
    assert ran.err == "error: no event, plan or fact called 'exitt'\n  did you mean \"Exit\" (exit)?\n"


def test_a_depth_is_a_number_of_steps(small):
    ran = sahel("why", "e2", "--depth", "0", **small)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 2)


@pytest.mark.parametrize("name", ["csv", "tsv", "md"])
def test_a_tree_has_no_table_format(small, name):
    ran = sahel("why", "e2", "-f", name, **small)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", f"error: this command prints table, plain, json or jsonl, not {name}")


def test_only_plans_have_outcomes():
    assert sahel("members", "--then").code == 2
