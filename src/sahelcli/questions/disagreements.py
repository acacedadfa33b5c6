"""Answer `disagreements`, what is contested or was judged wrong, and list rival versions side by side: the answer's value and each claim's."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.proof_parts import VARIANT
from sahelcli.contract.shown_columns_and_claims_in_json import value_type
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.properties import VERBS
from sahelcli.snapshot.sql_views_and_sources import Citing, decoded, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        AnyState,
        ClaimEntry,
        ClaimRow,
        DisagreementRow,
        EffectEntry,
        EventEntry,
        FactRow,
        HappeningRow,
        Json,
        Row,
        VersionRow,
    )

Values = dict[str, Any]
"""Values of a row by column, before it is in contract order."""

OF_SIDES: Final = ("since", "until")
"""The fields of a fact that a side has otherwise by an effect of its own; every other version sits on an event or on one of its effects."""


def disagreements(db: sqlite3.Connection, as_of: Asked, filter: Filter, default: sqlite3.Connection | None = None) -> list[DisagreementRow]:
    """Return what is contested or was judged wrong, by date: values of the events and plans that fit, and of the facts that these events changed.

    With the condition `contested`, what is only deprecated is left out. `default` is the snapshot of the default answer where a side's was asked for:
    what that answer has otherwise is a version too.
    """
    versions = Versions(db, default)
    fitting = filter._replace(contested=False)
    events, found = set(), []
    for row in timeline(db, as_of, fitting):
        events.add(row["id"])
        if row["claims"]:
            found += [_of_event(row, place, told, versions) for place, told in versions.of(row).items()]
    found += _of_facts(db, as_of, events, versions)
    wanted = [row for row in found if row["contested"] or (not filter.contested and any(v["rank"] == "deprecated" for v in row["versions"]))]
    return sorted(wanted, key=lambda row: (_first_day(row["date"]), row["id"]))


def _of_event(row: HappeningRow, place: Place, told: list[VersionRow], versions: Versions) -> DisagreementRow:
    """Return the versions of one value of an event or of one of its effects; `place` says which."""
    event, part, field = place
    effect = versions.events[event]["effects"][part - 1] if event and part else None
    subjects = effect["subject"] if effect else []
    about = {
        "kind": "event" if row["id"] in versions.events else "plan",
        "date": row["date"],
        "title": row["title"],
        "property": VERBS[effect["kind"]].touches if effect else None,
        "subjects": subjects if isinstance(subjects, list) else [subjects],
        "object": effect["object"] if effect else None,
    }
    return _disagreement(row["id"], field, told, about)


def _of_facts(db: sqlite3.Connection, as_of: Asked, events: set[str], versions: Versions) -> Iterator[DisagreementRow]:
    """Yield what a side counts otherwise by an effect of its own, once for each, of the facts that some events changed or were to change."""
    behind = db.execute(
        "SELECT DISTINCT spell.id FROM step JOIN spell ON spell.n = step.spell WHERE step.event IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(events)),),
    )
    ids = tuple(texts(behind))
    if not ids:
        return
    once: set[tuple[Any, ...]] = set()
    for row in cast("Iterator[FactRow]", states_ever(db, LISTINGS["facts"], as_of, Filter(ids=ids))):
        own = [claim for claim in row["claims"] if claim["field"] in OF_SIDES and claim["rank"] == "held"]
        for (_, _, field), told in versions.of(cast("FactRow", {**row, "claims": own})).items():
            same = [(row["subject"], row["object"], version["value"], *version["by"]) for version in told[1:]]
            if not once.issuperset(same):
                once.update(same)
                about = {"kind": "fact", "title": None, "property": row["property"], "subjects": [row["subject"]], "object": row["object"]}
                yield _disagreement(row["id"], field, told, about | {"date": row["until"] or row["since"] if field == "until" else row["since"]})


def _disagreement(id_: str, field: str, told: list[VersionRow], about: Values) -> DisagreementRow:
    """Return a row in contract order. An answer that has no value of its own is no version where one of the others is preferred."""
    ranks = {version["rank"] for version in told}
    kept = [version for version in told if version["value"] is not None or version["rank"] != "answer" or "preferred" not in ranks]
    typed: list[Values] = [{**version, "value_type": value_type(version["value"])} for version in kept]
    named = [{column.name: version[column.name] for column in VARIANT} for version in typed]
    known = {"id": id_, "field": field, "versions": named, **about, "contested": not ranks.isdisjoint(("held", "default"))}
    return cast("DisagreementRow", {column.name: known[column.name] for column in COLUMNS["disagreements"]})


def _first_day(text: str | None) -> date:
    """Return the first day that a date can mean; the calendar's last without a date."""
    return ((parse_edtf(text).earliest or date.min) if text else None) or date.max


Contested = TypeVar("Contested", bound="HappeningRow | AnyState")

