"""The language of a run: `--lang`, then SAHEL_LANG, then the locale. `run` decides it once; help texts are keys until they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from itertools import pairwise

from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.french_articles_and_typography import bound


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for; English where what is asked for is not known (a wrong --lang is reported later)."""
    asked = [value if name == "--lang" else name.removeprefix("--lang=") for name, value in pairwise((*arguments, "")) if _names_it(name)]
    for candidate in (*asked[-1:], environment.get("SAHEL_LANG", ""), *(environment.get(n, "") for n in ("LC_ALL", "LC_MESSAGES", "LANG"))):
        if candidate:
            return candidate[:2].lower() if candidate[:2].lower() in LANGUAGES else "en"
    return "en"


def _names_it(argument: str) -> bool:
    return argument == "--lang" or argument.startswith("--lang=")


_spoken: ContextVar[str] = ContextVar("language", default="en")


def speak(language: str) -> None:
    """Set the language of this run."""
    _spoken.set(language)


def spoken() -> str:
    """Return the language of this run."""
    return _spoken.get()


def help_text(key: str) -> str:
    """Return a help text in the language of this run, its punctuation bound to its words so that wrapping keeps them together."""
    return bound(say(spoken(), key))


def command_help(name: str) -> str:
    """Return a command's help: a description, then examples, whose lines are not wrapped (the mark before them says so)."""
    from sahelcli.contract.shown_columns_and_claims_in_json import SHOWN

    piped = help_text("help.pipe-new") if name == "new" else ""
    if name in SHOWN and not piped:
        piped = bound(say(spoken(), "help.pipe", columns=", ".join(SHOWN[name])))
    about = "\n\n".join(filter(None, (help_text(f"help.{name}"), piped)))
    return f"{about}\n\n\b\n{help_text(f'examples.{name}')}"
