"""Check that the record is consistent: ids, references, order in time, and claims that can be applied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.checks.context import Fault, Subject, surely_after
from sahelcli.fold.perspectives import applied
from sahelcli.record.overlays_and_visibility import COLLECTIONS, public_from
from sahelcli.record.properties import PROPERTIES, VERBS, Act

if TYPE_CHECKING:
    from sahelcli.record.models import Claim, Event

_HOLDERS: Final = ("person", "state")


def ids_are_unique(subject: Subject) -> Iterator[Fault]:
    """An id is unique over all kinds; a plan's lives among event ids."""
    seen: dict[str, str] = {}
    for name in COLLECTIONS:
        for entry in subject.document.entries(name):
            if entry.id in seen:
                yield entry.id, "id", "id-twice", {"id": entry.id, "of": seen[entry.id]}
            seen[entry.id] = name
    for event, where, effect in subject.effects():
        if effect.kind == "plans" and effect.object in seen:
            yield event.id, f"{where}.object", "id-twice", {"id": effect.object, "of": seen[effect.object]}


def references_are_known(subject: Subject) -> Iterator[Fault]:
    """Every id that an event names is in the record."""
    for event in subject.document.events:
        for where, collection, wanted in references(event):
            if wanted not in subject.ids[collection]:
                yield event.id, where, f"unknown-{collection}", {"id": wanted}
        for place, relation in enumerate(event.relations):
            collection = "plans" if relation.kind == "fulfils" else "events"
            if relation.to not in subject.ids[collection]:
                yield event.id, f"relations.{place}.to", f"unknown-{collection}", {"id": relation.to}


def references(event: Event) -> Iterator[tuple[str, str, str]]:
    """Field, collection and id of everything an event refers to but its relations."""
    yield from ((f"citations.{i}.source", "sources", c.source) for i, c in enumerate(event.citations))
    yield from ((f"participants.{i}.actor", "actors", p.actor) for i, p in enumerate(event.participants))
    yield from ((f"topics.{i}", "topics", topic) for i, topic in enumerate(event.topics))
    if event.place:
        yield "place", "places", event.place
    for i, claim in enumerate(event.claims):
        yield from _claim_references(f"claims.{i}", claim)
    for i, effect in enumerate(event.effects):
        at = f"effects.{i}"
        touched = PROPERTIES[VERBS[effect.kind].touches]
        if touched.name != "holds-office":
            yield from ((f"{at}.subject", "actors", name) for name in effect.subjects)
        if effect.object and effect.kind != "plans":
            yield f"{at}.object", touched.object_in, effect.object
        named = (("for", effect.for_), ("mission", effect.mission), ("speaker", effect.speaker))
        yield from ((f"{at}.{key}", "actors", name) for key, name in named if name)
        yield from ((f"{at}.by", "actors", name) for name in effect.by)
        if effect.where:
            yield f"{at}.where", "places", effect.where
        for j, claim in enumerate(effect.claims):
            yield from _claim_references(f"{at}.claims.{j}", claim)


def _claim_references(at: str, claim: Claim) -> Iterator[tuple[str, str, str]]:
    yield from ((f"{at}.citations", "sources", source) for source in claim.citations)
    yield from ((f"{at}.by", "actors", name) for name in claim.by)


def holders_are_somebody(subject: Subject) -> Iterator[Fault]:
    """An office is held by a person, or by a state."""
    for event, where, effect in subject.effects():
        if VERBS[effect.kind].touches == "holds-office":
            for holder in effect.subjects:
                if holder not in subject.also_known and subject.kinds.get(holder) not in _HOLDERS:
                    yield event.id, f"{where}.subject", "holder-is-nobody", {"id": holder}


def members_belong_to_organisations(subject: Subject) -> Iterator[Fault]:
    """Only organisations and treaties have members."""
    for event, where, effect in subject.effects():
        touched = PROPERTIES[VERBS[effect.kind].touches]
        of_membership = "member-of" in (touched.name, touched.ended_with)
        kind = subject.kinds.get(effect.object or "")
        if of_membership and kind is not None and kind not in ("organisation", "treaty"):
            yield event.id, f"{where}.object", "not-an-organisation", {"id": effect.object, "kind": kind}


def effects_come_with_their_event(subject: Subject) -> Iterator[Fault]:
    """An effect's own date may be earlier than its event's last day, never later: the future is a notice, a plan or a `due`."""
    for event, where, effect in subject.effects():
        if effect.date and surely_after(parse_edtf(effect.date), parse_edtf(event.date)):
            yield event.id, f"{where}.date", "effect-later", {"date": effect.date, "event": event.date}


def relations_point_back(subject: Subject) -> Iterator[Fault]:
    """A relation points from a later thing to an earlier one."""
    for event, place, other in _pointed_at(subject):
        if _is_no_earlier(other, event):
            yield event.id, f"relations.{place}.to", "relation-later", {"to": event.relations[place].to, "date": other.date}


def relations_go_round_in_no_circle(subject: Subject) -> Iterator[Fault]:
    """Relations go round in no circle: of two events of one day, each does not come before the other."""
    points: dict[str, list[tuple[int, str]]] = {event.id: [] for event in subject.document.events}
    for event, place, other in _pointed_at(subject):
        if not _is_no_earlier(other, event):
            points[event.id].append((place, other.id))
    done: set[str] = set()
    for start, pointed in points.items():
        path = {} if start in done else {start: iter(pointed)}
        while path:
            at, ahead = next(reversed(path.items()))
            place, to = next(ahead, (0, None))
            if to is None:
                done.add(path.popitem()[0])
            elif to in path:
                names = [*path]
                circle = " → ".join([*names[names.index(to) :], to])
                yield at, f"relations.{place}.to", "relations-in-a-circle", {"circle": circle}
            elif to not in done:
                path[to] = iter(points[to])


