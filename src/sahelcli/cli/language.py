"""Which language the program speaks: `--lang`, then SAHEL_LANG, then the locale. Decided before help is put together."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sahelcli.text.catalogue import LANGUAGES, say


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for; English where what is asked for is not known (a wrong --lang is reported later)."""
    asked = [value for name, value in pairwise(arguments) if name == "--lang"]
    asked += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    for candidate in (*asked[-1:], environment.get("SAHEL_LANG", ""), *(environment.get(n, "") for n in ("LC_ALL", "LC_MESSAGES", "LANG"))):
        if candidate:
            return candidate[:2].lower() if candidate[:2].lower() in LANGUAGES else "en"
    return "en"


LANGUAGE = language_of(sys.argv[1:], os.environ)
"""The language of this run."""


def HELP(key: str) -> str:  # noqa: N802  # read as a constant of the run's language
    """A help text in the language of this run."""
    return say(LANGUAGE, key)


def command_help(name: str) -> str:
    """A command's help: what it answers, then examples, whose lines stay as they are (the sign before them says so)."""
    return f"{HELP(f'help.{name}')}\n\n\b\n{HELP(f'examples.{name}')}"
