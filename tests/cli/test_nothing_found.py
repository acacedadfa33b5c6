"""An answer of nothing says what was sought, what comes nearest on either side, and as of which day."""

from __future__ import annotations

import pytest
from record_builders import HEADER, actor, event, put, record
from run_sahel import Ran, sahel


def office(verb: str, person: str) -> dict:
    return {"kind": verb, "subject": person, "object": "NER", "office": "head-of-state"}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    happened = [
        event("one", date="2011-04-07", effects=[office("takes-office", "ada")]),
        event("two", date="2023-07-26", effects=[office("leaves-office", "ada")]),
        event("three", date="2023-07-28", effects=[office("takes-office", "ben")]),
    ]
    entries = [actor("NER", "state"), actor("ada", "person"), actor("ben", "person")]
    return str(put(tmp_path_factory.mktemp("record") / "events.json", record(*happened, actors=entries) | {"record": HEADER}))


SOURCE = "Source: Paper, https://example.org/page"


def test_both_sides_of_a_gap_are_told(data):
    assert sahel("leaders", "--on", "2023-07-27", "-f", "table", "--data", data) == Ran(
        0, "",
        "note: no result for 2023-07-27 (not recorded); the record is not complete on this, so there may be some\n"
        f"note: the last before that: Ada: head of state (Ner) from 7 April 2011 until 26 July 2023. {SOURCE}\n"
        f"note: the first after that date: Ben: head of state (Ner) since 28 July 2023. {SOURCE}\n"
        "note: as of 2023-07-27\n",
    )  # fmt: skip


def test_a_question_without_conditions_is_not_called_one(data):
    assert sahel("treaties", "-f", "table", "--data", data, "--known-on", "2024-01-01", "--lang", "fr") == Ran(
        0,
        "",
        "note : aucun résultat à cette date (1er janvier 2024) : --known-on 2024-01-01 ; le registre n'est "
        "pas complet sur ce point : il peut en exister qu'il ne contient pas\n"
        "note : au 1er janvier 2024, d'après ce qui était alors public\n",
    )
