"""A card of each kind, over the record that comes with the tool, against the published schema."""

from __future__ import annotations

from datetime import date

import pytest
from builders import event, record
from jsonschema import Draft202012Validator

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.errors import UnknownName
from sahelcli.contract.columns import CARDS
from sahelcli.contract.row_schema import card_schema
from sahelcli.contract.shown_columns_and_claims_in_json import as_printed
from sahelcli.questions.cards import card
from sahelcli.questions.request import day_asked
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot

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
    Draft202012Validator(card_schema()).validate(as_printed(found))


@pytest.fixture(scope="module")
def small():
    return build_in_memory(
        record(
            event("2024-01-05", name="alpha-summit", title={"en": "A gathering in Togo, its first", "fr": "Une réunion"}),
            event("2024-01~", name="beta", title={"en": "About then", "fr": "Vers ce moment"}),
            event("2024-03-01", name="gamma", title={"en": "Goïta speaks", "fr": "Goïta parle"}),
        )
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("2024-01-05", ["alpha-summit", "beta"]),
        ("2024-03", ["gamma"]),
        ("2024-03-02", []),
        ("alpha", ["alpha-summit"]),
        ("REUNION", ["alpha-summit"]),
        ("goit", ["gamma"]),
        ("zzz", []),
        ("XXXX", []),
    ],
)
def test_what_is_nobody_s_name_gets_happenings_of_that_day_or_spelt_like_it(small, text, ids):
    with pytest.raises(UnknownName) as raised:
        card(small, text, day_asked(small, None, None, date(2026, 6, 1)))
    assert (raised.value.facts["kind"], [id_ for id_, _ in raised.value.candidates]) == ("showable", ids)


def test_names_come_before_happenings_and_there_are_five_in_all(db):
    with pytest.raises(UnknownName) as raised:
        card(db, "Traoré", day_asked(db, None, None, date(2026, 6, 1)))
    assert len(raised.value.candidates) == 5
    assert "ibrahim-traore" in dict(raised.value.candidates)
    with pytest.raises(UnknownName) as raised:
        card(db, "2023-07-26", day_asked(db, None, None, date(2026, 6, 1)))
    assert raised.value.candidates[0][0] == "2023-07-26-niger-coup"


def test_the_aes_is_called_what_it_was_on_the_day(db):
    def on(day):
        found = card(db, "AES", day_asked(db, parse_edtf(day), None, date(2026, 2, 28)))
        return found["name"]["en"], [row["member"] for row in found["members"]], [(row["person"], row["since"]) for row in found["chairs"]]

    assert on("2024-01-01") == ("Alliance of Sahel States", ["BFA", "MLI", "NER"], [])
    assert on("2026-01-15") == ("Confederation of Sahel States", ["BFA", "MLI", "NER"], [("ibrahim-traore", "2025-12-23")])


def test_a_person_s_offices_are_those_taken_by_the_day_asked(db):
    asked = day_asked(db, parse_edtf("2020-09-01"), None, date(2026, 11, 24))
    assert [row["qualifiers"]["title"]["en"] for row in card(db, "Assimi Goïta", asked)["offices"]] == ["President of the CNSP"]


@pytest.fixture(scope="module")
def titled():
    taken = event("2020-01-05 ada takes-office MLI title=Chief", name="taken")
    renamed = event("2021-06 ada is-sworn-in MLI title=President", name="sworn")
    meeting = event("2020-05-01", name="meeting", participants=[{"actor": "ada", "role": "attendee"}, {"actor": "ORG", "role": "host"}])
    return build_in_memory(record(taken, renamed, meeting, event("2025-01-01 ada leaves-office MLI", name="left")))


def test_a_person_s_titles_are_those_borne_by_the_day_asked(titled):
    def on(day):
        found = card(titled, "ada", day_asked(titled, parse_edtf(day), None, date(2026, 1, 1)))
        return [(row["title"]["en"], row["object"], row["since"], row["until"]) for row in found["titles"]]

    assert on("2020-02-01") == [("Chief", "MLI", "2020-01-05", "2025-01-01")]
    assert on("2026-01-01") == [("Chief", "MLI", "2020-01-05", "2021-06"), ("President", "MLI", "2021-06", "2025-01-01")]


def test_a_participant_has_the_offices_held_on_the_day_of_the_event(titled):
    found = card(titled, "meeting", day_asked(titled, None, None, date(2026, 1, 1)))
    office = {"office": "head-of-state", "object": "MLI", "title": {"en": "Chief", "fr": "Chief"}, "certainty": "certain"}
    assert found["participants"] == [{"actor": "ada", "role": "attendee", "offices": [office]}, {"actor": "ORG", "role": "host", "offices": []}]
