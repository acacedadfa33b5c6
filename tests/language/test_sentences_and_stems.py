"""An article in sentences, and sentences in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.language.sentences_and_stems import sentences, tokens


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
