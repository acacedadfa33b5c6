"""What a sentence names that a happening names too, and where it differs: dates, places, actors.

A date or a place is named the same where it is a happening's own. It differs only where no happening that the sentence plausibly speaks of has it in
any way, and the one that fits best, without that point, has something else in its place. What neither shows is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.text_folding import listed
from sahelcli.language.mentions import Mention
from sahelcli.language.sentences import stem
from sahelcli.language.statement_forms import types_spoken
from sahelcli.language.written_dates import SpokenDate
from sahelcli.questions.match.evidence import Evidence, Told
from sahelcli.questions.match.scores import Fit, Point, Points, Spoken, claim_on, fit, spoken, takes_part

NEAR: Final = 0.75
"""How close to the best a happening must fit to be one that the sentence may speak of."""

RELATED: Final = 0.5
"""The same for one that refers to the best, or that the best refers to."""

A_MONTH: Final = 62
"""How many days a date beside the happening's own may span to be one that a month agrees with: `2024-07~` does, a year does not."""

A_YEAR: Final = 400
"""How many days a date may be off and still be a wrong date of the same thing, rather than the date of another."""

PARTLY: Final = 0.34
"""How much of a sentence's words one of several happenings that it tells of must have."""

_CLAUSE: Final = re.compile(r"[,;:]\s|\s(?=(?:and|et|but|mais|while|where|which|when|tandis|alors|où|qui|dont|after|before|après|avant)\s)")
_LOCATING: Final = listed("in at to from near a au en dans vers depuis")
_HOSTING: Final = frozenset(stem(word) for word in listed("host hosts hosting hosted accueille accueillir accueillera abrite"))
_DATED_THINGS: Final = frozenset(("summit", "coup", "election"))
"""Types of happening that a sentence gives a date to in passing: "host of the second summit in December"."""

_DATING: Final = _LOCATING | listed("on of for the le la de du des held planned scheduled due set prevu prevue tenu tenue fixe fixee date dated")
_STATING: Final = listed(
    "still already remain remains remained stay stays stayed member members membre membres encore toujours deja reste restait restent demeure "
    "demeurait demeurent"
)
"""Words of a state of affairs: it was so on a day, which is not held against the day of an event."""

_DATE_FIELDS: Final = ("date", "since", "until", "due", "when")


def points(evidence: Evidence, said: Spoken, fits: Sequence[Fit], matched: Sequence[Fit], found: Points) -> None:
    """Add the dates, places and actors of a sentence. `fits` are all happenings by score, `matched` those that it speaks of."""
    for spoken_date in said.dates:
        if not said.states(spoken_date.start, spoken_date.end):
            _date(evidence, said, spoken_date, fits, matched, found)
    for mention in said.places:
        _place(evidence, said, mention, fits, matched, found)
    for mention in said.actors:
        if at := next((f.told for f in matched if any(takes_part(evidence, f.told, id_) for id_ in mention.ids)), None):
            found.names.append(Point("actor", mention.text, _who(mention, at), at.id))


def _who(mention: Mention, told: Told) -> tuple[str, ...]:
    """Whom a mention means: of several who bear the name, the one that takes part."""
    if mention.one:
        return mention.ids
    return tuple(id_ for id_ in mention.ids if id_ in told.actors)


def _close(evidence: Evidence, fits: Sequence[Fit], best: Fit | None) -> Iterator[Fit]:
    """By a score without dates: those close to the best, then its relatives that are close enough."""
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
            point = Point("date", when.text, (candidate.told.row["date"],), candidate.told.id, None, claim["rank"], claim["reason"])
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
    """Add a date that is a happening's own; one that its effects or texts give, or that may be its own, is neither the same nor different."""
    if _is_own(when, fitting.told):
        found.names.append(Point("date", when.text, (fitting.told.row["date"],), fitting.told.id))
        found.called.append(fitting)


def _is_own(when: SpokenDate, told: Told) -> bool:
    """Whether all the days of a happening are in a spoken date, or the date is within what lasted from one day to another."""
    said = when.bounds(told.latest.year)
    if said is None:
        return False
    own = next(told.dates(), None)
    lasted = own is not None and own.start is not None and own.end is not None
    return said[0] <= told.earliest <= told.latest <= said[1] or (lasted and told.earliest <= said[0] <= said[1] <= told.latest)


def _thing_dated(said: Spoken, when: SpokenDate) -> frozenset[str]:
    """The type of happening whose date a date is, where it stands right behind the word for one."""
    for token in reversed([token for token in said.words if token.start < when.start]):
        if token.folded not in _DATING:
            return types_spoken({stem(token.folded)}) & _DATED_THINGS
    return frozenset()


