"""`coverage`: what the record covers, so that its silence can be read."""

from __future__ import annotations

from sahelcli.cli.option_sets import Common, RowOrder, gathered
from sahelcli.cli.write_answer import Session
from sahelcli.questions.coverage import coverage as entries


def coverage(order: RowOrder, common: Common) -> None:
    """The entries of the record's coverage."""
    session = Session(common)
    session.show(session.listed("coverage", entries(session.db), order), "")


COMMANDS = {"coverage": gathered(coverage, RowOrder, Common)}
