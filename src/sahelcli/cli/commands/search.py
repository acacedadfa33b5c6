"""`search`: the happenings whose words fit, the best first."""

from __future__ import annotations

from dataclasses import replace

from sahelcli.cli.filters import in_window, sought, timeline_filter
from sahelcli.cli.option_sets import Common, Order, SearchOptions, TimelineOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.questions.nearest import nearest_happenings
from sahelcli.questions.timeline import RANK, timeline


def search(options: SearchOptions, filters: TimelineOptions, common: Common) -> None:
    """The happenings that a text is found in, and that fit the filters."""
    session = Session(common)
    filters = replace(filters, text=options.words)
    narrowed = replace(timeline_filter(session, filters, Order(limit=options.limit)), sort=RANK)
    asked = session.asked()
    narrowed, counts = in_window(session, asked, narrowed)
    rows = session.compared(timeline(session.db, asked, narrowed), lambda db: timeline(db, asked, narrowed))
    session.show("search", rows, session.caption(asked), sought(filters), lambda: nearest_happenings(session.db, asked, narrowed), counts=counts)


COMMANDS = {"search": gathered(search, SearchOptions, TimelineOptions, Common, without=("text",))}
