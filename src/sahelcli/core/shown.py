"""What tsv and tables show of each listing: columns of the contract, or a key inside one (`qualifiers.measure`)."""

from __future__ import annotations

from typing import Final

SHOWN: Final[dict[str, tuple[str, ...]]] = {
    "timeline": ("date", "type", "status", "place", "title", "id"),
    "members": ("organisation", "member", "name", "status", "since", "until", "suspended", "withdrawal", "certainty", "contested"),
    "leaders": ("state", "office", "person", "name", "title", "since", "until", "sworn_in", "certainty", "contested"),
    "chairs": ("organisation", "person", "name", "title", "since", "until", "due", "certainty", "contested"),
    "sanctions": ("subject", "object", "qualifiers.measure", "since", "until", "certainty", "contested", "opened_by", "closed_by"),
    "mediators": ("object", "qualifiers.office", "subject", "qualifiers.for", "qualifiers.title", "since", "until", "certainty", "contested"),
    "forces": ("subject", "object", "qualifiers.mission", "since", "until", "certainty", "contested"),
    "treaties": ("object", "subject", "status", "since", "until", "certainty", "contested"),
    "positions": ("since", "object", "subject", "qualifiers.speaker", "qualifiers.view", "certainty", "contested"),
    "plans": ("object", "subject", "qualifiers.type", "qualifiers.title", "qualifiers.when", "since", "until", "certainty", "contested"),
    "facts": ("subject", "property", "object", "status", "since", "until", "certainty", "contested", "qualifiers", "id"),
    "actors": ("id", "kind", "name", "acronym", "aliases", "demonyms"),
    "topics": ("id", "name", "aliases"),
    "places": ("id", "name", "country", "lat", "lon"),
}
"""What a line of tsv shows of each listing: keys, or a key inside `qualifiers`."""

TABLE: Final[dict[str, tuple[str, ...]]] = {
    "timeline": ("date", "title", "notes"),
    "members": ("organisation", "name", "status", "since", "until", "notes"),
    "leaders": ("state", "name", "title", "since", "until", "notes"),
    "chairs": ("organisation", "name", "title", "since", "until", "notes"),
    "sanctions": ("subject", "object", "qualifiers.measure", "since", "until", "notes"),
    "mediators": ("object", "subject", "qualifiers.title", "qualifiers.for", "since", "until", "notes"),
    "forces": ("object", "subject", "qualifiers.mission", "since", "until", "notes"),
    "treaties": ("object", "subject", "status", "since", "until", "notes"),
    "positions": ("since", "object", "subject", "qualifiers.view", "notes"),
    "plans": ("subject", "qualifiers.title", "qualifiers.when", "since", "until", "notes"),
    "facts": ("subject", "property", "object", "qualifiers", "since", "until", "notes"),
    "actors": ("id", "kind", "name", "acronym", "aliases"),
    "topics": ("id", "name", "aliases"),
    "places": ("id", "name", "country"),
}
"""What a table shows of each listing; `notes` gathers in words what sets a row apart."""

for shown in (SHOWN, TABLE):
    shown["search"] = shown["timeline"]
    shown["match"] = ("number", "sentence", "differs", "events")
