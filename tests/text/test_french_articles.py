"""Names in French sentences: every state and organisation of the record has its article, and each preposition its contraction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sahelcli.text.catalogue import governed, say
from sahelcli.text.french_articles import FORMS, has_article, with_article

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
