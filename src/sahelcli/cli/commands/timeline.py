"""`timeline`: what happened, was announced or is planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from sqlite3 import Connection
from typing import Any, Final

from sahelcli.base.errors import UsageError
from sahelcli.cli.filters import in_window, sought, timeline_filter
from sahelcli.cli.option_sets import Beside, Common, Order, TimelineOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.questions.as_of import Asked
from sahelcli.questions.fit_to_length import fitted
from sahelcli.questions.nearest import nearest_happenings
from sahelcli.questions.timeline import TimelineFilter, left_out
from sahelcli.questions.timeline import timeline as timeline_rows
from sahelcli.render.formats import FOR_PEOPLE
from sahelcli.text.catalogue import say
from sahelcli.text.dates import written_day

SHORTEST: Final = 20
"""Fewer characters than any line has: so many lines at most are tried."""

UNDATED: Final = "9999-99-99"
"""Sorts behind every day."""

TEXTS: Final = ("md", "plain")
"""The formats of which a number of characters can be asked."""


def timeline(options: TimelineOptions, order: Order, beside: Beside, common: Common) -> None:
    """The happenings that fit, in the order asked for, with what is wanted beside them."""
    session = Session(common)
    if order.max_chars is not None and (session.format not in TEXTS or beside.contested):
        raise UsageError("not-counted-in-characters", format=session.format if session.format not in TEXTS else "--contested")
    narrowed = replace(timeline_filter(session, options, order), contested=beside.contested)
    asked = session.asked()
    session.day = asked.last.isoformat()
    narrowed, counts = in_window(session, asked, narrowed)
    rows = session.compared(_rows(session, session.db, asked, narrowed, beside), lambda db: _rows(session, db, asked, narrowed, beside))
    if order.sort == "date" and session.format in FOR_PEOPLE:
        rows = sorted(rows, key=lambda row: written_day(row["date"], row["earliest"]) or UNDATED, reverse=order.reverse)
    if order.max_chars is not None:
        rows = fitting = _in_room(session, asked, narrowed, beside, order.max_chars)
        narrowed = replace(narrowed, heaviest=len(fitting))
    if count := left_out(session.db, asked, narrowed):
        session.note(say(session.language, "left-out" if count > 1 else "left-out-one", count=count))
    session.show(
        "timeline", rows, session.caption(asked), sought(options, beside),
        lambda: [] if beside.contested else nearest_happenings(session.db, asked, narrowed), _added(beside), counts=counts,
    )  # fmt: skip


def _rows(session: Session, db: Connection, asked: Asked, narrowed: TimelineFilter, beside: Beside) -> Iterable[dict[str, Any]]:
    """The rows of a filter in a snapshot, with what is wanted beside them."""
    rows = timeline_rows(db, asked, narrowed)
    if beside.contested:
        rows = session.contested(rows)
    if beside.then:
        from sahelcli.questions.outcomes import with_outcomes

        rows = with_outcomes(db, rows, asked)
    return rows


def _added(beside: Beside) -> list[str]:
    return [key for key, wanted in (("then", beside.then), ("versions", beside.contested)) if wanted]


def _in_room(session: Session, asked: Asked, narrowed: TimelineFilter, beside: Beside, room: int) -> list[dict[str, Any]]:
    """The heaviest happenings that have room in so many characters, sources and caption included. Raises UsageError where not one has."""

    def heaviest(count: int) -> list[dict[str, Any]]:
        return list(_rows(session, session.db, asked, replace(narrowed, heaviest=count), beside))

    def length(rows: list[dict[str, Any]]) -> int:
        return len(session.text("timeline", rows, session.caption(asked), _added(beside)))

    everything = left_out(session.db, asked, replace(narrowed, heaviest=0))
    found = fitted(heaviest, min(everything, room // SHORTEST, narrowed.heaviest if narrowed.heaviest is not None else everything), room, length)
    if everything and not found and narrowed.heaviest != 0:
        raise UsageError("no-room", count=room)
    return found


COMMANDS = {"timeline": gathered(timeline, TimelineOptions, Order, Beside, Common)}
