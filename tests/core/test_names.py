"""Names are compared without accents, case, apostrophes, hyphens or spaces."""

from __future__ import annotations

import pytest
from builders import actor
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.core.models import Place, Topic
from sahelcli.core.names import folded, names_of

LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùüÿABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊËÎÏÔÛÙÜ -'’0123456789"


@pytest.mark.parametrize(
    ("name", "as_compared"),
    [
        ("Mali", "mali"),
        ("Goïta", "goita"),
        ("CÔTE D’IVOIRE", "cotedivoire"),
        ("cote d'ivoire", "cotedivoire"),
        ("Cote-dIvoire", "cotedivoire"),
        ("Guinée-Bissau", "guineebissau"),
        ("Sao Tome\u0301", "saotome"),
        ("G5 Sahel", "g5sahel"),
        ("  Burkina   Faso ", "burkinafaso"),
    ],
)
def test_names_as_they_are_compared(name: str, as_compared: str):
    assert folded(name) == as_compared


def test_a_name_that_begins_another_stays_another():
    assert folded("Niger") != folded("Nigeria")
    assert folded("Guinée") != folded("Guinée-Bissau")


@given(st.text(LETTERS))
def test_comparing_twice_changes_nothing_more(name: str):
    assert folded(folded(name)) == folded(name)


@given(st.text(LETTERS))
def test_capitals_do_not_count(name: str):
    assert folded(name.upper()) == folded(name.lower())


def test_an_actor_is_known_by_id_names_acronyms_aliases_and_demonyms():
    togo = actor(
        "TGO",
        "state",
        name={"en": "Togo", "fr": "le Togo"},
        acronym={"en": "TG", "fr": "TGO"},
        aliases=["Togolese Republic"],
        demonyms=["Togolese", "togolais"],
    )
    assert list(names_of(togo)) == ["TGO", "Togo", "le Togo", "TG", "TGO", "Togolese Republic", "Togolese", "togolais"]


def test_places_and_topics_are_known_by_what_names_they_have():
    place = Place.model_validate({"id": "lome", "name": {"en": "Lome", "fr": "Lomé"}})
    topic = Topic.model_validate({"id": "defence", "name": {"en": "defence", "fr": "défense"}, "aliases": ["security"]})
    assert list(names_of(place)) == ["lome", "Lome", "Lomé"]
    assert list(names_of(topic)) == ["defence", "defence", "défense", "security"]
