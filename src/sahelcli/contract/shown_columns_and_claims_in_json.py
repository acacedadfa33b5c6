"""The columns that tsv and tables show of each listing, and the values of claims as JSON has them.

Shown columns are columns of the contract, or a key inside one (`qualifiers.measure`). The value of a claim is text or null, with its type
beside it, so that a column has one type.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sahelcli.contract.rows import Row

SHOWN: Final[dict[str, tuple[str, ...]]] = {
    "timeline": ("date", "type", "status", "place", "title", "id"),
    "members": (
        *("organisation", "member", "name", "status", "since", "until", "suspended", "withdrawal", "certainty", "contested"),
        *("withdrawal_announced", "withdrawal_notified", "withdrawal_effective", "withdrawal_dropped"),
    ),
    "leaders": ("state", "office", "person", "name", "title", "since", "until", "sworn_in", "certainty", "contested"),
    "chairs": ("organisation", "person", "name", "title", "since", "until", "due", "certainty", "contested"),
    "sanctions": ("subject", "object", "qualifiers.measure", "since", "until", "certainty", "contested", "opened_by", "closed_by"),
    "mediators": ("object", "qualifiers.office", "subject", "qualifiers.for", "qualifiers.title", "since", "until", "certainty", "contested"),
    "forces": ("subject", "object", "qualifiers.mission", "since", "until", "certainty", "contested"),
    "treaties": ("object", "subject", "status", "since", "until", "certainty", "contested"),
    "positions": (
        *("since", "object", "subject", "qualifiers.speaker", "qualifiers.view", "certainty", "contested", "qualifiers.wording"),
        *("kinds", "single_origin"),
    ),
    "plans": ("object", "subject", "qualifiers.type", "qualifiers.title", "qualifiers.when", "since", "until", "certainty", "contested"),
    "facts": ("subject", "property", "object", "status", "since", "until", "certainty", "contested", "qualifiers", "id"),
    "withdrawals": ("organisation", "member", "announced", "notified", "due", "effective", "dropped", "status", "certainty", "contested", "id"),
    "disagreements": ("date", "kind", "id", "field", "contested", "versions.rank", "versions.value", "versions.by", "title"),
    "actors": ("id", "kind", "name", "acronym", "aliases", "demonyms"),
    "topics": ("id", "name", "aliases"),
    "places": ("id", "name", "country", "lat", "lon"),
    **dict.fromkeys(("types", "offices", "measures"), ("id", "name", "meaning")),
    "coverage": ("property", "office", "measure", "imposer", "object", "countries", "from", "until", "note"),
    "cite": ("id", "kind", "date", "title", "publisher", "language", "url"),
    "sources": ("id", "publisher", "published", "kind", "language", "country", "origin", "events", "title", "url"),
    "sources-by": ("value", "sources", "events"),
    "sources-behind": ("id", "kind", "when", "title", "origins", "countries", "party", "weak"),
    **dict.fromkeys(("search", "on-this-day"), ("date", "type", "status", "place", "title", "id")),
    "match": ("number", "sentence", "differs", "events"),
    "diff": ("group", "date", "change", "property", "subjects", "objects", "qualifiers", "before", "after", "until", "title", "certainty", "events"),
    "new": ("change", "kind", "id", "day", "field", "old", "new", "reason", "date", "title"),
}
"""The columns of a tsv line for each listing: keys, or a key inside `qualifiers`."""

TABLE: Final[dict[str, tuple[str, ...]]] = {
    "timeline": ("date", "title", "notes"),
    "members": ("organisation", "name", "status", "since", "until", "notes"),
    "leaders": ("state", "name", "title", "since", "until", "notes"),
    "chairs": ("organisation", "name", "title", "since", "until", "notes"),
    "sanctions": ("subject", "object", "qualifiers.measure", "since", "until", "notes"),
    "mediators": ("object", "subject", "qualifiers.title", "qualifiers.for", "since", "until", "notes"),
    "forces": ("object", "subject", "qualifiers.mission", "since", "until", "notes"),
    "treaties": ("object", "subject", "status", "since", "until", "notes"),
    "positions": ("object", "since", "subject", "said", "qualifiers.speaker", "kinds", "notes"),
    "plans": ("subject", "qualifiers.title", "qualifiers.when", "since", "until", "object", "notes"),
    "facts": ("subject", "property", "object", "qualifiers", "since", "until", "notes"),
    "withdrawals": ("organisation", "member", "announced", "notified", "effective", "dropped", "notes"),
    "disagreements": ("date", "title", "field"),
    "actors": ("id", "kind", "name", "acronym", "aliases"),
    "topics": ("id", "name", "aliases"),
    "places": ("id", "name", "country"),
    **dict.fromkeys(("types", "offices", "measures"), ("id", "name")),
    "coverage": ("property", "office", "measure", "imposer", "object", "countries", "from", "until", "note"),
    "cite": ("kind", "date", "title", "publisher", "url"),
    "sources": ("publisher", "title", "published", "kind", "language", "events"),
    "sources-by": ("by", "value", "sources", "events"),
    "sources-behind": ("kind", "when", "title", "origins", "party"),
    **dict.fromkeys(("search", "on-this-day"), ("date", "title", "notes")),
    "match": ("number", "sentence", "differs", "events"),
    "diff": ("group", "date", "change", "subjects", "objects", "before", "after"),
    "new": ("change", "date", "title", "field", "old", "new", "reason"),
}
"""The columns of a table for each listing. `notes` describes in words anything unusual about a row."""

ADDED_SHOWN: Final[dict[str, tuple[str, ...]]] = {
    "summary": ("summary",),
    "proof": ("proof.steps.event", "proof.rules"),
    "then": ("then.outcome", "then.date", "then.event"),
}
"""The columns that an optional key adds at the end of a tsv line."""

TABLE_THEN: Final[dict[str, tuple[str, ...]]] = {
    "timeline": ("date", "title", "then", "notes"),
    "plans": ("subject", "qualifiers.title", "then", "object", "notes"),
}
"""The columns of a table for a listing that includes the outcome of plans."""


def columns_of(listing: str, added: Sequence[str], *, people: bool) -> tuple[str, ...]:
    """Return the columns of a listing for a table (`people`) or a tsv line. `added` lists its optional keys."""
    if people:
        return (TABLE_THEN if "then" in added else TABLE)[listing]
    return (*SHOWN[listing], *(column for key in added for column in ADDED_SHOWN.get(key, ())))


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
