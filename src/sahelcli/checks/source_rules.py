"""Check how well the sources support an event: their number, their side and their kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import Answer, parse_edtf
from sahelcli.base.name_likeness import folded, names_of
from sahelcli.checks.context import Fault, Subject
from sahelcli.checks.duplicate_and_unused_rules import BYSTANDERS
from sahelcli.fold.salience import Voice, countries_of_publishers, country_of_voice, is_weak, one_side, voice

if TYPE_CHECKING:
    from sahelcli.record.models import Event, Source

FORMAL_ACTS: Final = frozenset(("appointment", "decision", "founding", "sanction", "statement", "suspension", "withdrawal"))
"""Types of events that are what somebody declares: its own words show that it did so."""


def _pages(subject: Subject, event: Event) -> list[Source]:
    return [page for citation in event.citations if (page := subject.sources.get(citation.source))]


def weak_events_are_unconfirmed(subject: Subject) -> Iterator[Fault]:
    """An event that rests on weak pages alone is not confirmed."""
    for event in subject.document.events:
        pages = _pages(subject, event)
        if event.confirmed and len(pages) == len(event.citations) and all(is_weak(page.kind, page.origin) for page in pages):
            yield event.id, "citations", "weak", {"kinds": ", ".join(sorted({page.kind for page in pages}))}


def events_have_two_origins(subject: Subject) -> Iterator[Fault]:
    """An event rests on the word of more than one."""
    for event in subject.document.events:
        pages = _pages(subject, event)
        if len(pages) == len(event.citations) and len({voice(page.publisher, page.origin) for page in pages}) == 1:
            yield event.id, "citations", "single-source", {"origin": pages[0].origin or pages[0].publisher}


def events_are_told_by_others_too(subject: Subject) -> Iterator[Fault]:
    """An event of several parties does not rest on pages from one party's countries alone.

    The formal act of one party may rest on its own text and an independent page of its country.
    """
    homes = countries_of_publishers(map(_voice, subject.document.sources))
    official = {voice(page.publisher, None) for page in subject.document.sources if page.kind == "primary"}
    bodies = {folded(name): actor.id for actor in subject.document.actors if actor.kind not in ("state", "person") for name in names_of(actor)}
    for event in subject.document.events:
        involved = [p for p in event.participants if subject.kinds.get(p.actor) in ("state", "organisation")]
        parties = sorted({p.actor for p in involved})
        if len(parties) < 2:
            continue
        pages = _pages(subject, event)
        voices = [bodies.get(voice(page.publisher, page.origin)) or country_of_voice(_voice(page), homes) for page in pages]
        acting = {p.actor for p in involved if p.role not in BYSTANDERS}
        announced = any(who in acting and _is_official(page, official) for page, who in zip(pages, voices, strict=True))
        told = any(not _is_official(page, official) and not is_weak(page.kind, page.origin) for page in pages)
        if event.type in FORMAL_ACTS and len(acting) == 1 and announced and told:
            continue
        states = {party for party in parties if subject.kinds[party] == "state"}
        members = {party: frozenset(_members(subject, party, event.date)) for party in parties if party not in states}
        side = one_side(set(voices), states, members, members.__getitem__)
        if side and not all(_within(party, {side, *members.get(side, ())}, members) for party in parties):
            yield event.id, "citations", "one-sided", {"party": side}


def _is_official(page: Source, official: Set[str]) -> bool:
    """Return whether a page is a party's own text, or repeats it."""
    return page.kind == "primary" or voice(page.publisher, page.origin) in official


def _within(party: str, side: Set[str], members: Mapping[str, Set[str]]) -> bool:
    """Return whether a party, or every member of it, is of a side."""
    own = members.get(party)
    return party in side or bool(own and own <= side)


def _voice(page: Source) -> Voice:
    return page.publisher, page.origin, page.country


def _members(subject: Subject, organisation: str, date: str) -> Iterator[str]:
    """Yield the ids of possible members of an organisation on the first day of a date."""
    day = parse_edtf(date).earliest
    for spell in subject.spells.get("member-of", ()):
        if spell.key.object == organisation and day is not None and spell.holds(day) is not Answer.NO:
            yield spell.key.subject
