"""`why`: what led to an event, a plan or a fact, and what followed. The proof of a row is `--why` of its own command."""

from __future__ import annotations

from sahelcli.cli import options as option
from sahelcli.cli.option_sets import Common, Options, gathered
from sahelcli.cli.options import CardFormat
from sahelcli.cli.write_answer import Session
from sahelcli.questions.causes import why as reasons_of
from sahelcli.text.catalogue import say


class WhyOptions(Options):
    """Options of `why`."""

    fact: option.Fact
    depth: option.Depth = 2


def why(options: WhyOptions, common: Common) -> None:
    """The tree of reasons of an id, as far as was asked."""
    session = Session(common)
    reasons = reasons_of(session.db, options.fact, options.depth)
    silent = session.is_silent([reasons], lambda db: [reasons_of(db, options.fact, options.depth)])
    session.show_card(reasons, say(session.language, "between").join(session.view(silent=silent)), "why")


COMMANDS = {"why": gathered(why, WhyOptions, Common, without={"excel", "header", "meta", "fields"}, instead={"format": CardFormat})}
