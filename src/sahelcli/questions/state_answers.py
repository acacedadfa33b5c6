"""One state of affairs as it was asked for: on a day, over time or up to a day; with what is wanted beside each row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final

from sahelcli.questions.as_of import Asked
from sahelcli.questions.listings import Listing
from sahelcli.questions.states import StateFilter, states_ever, states_on, states_so_far

Row = dict[str, Any]

OUTCOMES: Final = ("overdue", "kept", "slipped")
"""What a plan can be asked to have come to."""


def is_so_far(listing: Listing, *, named: bool, history: bool, outcomes: Collection[str] = ()) -> bool:
    """Whether all up to the day asked is told; `named` says that the question names the day."""
    return not history and bool(outcomes or (listing.so_far and not named))


def state_rows(
    db: sqlite3.Connection,
    listing: Listing,
    asked: Asked,
    narrowed: StateFilter,
    *,
    history: bool = False,
    so_far: bool = False,
    outcomes: Collection[str] = (),
    then: bool = False,
    why: bool = False,
    picked: Callable[[Iterable[Row]], Iterable[Row]] | None = None,
) -> Iterable[Row]:
    """The rows of a state command. `outcomes` are conditions on plans, `then` and `why` add keys; `picked` leaves rows out before they are proved."""
    question = states_ever if history else states_so_far if so_far else states_on
    rows: Iterable[Row] = question(db, listing, asked, narrowed)
    if outcomes or then:
        from sahelcli.questions.outcomes import that_came_out, with_outcome

        rows = that_came_out(db, rows, asked, outcomes) if outcomes else rows
        rows = with_outcome(db, rows, asked) if then else rows
    if picked:
        rows = picked(rows)
    if why:
        from sahelcli.questions.proofs import with_proof

        rows = with_proof(db, rows, asked, whole=history or so_far)
    return rows
