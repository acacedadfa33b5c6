"""The columns of every answer: names, order, types and meaning. Scripts rely on this contract; it is defined only here.

The queries (which build rows in this order) and `schema` read it. The keys of cards are in `cards`, the columns of tables in `display`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Column:
    """One key of a row. `type` names a fragment of the published schema; `about` describes its content."""

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
_DISPUTES: Final = Column(
    "disputes", "disputes", "what is contested: each field, with who has another version of it (nobody, where only a page does)"
)
_EVENTS: Final = (
    Column("opened_by", "id", "event that opened it"),
    Column("closed_by", "id?", "event that closed it"),
)
_PROOF: Final = (
    Column("claims", "claims", "other versions of its values, with who holds them"),
    Column("citations", "citations", "the sources it rests on"),
)
_REGISTERS: Final = Column("ids", "qualifiers?", "its identifiers in other registers: iso2, iso_numeric, cow, geonames, wikidata")
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
    Column("title_since", "edtf?", "when the office came by that title; null: it had it from the first"),
    _DISPUTES,
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
    _DISPUTES,
)

_WORD: Final = (
    Column("id", "id", "the word"),
    Column("name", "text", "the word as people read it"),
    Column("meaning", "id", "what it is for, in English"),
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
        _DISPUTES,
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
        _DISPUTES,
        Column("suspensions", "suspensions", "the suspensions that the membership went through, by beginning; until null: one that goes on"),
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
        _REGISTERS,
    ),
    "sources": (
        Column("id", "id", "never changes"),
        Column("publisher", "id", "who published it"),
        Column("title", "id?", "its title, as published"),
        Column("published", "edtf?", "when"),
        Column("language", "id", "ISO 639-1"),
        Column("country", "id?", "of the publisher, alpha-3"),
        Column("kind", "id", "how to weigh it"),
        Column("origin", "id?", "the agency or document that it repeats"),
        Column("url", "url", "where it is"),
        Column("weak", "bool", "a repost without origin, state media, or of no known kind"),
        Column("events", "count", "how many events rest on it, of those asked for"),
    ),
    "sources-by": (
        Column("by", "id", "what is counted: publisher, kind, country or language"),
        Column("value", "id?", "a value of it; null: unknown"),
        Column("sources", "count", "how many sources have it"),
        Column("events", "count", "how many events rest on them, of those asked for"),
    ),
    "sources-behind": (
        Column("id", "id", "id of an event or a fact"),
        Column("kind", "id", "event or fact"),
        Column("title", "text", "what happened or is so"),
        Column("when", "edtf", "date of an event; since when a fact is so"),
        Column("origins", "ids", "whose voices its sources are: what they repeat, else their publishers"),
        Column("countries", "ids", "where those voices are from, where known"),
        Column("party", "id?", "the party from whose own countries all those voices are"),
        Column("weak", "bool", "whether all its sources are weak"),
        Column("citations", "citations", "the sources it rests on"),
    ),
    "cite": (
        Column("id", "id", "id of what is referred to: an event, a plan, a fact or a source; `record-` and its version where that is the record"),
        Column("kind", "id", "event, plan, fact, source or record"),
        Column("title", "text?", "what it says; a fact in a sentence, a source's own title twice; null for a page without one"),
        Column("date", "edtf?", "when it happened or is planned, since when it is so, when it was published"),
        Column("status", "happening?", "of an event or plan"),
        Column("certainty", "certainty?", "of an event, plan or fact"),
        Column("contested", "bool?", "of an event, plan or fact: whether a side or a held claim makes it otherwise"),
        Column("publisher", "id?", "of a source"),
        Column("source_kind", "id?", "of a source"),
        Column("origin", "id?", "the agency or document that a source repeats"),
        Column("language", "id?", "of a source, ISO 639-1"),
        Column("url", "url?", "of a source"),
        Column("record", "text?", "title of the record, for what is in it"),
        Column("version", "id?", "version of the record"),
        Column("covered_until", "day?", "the day up to which the record is maintained"),
        Column("licence", "id?", "licence of the record"),
        Column("known_on", "day?", "the day by which it was public, where --known-on names one"),
        Column("according_to", "id?", "the side whose answer it is, where --according-to names one"),
        Column("behind", "ids", "of a source: what was asked for that rests on it"),
        Column("author", "text?", "who made the record, for what is in it; null for a record that did not come with the tool"),
        Column("disputes", "disputes?", "of an event, plan or fact: what is contested, and by whom"),
        Column("sha256", "id?", "SHA-256 of data/events.json, for what is in it; null for a record that did not come with the tool"),
    ),
    "coverage": (
        Column("property", "id", "the state of affairs covered"),
        Column("office", "id?", "of holds-office: the office; null: every one"),
        Column("measure", "id?", "of sanctioned-by: the measure; null: every one"),
        Column("imposer", "id?", "of sanctioned-by: whose measures; null: everybody's"),
        Column("object", "id?", "the organisation, treaty, state or topic; null: every one"),
        Column("countries", "ids", "the states covered; empty: every state of the record"),
        Column("from", "edtf?", "the first day covered; null: from the beginning"),
        Column("until", "edtf?", "the first day no longer covered; null: up to the record's own `covered_until`"),
        Column("note", "text?", "what a reader must know about it"),
    ),
    "topics": (Column("id", "id", "never changes"), Column("name", "text", "its name"), Column("aliases", "ids", "other names")),
    "places": (
        Column("id", "id", "never changes"),
        Column("name", "text", "its name"),
        Column("country", "id?", "the state it lies in"),
        Column("lat", "number?", "degrees north"),
        Column("lon", "number?", "degrees east"),
        _REGISTERS,
    ),
    "types": _WORD,
    "offices": _WORD,
    "measures": _WORD,
    "diff": (
        Column("group", "group", "the heading it is told under"),
        Column("change", "change", "what kind of change it is"),
        Column("property", "id?", "the state of affairs; null for a happening that changed none"),
        Column("subjects", "ids", "of whom it is so: all whom one event changed alike; of a happening, who was in it"),
        Column("objects", "ids", "with regard to whom; of a plan, its id"),
        Column("qualifiers", "qualifiers", "the key of the state: office and for, measures, mission"),
        Column("before", "value", "status, holders, date or text before; true or false where it is only so or not; null: none"),
        Column("after", "value", "the same after; null also where it cannot be told"),
        *_with_bounds("date", "when it changed; of a day due, that day; null for what stayed"),
        Column("until", "edtf?", "of what came and went: first day it was no longer so"),
        Column("title", "text?", "of a plan or a happening"),
        _CERTAINTY,
        _CONTESTED,
        Column("known_from", "edtf?", "when its last event became public"),
        Column("weight", "count", "of its heaviest event: states changed, later events that refer to it, independent sources"),
        Column("facts", "ids", "facts that began, ended or changed"),
        Column("events", "ids", "events that did it"),
        Column("citations", "citations", "the sources it rests on"),
        _DISPUTES,
    ),
    "new": (
        Column("change", "record-change", "added, changed or removed"),
        Column("kind", "id", "event or plan"),
        Column("id", "id", "id of the event or plan"),
        Column("day", "day?", "the day it was recorded or corrected; null where the record does not say"),
        Column("field", "id?", "of what changed: the field"),
        Column("old", "any", "of what changed: what it said before"),
        Column("new", "any", "of what changed: what it says now"),
        Column("reason", "id?", "of what changed: why, in the words of the revision, if one says so"),
        *_with_bounds("date", "when it happened or is planned for; null for a plan without a date"),
        Column("type", "id?", "kind of happening"),
        Column("title", "text", "what happened or is planned"),
        Column("actors", "ids", "everybody in it, organisations included"),
        Column("citations", "citations", "the sources it rests on; none of what was removed"),
    ),
}
COLUMNS["search"] = COLUMNS["timeline"]
COLUMNS["match"] = (
    Column("number", "count", "which sentence of the article it is"),
    Column("sentence", "id", "the sentence"),
    Column("events", "matched", "the events and plans it seems to speak of, the best first"),
    Column("facts", "spans", "facts that those events opened or closed, or that were compared"),
    Column("agrees", "points", "what it states, who, what, whom and when, that one event or fact of the record says too"),
    Column("names", "points", "what it only names that those events name too; what it says of them is not compared"),
    Column("differs", "points", "what it says otherwise than the record"),
    Column("citations", "citations", "the sources of those events"),
)
