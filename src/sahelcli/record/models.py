"""The record's schema: frozen pydantic models, the only judge of what enters.

Imported by loading, checking and the published schema, never on the way of a warm query (pydantic costs ten bare starts of Python).
Field order is the canonical order of keys; a key at its default is left out of the canonical form.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from sahelcli.base.edtf import parse_edtf
from sahelcli.record import closed_lists as words
from sahelcli.record.field_types import Day, EdtfText, Id, Language, Model, OneOf, Plain, Reason, Slug, StateCode, Text, Url, check_id, fault, shallow
from sahelcli.record.properties import OWN_KEYS, PROPERTIES, RESERVED, VERBS

TITLE_LENGTH: Final = 90
VIEW_LENGTH: Final = 200


class Citation(Model):
    """A page that supports an event."""

    source: Annotated[Slug, Field(description="id of the source")]
    supports: Plain | None = Field(default=None, description="what of the event this page supports, where it is not the whole of it")


class Claim(Model):
    """Another version of a value, sitting on the thing it disputes."""

    field: Annotated[Slug, Field(description="the field it disputes, or the codebook's slug of a quantity with no field of its own")]
    value: Annotated[str | int | float | list[str] | Text | None, AfterValidator(shallow)] = Field(
        description="the other value; null: it did not take place"
    )
    by: list[Id] = Field(default_factory=list, description="actors who hold it, named by a source, never inferred")
    citations: list[Slug] = Field(default_factory=list, description="ids of the sources that give this version")
    rank: Annotated[str, OneOf(words.RANKS), Field(description="held, deprecated, or preferred (a quantity with no field of its own)")]
    reason: Reason | None = Field(default=None, description="why it is held, or why we judge it wrong")
    disclosed: EdtfText | None = Field(default=None, description="when this version became public, where later than its event")


class Effect(Model):
    """A change made by an event: a verb of the verb table, its subject and object, and the verb's own keys."""

    kind: Annotated[str, OneOf({v.name: v.touches for v in VERBS.values()}), Field(description="the verb")]
    subject: Annotated[Id | list[Id], Field(description="id, or list of ids: the effect is true of each")]
    object: Id | None = Field(default=None, description="id of an actor, a topic (takes-position) or a plan (plans, cancels)")
    date: EdtfText | None = Field(default=None, description="its own day, where it is not the event's; never later than the event's last day")
    due: EdtfText | None = Field(default=None, description="an end announced beforehand; it never closes a spell")
    as_: Annotated[str, OneOf(words.MEMBER_STATUSES)] | None = Field(default=None, alias="as", description="joins: in what quality")
    scope: Annotated[str, OneOf(words.SCOPES)] | None = Field(default=None, description="suspends: from what")
    form: Annotated[str, OneOf(words.FORMS)] | None = Field(default=None, description="takes-form: the form")
    name: Text | None = Field(default=None, description="takes-form: the name from that day")
    office: Annotated[str, OneOf(words.OFFICES)] | None = Field(default=None, description="the office")
    type: Annotated[str, OneOf(words.EVENT_TYPES)] | None = Field(default=None, description="plans: the type of the event planned")
    title: Text | None = Field(default=None, description="an office's title on that day; plans: what is planned")
    how: Annotated[str, OneOf(words.HOW_TAKEN | words.HOW_LEFT)] | None = Field(default=None, description="how the office began or ended")
    for_: Id | None = Field(default=None, alias="for", description="whom a mediator or envoy serves")
    measures: list[Annotated[str, OneOf(words.MEASURES)]] | None = Field(default=None, description="one spell each")
    mission: Id | None = Field(default=None, description="the force present")
    when: EdtfText | None = Field(default=None, description="plans: the date planned; left out: put off without a date")
    was: EdtfText | None = Field(default=None, description="plans: a date given earlier, known from this page alone")
    where: Slug | None = Field(default=None, description="plans: the place planned")
    agenda: Text | None = Field(default=None, description="plans: what it is expected to settle")
    view: Text | None = Field(default=None, description="takes-position: the position, in at most 200 characters")
    speaker: Id | None = Field(default=None, description="takes-position: who spoke for the subject")
    wording: Annotated[str, OneOf(words.WORDINGS)] | None = Field(default=None, description="takes-position: paraphrase or quotation")
    by: list[Id] = Field(default_factory=list, description="the sides in whose view this is so; empty: so by default")
    disclosed: EdtfText | None = Field(default=None, description="when it became public, where later than its event")
    claims: list[Claim] = Field(default_factory=list, description="other versions of a value of this effect")

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the subjects, one or several."""
        return (self.subject,) if isinstance(self.subject, str) else tuple(self.subject)

    @model_validator(mode="after")
    def _carries_the_keys_of_its_verb(self) -> Self:
        verb = VERBS[self.kind]
        given = [key for key in OWN_KEYS if getattr(self, RESERVED.get(key, key)) is not None]
        if missing := [key for key in verb.needs if key not in given]:
            raise fault("verb-needs", verb=verb.name, keys=", ".join(missing))
        if foreign := [key for key in given if key not in verb.keys]:
            raise fault("verb-lacks", verb=verb.name, keys=", ".join(foreign), allowed=", ".join(verb.keys))
        if verb.takes_object != (self.object is not None):
            raise fault("verb-needs" if verb.takes_object else "verb-lacks", verb=verb.name, keys="object", allowed=", ".join(verb.keys))
        if verb.name == "plans" and not isinstance(self.subject, str):
            raise fault("one-subject")
        for names in (self.subjects, self.measures or ("some",)):
            if not names or len(set(names)) < len(names):
                raise fault("empty-or-twice")
        if self.how and verb.name != "leaves-office" and self.how not in words.HOW_TAKEN:
            raise fault("unknown-word", value=self.how, words=", ".join(words.HOW_TAKEN))
        if self.view and (length := max(len(self.view.en), len(self.view.fr))) > VIEW_LENGTH:
            raise fault("too-long", part="view", length=length, most=VIEW_LENGTH)
        if self.date and (when := parse_edtf(self.date)) and not when.unknown and (when.latest is None or when.earliest is None):
            raise fault("unbounded-date", part="date", value=self.date)
        return self


class Participant(Model):
    """An actor in an event, and the part it played."""

    actor: Annotated[Id, Field(description="id of the actor")]
    role: Annotated[str, OneOf(words.ROLES), Field(description="the part played here; an office is an effect, never a role")]


class Relation(Model):
    """A link from a later thing to an earlier one."""

    kind: Annotated[str, OneOf(words.RELATION_KINDS), Field(description="what the later thing is to the earlier")]
    to: Annotated[Slug, Field(description="id of the earlier event, or of the plan fulfilled")]


class Revision(Model):
    """A correction made to the record: what a field said before, and why it changed."""

    day: Annotated[Day, Field(description="day of the correction")]
    field: Annotated[Plain, Field(description="the field corrected")]
    old: Annotated[Any, AfterValidator(shallow)] = Field(default=None, description="what it said before")
    reason: Annotated[Plain, Field(description="why")]


class Excuse(Model):
    """A warning that an editor looked at and found right as it is."""

    rule: Annotated[Slug, Field(description="the code of the warning, as `check --warnings` counts it")]
    reason: Annotated[Plain, Field(description="why the entry is right as it is")]


_EXCUSED: Final = "warnings looked at and found right"


class ExternalIds(Model):
    """Identifiers of an actor or a place in other registers; none is guessed."""

    iso2: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = Field(default=None, description="ISO 3166-1 alpha-2 code of a state")
    iso_numeric: Annotated[str, Field(pattern="^[0-9]{3}$")] | None = Field(default=None, description="ISO 3166-1 numeric code of a state")
    cow: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Correlates of War number of a state")
    geonames: Annotated[int, Field(ge=1)] | None = Field(default=None, description="GeoNames number")
    wikidata: Annotated[str, Field(pattern="^Q[1-9][0-9]*$")] | None = Field(default=None, description="Wikidata item")


class Event(Model):
    """One thing that happened, was announced or was said, with its sources. The only truth of the record."""

    id: Annotated[Slug, Field(description="readable, never changed")]
    type: Annotated[str, OneOf(words.EVENT_TYPES), Field(description="what kind of happening it was")]
    date: Annotated[EdtfText, Field(description="when; a/b: it lasted from a to b")]
    title: Annotated[Text, Field(description=f"a whole sentence of at most {TITLE_LENGTH} characters, without its date")]
    summary: Annotated[Text, Field(description="what happened, in our own words, without hindsight")]
    place: Slug | None = Field(default=None, description="id of the place")
    participants: list[Participant] = Field(default_factory=list, description="who took part, organisations included")
    topics: list[Slug] = Field(default_factory=list, description="ids of topics")
    effects: list[Effect] = Field(default_factory=list, description="what it changed")
    relations: list[Relation] = Field(default_factory=list, description="what it was a reaction to, carried out, replaced or fulfilled")
    citations: Annotated[list[Citation], Field(min_length=1, description="the pages it rests on")]
    claims: list[Claim] = Field(default_factory=list, description="other versions of a value of this event")
    confirmed: bool = Field(default=True, description="false where it is only weakly reported")
    disclosed: EdtfText | None = Field(default=None, description="when it became public, where later than it happened")
    recorded: Annotated[Day, Field(description="the day it entered the record")]
    revisions: list[Revision] = Field(default_factory=list, description="corrections made since")
    excused: list[Excuse] = Field(default_factory=list, description=_EXCUSED)

    @model_validator(mode="after")
    def _has_a_date_and_a_short_title(self) -> Self:
        when = parse_edtf(self.date)
        if when.earliest is None or when.latest is None:
            raise fault("unbounded-date", part="date", value=self.date)
        for language, title in (("en", self.title.en), ("fr", self.title.fr)):
            if len(title) > TITLE_LENGTH:
                raise fault("too-long", part=f"title.{language}", length=len(title), most=TITLE_LENGTH)
        return self


class Source(Model):
    """A page or document that somebody can open."""

    id: Annotated[Slug, Field(description="readable, never changed")]
    url: Annotated[Url, Field(description="where it is")]
    publisher: Annotated[Plain, Field(description="who published it")]
    publisher_fr: Plain | None = Field(default=None, description="the publisher in French, where `publisher` describes it in English")
    title: Plain | None = Field(default=None, description="its title, as published")
    published: EdtfText | None = Field(default=None, description="when, or null where the page does not say")
    language: Annotated[Language, Field(description="ISO 639-1")]
    kind: Annotated[str, OneOf(words.SOURCE_KINDS), Field(description="how to weigh it")]
    country: StateCode | None = Field(default=None, description="of the publisher")
    origin: Plain | None = Field(default=None, description="the agency or document that it repeats, if known")
    excused: list[Excuse] = Field(default_factory=list, description=_EXCUSED)


class Actor(Model):
    """A state, organisation, treaty, person, force or group."""

    id: Annotated[Id, Field(description="never changed: capitals, but a slug for a person")]
    kind: Annotated[str, OneOf(words.ACTOR_KINDS), Field(description="what it is")]
    name: Annotated[Text, Field(description="its name; a name that changed in time is an effect")]
    acronym: Text | None = Field(default=None, description="its acronym in each language")
    aliases: list[Plain] = Field(default_factory=list, description="other names and spellings, in either language")
    demonyms: list[Plain] = Field(default_factory=list, description="adjectives for a state, in either language")
    ids: ExternalIds | None = Field(default=None, description="its identifiers in other registers")
    excused: list[Excuse] = Field(default_factory=list, description=_EXCUSED)

    @model_validator(mode="after")
    def _has_the_id_of_its_kind(self) -> Self:
        check_id(self.id, self.kind)
        return self


class Place(Model):
    """A place where events happen."""

    id: Annotated[Slug, Field(description="readable, never changed")]
    name: Annotated[Text, Field(description="its name")]
    country: StateCode | None = Field(default=None, description="the state it lies in")
    lat: float | None = Field(default=None, ge=-90, le=90, description="degrees north")
    lon: float | None = Field(default=None, ge=-180, le=180, description="degrees east")
    ids: ExternalIds | None = Field(default=None, description="its identifiers in other registers")
    excused: list[Excuse] = Field(default_factory=list, description=_EXCUSED)


class Topic(Model):
    """A subject that events and positions are about."""

    id: Annotated[Slug, Field(description="readable, never changed")]
    name: Annotated[Text, Field(description="its name")]
    aliases: list[Plain] = Field(default_factory=list, description="other names, in either language")
    excused: list[Excuse] = Field(default_factory=list, description=_EXCUSED)


AnyEntry = Source | Actor | Place | Topic | Event


class Coverage(Model):
    """Coverage of the record for one kind of fact: the countries, the start and the end.

    `office`, `measure`, `imposer` and `object` each narrow the property; an empty `countries` means every state of the record.
    """

    property: Annotated[str, OneOf(dict.fromkeys(PROPERTIES, "")), Field(description="the property covered")]
    office: Annotated[str, OneOf(words.OFFICES)] | None = Field(default=None, description="holds-office: the office covered")
    measure: Annotated[str, OneOf(words.MEASURES)] | None = Field(default=None, description="sanctioned-by: the measure covered")
    imposer: Id | None = Field(default=None, description="sanctioned-by: whose measures are covered")
    object: Id | None = Field(default=None, description="the organisation, treaty, state or topic covered")
    countries: list[StateCode] = Field(default_factory=list, description="the states covered; empty: every state of the record")
    from_: EdtfText | None = Field(default=None, alias="from", description="the first day covered; null: from the beginning")
    until: EdtfText | None = Field(default=None, description="the first day no longer covered; null: up to the record's own `covered_until`")
    note: Text | None = Field(default=None, description="what a reader must know about it")


class Header(Model):
    """Metadata of the record, including the day up to which it is maintained."""

    title: Annotated[Text, Field(description="its title")]
    version: Annotated[Plain, Field(description="its version")]
    covered_until: Annotated[Day, Field(description="the day up to which it is maintained")]
    coverage: list[Coverage] = Field(default_factory=list, description="what it covers; empty: not said")
    licence: Annotated[Plain, Field(description="SPDX identifier")]


class Document(Model):
    """The whole record. Every state of affairs is computed from its events."""

    schema_version: Annotated[Literal[1], Field(description="1")]
    record: Header
    sources: list[Source] = Field(default_factory=list)
    actors: list[Actor] = Field(default_factory=list)
    places: list[Place] = Field(default_factory=list)
    topics: list[Topic] = Field(default_factory=list)
    events: list[Event] = Field(default_factory=list)

    def entries(self, collection: str) -> list[AnyEntry]:
        """Return the entries of a collection by its name."""
        found: list[AnyEntry] = getattr(self, collection)
        return found


ENTRIES: Final[dict[str, type[AnyEntry]]] = {
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "topics": Topic,
    "events": Event,
}
"""The arrays of the record in canonical order, and the model of an entry of each."""
