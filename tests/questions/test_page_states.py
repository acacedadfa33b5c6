"""The states a page answers with: whole for each bloc named, whatever the events are narrowed to."""

from __future__ import annotations

from datetime import date

from builders import event, record

from sahelcli.questions.page_states import standing
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.timeline import timeline
from sahelcli.snapshot.build import build_in_memory

FOUND = record(
    event("2000 MLI,BFA joins ORG; ORG takes-form form=alliance", name="founded"),
    event("2001 NER joins AES", name="elsewhere"),
    event("2010-01-05 ada takes-office BFA; ben takes-office BFA office=foreign-minister", name="office"),
    event("2011-02-01 BFA imposes ORG", name="measure"),
    event("2012-03-01 MLI suspends ORG", name="suspended"),
    event("2013-01-01", name="said", participants=[{"actor": "ORG", "role": "author"}], relations=[{"kind": "responds-to", "to": "suspended"}]),
)


def told(*ids):
    db = build_in_memory(FOUND)
    asked = day_asked(db, None, None, date(2026, 6, 1))
    about = {"known_on": None, "according_to": None, "filters": {}}
    return standing(db, asked, timeline(db, asked, Filter(ids=ids)), about)


def test_a_bloc_that_one_event_names_is_there_with_its_members_their_heads_and_measures():
    found = told("said")
    assert (found.blocs, found.day) == (("ORG",), "2026-01-01")
    assert sorted((row["subject"], row["property"], row["object"]) for row in found.facts) == [
        ("BFA", "member-of", "ORG"),
        ("BFA", "sanctioned-by", "ORG"),
        ("MLI", "member-of", "ORG"),
        ("ORG", "form-of", None),
        ("ada", "holds-office", "BFA"),
    ]
    assert found.relations == {
        "said": [{"kind": "responds-to", "event": "suspended", "title": {"en": "Title of suspended", "fr": "Title of suspended"}}]
    }


def test_each_fact_has_the_stretches_over_which_it_says_the_same_and_past_the_horizon_all_is_possible():
    (mali,) = (row for row in told("said").facts if row["subject"] == "MLI")
    assert [(piece["first_day"], piece["last_day"], piece["suspended"], piece["certainty"]) for piece in mali["stretches"]] == [
        ("2000-01-01", "2000-12-30", False, "possible"),
        ("2000-12-31", "2012-02-29", False, "certain"),
        ("2012-03-01", "2026-01-01", True, "certain"),
        ("2026-01-02", None, True, "possible"),
    ]


def test_an_event_that_names_no_bloc_brings_no_states():
    found = told("office")
    assert (found.blocs, found.facts) == ((), ())
