"""`cite`: an event, a plan, a fact or a source as a reference, with the sources behind it."""

from __future__ import annotations

from sahelcli.asking.facts import words_of_facts
from sahelcli.cli.groups import CiteOptions, Common, gathered
from sahelcli.cli.session import Session
from sahelcli.queries.references import references
from sahelcli.render.formats import REFERENCE_SUFFIXES, REFERENCES


class References(Session):
    """A session whose answer is a list of references: in words unless another format is named."""

    formats = REFERENCES
    suffixes = REFERENCE_SUFFIXES
    default = "plain"


def cite(options: CiteOptions, common: Common) -> None:
    """Each of the ids as a reference, then the sources behind it."""
    session = References(common)
    rows = references(session.db, options.ids, session.asked(), words_of_facts(session.db), session.known_on, session.side)
    session.show("cite", rows, "", " ".join(options.ids))


COMMANDS = {"cite": gathered(cite, CiteOptions, Common)}
