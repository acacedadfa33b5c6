"""The timeline entries that match a text, the best first: those with all its words, then those with most of them."""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

from sahelcli.base.text_folding_and_likeness import GAP, Term, words
from sahelcli.language.word_families import EMPTY, word_key
from sahelcli.snapshot.search_text import WEIGHTS, impact

if TYPE_CHECKING:
    from sahelcli.contract.rows import HappeningRow

MOST_TERMS: Final = 64
"""Maximum number of words in a search."""

FEW: Final = 5
"""If fewer entries have all the words, those with most of them follow."""

NEAR: Final = 4
"""Number of similar words that are suggested for one that the record does not contain."""

HEFT: Final = 100
"""The weight of a timeline entry that doubles the score of its words."""


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of the entries found, the best first; the first `whole` of them have every word.

    `left_out` are the words that some of the others lack, `absent` those that are nowhere in the record.
    """

    numbers: tuple[int, ...] = ()
    whole: int = 0
    left_out: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def found(db: sqlite3.Connection, terms: Sequence[Term], within: Collection[int] | None = None, few: int = 0) -> Found:
    """Find the entries that have every term, among those `within`; if there are fewer than `few`, then those that have most of the terms.

    Entries with as many of the words are sorted by the score of the words, then by weight, then by day.
    """
    weights: Iterable[tuple[int, int]] = db.execute("SELECT n, weight FROM happening")
    weight = dict(weights)
    asked = [term for term in terms if not term.excluded]
    asked = [term for term in asked if not (term.in_any_form and term.words[0] in EMPTY)] or [Term(term.words, exact=True) for term in asked]
    impacts = [{n: value for n, value in _impacts(db, term) if n in weight} for term in asked]
    barred = {n for term in terms if term.excluded for n, _ in _impacts(db, term)}
    scores: dict[int, float] = {}
    counts: dict[int, int] = {}
    for of_term in impacts:
        rarity = log(1 + (len(weight) - len(of_term) + 0.5) / (len(of_term) + 0.5))
        for n, value in of_term.items():
            if n not in barred and (within is None or n in within):
                scores[n] = scores.get(n, 0) + rarity * value
                counts[n] = counts.get(n, 0) + 1
    levels: dict[int, list[int]] = {}
    for n in sorted(scores, key=lambda n: (-round(scores[n] * (1 + weight[n] / HEFT), 6), n)):
        levels.setdefault(counts[n], []).append(n)
    whole = len(levels.get(len(asked), ()))
    numbers: list[int] = []
    for count in sorted(levels, reverse=True):
        if count < len(asked) and (len(numbers) >= few or count * 2 < len(asked)):
            break
        numbers += levels[count]
    others = numbers[whole:]
    left_out = tuple(term.text for term, of_term in zip(asked, impacts, strict=True) if any(n not in of_term for n in others))
    absent = tuple(term.text for term, of_term in zip(asked, impacts, strict=True) if not of_term)
    return Found(tuple(numbers), whole, left_out, absent)


def notes(db: sqlite3.Connection, sought: Found, limit: int | None) -> list[tuple[str, dict[str, object]]]:
    """Return notes on the first so many results: which words some of them lack, and which are not in the record."""
    said: list[tuple[str, dict[str, object]]] = []
    if sought.left_out and (limit is None or limit > sought.whole):
        key = "search.left-out" if not sought.whole else "search.left-out-one" if sought.whole == 1 else "search.left-out-some"
        said.append((key, {"count": sought.whole, "words": ", ".join(sought.left_out)}))
    if sought.absent:
        from sahelcli.questions.names import near_names

        found: Iterable[tuple[str]] = db.execute("SELECT title || ' ' || names || ' ' || body FROM wording")
        vocabulary = sorted({word for (text,) in found for word in text.split()} - {GAP})
        for word in sought.absent:
            near = near_names(word.rstrip("*"), vocabulary)[:NEAR]
            said.append(("search.absent-near" if near else "search.absent", {"word": word, "near": ", ".join(near)}))
    return said


def _impacts(db: sqlite3.Connection, term: Term) -> Iterator[tuple[int, float]]:
    """Return the score of a term for each entry that contains it."""
    if term.in_any_form:
        found: Iterator[tuple[bytes]] = db.execute("SELECT found FROM posting WHERE key = ?", (word_key(term.words[0]),))
        (packed,) = next(found, (b"",))
        pairs: tuple[int, ...] = struct.unpack(f"<{len(packed) // 4}I", packed)
        yield from zip(pairs[::2], pairs[1::2], strict=True)
        return
    wanted = f" {' '.join(term.words)}{'' if term.prefix else ' '}"
    columns = f"' ' || title || ' {GAP} ' || names || ' {GAP} ' || body || ' '"
    worded: Iterable[tuple[int, str, str, str]] = db.execute(f"SELECT n, title, names, body FROM wording WHERE instr({columns}, ?)", (wanted,))
    for n, *texts in worded:
        count = sum(weight * f" {text} ".count(wanted) for weight, text in zip(WEIGHTS, texts, strict=True))
        yield n, impact(count, sum(text.count(" ") for text in texts))


_WRITTEN: Final = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|[^\W_]+(?:['’][^\W_]+)*")
"""A word or a number as it is written."""

Piece = tuple[str, bool]
"""A part of a text, and whether it was looked for."""


def excerpt(row: HappeningRow, terms: Sequence[Term], language: str) -> list[Piece]:
    """Return the sentence of a row's summary and claims that has most of the terms, in pieces; nothing where none has any."""
    texts = [row["summary"], *(claim["reason"] for claim in row["claims"])]
    marked = [_marked(sentence, terms) for text in texts if text for sentence in _whole_sentences(text[language])]
    best = max(marked, key=lambda found: len(found[1]), default=([], set()))
    return best[0] if best[1] else []


def _whole_sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a semicolon ends none."""
    from sahelcli.language.sentences_and_mentions import sentences  # only where people read

    begun = ""
    for part in sentences(text):
        begun = f"{begun} {part}".lstrip()
        if not part.endswith(";"):
            yield begun
            begun = ""
    if begun:
        yield begun


def _marked(sentence: str, terms: Sequence[Term]) -> tuple[list[Piece], set[Term]]:
    """A sentence in pieces, and the terms that it has words of."""
    pieces: list[Piece] = []
    met: set[Term] = set()
    end = 0
    for match in _WRITTEN.finditer(sentence):
        here = {term for term in terms if not term.excluded and any(_fits(term, word) for word in words(match.group()))}
        if here:
            pieces += [(sentence[end : match.start()], False), (match.group(), True)]
            met |= here
            end = match.end()
    return [piece for piece in (*pieces, (sentence[end:], False)) if piece[0]], met


def _fits(term: Term, word: str) -> bool:
    """Return whether a word of a text matches a term."""
    if term.in_any_form:
        return word not in EMPTY and word_key(word) == word_key(term.words[0])
    return word in term.words or (term.prefix and word.startswith(term.words[-1]))
