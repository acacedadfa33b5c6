"""Compare the dates, places and actors of a sentence with those of events, and add those that are the same or differ.

A date or a place is the same if it is an event's own. It differs only if no event that the sentence plausibly speaks of has it in
any way, and the event that fits best without that point has another value. A point that is in neither case is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.language.dates_and_periods import SpokenDate
from sahelcli.language.sentences_and_mentions import Mention, stem
from sahelcli.language.statement_forms import types_spoken
from sahelcli.questions.article_record_index import Evidence, Told
from sahelcli.questions.article_scores_and_findings import Fit, Point, Points, Spoken, claim_on, fit, spoken, takes_part

NEAR: Final = 0.75
"""Minimum score of an event that the sentence may speak of, as a fraction of the best score."""

RELATED: Final = 0.5
"""The same for one that refers to the best, or that the best refers to."""

A_MONTH: Final = 62
"""Maximum span in days of a date other than the event's own for a month to agree with it: `2024-07~` does, a year does not."""

A_YEAR: Final = 400
"""Maximum difference in days between a wrong date of the same thing and the right one; a greater one means another thing."""

PARTLY: Final = 0.34
"""Minimum share of a sentence's words that an event must have if the sentence tells of several."""

_CLAUSE: Final = re.compile(r"[,;:]\s|\s(?=(?:and|et|but|mais|while|where|which|when|tandis|alors|où|qui|dont|after|before|après|avant)\s)")
_LOCATING: Final = listed("in at to from near a au en dans vers depuis")
_HOSTING: Final = frozenset(stem(word) for word in listed("host hosts hosting hosted accueille accueillir accueillera abrite"))
_DATED_THINGS: Final = frozenset(("summit", "coup", "election"))
"""Types of event to which a sentence gives a date in passing: "host of the second summit in December"."""

_DATING: Final = _LOCATING | listed("on of for the le la de du des held planned scheduled due set prevu prevue tenu tenue fixe fixee date dated")
_STATING: Final = listed(
    "still already remain remains remained stay stays stayed member members membre membres encore toujours deja reste restait restent demeure "
    "demeurait demeurent"
)
"""Words of a state of affairs: it was so on a day, which is not held against the day of an event."""

_DATE_FIELDS: Final = ("date", "since", "until", "due", "when")


def points(evidence: Evidence, said: Spoken, fits: Sequence[Fit], matched: Sequence[Fit], found: Points) -> None:
    """Add the dates, places and actors of a sentence to `found`. `fits` are all events by score, `matched` those that the sentence speaks of."""
    for spoken_date in said.dates:
        if not said.states(spoken_date.start, spoken_date.end):
            _date(evidence, said, spoken_date, fits, matched, found)
    for mention in said.places:
        _place(evidence, said, mention, fits, matched, found)
    for mention in said.actors:
        if at := next((f.told for f in matched if any(takes_part(evidence, f.told, id_) for id_ in mention.ids)), None):
            found.names.append(Point("actor", mention.text, _who(mention, at), at.id))


def _who(mention: Mention, told: Told) -> tuple[str, ...]:
    """Return the ids that a mention may mean: if several entries have the name, those that take part in the event."""
    if mention.one:
        return mention.ids
    return tuple(id_ for id_ in mention.ids if id_ in told.actors)


def _close(evidence: Evidence, fits: Sequence[Fit], best: Fit | None) -> Iterator[Fit]:
    """Yield the events close to the best by the score without dates, then the events related to the best that are close enough."""
    if best is None:
        return
    yield from (f for f in fits if f.plain >= NEAR * best.plain and f.kin)
    related = best.told.related
    yield from (f for f in fits if f.told.id in related and f.plain >= RELATED * best.plain)


