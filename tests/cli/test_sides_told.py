"""`--according-to` a side that has no version of its own: the answer is the default one, and says so in place of "according to"."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from record_builders import put
from run_sahel import sahel

GOLDEN = Path(__file__).parents[1] / "golden" / "A-mali-ecowas.json"

SILENT = {
    "en": "no separate view of Senegal is recorded; this is the general answer",
    "fr": "aucun point de vue distinct n'est enregistré pour le Sénégal ; voici la réponse générale",
}

ASKED = [
    ("members", "--bloc", "ECOWAS", "--country", "Senegal", "--on", "2024-06-01", "-f", "tsv"),
    ("timeline", "--bloc", "ECOWAS", "-f", "tsv"),
    ("search", "ECOWAS", "-f", "tsv"),
    ("show", "ECOWAS", "--on", "2020-01-01", "--json"),
    ("diff", "1975-01-01", "1980-01-01", "-f", "tsv"),
    ("members", "--country", "Senegal", "--history", "--chart"),
]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return put(tmp_path_factory.mktemp("record") / "events.json", json.loads(GOLDEN.read_text(encoding="utf-8"))["record"])


def told(data: Path, *arguments) -> str:
    """All that is said of an answer, wherever it stands, on one line."""
    ran = sahel(*arguments, "--data", str(data))
    assert ran.code == 0, ran.err
    return " ".join((ran.out + ran.err).split())


@pytest.mark.parametrize("language", SILENT)
@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0])
def test_the_default_answer_is_not_put_in_the_mouth_of_a_side(data, asked, language):
    answer = told(data, *asked, "--according-to", "Senegal", "--lang", language)
    assert SILENT[language] in answer
    assert "according to Senegal" not in answer
    assert "selon Sénégal" not in answer


def test_an_answer_of_its_own_is(data):
    answer = told(data, "members", "--bloc", "ECOWAS", "--country", "Mali", "--on", "2024-06-01", "--according-to", "AES")
    assert "according to AES" in answer
    assert SILENT["en"].replace("Senegal", "AES") not in answer
