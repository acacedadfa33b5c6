"""The types of plain rows, for the type checker alone: import them under `if TYPE_CHECKING:`.

A row is a dict at run time. `XRow` is what `--json` prints of the class X in `api/rows.py`, `XEntry` an entry of the record with all its keys, and
`StoredX` what the snapshot keeps of a row, in which sources are ids.

Written by docs/generate_rows.py from the columns of the contract and the models of the record; do not edit it by hand.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Generic, NotRequired, TypedDict, TypeVar

Row = Mapping[str, object]
"""Any row, read by the names of its columns."""

Text = dict[str, str]
"""A text by language."""

Registers = dict[str, str | int | None]
"""Identifiers in other registers, by register."""

Value = str | bool | Text | list[str] | None
"""A value of a comparison, before or after."""

T_co = TypeVar("T_co", covariant=True)


class Json(str, Generic[T_co]):
    """The JSON text of a value of a type, which is how the snapshot keeps it; at run time it is any text."""


class StepRow(TypedDict):
    """The effect of an event on a state of affairs."""

    act: str
    property: str
    verb: str
    date: str
    event: str
    title: Text
    by: list[str]
    certain: bool
    values: GivenValues
    claims: list[ClaimRow]
    citations: list[CitationRow]


class ProofRow(TypedDict):
    """The least that proves a row."""

    steps: list[StepRow]
    rules: list[str]


class OutcomeRow(TypedDict):
    """The outcome of a plan."""

    plan: str
    outcome: str
    certainty: str
    date: str | None
    event: str | None
    title: Text | None
    when: str | None
    was: list[str]
    slipped: bool
    late: bool | None
    citations: list[CitationRow]


class NodeRow(TypedDict):
    """An event, a plan or a fact in a tree of reasons."""

    id: str
    kind: str
    way: str
    distance: float
    under: str | None
    type: str | None
    date: str | None
    until: str | None
    title: Text | None
    subject: str | None
    object: str | None
    status: str | None
    qualifiers: Qualifiers
    more: bool
    citations: list[CitationRow]


EdgeRow = TypedDict(
    "EdgeRow",
    {
        "from": str,
        "relation": str,
        "to": str,
    },
)
"""A link between two nodes."""


class VariantRow(TypedDict):
    """One of several versions of a value."""

    value: object
    by: list[str]
    rank: str
    reason: Text | None
    citations: list[CitationRow]
    value_type: str


class ReasonsRow(TypedDict):
    """The tree of reasons of an event, a plan or a fact."""

    root: str
    depth: float
    nodes: list[NodeRow]
    edges: list[EdgeRow]


class CitationRow(TypedDict):
    """A source that supports an answer."""

    source: str
    publisher: str
    published: str | None
    url: str
    kind: str


class ClaimRow(TypedDict):
    """Another version of a value, with its supporters and its rank. `value` None: the event did not take place."""

    field: str
    value: object
    by: list[str]
    rank: str
    reason: Text | None
    citations: list[CitationRow]


class DisputeRow(TypedDict):
    """A field of an answer that has another version, and the actors who support that version (none if only a source does)."""

    field: str
    by: list[str]


class SuspensionRow(TypedDict):
    """A suspension of a membership; `until` is None if it has not ended."""

    since: str
    until: str | None
    citations: list[CitationRow]
    certainty: str


class LinkRow(TypedDict):
    """An event that refers to another or is referred to by it. `kind` is the relation if it is more than a citation."""

    kind: NotRequired[str]
    event: str
    title: Text | None


class MatchedRow(TypedDict):
    """An event or plan that a sentence seems to be about. `citations` are ids of sources in the citations of the row."""

    id: str
    date: str | None
    status: str
    title: Text
    citations: list[str]


class SpanRow(TypedDict):
    """A fact shown with a sentence: the state of affairs, its subject and object, and its period."""

    id: str
    subject: str | None
    property: str | None
    object: str | None
    since: str | None
    until: str | None


class PointRow(TypedDict):
    """One statement of a sentence, compared with the record."""

    about: str
    says: str
    record: list[str]
    event: str
    fact: str | None
    rank: str | None
    reason: Text | None
    citations: list[str]


class VersionRow(ClaimRow):
    """The answer's value, or another; `of` is the title of its event."""

    of: Text | None


