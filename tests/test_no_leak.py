"""No leak: `--known-on D` answers as a record from which all that was not public by D has been deleted, in its JSON, by hand.

The deletion below is written from the rule alone and shares no code with the program's own.
"""

from __future__ import annotations

import calendar
import copy
import json
import sqlite3
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from slowly import all_but_slow, examples

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on
from sahelcli.questions.timeline import timeline
from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build, build_in_memory
from sahelcli.snapshot.make_rows import in_every_view
from sahelcli.snapshot.sql_views_and_sources import see

HERE = Path(__file__).parent
GOLDEN = {case.stem: json.loads(case.read_text(encoding="utf-8"))["record"] for case in sorted((HERE / "golden").glob("*.json"))}
WHOLE = json.loads((HERE.parent / "data" / "events.json").read_text(encoding="utf-8"))
DAYS = st.dates(date(1975, 1, 1), date(2026, 12, 31))
TURNS = [date(2020, 10, 5), date(2023, 12, 13), date(2024, 1, 28), date(2024, 2, 25), date(2025, 1, 29), date(2025, 12, 22)]


def last_day(text):
    """The last day an EDTF text can mean, read without the program's own parser where it is plain."""
    plain = text.split("/")[-1]
    if plain[-1] in "~%?" or "X" in plain:
        return parse_edtf(text).latest
    parts = [int(part) for part in plain.split("-")]
    if len(parts) == 3:
        return date(*parts)
    month = parts[1] if len(parts) == 2 else 12
    return date(parts[0], month, calendar.monthrange(parts[0], month)[1])


def public(thing, by_default):
    return last_day(thing["disclosed"]) if thing.get("disclosed") else by_default


def cut_off(record, day):
    """The record with everything deleted that was not public by the end of a day, up to which it is then maintained."""
    record = copy.deepcopy(record)
    record["record"]["covered_until"] = min(record["record"]["covered_until"], day.isoformat())
    citing = {}
    for event in record["events"]:
        claims = [claim for part in (event, *event.get("effects", [])) for claim in part.get("claims", [])]
        cited = [c["source"] for c in event["citations"]] + [s for claim in claims for s in claim.get("citations", [])]
        for source in cited:
            citing[source] = max(citing.get(source, date.min), last_day(event["date"]))
    hidden = {
        source["id"]
        for source in record["sources"]
        if (last_day(source["published"]) if source.get("published") else citing.get(source["id"], date.min)) > day
    }
    record["sources"] = [source for source in record["sources"] if source["id"] not in hidden]
    record["events"] = [event for event in record["events"] if public(event, last_day(event["date"])) <= day]
    for event in record["events"]:
        event["citations"] = [c for c in event["citations"] if c["source"] not in hidden]
        event["effects"] = [effect for effect in event.get("effects", []) if public(effect, date.min) <= day]
        event["revisions"] = []
        for part in (event, *event["effects"]):
            part["claims"] = [claim for claim in part.get("claims", []) if public(claim, date.min) <= day]
            for claim in part["claims"]:
                claim["citations"] = [source for source in claim.get("citations", []) if source not in hidden]
    left = {event["id"] for event in record["events"]}
    left |= {effect["object"] for event in record["events"] for effect in event["effects"] if effect["kind"] == "plans"}
    for event in record["events"]:
        event["relations"] = [relation for relation in event.get("relations", []) if relation["to"] in left]
    return record


def document(record):
    """A record without the models' own demands on a whole one (an event left without a citation is what is wanted here)."""
    events = [event | {"citations": event["citations"] or [{"source": "none"}]} for event in record["events"]]
    read = Document.model_validate(record | {"events": events})
    pairs = zip(read.events, record["events"], strict=True)
    bare = [event if raw["citations"] else event.model_copy(update={"citations": []}) for event, raw in pairs]
    return read.model_copy(update={"events": bare})


def answers(db, day, known_on):
    """Every listing, on the day and over time, and the timeline."""
    asked = day_asked(db, parse_edtf(day.isoformat()), known_on, day)
    found = {"timeline": list(timeline(db, asked, Filter()))}
    for name, listing in LISTINGS.items():
        found[name] = list(states_on(db, listing, asked, Filter(statuses=("any",))))
        found[f"{name} over time"] = list(states_ever(db, listing, asked, Filter(statuses=("any",))))
    return found


def compare(record, day, shipped):
    """Neither the record known by a day, folded for it, nor the snapshot of all that was ever known (`shipped`) says more than what is left."""
    whole = Document.model_validate(record)
    cut = answers(build_in_memory(document(cut_off(record, day))), day, None)
    see(shipped, day)
    for db in (build_in_memory(known_by(whole, day)), shipped):
        known = answers(db, day, day)
        assert known.keys() == cut.keys()
        for name, rows in known.items():
            assert rows == cut[name], (name, day)


@cache
def of_every_view(path):
    """The snapshot of a record as it is shipped."""
    written = json.loads(path.read_text(encoding="utf-8"))
    db = sqlite3.connect(":memory:")
    build(in_every_view(Document.model_validate(written.get("record") if path.parent.name == "golden" else written)), db)
    return db


def golden_snapshot(case):
    return of_every_view(HERE / "golden" / f"{case}.json")


def whole_snapshot():
    return of_every_view(HERE.parent / "data" / "events.json")


@pytest.mark.parametrize("case", all_but_slow(GOLDEN, lambda case: case in list(GOLDEN)[:2]))
@examples(25)
@given(day=DAYS)
def test_a_golden_record_tells_nothing_early(case, day):
    compare(GOLDEN[case], day, golden_snapshot(case))


@pytest.mark.slow
@pytest.mark.parametrize("day", TURNS)
def test_the_record_tells_nothing_early_about_a_turn(day):
    compare(WHOLE, day, whole_snapshot())
    compare(WHOLE, day - timedelta(days=1), whole_snapshot())


@pytest.mark.slow
@settings(max_examples=5)
@given(day=DAYS)
@example(day=date(2013, 1, 1))
@example(day=date(2022, 8, 1))  # the one source of the same claim on two effects was not public yet
def test_the_record_tells_nothing_early(day):
    compare(WHOLE, day, whole_snapshot())
