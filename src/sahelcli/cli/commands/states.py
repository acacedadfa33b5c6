"""The state commands, one for each row of the table of listings: a state of affairs on the day asked, or over time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from sqlite3 import Connection
from typing import Any, Final

from sahelcli.cli.filters import sought, state_filter
from sahelcli.cli.option_sets import Common, StateOptions, gathered
from sahelcli.cli.reading_order import in_reading_order
from sahelcli.cli.session import Session
from sahelcli.questions.coverage import is_no
from sahelcli.questions.listings import LISTINGS, Listing
from sahelcli.questions.nearest import nearest_states
from sahelcli.questions.state_answers import OUTCOMES, is_so_far, state_rows
from sahelcli.render.formats import FOR_PEOPLE

Row = dict[str, Any]

OWN: Final = frozenset(("property", "bloc", "country", "actor", "office", "topic", "measure", "status", "then", "chart", *OUTCOMES))
"""Options that only the listings that name them have."""


def state(listing: Listing, options: StateOptions, common: Common) -> None:
    """The states of affairs that fit, with what is wanted beside them."""
    session = Session(common)
    if options.chart:
        from sahelcli.cli.chart import may_be_drawn

        may_be_drawn(session, options)
    narrowed = state_filter(session, listing, options)
    asked = session.asked(options.on)
    if options.chart:
        from sahelcli.cli.chart import draw

        draw(session, listing, asked, narrowed, sought(options))
        return
    conditions = [name for name in OUTCOMES if getattr(options, name)]
    so_far = is_so_far(listing, named=options.on is not None, history=options.history, outcomes=conditions)

    def rows_in(db: Connection) -> Iterable[Row]:
        return state_rows(
            db, listing, asked, narrowed,
            history=options.history, so_far=so_far, outcomes=conditions, then=options.then, why=options.why,
            picked=session.contested if options.contested else None,
        )  # fmt: skip

    rows = session.compared(rows_in(session.db), rows_in)
    if session.format in FOR_PEOPLE:
        rows = in_reading_order(rows, listing.name, session.names)
    if listing.name == "members" and session.format in FOR_PEOPLE and options.history:
        from sahelcli.questions.suspensions import with_past

        rows = with_past(rows)
    if listing.name == "plans" and session.format in FOR_PEOPLE and not options.then:
        from sahelcli.questions.outcomes import with_outlook

        rows = with_outlook(rows, asked)
    added = [key for key, wanted in (("proof", options.why), ("then", options.then), ("versions", options.contested)) if wanted]
    caption = session.caption(asked, history=options.history, so_far=so_far, window=narrowed.window)
    picked = options.contested or conditions
    of_a_day = not (options.history or so_far)
    what = sought(replace(options, on=None) if of_a_day else options)
    session.show(
        listing.name, rows, caption, what, lambda: [] if picked else nearest_states(session.db, listing, asked, narrowed), added,
        day=asked if of_a_day else None,
        is_no=None if picked else lambda: is_no(session.db, listing, narrowed, *((asked.first, asked.last) if of_a_day else narrowed.window))
        and not asked.beyond,
    )  # fmt: skip


def _command(listing: Listing) -> Callable[..., None]:
    def command(options: StateOptions, common: Common) -> None:
        state(listing, options, common)

    return gathered(command, StateOptions, Common, without=OWN - set(listing.filters))


COMMANDS = {name: _command(listing) for name, listing in LISTINGS.items()}
