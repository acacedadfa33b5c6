"""One key for the forms of a word in either language."""

import pytest

from sahelcli.language.word_families import word_key


@pytest.mark.parametrize(
    "forms",
    [
        "consult consults consulting consulted consultation consultations consulter consultent",
        "retrait retraits retirer quitter quitte leaves leaving withdrawal exits",
        "suspension suspends suspended suspendre suspendu",
        "nationalise nationalised nationalize nationalisation",
        "minister ministre ministere",
        "national nationale nationaux nationales",
    ],
)
def test_forms_share_a_key(forms):
    assert len({word_key(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["mali malien", "nation nationalise", "fonds found", "sall sale", "conde condition", "toure tour", "2024 2025", "un une uns"]
)
def test_other_words_do_not(words):
    assert len({word_key(word) for word in words.split()}) == len(words.split())
