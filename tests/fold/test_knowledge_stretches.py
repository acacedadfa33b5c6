"""Tests of sets of sides and of weights over time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sahelcli.fold.knowledge_stretches import EVERYONE, FIRST_DAY, LAST_DAY, Amount, Side, Sides, weights_over_time

ALL: list[Side] = [None, "BFA", "MLI", "NER"]


@given(st.sets(st.sampled_from(ALL)), st.sets(st.sampled_from(ALL[1:])))
def test_a_set_of_sides_has_those_that_see_a_row_and_with_the_default_all_that_do_not_speak(chosen: set[Side], others: set[Side]) -> None:
    speaking = [None, *sorted(side for side in others if side)]
    seeing = chosen & set(speaking)
    found = Sides.of(seeing, speaking)
    assert {side for side in ALL if found.has(side)} == seeing | ({*ALL} - {*speaking} if None in seeing else set())


def test_a_set_of_all_that_speak_is_the_set_of_everyone() -> None:
    assert Sides.of([None, "MLI"], [None, "MLI"]) == EVERYONE
    assert Sides.of([None], [None, "MLI"]) == Sides(frozenset({"MLI"}), True)
    assert Sides.of(["MLI"], [None, "MLI", "NER"]) == Sides(frozenset({"MLI"}), False)


def test_sets_with_the_default_come_first() -> None:
    sets = [Sides(frozenset({"MLI"}), False), Sides(frozenset({"NER"}), True), Sides(frozenset({"BFA"}), False), EVERYONE]
    assert sorted(sets, key=lambda sides: sides.order) == [EVERYONE, sets[1], sets[2], sets[0]]


def test_an_entry_weighs_what_its_sides_know() -> None:
    amounts = [
        Amount(10, LAST_DAY, EVERYONE, changes=2),
        Amount(20, LAST_DAY, Sides(frozenset({"MLI"}), True), references=1),
        Amount(20, LAST_DAY, EVERYONE, origin="one"),
        Amount(30, LAST_DAY, Sides(frozenset({"MLI"}), False), origin="another"),
    ]
    found = weights_over_time({"coup": amounts}, lambda changes, references, origins: 100 * changes + 10 * references + origins)
    assert [(id_, *version) for id_, version in found] == [
        ("coup", FIRST_DAY, 9, EVERYONE, 0),
        ("coup", 10, 19, EVERYONE, 200),
        ("coup", 20, LAST_DAY, Sides(frozenset({"MLI"}), True), 211),
        ("coup", 20, 29, Sides(frozenset({"MLI"}), False), 201),
        ("coup", 30, LAST_DAY, Sides(frozenset({"MLI"}), False), 202),
    ]
