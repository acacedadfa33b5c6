"""The catalogue says the same things in both languages, and says them in good French."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import Final

import pytest

from sahelcli import text
from sahelcli.questions.timeline import STATUSES
from sahelcli.record import closed_lists
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.text.catalogue import LANGUAGES, PARTS, TOPICS, part

SAME_IN_BOTH: Final = {
    "ask.date",
    "ask.type",
    "card.participants",
    "card.revisions",
    "card.sources",
    "chart.mission",
    "chart.office",
    "chart.possible",
    "chart.sign",
    "chart.title.sanctions",
    "chart.within",
    "export.group-sanctions",
    "export.marked-title",
    "feed.added",
    "help.panel.arguments",
    "help.panel.options",
    "help.section.questions",
    "timeline.source",
    "timeline.sources",
    "cite.licence",
    "diff.group.forces",
    "diff.group.sanctions",
    "diff.group.suspensions",
    "dispute.date",
    "effect.of",
    "error.answer-at-fault",
    "error.usage",
    "head.date",
    "head.organisation",
    "head.positions.since",
    "head.qualifiers.mission",
    "head.said",
    "head.sources",
    "head.type",
    "head.when",
    "match.event",
    "metavar.date",
    "metavar.format",
    "metavar.n",
    "metavar.options",
    "metavar.table",
    "metavar.type",
    "notes.possible",
    "page.bloc",
    "page.field.date",
    "page.field.participants",
    "page.field.personnel",
    "page.field.suspension",
    "page.field.type",
    "page.js.possible",
    "page.term.bloc",
    "page.term.possible",
    "page.type",
    "plain.entry",
    "plain.span-ended",
    "property.holds-office.about",
    "property.position-on.dispute.since",
    "property.present-in.about",
    "property.suspended-from.about",
    "said.paraphrase",
    "try",
    "verb.suspends.label",
    "verb.takes-position.label",
    "verdict.measures",
}
"""Sentences whose French is, letter for letter, their English: bare fields, and words that both languages have."""

FILES: Final = ("answers", *dict.fromkeys(PARTS.values()))


class Spoken:
    """All that one language says."""

    def __init__(self, language: str) -> None:
        self.files: Final = {name: part(language, name).SENTENCES for name in FILES}
        self.SENTENCES: Final = {key: text for sentences in self.files.values() for key, text in sentences.items()}
        self.WORDS: Final = part(language, "record_terms").WORDS


en, fr = Spoken("en"), Spoken("fr")

CLOSED_LISTS: Final = {name: tuple(table) for name, table in vars(closed_lists).items() if name.isupper() and isinstance(table, dict)} | {
    "PROPERTIES": tuple(PROPERTIES),
    "VERBS": tuple(VERBS),
    "STATUSES": STATUSES,
    "name kinds": ("bloc", "country", "actor", "topic", "place", "event", "plan", "source", "fact", "citable", "publisher"),
    "cells": ("true", "false", "certain", "possible"),
    "what why looks up, ranks and fields of versions": ("event-plan-or-fact", "answer", "default", "since", "until", "date", "when"),
}

IN_BOTH: Final = [key for key in en.SENTENCES if key in fr.SENTENCES]

EXAMPLE: Final = re.compile(r"^ +sahel .*$", re.MULTILINE)
TITLE_KEY: Final = re.compile(r"\.title\.(en|fr)\b")

FRENCH: Final = [(f"SENTENCES {key}", text) for key, text in fr.SENTENCES.items()] + [(f"WORDS {id_}", text) for id_, text in fr.WORDS.items()]


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def prose(text: str) -> str:
    """What is left to read: without example commands, and with a plain word for each field."""
    pieces = Formatter().parse(EXAMPLE.sub("", text))
    return "".join(literal + ("x" if name is not None else "") for literal, name, _, _ in pieces)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_of_a_language_escapes_these_tests(language: str) -> None:
    folder = Path(text.__file__).parent
    assert {file.stem.removesuffix(f"_{language}") for file in folder.glob(f"*_{language}.py")} == {*FILES}
    assert list(part(language, "help").TEXTS) == list(TOPICS)
    assert {file.name for file in folder.iterdir() if file.is_dir()} <= {"__pycache__"}


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_sentences_sorted_by_key(name: str) -> None:
    assert list(fr.files[name]) == list(en.files[name]) == sorted(en.files[name])


@pytest.mark.parametrize("name", FILES)
def test_a_sentence_is_in_the_file_that_its_key_names(name: str) -> None:
    assert {PARTS.get(key.partition(".")[0], "answers") for key in en.files[name]} == {name}


def test_a_sentence_has_the_same_fields_in_both_languages() -> None:
    assert IN_BOTH
    assert [key for key in IN_BOTH if fields(fr.SENTENCES[key]) != fields(en.SENTENCES[key])] == []


def test_sentences_are_translated() -> None:
    same = {key for key in IN_BOTH if fr.SENTENCES[key] == en.SENTENCES[key]}
    assert same == SAME_IN_BOTH


@pytest.mark.parametrize("key", [key for key in IN_BOTH if key.startswith("examples.")])
def test_examples_are_the_same_commands(key: str) -> None:
    ours, theirs = (TITLE_KEY.sub(".title", text).partition("\n") for text in (en.SENTENCES[key], fr.SENTENCES[key]))
    assert (ours[0], theirs[0]) == ("Examples:", "Exemples :")
    assert EXAMPLE.findall(theirs[2]) == theirs[2].split("\n")
    assert theirs[2] == ours[2]


@pytest.mark.parametrize("name", CLOSED_LISTS)
def test_every_id_of_a_closed_list_has_a_french_word(name: str) -> None:
    assert CLOSED_LISTS[name]
    assert [id_ for id_ in CLOSED_LISTS[name] if not fr.WORDS.get(id_)] == []


def test_every_id_with_an_english_word_has_a_french_one() -> None:
    assert sorted(set(en.WORDS) - set(fr.WORDS)) == []


AT_FAULT: Final = {
    "a space comes before ; ! ? »": r"[^ ][;!?»]",
    "a space comes before :": r"\S:(?=\s|$)",
    "a space comes after «": r"«(?! )",
    "quotes are guillemets": '"',
    "apostrophes are straight, spaces plain": "[’‘“”\u00a0\u202f]",
    "capitals have their accents": r"\b(?:Etat|A l'|A partir|Ecri|Egal)",
    "one space at a time": r"\S\s* {2}\s*\S",
    "a sentence says something": r"\A\s*\Z",
}
"""What French typography does not allow, by the rule."""


@pytest.mark.parametrize("rule", AT_FAULT)
def test_french_typography(rule: str) -> None:
    assert FRENCH
    assert [(key, text) for key, text in FRENCH if re.search(AT_FAULT[rule], prose(text))] == []


@pytest.mark.parametrize(
    ("rule", "text"), [*zip(AT_FAULT, ["oui?", "voici: un", "«oui »", 'le "mot"', "l’an", "Etat", "un  deux", " "], strict=True)]
)
def test_a_fault_of_typography_is_found(rule: str, text: str) -> None:
    assert re.search(AT_FAULT[rule], prose(text))


def test_guillemets_are_closed() -> None:
    assert [key for key, text in FRENCH if prose(text).count("«") != prose(text).count("»")] == []


def test_a_quoted_value_stands_between_guillemets() -> None:
    quoted = {key: sorted(name for _, name, _, how in Formatter().parse(en.SENTENCES[key]) if name and how == "r") for key in IN_BOTH}
    assert any(quoted.values())
    assert {key: names for key, names in quoted.items() if names and sorted(re.findall(r"« \{(\w+)\} »", fr.SENTENCES[key])) != names} == {}
