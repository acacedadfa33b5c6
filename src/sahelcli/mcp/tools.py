"""The questions offered as tools, their arguments, and the calls of the API that answer them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sahelcli.api.answers import Rows
from sahelcli.api.record import Record, open_record
from sahelcli.api.row_parts import Row
from sahelcli.api.rows import Card, Reasons
from sahelcli.base.text_folding import folded_text
from sahelcli.language.typed_values import two_days
from sahelcli.mcp import arguments as a
from sahelcli.mcp.answers import BRIEF, MOST, MOST_CHARACTERS, Wanted, told
from sahelcli.questions.listing_definitions import LISTINGS
from sahelcli.questions.request import Asked
from sahelcli.record.raw_entries import RawFile
from sahelcli.text.catalogue import say

Given = dict[str, Any]
Found = Rows[Row] | Card | Reasons

ALWAYS: Final = (a.FULL, a.LANGUAGE, a.SKIP, a.LIMIT, a.MAX_CHARS, a.KNOWN_ON, a.ACCORDING_TO)
"""Arguments that every tool accepts in addition to its own."""

_ENDS: Final = (a.BLOC, a.COUNTRY, a.ACTOR)
_HAPPENINGS: Final = (*_ENDS, a.TYPE, a.TOPIC, a.PLACE, a.STATUS, a.SINCE, a.UNTIL)
_STATES: Final = tuple(argument for argument in a.OF_STATES if any(argument.name in listing.takes for listing in LISTINGS.values()))


@dataclass(frozen=True, slots=True)
class Tool:
    """A question: its arguments, the function that answers it, the required arguments, and whether it is about one day."""

    arguments: tuple[a.Argument, ...]
    question: Callable[[Record, Given], Found]
    required: tuple[str, ...] = ()
    of_a_day: bool = True

    def schema(self, language: str) -> a.Schema:
        """Return the JSON Schema of a call."""
        return a.as_schema(language, (*self.arguments, *ALWAYS), self.required)


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
    "timeline": Tool((*_HAPPENINGS, a.TEXT, a.ORDER, a.CONTESTED, a.MAX_LINES), _timeline),
    "search": Tool((a.TEXT, *_HAPPENINGS), lambda record, given: record.search(**given), ("text",)),
    "states": Tool((a.LISTING, a.ON, a.HISTORY, a.SINCE, a.UNTIL, a.ORDER, a.CERTAIN, a.CONTESTED, *_STATES), _states, ("listing",)),
    "withdrawals": Tool((a.ON, a.SINCE, a.UNTIL, a.EXIT_STATUS, a.CERTAIN, a.CONTESTED, *_ENDS), lambda record, given: record.withdrawals(**given)),
    "disagreements": Tool((*_HAPPENINGS, a.TEXT, a.CONTESTED), lambda record, given: record.disagreements(**given)),
    "show": Tool((a.THING, a.ON), lambda record, given: record.show(**given), ("thing",)),
    "why": Tool((a.ID, a.DEPTH), lambda record, given: record.why(**given), ("id",), of_a_day=False),
    "diff": Tool((a.FIRST, a.LAST, a.KNOWN, *_ENDS, a.MAX_LINES), lambda record, given: record.diff(**given), ("first", "last"), of_a_day=False),
    "cite": Tool((a.IDS,), lambda record, given: record.cite(*given.get("ids", ()))),
    "match": Tool((a.ARTICLE,), lambda record, given: record.match(**given), ("text",), of_a_day=False),
    "names": Tool((a.VOCABULARY, a.KIND, a.NAMED), _names, ("vocabulary",), of_a_day=False),
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
        given, said = a.taken(name, arguments, tool.schema(self.language), self.language)
        full, language = given.pop("full", False), given.pop("language", self.language)
        most = given.pop("max_chars", MOST_CHARACTERS if full else BRIEF)
        wanted = Wanted(language, full, given.pop("skip", 0), given.pop("limit", MOST), most)
        with self.open(given.pop("known_on", None), given.pop("according_to", None)) as record:
            day = given.get("on")
            if name == "diff" and two_days(given["first"], given["last"], record.today)[2]:
                said.append(say(language, "diff.swapped", first=given["first"], last=given["last"]))
            found = tool.question(record, given)
            asked: Asked | None = None
            if tool.of_a_day:
                asked = (found.asked if isinstance(found, Rows) else None) or record.asked(day)
            return told(found, record, asked, wanted, said)
