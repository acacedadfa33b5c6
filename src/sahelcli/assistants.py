"""The record's questions as read-only tools for assistant programs, through the official SDK of the Model Context Protocol (the extra `mcp`).

A tool is a method of the Python API under the same name, with the same arguments, and speaks English. Its answer carries the rows with their sources,
the day asked and why that one, how far the record's word goes, and what was left out; a name that is nobody's, or several people's, gets candidates.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations

from sahelcli import __version__
from sahelcli.api.answers import Rows
from sahelcli.api.record import Record, open_record
from sahelcli.core.faults import SahelError, UnknownName
from sahelcli.queries.listings import LISTINGS

Names = list[str] | None
Row = dict[str, Any]
Listing = Literal["members", "leaders", "chairs", "sanctions", "mediators", "forces", "treaties", "positions", "plans", "facts"]

MOST: Final = 50
"""Rows an answer has where no number is asked for."""

READING: Final = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

INSTRUCTIONS: Final = """\
The dated, cited record of West Africa's shifting alliances: who belonged to what, who led whom, what happened and what was announced, on a given
day, according to whom. Dates are EDTF or as people type them (2024-07-06, 2024-07, July 2024, 2023..2024). `known_on` leaves out what was not public
by that day; `according_to` gives one side's answers. Quote the sources in `citations`. A row whose `certainty` is possible, or that is `contested`,
must be told so, with its `claims`. No row means that the record does not say. A name that fits nobody comes back with `candidates`: ask again with
an id."""


def server() -> MCPServer:
    """The server with its tools."""
    app = MCPServer("sahel", instructions=INSTRUCTIONS, version=__version__)
    for tool in (timeline, search, states, show, why, diff, cite, match, names):
        app.tool(annotations=READING)(tool)
    return app


def serve() -> None:
    """Answer on standard input and output until the assistant hangs up."""
    server().run("stdio")


def timeline(
    bloc: Names = None,
    country: Names = None,
    actor: Names = None,
    type: Names = None,
    topic: Names = None,
    place: Names = None,
    status: Names = None,
    since: str | None = None,
    until: str | None = None,
    text: str | None = None,
    contested: bool = False,
    limit: int = MOST,
    known_on: str | None = None,
    according_to: str | None = None,
) -> Row:
    """What happened, was announced or is planned, in order of date. Filters are names or ids; several of one are alternatives."""

    def asked(record: Record) -> Rows[Any]:
        return record.timeline(
            bloc=bloc, country=country, actor=actor, type=type, topic=topic, place=place, status=status, since=since, until=until, text=text,
            contested=contested,
        )  # fmt: skip

    return _answer(asked, limit, known_on, according_to)


def search(text: str, limit: int = MOST, known_on: str | None = None, according_to: str | None = None) -> Row:
    """The events and plans whose words fit best, in English or French; phrases in quotes, beginnings with *."""
    return _answer(lambda record: record.search(text), limit, known_on, according_to)


def states(
    listing: Listing,
    bloc: Names = None,
    country: Names = None,
    actor: Names = None,
    topic: Names = None,
    on: str | None = None,
    history: bool = False,
    since: str | None = None,
    until: str | None = None,
    certain: bool = False,
    contested: bool = False,
    limit: int = MOST,
    known_on: str | None = None,
    according_to: str | None = None,
) -> Row:
    """A state of affairs on a day (`on`), or with `history` over time.

    Members and suspensions, leaders, chairs, sanctions, mediators, forces, treaties, positions on a topic, plans, or all facts. `topic` is for
    positions and facts; leaders have no bloc.
    """
    given = {"bloc": bloc, "country": country, "actor": actor, "topic": topic}
    narrowed: Row = {name: value for name, value in given.items() if value}
    if foreign := [name for name in narrowed if name not in LISTINGS[listing].filters]:
        return {"error": f"{listing} is not narrowed by {foreign[0]}, but by: {', '.join(LISTINGS[listing].filters)}", "candidates": []}
    days = {"on": on, "since": since, "until": until}
    narrowed |= {name: day for name, day in days.items() if day}

    def asked(record: Record) -> Rows[Any]:
        question: Callable[..., Rows[Any]] = getattr(record, listing)
        return question(history=history, certain=certain, contested=contested, **narrowed)

    return _answer(asked, limit, known_on, according_to)


def show(thing: str, on: str | None = None, known_on: str | None = None, according_to: str | None = None) -> Row:
    """One thing whole, by id or name: an event, plan, state, organisation, person, force, place, topic or source."""
    return _answer(lambda record: record.show(thing, on=on), MOST, known_on, according_to)


def why(id: str, depth: int = 2, known_on: str | None = None, according_to: str | None = None) -> Row:
    """What led to an event, a plan or a fact (an id with slashes), and what followed: nodes and edges."""
    return _answer(lambda record: record.why(id, depth=depth), MOST, known_on, according_to)


def diff(first: str, last: str, bloc: Names = None, country: Names = None, actor: Names = None, limit: int = MOST) -> Row:
    """What changed between two days, both as known on the later one."""
    return _answer(lambda record: record.diff(first, last, bloc=bloc, country=country, actor=actor, max_lines=limit), limit, None, None)


def cite(ids: list[str] | None = None) -> Row:
    """Events, plans, facts or sources as references, each followed by the sources behind it; without ids the record itself."""
    return _answer(lambda record: record.cite(*(ids or ())), MOST, None, None)


def match(text: str, known_on: str | None = None) -> Row:
    """What an article says, sentence by sentence, beside the record: what agrees, what differs. Never that something is true."""
    return _answer(lambda record: record.match(text), MOST, known_on, None)


def names(vocabulary: Literal["actors", "topics", "places"]) -> Row:
    """The ids that the record knows, with their names and aliases."""
    return _answer(lambda record: getattr(record, vocabulary)(), 1000, None, None)


def _answer(question: Callable[[Record], Any], limit: int, known_on: str | None, according_to: str | None) -> Row:
    """An answer with what must be told beside it; what went wrong in words, with candidates for a name."""
    try:
        with open_record(known_on=known_on, according_to=according_to) as record:
            return _told(question(record), record, max(limit, 0))
    except UnknownName as error:
        return {"error": str(error), "candidates": [{"id": id_, "name": name} for id_, name in error.candidates]}
    except SahelError as error:
        return {"error": str(error), "candidates": []}


def _told(found: Any, record: Record, limit: int) -> Row:
    rows = found.to_dicts() if isinstance(found, Rows) else [found.to_dict()]
    asked = (found.asked if isinstance(found, Rows) else None) or record.asked()
    shown = rows[:limit]
    return {
        "rows": shown,
        "left_out": len(rows) - len(shown),
        "day_asked": asked.text,
        "reason": asked.reason,
        "known_on": record.known_on.isoformat() if record.known_on else None,
        "according_to": record.according_to,
        "maintained_until": record.covered_until.isoformat(),
        "note": " ".join(_notes(shown, beyond=asked.beyond)),
    }


def _notes(rows: list[Row], *, beyond: bool) -> list[str]:
    """What a reader of the rows must not miss."""
    notes = []
    if not rows:
        notes.append("The record does not say.")
    if beyond:
        notes.append("The day asked lies past the one up to which the record is maintained: states are carried forward and only possible.")
    if any(row.get("certainty") == "possible" for row in rows):
        notes.append("Some rows are only possible.")
    if any(row.get("contested") for row in rows):
        notes.append("Some rows are contested: their claims say by whom.")
    return notes
