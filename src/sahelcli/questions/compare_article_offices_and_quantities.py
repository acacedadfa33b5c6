"""Compare the office holders, mediators, numbers and words of extent that a sentence of an article has with those of the record.

Offices are those of the day that the sentence speaks of, quantities those of the event that it speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.language.quantities import UNITS, Extent, Number, extents, numbers
from sahelcli.language.sentences_and_mentions import Mention, stem, tokens
from sahelcli.language.statement_forms import TYPES, OfficeWords
from sahelcli.questions.article_record_index import MEDIATION, Evidence, Tenure, Told
from sahelcli.questions.article_scores_and_findings import Fit, Point, Points, Spoken, claim_on, with_noun
from sahelcli.questions.compare_article_dates_places_actors import window

_BEFORE: Final = listed("s interim transitional transition military junta new current then acting de")
_AFTER: Final = listed("of de du d des la le l the both en")
_AND: Final = frozenset(("and", "et"))
_JOINING: Final = listed(
    "the le la l is was est etait as comme a an general gen colonel col captain capitaine capt commandant marshal marechal mr m dr"
)
_NEAR: Final = 5
_DENYING: Final = listed("no not never none neither nor ne pas jamais aucun aucune n denied deny rejects rejected")
ALWAYS: Final = (date.min, date.max)
ONE_DAY: Final = timedelta(days=1)
_GOVERNED: Final = ("state", "organisation")


def office_points(evidence: Evidence, said: Spoken, matched: Sequence[Fit], found: Points) -> None:
    """Add what a sentence says of offices: persons named with one, and persons said to mediate."""
    days = window(said, matched)
    governing: list[_Mediating] = []
    for office in said.offices:
        if said.states(said.words[office.first].start, said.words[office.last - 1].end):
            continue
        ends = list(_ends(said, office))
        person = _person(said, office, ends) if len(ends) == 1 else None
        for end in ends:
            holders = evidence.holders(office.offices, frozenset(end.ids), *_widened(*(days or ALWAYS)))
            if office.former or not holders:
                continue
            if person is None:
                first, last = min(office.first, end.first), max(office.last, end.last)
                governing.append(_Mediating(_phrase(said, office, end), tuple(dict.fromkeys(t.person for t in holders)), first, last))
            elif days:
                _held(said, office, person, end, holders, found)
    if any(_MEDIATES(token.folded) for token in said.words):
        persons = [_Mediating(m.text, m.ids, m.first, m.last) for m in said.mentions if m.kind == "person"]
        persons = [one for one in persons if not said.states(said.words[one.first].start, said.words[one.last - 1].end)]
        _mediators(evidence, said, matched, days, [*persons, *governing], found)


def _held(said: Spoken, office: OfficeWords, person: Mention, end: Mention, holders: Sequence[Tenure], found: Points) -> None:
    """Add a point: the person named with an office held it then, or others did."""
    first, last = min(office.first, person.first, end.first), max(office.last, person.last, end.last)
    says = said.text[said.words[first].start : said.words[last - 1].end]
    if held := [t for t in holders if t.person in person.ids]:
        found.names.append(Point("office", says, (held[0].person,), _event(held[0]), held[0].fact))
    elif person.one:
        found.differs.append(Point("office", says, tuple(dict.fromkeys(t.person for t in holders)), _event(holders[-1]), holders[-1].fact))


def _widened(first: date, last: date) -> tuple[date, date]:
    """Extend a period by one day on each side: on the day of a change, both holders may be named with their office."""
    return max(first, date.min + ONE_DAY) - ONE_DAY, min(last, date.max - ONE_DAY) + ONE_DAY


def _event(tenure: Tenure) -> str:
    """Return the id of the event that opened a tenure: the first part of its fact's id."""
    return tenure.fact.partition("/")[0]


@dataclass(frozen=True, slots=True)
class _Mediating:
    """Words of a sentence about a mediation that mean somebody: whom, and tokens `first` up to `last`, not included."""

    says: str
    ids: tuple[str, ...]
    first: int
    last: int


def _MEDIATES(folded: str) -> bool:  # noqa: N802
    return stem(folded) in TYPES["mediation"]


