"""The published JSON Schema of the rows of each command, generated from the columns."""

from __future__ import annotations

from typing import Any, Final

from sahelcli.contract.change_kinds_and_verdicts import ANSWERS, CHANGES, GROUPS, RECORD_CHANGES
from sahelcli.contract.columns import CARDS, COLUMNS, Column
from sahelcli.contract.proof_parts import ACTS, OUTCOMES, PROOF, REASONS, RULES, WHY, added_columns
from sahelcli.contract.shown_columns_and_claims_in_json import CLAIM_TYPES
from sahelcli.record.closed_lists import RANKS, RELATION_KINDS, SOURCE_KINDS

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_STRING: Final[dict[str, Any]] = {"type": "string"}
_DAY: Final[dict[str, Any]] = {"type": "string", "format": "date"}
_TEXT: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"en": _STRING, "fr": _STRING},
    "required": ["en", "fr"],
    "additionalProperties": False,
}
_LINK: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"kind": _STRING, "event": _STRING, "title": {"anyOf": [_TEXT, {"type": "null"}]}},
    "required": ["event", "title"],
    "additionalProperties": False,
}
_CITATION: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "source": _STRING,
        "publisher": _STRING,
        "published": {"type": ["string", "null"]},
        "url": {"type": "string", "format": "uri"},
        "kind": {"enum": list(SOURCE_KINDS)},
    },
    "required": ["source", "publisher", "published", "url", "kind"],
}
_CLAIM: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "field": _STRING,
        "value": {"type": ["string", "null"], "description": "the other value, as JSON where it is no text; null: it did not take place"},
        "by": {"type": "array", "items": _STRING},
        "rank": {"enum": list(RANKS)},
        "reason": {"anyOf": [_TEXT, {"type": "null"}]},
        "citations": {"type": "array", "items": _CITATION},
        "value_type": {"enum": list(CLAIM_TYPES), "description": "what the value is in the record"},
    },
    "required": ["field", "value", "by", "rank", "reason", "citations"],
}
_DISPUTE: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"field": _STRING, "by": {"type": "array", "items": _STRING}},
    "required": ["field", "by"],
    "additionalProperties": False,
}
_SUSPENSION: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "since": _STRING,
        "until": {"type": ["string", "null"]},
        "citations": {"type": "array", "items": _CITATION},
        "certainty": {"enum": ["certain", "possible"]},
    },
    "required": ["since", "until", "citations", "certainty"],
    "additionalProperties": False,
}
_MATCHED: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "id": _STRING,
        "date": {"type": ["string", "null"]},
        "status": _STRING,
        "title": _TEXT,
        "citations": {"type": "array", "items": _STRING},
    },
    "required": ["id", "date", "status", "title", "citations"],
    "additionalProperties": False,
}
_SPAN: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {key: {"type": ["string", "null"]} for key in ("id", "subject", "property", "object", "since", "until")},
    "required": ["id", "subject", "property", "object", "since", "until"],
    "additionalProperties": False,
}
_POINT: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "about": {
            "enum": ["actor", "date", "extent", "members", "membership", "number", "office", "place", "sanction", "suspension", "withdrawal"],
        },
        "says": {"type": "string", "description": "the words of the sentence"},
        "record": {"type": "array", "items": _STRING, "description": "dates, intervals, ids, or words of the record"},
        "event": {**_STRING, "description": "the event that says so"},
        "fact": {"type": ["string", "null"], "description": "the fact that says so"},
        "rank": {"enum": [None, *RANKS], "description": "the rank of the claim that says what the sentence says; null: none does"},
        "reason": {"anyOf": [_TEXT, {"type": "null"}], "description": "why that claim is held, or judged wrong"},
        "citations": {"type": "array", "items": _STRING, "description": "ids of the sources of that event, among the row's citations"},
    },
    "required": ["about", "says", "record", "event", "fact", "rank", "reason", "citations"],
    "additionalProperties": False,
}
_TYPES: Final[dict[str, dict[str, Any]]] = {
    "id": _STRING,
    "fact": _STRING,
    "edtf": _STRING,
    "day": _DAY,
    "text": _TEXT,
    "bool": {"type": "boolean"},
    "number": {"type": "number"},
    "count": {"type": "integer", "minimum": 0},
    "url": {"type": "string", "format": "uri"},
    "list": {"type": "array", "items": {"type": "object"}},
    "links": {"type": "array", "items": _LINK},
    "ids": {"type": "array", "items": _STRING},
    "dates": {"type": "array", "items": _STRING},
    "certainty": {"enum": ["certain", "possible"]},
    "happening": {"enum": ["occurred", "unconfirmed", "planned", "overdue", "postponed", "cancelled"]},
    "withdrawal": {"enum": [None, "announced", "notified", "effective"]},
    "qualifiers": {"type": "object"},
    "group": {"enum": list(GROUPS)},
    "change": {"enum": list(CHANGES)},
    "record-change": {"enum": list(RECORD_CHANGES)},
    "any": {},
    "claimed": {"type": ["string", "null"]},
    "value-type": {"enum": list(CLAIM_TYPES)},
    "value": {"anyOf": [_STRING, _TEXT, {"type": "array", "items": _STRING}, {"type": ["boolean", "null"]}]},
    "claims": {"type": "array", "items": _CLAIM},
    "citations": {"type": "array", "items": _CITATION},
    "disputes": {"type": "array", "items": _DISPUTE},
    "suspensions": {"type": "array", "items": _SUSPENSION},
    "act": {"enum": list(ACTS)},
    "rules": {"type": "array", "items": {"enum": list(RULES)}},
    "outcome": {"enum": list(OUTCOMES)},
    "node": {"enum": ["event", "plan", "fact"]},
    "way": {"enum": ["root", "back", "forward"]},
    "relation": {"enum": [*RELATION_KINDS, *ACTS, "plans", "cancels"]},
    "matched": {"type": "array", "items": _MATCHED},
    "spans": {"type": "array", "items": _SPAN},
    "points": {"type": "array", "items": _POINT},
}


