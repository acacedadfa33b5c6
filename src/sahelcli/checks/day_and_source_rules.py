"""Check the dates of an event and of its sources, and how well the sources support it: their number, their side and their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import Answer, BadDate, parse_edtf
from sahelcli.base.text_folding_and_likeness import folded, names_of
from sahelcli.checks.context import Fault, Subject, surely_after
from sahelcli.checks.duplicate_and_unused_rules import BYSTANDERS
from sahelcli.fold.salience import Voice, countries_of_publishers, country_of_voice, is_weak, one_side, voice
from sahelcli.language.quantities import dates_named
from sahelcli.record.overlays_and_visibility import public_from

if TYPE_CHECKING:
    from sahelcli.record.models import Event, Source


_ID_DAY: Final = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=-[a-z])")
_CLAUSE_END: Final = re.compile(r"(?<=[.;:!?])\s+")

_ANNOUNCING: Final = {
    "en": re.compile(
        r"\b(?:scheduled?|plan(?:s|ned|ning)?|due|expected|announc\w+|sets?(?! up| off)|fix(?:es|ed)|deadline|timetable|calendar"
        r"|(?:was|were) to|requir\w+|insist\w+|postpon\w+|promis\w+|extend\w*)\b|(?<!which )(?<!who )\bwould\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:prév\w+|un plan|devai(?:en)?t|devrai(?:en)?t|annonc\w+|fix\w+|échéance|calendrier|attendu\w*|exig\w+|insist\w+"
        r"|reporté\w*|promet\w*|promis\w*|prolong\w+|serai(?:en)?t)\b",
        re.IGNORECASE,
    ),
}
"""Words by which a clause gives a day as still to come. "Until" and "from" are not among them: "in office until 2025" tells what came of it."""
_DEADLINE: Final = {
    "en": re.compile(r"\b(?:by|for|no later than|ahead of) (?:the )?(?:(?:end|start|beginning|middle|early|late|mid)[ -])?(?:of )?$", re.IGNORECASE),
    "fr": re.compile(r"\b(?:d'ici(?: à| au| la)?|pour|avant|au plus tard)(?: le| la| l'| fin| début| mi)*[ -]*(?:de )?$", re.IGNORECASE),
}
"""Words that make the date after them a term: "elections by March 2022"."""


def things_are_disclosed_after_they_happen(subject: Subject) -> Iterator[Fault]:
    """An event or an effect becomes public on the day it happens, or later."""
    for event in subject.document.events:
        when = parse_edtf(event.date)
        given = [("disclosed", event.disclosed)]
        given += [(f"effects.{i}.disclosed", x.disclosed) for i, x in enumerate(event.effects)]
        for field, disclosed in given:
            if disclosed and surely_after(when, parse_edtf(disclosed)):
                yield event.id, field, "disclosed-before", {"date": event.date, "disclosed": disclosed}


def ends_announced_lie_ahead(subject: Subject) -> Iterator[Fault]:
    """A due date lies after the day of what it ends."""
    for event, where, effect in subject.effects():
        begins = effect.date or event.date
        if effect.due and surely_after(parse_edtf(begins), parse_edtf(effect.due)):
            yield event.id, f"{where}.due", "due-before", {"due": effect.due, "date": begins}


def plans_lie_ahead(subject: Subject) -> Iterator[Fault]:
    """The date of a plan is not before the day on which the plan was made."""
    for event, where, effect in subject.effects():
        begins = effect.date or event.date
        if effect.when and surely_after(parse_edtf(begins), parse_edtf(effect.when)):
            yield event.id, f"{where}.when", "planned-for-the-past", {"when": effect.when, "date": begins}


def events_are_recorded_after_they_happen(subject: Subject) -> Iterator[Fault]:
    """An event is recorded once it has happened; the future is a plan. A correction comes after."""
    for event in subject.document.events:
        recorded = parse_edtf(event.recorded)
        if surely_after(parse_edtf(event.date), recorded):
            yield event.id, "recorded", "recorded-before", {"date": event.date, "recorded": event.recorded}
        for place, revision in enumerate(event.revisions):
            if surely_after(recorded, parse_edtf(revision.day)):
                yield event.id, f"revisions.{place}.day", "revised-before", {"day": revision.day, "recorded": event.recorded}


def events_lie_within_the_record(subject: Subject) -> Iterator[Fault]:
    """An event past the day up to which the record is maintained stands alone there."""
    covered = parse_edtf(subject.document.record.covered_until)
    for event in subject.document.events:
        if surely_after(parse_edtf(event.date), covered):
            yield event.id, "date", "past-the-record", {"date": event.date, "covered_until": covered.text}


def ids_name_their_day(subject: Subject) -> Iterator[Fault]:
    """An id that begins with a day begins with its event's; a corrected date leaves the id, and a revision says so."""
    for event in subject.document.events:
        named = _ID_DAY.match(event.id)
        if named is None or any(revision.field == "date" for revision in event.revisions):
            continue
        try:
            day, when = parse_edtf(named[1]), parse_edtf(event.date)
        except BadDate:  # a number that only looks like a day
            continue
        if surely_after(day, when) or surely_after(when, day):
            yield event.id, "id", "id-of-another-day", {"day": named[1], "date": event.date}


def pages_are_new_enough(subject: Subject) -> Iterator[Fault]:
    """A page older than the event that it is cited for says in `supports` what it supports."""
    for event in subject.document.events:
        for place, citation in enumerate(event.citations):
            page = subject.sources.get(citation.source)
            if page is None or not page.published or citation.supports:
                continue
            if surely_after(parse_edtf(event.date), parse_edtf(page.published)):
                facts = {"source": page.id, "published": page.published, "date": event.date}
                yield event.id, f"citations.{place}", "source-older", facts


def texts_know_no_more_than_their_day(subject: Subject) -> Iterator[Fault]:
    """A text names no day or year after its event became public, but those that the event or the same clause announces."""
    for event in subject.document.events:
        announced = [public_from(event).isoformat(), *(day for x in event.effects for day in (x.due, x.when, x.was) if day)]
        known = max((parse_edtf(day).latest or date.max for day in announced), default=date.max)
        for field, text in (("title", event.title), ("summary", event.summary)):
            for language in ("en", "fr"):
                if later := _known_later(language, getattr(text, language), known):
                    yield event.id, f"{field}.{language}", "hindsight", {"words": later, "date": event.date}


def _known_later(language: str, text: str, known: date) -> str | None:
    """Return the first date after `known` that its clause does not give as announced; None where there is none."""
    for clause in _CLAUSE_END.split(text):
        for earliest, words in dates_named(language, clause):
            if earliest > known and not _ANNOUNCING[language].search(clause) and not _DEADLINE[language].search(clause[: clause.index(words)]):
                return words
    return None


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
