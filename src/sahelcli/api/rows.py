"""The rows of every answer, typed: one class for each contract, its fields the keys of `--json` in their order.

Written by docs/generate_rows.py from the columns of the contract; do not edit it by hand.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Final, Literal

from sahelcli.api.row_parts import Citation, Claim, Dispute, Link, Matched, Point, Row, Span, Suspension, Text, Value, Values

Act = Literal["opens", "changes", "closes", "passed-over"]
Certainty = Literal["certain", "possible"]
Status = Literal["occurred", "unconfirmed", "planned", "overdue", "postponed", "cancelled"]
Withdrawal = Literal["announced", "notified", "effective"]
Group = Literal[
    "memberships", "exits", "suspensions", "offices", "chairs", "sanctions", "mediators", "forces", "treaties", "others", "plans", "due",
    "happenings", "unchanged",
]  # fmt: skip
ChangeKind = Literal[
    "began", "ended", "changed", "passed", "certainty", "corrected", "disputed", "title", "oath", "name", "scope", "term", "moved", "kept",
    "cancelled", "due-reached", "due-passed", "overdue", "happened", "unchanged", "no-data",
]  # fmt: skip
RecordChangeKind = Literal["added", "changed", "removed"]
Rule = Literal[
    "point-in-time", "open-ended", "ended", "new-opening-closes", "announcement-ends-nothing", "due-closes-nothing", "leaving-closes-all",
    "suspended-is-member", "first-exercise-of-power", "one-spell-a-measure", "plan-moves", "plan-put-off", "fulfilment-closes", "side-passed-over",
    "side-taken-in", "unconfirmed-makes-possible", "inexact-date", "held-version", "carried-forward",
]  # fmt: skip
OutcomeKind = Literal["kept", "cancelled", "postponed", "overdue", "ahead"]
NodeKind = Literal["event", "plan", "fact"]
Way = Literal["root", "back", "forward"]
RelationKind = Literal["responds-to", "implements", "supersedes", "fulfils", "opens", "changes", "closes", "passed-over", "plans", "cancels"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Step(Row):
    """The effect of an event on a state of affairs."""

    act: Act
    """Opens, changes, closes or passed-over."""
    property: str
    """The state of affairs: a membership's proof has its suspension and its exit too."""
    verb: str
    """The verb of the effect, or fulfils."""
    date: str
    """The day of the effect."""
    event: str
    """The event."""
    title: Text
    """Its title."""
    by: tuple[str, ...]
    """The side whose view it is; empty for the default."""
    certain: bool
    """False if the event is unconfirmed or its date doubtful."""
    values: Values
    """The values that it gave."""
    claims: tuple[Claim, ...]
    """Other versions of the event's effect here."""
    citations: tuple[Citation, ...]
    """The sources of the event."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proof(Row):
    """The least that proves a row."""

    steps: tuple[Step, ...]
    """The events that opened, changed and closed it, in order, and those passed over."""
    rules: tuple[Rule, ...]
    """The rules by which the answer follows from them."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Outcome(Row):
    """The outcome of a plan."""

    plan: str
    """The plan."""
    outcome: OutcomeKind
    """Kept, cancelled, postponed (without a date), overdue or ahead, on the day asked."""
    certainty: Certainty
    """Possible if the event that settled it is unconfirmed."""
    date: str | None
    """When it was carried out or cancelled."""
    event: str | None
    """The event that carried it out or cancelled it."""
    title: Text | None
    """That event's title."""
    when: str | None
    """The last date it was given."""
    was: tuple[str, ...]
    """The dates it was given before, in order."""
    slipped: bool
    """True if it was ever moved to a later date or postponed."""
    late: bool | None
    """True if it was carried out after the last date given; null if it was not carried out, or is not known."""
    citations: tuple[Citation, ...]
    """The sources of the event."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Node(Row):
    """An event, a plan or a fact in a tree of reasons."""

    id: str
    """Id of the event, the plan or the fact."""
    kind: NodeKind
    """Event, plan or fact."""
    way: Way
    """Root, back (it led to the root) or forward (it followed)."""
    distance: float
    """Steps from the root."""
    under: str | None
    """Its parent in the tree."""
    type: str | None
    """Type of event; of a fact, its property."""
    date: str | None
    """The date; of a fact, the first day it is so."""
    until: str | None
    """Of a fact, the first day it is no longer so."""
    title: Text | None
    """The title of an event or plan; null for a fact."""
    subject: str | None
    """Of a fact: its subject."""
    object: str | None
    """Of a fact: its object."""
    status: str | None
    """Of a fact, if its property has one."""
    qualifiers: Values
    """Of a fact: the verb's own keys."""
    more: bool
    """True if it has links that the depth leaves out."""
    citations: tuple[Citation, ...]
    """The sources of the event."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Edge(Row):
    """A link between two nodes."""

    from_: str
    """The event that refers or acts."""
    relation: RelationKind
    """A relation, an act upon a fact, or plans and cancels."""
    to: str
    """The earlier event, the plan or the fact."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Variant(Row):
    """One of several versions of a value."""

    value: Any
    """The value, as JSON where it is no text; null: it did not take place, or the answer has none."""
    by: tuple[str, ...]
    """Who holds it; empty where only a page does, or where it is the answer's own."""
    rank: str
    """Answer (its own), default (the default answer's), preferred, held or deprecated (judged wrong)."""
    reason: Text | None
    """Why."""
    citations: tuple[Citation, ...]
    """The sources of this version."""
    value_type: str
    """The type of the value in the record: text, number, list, texts (in both languages) or none."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reasons(Row):
    """The tree of reasons of an event, a plan or a fact."""

    root: str
    """The entry asked for."""
    depth: float
    """Number of steps followed either way."""
    nodes: tuple[Node, ...]
    """Each once: the root, then what led to it, then what followed, nearest first."""
    edges: tuple[Edge, ...]
    """Every link between two of the nodes."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Happening(Row):
    """An event or a plan in the timeline."""

    id: str
    """Id of the event or plan."""
    date: str | None
    """The date; null for a postponed plan without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Type of event."""
    status: Status
    """Occurred, unconfirmed, planned, overdue, postponed or cancelled."""
    certainty: Certainty
    """Certain if it is sure to fall in the window asked for, else possible."""
    title: Text
    """The title, a sentence."""
    summary: Text | None
    """A few sentences; null for a plan."""
    place: str | None
    """The place."""
    organisations: tuple[str, ...]
    """Organisations and treaties in it."""
    actors: tuple[str, ...]
    """The other actors in it."""
    topics: tuple[str, ...]
    """Its topics."""
    announced: str | None
    """When it was first planned in public."""
    known_from: str
    """When it became public."""
    was: tuple[str, ...]
    """Dates given earlier."""
    fulfils: tuple[str, ...]
    """Plans that it carried out."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    then: tuple[Outcome, ...] | None = None
    """With --then: the outcome of the plan, or of each plan that the event made, moved or carried out."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Membership(Row):
    """A membership of an organisation."""

    id: str
    """Opening event, subject, property and object."""
    member: str
    """The member."""
    name: Text
    """Its name on the day asked."""
    organisation: str
    """The organisation."""
    status: str
    """Member, associate, observer, signatory or party."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    suspended: bool | None
    """Null: not known."""
    suspended_since: str | None
    """First day of the suspension."""
    withdrawal: Withdrawal | None
    """Null, announced, notified; with --history also effective."""
    withdrawal_effective: str | None
    """Day of legal effect expected; with effective, the day itself."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    suspensions: tuple[Suspension, ...]
    """The suspensions during the membership, in order; until is null for a current one."""
    withdrawal_announced: str | None
    """Of the last exit begun by the day asked (with --history, of the one that ended it): when announced."""
    withdrawal_notified: str | None
    """Of the same exit: when notice was given."""
    withdrawal_dropped: str | None
    """Of the same exit: when it was given up."""
    proof: Proof | None = None
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Leader(Row):
    """A head of state or of government in office."""

    id: str
    """Opening event, person, property, state and office."""
    state: str
    """The state."""
    person: str
    """The office-holder (a state's id if a state holds the office)."""
    name: Text
    """The holder's name."""
    office: str
    """The office."""
    title: Text | None
    """The office's title on the day asked."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    how: str | None
    """Manner in which the office was taken."""
    sworn_in: str | None
    """Day of the oath, if taken by the day asked."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    title_since: str | None
    """First day of that title; null: the title has not changed."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    proof: Proof | None = None
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Chair(Row):
    """A chair of an organisation."""

    id: str
    """Opening event, person, property, organisation and office."""
    organisation: str
    """The organisation."""
    person: str
    """The office-holder (a state's id if a state holds the office)."""
    name: Text
    """The holder's name."""
    office: str
    """The office."""
    title: Text | None
    """The office's title on the day asked."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    how: str | None
    """Manner in which the office was taken."""
    sworn_in: str | None
    """Day of the oath, if taken by the day asked."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    title_since: str | None
    """First day of that title; null: the title has not changed."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    proof: Proof | None = None
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Fact(Row):
    """A state of affairs: a measure, a mediator, a presence, a party to a treaty, or any other."""

    id: str
    """Opening event, subject, property, object and key."""
    subject: str
    """The subject of the state of affairs."""
    property: str
    """The state of affairs."""
    object: str | None
    """The object of the state of affairs."""
    status: str | None
    """Null if the property has none; for form-of, the form."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    qualifiers: Values
    """The verb's own keys as of the day asked."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    proof: Proof | None = None
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Position(Row):
    """A position that an actor took on a topic."""

    id: str
    """Opening event, subject, property, object and key."""
    subject: str
    """The subject of the state of affairs."""
    property: str
    """The state of affairs."""
    object: str | None
    """The object of the state of affairs."""
    status: str | None
    """Null if the property has none; for form-of, the form."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    qualifiers: Values
    """The verb's own keys as of the day asked."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    kinds: tuple[str, ...]
    """The kinds of its sources, the strongest first."""
    single_origin: bool
    """Whether all its sources go back to one origin."""
    proof: Proof | None = None
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Exit(Row):
    """An exit from an organisation or treaty, with its dates."""

    id: str
    """The exit under way, as announced or else as notified; without either, the membership that ended."""
    member: str
    """Who leaves."""
    organisation: str
    """The organisation or treaty that it leaves."""
    announced: str | None
    """When the exit was announced."""
    notified: str | None
    """When notice was given."""
    effective: str | None
    """First day on which it was no longer a member."""
    dropped: str | None
    """When the exit was given up."""
    status: str
    """How far it had come: announced, notified, effective or dropped."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    citations: tuple[Citation, ...]
    """The sources of its steps, those of the last first."""
    due: str | None
    """Day of effect expected."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    events: tuple[str, ...]
    """The events that announced, notified and ended it, in order."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Disagreement(Row):
    """A value with several versions."""

    id: str
    """The event, plan or fact of which a value has several versions."""
    field: str
    """The value."""
    versions: tuple[Variant, ...]
    """The versions side by side, the answer's own first."""
    kind: str
    """Event, plan or fact."""
    date: str | None
    """When it happened or is planned; of a fact, its first day, or its end where that is in dispute."""
    title: Text | None
    """What happened or is planned; null for a fact."""
    property: str | None
    """Of a fact or of one effect of an event: the state of affairs."""
    subjects: tuple[str, ...]
    """Of a fact or effect: of whom it is so."""
    object: str | None
    """Of a fact or effect: with regard to whom."""
    contested: bool
    """Whether somebody holds another version; false: each other version was judged wrong."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Plan(Row):
    """A plan, from its first announcement on."""

    id: str
    """Opening event, subject, property, object and key."""
    subject: str
    """The subject of the state of affairs."""
    property: str
    """The state of affairs."""
    object: str | None
    """The object of the state of affairs."""
    status: str | None
    """Null if the property has none; for form-of, the form."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: no end is recorded; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    qualifiers: Values
    """The verb's own keys as of the day asked."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    proof: Proof | None = None
    """With --why: the least that proves the row."""
    then: tuple[Outcome, ...] | None = None
    """With --then: the outcome of the plan, or of each plan that the event made, moved or carried out."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Actor(Row):
    """An actor of the record."""

    id: str
    """Never changes."""
    kind: str
    """State, organisation, treaty, person, force or group."""
    name: Text
    """Its name."""
    acronym: Text | None
    """Its acronym."""
    aliases: tuple[str, ...]
    """Other names and spellings."""
    demonyms: tuple[str, ...]
    """Adjectives for a state."""
    ids: Values | None
    """Its identifiers in other registers: iso2, iso_numeric, cow, geonames, wikidata."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Topic(Row):
    """A topic of the record."""

    id: str
    """Never changes."""
    name: Text
    """Its name."""
    aliases: tuple[str, ...]
    """Other names."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Term(Row):
    """A word of a closed list: a type, an office or a measure."""

    id: str
    """The word."""
    name: Text
    """The word as people read it."""
    meaning: str
    """Its meaning, in English."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Place(Row):
    """A place of the record."""

    id: str
    """Never changes."""
    name: Text
    """Its name."""
    country: str | None
    """The state it lies in."""
    lat: float | None
    """Degrees north."""
    lon: float | None
    """Degrees east."""
    ids: Values | None
    """Its identifiers in other registers: iso2, iso_numeric, cow, geonames, wikidata."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoverageEntry(Row):
    """An entry of the coverage: the period and the states for which a state of affairs is recorded."""

    property: str
    """The state of affairs covered."""
    office: str | None
    """Of holds-office: the office; null: every one."""
    measure: str | None
    """Of sanctioned-by: the measure; null: every one."""
    imposer: str | None
    """Of sanctioned-by: the imposer; null: every one."""
    object: str | None
    """The organisation, treaty, state or topic; null: every one."""
    countries: tuple[str, ...]
    """The states covered; empty: every state of the record."""
    from_: str | None
    """The first day covered; null: from the beginning."""
    until: str | None
    """The first day no longer covered; null: up to the record's own `covered_until`."""
    note: Text | None
    """Remarks for the reader."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Source(Row):
    """A page that the record rests on."""

    id: str
    """Never changes."""
    publisher: str
    """The publisher."""
    title: str | None
    """Its title, as published."""
    published: str | None
    """When."""
    language: str
    """ISO 639-1."""
    country: str | None
    """Of the publisher, alpha-3."""
    kind: str
    """Kind of source, for judging its reliability."""
    origin: str | None
    """The agency or document that it repeats."""
    url: str
    """Its address."""
    weak: bool
    """A repost without origin, state media, or of no known kind."""
    events: int
    """Number of events that rest on it, of those asked for."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SourceCount(Row):
    """The number of sources with a value."""

    by: str
    """The field counted: publisher, kind, country or language."""
    value: str | None
    """A value of it; null: unknown."""
    sources: int
    """Number of sources with that value."""
    events: int
    """Number of events that rest on them, of those asked for."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Resting(Row):
    """An event or a fact that rests on too little."""

    id: str
    """Id of an event or a fact."""
    kind: str
    """Event or fact."""
    title: Text
    """The event or the fact, in a sentence."""
    when: str
    """Date of an event; first day of a fact."""
    origins: tuple[str, ...]
    """Origins of its sources: the source repeated, else the publisher."""
    countries: tuple[str, ...]
    """Countries of those origins, if known."""
    party: str | None
    """The party from whose countries all those origins are."""
    weak: bool
    """True if all its sources are weak."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reference(Row):
    """A reference to an entry, a source or the record."""

    id: str
    """Id of the event, plan, fact or source; for the record, `record-` and its version."""
    kind: str
    """Event, plan, fact, source or record."""
    title: Text | None
    """Its title; a fact in a sentence; a source's title in both languages; null for a source without one."""
    date: str | None
    """Date of the event or plan, first day of the fact, or date of publication."""
    status: Status | None
    """Of an event or plan."""
    certainty: Certainty | None
    """Of an event, plan or fact."""
    contested: bool | None
    """Of an event, plan or fact: true if a side's view or a held claim gives another answer."""
    publisher: str | None
    """Of a source."""
    source_kind: str | None
    """Of a source."""
    origin: str | None
    """The agency or document that a source repeats."""
    language: str | None
    """Of a source, ISO 639-1."""
    url: str | None
    """Of a source."""
    record: Text | None
    """Title of the record, for its entries."""
    version: str | None
    """Version of the record."""
    covered_until: datetime.date | None
    """The day up to which the record is maintained."""
    licence: str | None
    """Licence of the record."""
    known_on: datetime.date | None
    """The day of --known-on, if given."""
    according_to: str | None
    """The side of --according-to, if given."""
    behind: tuple[str, ...]
    """Of a source: the entries asked for that rest on it."""
    author: Text | None
    """Author of the record, for its entries; null for a record that is not the bundled one."""
    disputes: tuple[Dispute, ...] | None
    """Of an event, plan or fact: the contested fields, and by whom."""
    sha256: str | None
    """SHA-256 of data/events.json, for its entries; null for a record that is not the bundled one."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Change(Row):
    """A change between two days, or between two days of knowledge."""

    group: Group
    """The heading of the row."""
    change: ChangeKind
    """The kind of change."""
    property: str | None
    """The state of affairs; null for an event that changed none."""
    subjects: tuple[str, ...]
    """The subjects: all that one event changed in the same way; of an event, its actors."""
    objects: tuple[str, ...]
    """The objects; of a plan, its id."""
    qualifiers: Values
    """The key of the state: office and for, measures, mission."""
    before: Value
    """Status, holders, date or text before; true or false for a property without values; null: none."""
    after: Value
    """The same after; null also if it is not known."""
    date: str | None
    """Day of the change; the day due; null for an unchanged state."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    until: str | None
    """Of a state that began and ended in between: first day it was no longer so."""
    title: Text | None
    """Of a plan or an event."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    known_from: str | None
    """When its last event became public."""
    weight: int
    """Of its most important event: states changed, later events that refer to it, independent sources."""
    facts: tuple[str, ...]
    """Facts that began, ended or changed."""
    events: tuple[str, ...]
    """Events that made the change."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecordChange(Row):
    """An addition, a correction or a removal in the record."""

    change: RecordChangeKind
    """Added, changed or removed."""
    kind: str
    """Event or plan."""
    id: str
    """Id of the event or plan."""
    day: datetime.date | None
    """The day it was recorded or corrected; null if not recorded."""
    field: str | None
    """Of a change: the field."""
    old: Any
    """Of a change: the earlier value."""
    new: Any
    """Of a change: the present value."""
    reason: str | None
    """Of a change: the reason, as the revision gives it."""
    date: str | None
    """Date of the event or plan; null for a plan without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Type of event."""
    title: Text
    """The title, a sentence."""
    actors: tuple[str, ...]
    """The actors in it, organisations included."""
    citations: tuple[Citation, ...]
    """The sources it rests on; empty for a removed entry."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sentence(Row):
    """A sentence of an article beside the record."""

    number: int
    """Number of the sentence in the article."""
    sentence: str
    """The sentence."""
    events: tuple[Matched, ...]
    """The events and plans that it seems to be about, the best match first."""
    facts: tuple[Span, ...]
    """Facts that those events opened or closed, or that were compared."""
    agrees: tuple[Point, ...]
    """Points stated in the sentence (who, what, whom, when) that one event or fact of the record states too."""
    names: tuple[Point, ...]
    """Names that those events have too; no other point about them was compared."""
    differs: tuple[Point, ...]
    """Points that differ from the record."""
    citations: tuple[Citation, ...]
    """The sources of those events."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EventCard(Row):
    """Everything recorded about one event."""

    kind: Literal["event"]
    """Its kind."""
    id: str
    """Id of the event or plan."""
    date: str | None
    """The date; null for a postponed plan without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Type of event."""
    status: Status
    """Occurred, unconfirmed, planned, overdue, postponed or cancelled."""
    certainty: Certainty
    """Certain if it is sure to fall in the window asked for, else possible."""
    title: Text
    """The title, a sentence."""
    summary: Text | None
    """A few sentences; null for a plan."""
    place: str | None
    """The place."""
    organisations: tuple[str, ...]
    """Organisations and treaties in it."""
    actors: tuple[str, ...]
    """The other actors in it."""
    topics: tuple[str, ...]
    """Its topics."""
    announced: str | None
    """When it was first planned in public."""
    known_from: str
    """When it became public."""
    was: tuple[str, ...]
    """Dates given earlier."""
    fulfils: tuple[str, ...]
    """Plans that it carried out."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    participants: tuple[Values, ...]
    """The participants, with roles, and of a person the `offices` held on the day of the event."""
    effects: tuple[Values, ...]
    """Its effects, as recorded."""
    relations: tuple[Link, ...]
    """Earlier events that it refers to."""
    referred_by: tuple[Link, ...]
    """Later events that refer to it."""
    opened: tuple[str, ...]
    """Facts that it opened."""
    closed: tuple[str, ...]
    """Facts that it closed."""
    recorded: datetime.date
    """The day it entered the record."""
    revisions: tuple[Values, ...]
    """Corrections made since."""
    supports: tuple[Values, ...]
    """The part of the event that a source supports, for sources that do not support all of it."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlanCard(Row):
    """Everything recorded about one plan."""

    kind: Literal["plan"]
    """Its kind."""
    id: str
    """Id of the event or plan."""
    date: str | None
    """The date; null for a postponed plan without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Type of event."""
    status: Status
    """Occurred, unconfirmed, planned, overdue, postponed or cancelled."""
    certainty: Certainty
    """Certain if it is sure to fall in the window asked for, else possible."""
    title: Text
    """The title, a sentence."""
    summary: Text | None
    """A few sentences; null for a plan."""
    place: str | None
    """The place."""
    organisations: tuple[str, ...]
    """Organisations and treaties in it."""
    actors: tuple[str, ...]
    """The other actors in it."""
    topics: tuple[str, ...]
    """Its topics."""
    announced: str | None
    """When it was first planned in public."""
    known_from: str
    """When it became public."""
    was: tuple[str, ...]
    """Dates given earlier."""
    fulfils: tuple[str, ...]
    """Plans that it carried out."""
    contested: bool
    """True if a side's view or a held claim gives another answer."""
    claims: tuple[Claim, ...]
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...]
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """The contested fields, each with those who hold another version (empty if only a source does)."""
    referred_by: tuple[Link, ...]
    """Later events that refer to it."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StateCard(Row):
    """Everything recorded about one state."""

    kind: Literal["state"]
    """Its kind."""
    id: str
    """Never changes."""
    name: Text
    """Its name on the day asked."""
    acronym: Text | None
    """Its acronym."""
    aliases: tuple[str, ...]
    """Other names and spellings."""
    demonyms: tuple[str, ...]
    """Adjectives for a state."""
    day: str
    """The day asked."""
    leaders: tuple[Leader, ...]
    """Its leaders."""
    memberships: tuple[Membership, ...]
    """Its memberships, in any status."""
    sanctions: tuple[Fact, ...]
    """Measures against it, or by it."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    mediators: tuple[Fact, ...]
    """Mediators for it, or with it."""
    forces: tuple[Fact, ...]
    """Foreign forces in it, and its own forces abroad."""
    plans: tuple[Plan, ...]
    """Its plans."""
    positions: tuple[Position, ...]
    """Its latest positions up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BlocCard(Row):
    """Everything recorded about one organisation or treaty."""

    kind: Literal["organisation", "treaty"]
    """Its kind."""
    id: str
    """Never changes."""
    name: Text
    """Its name on the day asked."""
    acronym: Text | None
    """Its acronym."""
    aliases: tuple[str, ...]
    """Other names and spellings."""
    demonyms: tuple[str, ...]
    """Adjectives for a state."""
    day: str
    """The day asked."""
    form: tuple[Fact, ...]
    """Its form and name."""
    chairs: tuple[Chair, ...]
    """Its chairs."""
    members: tuple[Membership, ...]
    """Its members, in any status."""
    leaving: tuple[Membership, ...]
    """Members whose exit is under way."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    mediators: tuple[Fact, ...]
    """Mediators for it, or with it."""
    forces: tuple[Fact, ...]
    """Foreign forces in it, and its own forces abroad."""
    plans: tuple[Plan, ...]
    """Its plans."""
    positions: tuple[Position, ...]
    """Its latest positions up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonCard(Row):
    """Everything recorded about one person."""

    kind: Literal["person"]
    """Its kind."""
    id: str
    """Never changes."""
    name: Text
    """Its name on the day asked."""
    acronym: Text | None
    """Its acronym."""
    aliases: tuple[str, ...]
    """Other names and spellings."""
    demonyms: tuple[str, ...]
    """Adjectives for a state."""
    day: str
    """The day asked."""
    offices: tuple[Fact, ...]
    """Every office held."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    positions: tuple[Position, ...]
    """The latest positions voiced up to the day asked, the last first."""
    titles: tuple[Values, ...]
    """The titles borne in those offices, by first day: office, object, title, since and until."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GroupCard(Row):
    """Everything recorded about one force or group."""

    kind: Literal["force", "group"]
    """Its kind."""
    id: str
    """Never changes."""
    name: Text
    """Its name on the day asked."""
    acronym: Text | None
    """Its acronym."""
    aliases: tuple[str, ...]
    """Other names and spellings."""
    demonyms: tuple[str, ...]
    """Adjectives for a state."""
    day: str
    """The day asked."""
    facts: tuple[Fact, ...]
    """States of affairs of which it is the subject or the object."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    forces: tuple[Fact, ...]
    """Its present and past places of deployment."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlaceCard(Row):
    """Everything recorded about one place."""

    kind: Literal["place"]
    """Its kind."""
    id: str
    """Never changes."""
    name: Text
    """Its name."""
    country: str | None
    """The state it lies in."""
    lat: float | None
    """Degrees north."""
    lon: float | None
    """Degrees east."""
    ids: Values | None
    """Its identifiers in other registers: iso2, iso_numeric, cow, geonames, wikidata."""
    day: str
    """The day asked."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TopicCard(Row):
    """Everything recorded about one topic."""

    kind: Literal["topic"]
    """Its kind."""
    id: str
    """Never changes."""
    name: Text
    """Its name."""
    aliases: tuple[str, ...]
    """Other names."""
    day: str
    """The day asked."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SourceCard(Row):
    """Everything recorded about one source."""

    kind: Literal["source"]
    """Its kind."""
    id: str
    """Never changes."""
    url: str
    """Its address."""
    publisher: str
    """The publisher."""
    title: str | None
    """Its title."""
    published: str | None
    """When."""
    language: str
    """ISO 639-1."""
    country: str | None
    """Of the publisher."""
    origin: str | None
    """The agency or document that it repeats."""
    source_kind: str
    """Kind of source, for judging its reliability."""
    cited_by: tuple[Link, ...]
    """Events that cite it."""


Card = EventCard | PlanCard | StateCard | BlocCard | PersonCard | GroupCard | PlaceCard | TopicCard | SourceCard
"""The answer of `show`; its `kind` tells which class it is."""

CARDS: Final[dict[str, type[Card]]] = {
    "event": EventCard,
    "plan": PlanCard,
    "state": StateCard,
    "organisation": BlocCard,
    "treaty": BlocCard,
    "person": PersonCard,
    "force": GroupCard,
    "group": GroupCard,
    "place": PlaceCard,
    "topic": TopicCard,
    "source": SourceCard,
}
"""The class of each kind of card."""
