"""From what is asked of sources in words to their filter."""

from __future__ import annotations

import sqlite3

from sahelcli.base.errors import UnknownName
from sahelcli.base.names import folded
from sahelcli.language.typed_values import chosen
from sahelcli.questions.filters import Texts
from sahelcli.questions.names import CANDIDATES, COUNTRY, each_of, near_names, resolve
from sahelcli.questions.sources import SourceFilter, values_of
from sahelcli.record.vocabulary import SOURCE_KINDS


def source_filter(
    db: sqlite3.Connection, *, kind: Texts = None, country: Texts = None, language: Texts = None, publisher: Texts = None
) -> SourceFilter:
    """What sources are narrowed to. Raises UsageError and UnknownName."""
    return SourceFilter(
        kinds=chosen("--kind", kind, SOURCE_KINDS),
        countries=each_of(country, lambda text: _publishing_country(db, text)),
        languages=chosen("--language", language, values_of(db, "language")),
        publishers=each_of(publisher, lambda text: _publisher(db, text)),
    )


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
