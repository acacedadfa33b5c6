"""`cite`: an event, a plan, a fact or a source as a reference, with the sources behind it."""

from __future__ import annotations

from typing import Any

from sahelcli.cli.options import CiteOptions, Common, gathered
from sahelcli.cli.session import Session
from sahelcli.queries.references import references
from sahelcli.queries.vocabularies import display_names
from sahelcli.render.formats import REFERENCE_SUFFIXES, REFERENCES
from sahelcli.render.page import Page
from sahelcli.render.plain import state_words
from sahelcli.text.catalogue import LANGUAGES

Row = dict[str, Any]


class References(Session):
    """A session whose answer is a list of references: in words unless another format is named."""

    formats = REFERENCES
    suffixes = REFERENCE_SUFFIXES
    default = "plain"

    def in_words(self, row: Row) -> Row:
        """A fact as a sentence, in both languages."""
        pages = {language: Page((), (), (), language, names=display_names(self.db, language)) for language in LANGUAGES}
        return {language: state_words(row, page) for language, page in pages.items()}


def cite(options: CiteOptions, common: Common) -> None:
    """Each of the ids as a reference, then the sources behind it."""
    session = References(common)
    rows = references(session.db, options.ids, session.asked(), session.in_words, session.known_on, session.side)
    session.show("cite", rows, "", " ".join(options.ids))


COMMANDS = {"cite": gathered(cite, CiteOptions, Common)}
