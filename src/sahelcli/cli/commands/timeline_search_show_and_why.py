"""The commands on timeline entries: `timeline`, `on-this-day`, `disagreements`, `search`, `show` (one thing whole) and `why` (causes).

The proof of a row is `--why` of its own command.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.options import CardFormat, Common, Options, RowOrder, TimelineOptions, gathered, given, in_words
from sahelcli.cli.order_for_readers import arranged
from sahelcli.cli.write_answer import Session
from sahelcli.language.parse_option_values import choice
from sahelcli.questions.answer_request import Answer
from sahelcli.questions.request import Request
from sahelcli.questions.timeline import by_importance, count
from sahelcli.render.formats import FOR_PEOPLE, SHOWN
from sahelcli.text.catalogue import say

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnswerRow, HappeningRow


class Beside(Options):
    """Additions to the rows of the timeline."""

    contested: option.Contested = False
    then: option.Then = False
    summary: option.Summary = False


class Order(Options):
    """Order and number of timeline entries."""

    sort: option.Sort = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    max_lines: option.MaxLines = None
    max_chars: option.MaxChars = None
    sources: option.SourceNames = None


class AnniversaryOptions(Options):
    """The options of `on-this-day` besides the filters of the timeline."""

    anniversary: option.Anniversary = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    summary: option.Summary = False


SHORTEST: Final = 20
"""Fewer characters than any line has. It gives the maximum number of lines to try."""

TEXTS: Final = ("md", "plain")
"""The formats that take a maximum number of characters."""


def timeline(options: TimelineOptions, order: Order, beside: Beside, common: Common) -> None:
    """List the timeline entries that match, in the order asked for, with the additions asked for."""
    session = Session(common)
    if order.sources is not None:
        if session.format not in TEXTS:
            raise UsageError("names-of-sources", format=session.format)
        session.source_names = choice("--sources", order.sources, ("names",)) == "names"
    if order.max_chars is not None and session.format not in TEXTS:
        raise UsageError("not-counted-in-characters", format=session.format)
    if order.max_chars is not None and beside.contested:
        raise UsageError("max-chars-contested")
    lines = order.max_lines
    if order.max_chars is not None:
        most = max(order.max_chars // SHORTEST, 1)
        order = order.replace(max_lines=most if lines is None else min(lines, most))
    found = session.answer(Request.of("timeline", given(options, order, beside, without={"max_chars", "sources"})))
    session.day = found.as_of.last.isoformat() if found.as_of else ""
    if order.max_chars is not None:
        session.ids = False  # a text that has to fit is to be read, and every line counts
        shown = _fitting(session, found, order.max_chars)
        lines = len(shown.rows)
    else:
        shown = arranged(session, found)
    if lines is not None and found.as_of and (left_out := count(session.db, found.as_of, found.filter) - lines) > 0:
        bound = "--max-lines" if order.max_chars is None else "--max-chars"
        session.note(say(session.language, "left-out" if left_out > 1 else "left-out-one", count=left_out, option=bound))
    session.show(shown, in_words(options, beside))


def _fitting(session: Session, found: Answer[AnswerRow], length: int) -> Answer[AnswerRow]:
    """Return those of the most important entries that fit into a number of characters. Raises UsageError if none fits.

    Sources and caption count, but the caption does not where sources are only named.
    """
    from sahelcli.questions.fit_to_length import fitted  # the fold, which a list without a limit does without

    as_of = found.as_of or session.as_of()
    caption = "" if session.source_names else session.caption_of(found)
    rows = cast("Sequence[HappeningRow]", found.rows)
    places = {row["id"]: place for place, row in enumerate(rows)}
    ranked = [rows[places[id_]] for id_ in by_importance(session.db, as_of, found.filter) if id_ in places]
    kept = fitted(ranked, lambda row: places[row["id"]], length, lambda some: len(session.text(found._replace(rows=some), caption)))
    if rows and not kept:
        raise UsageError("no-room", count=length)
    return found._replace(rows=kept)


def on_this_day(options: AnniversaryOptions, filters: TimelineOptions, common: Common) -> None:
    """List what happened on a day of any year, of the years that the filters leave."""
    session = Session(common)
    asked = options.anniversary or f"{session.today:%m-%d}"
    found = session.answer(Request.of("on-this-day", given(options, filters) | {"anniversary": asked}))
    session.show(arranged(session, found), " ".join(filter(None, (asked, in_words(filters)))))


def disagreements(filters: TimelineOptions, beside: Beside, order: RowOrder, common: Common) -> None:
    """List contested values, and values with a version judged wrong, of the events that fit, with their versions."""
    session = Session(common)
    found = session.answer(Request.of("disagreements", given(filters, order) | {"contested": beside.contested}))
    session.show(found, in_words(filters, beside))


class SearchOptions(Options):
    """Options of `search` in addition to the filters of the timeline."""

    words: option.Sought
    sort: option.Sort = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    summary: option.Summary = False


def search(options: SearchOptions, filters: TimelineOptions, common: Common) -> None:
    """List the timeline entries that match a text and the filters: for people with the matching passage, and a single one as its card."""
    from sahelcli.base.text_folding_and_likeness import terms
    from sahelcli.questions.search import excerpt

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
            found = found._replace(rows=[{**row, "excerpt": excerpt(row, asked, session.language)} for row in rows])
    session.show(found, " ".join(filter(None, (text, in_words(filters.replace(text=None))))))


def _text(words: Sequence[str]) -> str:
    """Return the search text. If there are several arguments, one that contains spaces was quoted in the shell: it is a phrase."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


