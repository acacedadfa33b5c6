"""The arguments of the tools as JSON Schema, with descriptions from the catalogue, and the validation of calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jsonschema import Draft202012Validator, ValidationError

from sahelcli.base.errors import UsageError
from sahelcli.mcp.answers import LEAST_CHARACTERS, MOST, MOST_CHARACTERS
from sahelcli.questions.actors_and_lists import VOCABULARIES
from sahelcli.questions.listing_definitions import EXIT_STATUSES, LISTINGS
from sahelcli.questions.timeline import STATUSES
from sahelcli.record.closed_lists import ACTOR_KINDS, EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES
from sahelcli.record.properties import PROPERTIES
from sahelcli.text.catalogue import LANGUAGES, say

Schema = dict[str, Any]

DEEPEST: Final = 5
"""The largest number of steps in a tree of reasons."""

ORDERS: Final = ("newest", "oldest")
"""Which rows come first."""


def _one_of(choices: Iterable[str]) -> Schema:
    return {"type": "string", "enum": [*choices]}


def _several(of: Schema | None = None) -> Schema:
    return {"type": "array", "items": of or {"type": "string"}, "minItems": 1}


def _number(least: int, most: int | None = None, default: int | None = None) -> Schema:
    bounds = {"minimum": least, "maximum": most, "default": default}
    return {"type": "integer"} | {name: bound for name, bound in bounds.items() if bound is not None}


_KINDS: Final = {"array": "array", "boolean": "true-or-false", "integer": "number", "string": "text"}
"""The catalogue's words for the JSON types."""

_TEXT: Final[Schema] = {"type": "string"}
_FLAG: Final[Schema] = {"type": "boolean", "default": False}


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its name in the API, its schema, and the key of its description if two arguments share a name."""

    name: str
    schema: Schema
    key: str = ""

    def described(self, language: str) -> Schema:
        """Return the schema with a description of the argument."""
        return self.schema | {"description": say(language, f"tool.argument.{self.key or self.name}")}


ACCORDING_TO: Final = Argument("according_to", _TEXT)
ACTOR: Final = Argument("actor", _several())
AGAINST: Final = Argument("against", _several())
BLOC: Final = Argument("bloc", _several())
BY: Final = Argument("by", _several())
CERTAIN: Final = Argument("certain", _FLAG)
CONTESTED: Final = Argument("contested", _FLAG)
COUNTRY: Final = Argument("country", _several())
DEPTH: Final = Argument("depth", _number(1, DEEPEST, default=2))
EXIT_STATUS: Final = Argument("status", _several(_one_of(EXIT_STATUSES)), "exit_status")
FIRST: Final = Argument("first", _TEXT)
FULL: Final = Argument("full", _FLAG)
HISTORY: Final = Argument("history", _FLAG)
ID: Final = Argument("id", _TEXT)
IDS: Final = Argument("ids", _several())
KIND: Final = Argument("kind", _several(_one_of(ACTOR_KINDS)))
KNOWN: Final = Argument("known", _FLAG)
KNOWN_ON: Final = Argument("known_on", _TEXT)
LANGUAGE: Final = Argument("language", _one_of(LANGUAGES))
LAST: Final = Argument("last", _TEXT)
LISTING: Final = Argument("listing", _one_of(LISTINGS))
MAX_CHARS: Final = Argument("max_chars", _number(LEAST_CHARACTERS, MOST_CHARACTERS))
MAX_LINES: Final = Argument("max_lines", _number(1))
MEASURE: Final = Argument("measure", _several(_one_of(MEASURES)))
MEMBER_STATUS: Final = Argument("status", _one_of((*MEMBER_STATUSES, "any")), "member_status")
OFFICE: Final = Argument("office", _several(_one_of(OFFICES)))
ON: Final = Argument("on", _TEXT)
ORDER: Final = Argument("order", _one_of(ORDERS))
PLACE: Final = Argument("place", _several())
PROPERTY: Final = Argument("property", _several(_one_of(PROPERTIES)))
SINCE: Final = Argument("since", _TEXT)
STATUS: Final = Argument("status", _several(_one_of(STATUSES)))
TEXT: Final = Argument("text", _TEXT)
ARTICLE: Final = Argument("text", _TEXT, "article")
NAMED: Final = Argument("text", _TEXT, "named")
THING: Final = Argument("thing", _TEXT)
TOPIC: Final = Argument("topic", _several())
TYPE: Final = Argument("type", _several(_one_of(EVENT_TYPES)))
UNTIL: Final = Argument("until", _TEXT)
VOCABULARY: Final = Argument("vocabulary", _one_of(VOCABULARIES))

OF_STATES: Final = (BLOC, COUNTRY, ACTOR, AGAINST, BY, OFFICE, TOPIC, TYPE, PLACE, MEASURE, PROPERTY, MEMBER_STATUS)
"""Conditions on states of affairs that at least one listing accepts."""

SKIP: Final = Argument("skip", _number(0, default=0))
LIMIT: Final = Argument("limit", _number(1, MOST, default=MOST))


def as_schema(language: str, arguments: Iterable[Argument], required: Iterable[str]) -> Schema:
    """Return the JSON Schema of a call with these arguments."""
    properties = {argument.name: argument.described(language) for argument in arguments}
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


def taken(tool: str, given: Mapping[str, object], schema: Schema, language: str) -> tuple[dict[str, Any], list[str]]:
    """Return the arguments of a call as the question expects them, and a note for each that was changed.

    Nulls are dropped, a single name becomes a list, and integers above the maximum are lowered to it. Raises UsageError if an argument is unknown,
    missing or not valid.
    """
    properties: dict[str, Schema] = schema["properties"]
    asked = {name: value for name, value in given.items() if value is not None}
    notes = []
    for name, value in asked.items():
        wanted = properties.get(name, {})
        if wanted.get("type") == "array" and isinstance(value, str):
            asked[name] = [value]
        elif wanted.get("type") == "integer" and isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1:
            asked[name] = int(value)  # in JSON 1.0 is 1; infinity and NaN are not whole numbers
            if (most := wanted.get("maximum")) is not None and value > most:
                asked[name] = most
                notes.append(say(language, "tool.lowered", argument=name, asked=int(value), most=most))
    for fault in Draft202012Validator(schema).iter_errors(asked):
        raise _fault(tool, fault, asked, properties, schema["required"])
    return asked, notes


def _fault(tool: str, fault: ValidationError, asked: Mapping[str, object], properties: Mapping[str, Schema], required: Iterable[str]) -> UsageError:
    """Convert a validation error of the schema into a UsageError with the facts for its message."""
    if fault.validator == "additionalProperties":
        foreign = next(name for name in asked if name not in properties)
        return UsageError("no-such-argument", text=foreign, tool=tool, choices=tuple(properties))
    if fault.validator == "required":
        missing = next(name for name in required if name not in asked)
        return UsageError("missing-argument-of", tool=tool, what=missing)
    option, allowed = str(fault.path[0]), fault.validator_value
    if fault.validator == "enum":
        return UsageError("unknown-choice", option=option, text=str(fault.instance), choices=tuple(allowed) if isinstance(allowed, list) else ())
    if fault.validator == "minimum":
        return UsageError("bad-number", option=option, least=fault.validator_value)
    return UsageError("not-that-kind", option=option, text=str(fault.instance)[:100], kind=_KINDS[properties[option]["type"]])
