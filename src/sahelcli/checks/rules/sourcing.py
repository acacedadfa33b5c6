"""How well an event is supported: by how many, by whose side, by what kind of page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelcli.base.edtf import Answer, parse_edtf
from sahelcli.checks.context import Fault, Subject
from sahelcli.fold.source_reliability import is_weak, voice

if TYPE_CHECKING:
    from sahelcli.record.models import Event, Source


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
    """An event of several parties does not rest on pages from one party's countries alone."""
    for event in subject.document.events:
        pages = _pages(subject, event)
        countries = {page.country for page in pages}
        parties = {p.actor for p in event.participants if subject.kinds.get(p.actor) in ("state", "organisation")}
        if not pages or None in countries or len(parties) < 2:
            continue
        for party in sorted(parties):
            own = {party, *_members(subject, party, event.date)}
            if countries <= own and not parties <= own:
                yield event.id, "citations", "one-sided", {"party": party}
                break


def _members(subject: Subject, organisation: str, date: str) -> Iterator[str]:
    """Who may belong to an organisation on the first day of a date."""
    day = parse_edtf(date).earliest
    for spell in subject.spells.get("member-of", ()):
        if spell.key.object == organisation and day is not None and spell.holds(day) is not Answer.NO:
            yield spell.key.subject
