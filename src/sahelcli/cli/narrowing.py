"""From a command's options to the filter of its question: names become ids, words are held against their lists, windows get days."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sahelcli.cli.language import LANGUAGE
from sahelcli.cli.options import Order, StateOptions, TimelineOptions
from sahelcli.cli.session import Session
from sahelcli.cli.typed import choice, chosen, window
from sahelcli.core.faults import UsageError
from sahelcli.core.verbs import PROPERTIES
from sahelcli.core.vocabulary import EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES
from sahelcli.core.words import terms
from sahelcli.queries.listings import Listing
from sahelcli.queries.names import ACTOR, BLOC, COUNTRY, PLACE, TOPIC, resolve_all
from sahelcli.queries.search import MOST_TERMS, found, indexed
from sahelcli.queries.states import ALWAYS, StateFilter
from sahelcli.queries.timeline import SORTS, STATUSES, TimelineFilter
from sahelcli.text.catalogue import say

CONDITIONS: Final = ("certain", "contested", "overdue", "kept", "slipped")
"""Options without a value that leave rows out."""


def timeline_filter(session: Session, options: TimelineOptions, order: Order | None = None) -> TimelineFilter:
    """What a timeline, or another command with its filters, is narrowed to. Raises UsageError and UnknownName."""
    since, until = window(session.today, options.since, options.until, options.period)
    order = order or Order()
    return TimelineFilter(
        types=chosen("--type", options.type, EVENT_TYPES),
        statuses=chosen("--status", options.status, STATUSES),
        sort=choice("--sort", order.sort, SORTS),
        since=since,
        until=until,
        reverse=order.reverse,
        limit=order.limit,
        heaviest=order.max_lines,
        matching=text_found(session, options.text) if options.text is not None else None,
        blocs=resolve_all(session.db, options.bloc, BLOC),
        countries=resolve_all(session.db, options.country, COUNTRY),
        actors=resolve_all(session.db, options.actor, ACTOR),
        topics=resolve_all(session.db, options.topic, TOPIC),
        places=resolve_all(session.db, options.place, PLACE),
    )


def text_found(session: Session, text: str) -> tuple[int, ...]:
    """The numbers of the happenings that a text is found in, the best first. Raises UsageError where it has no word, or too many."""
    sought = terms(text)
    if not sought:
        raise UsageError("no-word", text=text)
    if len(sought) > MOST_TERMS:
        raise UsageError("too-many-words", count=len(sought), most=MOST_TERMS)
    if not indexed(session.db):
        session.note(say(session.language, "search.no-index"))
    return found(session.db, sought)


def state_filter(session: Session, listing: Listing, options: StateOptions) -> StateFilter:
    """What a state command is narrowed to. Raises UsageError and UnknownName."""
    since, until = window(session.today, options.since, options.until, options.period)
    return StateFilter(
        properties=chosen("--property", options.property, PROPERTIES),
        offices=chosen("--office", options.office, listing.offices or OFFICES),
        measures=chosen("--measure", options.measure, MEASURES),
        status=choice("--status", options.status, (*MEMBER_STATUSES, "any")) if options.status else None,
        certain=options.certain,
        window=(since or ALWAYS[0], until or ALWAYS[1]),
        blocs=resolve_all(session.db, options.bloc, BLOC),
        countries=resolve_all(session.db, options.country, COUNTRY),
        actors=resolve_all(session.db, options.actor, ACTOR),
        topics=resolve_all(session.db, options.topic, TOPIC),
    )


def sought(*groups: Any) -> str:
    """The conditions of a question in the words it was asked in, for an answer of nothing."""
    given = [(name, getattr(options, name)) for options in groups for name in type(options).__dataclass_fields__]
    told = [(name, value if isinstance(value, list) else [str(value)]) for name, value in given if isinstance(value, str | list | Path)]
    parts = [f"--{name} {' '.join(values)}" for name, values in told]
    parts += [f"--{name}" for name, value in given if value is True and name in CONDITIONS]
    return " ".join(parts) or say(LANGUAGE, "nothing.any")
