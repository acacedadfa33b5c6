"""The keys of a card, by the kind of its subject. They are part of the contract that scripts rely on."""

from __future__ import annotations

from typing import Final

from sahelcli.contract.columns import COLUMNS, Column

_DAY_ASKED: Final = Column("day", "edtf", "the day asked")
_RECENT: Final = Column("recent", "rows:timeline", "the latest events up to the day asked, the last first")
_AROUND: Final = (
    Column("mediators", "rows:mediators", "mediators for it, or with it"),
    Column("forces", "rows:forces", "foreign forces in it, and its own forces abroad"),
    Column("plans", "rows:plans", "its plans"),
    Column("positions", "rows:positions", "its latest positions up to the day asked, the last first"),
)
_ACTOR: Final = (
    Column("kind", "id", "its kind"),
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
    Column("chairs", "rows:chairs", "its chairs"),
    Column("members", "rows:members", "its members, in any status"),
    Column("leaving", "rows:members", "members whose exit is under way"),
    _RECENT,
    *_AROUND,
)
_GROUP: Final = (
    *_ACTOR,
    Column("facts", "rows:facts", "states of affairs of which it is the subject or the object"),
    _RECENT,
    Column("forces", "rows:forces", "its present and past places of deployment"),
)
_REFERRING: Final = Column("referred_by", "links", "later events that refer to it")

CARDS: Final[dict[str, tuple[Column, ...]]] = {
    "event": (
        Column("kind", "id", "its kind"),
        *COLUMNS["timeline"],
        Column("participants", "list", "the participants, with roles, and of a person the `offices` held on the day of the event"),
        Column("effects", "list", "its effects, as recorded"),
        Column("relations", "links", "earlier events that it refers to"),
        _REFERRING,
        Column("opened", "ids", "facts that it opened"),
        Column("closed", "ids", "facts that it closed"),
        Column("recorded", "day", "the day it entered the record"),
        Column("revisions", "list", "corrections made since"),
        Column("supports", "list", "the part of the event that a source supports, for sources that do not support all of it"),
    ),
    "plan": (Column("kind", "id", "its kind"), *COLUMNS["timeline"], _REFERRING),
    "state": (
        *_ACTOR,
        Column("leaders", "rows:leaders", "its leaders"),
        Column("memberships", "rows:members", "its memberships, in any status"),
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
        Column("titles", "list", "the titles borne in those offices, by first day: office, object, title, since and until"),
    ),
    "force": _GROUP,
    "group": _GROUP,
    "place": (Column("kind", "id", "its kind"), *COLUMNS["places"], _DAY_ASKED, _RECENT),
    "topic": (Column("kind", "id", "its kind"), *COLUMNS["topics"], _DAY_ASKED, _RECENT),
    "source": (
        Column("kind", "id", "its kind"),
        Column("id", "id", "never changes"),
        Column("url", "url", "its address"),
        Column("publisher", "id", "the publisher"),
        Column("title", "id?", "its title"),
        Column("published", "edtf?", "when"),
        Column("language", "id", "ISO 639-1"),
        Column("country", "id?", "of the publisher"),
        Column("origin", "id?", "the agency or document that it repeats"),
        Column("source_kind", "id", "kind of source, for judging its reliability"),
        Column("cited_by", "links", "events that cite it"),
    ),
}
"""The keys of a card, by the kind of its subject."""
