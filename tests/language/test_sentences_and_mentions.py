"""Sentences, words and stems of an article, and the names in it."""

from __future__ import annotations

import pytest
from builders import actor
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.language.sentences_and_mentions import NameIndex, sentences, settled, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Gén. A. Tiani met M. Faye. He left.", ["Gén. A. Tiani met M. Faye.", "He left."]),
        ("The U.S. Army left the U.S. The end.", ["The U.S. Army left the U.S.", "The end."]),
        ("About 5.000 men, 0.5 % of them. Yes.", ["About 5.000 men, 0.5 % of them.", "Yes."]),
        ("« Oui ! » dit-il. Non.", ["« Oui ! » dit-il.", "Non."]),
        ("“No.” He left.", ["“No.”", "He left."]),
        ("A line\nwrapped. And\nmore.", ["A line wrapped.", "And more."]),
        ("# A heading\nText.\n\nMore", ["A heading", "Text.", "More"]),
        ("- one\n- two\n1. three", ["one", "two", "three"]),
        ("It left in 2024; it came back in 2025.", ["It left in 2024;", "it came back in 2025."]),
        ("Mr. Tinubu et Mme. X, etc. sont là. Fin.", ["Mr. Tinubu et Mme. X, etc. sont là.", "Fin."]),
        ("a\x1b[31mb\u202ec\x00d", ["a [31mb c d"]),
        (" \n\n . ! ? \r\n", []),
        ("", []),
    ],
)
def test_sentences(text, found):
    assert list(sentences(text)) == found


@given(st.text())
def test_no_letter_is_lost_and_nothing_a_terminal_obeys_is_left(text):
    found = list(sentences(text))
    kept = "".join(sign for sentence in found for sign in sentence if sign.isalpha())
    assert set(kept) == {sign for sign in text if sign.isalpha()}
    assert all(sentence.isprintable() or not any(ord(sign) < 32 for sign in sentence) for sentence in found)


def test_words_have_their_places():
    sentence = "L'U.S. Army à Niamey"
    assert [(t.text, t.folded, sentence[t.start : t.end]) for t in tokens(sentence)] == [
        ("L", "l", "L"),
        ("US", "us", "U.S."),
        ("Army", "army", "Army"),
        ("à", "a", "à"),
        ("Niamey", "niamey", "Niamey"),
    ]


def entry(id_, kind, **fields):
    return "actors", actor(id_, kind, **fields).model_dump(mode="json")


NAMES = [
    entry("NER", "state", name={"en": "Niger", "fr": "Niger"}, aliases=["NE"], demonyms=["Nigerien", "nigérien", "nigérienne"]),
    entry("GIN", "state", name={"en": "Guinea", "fr": "Guinée"}),
    entry("GNB", "state", name={"en": "Guinea-Bissau", "fr": "Guinée-Bissau"}),
    entry("USA", "state", name={"en": "United States", "fr": "États-Unis"}, acronym={"en": "US", "fr": "US"}),
    entry("AU", "organisation", name={"en": "African Union", "fr": "Union africaine"}, acronym={"en": "AU", "fr": "UA"}),
    entry("AES", "organisation", aliases=["Alliance of Sahel States", "Alliance des États du Sahel"]),
    entry("FORCE", "force", name={"en": "Resolute", "fr": "Resolute"}),
    entry("ibrahim-traore", "person", name={"en": "Ibrahim Traoré", "fr": "Ibrahim Traoré"}),
    entry("daouda-traore", "person", name={"en": "Daouda Traoré", "fr": "Daouda Traoré"}),
    entry("faye", "person", name={"en": "Bassirou Diomaye Faye", "fr": "Bassirou Diomaye Faye"}),
    ("places", {"id": "ndjamena", "name": {"en": "N'Djamena", "fr": "N'Djaména"}, "country": "TCD"}),
    ("topics", {"id": "trade", "name": {"en": "Trade", "fr": "Commerce"}, "aliases": []}),
]
INDEX = NameIndex(NAMES)


def named(sentence):
    return [(m.text, *m.ids) for m in INDEX.mentions(sentence, tokens(sentence))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Guinea-Bissau and Guinea", [("Guinea-Bissau", "GNB"), ("Guinea", "GIN")]),
        ("Guinée Bissau, la Guinée", [("Guinée Bissau", "GNB"), ("Guinée", "GIN")]),
        ("Guinea, Bissau", [("Guinea", "GIN")]),
        ("l'AES, AES's, aes", [("AES", "AES"), ("AES", "AES")]),
        ("au Niger, UA et AU", [("Niger", "NER"), ("UA", "AU"), ("AU", "AU")]),
        ("the U.S. and us", [("U.S.", "USA")]),
        ("NE pas", []),
        ("Nigeriens, nigériennes et Nigerians", [("Nigeriens", "NER"), ("nigériennes", "NER")]),
        ("a resolute Resolute", [("Resolute", "FORCE")]),
        ("the Alliance of Sahel States", [("Alliance of Sahel States", "AES")]),
        ("à N’Djaména", [("N’Djaména", "ndjamena")]),
        ("trade and commerce", [("trade", "trade"), ("commerce", "trade")]),
        ("Captain Traoré", [("Traoré", "daouda-traore", "ibrahim-traore")]),
        ("Moussa Traoré ruled", []),
        ("President Faye; faye", [("Faye", "faye")]),
        ("Mr Ibrahim Traoré", [("Ibrahim Traoré", "ibrahim-traore")]),
        ("", []),
    ],
)
def test_mentions(sentence, found):
    assert named(sentence) == found


def test_a_surname_of_several_is_that_of_the_one_named_before():
    known: set[str] = set()
    first = settled(INDEX.mentions("Ibrahim Traoré spoke.", tokens("Ibrahim Traoré spoke.")), known)
    then = settled(INDEX.mentions("Traoré left.", tokens("Traoré left.")), known)
    assert [m.one for m in (*first, *then)] == ["ibrahim-traore", "ibrahim-traore"]
    assert [m.one for m in settled(INDEX.mentions("Traoré left.", tokens("Traoré left.")), set())] == [None]
