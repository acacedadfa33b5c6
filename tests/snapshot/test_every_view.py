"""One snapshot for both clocks and every side: it answers as the record that was public by a day, folded in the view of a side, does."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from builders import record
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.text_folding_and_likeness import terms
from sahelcli.checks.load import load
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.search import FEW, found
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on
from sahelcli.questions.timeline import timeline
from sahelcli.record.bundled import bundled_record
from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build, build_in_memory
from sahelcli.snapshot.make_rows import in_every_view
from sahelcli.snapshot.sql_views_and_sources import see

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.json"))
DAYS = st.one_of(st.none(), st.dates(date(1975, 1, 1), date(2026, 12, 31)))
EVERYTHING = Filter(statuses=("any",))


def of_every_view(document) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    build(in_every_view(document), db)
    return db


def answers(db, day):
    """Every listing on the day and over time, the timeline, names, entries, weights, and what searches find, in order."""
    asked = day_asked(db, parse_edtf(day.isoformat()) if day else None, day, date(2026, 11, 30))
    told = {"timeline": list(timeline(db, asked, Filter()))}
    for name, listing in LISTINGS.items():
        told[name] = list(states_on(db, listing, asked, EVERYTHING))
        told[f"{name} over time"] = list(states_ever(db, listing, asked, EVERYTHING))
    told["names"] = db.execute("SELECT * FROM name ORDER BY folded, id").fetchall()
    told["entries"] = [(*cells, json.loads(row)) for *cells, row in db.execute("SELECT id, collection, kind, row FROM thing ORDER BY id")]
    told["weights"] = db.execute("SELECT id, weight FROM happening ORDER BY n").fetchall()
    told["words"] = db.execute("SELECT id, title, names, body FROM happening JOIN wording USING (n) ORDER BY n").fetchall()
    ids = dict(db.execute("SELECT n, id FROM happening"))
    for text in ("coup", "retrait CEDEAO", '"joint force"', "union -sahel"):
        told[text] = [ids[n] for n in found(db, terms(text), few=FEW).numbers]
    return told


def compare(document, every, day, side):
    see(every, day, side)
    wanted = answers(build_in_memory(known_by(document, day) if day else document, side), day)
    given = answers(every, day)
    assert given.keys() == wanted.keys()
    for name, rows in wanted.items():
        assert given[name] == rows, (name, day, side)


def sides(document):
    effects = [effect for event in document.events for effect in event.effects]
    claims = [claim for thing in (*document.events, *effects) for claim in thing.claims]
    return [None, *sorted({actor for thing in (*effects, *claims) for actor in thing.by}), "nobody"]


@pytest.fixture(scope="module")
def golden():
    documents = [Document.model_validate(json.loads(path.read_text(encoding="utf-8"))["record"]) for path in GOLDEN]
    return [(document, of_every_view(document)) for document in documents]


@examples(25)
@given(data=st.data())
def test_a_golden_record_answers_for_every_day_and_side(golden, data):
    document, every = data.draw(st.sampled_from(golden))
    compare(document, every, data.draw(DAYS), data.draw(st.sampled_from(sides(document))))


@pytest.fixture(scope="module")
def bundled():
    document = load([bundled_record()])
    return document, of_every_view(document)


@pytest.mark.slow
@examples(30)
@given(data=st.data())
def test_the_record_answers_for_every_day_and_side(bundled, data):
    document, every = bundled
    compare(document, every, data.draw(DAYS), data.draw(st.sampled_from(sides(document))))


def test_what_a_row_rests_on_is_told_as_it_was_known():
    held = "2000-01-01 MLI joins ORG"
    document = record(held, "2010-01-01 MLI leaves ORG by=AES", "2011-01-01 MLI leaves ORG")
    every = of_every_view(document)
    told = {}
    for day, side in ((date(2005, 1, 1), None), (date(2010, 6, 1), None), (date(2010, 6, 1), "AES"), (None, None), (None, "AES")):
        see(every, day, side)
        told[day and day.year, side] = [
            (row["since"], row["until"], row["contested"])
            for row in map(json.loads, (f"{a[:-1]},{b[1:]}" for a, b in every.execute("SELECT fixed, history FROM spell")))
        ]
    assert told == {
        (2005, None): [("2000-01-01", None, False)],
        (2010, None): [("2000-01-01", None, True)],
        (2010, "AES"): [("2000-01-01", "2010-01-01", True)],
        (None, None): [("2000-01-01", "2011-01-01", True)],
        (None, "AES"): [("2000-01-01", "2010-01-01", True)],
    }


def test_four_hundred_transitions_of_one_group_fold_within_a_second():
    days = (date.fromordinal(730000 + 7 * place).isoformat() for place in range(400))
    document = record(*(f"{day} MLI takes-position trade" for day in days))
    begun = process_time()
    filling = in_every_view(document)
    assert process_time() - begun < 1
    assert len(list(filling.spells)) == 400
