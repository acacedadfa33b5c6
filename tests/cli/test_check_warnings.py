"""`sahel check --warnings`: what an editor should look at, beside the faults and without changing the exit code."""

from __future__ import annotations

import json

import pytest
from record_builders import as_lines, event, joins, put, record, text
from run_sahel import Ran, sahel

LEAVES = {"kind": "leaves", "subject": "MLI", "object": "ORG"}
SIGNS = {"en": "Mali signs in March 2024", "fr": "Le Mali signe en mars 2024"}


@pytest.fixture
def file(tmp_path):
    who = {"participants": [{"actor": "MLI", "role": "author"}, {"actor": "ada", "role": "attendee"}], "topics": ["trade"], "place": "town"}
    plain = record(event("2024-03-01-signed", date="2024-03-01", title=SIGNS, effects=[joins(["MLI", "NER"], "ORG")], **who))
    return put(tmp_path / "record.json", plain)


WARNINGS = [
    "2024-03-01-signed citations: warning: rests on 'Paper' alone: look for a second origin",
    "2024-03-01-signed title.en: warning: names the event's own date, March 2024: a title leaves it out",
    "2024-03-01-signed title.fr: warning: names the event's own date, mars 2024: a title leaves it out",
]
FRENCH = [
    "2024-03-01-signed citations : avertissement : ne repose que sur « Paper » : cherchez une seconde origine",
    "2024-03-01-signed title.en : avertissement : mentionne la date même de l'événement, March 2024 : un titre l'omet",
    "2024-03-01-signed title.fr : avertissement : mentionne la date même de l'événement, mars 2024 : un titre l'omet",
]


def test_without_being_asked_nothing_is_said(file):
    assert sahel("check", str(file)) == Ran(0, "", "")


def test_warnings_leave_the_exit_code_alone(file):
    listed = "".join(f"{file}:74: {line}\n" for line in WARNINGS)
    assert sahel("check", "--warnings", str(file)) == Ran(0, listed, "3 warning(s); single-source 1; title-dated 2\n")


def test_warnings_in_french(file):
    listed = "".join(f"{file}:74: {line}\n" for line in FRENCH)
    assert sahel("check", "--warnings", str(file), "--lang", "fr") == Ran(0, listed, "avertissements : 3; single-source 1; title-dated 2\n")


def test_faults_are_told_beside_them_and_counted_apart(file, tmp_path):
    overlay = put(tmp_path / "more.jsonl", as_lines(("event", event("left", effects=[LEAVES], title=text("Out")))))
    ran = sahel("check", "--warnings", str(file), str(overlay))
    assert ran.code == 1
    assert (
        f"{overlay}:1: left effects: MLI leaves ORG, which it has not joined: add an earlier event with the effect `joins`, or correct the member"
        in ran.out.splitlines()
    )
    assert ran.err.splitlines()[0] == "1 fault(s)"


@pytest.mark.slow  # `nox -s check` asks the same, and the planted faults of tests/checks are quick
def test_the_record_that_comes_with_the_tool_has_no_fault():
    assert sahel("check") == Ran(0, "", "")


def test_an_excused_warning_is_counted_and_not_listed(file, tmp_path):
    excuses = [{"rule": "single-source", "reason": "the treaty itself"}, {"rule": "near-duplicate", "reason": "two meetings"}]
    who = {"participants": [{"actor": "MLI", "role": "author"}], "topics": ["trade"]}
    met = event("2024-05-01-met", date="2024-05-01", excused=excuses, title=text("Met"), **who)
    overlay = put(tmp_path / "more.jsonl", as_lines(("event", met)))
    ran = sahel("check", "--warnings", str(file), str(overlay))
    assert [line for line in ran.out.splitlines() if line.startswith(str(overlay))] == [
        f"{overlay}:1: 2024-05-01-met excused: warning: excuses the warning 'near-duplicate', which is not raised here: "
        "remove the entry from `excused`"
    ]
    assert ran.err == "4 warning(s); excuse-unused 1; single-source 1; title-dated 2\n1 warning(s) excused in the record; single-source 1\n"


def test_texts_are_held_against_the_style_beside_the_record(file, tmp_path):
    lists = {
        "forms": {"en": [{"use": "UEMOA", "avoid": ["WAEMU"]}], "fr": []},
        "workshop": {"en": ["pages"], "fr": ["pages"]},
        "verbs": {"en": {"present": ["signs"], "tense": ["signs"]}, "fr": {"present": ["signe"], "tense": ["signe"]}},
    }
    (tmp_path / "style.json").write_text(json.dumps(lists))
    who = {"participants": [{"actor": "MLI", "role": "author"}], "topics": ["trade"], "title": {"en": "A pact", "fr": "Le Mali signe un pacte"}}
    said = {"en": "Mali signs with the WAEMU.", "fr": "Les pages vues le disent."}
    overlay = put(tmp_path / "more.jsonl", as_lines(("event", event("2024-05-01-pact", date="2024-05-01", summary=said, **who))))
    ran = sahel("check", "--warnings", str(file), str(overlay))
    assert [line.removeprefix(f"{overlay}:1: 2024-05-01-pact ") for line in ran.out.splitlines() if line.startswith(str(overlay))] == [
        "citations: warning: rests on 'Paper' alone: look for a second origin",
        "summary.en: warning: writes 'WAEMU': the house style has 'UEMOA'",
        "summary.en: warning: is in the past tense, and has signs: write one tense",
        "summary.fr: warning: describes our own work ('pages'): write what the sources report",
        "title.en: warning: has no verb in the present tense that the house style lists: write a whole sentence, or add the verb to style.json",
    ]
