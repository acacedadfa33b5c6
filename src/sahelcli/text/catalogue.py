"""The program's own words, looked up by key. One file a language, with the same keys and the same fields (a test says so)."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

LANGUAGES: Final = ("en", "fr")

_WORD: Final = re.compile("[a-z]+(?:-[a-z]+)*")
"""An id that reads as words without its hyphens; dates, and ids in capitals, stay as they are."""


def say(language: str, key: str, /, **facts: Any) -> str:
    """A sentence of the program in a language, its fields filled with facts."""
    words: str = _module(language).SENTENCES[key]
    return words.format(**facts) if facts else words


def word(language: str, id_: str) -> str:
    """A word of the closed lists as people read it: a type, status, office, measure, property."""
    words: dict[str, str] = _module(language).WORDS
    return words.get(id_) or (id_.replace("-", " ") if _WORD.fullmatch(id_) else id_)


@lru_cache(maxsize=2)
def _module(language: str) -> Any:
    return import_module(f"sahelcli.text.{language}")
