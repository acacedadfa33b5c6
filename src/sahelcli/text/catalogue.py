"""The program's texts, looked up by key. Each language has the same files (`help_en`, `help_fr`), keys and fields (a test checks this)."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.text.french_articles_and_typography import Name, in_french

if TYPE_CHECKING:
    from types import ModuleType

LANGUAGES: Final = ("en", "fr")

IDS: Final = "en"
"""The language in which ids are words."""

PARTS: Final = {
    "add": "errors_and_editing",
    "argument": "help",
    "ask": "errors_and_editing",
    "check": "errors_and_editing",
    "error": "errors_and_editing",
    "examples": "help",
    "fault": "errors_and_editing",
    "finding": "errors_and_editing",
    "help": "help",
    "metavar": "help",
    "more-findings": "errors_and_editing",
    "option": "help",
    "property": "record_terms",
    "syntax": "errors_and_editing",
    "tool": "help",
    "try": "errors_and_editing",
    "verb": "record_terms",
    "why": "errors_and_editing",
}
"""The file that contains a key, by the first part of the key; other keys are in `answers`. A run loads only the files it uses."""

_WORD: Final = re.compile("[a-z]+(?:-[a-z]+)*")
"""An id that reads as words without its hyphens. Dates, and ids in capitals, are left unchanged."""

_PLACEHOLDER: Final = re.compile(r"(?<![\w-])[A-Z]+(?:-[A-Z]+)*(?![\w-])")


def say(language: str, key: str, /, **facts: object) -> str:
    """Return a sentence of the program in a language, with its fields filled from `facts`. Raises KeyError for an unknown key."""
    words = sentences(language, PARTS.get(key.partition(".")[0], "answers"))[key]
    if language == "fr":
        facts = {name: Name(fact) if type(fact) is str else fact for name, fact in facts.items()}
    return words.format(**facts) if facts else words


def governed(language: str, words: str, names: str) -> str:
    """Return words and the names that follow them: "member of ECOWAS", "membre de la CEDEAO"."""
    return in_french(words, names) if language == "fr" else f"{words} {names}".strip()


def has(language: str, key: str) -> bool:
    """Return whether a key has a sentence of the program."""
    return key in sentences(language, PARTS.get(key.partition(".")[0], "answers"))


def word(language: str, id_: str) -> str:
    """Return a word of the closed lists as people read it: a type, status, office, measure, property.

    Ids are words in English. In another language, a property or verb without a word has a general name.
    """
    words: dict[str, str] = part(language, "record_terms").WORDS
    if id_ in words:
        return words[id_]
    for key, table in (("property.word", PROPERTIES), ("verb.word", VERBS)) if language != IDS else ():
        if id_ in table:
            return say(language, key)
    return id_.replace("-", " ") if _WORD.fullmatch(id_) else id_


def placeholders(language: str, text: str) -> str:
    """Return a text with its placeholders in capitals (`[FILE]...`) translated into a language."""
    return _PLACEHOLDER.sub(lambda found: say(language, f"metavar.{found[0].lower()}"), text)


@cache
def part(language: str, name: str) -> ModuleType:
    """Return the module of a file of a language."""
    return import_module(f"sahelcli.text.{name}_{language}")


def sentences(language: str, name: str) -> dict[str, str]:
    """Return the sentences of a file of a language."""
    found: dict[str, str] = part(language, name).SENTENCES
    return found


TOPICS: Final = ("dates", "formats", "names", "exit-codes", "environment")


def topic_text(language: str, topic: str) -> str:
    """Return the Markdown text of a topic: a title, sections, paragraphs, and lists of terms with their meaning."""
    text: str = part(language, "help").TEXTS[topic]
    return text