class ShowOptions(Options):
    """Options of `show`."""

    things: option.Things
    on: option.On = None


def show(options: ShowOptions, common: Common) -> None:
    """The card of each event, state, organisation, person, place or source on the day asked; of a day, what happened then."""
    from sahelcli.questions.cards import card

    session = Session(common)
    as_of = session.as_of(options.on)
    if len(options.things) == 1 and _is_day(options.things[0]):
        day = options.things[0].strip()
        found = session.answer(Request.of("timeline", {"since": day, "until": day}))
        dated = [row for row in cast("Sequence[HappeningRow]", found.rows) if row["date"]]  # without postponed plans, which may fall on any day
        of_day = found._replace(rows=dated, filter=found.filter._replace(dated=True))
        session.show(arranged(session, of_day), f"--since {day} --until {day}")
        return
    cards = [card(session.db, thing, as_of) for thing in options.things]
    silent = session.is_silent(cards, lambda db: [card(db, thing, as_of) for thing in options.things])
    session.show_cards(cards, session.caption(as_of, silent=silent))


def _is_day(text: str) -> bool:
    """Return whether a text is the date of one day."""
    from sahelcli.base.edtf import BadDate, parse_edtf

    try:
        date = parse_edtf(text.strip())
    except BadDate:
        return False
    return date.earliest is not None and date.earliest == date.latest


class WhyOptions(Options):
    """Options of `why`."""

    fact: option.Fact
    depth: option.Depth = 2


def why(options: WhyOptions, common: Common) -> None:
    """The tree of reasons of an id, as far as was asked."""
    from sahelcli.questions.causes import why as reasons_of

    session = Session(common)
    reasons = reasons_of(session.db, options.fact, options.depth)
    silent = session.is_silent([reasons], lambda db: [reasons_of(db, options.fact, options.depth)])
    session.show_card(reasons, say(session.language, "between").join(session.view(silent=silent)), "why")


COMMANDS = {
    "timeline": gathered(timeline, TimelineOptions, Order, Beside, Common),
    "on-this-day": gathered(on_this_day, AnniversaryOptions, TimelineOptions, Common),
    "disagreements": gathered(
        disagreements, TimelineOptions, Beside, RowOrder, Common, of={Beside: ("contested",)}, instead={"contested": option.ContestedOnly}
    ),
    "search": gathered(search, SearchOptions, TimelineOptions, Common, without=("text",)),
    "show": gathered(show, ShowOptions, Common, without={"excel", "header", "meta", "fields"}, instead={"format": CardFormat}),
    "why": gathered(why, WhyOptions, Common, without={"excel", "header", "meta", "fields"}, instead={"format": CardFormat}),
}
