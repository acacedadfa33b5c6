"""From what is asked in words to the filter of a question: names become ids, words are held against their lists, windows get days.

The command line and the Python API ask through here, so that a name, a date or a word means the same in both. Arguments are called as the options.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from sahelcli.base.errors import UsageError
from sahelcli.base.text_folding import terms
from sahelcli.language.typed_values import at_least, choice, chosen, term, window
from sahelcli.questions.listings import Listing
from sahelcli.questions.names import ACTOR, BLOC, COUNTRY, PLACE, TOPIC, resolve_all
from sahelcli.questions.search import MOST_TERMS, found
from sahelcli.questions.states import ALWAYS, StateFilter
from sahelcli.questions.timeline import SORTS, STATUSES, TimelineFilter
from sahelcli.record.properties import PROPERTIES
from sahelcli.record.vocabulary import EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES

Texts = Sequence[str] | None


def timeline_filter(
    db: sqlite3.Connection,
    today: date,
    *,
    bloc: Texts = None,
    country: Texts = None,
    actor: Texts = None,
    type: Texts = None,
    topic: Texts = None,
    place: Texts = None,
    status: Texts = None,
    since: str | None = None,
    until: str | None = None,
    period: str | None = None,
    text: str | None = None,
    sort: str = "date",
    reverse: bool = False,
    limit: int | None = None,
    max_lines: int | None = None,
) -> TimelineFilter:
    """What a timeline, or another question with its filters, is narrowed to. Raises UsageError and UnknownName."""
    first, last = window(today, since, until, period)
    return TimelineFilter(
        types=chosen("--type", type, EVENT_TYPES),
        statuses=chosen("--status", status, STATUSES),
        sort=choice("--sort", sort, SORTS),
        since=first,
        until=last,
        reverse=reverse,
        limit=at_least("--limit", limit, 0),
        heaviest=at_least("--max-lines", max_lines, 0),
        matching=text_found(db, text) if text is not None else None,
        blocs=resolve_all(db, bloc, BLOC),
        countries=resolve_all(db, country, COUNTRY),
        actors=resolve_all(db, actor, ACTOR),
        topics=resolve_all(db, topic, TOPIC),
        places=resolve_all(db, place, PLACE),
    )


def text_found(db: sqlite3.Connection, text: str) -> tuple[int, ...]:
    """The numbers of the happenings that a text is found in, the best first. Raises UsageError where it has no word, or too many."""
    sought = terms(text)
    if not sought:
        raise UsageError("no-word", text=text)
    if len(sought) > MOST_TERMS:
        raise UsageError("too-many-words", count=len(sought), most=MOST_TERMS)
    return found(db, sought)


def state_filter(
    db: sqlite3.Connection,
    today: date,
    listing: Listing,
    *,
    history: bool = False,
    so_far: bool = False,
    since: str | None = None,
    until: str | None = None,
    period: str | None = None,
    certain: bool = False,
    property: Texts = None,
    bloc: Texts = None,
    country: Texts = None,
    actor: Texts = None,
    office: Texts = None,
    topic: Texts = None,
    measure: Texts = None,
    status: str | None = None,
) -> StateFilter:
    """What a state command is narrowed to.

    Raises UsageError, also where a window is asked for of one day (neither `history` nor all `so_far`), and UnknownName.
    """
    for option, bound in (("--since", since), ("--until", until), ("--period", period)):
        if bound is not None and not (history or so_far):
            raise UsageError("needs-history", option=option)
    first, last = window(today, since, until, period)
    return StateFilter(
        properties=chosen("--property", property, PROPERTIES),
        offices=chosen("--office", office, listing.offices or OFFICES),
        measures=chosen("--measure", measure, MEASURES),
        status=term("--status", status, (*MEMBER_STATUSES, "any")) if status is not None else None,
        certain=certain,
        window=(first or ALWAYS[0], last or ALWAYS[1]),
        blocs=resolve_all(db, bloc, BLOC),
        countries=resolve_all(db, country, COUNTRY),
        actors=resolve_all(db, actor, ACTOR),
        topics=resolve_all(db, topic, TOPIC),
    )
