"""The kinds of value that the record's fields hold, each judged by itself: dates, ids, texts, addresses, words of closed lists.

A fault is a code and its facts; its words are in the catalogue.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

from sahelcli.core.edtf import BadDate, parse_edtf

DEEPEST: Final = 20
"""How deep the old value of a revision may be nested."""

CODE = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029"  # control characters and line ends
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"  # no width
    r"\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]"  # private use, tags, what is no character
)
"""Signs that nobody sees, or that change how others are seen."""


def fault(code: str, **facts: Any) -> PydanticCustomError:
    """A fault as a code and its facts; the words are in the catalogue."""
    return PydanticCustomError(code, code + " " + " ".join(f"{k}={v}" for k, v in facts.items()), facts)


def _edtf(text: str) -> str:
    try:
        parse_edtf(text)
    except BadDate as error:
        raise fault("bad-date", value=text, readings=", ".join(error.readings)) from None
    return text


def _day(text: str) -> str:
    try:
        parsed = date.fromisoformat(text).isoformat()
    except ValueError:
        parsed = ""
    if parsed != text:
        raise fault("bad-day", value=text)
    return text


def _plain(text: str) -> str:
    if not text.strip():
        raise fault("empty-text")
    if text != text.strip():
        raise fault("outer-space", value=text)
    return _seen(text)


def _seen(text: str) -> str:
    """A text of signs that people see, each written in one way only."""
    if found := _UNSEEN.search(text):
        raise fault("control-character", value=f"U+{ord(found.group()):04X}", after=text[max(0, found.start() - 12) : found.start()])
    if not unicodedata.is_normalized("NFC", text):
        raise fault("not-composed", value=text)
    return text


def _matching(code: str, *patterns: re.Pattern[str]) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not any(pattern.fullmatch(text) for pattern in patterns):
            raise fault(code, value=text)
        return text

    return check


def shallow(value: Any, depth: int = 0) -> Any:
    """A value of any kind, nested no deeper than a record ever is and of signs that people see, so that it can be written again."""
    if depth > DEEPEST:
        raise fault("too-deep")
    if isinstance(value, str):
        _seen(value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        shallow(inner, depth + 1)
    return value


def in_both_languages(value: Any) -> Any:
    """A reason given as one plain text stands for both languages until somebody translates it."""
    return {"en": value, "fr": value} if isinstance(value, str) else value


class OneOf:
    """Marks a word of a closed list, which the schema shows as an enumeration."""

    def __init__(self, table: dict[str, str]) -> None:
        self.table = table

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.table)}

    def check(self, word: str) -> str:
        """The word, if the list has it; else ValueError."""
        if word not in self.table:
            raise fault("unknown-word", value=word, words=", ".join(self.table))
        return word


EdtfText = Annotated[str, AfterValidator(_edtf), Field(json_schema_extra={"format": "edtf"})]
Day = Annotated[str, AfterValidator(_day), Field(json_schema_extra={"format": "date"})]
Plain = Annotated[str, AfterValidator(_plain)]
Id = Annotated[str, AfterValidator(_matching("bad-id", CODE, SLUG))]
Slug = Annotated[str, AfterValidator(_matching("bad-slug", SLUG))]
StateCode = Annotated[str, AfterValidator(_matching("bad-country", re.compile("[A-Z]{3}")))]
Url = Annotated[str, AfterValidator(_matching("bad-address", re.compile(r"https?://[^\s<>\"]+"))), AfterValidator(_seen)]
Language = Annotated[str, AfterValidator(_matching("bad-language", re.compile("[a-z]{2}")))]
