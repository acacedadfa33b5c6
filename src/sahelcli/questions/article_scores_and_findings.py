"""Score how well each timeline entry fits a sentence; and the findings: statements that agree, points that differ, names alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.language.dates_and_periods import SpokenDate, spoken_dates
from sahelcli.language.quantities import Extent, Number, extents, numbers
from sahelcli.language.sentences_and_mentions import EMPTY, Mention, Token, stem, tokens
from sahelcli.language.statement_forms import DEEDS, TYPES, OfficeWords, offices_named, types_spoken
from sahelcli.language.statements import Statement, denies, statements
from sahelcli.questions.article_record_index import Evidence, Told

if TYPE_CHECKING:
    from sahelcli.contract.rows import EffectEntry, PointRow, StoredClaim, Text

IN_TITLE: Final = 1.0
IN_BODY: Final = 0.6
HERE: Final = 2.5
NAMED_HERE: Final = 1.2
OF_KIND: Final = 2.5
OF_DEED: Final = 3.0
MISSING: Final = 0.5
ON_DAY, IN_MONTH, NEAR_DAY, IN_YEAR, OTHER_DATE, NO_DATE = 4.0, 3.0, 2.5, 1.2, 1.5, -1.5
FEW_DAYS: Final = 3
"""Maximum number of days between a spoken day and an event that it may still mean."""

HEFT: Final = 100
SURE: Final = 5
UNKNOWN: Final = 5.0
COVERED: Final = 0.6


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence as it is compared: its words, whom and what it names, its dates, numbers, extents, offices, stems, kinds, and what it states."""

    text: str
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[SpokenDate, ...]
    numbers: tuple[Number, ...]
    extents: tuple[Extent, ...]
    offices: tuple[OfficeWords, ...]
    stems: frozenset[str]
    types: frozenset[str]
    statements: tuple[Statement, ...]

    @property
    def denies(self) -> bool:
        """Return whether the sentence has a negation; if so, only its statements are compared."""
        return denies(self.words)

    def states(self, start: int, end: int) -> bool:
        """Return whether some of the characters from `start` to `end` are part of a statement."""
        return any(start < s.end and s.start < end for s in self.statements)

    @property
    def actors(self) -> tuple[Mention, ...]:
        """Mentions of actors."""
        return tuple(m for m in self.mentions if m.kind not in ("place", "topic"))

    @property
    def places(self) -> tuple[Mention, ...]:
        """Mentions of places."""
        return tuple(m for m in self.mentions if m.kind == "place")


def spoken(evidence: Evidence, text: str, mentions: Iterable[Mention], today: date | None) -> Spoken:
    """Parse a sentence into the parts that matching uses."""
    words = tokens(text)
    found = tuple(mentions)
    dates = spoken_dates(text, today)
    dated = {at for at, token in enumerate(words) for d in dates if d.start <= token.start < d.end}
    named = {at for mention in found for at in range(mention.first, mention.last) if mention.kind != "topic"}
    stems = frozenset(stem(t.folded) for at, t in enumerate(words) if at not in dated | named and t.folded not in EMPTY and not t.folded.isdigit())
    return Spoken(
        text,
        tuple(words),
        found,
        tuple(dates),
        tuple(numbers(text, words, dated)),
        tuple(extents(text, words)),
        tuple(offices_named(words)),
        stems,
        types_spoken(stems),
        statements(text, words, found, dates),
    )


def unread(text: str) -> Spoken:
    """Return a sentence of which nothing is read."""
    return Spoken(text, (), (), (), (), (), (), frozenset(), frozenset(), ())


@dataclass(frozen=True, slots=True)
class Fit:
    """An event and how well it fits: the score without and with dates, and the shared features."""

    told: Told
    plain: float
    dated: float
    actors: int
    words: int
    kind: bool
    transition: bool
    on_date: bool
    near: bool
    absent: int
    cover: float

    @property
    def anchored(self) -> bool:
        """Return whether enough is shared to conclude that the sentence speaks of the event."""
        if not self.actors:
            return self.on_date and self.kin >= 3
        return self.kin >= 2 + (not (self.on_date or self.near))

    @property
    def firm(self) -> bool:
        """Return whether both the actors and the action are those of the sentence; a date a few days off also counts."""
        return self.actors > 0 and self.kin >= 3 - self.near

    @property
    def telling(self) -> bool:
        """Return whether the fit is good enough to report a date that differs: all actors are present, and most of the words.

        Otherwise a true sentence about an event that is not in the record would be compared with the nearest event that is.
        """
        return self.firm and not self.absent and self.cover >= COVERED

    @property
    def sure(self) -> bool:
        """Return whether the fit is certain enough to report a place or a number that differs."""
        return self.telling and (self.on_date or self.kin >= SURE)

    @property
    def kin(self) -> int:
        """Return a score of what the event's words have in common with the sentence's."""
        return self.words + 2 * self.kind + 2 * self.transition


