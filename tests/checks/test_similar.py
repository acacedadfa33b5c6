"""Events that may be one: of one type, days apart, with the same actors and nearly the same title."""

from __future__ import annotations

from typing import Any

import pytest
from builders import event

from sahelcli.checks.similar import similar_pairs
from sahelcli.record.models import Event

MALI = [{"actor": "MLI", "role": "author"}]
SIGNS = {"en": "Mali signs the charter of the Union", "fr": "Le Mali signe la charte de l'Union"}


def one(name: str, date: str, title: dict[str, str] = SIGNS, **fields: Any) -> Event:
    return event(date, name=name, title=title, **{"participants": MALI} | fields)


def pairs(*events: Event) -> list[tuple[str, str]]:
    return [(first.id, second.id) for first, second in similar_pairs(events)]


def test_much_the_same_event_some_days_later_is_similar():
    assert pairs(one("b", "2024-01-04"), one("a", "2024-01-01")) == [("a", "b")]


def test_one_language_is_enough():
    assert pairs(one("a", "2024-01-01"), one("b", "2024-01-02", {"en": "Something else altogether", "fr": SIGNS["fr"]})) == [("a", "b")]


def test_events_of_one_day_and_place_or_of_the_same_participants_are_similar():
    far = {"title": {"en": "Something else altogether", "fr": "Tout autre chose"}}
    here = one("a", "2024-01-01/2024-01-20", place="town")
    assert pairs(here, one("b", "2024-01-10", place="town", participants=[], **far)) == [("a", "b")]
    assert pairs(here, one("b", "2024-01-10", place="city", **far)) == [("a", "b")]
    assert pairs(here, one("b", "2024-01-21", place="town", **far)) == [], "no day in common"
    assert pairs(one("a", "2024-01-01", participants=[]), one("b", "2024-01-01", participants=[], **far)) == [], "neither says where or who"


@pytest.mark.parametrize(
    "other",
    [
        one("b", "2024-01-05"),
        one("b", "2024-01-02", type="summit"),
        one("b", "2024-01-02", participants=[{"actor": "NER", "role": "author"}]),
        one("b", "2024-01-02", {"en": "Mali closes its borders", "fr": "Le Mali ferme ses frontières"}),
    ],
    ids=["days apart", "another type", "another actor", "another title"],
)
def test_a_neighbour_is_not(other):
    assert pairs(one("a", "2024-01-01"), other) == []


def test_events_far_apart_are_never_compared(monkeypatch):
    compared = []
    monkeypatch.setattr("sahelcli.checks.similar.much_alike", lambda first, second: compared.append((first.id, second.id)))
    days = [f"{year}-{month:02}-{day:02}" for year in range(2000, 2010) for month in range(1, 13) for day in (1, 3, 20)]
    assert pairs(*(one(f"e{n}", day) for n, day in enumerate(days))) == []
    assert len(compared) == len(days) // 3, "the first and the third of each month"
