"""`search`: the happenings whose words fit, the best first."""

from __future__ import annotations

from dataclasses import replace

from sahelcli.cli.option_sets import Common, SearchOptions, TimelineOptions, gathered, given, in_words
from sahelcli.cli.session import Session
from sahelcli.questions.request import Request


def search(options: SearchOptions, filters: TimelineOptions, common: Common) -> None:
    """The happenings that a text is found in, and that fit the filters."""
    session = Session(common)
    filters = replace(filters, text=options.words)
    session.show(session.answer(Request.of("search", {**given(filters), "limit": options.limit})), in_words(filters))


COMMANDS = {"search": gathered(search, SearchOptions, TimelineOptions, Common, without=("text",))}
