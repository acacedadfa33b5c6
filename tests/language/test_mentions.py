"""Whom a sentence names."""

import pytest
from builders import actor

from sahelcli.language.mentions import NameIndex, settled
from sahelcli.language.sentences_and_stems import tokens


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
