"""The kinds of value that the record's fields hold, each judged by itself: dates, ids, texts in both languages, addresses, words of closed lists.

A fault is a code and its facts; its words are in the catalogue.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.escaping import unseen_at
from sahelcli.base.iso_countries import COUNTRIES

DEEPEST: Final = 20
"""Maximum nesting depth of the old value of a revision."""

CODE = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def fault(code: str, **facts: object) -> PydanticCustomError:
    """Return a fault as an error with a code and its facts; the catalogue has the text."""
    return PydanticCustomError(code, code + " " + " ".join(f"{k}={v}" for k, v in facts.items()), facts)


def _edtf(text: str) -> str:
    try:
        parse_edtf(text)
    except BadDate as error:
        raise fault("bad-date", value=text, readings=", ".join(error.readings), **error.why) from None
    return text


def _day(text: str) -> str:
    try:
        parsed = date.fromisoformat(text).isoformat()
    except ValueError:
        parsed = ""
    if parsed != text:
        raise fault("bad-day", value=text, **_why_not(text))
    return text


def _why_not(text: str) -> dict[str, Any]:
    """Return what is wrong with a text that has the form of a day; nothing where it has another form."""
    try:
        parse_edtf(text)
    except BadDate as error:
        return error.why
    return {}


def _plain(text: str) -> str:
    if (inner := text.strip()) != text or not text:
        raise fault("outer-space", value=text) if inner else fault("empty-text")
    return _seen(text)


def _seen(text: str) -> str:
    """Return a text of visible characters in NFC. Raises a fault if it has other characters or another form."""
    if text.isascii() and text.isprintable():
        return text
    places = (place for place in unseen_at(text) if not "\ud800" <= text[place] <= "\udfff")  # the file reader reports lone surrogates
    if (place := next(places, None)) is not None:
        raise fault("control-character", value=f"U+{ord(text[place]):04X}", after=text[max(0, place - 12) : place])
    if not unicodedata.is_normalized("NFC", text):
        raise fault("not-composed", value=text)
    return text


def _matching(code: str, pattern: re.Pattern[str]) -> Callable[[str], str]:
    matched = pattern.fullmatch

    def check(text: str) -> str:
        if not matched(text):
            raise fault(code, value=text)
        return text

    return check


def shallow(value: object, depth: int = 0) -> object:
    """A value of any kind, nested no deeper than a record ever is and of signs that people see, keys too, so that it can be written again."""
    if depth > DEEPEST:
        raise fault("too-deep")
    if isinstance(value, str):
        _seen(value)
    for inner in (*value, *value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ():
        shallow(inner, depth + 1)
    return value


def _in_both_languages(value: object) -> object:
    """Return a reason given as one plain text in both languages, until somebody translates it."""
    return {"en": value, "fr": value} if isinstance(value, str) else value


def _state_code(text: str) -> str:
    if text not in COUNTRIES:
        raise fault("bad-country", value=text)
    return text


def check_id(id_: str, kind: str) -> None:
    """Raise a fault if an actor of a kind cannot have an id: a slug for a person, the code of a country for a state, capitals for any other."""
    pattern = {"person": SLUG, "state": re.compile("[A-Z]{3}")}.get(kind, CODE)
    if not pattern.fullmatch(id_):
        raise fault("id-of-kind", value=id_, kind=kind)
    if kind == "state" and id_ not in COUNTRIES:
        raise fault("bad-country", part="id", value=id_)


class OneOf:
    """Marks a word of a closed list, which the schema shows as an enumeration."""

    def __init__(self, table: dict[str, str]) -> None:
        self.table = table

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.table)}

    def check(self, word: str) -> str:
        """Return the word if the list has it, else raise ValueError."""
        if word not in self.table:
            raise fault("unknown-word", value=word, words=", ".join(self.table))
        return word


EdtfText = Annotated[str, AfterValidator(_edtf), Field(json_schema_extra={"format": "edtf"})]
Day = Annotated[str, AfterValidator(_day), Field(json_schema_extra={"format": "date"})]
Plain = Annotated[str, AfterValidator(_plain)]
Id = Annotated[str, AfterValidator(_matching("bad-id", re.compile(f"{CODE.pattern}|{SLUG.pattern}")))]
Slug = Annotated[str, AfterValidator(_matching("bad-slug", SLUG))]
StateCode = Annotated[str, AfterValidator(_state_code)]
Url = Annotated[str, AfterValidator(_matching("bad-address", re.compile(r"https?://[^\s<>\"]+"))), AfterValidator(_seen)]
Language = Annotated[str, AfterValidator(_matching("bad-language", re.compile("[a-z]{2}")))]


def _with_empty_lists(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Say in the published schema which lists are empty where they are left out. Pydantic leaves a factory out of it.

    A factory is declared (`default_factory=list`) because pydantic would copy a `default=[]` for every entry that it reads.
    """
    properties: dict[str, dict[str, object]] = schema["properties"]
    for name, field in model.model_fields.items():
        if field.default_factory is list:
            properties[field.alias or name]["default"] = []


class Model(BaseModel):
    """Frozen, and strict: no unknown key, no coercion, no NaN."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, allow_inf_nan=False, serialize_by_alias=True, json_schema_extra=_with_empty_lists
    )


class Text(Model):
    """A text in both languages, in our own words."""

    en: Annotated[Plain, Field(description="English")]
    fr: Annotated[Plain, Field(description="French")]


Reason = Annotated[Text, BeforeValidator(_in_both_languages)]
