"""Where a sentence agrees with what the record tells, and where it differs: dates, places, actors, numbers, words of extent.

A point agrees where any happening that the sentence plausibly speaks of has it; it differs only where none has, and the one that fits best, without
that point, has something else in its place. What neither shows is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sahelcli.core.edtf import BadDate, parse_edtf
from sahelcli.core.mentions import Mention
from sahelcli.core.quantities import UNITS, Extent, Number, extents, numbers
from sahelcli.core.sentences import tokens
from sahelcli.core.spoken_dates import SpokenDate
from sahelcli.core.stems import EMPTY, stem
from sahelcli.core.words import listed
from sahelcli.queries.match_evidence import Evidence, Row, Told
from sahelcli.queries.match_scores import Fit, Spoken, fit, takes_part

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

_LOCATING: Final = listed("in at to from near a au en dans vers depuis")
_HOSTING: Final = frozenset(stem(word) for word in listed("host hosts hosting hosted accueille accueillir accueillera abrite"))
_DATE_FIELDS: Final = ("date", "since", "until", "due", "when")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a sentence says, beside what the record says of it.

    `record` are EDTF dates, ids, or words of the record as they stand. `rank` is that of the claim that says what the sentence says, null where none
    does; `reason` is that claim's. `event` and `fact` are where the record says it.
    """

    about: str
    says: str
    record: tuple[str, ...]
    event: str | None = None
    fact: str | None = None
    rank: str | None = None
    reason: Any = None

    def row(self) -> Row:
        """The point as rows show it."""
        keys = ("about", "says", "record", "event", "fact", "rank", "reason")
        return {key: list(self.record) if key == "record" else getattr(self, key) for key in keys}


@dataclass(slots=True)
class Points:
    """What was found: points that agree and that differ, and happenings that had to be called on for them."""

    agrees: list[Point]
    differs: list[Point]
    called: list[Fit]


def points(evidence: Evidence, said: Spoken, fits: Sequence[Fit], matched: Sequence[Fit]) -> Points:
    """Every point of a sentence but its offices. `fits` are all happenings by score, `matched` those that it speaks of."""
    found = Points([], [], [])
    for spoken_date in said.dates:
        _date(evidence, said, spoken_date, fits, matched, found)
    for mention in said.places:
        _place(evidence, said, mention, fits, matched, found)
    for mention in said.actors:
        if at := next((f.told for f in matched if any(takes_part(evidence, f.told, id_) for id_ in mention.ids)), None):
            found.agrees.append(Point("actor", mention.text, _who(mention, at), at.id))
    told = [f.told for f in matched]
    language = _language(said)
    for number in said.numbers:
        _number(said, number, matched, language, found)
    for extent in said.extents:
        _extent(evidence, said, extent, told, language, found)
    return found


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
    for candidate in (*matched, *_close(evidence, fits, best)):
        text = _date_of(evidence, candidate.told, when)
        if text:
            found.agrees.append(Point("date", when.text, (text,), candidate.told.id))
            found.called.append(candidate)
            return
    asked = [f for f in (*matched, *([best] if best else [])) if f.firm]
    for candidate in asked:
        if claim := _claim(candidate.told, lambda value: _meets(when, value), _DATE_FIELDS):
            point = Point("date", when.text, (candidate.told.row["date"],), candidate.told.id, None, claim["rank"], claim["reason"])
            (found.agrees if claim["rank"] != "deprecated" else found.differs).append(point)
            return
    close = [f for f in fits if f.telling and best and f.plain >= NEAR * best.plain and _gap(when, f.told) <= A_YEAR]
    if close and (when.year or when.day):
        nearest = min(close, key=lambda f: (_gap(when, f.told), -f.plain))
        found.differs.append(Point("date", when.text, (_nearest_date(when, nearest.told),), nearest.told.id))
        found.called.append(nearest)


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


def _date_of(evidence: Evidence, told: Told, when: SpokenDate) -> str | None:
    """The date of a happening that a spoken one can mean: its own, one of its effects or plans, one in its texts."""
    for place, own in enumerate(told.dates()):
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


def _claim(told: Told, fits_value: Any, fields: Iterable[str] = ()) -> Row | None:
    """The claim on a happening that says what a sentence says, a held one first."""
    claims = [c for c in told.row["claims"] if (not fields or c["field"] in fields) and fits_value(c["value"])]
    return min(claims, key=lambda c: ("preferred", "held", "deprecated").index(c["rank"]), default=None)


def _place(evidence: Evidence, said: Spoken, mention: Mention, fits: Sequence[Fit], matched: Sequence[Fit], found: Points) -> None:
    place = mention.ids[0]
    for candidate in matched:
        if place in evidence.places_in(candidate.told.id):
            found.agrees.append(Point("place", mention.text, (place,), candidate.told.id))
            return
    likely = [fit(evidence, said, f.told, without=mention) for f in fits[:60]]
    best = max((f for f in likely if f.anchored), key=lambda f: f.dated, default=None)
    if best is None:
        return
    for candidate in likely:
        close = candidate.dated >= NEAR * best.dated or (candidate.told.id in best.told.related and candidate.dated >= RELATED * best.dated)
        if close and place in evidence.places_in(candidate.told.id):
            found.agrees.append(Point("place", mention.text, (place,), candidate.told.id))
            return
    target = _dated_beside(said, mention, likely, found) or (best if best.sure else None)
    if target and _located(said, mention) and target.told.row["place"]:
        found.differs.append(Point("place", mention.text, (target.told.row["place"],), target.told.id))


