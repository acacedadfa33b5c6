"""List actors, topics, places and the words of closed lists; give actors, topics, places and publishers their display names."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, cast

from sahelcli.contract.columns import COLUMNS
from sahelcli.record.closed_lists import EVENT_TYPES, LANGUAGES, MEASURES, OFFICES
from sahelcli.snapshot.sql_views_and_sources import from_json, texts
from sahelcli.text.catalogue import word

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, ActorRow, Json, PlaceRow, Row, TermRow, TopicRow

CLOSED: Final = {"types": EVENT_TYPES, "offices": OFFICES, "measures": MEASURES}
"""The closed lists that a condition takes words of, each id with its meaning."""

VOCABULARIES: Final = ("actors", "topics", "places", *CLOSED)


def vocabulary(db: sqlite3.Connection, name: str, kinds: tuple[str, ...] = ()) -> Iterator[ActorRow | TopicRow | PlaceRow | TermRow]:
    """The entries of one vocabulary by id, in contract order; of actors, those of some kinds."""
    if name in CLOSED:
        for id_, about in CLOSED[name].items():
            yield {"id": id_, "name": {tongue: word(tongue, id_) for tongue in LANGUAGES}, "meaning": about}
        return
    keys = [column.name for column in COLUMNS[name]]
    found: Iterable[tuple[str | None, Json[Row]]] = db.execute("SELECT kind, row FROM thing WHERE collection = ? ORDER BY id", (name,))
    for kind, text in found:
        if not kinds or kind in kinds:
            entry = from_json(text)
            yield cast("ActorRow | TopicRow | PlaceRow", {key: entry.get(key) for key in keys})


def display_names(db: sqlite3.Connection, language: str) -> dict[str, str]:
    """Return the name of each actor, topic and place for people: the acronym of an organisation, else the name."""
    names: dict[str, str] = {}
    found: Iterable[tuple[str, Json[ActorEntry]]] = db.execute("SELECT id, row FROM thing WHERE collection IN ('actors', 'topics', 'places')")
    for id_, text in found:
        entry = from_json(text)  # topics and places have fewer keys
        names[id_] = (entry.get("acronym") or entry["name"])[language]
    return names


def names_by_language(db: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """Return what each id is called, by language."""
    return {language: display_names(db, language) for language in LANGUAGES}


def publishers_of(db: sqlite3.Connection, sources: Iterable[str]) -> list[str]:
    """Return who published some sources, given by id: those of most of them first."""
    found = db.execute(
        """SELECT json_extract(row, '$.publisher') FROM thing WHERE collection = 'sources' AND id IN (SELECT value FROM json_each(?))
           GROUP BY 1 ORDER BY count(*) DESC, 1""",
        (json.dumps(list(sources)),),
    )
    return list(texts(found))


def publishers_in(db: sqlite3.Connection, language: str) -> dict[str, str]:
    """Return the publishers that are called otherwise in a language than in the record, by the record's name; none in English."""
    if language == "en":
        return {}
    found: Iterable[tuple[str, str]] = db.execute(
        """SELECT json_extract(row, '$.publisher'), json_extract(row, '$.publisher_fr') FROM thing
           WHERE collection = 'sources' AND json_extract(row, '$.publisher_fr') IS NOT NULL ORDER BY id DESC"""
    )
    return dict(found)
