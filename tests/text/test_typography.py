"""French typography: spaces, apostrophes, thousands; lines of a width keep signs beside their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.text.typography import NARROW, bound, typeset, unbound, wrapped_lines

WORDS = st.lists(st.sampled_from(["le", "registre", "s'arrête", ":", ";", "!", "?", "« membre »", "2024"]), min_size=1).map(" ".join)


def test_a_sign_goes_with_its_word():
    assert wrapped_lines("il y a ; puis « rien » : voilà", 8) == ["il y a ;", "puis", "« rien » :", "voilà"]


def test_indents_stand_before_lines():
    assert wrapped_lines("un deux trois", 9, "- ", "  ") == ["- un deux", "  trois"]


@given(WORDS)
def test_binding_is_undone(words):
    assert unbound(bound(words)) == words


@given(WORDS, st.integers(12, 40))
def test_no_line_begins_with_a_sign_or_ends_with_an_opening_one(words, width):
    lines = wrapped_lines(words, width)
    assert [line for line in lines[1:] if line[0] in ";:!?»"] == []
    assert [line for line in lines if line.endswith("«")] == []
    assert " ".join(lines) == words


@pytest.mark.parametrize(
    ("plain", "set_"),
    [
        ("Qui ? « Lui » : oui ; non !", "Qui_? «_Lui_»_: oui_; non_!"),
        ("L'AES, jusqu'au 1er à N'Djaména", "L’AES, jusqu’au 1er à N’Djaména"),
        ("15 000 soldats, 1 200 000 € et 12 %", "15_000 soldats, 1_200_000_€ et 12_%"),
        ("Il en reste 15 000.", "Il en reste 15_000."),
        ("en 2023 500 soldats ; 2023 2024", "en 2023 500 soldats_; 2023 2024"),
        ("1 000,5 et 12 0000", "1 000,5 et 12 0000"),
        ("aucun fichier « l'été.json » ; d'abord", "aucun fichier «_l'été.json_»_; d’abord"),
        ("voir https://e.org/l'an ?x et C:\\l'an : l'an", "voir https://e.org/l'an ?x et C:\\l'an_: l’an"),
        ("l'aide : `sahel show 'l'un ?'` ; l'autre", "l’aide_: `sahel show 'l'un ?'`_; l’autre"),
        ("Exemples :\n  sahel ask \"Qui dirige l'AES ?\"\nl'AES", 'Exemples_:\n  sahel ask "Qui dirige l\'AES ?"\nl’AES'),
        ("\x1b[1mRésumé\x1b[0m \x1b[2m: l'un\x1b[0m", "\x1b[1mRésumé\x1b[0m_\x1b[2m: l’un\x1b[0m"),
        ("--date-format '%d/%m' :x  ; y", "--date-format '%d/%m' :x  ; y"),
    ],
)
def test_french_typography(plain, set_):
    assert typeset("fr", plain) == set_.replace("_", NARROW)
    assert typeset("en", plain) == plain


@given(st.text(st.sampled_from("aé1 0«»:;!?%'’`./\n\x1b[m")))
def test_setting_keeps_the_width_and_is_done_once(text):
    found = typeset("fr", text)
    assert found.replace(NARROW, " ").replace("’", "'") == text.replace("’", "'")
    assert typeset("fr", found) == found