Qualifiers = TypedDict(
    "Qualifiers",
    {
        "as": NotRequired[str | None],
        "scope": NotRequired[str | None],
        "form": NotRequired[str | None],
        "name": NotRequired[Text | None],
        "office": NotRequired[str | None],
        "for": NotRequired[str | None],
        "title": NotRequired[Text | None],
        "how": NotRequired[str | None],
        "measure": NotRequired[str | None],
        "mission": NotRequired[str | None],
        "type": NotRequired[str | None],
        "when": NotRequired[str | None],
        "was": NotRequired[list[str]],
        "where": NotRequired[str | None],
        "agenda": NotRequired[Text | None],
        "view": NotRequired[Text | None],
        "speaker": NotRequired[str | None],
        "wording": NotRequired[str | None],
        "due": NotRequired[str | None],
        "title_since": NotRequired[str | None],
        "measures": NotRequired[list[str | None]],
    },
)
"""The verb's own keys, each in the rows of some properties."""


GivenValues = TypedDict(
    "GivenValues",
    {
        "as": NotRequired[str | None],
        "scope": NotRequired[str | None],
        "form": NotRequired[str | None],
        "name": NotRequired[Text | None],
        "office": NotRequired[str | None],
        "for": NotRequired[str | None],
        "title": NotRequired[Text | None],
        "how": NotRequired[str | None],
        "measure": NotRequired[str | None],
        "mission": NotRequired[str | None],
        "type": NotRequired[str | None],
        "when": NotRequired[str | None],
        "was": NotRequired[str | None],
        "where": NotRequired[str | None],
        "agenda": NotRequired[Text | None],
        "view": NotRequired[Text | None],
        "speaker": NotRequired[str | None],
        "wording": NotRequired[str | None],
        "due": NotRequired[str | None],
    },
)
"""The verb's own keys, as one effect gives them."""


class StateRow(TypedDict):
    """The keys of the rows of every state command."""

    id: str
    since: str | None
    since_earliest: str | None
    since_latest: str | None
    until: str | None
    until_earliest: str | None
    until_latest: str | None
    certainty: str
    contested: bool
    opened_by: str
    closed_by: str | None
    claims: list[ClaimRow]
    citations: list[CitationRow]
    disputes: list[DisputeRow]
    proof: NotRequired[ProofRow]
    then: NotRequired[list[OutcomeRow]]
    versions: NotRequired[list[VersionRow]]


class MembershipRow(StateRow):
    """A membership of an organisation."""

    member: str
    name: Text
    organisation: str
    status: str
    suspended: bool | None
    suspended_since: str | None
    withdrawal: str | None
    withdrawal_effective: str | None
    suspensions: list[SuspensionRow]
    withdrawal_announced: str | None
    withdrawal_notified: str | None
    withdrawal_dropped: str | None
    past: NotRequired[list[SuspensionRow]]


class LeaderRow(StateRow):
    """A head of state or of government in office."""

    state: str
    person: str
    name: Text
    office: str
    title: Text | None
    how: str | None
    sworn_in: str | None
    due: str | None
    title_since: str | None


class ChairRow(StateRow):
    """A chair of an organisation."""

    organisation: str
    person: str
    name: Text
    office: str
    title: Text | None
    how: str | None
    sworn_in: str | None
    due: str | None
    title_since: str | None


class FactRow(StateRow):
    """A state of affairs: a measure, a mediator, a presence, a party to a treaty, or any other."""

    subject: str
    property: str
    object: str | None
    status: str | None
    due: str | None
    qualifiers: Qualifiers


