"""`diff`: what changed between two days, or in what was known on two days, as rows under headings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.change_kinds_and_verdicts import GROUPS, group_of, office_rank
from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.diff_transitions import Move, disputes_of, moves
from sahelcli.questions.empty_answers import covered
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.states_at_diff_ends import Standing, standing_known, standing_on
from sahelcli.questions.timeline import timeline
from sahelcli.record.coverage import Covered, Matter
from sahelcli.snapshot.sql_views_and_sources import Citing, decoded, texts

if TYPE_CHECKING:
    from typing import TypedDict

    from sahelcli.contract.rows import ChangeRow, DisputeRow, EventEntry, Json, Qualifiers, StoredHappening, Text, Value

    class Dated(TypedDict):
        """A date and its bounds."""

        date: str | None
        earliest: str | None
        latest: str | None

    class Telling(Dated):
        """A change without the words and sources of its events."""

        group: str
        change: str
        property: str | None
        subjects: list[str]
        objects: list[str]
        qualifiers: Qualifiers
        before: Value
        after: Value
        until: str | None
        title: Text | None
        certainty: str
        contested: bool
        disputes: list[DisputeRow]
        facts: list[str]
        events: list[str]
        sources: list[str]


T = TypeVar("T")

HAPPENINGS: Final = 5
"""Default number of timeline entries that changed no state."""

ONE_IN: Final = 8
"""Of so many rows, one is reserved for the most important timeline entry."""

OF_STATES: Final = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister")
"""The offices of a state that a comparison looks at."""

FOREMOST: Final = ("memberships", "exits", "suspensions")
"""Headings of which nothing is left out before all others: who belongs where."""


def changes_between(db: sqlite3.Connection, first: date, last: date, narrowed: Filter) -> list[ChangeRow]:
    """Return the changes in the world from one day to a later one, both as this snapshot knows them."""
    days = (first, last)
    before, after = (standing_on(db, day, days, narrowed) for day in days)
    telling = _Telling(db, days)
    rows = telling.rows(move for move in moves(before, after, days) if narrowed.names_somebody or move.change != "unchanged")
    happened = telling.happenings(narrowed._replace(since=first + timedelta(days=1), until=last), rows) if first < last else ()
    return telling.ordered([*rows, *_without_data(covered(db), after.values(), days, narrowed), *happened])


def changes_known(earlier: sqlite3.Connection, later: sqlite3.Connection, narrowed: Filter) -> list[ChangeRow]:
    """Return the changes in what was known: how the states of a later snapshot differ from those of an earlier one, and its new entries."""
    telling = _Telling(later, None)
    rows = telling.rows(moves(standing_known(earlier, narrowed), standing_known(later, narrowed)))
    known = set(texts(earlier.execute("SELECT id FROM happening")))
    happened = [row for row in telling.happenings(narrowed, rows) if row["events"][0] not in known]
    return telling.ordered([*rows, *happened])


def _without_data(said: Covered, compared: Collection[Standing], days: tuple[date, date], narrowed: Filter) -> Iterator[Telling]:
    """Yield a row for each state of affairs of a country named on which the record has nothing between two days and does not cover all of them.

    A state without a row was not so and did not change. A record without coverage has no rows of this kind.
    """
    for country in narrowed.countries if said else ():
        ours = [(s.key.property, s.key.object, s.key.own) for s in compared if country in (s.key.subject, s.key.object)]
        blocs = narrowed.blocs or tuple(sorted({object_ for name, object_, _ in ours if name == "member-of" and object_}))
        matters = [Matter("holds-office", country, office=office) for office in OF_STATES]
        matters += [Matter(name, country, bloc) for name in ("member-of", "suspended-from", "withdrawing-from") for bloc in blocs]
        matters += [Matter(name, country, bloc) for name in ("sanctioned-by", "present-in") for bloc in narrowed.blocs or (None,)]
        for m in matters:
            there = any(m.property == name and m.object in (None, object_) and m.office in (None, *key) for name, object_, key in ours)
            if not there and not said.is_no(m, *days):
                own: Qualifiers = {"office": m.office} if m.office else {}
                objects = [m.object] if m.object else []
                yield {
                    "group": "unchanged", "change": "no-data", "property": m.property, "subjects": [country], "objects": objects,
                    "qualifiers": own, "before": None, "after": None, **_dated(None), "until": None, "title": None, "certainty": "possible",
                    "contested": False, "disputes": [], "facts": [], "events": [], "sources": [],
                }  # fmt: skip


def heaviest(rows: list[ChangeRow], most: int | None) -> list[ChangeRow]:
    """Return the most important rows, in their order: changes and unchanged states before timeline entries, except for one row in eight.

    None: every change of state, the unchanged states, and a few timeline entries.
    """
    ranked = sorted(rows, key=lambda row: (row["group"] not in FOREMOST, -row["weight"]))
    changed, happened, stayed = ([row for row in ranked if _kind(row) == kind] for kind in ("changed", "happenings", "unchanged"))
    if most is None:
        chosen = [*changed, *stayed, *happened[:HAPPENINGS]]
    else:
        apart = most // ONE_IN
        chosen = [*happened[:apart], *changed, *stayed, *happened[apart:]][:most]
    kept = {id(row) for row in chosen}
    return [row for row in rows if id(row) in kept]


def _kind(row: ChangeRow) -> str:
    """Return whether a row is about a change of state, a timeline entry, or an unchanged state."""
    return row["group"] if row["group"] in ("happenings", "unchanged") else "changed"


class _Telling:
    """Makes rows of transitions and timeline entries, with their events and sources."""

    def __init__(self, db: sqlite3.Connection, days: tuple[date, date] | None) -> None:
        self.db = db
        self.days = days
        weights: Iterable[tuple[str, int]] = db.execute("SELECT id, weight FROM happening")
        self.weights = dict(weights)
        self.treaties = set(texts(db.execute("SELECT id FROM thing WHERE collection = 'actors' AND kind = 'treaty'")))
        self.citing = Citing(db)
        self.covered = covered(db)

    def rows(self, found: Iterable[Move]) -> list[Telling]:
        """A row for each move; those of one event that differ only in who or in which measure are one."""
        rows = [self._row(move) for move in found]
        rows = _merged(rows, lambda row: row["qualifiers"].get("measures"))
        rows = _merged(rows, lambda row: row["subjects"])
        return _merged(rows, lambda row: row["objects"] if row["change"] == "unchanged" else None)

    def _row(self, move: Move) -> Telling:
        key = move.standing.key
        keys = key.keys()
        own = cast("Qualifiers", {"measures": [keys["measure"]]} if "measure" in keys else keys)
        about = key.subject if key.property == "form-of" else key.object
        group = group_of(key.property, keys.get("office"), treaty=about in self.treaties)
        if move.change == "unchanged":
            group = "unchanged"
        elif move.change in ("due-passed", "overdue"):
            group = "due"
        when, events = move.date, move.events
        if move.field or move.change == "certainty":
            transition = self._transition(move)
            when = move.date or (transition and transition[1])
            events = [transition[0]] if transition else [move.standing.spell["opened_by"]]
        change = move.change
        if change == "kept" and not self._kept(key.object, events):
            change = "cancelled"
        holders = [who for value in (move.before, move.after) if isinstance(value, list) for who in value]
        disputes = disputes_of(move)
        before = move.before
        if before in ([], False) and self.days and self.covered and not self.covered.is_no(key.matter(), self.days[0], self.days[0]):
            before = None  # not recorded
        return {
            "group": group,
            "change": change,
            "property": key.property,
            "subjects": list(dict.fromkeys(holders)) or [key.subject],
            "objects": [key.object] if key.object else [],
            "qualifiers": own,
            "before": before,
            "after": move.after,
            **_dated(when),
            "until": move.until,
            "title": move.standing.row["qualifiers"]["title"] if key.property == "plans" else None,
            "certainty": "certain" if move.certain else "possible",
            "contested": bool(disputes),
            "disputes": disputes,
            "facts": [move.standing.id, *(other.id for other in move.also)],
            "events": events,
            "sources": move.sources,
        }

    def _transition(self, move: Move) -> tuple[str, str] | None:
        """The event that gave a spell the value it has, and the day: the first after the earlier day compared, else the latest."""
        standing, oath = move.standing, move.change == "oath"
        wanted = move.date or move.after  # of a day due that went by, that day
        found: list[tuple[str, str]] = []
        for event in self._events_with(standing.key.subject):
            for effect in event["effects"]:
                when = effect["date"] or event["date"]
                given = (when if effect["kind"] == "is-sworn-in" else None) if oath else effect.get(move.field or "")
                if standing.is_changed_by(effect) and (given == wanted or move.change == "certainty"):
                    found.append((event["id"], when))
        later = [transition for transition in found if self.days and (latest := parse_edtf(transition[1]).latest) and latest > self.days[0]]
        return later[0] if later else found[-1] if found else None

    def _events_with(self, actor: str) -> Iterator[EventEntry]:
        found = self.db.execute(
            "SELECT thing.row FROM mention JOIN happening ON n = happening JOIN thing ON thing.id = happening.id WHERE actor = ? ORDER BY n", (actor,)
        )
        return decoded(found)

    def _kept(self, plan: str | None, events: list[str]) -> bool:
        return any(plan in self._happening(event)["fulfils"] for event in events)

    def _happening(self, id_: str) -> StoredHappening:
        found: Iterable[tuple[Json[StoredHappening]]] = self.db.execute("SELECT row FROM happening WHERE id = ?", (id_,))
        return next(decoded(found))

    def happenings(self, narrowed: Filter, told: Iterable[Telling]) -> Iterator[Telling]:
        """The events of a window that no row tells of yet: a row tells of its last event, on whose day it stands; where it has both days, of all."""
        known = {event for row in told for event in (row["events"] if row["until"] else row["events"][-1:])}
        narrowed = narrowed._replace(statuses=("occurred", "unconfirmed"))
        asked = Asked(date.min, date.min, "on", date.max, "")
        for row in timeline(self.db, asked, narrowed):
            if row["id"] not in known:
                who = [*row["organisations"], *row["actors"]]
                yield {
                    "group": "happenings", "change": "happened", "property": None, "subjects": who, "objects": [], "qualifiers": {},
                    "before": None, "after": None, **_dated(row["date"]), "until": None, "title": row["title"],
                    "certainty": row["certainty"], "contested": row["contested"], "disputes": row["disputes"],
                    "facts": [], "events": [row["id"]], "sources": [],
                }  # fmt: skip

    def ordered(self, rows: Iterable[Telling]) -> list[ChangeRow]:
        """The rows as the contract has them, under their headings: leaders first, then by day."""
        found: list[ChangeRow] = []
        for row in rows:
            happened = [self._happening(event) for event in row["events"]]
            sources = dict.fromkeys([*row["sources"], *(source for event in reversed(happened) for source in event["citations"])])
            known: dict[str, object] = {
                **row,
                "known_from": happened[-1]["known_from"] if happened else None,
                "weight": max((self.weights.get(event, 0) for event in row["events"]), default=0),
                "citations": self.citing.sources(sources),
            }
            found.append(cast("ChangeRow", {column.name: known[column.name] for column in COLUMNS["diff"]}))
        return sorted(found, key=_order)


def _order(row: ChangeRow) -> tuple[int, int, str, bool, list[str], list[str], list[str], str]:
    rank = office_rank(row["qualifiers"].get("office"))
    return (
        GROUPS.index(row["group"]),
        rank,
        row["earliest"] or "9999",
        row["change"] != "ended",
        row["objects"],
        row["subjects"],
        row["events"],
        row["change"],
    )


def _dated(when: str | None) -> Dated:
    bounds = parse_edtf(when) if when else None
    days = (bounds.earliest, bounds.latest) if bounds else (None, None)
    return {"date": when, "earliest": days[0].isoformat() if days[0] else None, "latest": days[1].isoformat() if days[1] else None}


def _merged(rows: list[Telling], part: Callable[[Telling], list[T] | None]) -> list[Telling]:
    """Merge rows that differ only in one list; an unchanged state may rest on several events."""
    found: dict[str, Telling] = {}
    for row in rows:
        merging = part(row)
        if merging is None:
            found[f"alone {len(found)}"] = row
            continue
        kept = list(merging)
        merging.clear()
        aside = ("facts", "events") if row["change"] == "unchanged" else ("facts",)
        key = json.dumps({name: inner for name, inner in row.items() if name not in aside}, sort_keys=True)
        first = found.setdefault(key, row)
        if (into := part(first)) is not None:
            into.extend(value for value in kept if value not in into)
        if first is not row:
            first["facts"] += [value for value in row["facts"] if value not in first["facts"]]
            first["events"] += [value for value in row["events"] if value not in first["events"]]
    return list(found.values())
