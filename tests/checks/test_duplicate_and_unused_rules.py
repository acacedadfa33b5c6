"""Events that may be one: of one type, days apart, with the same actors and nearly the same title."""

from __future__ import annotations

from typing import Any

import pytest
from builders import event

from sahelcli.checks.duplicate_and_unused_rules import similar_pairs
from sahelcli.record.models import Event

KINDS = {"MLI": "state", "NER": "state", "ECOWAS": "organisation", "UEMOA": "organisation", "ada": "person", "ben": "person"}
MALI = [{"actor": "MLI", "role": "author"}]
SIGNS = {"en": "Mali signs the charter of the Union", "fr": "Le Mali signe la charte de l'Union"}


def one(name: str, date: str, title: dict[str, str] = SIGNS, **fields: Any) -> Event:
    return event(date, name=name, title=title, **{"participants": MALI} | fields)


def pairs(*events: Event) -> list[tuple[str, str]]:
    return [(first.id, second.id) for first, second in similar_pairs(events, KINDS)]


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
    monkeypatch.setattr("sahelcli.checks.duplicate_and_unused_rules.much_alike", lambda first, second: compared.append((first.id, second.id)))
    days = [f"{year}-{month:02}-{day:02}" for year in range(2000, 2010) for month in range(1, 13) for day in (1, 3, 20)]
    assert pairs(*(one(f"e{n}", day) for n, day in enumerate(days))) == []
    assert len(compared) == len(days) // 3, "the first and the third of each month"


FAR = {"title": {"en": "Something else altogether", "fr": "Tout autre chose"}}


def people(text: str) -> dict[str, Any]:
    return {"place": "town", "participants": [dict(zip(("actor", "role"), one.split(), strict=True)) for one in text.split(", ")]}


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("ECOWAS author, NER target", "UEMOA author, NER target", False),
        ("ECOWAS author, NER target", "ECOWAS party, NER attendee", True),
        ("NER author, MLI target", "MLI author, NER target", False),
        ("MLI author", "ada author", True),
        ("ada author, MLI target", "ben author, MLI target", False),
        ("MLI host, NER attendee", "MLI host", True),
        ("MLI host", "NER author", True),
    ],
    ids=[
        "two organisations",
        "one, in other roles",
        "each on the other",
        "a state and its person",
        "two persons",
        "nobody acts",
        "one says who acts",
    ],
)
def test_who_acts_tells_events_of_one_day_and_place_apart(first, second, alike):
    assert pairs(one("a", "2024-01-01", **people(first)), one("b", "2024-01-01", **people(second) | FAR)) == [("a", "b")] * alike


def test_who_acts_tells_events_of_one_title_apart():
    both = {"participants": [{"actor": "ECOWAS", "role": "author"}, {"actor": "NER", "role": "target"}, {"actor": "MLI", "role": "target"}]}
    other = {"participants": [{"actor": "UEMOA", "role": "author"}, {"actor": "NER", "role": "target"}, {"actor": "MLI", "role": "target"}]}
    assert pairs(one("a", "2024-01-01", **both), one("b", "2024-01-02", **other)) == []


def holds(kind: str, who: str, office: str = "head-of-state") -> dict[str, Any]:
    return {"kind": kind, "subject": who, "object": "MLI", "office": office}


LIFTS = {"kind": "lifts", "subject": "NER", "object": "ECOWAS", "measures": ["border-closure"]}


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ([holds("takes-office", "ada")], [holds("takes-office", "ben")], False),
        ([holds("is-sworn-in", "ada")], [holds("takes-office", "ben", "head-of-government")], False),
        ([holds("leaves-office", "ada"), holds("takes-office", "ben")], [holds("leaves-office", "ada")], True),
        ([holds("takes-office", "ada")], [holds("is-sworn-in", "ada")], True),
        ([holds("takes-office", "ada")], [], True),
        ([LIFTS], [LIFTS | {"subject": "MLI"}], False),
        ([LIFTS], [{"kind": "reinstates", "subject": "NER", "object": "ECOWAS"}], True),
    ],
    ids=["two persons", "an oath and a naming", "one of two", "one person", "one without", "two states", "one state"],
)
def test_whom_the_effects_are_on_tells_events_apart(first, second, alike):
    same = people("MLI author, ECOWAS author")
    assert pairs(one("a", "2024-01-01", effects=first, **same), one("b", "2024-01-01", effects=second, **same)) == [("a", "b")] * alike