class PositionRow(StateRow):
    """A position that an actor took on a topic."""

    subject: str
    property: str
    object: str | None
    status: str | None
    due: str | None
    qualifiers: Qualifiers
    kinds: list[str]
    single_origin: bool


class HappeningRow(TypedDict):
    """An event or a plan in the timeline."""

    id: str
    date: str | None
    earliest: str | None
    latest: str | None
    type: str | None
    status: str
    certainty: str
    title: Text
    summary: Text | None
    place: str | None
    organisations: list[str]
    actors: list[str]
    topics: list[str]
    announced: str | None
    known_from: str
    was: list[str]
    fulfils: list[str]
    contested: bool
    claims: list[ClaimRow]
    citations: list[CitationRow]
    disputes: list[DisputeRow]
    then: NotRequired[list[OutcomeRow]]
    versions: NotRequired[list[VersionRow]]
    beyond: NotRequired[str]
    excerpt: NotRequired[list[tuple[str, bool]]]


class ExitRow(TypedDict):
    """An exit from an organisation or treaty, with its dates."""

    id: str
    member: str
    organisation: str
    announced: str | None
    notified: str | None
    effective: str | None
    dropped: str | None
    status: str
    disputes: list[DisputeRow]
    citations: list[CitationRow]
    due: str | None
    certainty: str
    contested: bool
    claims: list[ClaimRow]
    events: list[str]


class DisagreementRow(TypedDict):
    """A value with several versions."""

    id: str
    field: str
    versions: list[VariantRow]
    kind: str
    date: str | None
    title: Text | None
    property: str | None
    subjects: list[str]
    object: str | None
    contested: bool


class PlanRow(FactRow):
    """A plan, from its first announcement on."""

    outlook: NotRequired[str | None]


class ActorRow(TypedDict):
    """An actor of the record."""

    id: str
    kind: str
    name: Text
    acronym: Text | None
    aliases: list[str]
    demonyms: list[str]
    ids: Registers | None


class TopicRow(TypedDict):
    """A topic of the record."""

    id: str
    name: Text
    aliases: list[str]


class TermRow(TypedDict):
    """A word of a closed list: a type, an office or a measure."""

    id: str
    name: Text
    meaning: str


class PlaceRow(TypedDict):
    """A place of the record."""

    id: str
    name: Text
    country: str | None
    lat: float | None
    lon: float | None
    ids: Registers | None


CoverageEntryRow = TypedDict(
    "CoverageEntryRow",
    {
        "property": str,
        "office": str | None,
        "measure": str | None,
        "imposer": str | None,
        "object": str | None,
        "countries": list[str],
        "from": str | None,
        "until": str | None,
        "note": Text | None,
    },
)
"""An entry of the coverage: the period and the states for which a state of affairs is recorded."""


class SourceRow(TypedDict):
    """A page that the record rests on."""

    id: str
    publisher: str
    title: str | None
    published: str | None
    language: str
    country: str | None
    kind: str
    origin: str | None
    url: str
    weak: bool
    events: int


class SourceCountRow(TypedDict):
    """The number of sources with a value."""

    by: str
    value: str | None
    sources: int
    events: int


class RestingRow(TypedDict):
    """An event or a fact that rests on too little."""

    id: str
    kind: str
    title: Text
    when: str
    origins: list[str]
    countries: list[str]
    party: str | None
    weak: bool
    citations: list[CitationRow]


class ReferenceRow(TypedDict):
    """A reference to an entry, a source or the record."""

    id: str
    kind: str
    title: Text | None
    date: str | None
    status: str | None
    certainty: str | None
    contested: bool | None
    publisher: str | None
    source_kind: str | None
    origin: str | None
    language: str | None
    url: str | None
    record: Text | None
    version: str | None
    covered_until: str | None
    licence: str | None
    known_on: str | None
    according_to: str | None
    behind: list[str]
    author: Text | None
    disputes: list[DisputeRow] | None
    sha256: str | None


