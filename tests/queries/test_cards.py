"""A card of each kind, over the record that comes with the tool, against the published schema."""

from __future__ import annotations

from datetime import date

import pytest
from jsonschema import Draft202012Validator

from sahelcli.core.cards import CARDS
from sahelcli.core.edtf import parse_edtf
from sahelcli.core.row_schema import card_schema
from sahelcli.queries.asked import day_asked
from sahelcli.queries.cards import card
from sahelcli.store.open import open_snapshot

THINGS = {
    "event": "2024-07-06-niamey-summit",
    "plan": "mali-transition-end",
    "state": "Mali",
    "organisation": "CEDEAO",
    "treaty": "ALGIERS-ACCORD",
    "person": "Ibrahim Traoré",
    "force": "MINUSMA",
    "group": "JNIM",
    "place": "Niamey",
    "topic": "currency",
    "source": "vanguard-2023-09-16",
}


@pytest.fixture(scope="module")
def db():
    return open_snapshot()


@pytest.mark.parametrize("kind", CARDS)
def test_a_card_of_each_kind_keeps_the_contract(db, kind):
    asked = day_asked(db, parse_edtf("2024-06-01"), None, date(2024, 6, 1))
    found = card(db, THINGS[kind], asked)
    assert found["kind"] == kind
    assert list(found) == [column.name for column in CARDS[kind]]
    Draft202012Validator(card_schema()).validate(found)


def test_the_aes_is_called_what_it_was_on_the_day(db):
    def on(day):
        found = card(db, "AES", day_asked(db, parse_edtf(day), None, date(2026, 2, 28)))
        return found["name"]["en"], [row["member"] for row in found["members"]], [(row["person"], row["since"]) for row in found["chairs"]]

    assert on("2024-01-01") == ("Alliance of Sahel States", ["BFA", "MLI", "NER"], [])
    assert on("2026-01-15") == ("Confederation of Sahel States", ["BFA", "MLI", "NER"], [("ibrahim-traore", "2025-12-23")])


def test_a_person_s_offices_are_those_taken_by_the_day_asked(db):
    asked = day_asked(db, parse_edtf("2020-09-01"), None, date(2026, 11, 24))
    assert [row["qualifiers"]["title"]["en"] for row in card(db, "Assimi Goïta", asked)["offices"]] == ["President of the CNSP"]