def fit(evidence: Evidence, said: Spoken, told: Told, *, without: Mention | None = None) -> Fit:
    """Score how well an event fits a sentence, leaving one mention out if given."""
    plain = told.weight / HEFT
    shared = absent = 0
    mentioned = {id_ for mention in said.actors for id_ in mention.ids}
    for mention in said.actors:
        if mention is without:
            continue
        worth = max(evidence.actor_rarity(id_) for id_ in mention.ids)
        if any(takes_part(evidence, told, id_) for id_ in mention.ids):
            plain += worth if mention.one else worth / 2
            shared += 1
        else:
            plain -= MISSING * worth
            absent += mention.one is not None
    for mention in said.places:
        if mention is without:
            continue
        if told.row["place"] in mention.ids:
            plain, shared = plain + HERE, shared + 1
        elif mention.ids[0] in evidence.places_in(told.id):
            plain, shared = plain + NAMED_HERE, shared + 1
        elif evidence.country.get(mention.ids[0]) not in told.actors:
            plain -= MISSING
    common = said.stems & (told.title | told.body)
    plain += sum(evidence.rarity(word) * (IN_TITLE if word in told.title else IN_BODY) for word in sorted(common))
    kind = told.row["type"] in said.types
    spoken_of = {effect["kind"] for effect in told.effects if _speaks_of(said, mentioned, effect)}
    transition = bool(spoken_of)
    plain += OF_KIND * kind + OF_DEED * transition
    nearness, on_date, near = _nearness(said.dates, told)
    covered = _cover(evidence, said, common | _triggers(said, (kind and told.row["type"]) or "", spoken_of))
    return Fit(told, plain, plain + nearness, shared, len(common), kind, transition, on_date, near, absent, covered)


def _triggers(said: Spoken, type_: str, transitions: Iterable[str]) -> frozenset[str]:
    """Return the stems of a sentence that indicate the type of an event, or what it changed."""
    return said.stems & TYPES.get(type_, frozenset()).union(*(DEEDS.get(transition, frozenset()) for transition in transitions))


def _cover(evidence: Evidence, said: Spoken, common: frozenset[str]) -> float:
    """Return the share of the weight of a sentence's words that is in an event too; a word that the record never uses counts as rare."""
    worth = {word: evidence.rarity(word) or UNKNOWN for word in sorted(said.stems)}
    return sum(worth[word] for word in sorted(common)) / sum(worth.values()) if worth else 0.0


def _speaks_of(said: Spoken, mentioned: set[str], effect: EffectEntry) -> bool:
    """Return whether a sentence has the words for an effect on actors that it mentions; a form of government is recognised by its own name."""
    if effect["kind"] == "takes-form":
        return stem((effect["form"] or "").partition("-")[0]) in said.stems
    subjects = effect["subject"] if isinstance(effect["subject"], list) else [effect["subject"]]
    ends = {*subjects, effect["object"], effect.get("for")}
    return not DEEDS.get(effect["kind"], frozenset()).isdisjoint(said.stems) and not ends.isdisjoint(mentioned)


def takes_part(evidence: Evidence, told: Told, actor: str) -> bool:
    """Return whether an actor takes part in an event, directly or through its head on that day."""
    if actor in told.actors:
        return True
    first, last = told.earliest.toordinal(), told.latest.toordinal()
    return any(t.person in told.actors for t in evidence.heads.get(actor, ()) if t.first <= last and t.last >= first)


def _nearness(dates: Iterable[SpokenDate], told: Told) -> tuple[float, bool, bool]:
    """Return the score of a sentence's dates, whether one (a month or a day) is the event's own, and whether a day is nearly its own."""
    best, on_date, near, any_date = NO_DATE, False, False, False
    for spoken_date in dates:
        any_date = True
        if spoken_date.meets(told.earliest, told.latest):
            on_date = on_date or spoken_date.month is not None
            best = max(best, ON_DAY if spoken_date.day else IN_MONTH if spoken_date.month else IN_YEAR)
        elif _nearly(spoken_date, told):
            near, best = True, max(best, NEAR_DAY)
        elif any(spoken_date.meets(d.earliest, d.latest) for d in told.dates() if d.earliest and d.latest):
            best = max(best, OTHER_DATE)
    return (best if any_date else 0.0), on_date, near


def _nearly(when: SpokenDate, told: Told) -> bool:
    """Return whether a day is at most FEW_DAYS from an event."""
    bounds = when.bounds(when.year) if when.year and when.day else None
    return bounds is not None and max((bounds[0] - told.latest).days, (told.earliest - bounds[1]).days) <= FEW_DAYS


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a sentence says, beside what the record says of it.

    `record` are EDTF dates, ids, or words of the record as they stand. `rank` is that of the claim that says what the sentence says, null where none
    does; `reason` is that claim's. `event` and `fact` are where the record says it.
    """

    about: str
    says: str
    record: tuple[str, ...]
    event: str
    fact: str | None = None
    rank: str | None = None
    reason: Text | None = None

    def row(self, citations: Iterable[str]) -> PointRow:
        """Return the point as rows show it, with the ids of the sources of its event."""
        return {
            "about": self.about,
            "says": self.says,
            "record": list(self.record),
            "event": self.event,
            "fact": self.fact,
            "rank": self.rank,
            "reason": self.reason,
            "citations": list(citations),
        }


@dataclass(slots=True)
class Points:
    """Points found: statements that agree, points that differ, names that are the same, and events that had to be added for them."""

    agrees: list[Point] = field(default_factory=list)
    differs: list[Point] = field(default_factory=list)
    names: list[Point] = field(default_factory=list)
    called: list[Fit] = field(default_factory=list)


def claim_on(told: Told, fits_value: Callable[[object], bool], fields: Iterable[str] = ()) -> StoredClaim | None:
    """Return the claim on an event that says what a sentence says, or None; preferred claims first, then held, then deprecated."""
    claims = [c for c in told.row["claims"] if (not fields or c["field"] in fields) and fits_value(c["value"])]
    return min(claims, key=lambda c: ("preferred", "held", "deprecated").index(c["rank"]), default=None)


def with_noun(text: str, start: int, end: int, most: int) -> str:
    """Return a number or a word of extent with its noun: at most `most` words with a meaning, and the small words before them."""
    last, content = end, 0
    for token in tokens(text[end:]):
        if content == most or re.search(r"[,.;:()]", text[last : end + token.start]):
            break
        if token.folded not in EMPTY:
            content += 1
            last = end + token.end
    return text[start:last]
