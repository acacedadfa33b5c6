"""Options do what they plainly mean: a window or a chart asks for a history, an office for any office, the two ends of a measure apart."""

from __future__ import annotations

import json
import re

import pytest
from run_sahel import Ran, sahel, sahel_at_terminal


@pytest.mark.parametrize("window", [("--since", "2025"), ("--until", "2025"), ("--period", "2024..2025")])
def test_a_window_implies_a_history(window):
    asked = ("members", "--bloc", "AES", *window, "--json")
    assert sahel(*asked).out == sahel(*asked, "--history").out


def test_a_chart_implies_a_history():
    asked = ("members", "--bloc", "AES", "--chart")
    assert sahel(*asked) == sahel(*asked, "--history")


def test_a_window_past_the_maintained_day_says_so_and_lists_what_there_is():
    ran = sahel("timeline", "--until", "2027", "--since", "2026-06", "--json")
    assert ran.err.splitlines()[0] == "note: the record is maintained to 2026-02-28; for later days it has only isolated events"
    assert len(json.loads(ran.out)) > 0


def test_what_happened_past_that_day_is_marked():
    shown = sahel("timeline", "--since", "2026-03-01", "--status", "occurred", "-f", "plain", "--limit", "1").out
    assert "after the period that the record covers (up to 28 February 2026)" in shown


@pytest.mark.parametrize(
    ("command", "offices"),
    [
        (("leaders", "--country", "Mali", "--office", "foreign-minister", "--on", "2024-01-01"), {"foreign-minister"}),
        (("leaders", "--country", "Mali", "--office", "ministre de la Défense", "--on", "2024-01-01"), {"defence-minister"}),
        (("chairs", "--bloc", "ECOWAS", "--office", "head-of-commission", "--on", "2024-01-01"), {"head-of-commission"}),
        (("chairs", "--bloc", "ECOWAS", "--on", "2024-01-01"), {"chair"}),
    ],
)
def test_every_office_can_be_asked_for(command, offices):
    assert {row["office"] for row in json.loads(sahel(*command, "--json").out)} == offices


def test_the_two_ends_of_a_measure_are_told_apart():
    def ends(*options):
        return {(row["subject"], row["object"]) for row in json.loads(sahel("sanctions", *options, "--history", "--json").out)}

    assert {object_ for _, object_ in ends("--by", "ECOWAS")} == {"ECOWAS"}
    assert {subject for subject, _ in ends("--against", "Mali")} == {"MLI"}
    assert ends("--against", "Mali", "--by", "UEMOA") == {("MLI", "UEMOA")}


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        (("timeline", "--type", "sommmet"), "  did you mean summit? `sahel types` lists them all.\n"),
        (("timeline", "--type", "zzz"), "  write one of these; `sahel types` lists them too\n"),
        (("leaders", "--office", "zzz"), "  write one of these; `sahel offices` lists them too\n"),
        (("sanctions", "--measure", "border"), "  did you mean border-closure? `sahel measures` lists them all.\n"),
        (("timeline", "--topic", "zzzz"), "  no name in the record is close to this one; `sahel topics` lists them all\n"),
        (("members", "--bloc", "zzzz"), "  no name in the record is close to this one; `sahel actors --kind organisation` lists them all\n"),
    ],
)
def test_an_unknown_word_gets_candidates_and_the_command_that_lists_them(command, hint):
    said = sahel(*command).err.split("\n", 1)[1]
    assert re.sub("events are most often about .*; ", "", said) == hint  # the usual ones change with the record


@pytest.mark.parametrize(("command", "first"), [("types", "accession\n"), ("offices", "chef de l'État"), ("measures", "fermeture des frontières")])
def test_closed_lists_are_vocabularies_in_both_languages(command, first):
    rows = json.loads(sahel(command, "--json").out)
    assert [*rows[0]] == ["id", "name", "meaning"]
    assert first.strip() in {rows[0]["name"]["fr"], rows[0]["name"]["en"], rows[0]["id"]}
    assert sahel_at_terminal(command).count("\n") > len(rows)


def test_tsv_has_a_heading_where_it_is_asked_for():
    assert sahel("topics", "--header").out.splitlines()[0] == "id\tname\taliases"


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (("--json", "-f", "csv"), "error: --json cannot be combined with --format csv\n  use one or the other\n"),
        (("--json", "--header"), "error: --header works with tsv, not with json\n  use -f tsv, or leave out --header\n"),
    ],
)
def test_formats_that_contradict_each_other_are_refused(options, error):
    assert sahel("topics", *options) == Ran(2, "", error)


def test_formats_and_languages_are_taken_in_any_case():
    assert sahel("topics", "--lang", "FR", "-f", "CSV") == sahel("topics", "--lang", "fr", "-f", "csv")


def test_help_says_what_a_pipe_gets():
    assert "In a pipe: tab-separated lines (id, name, aliases); --header names them." in sahel("topics", "-h", COLUMNS="100").out
