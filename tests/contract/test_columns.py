"""The contract of the rows, typed out by hand: keys and their order, as scripts rely on them."""

from __future__ import annotations

import pytest

from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.shown_columns_and_claims_in_json import SHOWN, TABLE, as_printed

CONTRACT = {
    "timeline": """
        id date earliest latest type status certainty title summary place organisations actors topics announced known_from was fulfils contested
        claims citations disputes""",
    "search": """
        id date earliest latest type status certainty title summary place organisations actors topics announced known_from was fulfils contested
        claims citations disputes""",
    "on-this-day": """
        id date earliest latest type status certainty title summary place organisations actors topics announced known_from was fulfils contested
        claims citations disputes""",
    "match": "number sentence events facts agrees names differs citations",
    "members": """
        id member name organisation status since since_earliest since_latest until until_earliest until_latest suspended suspended_since withdrawal
        withdrawal_effective certainty contested opened_by closed_by claims citations disputes suspensions
        withdrawal_announced withdrawal_notified withdrawal_dropped""",
    "leaders": """
        id state person name office title since since_earliest since_latest until until_earliest until_latest how sworn_in due certainty contested
        opened_by closed_by claims citations title_since disputes""",
    "chairs": """
        id organisation person name office title since since_earliest since_latest until until_earliest until_latest how sworn_in due certainty
        contested opened_by closed_by claims citations title_since disputes""",
    "facts": """
        id subject property object status since since_earliest since_latest until until_earliest until_latest due certainty contested opened_by
        closed_by qualifiers claims citations disputes""",
    "positions": """
        id subject property object status since since_earliest since_latest until until_earliest until_latest due certainty contested opened_by
        closed_by qualifiers claims citations disputes kinds single_origin""",
    "withdrawals": """
        id member organisation announced notified effective dropped status disputes citations due certainty contested claims events""",
    "disagreements": "id field versions kind date title property subjects object contested",
    "cite": """
        id kind title date status certainty contested publisher source_kind origin language url record version covered_until licence known_on
        according_to behind author disputes sha256""",
    "sources": """id publisher title published language country kind origin url weak events""",
    "sources-by": """by value sources events""",
    "sources-behind": """id kind title when origins countries party weak citations""",
    "sanctions": """
        id subject property object status since since_earliest since_latest until until_earliest until_latest due certainty contested opened_by
        closed_by qualifiers claims citations disputes""",
    "diff": """
        group change property subjects objects qualifiers before after date earliest latest until title certainty contested known_from weight facts
        events citations disputes""",
    "new": "change kind id day field old new reason date earliest latest type title actors citations",
}


@pytest.mark.parametrize("listing", CONTRACT)
def test_a_row_has_these_keys_in_this_order(listing: str):
    assert [column.name for column in COLUMNS[listing]] == CONTRACT[listing].split()


@pytest.mark.parametrize("listing", COLUMNS)
def test_every_column_says_what_it_holds(listing: str):
    assert [column.name for column in COLUMNS[listing] if not column.about.strip()] == []


@pytest.mark.parametrize("shown", [SHOWN, TABLE], ids=["tsv", "table"])
def test_what_people_see_of_a_listing_is_in_its_rows(shown: dict[str, tuple[str, ...]]):
    keys = {listing: {column.name for column in columns} | {"notes", "said"} for listing, columns in COLUMNS.items()}
    assert {(listing, key) for listing, names in shown.items() for key in names if key.split(".")[0] not in keys[listing]} == set()


def test_the_value_of_a_claim_is_printed_as_text_with_its_type():
    values = ["2024", 5000, 1.5, ["MLI"], {"en": "a", "fr": "b"}, None]
    printed = as_printed({"id": "x", "claims": [{"value": value} for value in values], "effects": [{"claims": [{"value": 1}]}]})
    assert [(claim["value"], claim["value_type"]) for claim in printed["claims"]] == [
        ("2024", "text"), ("5000", "number"), ("1.5", "number"), ('["MLI"]', "list"), ('{"en": "a", "fr": "b"}', "texts"), (None, "none"),
    ]  # fmt: skip
    assert printed["effects"] == [{"claims": [{"value": 1}]}]
    assert as_printed({"versions": [{"value": ["MLI"]}]}) == {"versions": [{"value": '["MLI"]', "value_type": "list"}]}
    assert as_printed({"rows": [{"claims": [{"value": 1}]}]}) == {"rows": [{"claims": [{"value": "1", "value_type": "number"}]}]}
