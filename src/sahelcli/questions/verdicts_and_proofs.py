"""Reasons beside an answer: a verdict on a question of yes or no, the least proof of a state row, and the outcome of a plan.

A verdict is yes, no or not recorded, of one state of affairs on a day, with what the record covers and has nearest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.change_kinds_and_verdicts import NO, NOT_RECORDED, POSSIBLE, YES, Answered, Matter, Verdict
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import LISTINGS, Listing, R_co
from sahelcli.questions.states import states_ever, states_on
from sahelcli.record.properties import PROPERTIES
from sahelcli.snapshot.sql_views_and_sources import Citing, decoded_row, from_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahelcli.contract.change_kinds_and_verdicts import Explained, Near
    from sahelcli.contract.rows import (
        AnyState,
        ChairRow,
        CitationRow,
        CoverageEntryRow,
        EventEntry,
        HappeningRow,
        Json,
        LeaderRow,
        MembershipRow,
        OutcomeRow,
        PlanRow,
        Row,
        StepRow,
        StoredStep,
        SuspensionRow,
        Text,
    )
    from sahelcli.questions.answer_request import Answer, View

_BODIES: Final = ("organisation", "treaty")
_OBJECTS: Final = {"member-of": _BODIES, "suspended-from": _BODIES, "withdrawing-from": _BODIES, "present-in": ("state",)}
"""The kinds of actor that the object of a property is; those of an office are its listing's."""

_OF_A_BODY: Final = ("member-of", "suspended-from", "withdrawing-from")
"""The properties that only a question with both ends is a yes or no of: else it asks for a list."""

_ASKED: Final = (*_OBJECTS, "holds-office", "sanctioned-by", "plans")
"""The properties for which a yes or no can be put into words."""


def verdict(view: View, given: Answer[Row]) -> Verdict | None:
    """Return the verdict on an answer; None where its question asks for a list."""
    if given.as_of is None or not given.of_a_day or given.picked or given.filter.certain or given.filter.topics:
        return None
    about = matter_of(view.db, LISTINGS[given.listing], given.filter)
    if about is None or not (about.pinned if given.rows or about.name in _OF_A_BODY else about.ends):
        return None
    if given.rows:
        rows = cast("Sequence[AnyState]", given.rows)
        if about.name == "plans" and len(rows) > 1:
            return None
        answer: Answered = YES if any(row["certainty"] == "certain" for row in rows) else POSSIBLE
        return Verdict(answer, about, oath=_oath(view.db, given), suspension=_suspension(rows, given.as_of))
    from sahelcli.questions.answer_request import is_no, nearest

    answer = NO if is_no(view, given) else NOT_RECORDED
    return Verdict(answer, about, tuple(nearest(view, given)), tuple(_others(view.db, given, about)) if answer == NO else ())


def explained(view: View, given: Answer[Row]) -> Explained:
    """Return an answer with its reasons: {answer, rows, coverage, nearest}. `answer` is null where the question asks for a list.

    `coverage` has the entries of the record's coverage for what was asked; `nearest` has rows with `when`: before, after or within those days.
    """
    from sahelcli.questions.empty_answers import coverage  # most questions ask for no reasons

    found = verdict(view, given)
    properties = given.filter.properties or LISTINGS[given.listing].properties
    near: list[Near] = [
        {"when": "before" if key.endswith(".before") else "after" if key.endswith(".after") else "within", "row": row}
        for key, row in (found.nearest if found else ())
    ]
    return {
        "answer": found.answer if found else None,
        "rows": list(given.rows),
        "coverage": [entry for entry in coverage(view.db) if _concerns(entry, found, properties)],
        "nearest": near,
    }


def _concerns(entry: CoverageEntryRow, found: Verdict | None, properties: tuple[str, ...]) -> bool:
    """Return whether an entry of the coverage is about the properties asked and, where there is a verdict, about its ends."""
    if entry["property"] not in properties:
        return False
    if found is None:
        return True
    about = found.about
    narrow = {entry["object"], entry["imposer"]} - {None}
    states = set(entry["countries"])
    return (
        (not narrow or not narrow.isdisjoint(about.ends))
        and (not states or not states.isdisjoint(about.ends))
        and entry["office"] in (None, *about.offices)
        and (not about.measures or entry["measure"] in (None, *about.measures))
    )


