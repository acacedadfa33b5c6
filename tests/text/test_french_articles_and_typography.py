"""Names in French sentences: every state and organisation of the record has its article, and each preposition its contraction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.text.catalogue import governed, say
from sahelcli.text.french_articles_and_typography import FORMS, NARROW, bound, has_article, typeset, unbound, with_article, wrapped_lines

ACTORS = json.loads((Path(__file__).parents[2] / "data" / "events.json").read_text(encoding="utf-8"))["actors"]

WITHOUT = {
    "Africa Corps", "Barrick Gold", "Daandè Liptako, radio de l'AES", "EUCAP Sahel Mali", "EUCAP Sahel Niger", "EIPS", "Orano", "Resolute Mining",
}  # fmt: skip
"""Names that take no article in a sentence."""


def test_every_state_organisation_and_treaty_of_the_record_has_its_article():
    named = {(actor.get("acronym") or actor["name"])["fr"] for actor in ACTORS if actor["kind"] in ("state", "organisation", "treaty")}
    assert {name for name in named - WITHOUT if not has_article(name)} == set()


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Mali", "le Mali|du Mali|au Mali|au Mali"),
        ("Niger", "le Niger|du Niger|au Niger|au Niger"),
        ("Burkina Faso", "le Burkina Faso|du Burkina Faso|au Burkina Faso|au Burkina Faso"),
        ("Côte d'Ivoire", "la Côte d'Ivoire|de la Côte d'Ivoire|à la Côte d'Ivoire|en Côte d'Ivoire"),
        ("Algérie", "l'Algérie|de l'Algérie|à l'Algérie|en Algérie"),
        ("Angola", "l'Angola|de l'Angola|à l'Angola|en Angola"),
        ("États-Unis", "les États-Unis|des États-Unis|aux États-Unis|aux États-Unis"),
        ("Cabo Verde", "le Cabo Verde|du Cabo Verde|au Cabo Verde|au Cabo Verde"),
        ("CEDEAO", "la CEDEAO|de la CEDEAO|à la CEDEAO|à la CEDEAO"),
        ("AES", "l'AES|de l'AES|à l'AES|à l'AES"),
        ("UEMOA", "l'UEMOA|de l'UEMOA|à l'UEMOA|à l'UEMOA"),
        ("Union africaine", "l'Union africaine|de l'Union africaine|à l'Union africaine|à l'Union africaine"),
        ("G5 Sahel", "le G5 Sahel|du G5 Sahel|au G5 Sahel|au G5 Sahel"),
        ("Assimi Goïta", "Assimi Goïta|d'Assimi Goïta|à Assimi Goïta|à Assimi Goïta"),
        ("Mali, Algérie", "le Mali et l'Algérie|du Mali et de l'Algérie|au Mali et à l'Algérie|au Mali et en Algérie"),
    ],
)  # fmt: skip
def test_a_name_in_each_form(name, forms):
    assert "|".join(with_article(name, form) for form in FORMS) == forms


def test_every_state_of_the_record_contracts():
    """No "de le", "à les", nor an article that a vowel elides."""
    for name in (actor["name"]["fr"] for actor in ACTORS if actor["kind"] == "state"):
        for form in FORMS:
            said = with_article(name, form)
            assert said.endswith(name)
            assert not said.startswith(("de le ", "de les ", "à le ", "à les "))
            before = said.removesuffix(name)
            assert before[-1] in "' "
            assert name[0] not in "AEÉIOU" or before.endswith(("l'", "es ", "en ", "ux "))


def test_a_sentence_asks_for_the_form():
    facts = {"subject": "Mali", "object": "CEDEAO", "status": "notifié", "span": "depuis 2024"}
    assert say("fr", "property.withdrawing-from.sentence", **facts) == "Mali : retrait de la CEDEAO en cours (notifié) depuis 2024"
    assert say("fr", "caption.side", side="AES") == "selon l'AES"


def test_words_govern_the_name_behind_them():
    assert governed("fr", "membre de", "CEDEAO") == "membre de la CEDEAO"
    assert governed("fr", "présence dans", "Mali") == "présence dans le Mali"
    assert governed("fr", "chef de l'État", "Mali") == "chef de l'État du Mali"
    assert governed("fr", "forme", "") == "forme"
    assert governed("en", "member of", "ECOWAS") == "member of ECOWAS"


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
