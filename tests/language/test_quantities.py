"""Numbers with what they count, and words of extent with what they bear on."""

import pytest

from sahelcli.language.quantities import extents, numbers
from sahelcli.language.sentences_and_mentions import stem, tokens


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("5,000 soldiers", [(5000, False, "soldiers")]),
        ("5 000 soldats", [(5000, False, "soldats")]),
        ("5.000 soldats", [(5000, False, "soldats")]),
        ("some 135 officials", [(135, False, "officials")]),
        ("eleven detained airmen", [(11, False, "detained")]),
        ("trois des soldats", [(3, False, "soldats")]),
        ("the second summit, the 67th summit", [(2, True, "summit"), (67, True, "summit")]),
        ("le 65e sommet, le deuxième sommet", [(65, True, "sommet"), (2, True, "sommet")]),
        ("50.64 percent", []),
        ("0,5 % d'eux", []),
        ("in 135.", []),
        ("one day", []),
        ("²³ things", []),
    ],
)
def test_numbers(sentence, found):
    assert [(n.value, n.ordinal, n.nouns[0]) for n in numbers(sentence, tokens(sentence))] == [(v, o, stem(noun)) for v, o, noun in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("all sanctions", [("all", "sanctions")]),
        ("most of its sanctions", [("part", "sanctions")]),
        ("toutes les sanctions", [("all", "sanctions")]),
        ("l'essentiel de ses sanctions", [("part", "sanctions")]),
        ("with immediate effect", [("at-once", "")]),
        ("sans délai, at once", [("at-once", ""), ("at-once", "")]),
        ("some, all", [("part", ""), ("all", "")]),
        ("nothing", []),
    ],
)
def test_extents(sentence, found):
    assert [(e.degree, e.noun) for e in extents(sentence, tokens(sentence))] == [(degree, noun and stem(noun)) for degree, noun in found]


@pytest.mark.parametrize(
    "kin",
    [
        ("lifted", "lifts", "lift"),
        ("sanction", "sanctions"),
        ("confederation", "confederal"),
        ("suspended", "suspension"),
        ("states", "state"),
        ("levée", "levées"),
    ],
)
def test_kin_have_one_stem(kin):
    assert len({stem(word.replace("é", "e")) for word in kin}) == 1