def _date(evidence: Evidence, said: Spoken, when: SpokenDate, fits: Sequence[Fit], matched: Sequence[Fit], found: Points) -> None:
    best = max((f for f in fits if f.anchored or f.firm), key=lambda f: f.plain, default=None)
    things = _thing_dated(said, when) if len(said.dates) > 1 else frozenset()
    nearly = len(said.dates) == 1 and matched[0].near and matched[0].telling
    for candidate in matched if nearly else (*matched, *_close(evidence, fits, best)):
        text = _date_of(evidence, candidate.told, when, things)
        if text:
            _name_own_date(when, candidate, found)
            return
    if len(said.dates) > 1 and (told := _in_clause(evidence, said, when, things) or _changed_then(fits, when, things)):
        _name_own_date(when, told, found)
        return
    asked = [f for f in (*matched, *([best] if best else [])) if f.firm]
    for candidate in asked:
        if claim := claim_on(candidate.told, lambda value: _meets(when, value), _DATE_FIELDS):
            point = Point("date", when.text, (candidate.told.row["date"] or "",), candidate.told.id, None, claim["rank"], claim["reason"])
            (found.names if claim["rank"] != "deprecated" else found.differs).append(point)
            return
    if not _STATING.isdisjoint(token.folded for token in said.words):
        return
    close = [f for f in fits if f.telling and best and f.plain >= NEAR * best.plain and _gap(when, f.told) <= A_YEAR]
    if close and (when.year or when.day):
        nearest = min(close, key=lambda f: (_gap(when, f.told), -f.plain))
        found.differs.append(Point("date", when.text, (_nearest_date(when, nearest.told),), nearest.told.id))
        found.called.append(nearest)


def _name_own_date(when: SpokenDate, fitting: Fit, found: Points) -> None:
    """Add a date if it is the event's own; a date that only its effects or texts give, or that may be its own, is not added."""
    if _is_own(when, fitting.told):
        found.names.append(Point("date", when.text, (fitting.told.row["date"] or "",), fitting.told.id))
        found.called.append(fitting)


def _is_own(when: SpokenDate, told: Told) -> bool:
    """Return whether a spoken date includes all the days of an event, or lies within an event that lasted several days."""
    said = when.bounds(told.latest.year)
    if said is None:
        return False
    own = next(told.dates(), None)
    lasted = own is not None and own.start is not None and own.end is not None
    return said[0] <= told.earliest <= told.latest <= said[1] or (lasted and told.earliest <= said[0] <= said[1] <= told.latest)


def _thing_dated(said: Spoken, when: SpokenDate) -> frozenset[str]:
    """Return the type of event that a date belongs to, if the word for one is just before the date."""
    for token in reversed([token for token in said.words if token.start < when.start]):
        if token.folded not in _DATING:
            return types_spoken({stem(token.folded)}) & _DATED_THINGS
    return frozenset()


def _in_clause(evidence: Evidence, said: Spoken, when: SpokenDate, things: frozenset[str]) -> Fit | None:
    """Return the event that the clause around a date speaks of, if the sentence tells of several and the clause alone is clear enough."""
    ends = [0, *(match.end() for match in _CLAUSE.finditer(said.text)), len(said.text)]
    clause = next((said.text[a:b] for a, b in pairwise(ends) if a <= when.start < b), "")
    alone = spoken(evidence, clause, evidence.named(clause), None)
    fits = [fit(evidence, alone, told) for told in evidence.told.values() if when.meets(told.earliest, told.latest)]
    clear = (f for f in fits if f.on_date and f.actors and f.kin >= 2 and not f.absent and _is_one(f, things))
    return max(clear, key=lambda f: f.dated, default=None)


def _changed_then(fits: Iterable[Fit], when: SpokenDate, things: frozenset[str]) -> Fit | None:
    """Return the event on a date that changed what the sentence says, even if the sentence names other events."""
    dated = (f for f in fits if f.on_date and f.transition and f.cover >= PARTLY and f.plain > 0 and _is_one(f, things))
    return max((f for f in dated if when.meets(f.told.earliest, f.told.latest)), key=lambda f: f.dated, default=None)


def _is_one(fit: Fit, things: frozenset[str]) -> bool:
    """Return whether an event has one of some types; always true if no types are given."""
    return not things or fit.told.row["type"] in things


def _gap(when: SpokenDate, told: Told) -> int:
    """Return the number of days between a spoken date and an event."""
    return _days_off(when, told.earliest, told.latest)


def _days_off(when: SpokenDate, earliest: date, latest: date) -> int:
    bounds = when.bounds(earliest.year)
    return max((bounds[0] - latest).days, (earliest - bounds[1]).days, 0) if bounds else 0


def _nearest_date(when: SpokenDate, told: Told) -> str:
    """Return the date of an event nearest to a spoken date: its own, or that of an effect or plan."""
    own, *others = [(_days_off(when, d.earliest, d.latest), d) for d in told.dates() if d.earliest and d.latest]
    nearer = [(off, d) for off, d in others if off + A_MONTH < own[0] and ((d.latest or date.max) - (d.earliest or date.min)).days <= A_MONTH]
    return min(nearer, key=lambda pair: pair[0], default=own)[1].text


