"""`search`: the happenings whose words fit, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sahelcli.cli.option_sets import Common, SearchOptions, TimelineOptions, gathered, given, in_words
from sahelcli.cli.session import Session
from sahelcli.questions.request import Request


def search(options: SearchOptions, filters: TimelineOptions, common: Common) -> None:
    """The happenings that a text is found in, and that fit the filters."""
    session = Session(common)
    filters = replace(filters, text=_text(options.words))
    session.show(session.answer(Request.of("search", {**given(filters), "limit": options.limit})), in_words(filters))


def _text(words: Sequence[str]) -> str:
    """What is searched, as one text. Of several arguments, one that has spaces was quoted for the shell: it is a phrase."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


COMMANDS = {"search": gathered(search, SearchOptions, TimelineOptions, Common, without=("text",))}
