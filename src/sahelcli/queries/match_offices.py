"""Who a sentence says held an office, beside who held it on the day it speaks of; and who mediated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sahelcli.core.mentions import Mention
from sahelcli.core.triggers import TYPES, OfficeWords
from sahelcli.queries.match_evidence import MEDIATION, Evidence, Tenure
from sahelcli.queries.match_points import Point, Points, window
from sahelcli.queries.match_scores import Fit, Spoken

_BEFORE: Final = frozenset("s interim transitional transition military junta new current then acting de".split())
_AFTER: Final = frozenset("of de du d des la le l the both en".split())
_AND: Final = frozenset(("and", "et"))
_CLOSE: Final = 1
_GOVERNED: Final = ("state", "organisation")


def office_points(evidence: Evidence, said: Spoken, matched: Sequence[Fit], found: Points) -> None:
    """Add what a sentence says of offices: persons named with one, and persons said to mediate."""
    days = window(said, matched)
    resolved: list[tuple[str, tuple[Tenure, ...]]] = []
    for office in said.offices:
        ends = list(_ends(said, office))
        person = _person(said, office, ends) if len(ends) == 1 else None
        for end in ends:
            holders = tuple(evidence.holders(office.offices, frozenset(end.ids), *days)) if days else ()
            if person and holders and not office.former:
                _held(said, office, person, end, holders, found)
            elif holders and not office.former:
                resolved.append((_phrase(said, office, end), holders))
    if not said.stems.isdisjoint(TYPES["mediation"]):
        _mediators(evidence, said, matched, days, resolved, found)


def _held(said: Spoken, office: OfficeWords, person: Mention, end: Mention, holders: Sequence[Tenure], found: Points) -> None:
    first, last = min(office.first, person.first, end.first), max(office.last, person.last, end.last)
    says = said.text[said.words[first].start : said.words[last - 1].end]
    if held := [t for t in holders if t.person in person.ids]:
        found.agrees.append(Point("office", says, (held[0].person,), _event(held[0]), held[0].fact))
    elif person.one:
        found.differs.append(Point("office", says, tuple(dict.fromkeys(t.person for t in holders)), _event(holders[-1]), holders[-1].fact))


def _event(tenure: Tenure) -> str:
    """The event that opened a tenure: the first part of its fact's id."""
    return tenure.fact.partition("/")[0]


def _mediators(
    evidence: Evidence,
    said: Spoken,
    matched: Sequence[Fit],
    days: tuple[date, date] | None,
    resolved: Sequence[tuple[str, tuple[Tenure, ...]]],
    found: Points,
) -> None:
    """Persons of a sentence about a mediation: each mediated then, or takes part in what it speaks of, or the record names others."""
    if days is None:
        return
    governed = {id_ for office in said.offices for end in _ends(said, office) for id_ in end.ids}
    ends = {m.ids[0] for m in said.actors if m.kind in _GOVERNED and m.ids[0] not in governed}
    if not ends:
        ends = {e for f in matched[:1] for e in f.told.actors}
    held = evidence.holders(MEDIATION, frozenset(ends), *days)
    both = [t for t in held if len(t.ends & ends) > 1]
    mediating = both or held
    if not mediating:
        return
    told = {actor for f in matched for actor in f.told.actors}
    named = [(m.text, m.ids) for m in said.mentions if m.kind == "person"]
    named += [(phrase, tuple(t.person for t in holders)) for phrase, holders in resolved]
    others = tuple(dict.fromkeys(t.person for t in mediating))
    for says, ids in named:
        claim = next((c for f in matched for c in f.told.row["claims"] if c["value"] in ids), None)
        if office := next((t for t in mediating if t.person in ids), None):
            found.agrees.append(Point("office", says, (office.person,), _event(office), office.fact))
        elif claim and claim["rank"] == "deprecated":
            found.differs.append(Point("office", says, others, _event(mediating[0]), mediating[0].fact, claim["rank"], claim["reason"]))
        elif not any(id_ in told for id_ in ids):
            found.differs.append(Point("office", says, others, _event(mediating[0]), mediating[0].fact))


def _ends(said: Spoken, office: OfficeWords) -> Iterator[Mention]:
    """Of which states or organisations an office is: "Senegal's and Togo's presidents", "les présidents du Sénégal et du Togo", "président togolais"."""
    by_last = {m.last: m for m in said.mentions if m.kind in _GOVERNED}
    by_first = {m.first: m for m in said.mentions if m.kind in _GOVERNED}
    words = [token.folded for token in said.words]
    after, at = [], office.last
    while at < len(words):
        while at < len(words) and words[at] in _AFTER:
            at += 1
        mention = by_first.get(at)
        if mention is None:
            break
        after.append(mention)
        at = mention.last
        if at >= len(words) or not (words[at] in _AND or said.text[said.words[at - 1].end : said.words[at].start].strip() == ","):
            break
        at += words[at] in _AND
    if after:
        yield from after
        return
    at = office.first
    while at > 0:
        while at > 0 and words[at - 1] in _BEFORE:
            at -= 1
        mention = by_last.get(at)
        if mention is None:
            return
        yield mention
        at = mention.first
        if at == 0 or words[at - 1] not in _AND:
            return
        at -= 1


def _person(said: Spoken, office: OfficeWords, ends: Sequence[Mention]) -> Mention | None:
    """The person named right beside an office."""
    first = min([office.first, *(m.first for m in ends)])
    last = max([office.last, *(m.last for m in ends)])
    beside = [m for m in said.mentions if m.kind == "person"]
    within = [m for m in beside if office.last <= m.first <= office.last + _CLOSE or last <= m.first <= last + _CLOSE - 1]
    before = [m for m in beside if first - _CLOSE <= m.last <= first or office.first - _CLOSE <= m.last <= office.first]
    return next(iter(within or before), None)


def _phrase(said: Spoken, office: OfficeWords, end: Mention) -> str:
    """The words of an office and of whose it is."""
    if end.first >= office.last:
        return f"{said.text[said.words[office.first].start : said.words[office.last - 1].end]} … {end.text}" if end.first > office.last + 2 else (
            said.text[said.words[office.first].start : said.words[end.last - 1].end]
        )
    return f"{end.text} … {said.text[said.words[office.first].start : said.words[office.last - 1].end]}" if end.last < office.first - 2 else (
        said.text[said.words[end.first].start : said.words[office.last - 1].end]
    )
