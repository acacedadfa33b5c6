"""The typed rows: fresh, as the contract says, and losing nothing of what a query gives."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import generate_rows as generate
import pytest

from sahelcli.api import rows as typed
from sahelcli.api.arguments_and_answers import hints, read, read_card
from sahelcli.api.row_parts import Citation, Claim, Link, Matched, Point, Span, Text
from sahelcli.contract import row_schema
from sahelcli.contract.columns import CARDS, COLUMNS
from sahelcli.contract.proof_parts import added_columns

ROOT = Path(__file__).parent.parent.parent


def test_the_classes_are_what_the_columns_say():
    written = Path(typed.__file__).read_text(encoding="utf-8")
    assert written == generate.text(), "run `python docs/generate_rows.py`"


@pytest.mark.parametrize("listing", COLUMNS)
def test_a_class_has_the_keys_of_the_contract_in_order(listing):
    kind = getattr(typed, generate.CLASS_OF[listing])
    added = [column.name for column in added_columns(listing)]
    every = [field.name.rstrip("_") for field in dataclasses.fields(kind)]
    assert [name for name in every if name not in ("proof", "then")] == [column.name for column in COLUMNS[listing]]
    assert set(added) <= set(every)


@pytest.mark.parametrize("kind", CARDS)
def test_a_card_has_the_keys_of_the_contract_in_order(kind):
    assert [field.name for field in dataclasses.fields(typed.CARDS[kind])] == [column.name for column in CARDS[kind]]


@pytest.mark.parametrize(
    ("kind", "schema", "as_printed"),
    [
        (Text, row_schema._TEXT, []),
        (Citation, row_schema._CITATION, []),
        (Claim, row_schema._CLAIM, ["value_type"]),
        (Link, row_schema._LINK, []),
        (Matched, row_schema._MATCHED, []),
        (Span, row_schema._SPAN, []),
        (Point, row_schema._POINT, []),
    ],
)
def test_a_part_of_a_row_has_the_keys_of_its_schema(kind, schema, as_printed):
    assert [*hints(kind), *as_printed] == list(schema["properties"])
    assert [field.name for field in dataclasses.fields(kind) if field.default is dataclasses.MISSING] == list(schema["required"])


CHANGE = {
    "group": "offices",
    "change": "began",
    "property": "holds-office",
    "subjects": ["ada"],
    "objects": ["MLI"],
    "qualifiers": {"for": None},
    "before": None,
    "after": {"en": "President", "fr": "Présidente"},
    "date": "2024-01",
    "earliest": "2024-01-01",
    "latest": "2024-01-31",
    "until": None,
    "title": None,
    "certainty": "certain",
    "contested": False,
    "known_from": None,
    "weight": 3,
    "facts": [],
    "events": ["e1"],
    "citations": [{"source": "page", "publisher": "Paper", "published": None, "url": "https://example.org/page", "kind": "newsroom"}],
    "disputes": [{"field": "until", "by": ["AES"]}],
}


def test_a_row_reads_days_as_days_and_lists_as_tuples():
    row = read(typed.Change, CHANGE)
    assert (row.date, row.earliest, row.latest) == ("2024-01", date(2024, 1, 1), date(2024, 1, 31))
    assert (row.subjects, row.before, row.after) == (("ada",), None, Text(en="President", fr="Présidente"))
    assert (str(row.after), str(row.citations[0])) == ("President", "Paper, https://example.org/page")
    assert row.to_dict() == CHANGE
    assert list(row.to_dict()) == list(CHANGE)


@pytest.mark.parametrize("value", ["member", True, ["ada", "ben"], {"en": "a", "fr": "b"}, None])
def test_a_value_before_and_after_is_read_by_what_it_is(value):
    row = read(typed.Change, CHANGE | {"before": value})
    assert row.before == {list: ("ada", "ben"), dict: Text(en="a", fr="b")}.get(type(value), value)
    assert row.to_dict()["before"] == value


def test_an_edge_has_from_for_its_key():
    edge = {"from": "e2", "relation": "implements", "to": "e1"}
    assert read(typed.Edge, edge).from_ == "e2"
    assert read(typed.Edge, edge).to_dict() == edge


def test_a_card_is_of_the_class_of_its_kind():
    card = {"kind": "topic", "id": "trade", "name": {"en": "Trade", "fr": "Commerce"}, "aliases": ["t"], "day": "2024-01-01", "recent": []}
    read_one = read_card(card)
    assert (type(read_one), read_one.aliases, read_one.to_dict()) == (typed.TopicCard, ("t",), card)


def test_a_row_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        read(typed.Edge, {"from": "a", "relation": "closes", "to": "b"}).to = "c"