class ChangeRow(TypedDict):
    """A change between two days, or between two days of knowledge."""

    group: str
    change: str
    property: str | None
    subjects: list[str]
    objects: list[str]
    qualifiers: Qualifiers
    before: Value
    after: Value
    date: str | None
    earliest: str | None
    latest: str | None
    until: str | None
    title: Text | None
    certainty: str
    contested: bool
    known_from: str | None
    weight: int
    facts: list[str]
    events: list[str]
    citations: list[CitationRow]
    disputes: list[DisputeRow]


class RecordChangeRow(TypedDict):
    """An addition, a correction or a removal in the record."""

    change: str
    kind: str
    id: str
    day: str | None
    field: str | None
    old: object
    new: object
    reason: str | None
    date: str | None
    earliest: str | None
    latest: str | None
    type: str | None
    title: Text
    actors: list[str]
    citations: list[CitationRow]


class SentenceRow(TypedDict):
    """A sentence of an article beside the record."""

    number: int
    sentence: str
    events: list[MatchedRow]
    facts: list[SpanRow]
    agrees: list[PointRow]
    names: list[PointRow]
    differs: list[PointRow]
    citations: list[CitationRow]


SegmentRow = TypedDict(
    "SegmentRow",
    {
        "property": str,
        "subject": str,
        "object": str | None,
        "office": str | None,
        "measure": str | None,
        "mission": str | None,
        "for": str | None,
        "when": str | None,
        "withdrawal": str | None,
        "name": Text,
        "title": Text | None,
        "suspended": bool | None,
        "contested": bool,
        "possible": bool,
        "citations": list[str],
        "first": datetime.date,
        "last": datetime.date,
    },
)
"""Days over which the values of a state are the same, both included, for drawing; its sources are ids."""


class EventCardRow(TypedDict):
    """Everything recorded about one event."""

    kind: str
    id: str
    date: str | None
    earliest: str | None
    latest: str | None
    type: str | None
    status: str
    certainty: str
    title: Text
    summary: Text | None
    place: str | None
    organisations: list[str]
    actors: list[str]
    topics: list[str]
    announced: str | None
    known_from: str
    was: list[str]
    fulfils: list[str]
    contested: bool
    claims: list[ClaimRow]
    citations: list[CitationRow]
    disputes: list[DisputeRow]
    participants: list[ParticipantRow]
    effects: list[EffectEntry]
    relations: list[LinkRow]
    referred_by: list[LinkRow]
    opened: list[str]
    closed: list[str]
    recorded: str
    revisions: list[RevisionEntry]
    supports: list[CitationEntry]


class PlanCardRow(TypedDict):
    """Everything recorded about one plan."""

    kind: str
    id: str
    date: str | None
    earliest: str | None
    latest: str | None
    type: str | None
    status: str
    certainty: str
    title: Text
    summary: Text | None
    place: str | None
    organisations: list[str]
    actors: list[str]
    topics: list[str]
    announced: str | None
    known_from: str
    was: list[str]
    fulfils: list[str]
    contested: bool
    claims: list[ClaimRow]
    citations: list[CitationRow]
    disputes: list[DisputeRow]
    referred_by: list[LinkRow]


class StateCardRow(TypedDict):
    """Everything recorded about one state."""

    kind: str
    id: str
    name: Text
    acronym: Text | None
    aliases: list[str]
    demonyms: list[str]
    day: str
    leaders: list[LeaderRow]
    memberships: list[MembershipRow]
    sanctions: list[FactRow]
    recent: list[HappeningRow]
    mediators: list[FactRow]
    forces: list[FactRow]
    plans: list[PlanRow]
    positions: list[PositionRow]


