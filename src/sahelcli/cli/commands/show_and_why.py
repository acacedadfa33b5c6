"""`show` and `why`: one thing whole, several, or what happened on a day; and what led to an event, a plan or a fact, and what followed.

The proof of a row is `--why` of its own command.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.cli import options as option
from sahelcli.cli.options import CardFormat, Common, Options, gathered
from sahelcli.cli.state_reading_order import arranged
from sahelcli.cli.write_answer import Session
from sahelcli.questions.request import Request
from sahelcli.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahelcli.contract.rows import HappeningRow


class ShowOptions(Options):
    """Options of `show`."""

    things: option.Things
    on: option.On = None


def show(options: ShowOptions, common: Common) -> None:
    """The card of each event, state, organisation, person, place or source on the day asked; of a day, what happened then."""
    from sahelcli.questions.cards import card

    session = Session(common)
    as_of = session.as_of(options.on)
    if len(options.things) == 1 and _is_day(options.things[0]):
        day = options.things[0].strip()
        found = session.answer(Request.of("timeline", {"since": day, "until": day}))
        dated = [row for row in cast("Sequence[HappeningRow]", found.rows) if row["date"]]  # without postponed plans, which may fall on any day
        of_day = replace(found, rows=dated, filter=replace(found.filter, dated=True))
        session.show(arranged(session, of_day), f"--since {day} --until {day}")
        return
    cards = [card(session.db, thing, as_of) for thing in options.things]
    silent = session.is_silent(cards, lambda db: [card(db, thing, as_of) for thing in options.things])
    session.show_cards(cards, session.caption(as_of, silent=silent))


def _is_day(text: str) -> bool:
    """Return whether a text is the date of one day."""
    try:
        date = parse_edtf(text.strip())
    except BadDate:
        return False
    return date.earliest is not None and date.earliest == date.latest


class WhyOptions(Options):
    """Options of `why`."""

    fact: option.Fact
    depth: option.Depth = 2


def why(options: WhyOptions, common: Common) -> None:
    """The tree of reasons of an id, as far as was asked."""
    from sahelcli.questions.causes import why as reasons_of

    session = Session(common)
    reasons = reasons_of(session.db, options.fact, options.depth)
    silent = session.is_silent([reasons], lambda db: [reasons_of(db, options.fact, options.depth)])
    session.show_card(reasons, say(session.language, "between").join(session.view(silent=silent)), "why")


COMMANDS = {
    "show": gathered(show, ShowOptions, Common, without={"excel", "header", "meta", "fields"}, instead={"format": CardFormat}),
    "why": gathered(why, WhyOptions, Common, without={"excel", "header", "meta", "fields"}, instead={"format": CardFormat}),
}
