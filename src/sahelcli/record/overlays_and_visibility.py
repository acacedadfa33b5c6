"""Build the record to query: apply overlays, and remove entries that were not public by a day. Pure functions on documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sahelcli.base.edtf import parse_edtf

if TYPE_CHECKING:
    from sahelcli.record.models import AnyEntry, Citation, Claim, Document, Effect, Event, Source

COLLECTIONS = ("sources", "actors", "places", "topics", "events")


def overlaid(base: Document, overlay: Mapping[str, Sequence[AnyEntry]]) -> Document:
    """Return the record with an overlay's entries: an entry with a known id replaces that entry, others are added."""
    changed = {}
    for name in COLLECTIONS:
        entries = {entry.id: entry for entry in base.entries(name)}
        entries.update((entry.id, entry) for entry in overlay.get(name, ()))
        changed[name] = list(entries.values())
    return base.model_copy(update=changed)


def public_from(event: Event) -> date:
    """Return the day from which an event is public: the last day of `disclosed`, else of its date."""
    return _last_day(event.disclosed) or _last_day(event.date) or date.max


def known_by(document: Document, day: date) -> Document:
    """Return the record as it was public by the end of a day: without later events, effects, claims and sources, and relations to them.

    An effect or a claim is public from its own `disclosed`, else with its event; a source from `published`, else from the last day of
    the latest event that cites it.
    """
    latest = latest_citing(document)
    shown = {source.id for source in document.sources if source_public_from(source, latest) <= day}
    events = [event for event in document.events if public_from(event) <= day]
    left = {event.id for event in events} | {x.object for e in events for x in e.effects if x.kind == "plans" and _is_public(x, day)}
    return document.model_copy(
        update={
            "sources": [source for source in document.sources if source.id in shown],
            "events": [_event_known_by(event, day, shown, left) for event in events],
        }
    )


def latest_citing(document: Document) -> dict[str, date]:
    """Return, for each source, the last day of the latest event that cites it, in a claim or otherwise."""
    latest: dict[str, date] = {}
    for event in document.events:
        last = _last_day(event.date) or date.max
        for source in sources_cited(event):
            latest[source] = max(latest.get(source, date.min), last)
    return latest


def sources_cited(event: Event) -> Iterable[str]:
    """Yield the ids of the sources that an event cites, including those of its claims and effects."""
    yield from (citation.source for citation in event.citations)
    for thing in parts(event):
        for claim in thing.claims:
            yield from claim.citations


def parts(event: Event) -> tuple[Event | Effect, ...]:
    """Return the parts of an event that may have claims: the event and its effects."""
    return (event, *event.effects)


def source_public_from(source: Source, latest: Mapping[str, date]) -> date:
    """Return the day from which a source is public; a source without a date or a citation is always public."""
    return _last_day(source.published) or latest.get(source.id, date.min)


def _last_day(text: str | None) -> date | None:
    return parse_edtf(text).latest if text else None


def _is_public(thing: Effect | Claim, day: date) -> bool:
    """Return whether a part of a public event was public by a day."""
    return (_last_day(thing.disclosed) or date.min) <= day


def parts_known_by(event: Event, day: date) -> Event:
    """Return a public event without the effects and claims that were not public by a day; its citations are left as they are."""
    claims = [claim for part in parts(event) for claim in part.claims]
    if all(_is_public(effect, day) for effect in event.effects) and all(_is_public(claim, day) for claim in claims):
        return event
    effects = [
        effect.model_copy(update={"claims": [claim for claim in effect.claims if _is_public(claim, day)]})
        for effect in event.effects
        if _is_public(effect, day)
    ]
    return event.model_copy(update={"claims": [claim for claim in event.claims if _is_public(claim, day)], "effects": effects})


def _event_known_by(event: Event, day: date, shown: set[str], left: set[str | None]) -> Event:
    """Return an event without the effects, claims, citations and relations that were not public."""
    citations: list[Citation] = [c for c in event.citations if c.source in shown]
    return event.model_copy(
        update={
            "citations": citations,
            "claims": _claims_known_by(event.claims, day, shown),
            "effects": [
                effect.model_copy(update={"claims": _claims_known_by(effect.claims, day, shown)}) if effect.claims else effect
                for effect in event.effects
                if _is_public(effect, day)
            ],
            "relations": [relation for relation in event.relations if relation.to in left],
            "revisions": [],
        }
    )


def _claims_known_by(claims: list[Claim], day: date, shown: set[str]) -> list[Claim]:
    return [
        claim.model_copy(update={"citations": [source for source in claim.citations if source in shown]})
        for claim in claims
        if _is_public(claim, day)
    ]
