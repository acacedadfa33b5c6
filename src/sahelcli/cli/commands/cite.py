"""`cite`: the record, or an event, a plan, a fact or a source of it, as a reference, with the sources behind it."""

from __future__ import annotations

from sahelcli.cli import options as option
from sahelcli.cli.option_sets import Common, Options, RowOrder, gathered
from sahelcli.cli.write_answer import Session
from sahelcli.questions.actors_and_lists import names_by_language
from sahelcli.questions.cite import references
from sahelcli.render.formats import REFERENCE_SUFFIXES, REFERENCES
from sahelcli.render.sentences import fact_sentences


class CiteOptions(Options):
    """Options of `cite`."""

    ids: option.Ids = None


class References(Session):
    """A session whose answer is a list of references: in words unless another format is named."""

    formats = REFERENCES
    suffixes = REFERENCE_SUFFIXES
    default = "plain"


def cite(options: CiteOptions, order: RowOrder, common: Common) -> None:
    """Each of the ids as a reference, then the sources behind it; without one the record."""
    session = References(common)
    ids = options.ids or []
    as_of, in_words = session.as_of(), fact_sentences(names_by_language(session.db))
    rows = references(session.db, ids, as_of, in_words, session.known_on, session.side, bundled=not session.data)
    session.show(session.listed("cite", rows, order), " ".join(ids))


COMMANDS = {"cite": gathered(cite, CiteOptions, RowOrder, Common)}
