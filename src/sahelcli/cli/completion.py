"""Completion of a half-typed command line. It loads neither Typer nor a command: it reads prepared tables, and names from the snapshot.

Whatever goes wrong here, nothing is printed: a shell that asks for words is no place for an error.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Final

from sahelcli.cli.completion_shells import WRITERS, typed_in_bash
from sahelcli.cli.completion_table import ARGUMENTS, COMMANDS, FILES, LISTS, OPTIONS, VALUES
from sahelcli.cli.language import language_of
from sahelcli.questions.completions import Offer, fitting, offered
from sahelcli.snapshot.open import open_shipped
from sahelcli.text.catalogue import has, say, word

APP: Final = "sahel"


def answer(shell: str) -> None:
    """Write to stdout what a shell may put in place of the last word: first whether it is files that are wanted, then a line for each offer."""
    try:
        arguments = sys.argv[1:]
        typed = typed_in_bash(arguments) if shell == "bash" else None
        words = typed.words if typed else arguments
        found = offers(words, language_of(words, os.environ))
        lines = ["files"] if found is None else ["values", *WRITERS[shell](found, words[-1], typed)]
        sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
        sys.stdout.flush()
    except Exception:  # noqa: S110  # nothing of ours may land in what somebody is typing
        pass


def offers(words: Sequence[str], language: str) -> list[Offer] | None:
    """Return the completions of the last word, with the words before it complete; None if it is the name of a file."""
    *before, typed = words
    command, waiting, ended, places = _read(before)
    if waiting:
        return _values(command, waiting, typed, language)
    if typed.startswith("-") and not ended:
        name, sign, begun = typed.partition("=")
        if sign and name.startswith("--"):
            key = _option(command, name)
            found = _values(command, key, begun, language) if key else []
            return found if found is None else [Offer(f"{name}={value}", about) for value, about in found]
        return [offer for offer in _options(command, language) if offer.value.startswith(typed)]
    if command == APP:
        return list(fitting((Offer(name, say(language, f"help.{name}")) for name in COMMANDS if name != APP), typed))
    arguments = ARGUMENTS.get(command, ())
    if places < len(arguments) or (arguments and arguments[-1][1]):
        return _values(command, arguments[min(places, len(arguments) - 1)][0], typed, language)
    return [] if typed else _options(command, language)


def _read(before: Iterable[str]) -> tuple[str, str | None, bool, int]:
    """The command, the option that still lacks its value, whether `--` ended the options, and how many arguments there were."""
    command, waiting, ended, places = APP, None, False, 0
    for text in before:
        if waiting:
            waiting = None
        elif text == "--" and not ended:
            ended = True
        elif text.startswith("-") and len(text) > 1 and not ended:
            key = _option(command, text)
            waiting = key if key in VALUES else None
        elif command == APP:
            command = text
        else:
            places += 1
    return command, waiting, ended, places


def _option(command: str, name: str) -> str | None:
    return next((key for key in COMMANDS.get(command, ()) if name in OPTIONS[key]), None)


def _options(command: str, language: str) -> list[Offer]:
    """The options of a command by their long names."""
    return [Offer(OPTIONS[key][-1], say(language, key)) for key in COMMANDS.get(command, ())]


def _values(command: str, key: str, typed: str, language: str) -> list[Offer] | None:
    """Return the values of an option or argument: words of a closed list, names of the record, or None for a file."""
    if key in FILES:
        return None
    listed = LISTS.get(f"{command} {key}") or LISTS.get(key)
    if listed is not None:
        return list(fitting((Offer(value, _about(key, value, language)) for value in listed), typed))
    kind = VALUES.get(key)
    if not kind:
        return []
    db = open_shipped()
    if db is None:
        return []
    with closing(db):
        return _told(db, kind, typed, language)


def _told(db: sqlite3.Connection, kind: str, typed: str, language: str) -> list[Offer]:
    """Offers of the record; a property that tells what a fact is, as people read it."""
    return [Offer(value, word(language, about) if "/" in value else about) for value, about in offered(db, kind, typed, language)]


def _about(key: str, value: str, language: str) -> str:
    """Return the meaning of a word of a closed list, if it says more than the word; for a topic or a command, its line of help."""
    if key.startswith("argument."):
        return next((say(language, its) for its in (f"help.topic.{value}", f"help.{value}") if has(language, its)), "")
    meaning = word(language, value)
    return "" if meaning in (value, value.replace("-", " ")) else meaning
