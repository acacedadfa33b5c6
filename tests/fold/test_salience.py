"""How much a happening weighs."""

import pytest
from builders import event, record, source
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.fold.perspectives import views
from sahelcli.fold.salience import MOST_CHANGES, weight, weights
from sahelcli.fold.timeline_entries_and_row_parts import happenings
from sahelcli.record.properties import PROPERTIES


def weighed(*happened, **entries):
    document = record(*happened, **entries)
    groups = views(document.events)
    found = happenings(document, groups)
    return {happening.row["id"]: heft for happening, heft in zip(found, weights(document, groups, found), strict=True)}


@pytest.mark.parametrize(
    ("changes", "references", "origins", "heft"),
    [(0, 0, 0, 0), (0, 0, 1, 10), (0, 0, 4, 20), (0, 1, 1, 24), (3, 0, 1, 44), (6, 0, 1, 58), (15, 2, 4, 116), (99, 2, 4, 116)],
)
def test_a_weight_is_a_sum_of_roots(changes, references, origins, heft):
    assert weight(changes, references, origins) == heft


NUMBERS = st.integers(0, 500)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_more_never_weighs_less(changes, references, origins):
    here = weight(changes, references, origins)
    assert min(weight(changes + 1, references, origins), weight(changes, references + 1, origins), weight(changes, references, origins + 1)) >= here


def test_every_property_counts():
    assert min(p.weight for p in PROPERTIES.values()) > 0
    assert max(p.weight for p in PROPERTIES.values()) < MOST_CHANGES


def test_an_event_weighs_by_what_it_opened_and_closed_and_by_what_refers_to_it():
    later = event("2010 MLI leaves ORG", name="e2", relations=[{"kind": "responds-to", "to": "e1"}])
    assert weighed("2000 MLI,BFA joins ORG", later, event("2011", name="e3")) == {
        "e1": weight(6, 1, 1),
        "e2": weight(3, 0, 1),
        "e3": weight(0, 0, 1),
    }


def test_pages_of_one_origin_count_once():
    pages = [source("a", origin="AFP"), source("b", origin="AFP"), source("c", publisher="Other")]
    cited = event("2000", name="e1", citations=[{"source": name} for name in "abc"])
    assert weighed(cited, sources=pages) == {"e1": weight(0, 0, 2)}


def test_a_plan_weighs_as_what_it_plans_and_what_refers_to_it():
    history = (
        "2000 MLI plans meet type=summit title=Meeting when=2001",
        event("2000-06", name="e2", relations=[{"kind": "responds-to", "to": "meet"}]),
    )
    assert weighed(*history) == {"e1": weight(1, 0, 1), "e2": weight(0, 0, 1), "meet": weight(1, 1, 1)}
