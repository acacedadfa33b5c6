"""`show`: one thing whole."""

from __future__ import annotations

from sahelcli.cli.option_sets import Common, ShowOptions, gathered
from sahelcli.cli.options import CardFormat
from sahelcli.cli.session import Session
from sahelcli.questions.cards import card


def show(options: ShowOptions, common: Common) -> None:
    """The card of an event, state, organisation, person, place or source on the day asked."""
    session = Session(common)
    as_of = session.as_of(options.on)
    found = card(session.db, options.thing, as_of)
    silent = session.is_silent([found], lambda db: [card(db, options.thing, as_of)])
    session.show_card(found, session.caption(as_of, silent=silent))


COMMANDS = {"show": gathered(show, ShowOptions, Common, without={"excel"}, instead={"format": CardFormat})}
