"""`sahel help`: topics in both languages, a command's help, and what is neither."""

from __future__ import annotations

import re

import pytest
from run_sahel import Ran, sahel, sahel_at_terminal

from sahelcli.cli.app import INDEX, MODULES
from sahelcli.text.catalogue import TOPICS, placeholders, topic_text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_topic_is_its_text_in_a_pipe(language):
    assert sahel("help", "exit-codes", "--lang", language) == Ran(0, topic_text(language, "exit-codes"), "")


@pytest.mark.parametrize("columns", [50, 80, 300])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_wrapped_on_a_terminal_and_loses_no_word(topic, columns):
    screen = sahel_at_terminal("help", topic, columns=columns)
    assert [line for line in screen.splitlines() if len(line) > min(columns, 100)] == []
    text = re.sub(r"\*\*|^#+ |^- ", "", topic_text("en", topic), flags=re.MULTILINE)
    assert set(text.split()) - {*screen.split(), "•"} == set()


PANELS = {
    "en": ["The question", "Filters", "The record", "Output"],
    "fr": ["La question", "Filtres", "Le registre", "Sortie"],
}


@pytest.mark.parametrize("language", PANELS)
@pytest.mark.parametrize("columns", [50, 80, 160])
def test_the_panels_of_a_question_end_with_the_shared_options(language, columns):
    screen = sahel_at_terminal("leaders", "-h", "--lang", language, columns=columns)
    at = [screen.index(f"{title} ─") for title in PANELS[language]]
    assert at == sorted(at)
    assert max(len(line) for line in screen.splitlines() if not line.startswith("  sahel")) <= min(columns, 100)
    assert screen.index("--office") < screen.index("head-of-government") < at[2] < screen.index("--data") < at[3] < screen.index("--help")
    plain = sahel("leaders", "-h", "--lang", language).out
    assert [line.rstrip(" :") for line in plain.splitlines() if line[:1].isupper() and line.endswith(":")] == PANELS[language]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_index_names_commands_and_options_that_there_are(language):
    listed = sahel("-h", "--lang", language).out
    for command in INDEX.values():
        assert f"  {placeholders(language, command)}" in listed
        name, *words = command.split()
        options = sahel("timeline" if name == "COMMAND" else name, "-h").out
        assert name in (*MODULES, "COMMAND")
        assert [word for word in words if word.startswith("--") and word not in options] == []


def test_help_alone_lists_the_topics():
    answer = sahel("help")
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines() if line.startswith("  ")] == list(TOPICS)


def test_two_words_name_a_topic_as_its_hyphen_does():
    assert sahel("help", "exit", "codes") == sahel("help", "exit-codes")


@pytest.mark.parametrize("command", ["members", "timeline", "show", "help"])
def test_help_of_a_command_is_its_own_help(command):
    assert sahel("help", command) == sahel(command, "-h")


@pytest.mark.parametrize(
    ("language", "first", "hint"),
    [("en", "error: TOPIC: 'daets' is not one of: dates, formats,", "did you mean dates"), ("fr", "erreur : SUJET :", "s'agit-il de dates")],
)
def test_what_is_neither_gets_candidates(language, first, hint):
    answer = sahel("help", "daets", "--lang", language)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(first)
    assert hint in answer.err
