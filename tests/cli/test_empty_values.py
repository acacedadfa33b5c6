"""An option that is given and empty is refused: an answer without the condition that was meant would be to another question."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel

EMPTY = [
    ("members", "--on", ""),
    ("timeline", "--since", ""),
    ("timeline", "--until="),
    ("timeline", "--period", " "),
    ("members", "--known-on", ""),
    ("members", "--today", ""),
    ("members", "--according-to", ""),
    ("leaders", "--country", ""),
    ("leaders", "--country", "Mali", "--country", ""),
    ("members", "--status", ""),
    ("timeline", "--text", ""),
    ("show", "AES", "--on", ""),
]


@pytest.mark.parametrize("typed", EMPTY, ids=" ".join)
def test_an_empty_value_is_no_value(typed):
    option = [word for word in typed if word.startswith("--")][-1].rstrip("=")
    hint = f"`sahel {typed[0]} -h` shows what it takes, with examples"
    assert sahel(*typed) == Ran(2, "", f"error: {option} is empty\n  {hint}\n")


def test_nor_is_an_empty_argument():
    assert sahel("show", "", "--lang", "fr") == Ran(2, "", "erreur : CHOSE est vide\n  `sahel show -h` indique ce qui est admis, avec des exemples\n")


def test_an_empty_language_is_not_one():
    ran = sahel("--lang", "", "topics")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: --lang: '' is not one of: en, fr\n")


def test_an_empty_variable_of_the_environment_is_one_that_is_not_set():
    assert sahel("topics", SAHEL_TODAY="") == sahel("topics")
