"""The record's French texts and the program's, read by Grammalecte (Debian: grammalecte-cli): it is silent but for what is listed here.

Where the checks run (CI), the program may not be missing; elsewhere the tests are left out without it.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

import sahelcli.text

RECORD = Path(__file__).parent.parent / "data" / "events.json"

SET_AT_OUTPUT = {"apos", "nbsp", "esp", "num", "unit", "typo"}
"""Kinds of finding on apostrophes, spaces, thousands and ordinals: texts are kept in plain signs, French typography is set where they are shown."""

SET_AT_OUTPUT_RULES = {"num_grand_nombre_avec_espaces"}
"""A rule of that kind which Grammalecte counts among those of no kind."""

RIGHT_IN_THE_RECORD = {
    "Houka Houka": "a person's name",
    "Jean Emmanuel": "a person's name",
    "N'Dour": "a person's name",
    "Ghanéen Nana": "a person's name",
    "Barry, journaliste": "a person's name: Alpha Barry",
    "de Ouadi Doum": "no elision before Ouadi, as before Ouagadougou",
    "de la CEA": "the Economic Commission for Africa (CEA) is feminine",
    "des 28 juillet et 11 août": "two days",
    "forces française et ouest-africaine": "one French force and one West African",
    "Les présidents ivoirien et sierra-léonais": "one president of each",
    "garde nationale maliennes": "the army and the guard",
    "Élections présidentielle et législatives": "one presidential election",
    "opposants à la junte réunis": "the opponents are gathered",
    "un gouvernement de 21 membres dirigé": "the government is headed",
    "une transition de six mois au plus menée": "the transition is led",
    "ceux de service bleus": "the passports are blue",
    "le code minier de 2023": "a common noun",
    "sur les armes imposé": "the embargo is imposed",
    "l'état d'urgence nationale déclaré": "the state is declared",
}
"""Words that Grammalecte takes for a fault, with the reason why they are right."""

RIGHT_IN_THE_PROGRAM = {
    "en-tête(s)": "one or several: the number is not known before",
    "colonne(s)": "one or several: the number is not known before",
    "que rapportent le plus de sources": "most sources are several",
    "Bamako lignes": "a number stands before it",
    "Bamako sources": "a number stands before it",
    "Bamako délimitent": "two words stand before it",
    "Publiée le": "a caption, with its day beside it",
    " show, avec": "a command's name has no capital",
    "FICHIER FICHIER": "two arguments",
    "Kati Kati commence": "the code before it ends a list",
}

FRAGMENT_RULES = r"^(gv1__imp_verbe|majuscule_début_paragraphe)"
"""Rules on how a sentence starts: a caption or a verb that follows its subject is no sentence."""

NAMES = ("Bamako", "Niamey", "Dakar", "Kayes", "Lomé", "Ségou")
"""What stands for the places of a message that are filled in later."""


def french_of(value: object) -> Iterator[str]:
    """Yield the French texts under a value of the record; a revision keeps what was, not what is."""
    if isinstance(value, dict):
        if isinstance(value.get("fr"), str):
            yield value["fr"]
        else:
            for key, under in value.items():
                if key == "publisher_fr":
                    yield under
                elif key != "revisions":
                    yield from french_of(under)
    elif isinstance(value, list):
        for under in value:
            yield from french_of(under)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for under in value.values() if isinstance(value, dict) else value:
            yield from strings(under)


def spoken(text: str) -> str:
    """Return a message as it may be shown: without commands, and with names in its places."""
    numbers = count()
    text = re.sub(r"`[^`]*`( `[^`]*`)*", "Kati", text)
    text = re.sub(r"(?<!\S)--?[a-z-]+|\b[a-z]+_[a-z_]+\b|Ã\S*|\bpip install\b", "", text)
    return re.sub(r"\{[^{}]*\}", lambda _: NAMES[next(numbers) % len(NAMES)], text)


def program_texts() -> list[str]:
    modules = [importlib.import_module(f"sahelcli.text.{m.name}") for m in pkgutil.iter_modules(sahelcli.text.__path__) if m.name.endswith("_fr")]
    found = {text for module in modules for name, value in vars(module).items() if name.isupper() for text in strings(value)}
    return sorted({spoken(text) for text in found if " " in text and text.count("sahel ") < 2})  # else examples of commands


def findings(texts: list[str], tmp_path: Path) -> list[tuple[str, str]]:
    """Return what Grammalecte finds in texts, each finding with its rule and the words around it."""
    if not shutil.which("grammalecte-cli"):
        if os.environ.get("CI") == "true":
            pytest.fail("grammalecte-cli is not installed")
        pytest.skip("without grammalecte-cli")
    lines = [" ".join(text.split()) for text in texts]
    file = tmp_path / "texts.txt"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run = subprocess.run(["grammalecte-cli", "-f", file, "-j", "-owe"], capture_output=True, text=True, check=True)
    found = []
    for paragraph in json.loads(run.stdout)["data"]:
        line = lines[paragraph["iParagraph"] - 1]
        for error in paragraph["lGrammarErrors"]:
            if error["sType"] not in SET_AT_OUTPUT and error["sRuleId"] not in SET_AT_OUTPUT_RULES:
                found.append((error["sRuleId"], line[max(0, error["nStart"] - 40) : error["nEnd"] + 40]))
    return found


def test_a_fault_is_found(tmp_path):
    assert findings(["Les président sont arrivé."], tmp_path) != []


@pytest.mark.slow
def test_the_record_is_right(tmp_path):
    found = findings(list(french_of(json.loads(RECORD.read_text(encoding="utf-8")))), tmp_path)
    assert [(rule, words) for rule, words in found if not any(right in words for right in RIGHT_IN_THE_RECORD)] == []
    assert [right for right in RIGHT_IN_THE_RECORD if not any(right in words for _, words in found)] == [], "no longer found: take it out"


@pytest.mark.slow
def test_the_program_is_right(tmp_path):
    found = [(rule, words) for rule, words in findings(program_texts(), tmp_path) if not re.match(FRAGMENT_RULES, rule)]
    assert [(rule, words) for rule, words in found if not any(right in words for right in RIGHT_IN_THE_PROGRAM)] == []
