"""`search`: the timeline entries that match a text, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from sahelcli.base.text_folding import terms
from sahelcli.cli import options as option
from sahelcli.cli.option_sets import Common, Options, TimelineOptions, gathered, given, in_words
from sahelcli.cli.state_reading_order import arranged
from sahelcli.cli.write_answer import Session
from sahelcli.questions.request import Request
from sahelcli.questions.search import excerpt
from sahelcli.questions.timeline import count
from sahelcli.render.formats import FOR_PEOPLE, SHOWN

if TYPE_CHECKING:
    from sahelcli.contract.rows import HappeningRow


class SearchOptions(Options):
    """Options of `search` in addition to the filters of the timeline."""

    words: option.Sought
    sort: option.Sort = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    summary: option.Summary = False


def search(options: SearchOptions, filters: TimelineOptions, common: Common) -> None:
    """List the timeline entries that match a text and the filters: for people with the matching passage, and a single one as its card."""
    session = Session(common)
    text = _text(options.words)
    filters = filters.replace(text=text)
    found = session.answer(Request.of("search", given(filters) | given(options, without={"words"})))
    rows = cast("Sequence[HappeningRow]", found.rows)
    if session.format in FOR_PEOPLE and rows and found.as_of:
        if session.format in SHOWN and count(session.db, found.as_of, found.filter) == 1:
            from sahelcli.questions.cards import card  # a pipe of programs never needs it

            session.show_card(card(session.db, rows[0]["id"], found.as_of), session.caption_of(found))
            return
        found = arranged(session, found)
        if not options.summary:
            asked = terms(text)
            rows = cast("Sequence[HappeningRow]", found.rows)
            found = replace(found, rows=[{**row, "excerpt": excerpt(row, asked, session.language)} for row in rows])
    session.show(found, " ".join(filter(None, (text, in_words(filters.replace(text=None))))))


def _text(words: Sequence[str]) -> str:
    """Return the search text. If there are several arguments, one that contains spaces was quoted in the shell: it is a phrase."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


COMMANDS = {"search": gathered(search, SearchOptions, TimelineOptions, Common, without=("text",))}
