"""Print the value of a claim in JSON: as text or null, with its type beside it, so that a column has one type."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sahelcli.contract.rows import Row

CLAIM_TYPES: Final = ("text", "number", "list", "texts", "none")
"""The types of the `value` of a claim in the record: `texts` has one in each language; with `none`, the event did not take place."""

VERSIONS: Final = ("claims", "versions")
"""Keys whose entries are versions of a value."""

_AS_RECORDED: Final = ("effects", "revisions")
"""Keys whose entries are printed as the record has them."""


def as_printed(row: Row) -> Row:
    """Return a row or card as JSON prints it: the value of each claim as text or null, with its type beside it, so that a column has one type.

    A number, a list and a text in both languages become JSON text.
    """
    found = row
    for key, value in row.items():
        if isinstance(value, list) and value and isinstance(value[0], dict) and key not in _AS_RECORDED:
            found = {**found, key: [as_printed_claim(part) if key in VERSIONS else as_printed(part) for part in value]}
        elif key == "proof" and isinstance(value, dict):
            found = {**found, key: as_printed(value)}
    return found


def as_printed_claim(claim: Row) -> dict[str, object]:
    """Return a claim with its value as text or null, and `value_type` (CLAIM_TYPES)."""
    value = claim.get("value")
    text = value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return {**claim, "value": text, "value_type": value_type(value)}


def value_type(value: object) -> str:
    """Return the type of the value of a claim (CLAIM_TYPES)."""
    types: dict[type, str] = {str: "text", int: "number", float: "number", list: "list", dict: "texts", type(None): "none"}
    return types[type(value)]