class BlocCardRow(TypedDict):
    """Everything recorded about one organisation or treaty."""

    kind: str
    id: str
    name: Text
    acronym: Text | None
    aliases: list[str]
    demonyms: list[str]
    day: str
    form: list[FactRow]
    chairs: list[ChairRow]
    members: list[MembershipRow]
    leaving: list[MembershipRow]
    recent: list[HappeningRow]
    mediators: list[FactRow]
    forces: list[FactRow]
    plans: list[PlanRow]
    positions: list[PositionRow]


class PersonCardRow(TypedDict):
    """Everything recorded about one person."""

    kind: str
    id: str
    name: Text
    acronym: Text | None
    aliases: list[str]
    demonyms: list[str]
    day: str
    offices: list[FactRow]
    recent: list[HappeningRow]
    positions: list[PositionRow]
    titles: list[TitleRow]


class GroupCardRow(TypedDict):
    """Everything recorded about one force or group."""

    kind: str
    id: str
    name: Text
    acronym: Text | None
    aliases: list[str]
    demonyms: list[str]
    day: str
    facts: list[FactRow]
    recent: list[HappeningRow]
    forces: list[FactRow]


class PlaceCardRow(TypedDict):
    """Everything recorded about one place."""

    kind: str
    id: str
    name: Text
    country: str | None
    lat: float | None
    lon: float | None
    ids: Registers | None
    day: str
    recent: list[HappeningRow]


class TopicCardRow(TypedDict):
    """Everything recorded about one topic."""

    kind: str
    id: str
    name: Text
    aliases: list[str]
    day: str
    recent: list[HappeningRow]


class SourceCardRow(TypedDict):
    """Everything recorded about one source."""

    kind: str
    id: str
    url: str
    publisher: str
    title: str | None
    published: str | None
    language: str
    country: str | None
    origin: str | None
    source_kind: str
    cited_by: list[LinkRow]


class CitedEntry(TypedDict):
    """A reference to the record, or to an entry of it."""

    id: str
    kind: str
    title: Text
    record: Text
    version: str
    covered_until: str
    licence: str
    date: str | None
    status: str | None
    certainty: str | None
    contested: bool | None
    known_on: str | None
    according_to: str | None
    author: Text | None
    disputes: list[DisputeRow] | None
    sha256: str | None


class CitedPage(TypedDict):
    """A reference to a source."""

    id: str
    kind: str
    publisher: str
    source_kind: str
    language: str
    url: str
    title: Text | None
    date: str | None
    origin: str | None


UnrecordedRow = TypedDict(
    "UnrecordedRow",
    {
        "property": str,
        "subject": str,
        "object": str | None,
        "office": str | None,
        "measure": str | None,
        "name": Text,
        "mission": str | None,
        "for": str | None,
        "first": datetime.date,
        "last": datetime.date,
    },
)
"""Days on which silence about what segments speak of means nothing, both included."""


class CoveredRow(TypedDict):
    """The coverage of one state and object, as a line of a table; both days are included."""

    property: str
    office: str | None
    measure: str | None
    object: str | None
    country: str | None
    first_day: str | None
    last_day: str | None


class AboutRow(TypedDict):
    """In what an export is not the whole record of today."""

    known_on: str | None
    according_to: str | None
    filters: dict[str, object]


class HeaderRow(TypedDict):
    """What the record says of itself."""

    title: Text
    version: str
    covered_until: str
    licence: str


class CitationEntry(TypedDict):
    """A page that supports an event."""

    source: str
    supports: str | None


class ClaimEntry(TypedDict):
    """Another version of a value, sitting on the thing it disputes."""

    field: str
    value: str | int | float | list[str] | Text | None
    by: list[str]
    citations: list[str]
    rank: str
    reason: Text | None
    disclosed: str | None