def _dated_beside(said: Spoken, mention: Mention, likely: Sequence[Fit], found: Points) -> Fit | None:
    """The happening that the date nearest to a place in the sentence is that of, where it also changed what the sentence says."""
    if not said.dates:
        return None
    at = said.words[mention.first].start
    nearest = min(said.dates, key=lambda when: min(abs(when.start - at), abs(when.end - at)))
    events = {point.event for point in found.agrees if point.about == "date" and point.says == nearest.text and not point.rank}
    return next((f for f in likely if f.told.id in events and f.on_date and f.deed and not f.absent and f.cover >= PARTLY), None)


def _located(said: Spoken, mention: Mention) -> bool:
    """Whether a place is where something was, rather than a government's other name: after a preposition, or as a host."""
    before = said.words[mention.first - 1].folded if mention.first else ""
    return before in _LOCATING or not said.stems.isdisjoint(_HOSTING)


def _language(said: Spoken) -> str:
    """The language whose small words a sentence has more of."""
    folded = [token.folded for token in said.words]
    french = sum(word in ("le", "la", "les", "de", "du", "des", "et", "un", "une", "en", "au", "l", "d") for word in folded)
    english = sum(word in ("the", "of", "and", "a", "an", "in", "to", "on", "was", "is") for word in folded)
    return "fr" if french > english else "en"


def _own_texts(told: Told, language: str) -> list[str]:
    """A happening's title and summary in a language."""
    return [text[language] for text in (told.row["title"], told.row["summary"]) if text]


def _number(said: Spoken, number: Number, matched: Sequence[Fit], language: str, found: Points) -> None:
    says = _phrase(said.text, number.start, number.end, 2)
    other: Point | None = None
    for told in (f.told for f in matched):
        if claim := _claim(told, lambda value: not isinstance(value, bool) and value == number.value):
            point = Point(
                "number", says, (str(claim["value"]),), told.id, None, None if claim["rank"] == "preferred" else claim["rank"], claim["reason"]
            )
            (found.agrees if claim["rank"] != "deprecated" else found.differs).append(point)
            return
        for text in _own_texts(told, language):
            for theirs in numbers(text, tokens(text)):
                if theirs.ordinal != number.ordinal or not set(theirs.nouns) & set(number.nouns):
                    continue
                point = Point("number", says, (_phrase(text, theirs.start, theirs.end, 2),), told.id)
                if theirs.value == number.value:
                    found.agrees.append(point)
                    return
                if theirs.nouns[0] == number.nouns[0] not in UNITS and told is matched[0].told and matched[0].sure:
                    other = other or point
    if other:
        found.differs.append(other)


def _extent(evidence: Evidence, said: Spoken, extent: Extent, matched: Sequence[Told], language: str, found: Points) -> None:
    says = _phrase(said.text, extent.start, extent.end, bool(extent.noun))
    for told in matched[:1]:
        word = says.split()[0].lower()
        claim = _claim(told, lambda value, word=word: isinstance(value, str) and value.lower() == word)
        theirs = [
            (text, e) for text in _own_texts(told, language) for e in extents(text, tokens(text)) if e.scale == extent.scale and e.noun == extent.noun
        ]
        same = [(text, e) for text, e in theirs if e.degree == extent.degree]
        if pair := next(iter(same or theirs), None):
            text, e = pair
            record = _phrase(text, e.start, e.end, bool(e.noun))
            rank, reason = (claim["rank"], claim["reason"]) if claim and not same else (None, None)
            (found.agrees if same else found.differs).append(Point("extent", says, (record,), told.id, None, rank, reason))
        elif left := _left_standing(evidence, extent, told):
            point = Point("extent", says, tuple(measure for measure, _ in left), told.id, left[0][1])
            (found.differs if extent.degree == "all" else found.agrees).append(point)


def _left_standing(evidence: Evidence, extent: Extent, told: Told) -> list[tuple[str, str]]:
    """The measures, with their facts, that stood after a happening that lifted others of the same author against the same target."""
    lifted = [effect for effect in told.effects if effect["kind"] == "lifts"]
    if not lifted or extent.noun not in (stem("sanctions"), stem("mesures"), stem("measures")):
        return []
    ends = {(s, e["object"]) for e in lifted for s in (e["subject"] if isinstance(e["subject"], list) else [e["subject"]])}
    found = evidence.db.execute(
        "SELECT measure, id, subject, object FROM spell WHERE property = 'sanctioned-by' AND earliest <= ? AND latest > ? ORDER BY n",
        (told.latest.toordinal(), told.latest.toordinal()),
    )
    return [(measure, id_) for measure, id_, subject, obj in found if (subject, obj) in ends]


def _phrase(text: str, start: int, end: int, most: int) -> str:
    """A number or a word of extent with what it counts or bears on: up to so many words that say something, and the small ones before them."""
    last, content = end, 0
    for token in tokens(text[end:]):
        if content == most or re.search(r"[,.;:()]", text[last : end + token.start]):
            break
        if token.folded not in EMPTY:
            content += 1
            last = end + token.end
    return text[start:last]


def window(said: Spoken, matched: Sequence[Fit]) -> tuple[date, date] | None:
    """The days that a sentence speaks of: those of its dates, else those of the happening that it surely speaks of."""
    bounds = [found for d in said.dates if d.year and (found := d.bounds(d.year))]
    if bounds:
        return min(a for a, _ in bounds), max(b for _, b in bounds)
    return (matched[0].told.earliest, matched[0].told.latest) if matched and matched[0].sure else None
