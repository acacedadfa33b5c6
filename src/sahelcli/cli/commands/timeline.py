"""`timeline`: what happened, was announced or is planned; `on-this-day`: what happened on a day of any year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.errors import UsageError
from sahelcli.cli.option_sets import AnniversaryOptions, Beside, Common, Order, TimelineOptions, gathered, given, in_words
from sahelcli.cli.reading_order import arranged
from sahelcli.cli.session import Session
from sahelcli.questions.answer import Answer, rows_of
from sahelcli.questions.request import Request
from sahelcli.questions.timeline import count, fitted
from sahelcli.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahelcli.contract.rows import AnswerRow, HappeningRow

SHORTEST: Final = 20
"""Fewer characters than any line has. It gives the maximum number of lines to try."""

TEXTS: Final = ("md", "plain")
"""The formats that take a maximum number of characters."""


def timeline(options: TimelineOptions, order: Order, beside: Beside, common: Common) -> None:
    """List the timeline entries that match, in the order asked for, with the additions asked for."""
    session = Session(common)
    if order.max_chars is not None and (session.format not in TEXTS or beside.contested):
        raise UsageError("not-counted-in-characters", format=session.format if session.format not in TEXTS else "--contested")
    found = session.answer(Request.of("timeline", given(options, order, beside, without={"max_chars"})))
    session.day = found.as_of.last.isoformat() if found.as_of else ""
    shown = arranged(session, found)
    lines = order.max_lines
    if order.max_chars is not None:
        shown = _fitting(session, found, order.max_chars)
        lines = len(shown.rows)
    if lines is not None and found.as_of and (left_out := count(session.db, found.as_of, found.filter) - lines) > 0:
        session.note(say(session.language, "left-out" if left_out > 1 else "left-out-one", count=left_out))
    session.show(shown, in_words(options, beside))


def _fitting(session: Session, found: Answer[AnswerRow], length: int) -> Answer[AnswerRow]:
    """Return the most important entries that fit into a number of characters, sources and caption included. Raises UsageError if none fits."""
    request, as_of, caption = found.request, found.as_of or session.as_of(), session.caption_of(found)
    most = request.order.max_lines

    def heaviest(lines: int) -> list[HappeningRow]:
        rows = rows_of(session.db, replace(request, order=replace(request.order, max_lines=lines)), found.filter, as_of)
        return list(cast("Iterable[HappeningRow]", rows))

    def length_of(rows: Sequence[HappeningRow]) -> int:
        return len(session.text(replace(found, rows=rows), caption))

    everything = count(session.db, as_of, found.filter)
    rows = fitted(heaviest, min(everything, length // SHORTEST, everything if most is None else most), length, length_of)
    if everything and not rows and most != 0:
        raise UsageError("no-room", count=length)
    return replace(found, rows=rows)


def on_this_day(options: AnniversaryOptions, filters: TimelineOptions, common: Common) -> None:
    """List what happened on a day of any year, of the years that the filters leave."""
    session = Session(common)
    asked = options.anniversary or f"{session.today:%m-%d}"
    found = session.answer(Request.of("on-this-day", given(options, filters) | {"anniversary": asked}))
    session.show(arranged(session, found), " ".join(filter(None, (asked, in_words(filters)))))


COMMANDS = {
    "timeline": gathered(timeline, TimelineOptions, Order, Beside, Common),
    "on-this-day": gathered(on_this_day, AnniversaryOptions, TimelineOptions, Common),
}
