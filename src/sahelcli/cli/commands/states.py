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
from sahelcli.queries.states import states_ever, states_on, states_so_far

OUTCOMES: Final = ("overdue", "kept", "slipped")

OWN: Final = frozenset(("property", "bloc", "country", "actor", "office", "topic", "measure", "status", "then", "chart", *OUTCOMES))
"""Options that only the listings that name them have."""


def state(listing: Listing, options: StateOptions, common: Common) -> None:
    """The states of affairs that fit, with what is wanted beside them."""
    session = Session(common)
    for bound in ("since", "until", "period"):
        if getattr(options, bound) and not options.history:
            raise UsageError("needs-history", option=f"--{bound}")
    if options.chart:
        from sahelcli.cli.charting import may_be_drawn

        may_be_drawn(session, options)
    narrowed = state_filter(session, listing, options)
    asked = session.asked(options.on)
    if options.chart:
        from sahelcli.cli.charting import draw

        draw(session, listing, asked, narrowed, sought(options))
        return
    conditions = [name for name in OUTCOMES if getattr(options, name)]
    so_far = not options.history and bool(conditions or (listing.so_far and not options.on))
    question = states_ever if options.history else states_so_far if so_far else states_on
    rows = question(session.db, listing, asked, narrowed)
    if conditions or options.then:
        from sahelcli.queries.outcomes import that_came_out, with_outcome

        rows = that_came_out(session.db, rows, asked, conditions) if conditions else rows
        rows = with_outcome(session.db, rows, asked) if options.then else rows
    if options.contested:
        rows = session.contested(rows)
    if options.why:
        from sahelcli.queries.proofs import with_proof

        rows = with_proof(session.db, rows, asked, whole=options.history or so_far)
    added = [key for key, wanted in (("proof", options.why), ("then", options.then), ("versions", options.contested)) if wanted]
    caption = session.caption(asked, history=options.history, so_far=so_far)
    picked = options.contested or conditions
    session.show(listing.name, rows, caption, sought(options), lambda: None if picked else nearest_state(session.db, listing, asked, narrowed), added)


def _command(listing: Listing) -> Callable[..., None]:
    def command(options: StateOptions, common: Common) -> None:
        state(listing, options, common)

    return gathered(command, StateOptions, Common, without=OWN - set(listing.filters))


COMMANDS = {name: _command(listing) for name, listing in LISTINGS.items()}
