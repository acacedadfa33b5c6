"""Words and names as they are compared and searched for, and those that are alike."""

from __future__ import annotations

import pytest
from builders import actor
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.text_folding_and_likeness import (
    GAP,
    Term,
    alphabetical,
    folded,
    indexed_text,
    name_parts,
    names_of,
    plain_name,
    telling_part,
    terms,
    words,
)
from sahelcli.record.models import Place, Topic


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'AES et la Côte d’Ivoire", ["aes", "et", "la", "cote", "ivoire"]),
        ("Senegal's president", ["senegal", "president"]),
        ("GUINÉE-BISSAU", ["guinee", "bissau"]),
        ("jusqu'à l'œuvre", ["a", "oeuvre"]),
        ("Umaru Yar'Adua", ["umaru", "yar", "adua"]),
        ("N'Djamena", ["djamena"]),
        ("l'", ["l"]),
        ("5 000 soldats, 0.5 %", ["5000", "soldats", "0", "5"]),
        ("🙂 * NEAR(", ["near"]),
        ("\0\n", []),
    ],
)
def test_words_have_no_accents_case_articles_or_possessives(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sanctions Niger", [Term(("sanctions",)), Term(("niger",))]),
        ('"joint force" niger', [Term(("joint", "force")), Term(("niger",))]),
        ("« force conjointe »", [Term(("force", "conjointe"))]),
        ("“Joint Force”", [Term(("joint", "force"))]),
        ("uran* Guinée-Bis*", [Term(("uran",), prefix=True), Term(("guinee", "bis"), prefix=True)]),
        ('"uran*"', [Term(("uran",), exact=True)]),
        ("15 000 15,000 15\u202f000 15000", [Term(("15000",))]),
        ("67e 67ème 67th 67", [Term(("67",))]),
        (
            'aes -ecowas -"joint force" guinea-bissau -',
            [
                Term(("aes",)),
                Term(("ecowas",), excluded=True),
                Term(("joint", "force"), excluded=True),
                Term(("guinea", "bissau")),
            ],
        ),
        ("l'AES l’AES AES", [Term(("aes",))]),
        ('un"closed NEAR(a OR b)', [Term((word,)) for word in ("un", "closed")] + [Term(("near", "a"))] + [Term((word,)) for word in ("or", "b")]),
        ('"" * - ^ : {} 🙂', []),
    ],
)
def test_a_question_is_words_phrases_and_beginnings(text, found):
    assert list(terms(text)) == found


def test_no_phrase_spans_two_texts():
    assert indexed_text(["A b", "🙂", "c"]) == f"a b {GAP} c"


@given(st.text())
def test_words_are_letters_and_digits_and_stay_what_they_are(text):
    found = words(text)
    assert all(word.isalnum() for word in found)
    assert [words(word) for word in found] == [[word] for word in found]


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


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Niger", ("niger", False)),
        ("Niger (the)", ("niger", False)),
        ("The Gambia", ("gambia", False)),
        ("Gambia, The", ("gambia", False)),
        ("Gambia (Republic of The)", ("gambia", True)),
        ("Niger, Republic of the", ("niger", True)),
        ("République de Côte d’Ivoire", ("cotedivoire", True)),
        ("l'Angola", ("angola", False)),
        ("República da Guiné-Bissau", ("guinebissau", True)),
        ("Federal Republic of Nigeria", ("federalrepublicofnigeria", False)),
        ("Republic", ("", True)),
        ("the", ("", False)),
        ("Mali, Niger, Chad", ("malinigerchad", False)),
    ],
)
def test_a_name_without_its_article_and_form(name: str, plain: tuple[str, bool]):
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("Togolese Republic", "togolese"),
        ("Republic of the Niger", "niger"),
        ("République algérienne démocratique et populaire", "algerienneet"),
        ("United States", "unitedstates"),
        ("Republic", ""),
    ],
)
def test_what_tells_a_name_from_others_of_its_form(name: str, telling: str):
    assert telling_part(name) == telling


def test_the_parts_of_a_name_are_no_particles():
    assert name_parts("Mohamed Ould Cheikh El Ghazouani") == {"mohamed", "cheikh", "ghazouani"}


def test_names_are_sorted_as_people_sort_them():
    names = [
        "Zambie",
        "Émirats arabes unis",
        "Égypte",
        "Œuvres",
        "Olympie",
        "N'Djaména",
        "Nairobi",
        "N’Zérékoré",
        "Côte d'Ivoire",
        "Cotonou",
        "Espagne",
    ]
    assert sorted(names, key=alphabetical) == [
        "Côte d'Ivoire", "Cotonou", "Égypte", "Émirats arabes unis", "Espagne", "Nairobi", "N'Djaména", "N’Zérékoré", "Œuvres", "Olympie", "Zambie",
    ]  # fmt: skip


@given(st.text(LETTERS), st.text(LETTERS))
def test_only_the_same_name_has_the_same_place(one: str, other: str):
    assert (alphabetical(one) == alphabetical(other)) is (one == other)


def test_an_english_article_does_not_count():
    assert sorted(["The Gambia", "Ghana", "Gabon", "Theodora"], key=alphabetical) == ["Gabon", "The Gambia", "Ghana", "Theodora"]
