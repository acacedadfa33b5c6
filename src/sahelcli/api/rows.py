"""The rows of every answer, typed: one class for each contract, its fields the keys of `--json` in their order.

Written by docs/generate_rows.py from the columns of the contract; do not edit it by hand.
"""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass
from typing import Any, Final, Literal

from sahelcli.api.values import Citation, Claim, Dispute, Link, Matched, Point, Row, Span, Suspension, Text, Value, Values

Act = Literal["opens", "changes", "closes", "passed-over"]
Certainty = Literal["certain", "possible"]
Status = Literal["occurred", "unconfirmed", "planned", "overdue", "postponed", "cancelled"]
Withdrawal = Literal["announced", "notified", "effective"]
Group = Literal[
    "memberships",
    "exits",
    "suspensions",
    "offices",
    "chairs",
    "sanctions",
    "mediators",
    "forces",
    "treaties",
    "others",
    "plans",
    "due",
    "happenings",
    "unchanged",
]
ChangeKind = Literal[
    "began",
    "ended",
    "changed",
    "passed",
    "certainty",
    "corrected",
    "disputed",
    "title",
    "oath",
    "name",
    "scope",
    "term",
    "moved",
    "kept",
    "cancelled",
    "due-reached",
    "due-passed",
    "overdue",
    "happened",
    "unchanged",
    "no-data",
]
RecordChangeKind = Literal["added", "changed", "removed"]
Rule = Literal[
    "point-in-time",
    "open-ended",
    "ended",
    "new-opening-closes",
    "announcement-ends-nothing",
    "due-closes-nothing",
    "leaving-closes-all",
    "suspended-is-member",
    "first-exercise-of-power",
    "one-spell-a-measure",
    "plan-moves",
    "plan-put-off",
    "fulfilment-closes",
    "side-passed-over",
    "side-taken-in",
    "unconfirmed-makes-possible",
    "inexact-date",
    "held-version",
    "carried-forward",
]
OutcomeKind = Literal["kept", "cancelled", "postponed", "overdue", "ahead"]
NodeKind = Literal["event", "plan", "fact"]
Way = Literal["root", "back", "forward"]
RelationKind = Literal["responds-to", "implements", "supersedes", "fulfils", "opens", "changes", "closes", "passed-over", "plans", "cancels"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Row):
    """What an event did to a state of affairs."""

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
    """Whose view it is; empty where it is the default one."""
    certain: bool
    """False where the event is unconfirmed or its date doubtful."""
    values: Values
    """The values that it gave."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of what the event did here."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources of the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Row):
    """The least that proves a row."""

    steps: tuple[Step, ...]
    """The events that opened, changed and closed it, in order, and those passed over."""
    rules: tuple[Rule, ...]
    """The rules that make the answer of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Row):
    """What became of a plan."""

    plan: str
    """The plan."""
    outcome: OutcomeKind
    """Kept, cancelled, postponed (without a date), overdue or ahead, on the day asked."""
    certainty: Certainty
    """Possible where the event that settled it is unconfirmed."""
    date: str | None
    """When it was kept or cancelled."""
    event: str | None
    """The event that kept or cancelled it."""
    title: Text | None
    """That event's title."""
    when: str | None
    """The last date it was given."""
    was: tuple[str, ...]
    """The dates it was given before, in order."""
    slipped: bool
    """Whether it was ever moved to a later date, or put off."""
    late: bool | None
    """Whether it was kept after the last date given; null where it was not kept, or cannot be told."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources of the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    """The node nearer the root under which it hangs in the tree."""
    type: str | None
    """Kind of happening; of a fact, its property."""
    date: str | None
    """When; of a fact, the first day it is so."""
    until: str | None
    """Of a fact, the first day it is no longer so."""
    title: Text | None
    """What happened or was planned; null for a fact."""
    subject: str | None
    """Of a fact: of whom it is so."""
    object: str | None
    """Of a fact: with regard to whom."""
    status: str | None
    """Of a fact, where its property has one."""
    qualifiers: Values
    """Of a fact: the verb's own keys."""
    more: bool
    """Whether it leads to something that the depth leaves out."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources of the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(Row):
    """A link between two nodes."""

    from_: str
    """The event that does it, or refers to the other."""
    relation: RelationKind
    """What it does: a relation, an act upon a fact, or plans and cancels."""
    to: str
    """The earlier event, the plan or the fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons(Row):
    """The tree of reasons of an event, a plan or a fact."""

    root: str
    """What was asked for."""
    depth: float
    """How many steps were followed either way."""
    nodes: tuple[Node, ...]
    """Each once: the root, then what led to it, then what followed, nearest first."""
    edges: tuple[Edge, ...]
    """Every link between two of the nodes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening(Row):
    """An event or a plan in the timeline."""

    id: str
    """Id of the event or plan."""
    date: str | None
    """When; null for a plan put off without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Kind of happening."""
    status: Status
    """Occurred, unconfirmed, planned, overdue, postponed or cancelled."""
    certainty: Certainty
    """Whether it surely falls in the window asked for."""
    title: Text
    """What happened."""
    summary: Text | None
    """In a few sentences; null for a plan."""
    place: str | None
    """Where."""
    organisations: tuple[str, ...]
    """Organisations and treaties in it."""
    actors: tuple[str, ...]
    """Every other actor in it."""
    topics: tuple[str, ...]
    """What it is about."""
    announced: str | None
    """When it was first planned in public."""
    known_from: str
    """When it became public."""
    was: tuple[str, ...]
    """Dates given earlier."""
    fulfils: tuple[str, ...]
    """Plans it kept."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    then: tuple[Outcome, ...] | None = dataclasses.field(default=None, repr=False)
    """With --then: what became of the plan, or of each plan that the event made, moved or kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    """First day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    suspended: bool | None
    """Null: cannot tell."""
    suspended_since: str | None
    """First day of the suspension."""
    withdrawal: Withdrawal | None
    """Null, announced, notified; with --history also effective."""
    withdrawal_effective: str | None
    """Day of legal effect expected; with effective, the day itself."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    suspensions: tuple[Suspension, ...] = dataclasses.field(repr=False)
    """The suspensions that the membership went through, by beginning; until null: one that goes on."""
    proof: Proof | None = dataclasses.field(default=None, repr=False)
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader(Row):
    """A head of state or of government in office."""

    id: str
    """Opening event, person, property, state and office."""
    state: str
    """The state."""
    person: str
    """Who holds the office (a state's id where a state holds it)."""
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
    """First day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    how: str | None
    """How the office was taken."""
    sworn_in: str | None
    """Day of the oath, if taken by the day asked."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    title_since: str | None
    """When the office came by that title; null: it had it from the first."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    proof: Proof | None = dataclasses.field(default=None, repr=False)
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair(Row):
    """A chair of an organisation."""

    id: str
    """Opening event, person, property, organisation and office."""
    organisation: str
    """The organisation."""
    person: str
    """Who holds the office (a state's id where a state holds it)."""
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
    """First day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    how: str | None
    """How the office was taken."""
    sworn_in: str | None
    """Day of the oath, if taken by the day asked."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    title_since: str | None
    """When the office came by that title; null: it had it from the first."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    proof: Proof | None = dataclasses.field(default=None, repr=False)
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Row):
    """A state of affairs: a measure, a mediator, a presence, a party to a treaty, a position, or any other."""

    id: str
    """Opening event, subject, property, object and key."""
    subject: str
    """Of whom it is so."""
    property: str
    """The state of affairs."""
    object: str | None
    """With regard to whom."""
    status: str | None
    """Null where the property has none; the form in form-of."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    qualifiers: Values
    """The verb's own keys as of the day asked."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    proof: Proof | None = dataclasses.field(default=None, repr=False)
    """With --why: the least that proves the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Row):
    """What was planned, from its first announcement on."""

    id: str
    """Opening event, subject, property, object and key."""
    subject: str
    """Of whom it is so."""
    property: str
    """The state of affairs."""
    object: str | None
    """With regard to whom."""
    status: str | None
    """Null where the property has none; the form in form-of."""
    since: str | None
    """First day it is so."""
    since_earliest: datetime.date | None
    """First day that `since` can mean."""
    since_latest: datetime.date | None
    """Last day that `since` can mean."""
    until: str | None
    """First day it is no longer so; null: the record knows no end; XXXX: it ended, the day is unknown."""
    until_earliest: datetime.date | None
    """First day that `until` can mean."""
    until_latest: datetime.date | None
    """Last day that `until` can mean."""
    due: str | None
    """End announced beforehand."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    opened_by: str
    """Event that opened it."""
    closed_by: str | None
    """Event that closed it."""
    qualifiers: Values
    """The verb's own keys as of the day asked."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    proof: Proof | None = dataclasses.field(default=None, repr=False)
    """With --why: the least that proves the row."""
    then: tuple[Outcome, ...] | None = dataclasses.field(default=None, repr=False)
    """With --then: what became of the plan, or of each plan that the event made, moved or kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Row):
    """A topic of the record."""

    id: str
    """Never changes."""
    name: Text
    """Its name."""
    aliases: tuple[str, ...]
    """Other names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Row):
    """A word of a closed list: a type, an office or a measure."""

    id: str
    """The word."""
    name: Text
    """The word as people read it."""
    meaning: str
    """What it is for, in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageEntry(Row):
    """What the record covers of one state of affairs."""

    property: str
    """The state of affairs covered."""
    office: str | None
    """Of holds-office: the office; null: every one."""
    measure: str | None
    """Of sanctioned-by: the measure; null: every one."""
    imposer: str | None
    """Of sanctioned-by: whose measures; null: everybody's."""
    object: str | None
    """The organisation, treaty, state or topic; null: every one."""
    countries: tuple[str, ...]
    """The states covered; empty: every state of the record."""
    from_: str | None
    """The first day covered; null: from the beginning."""
    until: str | None
    """The first day no longer covered; null: up to the record's own `covered_until`."""
    note: Text | None
    """What a reader must know about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Row):
    """A page that the record rests on."""

    id: str
    """Never changes."""
    publisher: str
    """Who published it."""
    title: str | None
    """Its title, as published."""
    published: str | None
    """When."""
    language: str
    """ISO 639-1."""
    country: str | None
    """Of the publisher, alpha-3."""
    kind: str
    """How to weigh it."""
    origin: str | None
    """The agency or document that it repeats."""
    url: str
    """Where it is."""
    weak: bool
    """A repost without origin, state media, or of no known kind."""
    events: int
    """How many events rest on it, of those asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount(Row):
    """How many sources have a value."""

    by: str
    """What is counted: publisher, kind, country or language."""
    value: str | None
    """A value of it; null: unknown."""
    sources: int
    """How many sources have it."""
    events: int
    """How many events rest on them, of those asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting(Row):
    """An event or a fact that rests on too little."""

    id: str
    """Id of an event or a fact."""
    kind: str
    """Event or fact."""
    title: Text
    """What happened or is so."""
    when: str
    """Date of an event; since when a fact is so."""
    origins: tuple[str, ...]
    """Whose voices its sources are: what they repeat, else their publishers."""
    countries: tuple[str, ...]
    """Where those voices are from, where known."""
    party: str | None
    """The party from whose own countries all those voices are."""
    weak: bool
    """Whether all its sources are weak."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Row):
    """What can be cited, as a reference."""

    id: str
    """Id of what is referred to: an event, a plan, a fact or a source; `record-` and its version where that is the record."""
    kind: str
    """Event, plan, fact, source or record."""
    title: Text | None
    """What it says; a fact in a sentence, a source's own title twice; null for a page without one."""
    date: str | None
    """When it happened or is planned, since when it is so, when it was published."""
    status: Status | None
    """Of an event or plan."""
    certainty: Certainty | None
    """Of an event, plan or fact."""
    contested: bool | None
    """Of an event, plan or fact: whether a side or a held claim makes it otherwise."""
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
    """Title of the record, for what is in it."""
    version: str | None
    """Version of the record."""
    covered_until: datetime.date | None
    """The day up to which the record is maintained."""
    licence: str | None
    """Licence of the record."""
    known_on: datetime.date | None
    """The day by which it was public, where --known-on names one."""
    according_to: str | None
    """The side whose answer it is, where --according-to names one."""
    behind: tuple[str, ...]
    """Of a source: what was asked for that rests on it."""
    author: Text | None
    """Who made the record, for what is in it; null for a record that did not come with the tool."""
    disputes: tuple[Dispute, ...] | None
    """Of an event, plan or fact: what is contested, and by whom."""
    sha256: str | None
    """SHA-256 of data/events.json, for what is in it; null for a record that did not come with the tool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Row):
    """What changed between two days, or in what was known."""

    group: Group
    """The heading it is told under."""
    change: ChangeKind
    """What kind of change it is."""
    property: str | None
    """The state of affairs; null for a happening that changed none."""
    subjects: tuple[str, ...]
    """Of whom it is so: all whom one event changed alike; of a happening, who was in it."""
    objects: tuple[str, ...]
    """With regard to whom; of a plan, its id."""
    qualifiers: Values
    """The key of the state: office and for, measures, mission."""
    before: Value
    """Status, holders, date or text before; true or false where it is only so or not; null: none."""
    after: Value
    """The same after; null also where it cannot be told."""
    date: str | None
    """When it changed; of a day due, that day; null for what stayed."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    until: str | None
    """Of what came and went: first day it was no longer so."""
    title: Text | None
    """Of a plan or a happening."""
    certainty: Certainty
    """Certain, or possible where dates or confirmation leave a doubt."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    known_from: str | None
    """When its last event became public."""
    weight: int
    """Of its heaviest event: states changed, later events that refer to it, independent sources."""
    facts: tuple[str, ...]
    """Facts that began, ended or changed."""
    events: tuple[str, ...]
    """Events that did it."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange(Row):
    """What the record gained, corrected or lost."""

    change: RecordChangeKind
    """Added, changed or removed."""
    kind: str
    """Event or plan."""
    id: str
    """Id of the event or plan."""
    day: datetime.date | None
    """The day it was recorded or corrected; null where the record does not say."""
    field: str | None
    """Of what changed: the field."""
    old: Any
    """Of what changed: what it said before."""
    new: Any
    """Of what changed: what it says now."""
    reason: str | None
    """Of what changed: why, in the words of the revision, if one says so."""
    date: str | None
    """When it happened or is planned for; null for a plan without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Kind of happening."""
    title: Text
    """What happened or is planned."""
    actors: tuple[str, ...]
    """Everybody in it, organisations included."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on; none of what was removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Row):
    """A sentence of an article beside the record."""

    number: int
    """Which sentence of the article it is."""
    sentence: str
    """The sentence."""
    events: tuple[Matched, ...]
    """The events and plans it seems to speak of, the best first."""
    facts: tuple[Span, ...]
    """Facts that those events opened or closed, or that were compared."""
    agrees: tuple[Point, ...]
    """What it states, who, what, whom and when, that one event or fact of the record says too."""
    names: tuple[Point, ...]
    """What it only names that those events name too; what it says of them is not compared."""
    differs: tuple[Point, ...]
    """What it says otherwise than the record."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources of those events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCard(Row):
    """All that the record says of one event."""

    kind: Literal["event"]
    """What it is."""
    id: str
    """Id of the event or plan."""
    date: str | None
    """When; null for a plan put off without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Kind of happening."""
    status: Status
    """Occurred, unconfirmed, planned, overdue, postponed or cancelled."""
    certainty: Certainty
    """Whether it surely falls in the window asked for."""
    title: Text
    """What happened."""
    summary: Text | None
    """In a few sentences; null for a plan."""
    place: str | None
    """Where."""
    organisations: tuple[str, ...]
    """Organisations and treaties in it."""
    actors: tuple[str, ...]
    """Every other actor in it."""
    topics: tuple[str, ...]
    """What it is about."""
    announced: str | None
    """When it was first planned in public."""
    known_from: str
    """When it became public."""
    was: tuple[str, ...]
    """Dates given earlier."""
    fulfils: tuple[str, ...]
    """Plans it kept."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    participants: tuple[Values, ...]
    """Who took part, with roles."""
    effects: tuple[Values, ...]
    """What it changed, as recorded."""
    relations: tuple[Link, ...]
    """Earlier events that it goes back to."""
    referred_by: tuple[Link, ...]
    """Later events that point at it."""
    opened: tuple[str, ...]
    """Facts that it opened."""
    closed: tuple[str, ...]
    """Facts that it closed."""
    recorded: datetime.date
    """The day it entered the record."""
    revisions: tuple[Values, ...]
    """Corrections made since."""
    supports: tuple[Values, ...]
    """What of the event a source supports, for those that do not support the whole of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCard(Row):
    """All that the record says of one plan."""

    kind: Literal["plan"]
    """What it is."""
    id: str
    """Id of the event or plan."""
    date: str | None
    """When; null for a plan put off without a date."""
    earliest: datetime.date | None
    """First day that `date` can mean."""
    latest: datetime.date | None
    """Last day that `date` can mean."""
    type: str | None
    """Kind of happening."""
    status: Status
    """Occurred, unconfirmed, planned, overdue, postponed or cancelled."""
    certainty: Certainty
    """Whether it surely falls in the window asked for."""
    title: Text
    """What happened."""
    summary: Text | None
    """In a few sentences; null for a plan."""
    place: str | None
    """Where."""
    organisations: tuple[str, ...]
    """Organisations and treaties in it."""
    actors: tuple[str, ...]
    """Every other actor in it."""
    topics: tuple[str, ...]
    """What it is about."""
    announced: str | None
    """When it was first planned in public."""
    known_from: str
    """When it became public."""
    was: tuple[str, ...]
    """Dates given earlier."""
    fulfils: tuple[str, ...]
    """Plans it kept."""
    contested: bool
    """Whether a side or a held claim makes it otherwise."""
    claims: tuple[Claim, ...] = dataclasses.field(repr=False)
    """Other versions of its values, with who holds them."""
    citations: tuple[Citation, ...] = dataclasses.field(repr=False)
    """The sources it rests on."""
    disputes: tuple[Dispute, ...]
    """What is contested: each field, with who has another version of it (nobody, where only a page does)."""
    referred_by: tuple[Link, ...]
    """Later events that point at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCard(Row):
    """All that the record says of one state."""

    kind: Literal["state"]
    """What it is."""
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
    """Who governs it."""
    memberships: tuple[Membership, ...]
    """What it belongs to, in any status."""
    sanctions: tuple[Fact, ...]
    """Measures against it, or by it."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    mediators: tuple[Fact, ...]
    """Who mediates for it, or with it."""
    forces: tuple[Fact, ...]
    """Whose forces are in it, or where its own are."""
    plans: tuple[Plan, ...]
    """What it plans."""
    positions: tuple[Fact, ...]
    """Its latest positions up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocCard(Row):
    """All that the record says of one organisation or treaty."""

    kind: Literal["organisation", "treaty"]
    """What it is."""
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
    """Who chairs it."""
    members: tuple[Membership, ...]
    """Who belongs to it, in any status."""
    leaving: tuple[Membership, ...]
    """Members whose exit is under way."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    mediators: tuple[Fact, ...]
    """Who mediates for it, or with it."""
    forces: tuple[Fact, ...]
    """Whose forces are in it, or where its own are."""
    plans: tuple[Plan, ...]
    """What it plans."""
    positions: tuple[Fact, ...]
    """Its latest positions up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard(Row):
    """All that the record says of one person."""

    kind: Literal["person"]
    """What it is."""
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
    positions: tuple[Fact, ...]
    """The latest positions voiced up to the day asked, the last first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCard(Row):
    """All that the record says of one force or group."""

    kind: Literal["force", "group"]
    """What it is."""
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
    """States of affairs that it is an end of."""
    recent: tuple[Happening, ...]
    """The latest events up to the day asked, the last first."""
    forces: tuple[Fact, ...]
    """Where it is, and where it ever was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCard(Row):
    """All that the record says of one place."""

    kind: Literal["place"]
    """What it is."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCard(Row):
    """All that the record says of one topic."""

    kind: Literal["topic"]
    """What it is."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard(Row):
    """All that the record says of one source."""

    kind: Literal["source"]
    """What it is."""
    id: str
    """Never changes."""
    url: str
    """Where it is."""
    publisher: str
    """Who published it."""
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
    """How to weigh it."""
    cited_by: tuple[Link, ...]
    """Events that cite it."""


Card = EventCard | PlanCard | StateCard | BlocCard | PersonCard | GroupCard | PlaceCard | TopicCard | SourceCard
"""What `show` answers with; its `kind` says which it is."""

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
