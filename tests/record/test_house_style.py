"""The house style: which titles have a verb, which words are avoided."""

from __future__ import annotations

import pytest

from sahelcli.record.bundled import bundled_record
from sahelcli.record.house_style import HouseStyle, style_beside, words_of

LISTS = {
    "forms": {"en": [{"use": "UEMOA", "avoid": ["WAEMU"]}, {"use": "%", "avoid": [r"\d per cent"], "pattern": True}], "fr": []},
    "workshop": {"en": ["pages", "data set"], "fr": ["pages"]},
    "verbs": {"en": {"present": ["signs votes"], "tense": ["signs"]}, "fr": {"present": ["achève"], "tense": ["achève"]}},
}


def test_an_elided_word_stands_apart():
    assert words_of("Le sommet s'achève à N'Djamena") == ["Le", "sommet", "s", "achève", "à", "N", "Djamena"]


@pytest.mark.parametrize(("language", "title", "has"), [("en", "Mali signs", True), ("en", "A signature", False), ("fr", "Il s'achève", True)])
def test_a_title_has_a_listed_verb(language, title, has):
    assert HouseStyle.of(LISTS, language).has_verb(title) is has


@pytest.mark.parametrize(
    ("text", "found"), [("the WAEMU bank", "WAEMU"), ("the WAEMUS", None), ("a share of 5 per cent", "5 per cent"), ("paid per cent", None)]
)
def test_a_form_is_found_as_a_whole_word(text, found):
    hits = [hit[0] for form in HouseStyle.of(LISTS, "en").forms if (hit := form.avoid.search(text))]
    assert hits == ([found] if found else [])


@pytest.mark.parametrize(("text", "found"), [("the pages seen", "pages"), ("a data set", "data set"), ("the pageant", None)])
def test_words_of_our_own_work_are_found(text, found):
    hit = HouseStyle.of(LISTS, "en").workshop.search(text)
    assert (hit[0] if hit else None) == found


def test_the_lists_that_come_with_the_tool_have_both_languages():
    style = style_beside(bundled_record())
    assert style["en"].has_verb("Mali leaves ECOWAS")
    assert style["fr"].has_verb("Le Mali quitte la CEDEAO")
    assert style["en"].tense < style["en"].verbs
    assert style["fr"].tense < style["fr"].verbs
