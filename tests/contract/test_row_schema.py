"""The published schema of rows: every key there and no other, null only where the value may be unknown."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from slowly import all_but_slow

from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.proof_parts import added_columns
from sahelcli.contract.row_schema import row_schema

CITATION = {"source": "page", "publisher": "Paper", "published": None, "url": "https://example.org/page", "kind": "newsroom"}
CLAIM = {"field": "until", "value": None, "by": ["AES"], "rank": "held", "reason": None, "citations": [CITATION]}
MEMBER: dict[str, Any] = {
    "id": "e1/MLI/member-of/ORG",
    "member": "MLI",
    "name": {"en": "Mali", "fr": "Mali"},
    "organisation": "ORG",
    "status": "member",
    "since": "2000",
    "since_earliest": "2000-01-01",
    "since_latest": "2000-12-31",
    "until": None,
    "until_earliest": None,
    "until_latest": None,
    "suspended": None,
    "suspended_since": None,
    "withdrawal": "announced",
    "withdrawal_effective": None,
    "withdrawal_announced": None,
    "withdrawal_notified": None,
    "withdrawal_dropped": None,
    "certainty": "possible",
    "contested": True,
    "opened_by": "e1",
    "closed_by": None,
    "claims": [CLAIM],
    "citations": [CITATION],
    "disputes": [{"field": "until", "by": ["AES"]}],
    "suspensions": [{"since": "2012", "until": None, "citations": [CITATION], "certainty": "certain"}],
}


def faults(rows: Any) -> list[str]:
    return sorted(error.json_path for error in Draft202012Validator(row_schema("members")).iter_errors(rows))


@pytest.mark.parametrize("listing", all_but_slow(COLUMNS, lambda listing: listing in ("members", "timeline", "diff", "match")))
def test_the_schema_of_every_listing_is_itself_valid(listing: str):
    Draft202012Validator.check_schema(row_schema(listing))


@pytest.mark.parametrize("listing", COLUMNS)
def test_the_schema_has_the_keys_of_the_contract_and_asks_for_all_of_them(listing: str):
    items = row_schema(listing)["items"]
    row = items.get("anyOf", [items])[0]
    names = [column.name for column in COLUMNS[listing]]
    asked_for = [column.name for column in added_columns(listing)]
    assert (list(row["properties"]), row["required"], row["additionalProperties"]) == ([*names, *asked_for], names, False)


def test_what_may_be_asked_for_beside_a_row():
    added = {listing: [column.name for column in added_columns(listing)] for listing in COLUMNS}
    states = ("members", "leaders", "chairs", "sanctions", "mediators", "forces", "treaties", "positions", "facts")
    assert {listing: keys for listing, keys in added.items() if keys} == {listing: ["proof"] for listing in states} | {
        "plans": ["proof", "then"],
        "timeline": ["then"],
    }


def test_a_row_of_members_and_no_row_at_all_pass():
    assert (faults([MEMBER]), faults([])) == ([], [])


@pytest.mark.parametrize("key", MEMBER)
def test_a_row_without_one_of_its_keys_fails(key: str):
    assert faults([{name: value for name, value in MEMBER.items() if name != key}]) == ["$[0]"]


def test_a_row_with_a_key_of_its_own_fails():
    assert faults([MEMBER | {"more": 1}]) == ["$[0]"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", None),
        ("since", 2000),
        ("suspended", "yes"),
        ("withdrawal", "left"),
        ("certainty", None),
        ("certainty", "sure"),
        ("contested", None),
        ("name", {"en": "Mali"}),
        ("claims", [CLAIM | {"rank": "believed"}]),
        ("citations", ["page"]),
    ],
)
def test_a_value_of_another_sort_fails(key: str, value: Any):
    assert any(path.startswith(f"$[0].{key}") for path in faults([MEMBER | {key: value}]))


@pytest.mark.parametrize("key", ["until", "suspended", "suspended_since", "withdrawal", "withdrawal_effective", "closed_by"])
def test_what_may_be_unknown_may_be_null(key: str):
    assert faults([MEMBER | {key: None}]) == []


def test_a_command_whose_rows_have_several_forms_publishes_them_all():
    forms = row_schema("sources")["items"]["anyOf"]
    assert forms[1:] == [row_schema("sources-by")["items"], row_schema("sources-behind")["items"]]
    assert list(forms[0]["properties"]) == [column.name for column in COLUMNS["sources"]]
