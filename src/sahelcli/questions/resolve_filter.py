"""Resolve the conditions that people type to a filter: names become ids, words are matched with their lists, windows get days."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sahelcli.base.errors import UnknownName, UsageError
from sahelcli.base.text_folding_and_likeness import folded
from sahelcli.language.parse_option_values import chosen, day_of_year, term, window
from sahelcli.questions.names import ACTOR, BLOC, CANDIDATES, COUNTRY, PLACE, TOPIC, each_of, near_names, resolve, resolve_all
from sahelcli.questions.request import OUTCOMES, Conditions, Filter
from sahelcli.questions.state_listing_definitions import EXIT_STATUSES, LISTINGS
from sahelcli.questions.timeline import STATUSES, fitting
from sahelcli.record.closed_lists import EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES, SOURCE_KINDS
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.sql_views_and_sources import texts

if TYPE_CHECKING:
    from sahelcli.questions.search import Found


def resolved(db: sqlite3.Connection, today: date, listing: str, conditions: Conditions) -> Filter:
    """Resolve the conditions of a listing; `today` is where "last month" counts from. Raises UsageError and UnknownName."""
    state = LISTINGS.get(listing)
    first, last = window(today, conditions.get("since"), conditions.get("until"), conditions.get("period"))
    text = conditions.get("text")
    filter = Filter(
        since=first,
        until=last,
        types=chosen("--type", conditions.get("type"), EVENT_TYPES),
        statuses=_statuses(listing, conditions.get("status")),
        properties=chosen("--property", conditions.get("property"), PROPERTIES),
        offices=chosen("--office", conditions.get("office"), (state and not state.any_office and state.offices) or OFFICES),
        measures=chosen("--measure", conditions.get("measure"), MEASURES),
        anniversary=day_of_year("DATE", conditions.get("anniversary") or "", today) if "anniversary" in conditions else "",
        certain=conditions.get("certain", False),
        contested=conditions.get("contested", False),
        outcomes=tuple(name for name in OUTCOMES if conditions.get(name)),
        blocs=resolve_all(db, conditions.get("bloc"), BLOC),
        countries=resolve_all(db, conditions.get("country"), COUNTRY),
        actors=resolve_all(db, conditions.get("actor"), ACTOR),
        against=resolve_all(db, conditions.get("against"), ACTOR),
        imposers=resolve_all(db, conditions.get("by"), ACTOR),
        topics=resolve_all(db, conditions.get("topic"), TOPIC),
        places=resolve_all(db, conditions.get("place"), PLACE),
        kinds=chosen("--kind", conditions.get("kind"), SOURCE_KINDS),
        publishing_countries=each_of(conditions.get("publishing_country"), lambda text: _publishing_country(db, text)),
        languages=chosen("--language", conditions.get("language"), values_of(db, "language")) if conditions.get("language") else (),
        publishers=each_of(conditions.get("publisher"), lambda text: _publisher(db, text)),
    )
    if text is None:
        return filter
    within = fitting(db, today, filter) if filter != Filter() else None
    return filter._replace(matching=text_found(db, text, within, most=listing == "search"))


def _statuses(listing: str, given: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the ids of statuses: one of a membership, several of happenings or exits. Raises UsageError."""
    if isinstance(given, str) and listing in LISTINGS:
        return (term("--status", given, (*MEMBER_STATUSES, "any")),)
    return chosen("--status", [given] if isinstance(given, str) else given, EXIT_STATUSES if listing == "withdrawals" else STATUSES)


def text_found(db: sqlite3.Connection, text: str, within: frozenset[int] | None, *, most: bool) -> Found:
    """Return the timeline entries that contain a text, among those `within`; with `most`, also those with most of its words if few have all.

    Raises UsageError where it has no word, or too many.
    """
    from sahelcli.base.text_folding_and_likeness import terms
    from sahelcli.questions.search import FEW, MOST_TERMS, found

    words = terms(text)
    if all(word.excluded for word in words):
        raise UsageError("no-word", text=text)
    if len(words) > MOST_TERMS:
        raise UsageError("too-many-words", count=len(words), most=MOST_TERMS)
    return found(db, words, within, FEW if most else 0)


def values_of(db: sqlite3.Connection, key: str) -> list[str]:
    """The values of one field of the record's sources, each once, in order."""
    found = db.execute(f"SELECT DISTINCT json_extract(row, '$.{key}') FROM thing WHERE collection = 'sources'")
    return sorted(filter(None, texts(found)))


def _publishing_country(db: sqlite3.Connection, text: str) -> str:
    """A country by its code, which may be that of no actor of the record, or by a state's name."""
    return text.upper() if text.upper() in values_of(db, "country") else resolve(db, text, COUNTRY)


def _publisher(db: sqlite3.Connection, text: str) -> str:
    """A publisher as the record spells it."""
    publishers = {folded(name): name for name in values_of(db, "publisher")}
    if (wanted := folded(text)) not in publishers:
        near = [publishers[name] for name in near_names(wanted, publishers)[:CANDIDATES]]
        raise UnknownName(text, "publisher", [(name, {"en": name, "fr": name}) for name in near], ambiguous=False)
    return publishers[wanted]
