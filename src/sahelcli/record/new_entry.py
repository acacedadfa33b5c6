"""What an entry to be added may leave out, and what it is then given: its id and the day it entered the record. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any, Final

ID_WORDS: Final = 8
_DAY: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_ARTICLES: Final = ("a", "an", "the")


def completed(event: dict[str, Any], today: str, taken: Collection[str]) -> dict[str, Any]:
    """An event with `recorded` and an id of its own, where it gives none; anything that makes no id is left for the checks to tell."""
    given = {"recorded": today} | event
    title = event.get("title")
    english = title.get("en") if isinstance(title, dict) else None
    if "id" not in event and isinstance(english, str) and isinstance(event.get("date"), str):
        given["id"] = id_of(event["date"], english, taken)
    return given


def id_of(date: str, title: str, taken: Collection[str]) -> str:
    """An id from a date and an English title: `2024-07-06-aes-becomes-confederation`, with a number where it is taken."""
    day = _DAY.match(date)
    slug = "-".join(part for part in (day[0] if day else "", slug_of(title)) if part)
    numbers = iter(range(2, len(taken) + 3))
    unique = slug
    while unique in taken:
        unique = f"{slug}-{next(numbers)}"
    return unique


def slug_of(words: str) -> str:
    """The first words of a text as an id has them: lower case, without accents and articles."""
    apart = unicodedata.normalize("NFKD", words.replace("'s ", " ")).lower()
    plain = re.findall(r"[a-z0-9]+", "".join(sign for sign in apart if not unicodedata.combining(sign)))
    return "-".join([word for word in plain if word not in _ARTICLES][:ID_WORDS])
