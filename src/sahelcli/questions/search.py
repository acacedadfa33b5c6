"""Which happenings a text is found in, the best first: through the full-text index, or without one where SQLite has none."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import Final

from sahelcli.base.text_folding import Term

MOST_TERMS: Final = 64
"""How many words one question may have: more are no question, and deeper than an index follows."""

WEIGHTS: Final = (10.0, 4.0, 1.0)
"""What a word counts in a title, in a name, in any other text."""

K1: Final = 1.2
B: Final = 0.75
HEFT: Final = 100
"""The weight of a happening that doubles what its words score."""

RAREST: Final = 1e-6


def indexed(db: sqlite3.Connection) -> bool:
    """Whether the snapshot has a full-text index that this SQLite can read."""
    try:
        db.execute("SELECT rowid FROM text LIMIT 0")
    except sqlite3.OperationalError:
        return False
    return True


def found(db: sqlite3.Connection, terms: Sequence[Term]) -> tuple[int, ...]:
    """The numbers of the happenings that have every term, the best first; of two as good, the earlier."""
    if not terms or not indexed(db):
        return ranked(db, terms)
    scores = db.execute(f"SELECT rowid, -bm25(text, {', '.join(map(str, WEIGHTS))}) FROM text WHERE text MATCH ?", (_expression(terms),))
    return _ordered(db, dict(scores))


def _ordered(db: sqlite3.Connection, scores: dict[int, float]) -> tuple[int, ...]:
    """Numbers by score, raised by the happening's own weight: of two that have the words, what changed more comes before what was said of it."""
    heft = dict(db.execute("SELECT n, weight FROM happening"))
    return tuple(sorted(scores, key=lambda n: (-round(scores[n] * (1 + heft[n] / HEFT), 6), n)))


def _expression(terms: Iterable[Term]) -> str:
    """Terms as the index reads them. Their words are letters and digits alone, so nothing in them can be taken for an operator."""
    return " AND ".join("(" + " OR ".join(f'"{" ".join(form)}"{" *" if term.prefix else ""}' for form in term.forms) + ")" for term in terms)


def ranked(db: sqlite3.Connection, terms: Sequence[Term]) -> tuple[int, ...]:
    """The same without an index, in the same order: BM25 counted over the words that the snapshot keeps."""
    if not terms:
        return ()
    rows = [(n, [column.split() for column in columns]) for n, *columns in db.execute("SELECT n, title, names, body FROM wording ORDER BY n")]
    forms = [(form, term.prefix) for term in terms for form in term.forms]
    often = {n: [sum(w * _count(c, *form) for w, c in zip(WEIGHTS, columns, strict=True)) for form in forms] for n, columns in rows}
    lengths = {n: sum(map(len, columns)) for n, columns in rows}
    mean = sum(lengths.values()) / len(lengths) if lengths else 1.0
    rarity = [_rarity(len(rows), sum(bool(counts[place]) for counts in often.values())) for place in range(len(forms))]
    scores = {
        n: sum(r * c * (K1 + 1) / (c + K1 * (1 - B + B * lengths[n] / mean)) for r, c in zip(rarity, counts, strict=True))
        for n, counts in often.items()
        if all(_has(terms, counts))
    }
    return _ordered(db, scores)


def _rarity(rows: int, having: int) -> float:
    return max(log((rows - having + 0.5) / (having + 0.5)), RAREST)


def _has(terms: Iterable[Term], counts: Sequence[float]) -> Iterator[bool]:
    """For each term, whether any of its forms was found."""
    place = 0
    for term in terms:
        yield any(counts[place : place + len(term.forms)])
        place += len(term.forms)


def _count(column: list[str], form: tuple[str, ...], prefix: bool) -> int:
    """How often a row of words stands in a column; with `prefix` its last word need only be begun."""
    size = len(form)
    starts = (place for place, word in enumerate(column) if (word.startswith(form[0]) if prefix and size == 1 else word == form[0]))
    return sum(_stands(column[place : place + size], form, prefix) for place in starts)


def _stands(there: list[str], form: tuple[str, ...], prefix: bool) -> bool:
    if len(there) < len(form):
        return False
    *first, last = form
    return there[:-1] == first and (there[-1].startswith(last) if prefix else there[-1] == last)
