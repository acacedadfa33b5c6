"""For each sentence of an article, the events and facts it seems to speak of, where it agrees with them and where it differs. Never "true".

The names in a sentence are found with the record's own names (`language.sentences_and_mentions`); a score (`article_scores_and_findings`) selects the
events; points are compared one by one (`compare_article_dates_places_actors`, `compare_article_offices_and_quantities`), and readable
statements with the spells (`compare_article_statements`). Only a statement can agree. A sentence gets no match if it is an opinion, fits no event
well enough, or is too long.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.base.lazy_sequences_and_unique_values import each_once
from sahelcli.language.sentences_and_mentions import LONGEST_SENTENCE, sentences, settled
from sahelcli.language.statement_forms import is_opinion
from sahelcli.questions.article_record_index import Evidence
from sahelcli.questions.article_scores_and_findings import Fit, Point, Points, Spoken, fit, spoken, takes_part, unread
from sahelcli.questions.compare_article_dates_places_actors import points
from sahelcli.questions.compare_article_offices_and_quantities import office_points, quantity_points
from sahelcli.questions.compare_article_statements import statement_points
from sahelcli.questions.request import covered_until
from sahelcli.snapshot.sql_views_and_sources import Citing, decoded_row

if TYPE_CHECKING:
    from sahelcli.contract.rows import MatchedRow, PointRow, SentenceRow, SpanRow, StoredSpell

LEAST: Final = 7.0
"""Minimum score of an event that fits."""

CLOSE: Final = 0.72
"""Minimum score of a further event that is listed, as a fraction of the best score."""

MOST: Final = 3
"""Maximum number of events listed for one sentence."""

LONGEST: Final = 500_000
"""Maximum number of characters of an article; a longer text, such as a book, would take minutes."""


def match(db: sqlite3.Connection, article: str, today: date | None = None, known_on: date | None = None) -> Iterator[SentenceRow]:
    """Yield a row for each sentence of an article.

    "Is" speaks of the earliest of `today`, `known_on` and the day up to which the record is maintained; "last month" and the like mean something only
    where `today` is given.
    """
    evidence = Evidence(db, min(day for day in (today, known_on, covered_until(db)) if day))
    citing = Citing(db)
    known: set[str] = set()
    for number, text in enumerate(sentences(article), 1):
        said = spoken(evidence, text, settled(evidence.named(text), known), today) if len(text) <= LONGEST_SENTENCE else unread(text)
        matched, found = _matched(evidence, said)
        yield _row(evidence, citing, number, said, matched, found)


def _matched(evidence: Evidence, said: Spoken) -> tuple[list[Fit], Points]:
    """Return the events that a sentence speaks of, and the points: those that agree, those that differ, and those that share only a name."""
    found = Points()
    if len(said.text) > LONGEST_SENTENCE or is_opinion(said.words, dated=bool(said.dates)) or not (said.actors or said.places or said.dates):
        return [], found
    compared = statement_points(evidence, said, found)
    stated = Points(list(found.agrees), list(found.differs), list(found.names))
    ends = {id_ for statement in compared for mention in (*statement.subjects, *statement.objects) for id_ in mention.ids}
    fits = sorted((fit(evidence, said, told) for told in evidence.told.values()), key=lambda f: (-f.dated, f.told.id))
    matched = _best([f for f in fits if f.anchored and f.dated >= LEAST and all(takes_part(evidence, f.told, end) for end in ends)])
    if matched:
        points(evidence, said, fits, matched, found)
        quantity_points(evidence, said, matched, found)
    office_points(evidence, said, matched, found)
    if said.denies:
        found.differs = stated.differs
    found.agrees = [point for point in found.agrees if point.event not in {other.event for other in found.differs}]
    if compared:
        parts = [said.text[statement.start : statement.end] for statement in compared]
        found.names = [p for p in found.names if p in stated.names or not any(p.says in part for part in parts)]
        wanted = {point.event for point in (*found.agrees, *found.differs, *found.names)}
        matched = [f for f in fits if f.told.id in wanted]
    return list({f.told.id: f for f in (*matched, *found.called)}.values()), found


def _best(speaking: Sequence[Fit]) -> list[Fit]:
    """Return the events that a sentence may speak of and whose score is close to the best, the best first."""
    if not speaking:
        return []
    first = speaking[0]
    best = next((f for f in speaking if f.on_date and f.absent <= first.absent and f.dated >= CLOSE * first.dated), first)
    return [f for f in speaking if f.dated >= CLOSE * best.dated and f.actors >= best.actors and f.on_date >= best.on_date][:MOST]


def _row(evidence: Evidence, citing: Citing, number: int, said: Spoken, matched: Sequence[Fit], found: Points) -> SentenceRow:
    every = [*found.agrees, *found.differs, *found.names]
    facts = {point.fact for point in every if point.fact} | set(_facts(evidence.db, said, matched))
    agrees, names, differs = (_rows(evidence, each) for each in (found.agrees, found.names, found.differs))
    behind = [*(f.told.row["citations"] for f in matched), *(point["citations"] for point in (*agrees, *names, *differs))]
    cited = list(dict.fromkeys(source for sources in behind for source in sources))
    return {
        "number": number,
        "sentence": said.text,
        "events": [_event(f) for f in matched],
        "facts": list(_set_out(evidence.db, facts)),
        "agrees": agrees,
        "names": names,
        "differs": differs,
        "citations": citing.sources(cited),
    }


def _event(found: Fit) -> MatchedRow:
    row = found.told.row
    return {"id": row["id"], "date": row["date"], "status": row["status"], "title": row["title"], "citations": row["citations"]}


def _rows(evidence: Evidence, found: Sequence[Point]) -> list[PointRow]:
    """Return points as rows, each once, with the ids of the sources of the event that supports it."""
    return each_once([point.row(evidence.told[point.event].row["citations"]) for point in found])


def _facts(db: sqlite3.Connection, said: Spoken, matched: Sequence[Fit]) -> Iterator[str]:
    """Yield the ids of facts that the events opened or closed and whose subject and object are both in the sentence."""
    named = {id_ for mention in said.mentions for id_ in mention.ids}
    for f in matched:
        found: Iterable[tuple[str, str, str | None]] = db.execute(
            """SELECT id, subject, object FROM spell WHERE property NOT IN ('plans', 'position-on')
               AND ? IN (json_extract(fixed, '$.opened_by'), json_extract(fixed, '$.closed_by'))""",
            (f.told.id,),
        )
        yield from (id_ for id_, subject, obj in found if subject in named and (obj is None or obj in named))


def _set_out(db: sqlite3.Connection, facts: set[str]) -> Iterator[SpanRow]:
    for id_ in sorted(facts):
        spell: StoredSpell = decoded_row(db.execute("SELECT fixed FROM spell WHERE id = ?", (id_,)))
        yield {
            "id": spell["id"],
            "subject": spell["subject"],
            "property": spell["property"],
            "object": spell["object"],
            "since": spell["since"],
            "until": spell["until"],
        }
