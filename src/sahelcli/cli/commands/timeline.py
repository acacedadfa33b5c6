"""`timeline`: what happened, was announced or is planned."""

from __future__ import annotations

from dataclasses import replace

from sahelcli.cli.narrowing import sought, timeline_filter
from sahelcli.cli.options import Beside, Common, Order, TimelineOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.queries.nearest import nearest_happening
from sahelcli.queries.timeline import left_out
from sahelcli.queries.timeline import timeline as timeline_rows
from sahelcli.text.catalogue import say


def timeline(options: TimelineOptions, order: Order, beside: Beside, common: Common) -> None:
    """The happenings that fit, in the order asked for, with what is wanted beside them."""
    session = Session(common)
    narrowed = replace(timeline_filter(session, options, order), contested=beside.contested)
    asked = session.asked()
    rows = timeline_rows(session.db, asked, narrowed)
    if beside.contested:
        rows = session.contested(rows)
    if beside.then:
        from sahelcli.queries.outcomes import with_outcomes

        rows = with_outcomes(session.db, rows, asked)
    if count := left_out(session.db, asked, narrowed):
        session.note(say(session.language, "left-out" if count > 1 else "left-out-one", count=count))
    added = [key for key, wanted in (("then", beside.then), ("versions", beside.contested)) if wanted]
    session.show(
        "timeline", rows, session.caption(asked), sought(options, beside),
        lambda: None if beside.contested else nearest_happening(session.db, asked, narrowed), added,
    )  # fmt: skip


COMMANDS = {"timeline": gathered(timeline, TimelineOptions, Order, Beside, Common)}