ANSWER: Final = "answer"
"""The rank of the answer's own value among the versions of a row."""

DEFAULT: Final = "default"
"""The rank of the default answer's value, where the answer is a side's."""

_LIKE: Final = ("field", "value", "by", "rank")

Place = tuple[str | None, int, str]
"""The place of a claim: its event, the part of the event, and the field."""


def contested(rows: Iterable[Contested]) -> Iterator[Contested]:
    """The rows that some side or held claim makes otherwise."""
    return (row for row in rows if row["contested"])


def with_versions(db: sqlite3.Connection, rows: Iterable[Contested], default: sqlite3.Connection | None = None) -> Iterator[Contested]:
    """Rows with their `versions`: for each value in dispute the answer's own, then every claim to another, with whose it is, why, and its sources."""
    versions = Versions(db, default)
    for row in rows:
        row["versions"] = [version for found in versions.of(row).values() for version in found]
        yield row


class Versions:
    """Looks up the versions of the values of rows, for as long as one answer takes.

    A claim is of the event or the effect it sits on; `of` is the title of the event behind the answer's value. `default` is the snapshot of the
    default answer where a side's was asked for: what that one has otherwise is a version too. `events` are those of the record by id.
    """

    def __init__(self, db: sqlite3.Connection, default: sqlite3.Connection | None = None) -> None:
        self.default = default
        self.citing = Citing(db)
        found: Iterable[tuple[Json[EventEntry]]] = db.execute("SELECT row FROM thing WHERE collection = 'events' ORDER BY id")
        stored = list(decoded(found))
        self.events = {event["id"]: event for event in stored}
        self._with_claims = [event for event in stored if event["claims"] or any(effect["claims"] for effect in event["effects"])]

    def of(self, row: HappeningRow | AnyState) -> dict[Place, list[VersionRow]]:
        """Return the versions of each value in dispute, the answer's own first, by the place of the value."""
        versions: dict[Place, list[VersionRow]] = {}
        every = list(self.events.values())
        behind = [row["id"], row.get("opened_by"), row.get("closed_by")]
        first = [self.events[id_] for id_ in dict.fromkeys(behind) if isinstance(id_, str) and id_ in self.events] if row["claims"] else []
        for claim in row["claims"]:
            own, place = _own_version(row, claim, [*first, *self._with_claims], self.citing)
            versions.setdefault(place, [own]).append({**claim, "of": own["of"]})
        for field in ("since", "until") if self.default and "opened_by" in row else ():
            if (other := _default_version(row, field, every, self.default, self.citing)) is not None:
                own, place = _at_end(row, field, every, self.citing)
                versions.setdefault(place, [own]).append(other)
        return versions


def _own_version(row: Row, claim: ClaimRow, events: list[EventEntry], citing: Citing) -> tuple[VersionRow, Place]:
    """The answer's own value where a claim has another, and the place of both: the event, its effect, the field."""
    field = claim["field"]
    for event in events:
        things: list[EventEntry | EffectEntry] = [event, *event["effects"]]
        for part, thing in enumerate(things):
            if any(_is_like(there, claim) for there in thing["claims"]):
                value = thing.get(field) or (event["date"] if field == "date" else None)
                return _version(field, value, event, citing), (event["id"], part, field)
    return _at_end(row, field, events, citing)


def _is_like(stored: ClaimEntry, claim: ClaimRow) -> bool:
    return all(stored[key] == claim[key] for key in _LIKE)


def _at_end(row: Row, field: str, events: list[EventEntry], citing: Citing) -> tuple[VersionRow, Place]:
    """Return a row's `since` or `until`, with the event that opened or closed it."""
    behind = row.get("closed_by" if field == "until" else "opened_by")
    event = next(iter([event for event in events if event["id"] == behind]), None)
    return _version(field, row.get(field), event, citing), (None, 0, field)


def _default_version(row: Row, field: str, events: list[EventEntry], default: sqlite3.Connection | None, citing: Citing) -> VersionRow | None:
    """The `since` or `until` of the same fact in the default answer, where it is another; a fact that is not there has no `since`."""
    found: Iterator[tuple[Json[Row]]] = default.execute("SELECT fixed FROM spell WHERE id = ?", (row["id"],)) if default else iter(())
    other = next(decoded(found), {field: row[field] if field == "until" else None})
    return None if other[field] == row[field] else {**_at_end(other, field, events, citing)[0], "rank": DEFAULT}


def _version(field: str, value: object, event: EventEntry | None, citing: Citing) -> VersionRow:
    """The answer's own version, with the sources of the event that it is from."""
    sources = citing.sources(cited["source"] for cited in event["citations"]) if event else []
    return {"field": field, "value": value, "by": [], "rank": ANSWER, "reason": None, "citations": sources, "of": event and event["title"]}
