"""`new`: what the record gained or corrected since a day, or since it was last asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.request import Filter
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.snapshot.sql_views_and_sources import Citing, decoded

if TYPE_CHECKING:
    from sahelcli.contract.rows import EffectEntry, EventEntry, RecordChangeRow, RevisionEntry, Row, ToldEvent

FIELDS: Final = (
    *("type", "date", "title", "summary", "place", "participants", "topics", "effects", "relations", "citations", "claims"),
    *("confirmed", "disclosed"),
)
"""The fields of an event that are reported, in this order."""


CONDITIONS: Final = ("blocs", "countries", "actors", "types", "topics", "places")
"""The fields of a filter by which events are chosen."""


def conditions_of(filter: Filter) -> list[str]:
    """Return the conditions as texts, for a watermark file to keep."""
    return [f"{name} {' '.join(sorted(wanted))}" for name in CONDITIONS if (wanted := filter.words(name))]


def _fits(event: ToldEvent, filter: Filter) -> bool:
    """Return whether an event fits, as it is or as it was."""
    who = _ends(event)
    return (
        all(not wanted or who.intersection(wanted) for wanted in (filter.blocs, filter.countries, filter.actors))
        and (not filter.types or event["type"] in filter.types)
        and (not filter.topics or bool(set(event["topics"]).intersection(filter.topics)))
        and (not filter.places or event["place"] in filter.places)
    )


def events_of(db: sqlite3.Connection) -> dict[str, EventEntry]:
    """Every event of the record as it was entered, by id."""
    found: Iterable[EventEntry] = decoded(db.execute("SELECT row FROM thing WHERE collection = 'events' ORDER BY id"))
    return {event["id"]: event for event in found}


def told_of(events: Mapping[str, EventEntry]) -> dict[str, ToldEvent]:
    """Return the content of a cursor for each event: the reported fields, and the revisions made so far."""
    plain: Mapping[str, Row] = events
    return {id_: cast("ToldEvent", {name: event[name] for name in (*FIELDS, "revisions")}) for id_, event in plain.items()}


def plans_of(events: Mapping[str, EventEntry]) -> dict[str, str]:
    """The event that first made each plan, by the plan's id."""
    made: dict[str, str] = {}
    for event in sorted(events.values(), key=_when):
        for effect in event["effects"]:
            if effect["kind"] == "plans":
                made.setdefault(effect["object"] or "", event["id"])
    return made


def gained_since(db: sqlite3.Connection, day: date, filter: Filter) -> list[RecordChangeRow]:
    """Events and plans recorded on a day or later, and corrections made to the others since, from their revisions."""
    events = events_of(db)
    fresh = {id_ for id_, event in events.items() if event["recorded"] >= day.isoformat()}
    telling = _Telling(db, events, filter)
    for id_ in fresh:
        telling.added(id_)
    for plan, maker in plans_of(events).items():
        if maker in fresh:
            telling.planned(plan, maker)
    for id_ in events.keys() - fresh:
        revisions = events[id_]["revisions"]
        for place, revision in enumerate(revisions):
            if revision["day"] >= day.isoformat():
                later = [other["old"] for other in revisions[place + 1 :] if other["field"] == revision["field"]]
                now = later[0] if later else _value(events[id_], revision["field"])
                telling.changed(id_, events[id_], revision["field"], revision["old"], now, revision)
    return telling.rows()


def gained_over(db: sqlite3.Connection, before: Mapping[str, ToldEvent], plans: Iterable[str], filter: Filter) -> list[RecordChangeRow]:
    """Return the changes in the record since the fields in `before`, and the ids of plans, were saved."""
    events, known = events_of(db), set(plans)
    telling = _Telling(db, events, filter)
    for id_ in events.keys() - before.keys():
        telling.added(id_)
    for plan, maker in plans_of(events).items():
        if plan not in known:
            telling.planned(plan, maker)
    for id_ in events.keys() & before.keys():
        revised = [revision for revision in events[id_]["revisions"] if revision not in before[id_]["revisions"]]
        for name in FIELDS:
            old, new = _value(before[id_], name), _value(events[id_], name)
            if old != new:
                said = [revision for revision in revised if revision["field"].split(".")[0] == name]
                telling.changed(id_, before[id_], name, old, new, said[-1] if said else None)
    for id_ in before.keys() - events.keys():
        telling.removed(id_, before[id_])
    return telling.rows()


