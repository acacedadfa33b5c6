"""The columns of every answer: their names, order, types and meaning. The contract that scripts rely on, said once.

Read by the queries (which build rows in this order) and `schema`. What a card has is in `cards`, what tables show in `shown`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Column:
    """One key of a row. `type` names a fragment of the published schema; `about` says what it holds."""

    name: str
    type: str
    about: str


def _with_bounds(name: str, about: str) -> tuple[Column, Column, Column]:
    bounds = ("earliest", "latest") if name == "date" else (f"{name}_earliest", f"{name}_latest")
    return (
        Column(name, "edtf?", about),
        Column(bounds[0], "day?", f"first day that `{name}` can mean"),
        Column(bounds[1], "day?", f"last day that `{name}` can mean"),
    )


_SPAN: Final = (
    *_with_bounds("since", "first day it is so"),
    *_with_bounds("until", "first day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown"),
)
_CERTAINTY: Final = Column("certainty", "certainty", "certain, or possible where dates or confirmation leave a doubt")
_CONTESTED: Final = Column("contested", "bool", "whether a side or a held claim makes it otherwise")
_EVENTS: Final = (
    Column("opened_by", "id", "event that opened it"),
    Column("closed_by", "id?", "event that closed it"),
)
_PROOF: Final = (
    Column("claims", "claims", "other versions of its values, with who holds them"),
    Column("citations", "citations", "the sources it rests on"),
)
_OFFICE: Final = (
    Column("person", "id", "who holds the office (a state's id where a state holds it)"),
    Column("name", "text", "the holder's name"),
    Column("office", "id", "the office"),
    Column("title", "text?", "the office's title on the day asked"),
    *_SPAN,
    Column("how", "id?", "how the office was taken"),
    Column("sworn_in", "edtf?", "day of the oath, if taken by the day asked"),
    Column("due", "edtf?", "end announced beforehand"),
    _CERTAINTY,
    _CONTESTED,
    *_EVENTS,
    *_PROOF,
)
_FACT: Final = (
    Column("id", "fact", "opening event, subject, property, object and key"),
    Column("subject", "id", "of whom it is so"),
    Column("property", "id", "the state of affairs"),
    Column("object", "id?", "with regard to whom"),
    Column("status", "id?", "null where the property has none; the form in form-of"),
    *_SPAN,
    Column("due", "edtf?", "end announced beforehand"),
    _CERTAINTY,
    _CONTESTED,
    *_EVENTS,
    Column("qualifiers", "qualifiers", "the verb's own keys as of the day asked"),
    *_PROOF,
)

COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "timeline": (
        Column("id", "id", "id of the event or plan"),
        *_with_bounds("date", "when; null for a plan put off without a date"),
        Column("type", "id?", "kind of happening"),
        Column("status", "happening", "occurred, unconfirmed, planned, overdue, postponed or cancelled"),
        Column("certainty", "certainty", "whether it surely falls in the window asked for"),
        Column("title", "text", "what happened"),
        Column("summary", "text?", "in a few sentences; null for a plan"),
        Column("place", "id?", "where"),
        Column("organisations", "ids", "organisations and treaties in it"),
        Column("actors", "ids", "every other actor in it"),
        Column("topics", "ids", "what it is about"),
        Column("announced", "edtf?", "when it was first planned in public"),
        Column("known_from", "edtf", "when it became public"),
        Column("was", "dates", "dates given earlier"),
        Column("fulfils", "ids", "plans it kept"),
        _CONTESTED,
        *_PROOF,
    ),
    "members": (
        Column("id", "fact", "opening event, subject, property and object"),
        Column("member", "id", "the member"),
        Column("name", "text", "its name on the day asked"),
        Column("organisation", "id", "the organisation"),
        Column("status", "id", "member, associate, observer, signatory or party"),
        *_SPAN,
        Column("suspended", "bool?", "null: cannot tell"),
        Column("suspended_since", "edtf?", "first day of the suspension"),
        Column("withdrawal", "withdrawal", "null, announced, notified; with --history also effective"),
        Column("withdrawal_effective", "edtf?", "day of legal effect expected; with effective, the day itself"),
        _CERTAINTY,
        _CONTESTED,
        *_EVENTS,
        *_PROOF,
    ),
    "leaders": (Column("id", "fact", "opening event, person, property, state and office"), Column("state", "id", "the state"), *_OFFICE),
    "chairs": (
        Column("id", "fact", "opening event, person, property, organisation and office"),
        Column("organisation", "id", "the organisation"),
        *_OFFICE,
    ),
    "sanctions": _FACT,
    "mediators": _FACT,
    "forces": _FACT,
    "treaties": _FACT,
    "positions": _FACT,
    "plans": _FACT,
    "facts": _FACT,
    "actors": (
        Column("id", "id", "never changes"),
        Column("kind", "id", "state, organisation, treaty, person, force or group"),
        Column("name", "text", "its name"),
        Column("acronym", "text?", "its acronym"),
        Column("aliases", "ids", "other names and spellings"),
        Column("demonyms", "ids", "adjectives for a state"),
    ),
    "topics": (Column("id", "id", "never changes"), Column("name", "text", "its name"), Column("aliases", "ids", "other names")),
    "places": (
        Column("id", "id", "never changes"),
        Column("name", "text", "its name"),
        Column("country", "id?", "the state it lies in"),
        Column("lat", "number?", "degrees north"),
        Column("lon", "number?", "degrees east"),
    ),
}
COLUMNS["search"] = COLUMNS["timeline"]
COLUMNS["match"] = (
    Column("number", "count", "which sentence of the article it is"),
    Column("sentence", "id", "the sentence"),
    Column("events", "matched", "the events and plans it seems to speak of, the best first"),
    Column("facts", "spans", "facts that those events opened or closed, or that were compared"),
    Column("agrees", "points", "what it says that the record says too"),
    Column("differs", "points", "what it says otherwise than the record"),
    Column("citations", "citations", "the sources of those events"),
)
