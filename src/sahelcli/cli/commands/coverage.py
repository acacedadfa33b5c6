"""`coverage`: what the record covers, so that its silence can be read."""

from __future__ import annotations

from sahelcli.cli.option_sets import Common, gathered
from sahelcli.cli.session import Session
from sahelcli.questions.answer import Answer
from sahelcli.questions.coverage import coverage as entries
from sahelcli.questions.request import Request


def coverage(common: Common) -> None:
    """The entries of the record's coverage."""
    session = Session(common)
    session.show(Answer(Request("coverage"), list(entries(session.db))), "")


COMMANDS = {"coverage": gathered(coverage, Common)}
