"""The state commands, one for each row of the table of listings: a state of affairs on the day asked, or over time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sahelcli.cli.narrowing import sought, state_filter
from sahelcli.cli.options import Common, StateOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.core.faults import UsageError
from sahelcli.queries.listings import LISTINGS, Listing
from sahelcli.queries.nearest import nearest_state
from sahelcli.queries.states import states_ever, states_on

ENDS: Final = frozenset(("property", "bloc", "country", "actor", "office", "topic", "measure", "status"))
"""Options that only the listings with such an end have."""


def state(listing: Listing, options: StateOptions, common: Common) -> None:
    """The states of affairs that fit."""
    session = Session(common)
    for bound in ("since", "until", "period"):
        if getattr(options, bound) and not options.history:
            raise UsageError("needs-history", option=f"--{bound}")
    narrowed = state_filter(session, listing, options)
    asked = session.asked(options.on)
    rows = (states_ever if options.history else states_on)(session.db, listing, asked, narrowed)
    caption = session.caption(asked, history=options.history)
    session.show(listing.name, rows, caption, sought(options), lambda: nearest_state(session.db, listing, asked, narrowed))


def _command(listing: Listing) -> Callable[..., None]:
    def command(options: StateOptions, common: Common) -> None:
        state(listing, options, common)

    return gathered(command, StateOptions, Common, without=ENDS - set(listing.filters))


COMMANDS = {name: _command(listing) for name, listing in LISTINGS.items()}
