"""The questions offered as tools, their arguments as JSON Schema, the validation of calls, and the calls of the API that answer them.

Descriptions of arguments come from the catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from jsonschema import Draft202012Validator, ValidationError

from sahelcli.api.arguments_and_answers import Rows
from sahelcli.api.record import Record, open_record
from sahelcli.api.row_parts import Row
from sahelcli.api.rows import Card, Reasons
from sahelcli.base.errors import UsageError
from sahelcli.base.text_folding_and_likeness import folded_text
from sahelcli.language.parse_option_values import two_days
from sahelcli.mcp.answers import BRIEF, LEAST_CHARACTERS, MOST, MOST_CHARACTERS, Wanted, told
from sahelcli.questions.actors_lists_and_display_names import VOCABULARIES
from sahelcli.questions.request import Asked
from sahelcli.questions.state_listing_definitions import EXIT_STATUSES, LISTINGS
from sahelcli.questions.timeline import STATUSES
from sahelcli.record.closed_lists import ACTOR_KINDS, EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES
from sahelcli.record.properties import PROPERTIES
from sahelcli.record.raw_entries import RawFile
from sahelcli.text.catalogue import LANGUAGES, say

Schema = dict[str, Any]

DEEPEST: Final = 5
"""The largest number of steps in a tree of reasons."""

ORDERS: Final = ("newest", "oldest")
"""The orders in which rows can be asked for."""


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


if TYPE_CHECKING:
    from typing import TypedDict

    class Common(TypedDict, total=False):
        """The arguments of a call that this module reads itself; the schema of the tool has checked their types."""

        full: bool
        language: str
        skip: int
        limit: int
        max_chars: int
        known_on: str
        according_to: str
        on: str
        first: str
        last: str


Given = dict[str, Any]
Found = Rows[Row] | Card | Reasons

ALWAYS: Final = (FULL, LANGUAGE, SKIP, LIMIT, MAX_CHARS, KNOWN_ON, ACCORDING_TO)
"""Arguments that every tool accepts in addition to its own."""

_ENDS: Final = (BLOC, COUNTRY, ACTOR)
_HAPPENINGS: Final = (*_ENDS, TYPE, TOPIC, PLACE, STATUS, SINCE, UNTIL)
_STATES: Final = tuple(argument for argument in OF_STATES if any(argument.name in listing.takes for listing in LISTINGS.values()))


@dataclass(frozen=True, slots=True)
class Tool:
    """A question: its arguments, the function that answers it, the required arguments, and whether it is about one day."""

    arguments: tuple[Argument, ...]
    question: Callable[[Record, Given], Found]
    required: tuple[str, ...] = ()
    of_a_day: bool = True

    def schema(self, language: str) -> Schema:
        """Return the JSON Schema of a call."""
        return as_schema(language, (*self.arguments, *ALWAYS), self.required)


def _states(record: Record, given: Given) -> Rows[Row]:
    listing = given.pop("listing")
    order = given.pop("order", None)
    question: Callable[..., Rows[Row]] = getattr(record, listing)
    found = question(**given)
    if order is None and listing == "plans" and not given.get("history"):
        return _in_order(found, "oldest")
    over_time = not LISTINGS[listing].so_far or "on" in given
    if order is None and over_time and not any(given.get(name) for name in ("history", "since", "until")):
        return found
    return _in_order(found, order)


def _timeline(record: Record, given: Given) -> Rows[Row]:
    order = given.pop("order", None)
    return _in_order(record.timeline(**given), order)


def _in_order(rows: Rows[Row], order: str | None) -> Rows[Row]:
    """Return the rows with the newest first, or the oldest; those without a date come last."""
    dated = [row for row in rows if _day(row)]
    undated = [row for row in rows if not _day(row)]
    return Rows(rows.kind, [*sorted(dated, key=_day, reverse=order != "oldest"), *undated], rows.asked, rows.notes, is_no=rows.is_no)


def _day(row: Row) -> str:
    """Return the day that orders a row: of a plan when it is for, of another state since when it is so."""
    plain = row.to_dict()
    when = plain["qualifiers"].get("when") if plain.get("property") == "plans" else plain.get("since_earliest", plain.get("earliest"))
    return str(when or "")


def _names(record: Record, given: Given) -> Rows[Row]:
    """Return a vocabulary, of which `text` keeps the entries with those letters in their id or one of their names; whole names come first."""
    rows: Rows[Row] = record.actors(kind=given.get("kind")) if given["vocabulary"] == "actors" else getattr(record, given["vocabulary"])()
    sought = folded_text(given.get("text", ""))
    named = [(row, [folded_text(name) for name in _every_name(row.to_dict())]) for row in rows]
    found = [(sought not in names, row) for row, names in named if any(sought in name for name in names)]
    return Rows(rows.kind, [row for _, row in sorted(found, key=lambda pair: pair[0])], rows.asked)


def _every_name(entry: Given) -> list[str]:
    texts = [entry["name"], entry.get("acronym") or {}]
    return [entry["id"], *(text for of in texts for text in of.values()), *entry.get("aliases", ()), *entry.get("demonyms", ())]


TOOLS: Final = {
    "timeline": Tool((*_HAPPENINGS, TEXT, ORDER, CONTESTED, MAX_LINES), _timeline),
    "search": Tool((TEXT, *_HAPPENINGS), lambda record, given: record.search(**given), ("text",)),
    "states": Tool((LISTING, ON, HISTORY, SINCE, UNTIL, ORDER, CERTAIN, CONTESTED, *_STATES), _states, ("listing",)),
    "withdrawals": Tool((ON, SINCE, UNTIL, EXIT_STATUS, CERTAIN, CONTESTED, *_ENDS), lambda record, given: record.withdrawals(**given)),
    "disagreements": Tool((*_HAPPENINGS, TEXT, CONTESTED), lambda record, given: record.disagreements(**given)),
    "show": Tool((THING, ON), lambda record, given: record.show(**given), ("thing",)),
    "why": Tool((ID, DEPTH), lambda record, given: record.why(**given), ("id",), of_a_day=False),
    "diff": Tool((FIRST, LAST, KNOWN, *_ENDS, MAX_LINES), lambda record, given: record.diff(**given), ("first", "last"), of_a_day=False),
    "cite": Tool((IDS,), lambda record, given: record.cite(*given.get("ids", ()))),
    "match": Tool((ARTICLE,), lambda record, given: record.match(**given), ("text",), of_a_day=False),
    "names": Tool((VOCABULARY, KIND, NAMED), _names, ("vocabulary",), of_a_day=False),
}
"""The tools by name. Each name is that of a method of the API, except `states` and `names`; the catalogue has their descriptions."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Answers calls about one record. It is opened anew for each call, because `known_on` and `according_to` change its content."""

    data: tuple[Path | RawFile, ...]
    today: str | None
    language: str

    def open(self, known_on: str | None = None, according_to: str | None = None) -> Record:
        """Return the record as known on a day, in the version of a side. Raises SahelError if it cannot be read or the name is unknown."""
        return open_record(*self.data, known_on=known_on, according_to=according_to, today=self.today)

    def answer(self, name: str, arguments: Given) -> dict[str, Any]:
        """Return the answer of a tool. Raises SahelError if the call is not valid."""
        tool = TOOLS[name]
        given, said = taken(name, arguments, tool.schema(self.language), self.language)
        common = cast("Common", given)
        full, language = common.pop("full", False), common.pop("language", self.language)
        most = common.pop("max_chars", MOST_CHARACTERS if full else BRIEF)
        wanted = Wanted(language, full, common.pop("skip", 0), common.pop("limit", MOST), most)
        with self.open(common.pop("known_on", None), common.pop("according_to", None)) as record:
            day = common.get("on")
            if name == "diff" and two_days(common["first"], common["last"], record.today)[2]:
                said.append(say(language, "diff.swapped", first=common["first"], last=common["last"]))
            found = tool.question(record, given)
            asked: Asked | None = None
            if tool.of_a_day:
                asked = (found.asked if isinstance(found, Rows) else None) or record.asked(day)
            return told(found, record, asked, wanted, said)
