"""The keys of a card, by the kind of its subject. They are part of the contract that scripts rely on."""

from __future__ import annotations

from typing import Final

from sahelcli.contract.columns import COLUMNS, Column

_DAY_ASKED: Final = Column("day", "edtf", "the day asked")
_RECENT: Final = Column("recent", "rows:timeline", "the latest events up to the day asked, the last first")
_AROUND: Final = (
    Column("mediators", "rows:mediators", "who mediates for it, or with it"),
    Column("forces", "rows:forces", "whose forces are in it, or where its own are"),
    Column("plans", "rows:plans", "what it plans"),
    Column("positions", "rows:positions", "its latest positions up to the day asked, the last first"),
)
_ACTOR: Final = (
    Column("kind", "id", "what it is"),
    Column("id", "id", "never changes"),
    Column("name", "text", "its name on the day asked"),
    Column("acronym", "text?", "its acronym"),
    Column("aliases", "ids", "other names and spellings"),
    Column("demonyms", "ids", "adjectives for a state"),
    _DAY_ASKED,
)
_BLOC: Final = (
    *_ACTOR,
    Column("form", "rows:facts", "its form and name"),
    Column("chairs", "rows:chairs", "who chairs it"),
    Column("members", "rows:members", "who belongs to it, in any status"),
    Column("leaving", "rows:members", "members whose exit is under way"),
    _RECENT,
    *_AROUND,
)
_GROUP: Final = (
    *_ACTOR,
    Column("facts", "rows:facts", "states of affairs that it is an end of"),
    _RECENT,
    Column("forces", "rows:forces", "where it is, and where it ever was"),
)
_REFERRING: Final = Column("referred_by", "links", "later events that point at it")

CARDS: Final[dict[str, tuple[Column, ...]]] = {
    "event": (
        Column("kind", "id", "what it is"),
        *COLUMNS["timeline"],
        Column("participants", "list", "who took part, with roles"),
        Column("effects", "list", "what it changed, as recorded"),
        Column("relations", "links", "earlier events that it goes back to"),
        _REFERRING,
        Column("opened", "ids", "facts that it opened"),
        Column("closed", "ids", "facts that it closed"),
        Column("recorded", "day", "the day it entered the record"),
        Column("revisions", "list", "corrections made since"),
        Column("supports", "list", "what of the event a source supports, for those that do not support the whole of it"),
    ),
    "plan": (Column("kind", "id", "what it is"), *COLUMNS["timeline"], _REFERRING),
    "state": (
        *_ACTOR,
        Column("leaders", "rows:leaders", "who governs it"),
        Column("memberships", "rows:members", "what it belongs to, in any status"),
        Column("sanctions", "rows:sanctions", "measures against it, or by it"),
        _RECENT,
        *_AROUND,
    ),
    "organisation": _BLOC,
    "treaty": _BLOC,
    "person": (
        *_ACTOR,
        Column("offices", "rows:facts", "every office held"),
        _RECENT,
        Column("positions", "rows:positions", "the latest positions voiced up to the day asked, the last first"),
    ),
    "force": _GROUP,
    "group": _GROUP,
    "place": (Column("kind", "id", "what it is"), *COLUMNS["places"], _DAY_ASKED, _RECENT),
    "topic": (Column("kind", "id", "what it is"), *COLUMNS["topics"], _DAY_ASKED, _RECENT),
    "source": (
        Column("kind", "id", "what it is"),
        Column("id", "id", "never changes"),
        Column("url", "url", "where it is"),
        Column("publisher", "id", "who published it"),
        Column("title", "id?", "its title"),
        Column("published", "edtf?", "when"),
        Column("language", "id", "ISO 639-1"),
        Column("country", "id?", "of the publisher"),
        Column("origin", "id?", "the agency or document that it repeats"),
        Column("source_kind", "id", "how to weigh it"),
        Column("cited_by", "links", "events that cite it"),
    ),
}
"""The keys of a card, by the kind of its subject."""
