"""Which questions there are as tools, what each takes, and how it is asked of the record."""

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
"""What every tool takes besides its own arguments."""

_ENDS: Final = (a.BLOC, a.COUNTRY, a.ACTOR)
_HAPPENINGS: Final = (*_ENDS, a.TYPE, a.TOPIC, a.PLACE, a.STATUS, a.SINCE, a.UNTIL)
_STATES: Final = tuple(argument for argument in a.OF_STATES if any(argument.name in listing.takes for listing in LISTINGS.values()))


@dataclass(frozen=True, slots=True)
class Tool:
    """A question: its own arguments, those without which it cannot be asked, how it is asked, and whether it is asked about one day."""

    arguments: tuple[a.Argument, ...]
    question: Callable[[Record, Given], Found]
    required: tuple[str, ...] = ()
    of_a_day: bool = True

    def schema(self, language: str) -> a.Schema:
        """What a call takes."""
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
"""The tools by name, which is that of the method of the API; the catalogue says what each is for."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks one record, opened anew for each call: what is known on a day, or according to a side, is another one each time."""

    data: tuple[Path | RawFile, ...]
    today: str | None
    language: str

    def open(self, known_on: str | None = None, according_to: str | None = None) -> Record:
        """The record as it was known on a day, in a side's view. Raises SahelError where it cannot be read, or a name is nobody's."""
        return open_record(*self.data, known_on=known_on, according_to=according_to, today=self.today)

    def answer(self, name: str, arguments: Given) -> dict[str, Any]:
        """The answer of a tool. Raises SahelError where the call makes no sense."""
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
