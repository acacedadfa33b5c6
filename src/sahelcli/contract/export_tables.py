"""The tables of an export of the whole record: their columns, the content of these, and the links between tables. They are defined only here.

The queries (which build rows in this order), the writers of CSV, SQLite and Parquet, and the documentation read them.
"""

from __future__ import annotations

from typing import Final

from sahelcli.contract.columns import Column


def _text(name: str, about: str) -> tuple[Column, Column]:
    return Column(f"{name}_en", "text", f"{about}, in English"), Column(f"{name}_fr", "text", f"{about}, in French")


def _bounds(name: str) -> tuple[Column, Column]:
    prefix = "" if name == "date" else f"{name}_"
    return (
        Column(f"{prefix}earliest", "day", f"first day that `{name}` can mean"),
        Column(f"{prefix}latest", "day", f"last day that `{name}` can mean"),
    )


_CONTESTED: Final = Column("contested", "bool", "whether a side or a held claim makes it otherwise")
_SOURCES: Final = Column("sources", "ids", "ids of its sources")
_OF: Final = (Column("event", "id", "the event or plan it belongs to, or null"), Column("fact", "id", "the fact it belongs to, or null"))

SHEETS: Final[dict[str, tuple[Column, ...]]] = {
    "events": (
        Column("id", "id", "id of the event or plan, never changes"),
        Column("date", "edtf", "when, no more exact than the sources; null for a plan put off without a date"),
        *_bounds("date"),
        Column("exact", "bool", "whether the days are known; false: `earliest` to `latest` are bounds, not days on which it went on"),
        Column("type", "id", "kind of happening"),
        Column("status", "id", "occurred, unconfirmed, planned, overdue, postponed or cancelled"),
        Column("certainty", "id", "whether it surely falls in the window asked for: certain or possible"),
        *_text("title", "what happened"),
        *_text("summary", "in a few sentences; null for a plan"),
        Column("place", "id", "where"),
        Column("organisations", "ids", "organisations and treaties in it"),
        Column("actors", "ids", "every other actor in it"),
        Column("topics", "ids", "what it is about"),
        Column("announced", "edtf", "when it was first planned in public"),
        Column("known_from", "edtf", "when it became public"),
        Column("was", "dates", "dates given earlier"),
        Column("fulfils", "ids", "plans it kept"),
        _CONTESTED,
        _SOURCES,
    ),
    "facts": (
        Column("id", "fact", "opening event, subject, property, object and key"),
        Column("subject", "id", "of whom it is so"),
        *_text("subject", "name of the subject"),
        Column("property", "id", "the state of affairs"),
        Column("object", "id", "with regard to whom: an actor, a topic or a plan"),
        *_text("object", "name of the object"),
        Column("key", "id", "the office held, the measure imposed or the mission present"),
        Column("for_actor", "id", "whom a mediator or envoy serves"),
        Column("status", "id", "null where the property has none; the form in form-of"),
        Column("since", "edtf", "first day it is so"),
        *_bounds("since"),
        Column("until", "edtf", "first day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown"),
        *_bounds("until"),
        Column("due", "edtf", "end announced beforehand"),
        Column("certainty", "id", "certain or possible"),
        _CONTESTED,
        Column("opened_by", "id", "event that opened it (a filter may have left it out of `events`)"),
        Column("closed_by", "id", "event that closed it (a filter may have left it out of `events`)"),
        *_text("title", "title of an office, or what is planned"),
        Column("details", "json", "the verb's own keys as of the day asked"),
        _SOURCES,
    ),
    "stretches": (
        Column("fact", "fact", "the fact of which it is a part"),
        Column("first_day", "day", "first day of a stretch over which the answer does not change; null: no bound"),
        Column("last_day", "day", "last day of it; null: no bound"),
        Column("certainty", "id", "certain or possible on those days; past the day up to which the record is maintained, possible"),
        _CONTESTED,
        *_text("name", "what the subject is called then"),
        *_text("title", "title of the office then"),
        Column("due", "edtf", "end announced beforehand"),
        Column("sworn_in", "edtf", "day of the oath, if taken by then"),
        Column("suspended", "bool", "of a member: suspended then; null: cannot tell, or no member"),
        Column("suspended_since", "edtf", "first day of the suspension"),
        Column("withdrawal", "id", "of a member: null, announced or notified"),
        Column("withdrawal_effective", "edtf", "day of legal effect expected"),
    ),
    "actors": (
        Column("id", "id", "never changes"),
        Column("kind", "id", "state, organisation, treaty, person, force or group"),
        *_text("name", "its name"),
        *_text("acronym", "its acronym"),
        Column("aliases", "json", "other names and spellings"),
        Column("demonyms", "json", "adjectives for a state"),
    ),
    "places": (
        Column("id", "id", "never changes"),
        *_text("name", "its name"),
        Column("country", "id", "the state it lies in, ISO 3166-1 alpha-3"),
        Column("lat", "number", "degrees north"),
        Column("lon", "number", "degrees east"),
    ),
    "topics": (Column("id", "id", "never changes"), *_text("name", "its name"), Column("aliases", "json", "other names")),
    "sources": (
        Column("id", "id", "never changes"),
        Column("url", "url", "where it is"),
        Column("publisher", "text", "who published it"),
        Column("title", "text", "its title, as published"),
        Column("published", "edtf", "when, or null where the page does not say"),
        Column("language", "id", "ISO 639-1"),
        Column("kind", "id", "how to weigh it"),
        Column("country", "id", "of the publisher, ISO 3166-1 alpha-3"),
        Column("origin", "text", "the agency or document that it repeats, if known"),
    ),
    "citations": (*_OF, Column("source", "id", "the source cited"), Column("n", "int", "its place among the sources of the event or fact, from 1")),
    "claims": (
        *_OF,
        Column("n", "int", "its place among the claims of the event or fact, from 1"),
        Column("field", "id", "the field it disputes"),
        Column("value", "json", "the other value; null: it did not take place"),
        Column("held_by", "ids", "actors who hold it"),
        Column("rank", "id", "held, deprecated or preferred"),
        *_text("reason", "why"),
        _SOURCES,
    ),
    "event_actors": (Column("event", "id", "the event or plan"), Column("actor", "id", "an actor in it")),
    "event_topics": (Column("event", "id", "the event or plan"), Column("topic", "id", "what it is about")),
    "coverage": (
        Column("property", "id", "the state of affairs of which silence means no"),
        Column("office", "id", "the office covered; null: not an office, or every one"),
        Column("measure", "id", "the measure covered; null: not a measure, or every one"),
        Column("object", "id", "with regard to whom, or who imposes; null: everybody"),
        Column("country", "id", "the state covered; null: every state"),
        Column("first_day", "day", "first day covered; null: from the beginning"),
        Column("last_day", "day", "last day covered; null: up to the end of the record"),
    ),
    "record": (Column("key", "id", "what is said of the export"), Column("value", "text", "its value")),
    "columns": (
        Column("sheet", "id", "a table"),
        Column("name", "id", "a column of it"),
        Column("type", "id", "text, id, ids (parted by spaces), day, edtf, dates (parted by spaces), bool, int, number, json, url or fact (an id)"),
        Column("about", "text", "what it holds"),
    ),
}

LINKS: Final[dict[tuple[str, str], str]] = {
    ("events", "place"): "places",
    ("facts", "subject"): "actors",
    ("facts", "for_actor"): "actors",
    ("stretches", "fact"): "facts",
    ("citations", "event"): "events",
    ("citations", "fact"): "facts",
    ("citations", "source"): "sources",
    ("claims", "event"): "events",
    ("claims", "fact"): "facts",
    ("event_actors", "event"): "events",
    ("event_actors", "actor"): "actors",
    ("event_topics", "event"): "events",
    ("event_topics", "topic"): "topics",
}
"""Columns that refer to the `id` of another table. This is true of filtered exports too: they keep the rows that other rows refer to."""

KEYED: Final = tuple(name for name, columns in SHEETS.items() if columns[0].name == "id")
"""Tables whose `id` is a primary key."""
