"""`timeline`: what happened, was announced or is planned."""

from __future__ import annotations

from sahelcli.cli.narrowing import sought, timeline_filter
from sahelcli.cli.options import Common, Order, TimelineOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.queries.nearest import nearest_happening
from sahelcli.queries.timeline import left_out
from sahelcli.queries.timeline import timeline as timeline_rows
from sahelcli.text.catalogue import say


def timeline(options: TimelineOptions, order: Order, common: Common) -> None:
    """The happenings that fit, in the order asked for."""
    session = Session(common)
    narrowed = timeline_filter(session, options, order)
    asked = session.asked()
    rows = timeline_rows(session.db, asked, narrowed)
    if count := left_out(session.db, asked, narrowed):
        session.note(say(session.language, "left-out" if count > 1 else "left-out-one", count=count))
    session.show("timeline", rows, session.caption(asked), sought(options), lambda: nearest_happening(session.db, asked, narrowed))


COMMANDS = {"timeline": gathered(timeline, TimelineOptions, Order, Common)}