def _in_clause(evidence: Evidence, said: Spoken, when: SpokenDate, things: frozenset[str]) -> Fit | None:
    """The happening that the clause around a date speaks of, where a sentence tells of several and the clause alone is clear enough."""
    ends = [0, *(match.end() for match in _CLAUSE.finditer(said.text)), len(said.text)]
    clause = next((said.text[a:b] for a, b in pairwise(ends) if a <= when.start < b), "")
    alone = spoken(evidence, clause, evidence.named(clause), None)
    fits = [fit(evidence, alone, told) for told in evidence.told.values() if when.meets(told.earliest, told.latest)]
    clear = (f for f in fits if f.on_date and f.actors and f.kin >= 2 and not f.absent and _is_one(f, things))
    return max(clear, key=lambda f: f.dated, default=None)


def _changed_then(fits: Iterable[Fit], when: SpokenDate, things: frozenset[str]) -> Fit | None:
    """The happening of a date that changed what a sentence says, though others are named in it."""
    dated = (f for f in fits if f.on_date and f.deed and f.cover >= PARTLY and f.plain > 0 and _is_one(f, things))
    return max((f for f in dated if when.meets(f.told.earliest, f.told.latest)), key=lambda f: f.dated, default=None)


def _is_one(fit: Fit, things: frozenset[str]) -> bool:
    """Whether a happening is of one of some types, where any are asked for."""
    return not things or fit.told.row["type"] in things


def _gap(when: SpokenDate, told: Told) -> int:
    """How many days lie between a spoken date and a happening."""
    return _days_off(when, told.earliest, told.latest)


def _days_off(when: SpokenDate, earliest: date, latest: date) -> int:
    bounds = when.bounds(earliest.year)
    return max((bounds[0] - latest).days, (earliest - bounds[1]).days, 0) if bounds else 0


def _nearest_date(when: SpokenDate, told: Told) -> str:
    """The date of a happening that lies nearest to a spoken one: its own, or that of what it plans or changes."""
    own, *others = [(_days_off(when, d.earliest, d.latest), d) for d in told.dates() if d.earliest and d.latest]
    nearer = [(off, d) for off, d in others if off + A_MONTH < own[0] and ((d.latest or date.max) - (d.earliest or date.min)).days <= A_MONTH]
    return min(nearer, key=lambda pair: pair[0], default=own)[1].text


def _date_of(evidence: Evidence, told: Told, when: SpokenDate, things: frozenset[str] = frozenset()) -> str | None:
    """The date of a happening that a spoken one can mean: its own, one of its effects or plans, one in its texts.

    Where the date is that of a thing of some type, the day on which a happening of another type took place is not meant.
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


def _meets(when: SpokenDate, value: Any) -> bool:
    """Whether a claim's value is a date that a spoken one can mean."""
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
    """Add a place that is where a happening was; one that its texts alone name is neither the same nor different."""
    if fitting.told.row["place"] == mention.ids[0]:
        found.names.append(Point("place", mention.text, mention.ids[:1], fitting.told.id))


def _dated_beside(said: Spoken, mention: Mention, likely: Sequence[Fit], found: Points) -> Fit | None:
    """The happening that the date nearest to a place in the sentence is that of, where it also changed what the sentence says."""
    if not said.dates:
        return None
    at = said.words[mention.first].start
    nearest = min(said.dates, key=lambda when: min(abs(when.start - at), abs(when.end - at)))
    events = {point.event for point in found.names if point.about == "date" and point.says == nearest.text and not point.rank}
    return next((f for f in likely if f.told.id in events and f.on_date and f.deed and not f.absent and f.cover >= PARTLY), None)


def _located(said: Spoken, mention: Mention) -> bool:
    """Whether a place is where something was, rather than a government's other name: after a preposition, or as a host."""
    before = said.words[mention.first - 1].folded if mention.first else ""
    return before in _LOCATING or not said.stems.isdisjoint(_HOSTING)


def window(said: Spoken, matched: Sequence[Fit]) -> tuple[date, date] | None:
    """The days that a sentence speaks of: those of its dates, else those of the happening that it surely speaks of."""
    bounds = [found for d in said.dates if d.year and (found := d.bounds(d.year))]
    if bounds:
        return min(a for a, _ in bounds), max(b for _, b in bounds)
    return (matched[0].told.earliest, matched[0].told.latest) if matched and matched[0].sure else None
