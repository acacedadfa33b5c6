"""The questions offered as tools, their arguments, and the calls of the API that answer them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sahelcli.api.answers import Rows
from sahelcli.api.open_record import Record, open_record
from sahelcli.api.rows import Card, Reasons
from sahelcli.mcp import arguments as a
from sahelcli.mcp.answers import LIMIT, told
from sahelcli.questions.listings import LISTINGS
from sahelcli.questions.request import Asked
from sahelcli.record.raw_file import RawFile

Given = dict[str, Any]
Found = Rows[Any] | Card | Reasons

ALWAYS: Final = (a.SKIP, a.LIMIT_, a.KNOWN_ON, a.ACCORDING_TO)
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


def _states(record: Record, given: Given) -> Rows[Any]:
    question: Callable[..., Rows[Any]] = getattr(record, given.pop("listing"))
    return question(**given)


TOOLS: Final = {
    "timeline": Tool((*_HAPPENINGS, a.TEXT, a.CONTESTED, a.MAX_LINES), lambda record, given: record.timeline(**given)),
    "search": Tool((a.TEXT, *_HAPPENINGS), lambda record, given: record.search(**given), ("text",)),
    "states": Tool((a.LISTING, a.ON, a.HISTORY, a.SINCE, a.UNTIL, a.CERTAIN, a.CONTESTED, *_STATES), _states, ("listing",)),
    "show": Tool((a.THING, a.ON), lambda record, given: record.show(**given), ("thing",)),
    "why": Tool((a.ID, a.DEPTH), lambda record, given: record.why(**given), ("id",), of_a_day=False),
    "diff": Tool((a.FIRST, a.LAST, a.KNOWN, *_ENDS, a.MAX_LINES), lambda record, given: record.diff(**given), ("first", "last"), of_a_day=False),
    "cite": Tool((a.IDS,), lambda record, given: record.cite(*given.get("ids", ()))),
    "match": Tool((a.ARTICLE,), lambda record, given: record.match(**given), ("text",), of_a_day=False),
    "names": Tool((a.VOCABULARY,), lambda record, given: getattr(record, given["vocabulary"])(), ("vocabulary",), of_a_day=False),
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
        given = a.taken(name, arguments, tool.schema(self.language))
        skip, limit = given.pop("skip", 0), given.pop("limit", LIMIT)
        with self.open(given.pop("known_on", None), given.pop("according_to", None)) as record:
            day = given.get("on")
            found = tool.question(record, given)
            asked: Asked | None = None
            if tool.of_a_day:
                asked = (found.asked if isinstance(found, Rows) else None) or record.asked(day)
            return told(found, record, asked, language=self.language, skip=skip, limit=limit)