def matter_of(db: sqlite3.Connection, listing: Listing[R_co], filter: Filter) -> Matter | None:
    """Return whom a question is about; None where it names several alternatives, or several properties."""
    properties = filter.properties or listing.properties
    named = filter.ends
    if len(properties) != 1 or len(set(named)) > 2 or any(len(e) > 1 for e in (filter.blocs, filter.actors, filter.countries)):
        return None
    found: Iterable[tuple[str, str]] = db.execute(f"SELECT id, kind FROM thing WHERE id IN ({', '.join('?' * len(named))})", named)
    kinds = dict(found)
    name = properties[0]
    if name not in _ASKED or (name == "holds-office" and not listing.objects):
        return None
    if name == "sanctioned-by":
        actors = () if filter.imposers or filter.against else filter.actors
        subject = next(iter((*filter.against, *filter.countries, *actors)), None)
        object_ = next((end for end in named if end != subject), None)
    elif name == "plans":
        subject, object_ = (named[0] if len(set(named)) == 1 else None), None
    else:
        wanted = _OBJECTS.get(name) or listing.objects
        object_ = next((end for end in reversed(named) if kinds.get(end) in wanted), None)
        subject = next((end for end in named if end != object_), None)
    offices = (filter.offices or listing.offices) if name == "holds-office" else ()
    return Matter(name, subject, object_, offices, filter.measures, filter.statuses, kinds.get(object_ or "") == "treaty")


def _others(db: sqlite3.Connection, given: Answer[Row], about: Matter) -> list[AnyState]:
    """Return who was so in place of the subject that was not: the members of the body, the holders of the office."""
    if about.name not in ("member-of", "holds-office") or not (about.subject and about.object) or given.as_of is None:
        return []
    filter = given.filter._replace(countries=(), actors=(), blocs=(), objects=(about.object,), topics=())
    return list(states_on(db, LISTINGS[given.listing], given.as_of, filter))


def _oath(db: sqlite3.Connection, given: Answer[Row]) -> str | None:
    """Return the date of an oath that the one office-holder found took only after the days asked."""
    if given.as_of is None or len(given.rows) != 1 or given.rows[0].get("sworn_in", "") is not None:
        return None
    later = given.as_of._replace(last=given.as_of.horizon)
    rows = states_ever(db, LISTINGS[given.listing], later, Filter(ids=(str(given.rows[0]["id"]),)))
    return next((cast("LeaderRow | ChairRow", row)["sworn_in"] for row in rows), None)


def _suspension(rows: Sequence[AnyState], as_of: Asked) -> SuspensionRow | None:
    """Return the last suspension that had ended by the days asked of the one member found, where it was not suspended then."""
    if len(rows) != 1 or rows[0].get("suspended", "") is not False:
        return None
    suspensions = cast("MembershipRow", rows[0])["suspensions"]
    ended = [past for past in suspensions if past["until"] and (parse_edtf(past["until"]).latest or date.max) <= as_of.first]
    return ended[-1] if ended else None


LAST: Final = date.max.toordinal()