EffectEntry = TypedDict(
    "EffectEntry",
    {
        "kind": str,
        "subject": str | list[str],
        "object": str | None,
        "date": str | None,
        "due": str | None,
        "as": str | None,
        "scope": str | None,
        "form": str | None,
        "name": Text | None,
        "office": str | None,
        "type": str | None,
        "title": Text | None,
        "how": str | None,
        "for": str | None,
        "measures": list[str] | None,
        "mission": str | None,
        "when": str | None,
        "was": str | None,
        "where": str | None,
        "agenda": Text | None,
        "view": Text | None,
        "speaker": str | None,
        "wording": str | None,
        "by": list[str],
        "disclosed": str | None,
        "claims": list[ClaimEntry],
    },
)
"""A change made by an event: a verb of the verb table, its subject and object, and the verb's own keys."""


class ParticipantEntry(TypedDict):
    """An actor in an event, and the part it played."""

    actor: str
    role: str


class RelationEntry(TypedDict):
    """A link from a later thing to an earlier one."""

    kind: str
    to: str


class RevisionEntry(TypedDict):
    """A correction made to the record: what a field said before, and why it changed."""

    day: str
    field: str
    old: object
    reason: str


class ToldEvent(TypedDict):
    """What a cursor keeps of an event."""

    type: str
    date: str
    title: Text
    summary: Text
    place: str | None
    participants: list[ParticipantEntry]
    topics: list[str]
    effects: list[EffectEntry]
    relations: list[RelationEntry]
    citations: list[CitationEntry]
    claims: list[ClaimEntry]
    confirmed: bool
    disclosed: str | None
    revisions: list[RevisionEntry]


class EventEntry(ToldEvent):
    """One thing that happened, was announced or was said, with its sources. The only truth of the record."""

    id: str
    recorded: str


class SourceEntry(TypedDict):
    """A page or document that somebody can open."""

    id: str
    url: str
    publisher: str
    publisher_fr: str | None
    title: str | None
    published: str | None
    language: str
    kind: str
    country: str | None
    origin: str | None


class ActorEntry(TypedDict):
    """A state, organisation, treaty, person, force or group."""

    id: str
    kind: str
    name: Text
    acronym: Text | None
    aliases: list[str]
    demonyms: list[str]
    ids: Registers | None


class PlaceEntry(TypedDict):
    """A place where events happen."""

    id: str
    name: Text
    country: str | None
    lat: float | None
    lon: float | None
    ids: Registers | None


class TopicEntry(TypedDict):
    """A subject that events and positions are about."""

    id: str
    name: Text
    aliases: list[str]


CoverageEntry = TypedDict(
    "CoverageEntry",
    {
        "property": str,
        "office": str | None,
        "measure": str | None,
        "imposer": str | None,
        "object": str | None,
        "countries": list[str],
        "from": str | None,
        "until": str | None,
        "note": Text | None,
    },
)
"""Coverage of the record for one kind of fact: the countries, the start and the end."""


class OfficeRow(TypedDict):
    """An office that a person held on the day of an event."""

    office: str | None
    object: str | None
    title: Text | None
    certainty: str


class ParticipantRow(ParticipantEntry):
    """A participant of an event's card."""

    offices: list[OfficeRow]


class TitleRow(TypedDict):
    """A title that a person bore in an office."""

    office: str | None
    object: str | None
    title: Text | None
    since: str | None
    until: str | None


class StoredClaim(TypedDict):
    """Another version of a value, with its supporters and its rank. `value` None: the event did not take place; its sources are ids."""

    field: str
    value: object
    by: list[str]
    rank: str
    reason: Text | None
    citations: list[str]


class StoredSuspension(TypedDict):
    """A suspension of a membership; `until` is None if it has not ended; its sources are ids."""

    since: str
    until: str | None
    citations: list[str]
    certainty: str