def _mediators(
    evidence: Evidence, said: Spoken, matched: Sequence[Fit], days: tuple[date, date] | None, named: Sequence[_Mediating], found: Points
) -> None:
    """Each of whom a sentence about a mediation names: a mediator then, a participant of what it speaks of, or not the one that the record names."""
    governed = {id_ for office in said.offices for end in _ends(said, office) for id_ in end.ids}
    ends = {m.ids[0] for m in said.actors if m.kind in _GOVERNED and m.ids[0] not in governed}
    if not ends and matched and matched[0].sure:
        ends = set(matched[0].told.actors)
    held = evidence.holders(MEDIATION, frozenset(ends), *(days or ALWAYS))
    between = [t for t in held if len(t.ends & ends) > 1]
    mediating = between or (held if days and said.dates else [])
    if not mediating:
        return
    told = {actor for f in matched for actor in f.told.actors}
    others = tuple(dict.fromkeys(t.person for t in mediating))
    denied = any(token.folded in _DENYING for token in said.words)
    agreeing = [one for one in named if any(t.person in one.ids for t in mediating)]
    for one in named:
        claim = next((c for f in matched for c in f.told.row["claims"] if c["value"] in one.ids), None)
        if office := next((t for t in mediating if t.person in one.ids), None):
            found.names.append(Point("office", one.says, (office.person,), _event(office), office.fact))
        elif denied or not _said_to_mediate(said, one, agreeing):
            continue
        elif claim and claim["rank"] == "deprecated":
            found.differs.append(Point("office", one.says, others, _event(mediating[0]), mediating[0].fact, claim["rank"], claim["reason"]))
        elif told.isdisjoint(one.ids):
            found.differs.append(Point("office", one.says, others, _event(mediating[0]), mediating[0].fact))


def _said_to_mediate(said: Spoken, one: _Mediating, agreeing: Sequence[_Mediating]) -> bool:
    """Return whether "and" joins a name to a mediator, or a word of mediation is near the name."""
    first, last = one.first, one.last
    joined = True
    while joined:
        joined = False
        for m in said.mentions:
            if m.kind != "topic" and m.last < last and first - 2 <= m.last <= first and _listed(said, m.last, first):
                first, joined = min(first, m.first), m.first < first
            if m.kind != "topic" and m.first > first and last <= m.first <= last + 2 and _listed(said, last, m.first):
                last, joined = max(last, m.last), joined or m.last > last
    if any(other.first < last and first < other.last for other in agreeing):
        return True
    near = range(max(0, first - _NEAR), min(len(said.words), last + _NEAR))
    return any(_MEDIATES(said.words[at].folded) for at in near)


def _listed(said: Spoken, start: int, end: int) -> bool:
    """Return whether there are only "and" or commas between two words."""
    return all(said.words[at].folded in (*_AND, *_AFTER, "s") for at in range(start, end))


def _ends(said: Spoken, office: OfficeWords) -> Iterator[Mention]:
    """Of which states or organisations an office is: "Senegal's and Togo's presidents", "les présidents du Sénégal et du Togo"."""
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
    """Return the person named next to an office, if any."""
    first = min([office.first, *(m.first for m in ends)])
    last = max([office.last, *(m.last for m in ends)])
    beside = [m for m in said.mentions if m.kind == "person"]
    within = [m for m in beside if _close(said, office.last, m.first) or last == m.first]
    before = [m for m in beside if _close(said, m.last, first) or _close(said, m.last, office.first)]
    return next(iter(within or before), None)


def _close(said: Spoken, start: int, end: int) -> bool:
    """Return whether two words are adjacent, or separated by a word that joins them into one name: "president Colonel X"."""
    return start == end or (end == start + 1 and said.words[start].folded in _JOINING)


def _phrase(said: Spoken, office: OfficeWords, end: Mention) -> str:
    """Return the words of an office and of the state or organisation that it belongs to."""
    if end.first >= office.last:
        return (
            f"{said.text[said.words[office.first].start : said.words[office.last - 1].end]} … {end.text}"
            if end.first > office.last + 2
            else (said.text[said.words[office.first].start : said.words[end.last - 1].end])
        )
    return (
        f"{end.text} … {said.text[said.words[office.first].start : said.words[office.last - 1].end]}"
        if end.last < office.first - 2
        else (said.text[said.words[end.first].start : said.words[office.last - 1].end])
    )


FEW: Final = 20
"""Numbers above this are of one thing wherever they stand; smaller ones need the word for what they count."""

