"""`sahel add --from`: what is written, and mistakes, each with its whole answer: the line, the field, and how to mend it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from record_builders import actor, as_lines, as_text, event, joins, place, put, record, text, topic
from run_sahel import Ran, sahel

from sahelcli.checks.load import examine
from sahelcli.record.bundled import PACKAGE
from sahelcli.record.models import Event, Source
from sahelcli.record.properties import VERBS
from sahelcli.record.read_raw_entries import read_entries

GOOD = event("2024-03-04-good", date="2024-03-04", title=text("Mali signs."), topics=["trade"], participants=[{"actor": "MLI", "role": "author"}])
BASE = record(event("first", effects=[joins("MLI", "ORG")]), event("second", date="2024-02-01"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "record.json", BASE)
    return tmp_path


def add(folder: Path, *arguments: str, given: str = "", to: str = "more.jsonl", **environment: str) -> Ran:
    """Run `sahel add --from new.jsonl --to FILE` in a folder, on a day of its own."""
    put(folder / "new.jsonl", given)
    more = {"SAHEL_DATA": "record.json", "SAHEL_TODAY": "2024-06-01"} | environment
    return sahel("add", "--from", "new.jsonl", "--to", to, *arguments, cwd=folder, **more)


def without(entry: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in keys}


# what is written


def test_an_event_becomes_a_line_of_a_new_overlay(folder):
    assert add(folder, given=as_lines(("event", GOOD))) == Ran(
        0,
        "2024-03-04-good\n",
        "new.jsonl:1: 2024-03-04-good citations: warning: rests on 'Paper' alone: look for a second origin\n"
        "new.jsonl:1: 2024-03-04-good title.en: warning: ends with a full stop: remove it\n"
        "new.jsonl:1: 2024-03-04-good title.fr: warning: ends with a full stop: remove it\n"
        "more.jsonl: entries added: 1\n",
    )
    assert (folder / "more.jsonl").read_text(encoding="utf-8") == as_lines(("event", GOOD))


def test_what_is_added_stands_after_what_was_there(folder):
    before = '{"topic": {"id": "culture", "name": {"en": "Culture", "fr": "Culture"}}}'  # without a line end, and in a hand of its own
    put(folder / "more.jsonl", before)
    assert add(folder, given=as_lines(("event", GOOD))).code == 0
    assert (folder / "more.jsonl").read_text(encoding="utf-8") == before + "\n" + as_lines(("event", GOOD))


def test_a_record_stays_in_canonical_form(folder):
    ran = add(folder, given=as_lines(("event", GOOD), ("topic", topic("culture"))), to="record.json")
    assert (ran.code, ran.out) == (0, "2024-03-04-good\nculture\n")
    written = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in written["events"]] == ["first", "second", "2024-03-04-good"]
    assert examine([folder / "record.json"])[1] == []


@pytest.mark.parametrize(
    "given",
    [
        json.dumps(GOOD),
        json.dumps(GOOD, indent=2),
        json.dumps({"event": GOOD}, indent=2),
        json.dumps([GOOD]),
        json.dumps([{"event": GOOD}]),
        json.dumps({"events": [GOOD]}),
        as_lines(("event", GOOD)) + "\n\n",
    ],
    ids=["an event by itself", "over several lines", "under its key", "in an array", "in an array under its key", "an overlay", "lines"],
)
def test_entries_are_taken_in_every_shape(folder, given):
    assert add(folder, given=given).out == "2024-03-04-good\n"
    assert (folder / "more.jsonl").read_text(encoding="utf-8") == as_lines(("event", GOOD))


def test_an_id_and_the_day_it_was_recorded_are_filled_in(folder):
    bare = without(GOOD, "id", "recorded") | {"title": {"en": "The Union's envoy meets Ada in Bamako", "fr": "L'envoyé de l'Union voit Ada"}}
    assert add(folder, given=as_lines(("event", bare))).out == "2024-03-04-union-envoy-meets-ada-in-bamako\n"
    assert json.loads((folder / "more.jsonl").read_text(encoding="utf-8"))["event"]["recorded"] == "2024-06-01"


@pytest.mark.parametrize("day", ["2024-03-03", "2024-03-06"], ids=["the earlier", "the later"])
def test_much_the_same_event_is_written_with_a_warning(folder, day):
    assert add(folder, given=as_lines(("event", GOOD))).code == 0
    ran = add(folder, given=as_lines(("event", without(GOOD, "id") | {"date": day})))
    assert (ran.code, ran.out) == (0, f"{day}-mali-signs\n")
    assert (
        f"new.jsonl:1: {day}-mali-signs title: warning: very similar to the event '2024-03-04-good' of 2024-03-04: if they are the same, merge them; "
        "if not, make their titles different"
    ) in ran.err.splitlines()
    assert f'"{day}-mali-signs"' in (folder / "more.jsonl").read_text(encoding="utf-8")


def test_a_return_is_written_with_a_warning_that_names_the_exit(folder):
    exit_ = GOOD | {"id": "exit", "effects": [{"kind": "leaves", "subject": "MLI", "object": "ORG"}]}
    back = GOOD | {"id": "return", "date": "2024-05-06", "effects": [joins("MLI", "ORG")]}
    ran = add(folder, given=as_lines(("event", exit_), ("event", back)))
    assert (ran.code, ran.out) == (0, "exit\nreturn\n")
    told = "new.jsonl:2: return effects: warning: MLI joins ORG again, which it left on 2024-03-04 (exit): check whether it did"
    assert told in ran.err.splitlines()


def test_the_template_has_every_key_and_is_refused_until_it_is_filled_in(folder):
    ran = sahel("add", "--template", cwd=folder)
    assert (ran.code, ran.err) == (
        0,
        "save this template in a file, fill in what is known and delete the other keys; "
        'under "effects", keep one entry for each change that the event makes; then: sahel add --from DRAFT.json --to ADDITIONS.jsonl\n',
    )
    given = read_entries(ran.out.encode(), "template.json")
    assert [(entry.collection, given.findings) for entry in given.entries] == [("sources", []), ("events", [])]
    blank_source, blank = (entry.value for entry in given.entries)
    assert [*blank_source] == [key for key in Source.model_fields if key != "excused"]
    assert [*blank] == [key for key in Event.model_fields if key not in ("id", "recorded", "revisions", "excused")]
    assert [effect["kind"] for effect in blank["effects"]] == [*VERBS]
    refused = add(folder, given=ran.out)
    assert (refused.code, refused.out, (folder / "more.jsonl").exists()) == (1, "", False)

    filled = {key: value for key, value in blank.items() if key in ("type", "date", "title", "summary", "effects", "citations")}
    filled |= {"type": "statement", "date": "2024-03-04", "title": text("Ada speaks"), "summary": text("So."), "citations": [{"source": "page"}]}
    filled["effects"] = [blank["effects"][0] | {"subject": "NER", "object": "ORG", "as": "member"}]
    for key in ("date", "by", "disclosed"):
        del filled["effects"][0][key]
    assert add(folder, given=as_lines(("event", filled))).out == "2024-03-04-ada-speaks\n"


# mistakes

ONE_FAULT = "error: 1 fault(s); nothing was written to 'more.jsonl'\n  correct them as shown above and run the same command again\n"

BAD = GOOD | {"id": "bad", "title": text("Niger signs."), "participants": [{"actor": "NER", "role": "author"}]}

MISTAKES: dict[str, tuple[str, str]] = {
    "no French title": (
        as_lines(("event", BAD | {"title": {"en": "Mali signs."}})),
        "new.jsonl:2: bad title.fr: is missing: add it\n",
    ),
    "a day before its month": (
        as_lines(("event", BAD | {"date": "05/04/2024"})),
        "new.jsonl:2: bad date: '05/04/2024' is not an EDTF date: write the year first, 2024-04-05, 2024-05-04\n",
    ),
    "a type that is not in the list": (
        as_lines(("event", BAD | {"type": "treaty"})),
        "new.jsonl:2: bad type: 'treaty' is not in the list: choose one of accession, agreement, appointment, arrest, attack, "
        "ceremony, coup, coup-attempt, decision, departure, deployment, diplomatic-relations, election, founding, institution, "
        "mediation, meeting, operation, ruling, sanction, statement, summit, suspension, unrest, withdrawal\n",
    ),
    "an actor nobody knows": (
        as_lines(("event", BAD | {"participants": [{"actor": "TGO", "role": "author"}]})),
        "new.jsonl:2: bad participants.0.actor: no actor 'TGO' in the record: `sahel actors` lists them, or add one\n",
    ),
    "a source that is not there": (
        as_lines(("event", BAD | {"citations": [{"source": "other-page"}]})),
        "new.jsonl:2: bad citations.0.source: no source 'other-page' in the record: add it, or cite another; did you mean page?\n",
    ),
    "a title that is too long": (
        as_lines(("event", BAD | {"title": {"en": "Mali signs" + " and signs" * 9, "fr": "Le Mali signe."}})),
        "new.jsonl:2: bad title.en: title.en has 100 characters; at most 90: shorten it\n",
    ),
    "a verb without the key it needs": (
        as_lines(("event", BAD | {"effects": [{"kind": "joins", "subject": "NER", "object": "ORG"}]})),
        "new.jsonl:2: bad effects.0: joins needs the key 'as': add it\n",
    ),
    "a key with a slip in it": (
        as_lines(("event", without(BAD, "topics") | {"topic": ["trade"]})),
        "new.jsonl:2: bad topic: is not a key of the schema: remove it, or correct its name (`sahel schema record` has them all); "
        "did you mean topics?\n",
    ),
    "an id that is taken": (
        as_lines(("event", BAD | {"id": "first"})),
        "new.jsonl:2: first id: the record has 'first' already: choose another id, or correct that entry in its file\n",
    ),
    "something that has not happened yet": (
        as_lines(("event", without(BAD, "recorded") | {"date": "2024-07-01"})),
        "new.jsonl:2: bad recorded: was recorded on 2024-06-01, before it happened (2024-07-01): write what is to come as a plan, "
        "in the event that announces it\n",
    ),
    "an exit from what was never joined": (
        as_lines(("event", BAD | {"effects": [{"kind": "leaves", "subject": "NER", "object": "ORG"}]})),
        "new.jsonl:2: bad effects: NER leaves ORG, which it has not joined: add an earlier event with the effect `joins`, or correct the member\n",
    ),
    "an accession of a member": (
        as_lines(("event", BAD | {"effects": [joins("MLI", "ORG")]})),
        "new.jsonl:2: bad effects: MLI joins ORG with the status member here, and already in the event first (2024-01-01): remove one of "
        "the two effects, or add the exit between them\n",
    ),
    "the end of a tenure that never began": (
        as_lines(("event", BAD | {"effects": [{"kind": "leaves-office", "subject": "ada", "object": "MLI", "office": "head-of-state"}]})),
        "new.jsonl:2: bad effects: ada leaves the office head of state of MLI and does not hold it then: add the `takes-office` that began it, "
        "or correct the date\n",
    ),
    "an exit of no member, in the view of a side": (
        as_lines(("event", BAD | {"effects": [{"kind": "leaves", "subject": "NER", "object": "ORG", "by": ["NER"]}]})),
        "new.jsonl:2: bad effects: NER leaves ORG, which it has not joined: add an earlier event with the effect `joins`, or correct the member "
        "(in the view of NER)\n",
    ),
    "a state that does not exist": (
        as_lines(("actor", actor("XXA", "state"))),
        "new.jsonl:2: XXA id: 'XXA' is not an ISO 3166-1 alpha-3 code, such as MLI\n",
    ),
    "a country by its name": (
        as_lines(("place", place("bamako", country="Mali"))),
        "new.jsonl:2: bamako country: 'Mali' is not an ISO 3166-1 alpha-3 code, such as MLI; did you mean MLI?\n",
    ),
    "a day that its month does not have": (
        as_lines(("event", BAD | {"date": "2026-02-29"})),
        "new.jsonl:2: bad date: '2026-02-29' is not an EDTF date: February 2026 has 28 days\n",
    ),
    "an end before its start": (
        as_lines(("event", BAD | {"date": "2024-03-05/2024-03-04"})),
        "new.jsonl:2: bad date: '2024-03-05/2024-03-04' is not an EDTF date: the end is before the start\n",
    ),
    "a comma too many": (
        as_lines(("event", BAD)).replace("}}\n", "},}\n"),
        "new.jsonl:2: not JSON: a key in straight double quotes is expected, at column 298: correct it; nothing after it was read\n",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_line_its_field_and_how_to_mend_it(folder, mistake):
    line, answer = MISTAKES[mistake]
    assert add(folder, given=as_lines(("event", GOOD)) + line) == Ran(1, "", answer + ONE_FAULT)
    assert not (folder / "more.jsonl").exists()


def test_several_mistakes_are_told_at_once(folder):
    given = as_lines(("event", BAD | {"place": "city"}), ("event", BAD | {"id": "worse", "topics": ["culture"]}))
    ran = add(folder, given=given)
    assert (ran.code, ran.err.splitlines()[0].split(": ")[:2], ran.err.splitlines()[1].split(": ")[:2]) == (
        1,
        ["new.jsonl:1", "bad place"],
        ["new.jsonl:2", "worse topics.0"],
    )


@pytest.mark.parametrize("given", ["", "\n", "[]", '{"events": []}'])
def test_nothing_to_add_is_a_mistake(folder, given):
    assert add(folder, given=given).err.splitlines()[0] == (
        "new.jsonl:1: has no entry to add: write an event, or an object with the key event, source, actor, place or topic"
    )


def test_a_record_is_no_entry(folder):
    ran = add(folder, given=as_text(BASE))
    assert (ran.code, ran.out) == (1, "")
    assert "new.jsonl:3: schema_version: is the header of a record, and only entries are added: remove it" in ran.err.splitlines()


# files that cannot be added to


def refused(folder: Path, to: str, *, given: str = "", **environment: str) -> tuple[int, list[str]]:
    ran = add(folder, given=given or as_lines(("event", GOOD)), to=to, **environment)
    assert ran.out == ""
    return ran.code, ran.err.splitlines()


def test_a_file_that_is_read_only_is_left_alone(folder):
    put(folder / "more.jsonl", "")
    (folder / "more.jsonl").chmod(0o444)
    assert refused(folder, "more.jsonl") == (2, ["error: 'more.jsonl' is read-only", "  allow writing (chmod u+w), or name another file"])
    assert (folder / "more.jsonl").read_bytes() == b""


def test_a_folder_that_is_not_there_is_named(folder):
    assert refused(folder, "none/more.jsonl") == (
        2,
        [f"error: no folder '{folder / 'none'}' to write 'none/more.jsonl' in", "  create it first, or name another file"],
    )


def test_what_is_no_file_is_not_replaced(folder):
    (folder / "more.jsonl").mkdir()
    assert refused(folder, "more.jsonl") == (2, ["error: 'more.jsonl' is not a file that can be replaced", "  name a file"])


def test_through_a_link_the_file_it_points_at_is_added_to(folder):
    (folder / "elsewhere").mkdir()
    (folder / "more.jsonl").symlink_to("elsewhere/real.jsonl")
    assert add(folder, given=as_lines(("event", GOOD))).code == 0
    assert (folder / "more.jsonl").is_symlink()
    assert (folder / "elsewhere" / "real.jsonl").read_text(encoding="utf-8") == as_lines(("event", GOOD))


def test_a_loop_of_links_is_a_usage_error(folder):
    (folder / "more.jsonl").symlink_to("other.jsonl")
    (folder / "other.jsonl").symlink_to("more.jsonl")
    code, lines = refused(folder, "more.jsonl")
    assert code == 2
    assert lines[0].startswith("error: cannot read 'more.jsonl': ")


def test_the_record_inside_the_package_is_not_edited(folder):
    inside = str(PACKAGE / "events.json")
    assert refused(folder, inside) == (
        2,
        [
            f"error: '{inside}' is part of the installed program and cannot be changed",
            "  add to a file of your own (--to more.jsonl), then read it together with the record: --data more.jsonl",
        ],
    )


def test_an_overlay_in_one_object_is_not_added_to(folder):
    put(folder / "more.json", {"topics": []})
    assert refused(folder, "more.json")[1][0] == (
        "error: 'more.json' holds its additions in one JSON object, and entries can be added only to a file with one object a line (JSON Lines)"
    )


def test_a_file_with_faults_is_mended_first(folder):
    put(folder / "more.jsonl", '{"event": {}}\n')
    code, lines = refused(folder, "more.jsonl")
    assert code == 3
    assert lines[-2:] == [
        "error: 'more.jsonl', or the record that it adds to, has 7 fault(s) already; nothing was written",
        "  `sahel check FILE` lists them; correct them first",
    ]
    assert (folder / "more.jsonl").read_text(encoding="utf-8") == '{"event": {}}\n'


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ["--from", "new.jsonl"],
            [
                "error: --to is missing",
                "  name a file of additions, new or existing (--to more.jsonl), or a whole record (--to data/events.json)",
            ],
        ),
        (
            ["--to", "more.jsonl"],
            [
                "error: --from is missing, and there is no terminal to ask questions at",
                "  give a file of entries: --from event.json (`sahel add -h` has examples)",
            ],
        ),
        (["--from", "none.jsonl", "--to", "more.jsonl"], ["error: no file 'none.jsonl'", "  check the path, and the folder it starts from"]),
    ],
)
def test_what_is_missing_is_a_usage_error(folder, arguments, lines):
    ran = sahel("add", *arguments, cwd=folder, stdin=b"", SAHEL_DATA="record.json")
    assert (ran.code, ran.out, ran.err.splitlines()) == (2, "", lines)


# several at once


@pytest.mark.slow
def test_of_several_at_once_each_is_written_whole_or_refused(folder):
    put(folder / "more.jsonl", "")
    names = [f"2024-03-04-number-{n}" for n in range(6)]
    runs = []
    for turn, name in enumerate(names):
        one = GOOD | {"id": name, "type": ["statement", "summit", "meeting", "decision", "unrest", "ruling"][turn]}
        put(folder / f"{name}.jsonl", as_lines(("event", one)))
        command = [sys.executable, "-m", "sahelcli", "add", "--from", f"{name}.jsonl", "--to", "more.jsonl", "--data", "record.json"]
        runs.append(subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    outcomes = [(*run.communicate(), run.returncode) for run in runs]
    written = [json.loads(line)["event"]["id"] for line in (folder / "more.jsonl").read_text(encoding="utf-8").splitlines()]
    assert written
    assert sorted(written) == sorted(out.strip() for out, _, code in outcomes if code == 0)
    for _, error, code in outcomes:
        if code:
            assert (code, error.splitlines()[-2:]) == (
                2,
                [
                    f"error: '{folder / 'more.jsonl'}' has changed since it was read; nothing was written",
                    "  run the same command again: it reads the file anew",
                ],
            )
