"""Which language the program speaks: `--lang`, then SAHEL_LANG, then the locale. Decided before help is put together."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.wrapping import bound


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for; English where what is asked for is not known (a wrong --lang is reported later)."""
    asked = [value if name == "--lang" else name.removeprefix("--lang=") for name, value in pairwise((*arguments, "")) if _names_it(name)]
    for candidate in (*asked[-1:], environment.get("SAHEL_LANG", ""), *(environment.get(n, "") for n in ("LC_ALL", "LC_MESSAGES", "LANG"))):
        if candidate:
            return candidate[:2].lower() if candidate[:2].lower() in LANGUAGES else "en"
    return "en"


def _names_it(argument: str) -> bool:
    return argument == "--lang" or argument.startswith("--lang=")


LANGUAGE = language_of(sys.argv[1:], os.environ)
"""The language of this run."""


def HELP(key: str) -> str:  # noqa: N802  # read as a constant of the run's language
    """A help text in the language of this run, to be wrapped: its signs stay beside their words."""
    return bound(say(LANGUAGE, key))


def command_help(name: str) -> str:
    """A command's help: what it answers, then examples, whose lines stay as they are (the sign before them says so)."""
    return f"{HELP(f'help.{name}')}\n\n\b\n{HELP(f'examples.{name}')}"