_FRENCH: Final = listed("le la les de du des et un une en au l d")
_ENGLISH: Final = listed("the of and a an in to on was is")


def quantity_points(evidence: Evidence, said: Spoken, matched: Sequence[Fit], found: Points) -> None:
    """Add what a sentence says of numbers and of extent."""
    language = _language(said)
    for number in said.numbers:
        _number(said, number, matched, language, found)
    for extent in said.extents:
        _extent(evidence, said, extent, [f.told for f in matched], language, found)


def _language(said: Spoken) -> str:
    """Return the language that most of a sentence's small words belong to."""
    folded = [token.folded for token in said.words]
    french = sum(word in _FRENCH for word in folded)
    english = sum(word in _ENGLISH for word in folded)
    return "fr" if french > english else "en"


def _own_texts(told: Told, language: str) -> list[str]:
    """Return the title and summary of an event in a language."""
    return [text[language] for text in (told.row["title"], told.row["summary"]) if text]


def _number(said: Spoken, number: Number, matched: Sequence[Fit], language: str, found: Points) -> None:
    says = with_noun(said.text, number.start, number.end, 2)
    other: Point | None = None
    for told in (f.told for f in matched):
        if claim := claim_on(told, partial(_is_number, number.value)):
            point = Point(
                "number", says, (str(claim["value"]),), told.id, None, None if claim["rank"] == "preferred" else claim["rank"], claim["reason"]
            )
            (found.names if claim["rank"] != "deprecated" else found.differs).append(point)
            return
        for text in _own_texts(told, language):
            for theirs in numbers(text, tokens(text)):
                if theirs.ordinal != number.ordinal or not set(theirs.nouns) & set(number.nouns):
                    continue
                point = Point("number", says, (with_noun(text, theirs.start, theirs.end, 2),), told.id)
                if theirs.value == number.value:
                    found.names.append(point)
                    return
                if theirs.nouns[0] == number.nouns[0] not in UNITS and told is matched[0].told and matched[0].sure:
                    other = other or point
    if other:
        found.differs.append(other)


def _is_number(number: int, value: object) -> bool:
    return not isinstance(value, bool) and value == number and number > FEW


def _is_word(word: str, value: object) -> bool:
    return isinstance(value, str) and value.lower() == word


def _extent(evidence: Evidence, said: Spoken, extent: Extent, matched: Sequence[Told], language: str, found: Points) -> None:
    says = with_noun(said.text, extent.start, extent.end, bool(extent.noun))
    for told in matched[:1]:
        claim = claim_on(told, partial(_is_word, says.split()[0].lower()))
        theirs = [
            (text, e) for text in _own_texts(told, language) for e in extents(text, tokens(text)) if e.scale == extent.scale and e.noun == extent.noun
        ]
        same = [(text, e) for text, e in theirs if e.degree == extent.degree]
        if pair := next(iter(same or theirs), None):
            text, e = pair
            record = with_noun(text, e.start, e.end, bool(e.noun))
            rank, reason = (claim["rank"], claim["reason"]) if claim and not same else (None, None)
            (found.names if same else found.differs).append(Point("extent", says, (record,), told.id, None, rank, reason))
        elif left := _left_standing(evidence, extent, told):
            point = Point("extent", says, tuple(measure for measure, _ in left), told.id, left[0][1])
            (found.differs if extent.degree == "all" else found.names).append(point)


def _left_standing(evidence: Evidence, extent: Extent, told: Told) -> list[tuple[str, str]]:
    """Return the measures, with their facts, that remained after an event that lifted others of the same author against the same target."""
    lifted = [effect for effect in told.effects if effect["kind"] == "lifts"]
    if not lifted or extent.noun not in (stem("sanctions"), stem("mesures"), stem("measures")):
        return []
    ends = {(s, e["object"]) for e in lifted for s in (e["subject"] if isinstance(e["subject"], list) else [e["subject"]])}
    found: Iterable[tuple[str, str, str, str | None]] = evidence.db.execute(
        "SELECT measure, id, subject, object FROM spell WHERE property = 'sanctioned-by' AND earliest <= ? AND latest > ? ORDER BY n",
        (told.latest.toordinal(), told.latest.toordinal()),
    )
    return [(measure, id_) for measure, id_, subject, obj in found if (subject, obj) in ends]