def _pointed_at(subject: Subject) -> Iterator[tuple[Event, int, Event]]:
    """Every relation of an event, by its place, with the event that it points at; for a plan, the one that first made it."""
    events = {event.id: event for event in subject.document.events}
    made: dict[str | None, Event] = {}
    for event, _, effect in sorted(subject.effects(), key=lambda found: str(parse_edtf(found[0].date).earliest)):
        if effect.kind == "plans":
            made.setdefault(effect.object, event)
    for event in subject.document.events:
        for place, relation in enumerate(event.relations):
            if (other := (made if relation.kind == "fulfils" else events).get(relation.to)) is not None:
                yield event, place, other


def _is_no_earlier(other: Event, event: Event) -> bool:
    """Return whether an event is the same as another, or certainly after it."""
    return other is event or surely_after(parse_edtf(other.date), parse_edtf(event.date))


def members_leave_what_they_joined(subject: Subject) -> Iterator[Fault]:
    """In every view, a member can only leave an organisation to which it belongs."""
    for idle, side in subject.idle():
        transition, before = idle.transition, idle.before
        if transition.verb.name != "leaves":
            continue
        facts = {"member": transition.key.subject, "organisation": transition.key.object} | side
        if before and before.closing:
            yield transition.event.id, "effects", "leaves-again", facts | {"date": before.closing.when.text, "of": before.closing.event.id}
        else:
            yield transition.event.id, "effects", "leaves-unjoined", facts


def members_join_once(subject: Subject) -> Iterator[Fault]:
    """In every view, joining changes something: nobody joins in the quality in which it belongs already."""
    for idle, side in subject.idle():
        transition, before = idle.transition, idle.before
        if transition.verb.name == "joins" and before and before.opening.event is not transition.event:
            facts = {"member": transition.key.subject, "organisation": transition.key.object, "status": transition.status}
            yield transition.event.id, "effects", "joins-again", facts | {"date": before.since.text, "of": before.opening.event.id} | side


def tenures_end_that_began(subject: Subject) -> Iterator[Fault]:
    """In every view, a holder can only leave an office that it holds."""
    for idle, side in subject.idle():
        key = idle.transition.key
        if idle.transition.verb.name == "leaves-office" and subject.kinds.get(key.subject) in _HOLDERS:
            yield idle.transition.event.id, "effects", "leaves-office-unheld", {"id": key.subject, "office": key.own[0], "object": key.object} | side


def tenures_are_sworn_while_held(subject: Subject) -> Iterator[Fault]:
    """An oath belongs to a tenure: who is sworn in has taken the office and not left it."""
    for idle, side in subject.idle():
        if idle.transition.verb.act is Act.CHANGE:
            yield (
                idle.transition.event.id,
                "effects",
                "sworn-without-office",
                {"id": idle.transition.key.subject, "object": idle.transition.key.object} | side,
            )


def spells_have_one_id(subject: Subject) -> Iterator[Fault]:
    """A fact's id names one fact: an event opens a spell of the same key once."""
    seen: set[str] = set()
    for transition in subject.transitions:
        if transition.verb.act is Act.OPEN:
            name = transition.key.spell_id(transition.event.id) + f" {transition.by}"
            if name in seen:
                yield transition.event.id, "effects", "opens-twice", {"id": transition.key.spell_id(transition.event.id)}
            seen.add(name)


def plans_keep_their_subject(subject: Subject) -> Iterator[Fault]:
    """A plan has one subject through all its events."""
    owner: dict[str | None, str] = {}
    for event, where, effect in subject.effects():
        if effect.kind == "plans" and owner.setdefault(effect.object, effect.subjects[0]) != effect.subjects[0]:
            yield event.id, f"{where}.subject", "plan-of-another", {"id": effect.object, "subject": owner[effect.object]}


def claims_can_be_tried(subject: Subject) -> Iterator[Fault]:
    """A held claim on a field has a value that the field could have; a deprecated one says why."""
    for event, where, effect, claim in subject.claims():
        if claim.rank == "deprecated" and claim.reason is None:
            yield event.id, where, "claim-without-reason", {"field": claim.field}
        if claim.rank != "held" or claim.value is None:
            continue
        thing = effect if effect is not None else event
        tried = applied(effect, claim) if effect is not None else event.model_copy(update={"date": claim.value}) if claim.field == "date" else event
        if tried is not None and tried is not thing:
            try:
                type(thing).model_validate(tried.model_dump(by_alias=True, warnings=False))
            except ValueError:
                yield event.id, where, "claim-value", {"field": claim.field, "value": str(claim.value)}


def later_claims_say_when(subject: Subject) -> Iterator[Fault]:
    """A claim that rests only on pages later than its event says when it became public (else it would be shown as known before)."""
    published = {source.id: parse_edtf(source.published) for source in subject.document.sources if source.published}
    for event, where, effect, claim in subject.claims():
        if claim.disclosed or (effect is not None and effect.disclosed) or not claim.citations:
            continue
        public = public_from(event)
        dates = [published.get(source) for source in claim.citations]
        if all(when is not None and when.earliest is not None and when.earliest > public for when in dates):
            yield event.id, where, "claim-undisclosed", {"field": claim.field}


def addresses_are_listed_once(subject: Subject) -> Iterator[Fault]:
    """One page is one source."""
    seen: dict[str, str] = {}
    for source in subject.document.sources:
        if source.url in seen:
            yield source.id, "url", "address-twice", {"of": seen[source.url]}
        seen.setdefault(source.url, source.id)
