"""Completions of a half-typed name: ids first, and a name only where it means one entry."""

from __future__ import annotations

from builders import actor, record

from sahelcli.questions.completions import Offer, offered
from sahelcli.snapshot.build import build_in_memory


def test_a_name_that_two_bear_is_offered_for_neither():
    db = build_in_memory(record(actors=[actor("ida-one", "person", aliases=["Sam"]), actor("ida-two", "person", aliases=["Sam", "Samuel"])]))
    assert offered(db, "actor", "sam", "en") == [Offer("ida-one", "ida-one"), Offer("Samuel", "ida-two")]
