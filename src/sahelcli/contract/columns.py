"""The columns of every answer and the keys of cards: names, order, types and meaning. Scripts rely on this contract; it is defined only here.

The queries (which build rows in this order) and `schema` read it. The columns that are shown are in `shown_columns_and_claims_in_json`.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Column(NamedTuple):
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
    *_with_bounds("until", "first day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown"),
)
_CERTAINTY: Final = Column("certainty", "certainty", "certain, or possible where dates or confirmation leave a doubt")
_CONTESTED: Final = Column("contested", "bool", "true if a side's view or a held claim gives another answer")
_DISPUTES: Final = Column("disputes", "disputes", "the contested fields, each with those who hold another version (empty if only a source does)")
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
    Column("person", "id", "the office-holder (a state's id if a state holds the office)"),
    Column("name", "text", "the holder's name"),
    Column("office", "id", "the office"),
    Column("title", "text?", "the office's title on the day asked"),
    *_SPAN,
    Column("how", "id?", "manner in which the office was taken"),
    Column("sworn_in", "edtf?", "day of the oath, if taken by the day asked"),
    Column("due", "edtf?", "end announced beforehand"),
    _CERTAINTY,
    _CONTESTED,
    *_EVENTS,
    *_PROOF,
    Column("title_since", "edtf?", "first day of that title; null: the title has not changed"),
    _DISPUTES,
)
_FACT: Final = (
    Column("id", "fact", "opening event, subject, property, object and key"),
    Column("subject", "id", "the subject of the state of affairs"),
    Column("property", "id", "the state of affairs"),
    Column("object", "id?", "the object of the state of affairs"),
    Column("status", "id?", "null if the property has none; for form-of, the form"),
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
    Column("meaning", "id", "its meaning, in English"),
)

COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "timeline": (
        Column("id", "id", "id of the event or plan"),
        *_with_bounds("date", "the date; null for a postponed plan without a date"),
        Column("type", "id?", "type of event"),
        Column("status", "happening", "occurred, unconfirmed, planned, overdue, postponed or cancelled"),
        Column("certainty", "certainty", "certain if it is sure to fall in the window asked for, else possible"),
        Column("title", "text", "the title, a sentence"),
        Column("summary", "text?", "a few sentences; null for a plan"),
        Column("place", "id?", "the place"),
        Column("organisations", "ids", "organisations and treaties in it"),
        Column("actors", "ids", "the other actors in it"),
        Column("topics", "ids", "its topics"),
        Column("announced", "edtf?", "when it was first planned in public"),
        Column("known_from", "edtf", "when it became public"),
        Column("was", "dates", "dates given earlier"),
        Column("fulfils", "ids", "plans that it carried out"),
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
        Column("suspended", "bool?", "null: not known"),
        Column("suspended_since", "edtf?", "first day of the suspension"),
        Column("withdrawal", "withdrawal", "null, announced, notified; with --history also effective"),
        Column("withdrawal_effective", "edtf?", "day of legal effect expected; with effective, the day itself"),
        _CERTAINTY,
        _CONTESTED,
        *_EVENTS,
        *_PROOF,
        _DISPUTES,
        Column("suspensions", "suspensions", "the suspensions during the membership, in order; until is null for a current one"),
        Column("withdrawal_announced", "edtf?", "of the last exit begun by the day asked (with --history, of the one that ended it): when announced"),
        Column("withdrawal_notified", "edtf?", "of the same exit: when notice was given"),
        Column("withdrawal_dropped", "edtf?", "of the same exit: when it was given up"),
    ),
    "leaders": (Column("id", "fact", "opening event, person, property, state and office"), Column("state", "id", "the state"), *_OFFICE),
    "chairs": (
        Column("id", "fact", "opening event, person, property, organisation and office"),
        Column("organisation", "id", "the organisation"),
        *_OFFICE,
    ),
    **dict.fromkeys(("sanctions", "mediators", "forces", "treaties"), _FACT),
    "positions": (
        *_FACT,
        Column("kinds", "ids", "the kinds of its sources, the strongest first"),
        Column("single_origin", "bool", "whether all its sources go back to one origin"),
    ),
    "plans": _FACT,
    "facts": _FACT,
    "withdrawals": (
        Column("id", "fact", "the exit under way, as announced or else as notified; without either, the membership that ended"),
        Column("member", "id", "who leaves"),
        Column("organisation", "id", "the organisation or treaty that it leaves"),
        Column("announced", "edtf?", "when the exit was announced"),
        Column("notified", "edtf?", "when notice was given"),
        Column("effective", "edtf?", "first day on which it was no longer a member"),
        Column("dropped", "edtf?", "when the exit was given up"),
        Column("status", "id", "how far it had come: announced, notified, effective or dropped"),
        _DISPUTES,
        Column("citations", "citations", "the sources of its steps, those of the last first"),
        Column("due", "edtf?", "day of effect expected"),
        _CERTAINTY,
        _CONTESTED,
        _PROOF[0],
        Column("events", "ids", "the events that announced, notified and ended it, in order"),
    ),
    "disagreements": (
        Column("id", "fact", "the event, plan or fact of which a value has several versions"),
        Column("field", "id", "the value"),
        Column("versions", "rows:variant", "the versions side by side, the answer's own first"),
        Column("kind", "id", "event, plan or fact"),
        Column("date", "edtf?", "when it happened or is planned; of a fact, its first day, or its end where that is in dispute"),
        Column("title", "text?", "what happened or is planned; null for a fact"),
        Column("property", "id?", "of a fact or of one effect of an event: the state of affairs"),
        Column("subjects", "ids", "of a fact or effect: of whom it is so"),
        Column("object", "id?", "of a fact or effect: with regard to whom"),
        Column("contested", "bool", "whether somebody holds another version; false: each other version was judged wrong"),
    ),
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
        Column("publisher", "id", "the publisher"),
        Column("title", "id?", "its title, as published"),
        Column("published", "edtf?", "when"),
        Column("language", "id", "ISO 639-1"),
        Column("country", "id?", "of the publisher, alpha-3"),
        Column("kind", "id", "kind of source, for judging its reliability"),
        Column("origin", "id?", "the agency or document that it repeats"),
        Column("url", "url", "its address"),
        Column("weak", "bool", "a repost without origin, state media, or of no known kind"),
        Column("events", "count", "number of events that rest on it, of those asked for"),
    ),
    "sources-by": (
        Column("by", "id", "the field counted: publisher, kind, country or language"),
        Column("value", "id?", "a value of it; null: unknown"),
        Column("sources", "count", "number of sources with that value"),
        Column("events", "count", "number of events that rest on them, of those asked for"),
    ),
    "sources-behind": (
        Column("id", "id", "id of an event or a fact"),
        Column("kind", "id", "event or fact"),
        Column("title", "text", "the event or the fact, in a sentence"),
        Column("when", "edtf", "date of an event; first day of a fact"),
        Column("origins", "ids", "origins of its sources: the source repeated, else the publisher"),
        Column("countries", "ids", "countries of those origins, if known"),
        Column("party", "id?", "the party from whose countries all those origins are"),
        Column("weak", "bool", "true if all its sources are weak"),
        Column("citations", "citations", "the sources it rests on"),
    ),
    "cite": (
        Column("id", "id", "id of the event, plan, fact or source; for the record, `record-` and its version"),
        Column("kind", "id", "event, plan, fact, source or record"),
        Column("title", "text?", "its title; a fact in a sentence; a source's title in both languages; null for a source without one"),
        Column("date", "edtf?", "date of the event or plan, first day of the fact, or date of publication"),
        Column("status", "happening?", "of an event or plan"),
        Column("certainty", "certainty?", "of an event, plan or fact"),
        Column("contested", "bool?", "of an event, plan or fact: true if a side's view or a held claim gives another answer"),
        Column("publisher", "id?", "of a source"),
        Column("source_kind", "id?", "of a source"),
        Column("origin", "id?", "the agency or document that a source repeats"),
        Column("language", "id?", "of a source, ISO 639-1"),
        Column("url", "url?", "of a source"),
        Column("record", "text?", "title of the record, for its entries"),
        Column("version", "id?", "version of the record"),
        Column("covered_until", "day?", "the day up to which the record is maintained"),
        Column("licence", "id?", "licence of the record"),
        Column("known_on", "day?", "the day of --known-on, if given"),
        Column("according_to", "id?", "the side of --according-to, if given"),
        Column("behind", "ids", "of a source: the entries asked for that rest on it"),
        Column("author", "text?", "author of the record, for its entries; null for a record that is not the bundled one"),
        Column("disputes", "disputes?", "of an event, plan or fact: the contested fields, and by whom"),
        Column("sha256", "id?", "SHA-256 of data/events.json, for its entries; null for a record that is not the bundled one"),
    ),
    "coverage": (
        Column("property", "id", "the state of affairs covered"),
        Column("office", "id?", "of holds-office: the office; null: every one"),
        Column("measure", "id?", "of sanctioned-by: the measure; null: every one"),
        Column("imposer", "id?", "of sanctioned-by: the imposer; null: every one"),
        Column("object", "id?", "the organisation, treaty, state or topic; null: every one"),
        Column("countries", "ids", "the states covered; empty: every state of the record"),
        Column("from", "edtf?", "the first day covered; null: from the beginning"),
        Column("until", "edtf?", "the first day no longer covered; null: up to the record's own `covered_until`"),
        Column("note", "text?", "remarks for the reader"),
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
    **dict.fromkeys(("types", "offices", "measures"), _WORD),
    "diff": (
        Column("group", "group", "the heading of the row"),
        Column("change", "change", "the kind of change"),
        Column("property", "id?", "the state of affairs; null for an event that changed none"),
        Column("subjects", "ids", "the subjects: all that one event changed in the same way; of an event, its actors"),
        Column("objects", "ids", "the objects; of a plan, its id"),
        Column("qualifiers", "qualifiers", "the key of the state: office and for, measures, mission"),
        Column("before", "value", "status, holders, date or text before; true or false for a property without values; null: none"),
        Column("after", "value", "the same after; null also if it is not known"),
        *_with_bounds("date", "day of the change; the day due; null for an unchanged state"),
        Column("until", "edtf?", "of a state that began and ended in between: first day it was no longer so"),
        Column("title", "text?", "of a plan or an event"),
        _CERTAINTY,
        _CONTESTED,
        Column("known_from", "edtf?", "when its last event became public"),
        Column("weight", "count", "of its most important event: states changed, later events that refer to it, independent sources"),
        Column("facts", "ids", "facts that began, ended or changed"),
        Column("events", "ids", "events that made the change"),
        Column("citations", "citations", "the sources it rests on"),
        _DISPUTES,
    ),
    "new": (
        Column("change", "record-change", "added, changed or removed"),
        Column("kind", "id", "event or plan"),
        Column("id", "id", "id of the event or plan"),
        Column("day", "day?", "the day it was recorded or corrected; null if not recorded"),
        Column("field", "id?", "of a change: the field"),
        Column("old", "any", "of a change: the earlier value"),
        Column("new", "any", "of a change: the present value"),
        Column("reason", "id?", "of a change: the reason, as the revision gives it"),
        *_with_bounds("date", "date of the event or plan; null for a plan without a date"),
        Column("type", "id?", "type of event"),
        Column("title", "text", "the title, a sentence"),
        Column("actors", "ids", "the actors in it, organisations included"),
        Column("citations", "citations", "the sources it rests on; empty for a removed entry"),
    ),
}
COLUMNS["search"] = COLUMNS["on-this-day"] = COLUMNS["timeline"]
COLUMNS["match"] = (
    Column("number", "count", "number of the sentence in the article"),
    Column("sentence", "id", "the sentence"),
    Column("events", "matched", "the events and plans that it seems to be about, the best match first"),
    Column("facts", "spans", "facts that those events opened or closed, or that were compared"),
    Column("agrees", "points", "points stated in the sentence (who, what, whom, when) that one event or fact of the record states too"),
    Column("names", "points", "names that those events have too; no other point about them was compared"),
    Column("differs", "points", "points that differ from the record"),
    Column("citations", "citations", "the sources of those events"),
)


_DAY_ASKED: Final = Column("day", "edtf", "the day asked")
_CARD_RECENT: Final = Column("recent", "rows:timeline", "the latest events up to the day asked, the last first")
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
    _CARD_RECENT,
    *_AROUND,
)
_GROUP: Final = (
    *_ACTOR,
    Column("facts", "rows:facts", "states of affairs of which it is the subject or the object"),
    _CARD_RECENT,
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
        _CARD_RECENT,
        *_AROUND,
    ),
    "organisation": _BLOC,
    "treaty": _BLOC,
    "person": (
        *_ACTOR,
        Column("offices", "rows:facts", "every office held"),
        _CARD_RECENT,
        Column("positions", "rows:positions", "the latest positions voiced up to the day asked, the last first"),
        Column("titles", "list", "the titles borne in those offices, by first day: office, object, title, since and until"),
    ),
    "force": _GROUP,
    "group": _GROUP,
    "place": (Column("kind", "id", "its kind"), *COLUMNS["places"], _DAY_ASKED, _CARD_RECENT),
    "topic": (Column("kind", "id", "its kind"), *COLUMNS["topics"], _DAY_ASKED, _CARD_RECENT),
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
