"""No leak, further: in the view of a side, on the cards, and in whatever else a snapshot keeps. The deletion is that of test_no_leak."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_no_leak import DAYS, GOLDEN, answers, cut_off, document, golden_snapshot, last_day

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.errors import UnknownName
from sahelcli.questions.cards import card
from sahelcli.questions.causes import why
from sahelcli.questions.disagreements import with_versions
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on
from sahelcli.questions.timeline import timeline
from sahelcli.questions.verdicts_and_proofs import with_outcome, with_outcomes, with_proof
from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.sql_views_and_sources import see

TABLES = ("happening", "wording", "mention", "about", "spell", "stretch", "spell_end", "step", "source", "thing", "name")


def sides(record):
    """Every actor that is named in a `by`."""
    effects = [effect for event in record["events"] for effect in event.get("effects", [])]
    claims = [claim for thing in (*record["events"], *effects) for claim in thing.get("claims", [])]
    return sorted({actor for thing in (*effects, *claims) for actor in thing.get("by", [])})


def turns(record):
    """Every day on which something becomes public."""
    dates = [thing[key] for thing in (*record["events"], *record["sources"]) for key in ("date", "disclosed", "published") if thing.get(key)]
    return sorted({last_day(text) for text in dates})


def cards(db, record, day, known_on):
    """The card of everything the record names, or that it names nothing."""
    asked = day_asked(db, parse_edtf(day.isoformat()), known_on, day)
    found = {}
    for collection in ("events", "actors", "places", "topics", "sources"):
        for entry in record[collection]:
            try:
                found[entry["id"]] = card(db, entry["id"], asked)
            except UnknownName as error:
                found[entry["id"]] = (error.code, error.candidates)
    return found


def both(record, day, side=None):
    """The snapshot known on a day, and that of the record cut off at it."""
    known = build_in_memory(known_by(Document.model_validate(record), day), side)
    return known, build_in_memory(document(cut_off(record, day)), side)


def shipped(case, day, side=None):
    """The snapshot of all that was ever known, as it is asked what was known on a day."""
    db = golden_snapshot(case)
    see(db, day, side)
    return db


@pytest.mark.slow
@pytest.mark.parametrize("case", GOLDEN)
@settings(max_examples=15)
@given(data=st.data())
def test_a_sides_answer_tells_nothing_early(case, data):
    record = GOLDEN[case]
    side = data.draw(st.sampled_from([None, *sides(record)]))
    day = data.draw(st.one_of(st.sampled_from(turns(record)), DAYS))
    known, cut = both(record, day, side)
    assert answers(known, day, day) == answers(cut, day, None) == answers(shipped(case, day, side), day, day)


@pytest.mark.slow
@pytest.mark.parametrize("case", GOLDEN)
@settings(max_examples=8)
@given(data=st.data())
def test_a_card_tells_nothing_early(case, data):
    record = GOLDEN[case]
    day = data.draw(st.one_of(st.sampled_from(turns(record)), DAYS))
    known, cut = both(record, day)
    assert cards(known, record, day, day) == cards(cut, record, day, None) == cards(shipped(case, day), record, day, day)


def reasons(db, record, day, known_on):
    """Proofs and versions of every state, on the day and over time; outcomes of plans and timeline; the tree of every id, or that there is none."""
    asked = day_asked(db, parse_edtf(day.isoformat()), known_on, day)
    everything = Filter(statuses=("any",))
    found = {}
    for name, listing in LISTINGS.items():
        for whole, question in ((False, states_on), (True, states_ever)):
            rows = list(with_proof(db, question(db, listing, asked, everything), asked, whole=whole))
            found[name, whole] = list(with_versions(db, rows))
    found["plans"] = list(with_outcome(db, states_ever(db, LISTINGS["plans"], asked, everything), asked))
    found["timeline"] = list(with_outcomes(db, timeline(db, asked, Filter()), asked))
    plans = [effect["object"] for event in record["events"] for effect in event.get("effects", []) if effect["kind"] == "plans"]
    facts = [row["id"] for row in found["facts", True]]
    for id_ in (*(event["id"] for event in record["events"]), *plans, *facts):
        try:
            found[id_] = why(db, id_, 3)
        except UnknownName as error:
            found[id_] = (error.code, error.candidates)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("case", GOLDEN)
@settings(max_examples=8)
@given(data=st.data())
def test_no_reason_tells_anything_early(case, data):
    record = GOLDEN[case]
    side = data.draw(st.sampled_from([None, *sides(record)]))
    day = data.draw(st.one_of(st.sampled_from(turns(record)), DAYS))
    known, cut = both(record, day, side)
    assert reasons(known, record, day, day) == reasons(cut, record, day, None) == reasons(shipped(case, day, side), record, day, day)


@pytest.mark.slow
@pytest.mark.parametrize("case", GOLDEN)
@settings(max_examples=15)
@given(data=st.data())
def test_a_snapshot_keeps_nothing_that_was_not_public(case, data):
    record = GOLDEN[case]
    day = data.draw(st.one_of(st.sampled_from(turns(record)), DAYS))
    known, cut = both(record, day)
    kept = {table: known.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    assert kept == {table: cut.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    hidden = {event["id"] for event in record["events"]} - {event["id"] for event in cut_off(record, day)["events"]}
    written = json.dumps(kept, ensure_ascii=False)
    assert [event for event in hidden if f'"{event}"' in written or f'\\"{event}\\"' in written] == []


def test_before_the_first_day_there_is_nothing():
    known, _ = both(GOLDEN["F-burkina-2022"], date(1975, 1, 1))
    assert [known.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("happening", "spell", "stretch", "source")] == [0, 0, 0, 0]
