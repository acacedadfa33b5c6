"""Compare the numbers and words of extent in a sentence of an article with those of the event that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from sahelcli.base.text_folding import listed
from sahelcli.language.quantities import UNITS, Extent, Number, extents, numbers
from sahelcli.language.sentences_and_stems import EMPTY, stem, tokens
from sahelcli.questions.article_record_index import Evidence, Told
from sahelcli.questions.article_scores_and_findings import Fit, Point, Points, Spoken, claim_on

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
    says = _phrase(said.text, number.start, number.end, 2)
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
                point = Point("number", says, (_phrase(text, theirs.start, theirs.end, 2),), told.id)
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
    says = _phrase(said.text, extent.start, extent.end, bool(extent.noun))
    for told in matched[:1]:
        claim = claim_on(told, partial(_is_word, says.split()[0].lower()))
        theirs = [
            (text, e) for text in _own_texts(told, language) for e in extents(text, tokens(text)) if e.scale == extent.scale and e.noun == extent.noun
        ]
        same = [(text, e) for text, e in theirs if e.degree == extent.degree]
        if pair := next(iter(same or theirs), None):
            text, e = pair
            record = _phrase(text, e.start, e.end, bool(e.noun))
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


def _phrase(text: str, start: int, end: int, most: int) -> str:
    """Return a number or a word of extent with its noun: at most `most` words with a meaning, and the small words before them."""
    last, content = end, 0
    for token in tokens(text[end:]):
        if content == most or re.search(r"[,.;:()]", text[last : end + token.start]):
            break
        if token.folded not in EMPTY:
            content += 1
            last = end + token.end
    return text[start:last]