class _Telling:
    """Gathers the rows of what was added, changed and removed, those that concern the question."""

    def __init__(self, db: sqlite3.Connection, events: Mapping[str, EventEntry], filter: Filter) -> None:
        self.events = events
        self.filter = filter
        self.citing = Citing(db)
        self.found: list[RecordChangeRow] = []

    def added(self, id_: str) -> None:
        event = self.events[id_]
        if _fits(event, self.filter):
            self._tell("added", "event", id_, event, day=event["recorded"])

    def planned(self, plan: str, maker: str) -> None:
        event = self.events[maker]
        if _fits(event, self.filter):
            made = next(effect for effect in event["effects"] if effect["kind"] == "plans" and effect["object"] == plan)
            self._tell("added", "plan", plan, event, made, day=event["recorded"])

    def changed(self, id_: str, before: ToldEvent, field: str, old: object, new: object, revision: RevisionEntry | None) -> None:
        event = self.events[id_]
        if _fits(event, self.filter) or _fits(before, self.filter):
            day, reason = (revision["day"], revision["reason"]) if revision else (None, None)
            self._tell("changed", "event", id_, event, field=field, old=old, new=new, day=day, reason=reason)

    def removed(self, id_: str, before: ToldEvent) -> None:
        if _fits(before, self.filter):
            self._tell("removed", "event", id_, {**before, "citations": []})

    def _tell(
        self,
        change: str,
        kind: str,
        id_: str,
        event: ToldEvent,
        plan: EffectEntry | None = None,
        *,
        day: str | None = None,
        field: str | None = None,
        old: object = None,
        new: object = None,
        reason: str | None = None,
    ) -> None:
        """Add a row: of an event, or of a plan that it made."""
        date = plan["when"] if plan else event["date"]
        when = parse_edtf(date) if date else None
        first, last = (when.earliest, when.latest) if when else (None, None)
        row: RecordChangeRow = {
            "change": change, "kind": kind, "id": id_, "day": day, "field": field, "old": old, "new": new, "reason": reason, "date": date,
            "earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None,
            "type": plan["type"] if plan else event["type"], "title": (plan and plan["title"]) or event["title"], "actors": sorted(_ends(event)),
            "citations": self.citing.sources(dict.fromkeys(citation["source"] for citation in event["citations"])),
        }  # fmt: skip
        self.found.append(row)

    def rows(self) -> list[RecordChangeRow]:
        """By day, then id; of one event, its fields in their order."""
        return sorted(self.found, key=lambda row: (row["earliest"] or "9999", row["id"], _place(row["field"]), row["day"] or ""))


def _ends(event: ToldEvent) -> set[str]:
    """Every actor of an event: who took part, and the ends of its effects."""
    found = {participant["actor"] for participant in event["participants"]}
    for effect in event["effects"]:
        found.update([effect["subject"]] if isinstance(effect["subject"], str) else effect["subject"])
        of_actors = PROPERTIES[VERBS[effect["kind"]].touches].object_in == "actors"
        ends = (effect["object"] if of_actors else None, effect["for"], effect["mission"])
        found.update(end for end in ends if end)
    return found


def _value(event: ToldEvent, path: str) -> object:
    """The value at a field's path (`effects.0.date`); None where there is none."""
    value: object = event
    for step in path.split("."):
        if isinstance(value, dict):
            value = value.get(step)
        else:
            value = value[int(step)] if isinstance(value, list) and step.isdecimal() and int(step) < len(value) else None
    return value


def _when(event: EventEntry) -> tuple[str, str]:
    latest = parse_edtf(event["date"]).latest
    return (latest.isoformat() if latest else "", event["id"])


def _place(field: str | None) -> tuple[int, str]:
    head = (field or "").split(".")[0]
    return (FIELDS.index(head) if head in FIELDS else -1, field or "")


def of_fields(changed: str | None, wanted: Sequence[str]) -> bool:
    """Return whether a change is of one of the fields wanted, by its path (`effects.0.date`) or by its own name in it (`date`)."""
    return changed is not None and (changed in wanted or changed.rpartition(".")[2] in wanted or changed.partition(".")[0] in wanted)
