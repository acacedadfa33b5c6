"""The program's own words, looked up by key. One folder a language, with the same files, keys and fields (a test says so)."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any, Final

from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.text.french_articles import Name, in_french

LANGUAGES: Final = ("en", "fr")

IDS: Final = "en"
"""The language whose words ids are."""

PARTS: Final = {
    "add": "editing",
    "argument": "help",
    "ask": "editing",
    "card": "details",
    "check": "editing",
    "diff": "details",
    "effect": "details",
    "error": "errors",
    "examples": "help",
    "fault": "editing",
    "finding": "editing",
    "help": "help",
    "match": "details",
    "metavar": "help",
    "more-findings": "editing",
    "new": "details",
    "option": "help",
    "page": "page",
    "proof": "details",
    "property": "properties",
    "rule": "details",
    "syntax": "editing",
    "then": "details",
    "tool": "assistants",
    "tree": "details",
    "try": "errors",
    "verb": "properties",
    "version": "details",
    "why": "errors",
}
"""The file that has a key, by how the key begins; the others are in `answers`. Only the files that a run speaks from are loaded."""

_WORD: Final = re.compile("[a-z]+(?:-[a-z]+)*")
"""An id that reads as words without its hyphens; dates, and ids in capitals, stay as they are."""

_PLACEHOLDER: Final = re.compile(r"(?<![\w-])[A-Z]+(?:-[A-Z]+)*(?![\w-])")


def say(language: str, key: str, /, **facts: Any) -> str:
    """A sentence of the program in a language, its fields filled with facts."""
    sentences: dict[str, str] = part(language, PARTS.get(key.partition(".")[0], "answers")).SENTENCES
    words = sentences[key]
    if language == "fr":
        facts = {name: Name(fact) if type(fact) is str else fact for name, fact in facts.items()}
    return words.format(**facts) if facts else words


def governed(language: str, words: str, names: str) -> str:
    """Return words and the names that follow them: "member of ECOWAS", "membre de la CEDEAO"."""
    return in_french(words, names) if language == "fr" else f"{words} {names}".strip()


def has(language: str, key: str) -> bool:
    """Whether there is a sentence of the program under a key."""
    return key in part(language, PARTS.get(key.partition(".")[0], "answers")).SENTENCES


def word(language: str, id_: str) -> str:
    """Return a word of the closed lists as people read it: a type, status, office, measure, property.

    Ids read as English; a property or verb without a word in another language is called by the general one.
    """
    words: dict[str, str] = part(language, "words").WORDS
    if id_ in words:
        return words[id_]
    for key, table in (("property.word", PROPERTIES), ("verb.word", VERBS)) if language != IDS else ():
        if id_ in table:
            return say(language, key)
    return id_.replace("-", " ") if _WORD.fullmatch(id_) else id_


def placeholders(language: str, text: str) -> str:
    """A text in which the words in capitals that stand for what is to be typed (`[FILE]...`) are those of a language."""
    return _PLACEHOLDER.sub(lambda found: say(language, f"metavar.{found[0].lower()}"), text)


@cache
def part(language: str, name: str) -> Any:
    """One file of a language."""
    return import_module(f"sahelcli.text.{language}.{name}")


TOPICS: Final = ("dates", "formats", "names", "exit-codes", "environment")


def topic_text(language: str, topic: str) -> str:
    """A topic in a language: a title, sections, paragraphs, and lists whose items are terms and what they mean."""
    text: str = part(language, "topics").TEXTS[topic]
    return text
