"""`sahel help`: topics in both languages, a command's help, and what is neither."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel

from sahelcli.text.catalogue import TOPICS

WHOLE = {
    "en": """Exit codes

  0    answered; nothing found is an answer too
  1    `check` found faults, or `add` refused what it was given; or
       `--exit-status` was given and nothing was found (for `match`: something
       differs)
  2    the command cannot be carried out as written, or a file is missing
  3    the data is invalid; nothing was answered, or added; or the compiled
       record in the package is damaged
  4    a name is nobody's, or that of several
  130  interrupted

Answers go to stdout, all else to stderr (`-q` silences notes). A pipe that its
reader closes ends the run quietly.
""",
    "fr": """Codes de sortie

  0    une réponse a été donnée ; n'avoir rien trouvé en est une aussi
  1    `check` a relevé des erreurs, ou `add` a refusé ce qui lui était donné ;
       ou `--exit-status` a été donné et rien n'a été trouvé (pour `match` : un
       écart)
  2    la commande ne peut être exécutée telle qu'elle est écrite, ou un fichier
       manque
  3    les données ne sont pas valides ; aucune réponse n'a été donnée, rien n'a
       été ajouté ; ou le registre compilé du paquet est endommagé
  4    un nom n'est celui de personne, ou celui de plusieurs
  130  interrompu

Les réponses vont sur stdout, tout le reste sur stderr (`-q` tait les notes). Un
tube que son lecteur ferme met fin au programme sans bruit.
""",
}


@pytest.mark.parametrize("language", WHOLE)
def test_a_topic_is_wrapped_for_the_screen(language):
    assert sahel("help", "exit-codes", "--lang", language, COLUMNS="80") == Ran(0, WHOLE[language], "")


@pytest.mark.parametrize("columns", ["50", "80", "300"])
@pytest.mark.parametrize("topic", TOPICS)
def test_no_line_is_wider_than_the_screen_or_a_page(topic, columns):
    answer = sahel("help", topic, COLUMNS=columns)
    assert [line for line in answer.out.splitlines() if len(line) > min(int(columns), 100)] == []
    assert answer.code == 0


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