_FORMS: Final = {"sources": ("sources", "sources-by", "sources-behind")}
"""Commands whose options change the form of a row: a row has one of these forms."""


def command_of(listing: str) -> str:
    """Return the command whose schema describes the rows of a listing."""
    return next((command for command, forms in _FORMS.items() if listing in forms), listing)


def row_schema(listing: str) -> dict[str, Any]:
    """Return the schema of the JSON output of a listing: an array of rows with every key present and null for unknown values.

    Optional keys come last.
    """
    forms = [_object(COLUMNS[form]) for form in _FORMS.get(listing, (listing,))]
    for form in forms:
        form["properties"] |= {column.name: _fragment(column.type) | {"description": column.about} for column in added_columns(listing)}
    items = forms[0] if len(forms) == 1 else {"anyOf": forms}
    return {"$schema": _DRAFT, "title": f"sahel {listing}", "type": "array", "items": items}


def explained_schema(listing: str) -> dict[str, Any]:
    """Return the schema of what a state command prints with `--explain`: one object."""
    rows = row_schema(listing)
    near = {"type": "object", "properties": {"when": {"enum": ["before", "after", "within"]}, "row": rows["items"]}, "required": ["when", "row"]}
    properties = {
        "answer": {"enum": [None, *ANSWERS], "description": "the answer; null: the question asks for a list"},
        "rows": {"type": "array", "items": rows["items"]},
        "coverage": _fragment("rows:coverage") | {"description": "what the record covers of what was asked"},
        "nearest": {"type": "array", "items": near, "description": "the rows nearest to the days asked"},
    }
    required = list(properties)
    return {
        "$schema": _DRAFT,
        "title": f"sahel {listing} --explain",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def card_schema() -> dict[str, Any]:
    """Return the schema of the JSON output of `show`: one object, whose keys depend on its `kind`."""
    kinds = [_object(columns, kind) for kind, columns in CARDS.items()]
    return {"$schema": _DRAFT, "title": "sahel show", "oneOf": kinds}


def why_schema() -> dict[str, Any]:
    """Return the schema of the JSON output of `why`: one object."""
    return {"$schema": _DRAFT, "title": "sahel why", **_object(WHY)}


def _object(columns: tuple[Column, ...], kind: str | None = None) -> dict[str, Any]:
    """Return the schema of an object that has exactly the keys of the columns."""
    properties = {column.name: _fragment(column.type) | {"description": column.about} for column in columns}
    if kind:
        properties["kind"] = {"const": kind}
    return {
        "type": "object",
        "properties": properties,
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def _fragment(type_: str) -> dict[str, Any]:
    """Return the schema of a column's type. A type with `?` may be null."""
    if type_.startswith("rows:"):
        return {"type": "array", "items": _object((COLUMNS | REASONS)[type_.removeprefix("rows:")])}
    if type_ == "proof":
        return _object(PROOF)
    if type_.endswith("?"):
        return {"anyOf": [_TYPES[type_[:-1]], {"type": "null"}]}
    return _TYPES[type_]


def schema_id(subject: str, version: str) -> str:
    """Return the name of a schema (`$id`) with the version of the package; later versions only add keys."""
    return f"urn:sahel:schema:{subject}:{version}"
