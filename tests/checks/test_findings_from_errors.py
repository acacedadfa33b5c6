"""What was probably meant, in a file as at the prompt; and many faults told in few lines."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from record_builders import as_lines, event, joins, place, put, record, source

from sahelcli.checks.load import examine
from sahelcli.render.errors import MOST_ALIKE, finding_lines

PARTY = {"actor": "MLI", "role": "party"}


def lines(folder: Path, *entries: tuple[str, dict[str, Any]], language: str = "en") -> list[str]:
    """What `check` says of entries laid over a small record, without the name of the file."""
    base, over = put(folder / "base.json", record(event("first"))), put(folder / "more.jsonl", as_lines(*entries))
    _, findings = examine([base, over])
    return [line.removeprefix(f"{over}:") for line in finding_lines(language, findings)]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (("event", event("e", place="twon")), "place: no place 'twon' in the record: `sahel places` lists them, or add one; did you mean town?"),
        (
            ("event", event("e", participants=[PARTY | {"actor": "Mali"}])),
            "participants.0.actor: 'Mali' is not an id: CAPITALS-AND-HYPHENS, or lower-case-words-and-hyphens; did you mean MLI?",
        ),
        (("event", event("e", topics=["Trade"])), "topics.0: 'Trade' is not a slug: lower-case words and hyphens; did you mean trade?"),
        (
            ("event", event("e", effects=[joins("NRE", "ORG")])),
            "effects.0.subject: no actor 'NRE' in the record: `sahel actors` lists them, or add one; did you mean NER?",
        ),
        (
            ("event", event("e", participants=[PARTY | {"role": "prty"}])),
            "participants.0.role: 'prty' is not in the list: choose one of attacker, attendee, author, chair, claimant, host, mediator, party, "
            "target; did you mean party?",
        ),
        (
            ("event", event("e", participants=[PARTY | {"rol": "host"}])),
            "participants.0.rol: is not a key of the schema: remove it, or correct its name (`sahel schema record` has them all); did you mean role?",
        ),
        (("place", place("e", country="MLL")), "country: 'MLL' is not an ISO 3166-1 alpha-3 code, such as MLI; did you mean MHL, MLI, MLT?"),
        (
            ("source", source("e", kind="zzz")),
            "kind: 'zzz' is not in the list: choose one of primary, agency, newsroom, reference, repost, state-media, other",
        ),
    ],
)
def test_what_was_meant_is_proposed_where_something_is_near(tmp_path, entry, said):
    assert lines(tmp_path, entry) == [f"1: e {said}"]


def test_it_is_proposed_in_french_too(tmp_path):
    assert lines(tmp_path, ("event", event("e", place="twon")), language="fr") == [
        "1: e place : aucun lieu « twon » dans le registre : `sahel places` les énumère, ou ajoutez-le ; s'agit-il de town ?"
    ]


def test_many_faults_of_one_kind_are_told_in_few_lines_and_in_time_that_grows_with_them(tmp_path):
    wrong = event("e", **{f"key-{n}": 1 for n in range(20_000)})
    begun = time.process_time()
    told = lines(tmp_path, ("event", wrong))
    assert time.process_time() - begun < 10, "it was 54 seconds when each was compared with all"
    assert len(told) == MOST_ALIKE + 1
    assert told[-1] == f"1: e: and {20_000 - MOST_ALIKE} more of this kind (unknown-key)"


def test_what_follows_from_an_id_that_stands_twice_is_not_told(tmp_path):
    plan = {"kind": "plans", "subject": "ORG", "object": "summit", "when": "2025"}
    whole = record(
        event("first", effects=[joins("MLI", "ORG")]),
        event("second", date="2024-02-01"),
        event("first", date="2024-01-02", effects=[joins("NER", "ORG"), plan]),  # out of order, too
        event(
            "third",
            date="2024-05-01",
            effects=[{"kind": "leaves", "subject": "NER", "object": "ORG"}],
            relations=[{"kind": "fulfils", "to": "summit"}],
        ),
    )
    _, findings = examine([put(tmp_path / "base.json", whole)])
    assert [(finding.entry, finding.code) for finding in findings] == [("first", "id-twice")]