def _date_of(evidence: Evidence, told: Told, when: SpokenDate, things: frozenset[str] = frozenset()) -> str | None:
    """Return the date of an event that a spoken date can mean (its own, one of its effects or plans, one in its texts), or None.

    If the spoken date belongs to a thing of some type, the own date of an event of another type is ignored.
    """
    for place, own in enumerate(told.dates()):
        if not place and things and told.row["type"] not in things:
            continue
        exact = not place or when.month is None or (own.earliest and own.latest and (own.latest - own.earliest).days <= A_MONTH)
        if own.earliest and own.latest and exact and when.meets(own.earliest, own.latest):
            return own.text
    for spoken_date in evidence.dates_in(told.id):
        bounds = spoken_date.bounds(told.latest.year)
        if bounds and when.meets(*bounds) and (when.day is None or spoken_date.day) and (when.month is None or spoken_date.month):
            return _as_edtf(spoken_date, told.latest.year)
    return None


def _as_edtf(when: SpokenDate, year: int) -> str:
    parts = [str(when.year or year), *(f"{part:02}" for part in (when.month, when.day) if part)]
    return "-".join(parts)


def _meets(when: SpokenDate, value: object) -> bool:
    """Return whether a claim's value is a date that a spoken date can mean."""
    try:
        claimed = parse_edtf(value) if isinstance(value, str) else None
    except BadDate:
        return False
    return bool(claimed and claimed.earliest and claimed.latest and when.meets(claimed.earliest, claimed.latest))


def _place(evidence: Evidence, said: Spoken, mention: Mention, fits: Sequence[Fit], matched: Sequence[Fit], found: Points) -> None:
    place = mention.ids[0]
    for candidate in matched:
        if place in evidence.places_in(candidate.told.id):
            _name_own_place(mention, candidate, found)
            return
    likely = [fit(evidence, said, f.told, without=mention) for f in fits[:60]]
    best = max((f for f in likely if f.anchored), key=lambda f: f.dated, default=None)
    if best is None:
        return
    for candidate in likely:
        close = candidate.dated >= NEAR * best.dated or (candidate.told.id in best.told.related and candidate.dated >= RELATED * best.dated)
        if close and place in evidence.places_in(candidate.told.id):
            _name_own_place(mention, candidate, found)
            return
    target = _dated_beside(said, mention, likely, found) or (best if best.sure else None)
    if target and _located(said, mention) and target.told.row["place"]:
        found.differs.append(Point("place", mention.text, (target.told.row["place"],), target.told.id))


def _name_own_place(mention: Mention, fitting: Fit, found: Points) -> None:
    """Add a place if the event took place there; a place that only its texts name is not added."""
    if fitting.told.row["place"] == mention.ids[0]:
        found.names.append(Point("place", mention.text, mention.ids[:1], fitting.told.id))


def _dated_beside(said: Spoken, mention: Mention, likely: Sequence[Fit], found: Points) -> Fit | None:
    """Return the event with the date nearest to a place in the sentence, if that event also changed what the sentence says."""
    if not said.dates:
        return None
    at = said.words[mention.first].start
    nearest = min(said.dates, key=lambda when: min(abs(when.start - at), abs(when.end - at)))
    events = {point.event for point in found.names if point.about == "date" and point.says == nearest.text and not point.rank}
    return next((f for f in likely if f.told.id in events and f.on_date and f.transition and not f.absent and f.cover >= PARTLY), None)


def _located(said: Spoken, mention: Mention) -> bool:
    """Return whether a mention is the place of an event (after a preposition, or as a host) and not another name of a government."""
    before = said.words[mention.first - 1].folded if mention.first else ""
    return before in _LOCATING or not said.stems.isdisjoint(_HOSTING)


def window(said: Spoken, matched: Sequence[Fit]) -> tuple[date, date] | None:
    """Return the first and last day of the dates of a sentence, else of the event that it surely speaks of, or None."""
    bounds = [found for d in said.dates if d.year and (found := d.bounds(d.year))]
    if bounds:
        return min(a for a, _ in bounds), max(b for _, b in bounds)
    return (matched[0].told.earliest, matched[0].told.latest) if matched and matched[0].sure else None
