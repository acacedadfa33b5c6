"""The state commands, one for each row of the table of listings: a state of affairs on the day asked, or over time."""

from __future__ import annotations

from collections.abc import Callable

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.options import Common, StateOptions, gathered, given, in_words
from sahelcli.cli.write_answer import Session
from sahelcli.questions.listing_definitions import LISTINGS, options_of
from sahelcli.questions.request import Request
from sahelcli.render.formats import FOR_PEOPLE


def state(listing: str, options: StateOptions, common: Common) -> None:
    """The states of affairs that fit, with what is wanted beside them."""
    session = Session(common)
    if options.chart:
        from sahelcli.cli.commands.chart_and_map import may_be_drawn

        may_be_drawn(session, options)
    if options.explain and session.format != "json":
        raise UsageError("explain-format", format=session.format)
    found = session.answer(Request.of(listing, given(options, without={"explain"})))
    if options.explain:
        session.show_explained(found)
        return
    if options.chart:
        from sahelcli.cli.commands.chart_and_map import draw

        draw(session, found, in_words(options))
        return
    options = options.replace(sort=None)
    conditions = in_words(options.replace(on=None) if found.of_a_day else options)
    if session.format in FOR_PEOPLE:
        from sahelcli.cli.state_reading_order import arranged

        found = arranged(session, found)
    session.show(found, conditions)


def _command(listing: str) -> Callable[..., None]:
    def command(options: StateOptions, common: Common) -> None:
        state(listing, options, common)

    return gathered(command, StateOptions, Common, of={StateOptions: (*options_of(listing), "explain")})


def withdrawals(options: StateOptions, common: Common) -> None:
    """The exits begun by the day asked, each with its dates in one row."""
    session = Session(common)
    found = session.answer(Request.of("withdrawals", given(options)))
    if session.format in FOR_PEOPLE:
        from sahelcli.cli.state_reading_order import arranged

        found = arranged(session, found)
    session.show(found, in_words(options.replace(sort=None, on=None)))


COMMANDS = {name: _command(name) for name in LISTINGS} | {
    "withdrawals": gathered(
        withdrawals,
        StateOptions,
        Common,
        of={StateOptions: options_of("withdrawals")},
        instead={"status": option.ExitStatuses, "sort": option.ColumnSort, "contested": option.ContestedOnly},
    )
}
