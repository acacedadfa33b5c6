"""The record's vocabularies: its actors, topics and places, with every name by which they may be asked for, and the closed lists."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sahelcli.contract.columns import COLUMNS
from sahelcli.record.vocabulary import EVENT_TYPES, LANGUAGES, MEASURES, OFFICES
from sahelcli.text.catalogue import word

Row = dict[str, Any]

CLOSED: Final = {"types": EVENT_TYPES, "offices": OFFICES, "measures": MEASURES}
"""The closed lists that a condition takes words of, each id with its meaning."""

VOCABULARIES: Final = ("actors", "topics", "places", *CLOSED)


def vocabulary(db: sqlite3.Connection, name: str, kinds: tuple[str, ...] = ()) -> Iterator[Row]:
    """The entries of one vocabulary by id, in contract order; of actors, those of some kinds."""
    if name in CLOSED:
        yield from ({"id": id_, "name": {tongue: word(tongue, id_) for tongue in LANGUAGES}, "meaning": about} for id_, about in CLOSED[name].items())
        return
    keys = [column.name for column in COLUMNS[name]]
    for kind, text in db.execute("SELECT kind, row FROM thing WHERE collection = ? ORDER BY id", (name,)):
        if not kinds or kind in kinds:
            entry = json.loads(text)
            yield {key: entry.get(key) for key in keys}


def display_names(db: sqlite3.Connection, language: str) -> dict[str, str]:
    """What people call each actor, topic and place: the acronym of an organisation, else the name."""
    names = {}
    for id_, text in db.execute("SELECT id, row FROM thing WHERE collection IN ('actors', 'topics', 'places')"):
        entry = json.loads(text)
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
    return [publisher for (publisher,) in found]


def publishers_in(db: sqlite3.Connection, language: str) -> dict[str, str]:
    """Return the publishers that are called otherwise in a language than in the record, by the record's name; none in English."""
    if language == "en":
        return {}
    return dict(
        db.execute(
            """SELECT json_extract(row, '$.publisher'), json_extract(row, '$.publisher_fr') FROM thing
               WHERE collection = 'sources' AND json_extract(row, '$.publisher_fr') IS NOT NULL ORDER BY id DESC"""
        )
    )