class Reasons:
    """Looks up the steps behind spells, and the words and sources of their events once each, for as long as one answer takes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.citing = Citing(db)
        self.events: dict[str, tuple[Text, list[CitationRow]]] = {}

    def told(self, event: str) -> tuple[Text, list[CitationRow]]:
        """The title of an event, and its sources set out."""
        if event not in self.events:
            stored: EventEntry = decoded_row(self.db.execute("SELECT row FROM thing WHERE id = ?", (event,)))
            self.events[event] = (stored["title"], self.citing.sources(citation["source"] for citation in stored["citations"]))
        return self.events[event]

    def steps(self, spells: Iterable[int], until: int = LAST) -> list[StepRow]:
        """Return the steps of a spell and of related spells in the order of the fold. An event that is in several is a step of the first.

        After the day `until`, only the end of the first spell is given, and the views that were passed over.
        """
        from sahelcli.contract.proof_parts import ACTS

        wanted = list(spells)
        statement = f"SELECT spell, latest, event, n, row FROM step WHERE spell IN ({', '.join('?' * len(wanted))})"
        found: Iterable[tuple[int, int, str, int, Json[StoredStep]]] = self.db.execute(statement, wanted)
        read: list[tuple[tuple[bool, int], tuple[int, str, int], StoredStep]] = []
        for spell, latest, event, n, text in found:
            row = from_json(text)
            beside = spell != wanted[0]
            if latest <= until or row["act"] == "opens" or not (beside or row["act"] == "changes"):
                read.append(((beside, ACTS.index(row["act"])), (latest, event, n), row))
        once: dict[tuple[str, str], tuple[tuple[int, str, int], StoredStep]] = {}
        for _, order, step in sorted(read, key=lambda found: found[:2]):
            once.setdefault((step["event"], step["verb"]), (order, step))
        return [self._step(step) for _, step in sorted(once.values(), key=lambda found: found[0])]

    def _step(self, row: StoredStep) -> StepRow:
        from sahelcli.contract.proof_parts import STEP

        title, citations = self.told(row["event"])
        known: dict[str, object] = {**row, "title": title, "claims": self.citing.claims(row["claims"]), "citations": citations}
        return cast("StepRow", {column.name: known[column.name] for column in STEP})

    def outcome(self, plan: str, spell: int, day: date) -> OutcomeRow:
        """Return the outcome of a plan, given the number of its spell."""
        from sahelcli.contract.proof_parts import OUTCOME, outcome_of

        found = outcome_of(plan, self.steps([spell]), day)
        title, citations = self.told(found["event"]) if found["event"] else (None, [])
        known: dict[str, object] = {**found, "title": title, "citations": citations}
        return cast("OutcomeRow", {column.name: known[column.name] for column in OUTCOME})


def with_proof(db: sqlite3.Connection, rows: Iterable[R_co], asked: Asked, *, whole: bool) -> Iterator[R_co]:
    """State rows, each with its proof: of a membership, with what is behind its suspension and exit on the days asked, or (`whole`) ever."""
    from sahelcli.contract.proof_parts import rules_applied

    reasons = Reasons(db)
    for row in rows:
        found: tuple[int, str, str, str | None, int, int] = db.execute(
            "SELECT n, property, subject, object, earliest, latest FROM spell WHERE id = ?", (row["id"],)
        ).fetchone()
        n, property, subject, object_, earliest, latest = found
        first, last = (earliest, latest) if whole else (asked.first.toordinal(), asked.last.toordinal())
        parts = [p.name for p in PROPERTIES.values() if p.ended_with == property]
        beside: Iterable[tuple[int]] = db.execute(
            f"""SELECT n FROM spell WHERE property IN ({", ".join("?" * len(parts))}) AND subject = ? AND object = ?
                AND earliest <= ? AND latest >= ? ORDER BY n""",
            (*parts, subject, object_, last, first),
        )
        related = [other for (other,) in beside]
        steps = reasons.steps([n, *related], LAST if whole else last)
        carried = asked.beyond and not whole
        row["proof"] = {"steps": steps, "rules": rules_applied(row, property, steps, carried=carried)}
        yield row


def with_outcome(db: sqlite3.Connection, rows: Iterable[PlanRow], asked: Asked) -> Iterator[PlanRow]:
    """Rows of plans, each with what became of its plan; what is still open is judged on the day asked."""
    reasons = Reasons(db)
    for row in rows:
        row["then"] = [reasons.outcome(row["object"] or "", _number(db, row), asked.first)]
        yield row


def with_outcomes(db: sqlite3.Connection, rows: Iterable[HappeningRow], asked: Asked) -> Iterator[HappeningRow]:
    """Rows of the timeline, each with what became of the plan that it is, or of those that it made, moved, cancelled or kept."""
    reasons = Reasons(db)
    for row in rows:
        spells: list[tuple[str, int]] = db.execute(
            """SELECT object, n FROM spell WHERE property = 'plans'
               AND (n = (SELECT max(n) FROM spell WHERE property = 'plans' AND object = :id) OR n IN (SELECT spell FROM step WHERE event = :id))
               ORDER BY object, n""",
            {"id": row["id"]},
        ).fetchall()
        row["then"] = [reasons.outcome(plan, n, asked.first) for plan, n in spells]
        yield row


def with_outlook(rows: Iterable[PlanRow], asked: Asked) -> Iterator[PlanRow]:
    """Rows of plans for people, each with its `outlook` on the day asked: overdue, postponed without a date, or None."""
    for row in rows:
        when, ended = row["qualifiers"]["when"], row["until_latest"]
        is_open = row["until"] is None or (ended is not None and ended > asked.last.isoformat())
        outlook = ("postponed" if when is None else "overdue" if _last(when) < asked.first else None) if is_open else None
        yield {**row, "outlook": outlook}


def that_came_out(db: sqlite3.Connection, rows: Iterable[PlanRow], asked: Asked, conditions: Collection[str]) -> Iterator[PlanRow]:
    """The rows of plans of which every condition ("overdue", "kept", "slipped") held by the day asked."""
    from sahelcli.contract.proof_parts import outcome_of

    reasons = Reasons(db)
    for row in rows:
        steps = [step for step in reasons.steps([_number(db, row)]) if step["act"] == "opens" or _last(step["date"]) <= asked.last]
        found = outcome_of(row["object"] or "", steps, asked.first)
        if {found["outcome"], *(["slipped"] if found["slipped"] else [])}.issuperset(conditions):
            yield row


def _number(db: sqlite3.Connection, row: PlanRow) -> int:
    """The number of a row's spell."""
    found: tuple[int] = db.execute("SELECT n FROM spell WHERE id = ?", (row["id"],)).fetchone()
    return found[0]


def _last(text: str) -> date:
    return parse_edtf(text).latest or date.max
