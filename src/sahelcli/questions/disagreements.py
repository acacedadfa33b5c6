"""Answer `disagreements`: what is contested or was judged wrong, a row for each value, with its versions side by side."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.claim_values_in_json import value_type
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.proof_parts import VARIANT
from sahelcli.questions.listing_definitions import LISTINGS
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.rival_versions import Place, Versions
from sahelcli.questions.states import states_ever
from sahelcli.questions.timeline import timeline
from sahelcli.record.properties import VERBS
from sahelcli.snapshot.known_views import texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import DisagreementRow, FactRow, HappeningRow, VersionRow

Row = dict[str, Any]

OF_SIDES: Final = ("since", "until")
"""The fields of a fact that a side has otherwise by an effect of its own; every other version sits on an event or on one of its effects."""


def disagreements(db: sqlite3.Connection, as_of: Asked, filter: Filter, default: sqlite3.Connection | None = None) -> list[DisagreementRow]:
    """Return what is contested or was judged wrong, by date: values of the events and plans that fit, and of the facts that these events changed.

    With the condition `contested`, what is only deprecated is left out. `default` is the snapshot of the default answer where a side's was asked for:
    what that answer has otherwise is a version too.
    """
    versions = Versions(db, default)
    fitting = replace(filter, contested=False)
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
    return _row(row["id"], field, told, about)


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
                yield _row(row["id"], field, told, about | {"date": row["until"] or row["since"] if field == "until" else row["since"]})


def _row(id_: str, field: str, told: list[VersionRow], about: Row) -> DisagreementRow:
    """Return a row in contract order. An answer that has no value of its own is no version where one of the others is preferred."""
    ranks = {version["rank"] for version in told}
    kept = [version for version in told if version["value"] is not None or version["rank"] != "answer" or "preferred" not in ranks]
    typed: list[Row] = [{**version, "value_type": value_type(version["value"])} for version in kept]
    named = [{column.name: version[column.name] for column in VARIANT} for version in typed]
    known = {"id": id_, "field": field, "versions": named, **about, "contested": not ranks.isdisjoint(("held", "default"))}
    return cast("DisagreementRow", {column.name: known[column.name] for column in COLUMNS["disagreements"]})


def _first_day(text: str | None) -> date:
    """Return the first day that a date can mean; the calendar's last without a date."""
    return ((parse_edtf(text).earliest or date.min) if text else None) or date.max