class StoredHappening(TypedDict):
    """A row of the timeline; its sources are ids."""

    id: str
    date: str | None
    earliest: str | None
    latest: str | None
    type: str | None
    status: str
    certainty: str
    title: Text
    summary: Text | None
    place: str | None
    organisations: list[str]
    actors: list[str]
    topics: list[str]
    announced: str | None
    known_from: str
    was: list[str]
    fulfils: list[str]
    contested: bool
    claims: list[StoredClaim]
    citations: list[str]
    disputes: list[DisputeRow]


class StoredStep(TypedDict):
    """The effect of an event on a state of affairs."""

    act: str
    property: str
    verb: str
    date: str
    event: str
    by: list[str]
    certain: bool
    values: GivenValues
    claims: list[StoredClaim]


class StoredOutcome(TypedDict):
    """The outcome of a plan, without the texts of the event that settled it."""

    plan: str
    outcome: str
    certainty: str
    date: str | None
    event: str | None
    when: str | None
    was: list[str]
    slipped: bool
    late: bool | None


class StoredSpell(TypedDict):
    """The values that are the same on every day of a state; its sources are ids."""

    id: str
    subject: str
    property: str
    object: str | None
    since: str | None
    since_earliest: str | None
    since_latest: str | None
    until: str | None
    until_earliest: str | None
    until_latest: str | None
    opened_by: str
    closed_by: str | None
    suspensions: NotRequired[list[StoredSuspension]]


class StoredDays(TypedDict):
    """The values of a state on some days; its sources are ids."""

    status: str | None
    due: str | None
    name: Text
    qualifiers: Qualifiers
    certainty: str
    contested: bool
    claims: list[StoredClaim]
    disputes: list[DisputeRow]
    citations: list[str]
    suspended: NotRequired[bool | None]
    suspended_since: NotRequired[str | None]
    withdrawal: NotRequired[str | None]
    withdrawal_effective: NotRequired[str | None]
    withdrawal_announced: NotRequired[str | None]
    withdrawal_notified: NotRequired[str | None]
    withdrawal_dropped: NotRequired[str | None]
    sworn_in: NotRequired[str | None]
    foremost: NotRequired[list[str]]


class StretchRow(StoredDays):
    """Days over which the values of a state are the same, for exports; its sources are ids."""

    fact: str
    first_day: str | None
    last_day: str | None


class ExportedHappening(HappeningRow):
    """A timeline entry; `exact` is true if its days are known."""

    exact: bool


class StandingFact(FactRow):
    """A fact and the days over which its values are the same."""

    stretches: list[StretchRow]


class StoredHistory(TypedDict):
    """The values of a history that differ from those of the last days of a state."""

    status: NotRequired[str | None]
    due: NotRequired[str | None]
    name: NotRequired[Text]
    qualifiers: NotRequired[Qualifiers]
    certainty: NotRequired[str]
    contested: NotRequired[bool]
    claims: NotRequired[list[StoredClaim]]
    disputes: NotRequired[list[DisputeRow]]
    citations: NotRequired[list[str]]
    suspended: NotRequired[bool | None]
    suspended_since: NotRequired[str | None]
    withdrawal: NotRequired[str | None]
    withdrawal_effective: NotRequired[str | None]
    withdrawal_announced: NotRequired[str | None]
    withdrawal_notified: NotRequired[str | None]
    withdrawal_dropped: NotRequired[str | None]
    sworn_in: NotRequired[str | None]
    foremost: NotRequired[list[str]]


class StoredState(StoredSpell, StoredDays):
    """A state on some days, whole."""


AnyState = MembershipRow | LeaderRow | ChairRow | FactRow
"""A row of any state command."""

AnswerRow = HappeningRow | AnyState | SegmentRow | ExitRow | DisagreementRow
"""A row of the timeline, of a state, of a drawing, of `withdrawals` or of `disagreements`."""

AnyCard = EventCardRow | PlanCardRow | StateCardRow | BlocCardRow | PersonCardRow | GroupCardRow | PlaceCardRow | TopicCardRow | SourceCardRow
"""The answer of `show`."""
