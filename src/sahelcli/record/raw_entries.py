"""The raw entries of a file, as they were written, each with its line; the faults found while reading, and those of JSON syntax."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from sahelcli.base.errors import Finding

_SAID: Final = {
    "Expecting value": "value",
    "Expecting property name": "key",
    "Expecting ','": "comma",
    "Expecting ':'": "colon",
    "Expecting '{'": "brace",
    "Expecting '}'": "brace",
    "Unterminated string": "text",
    "Invalid control character": "control",
    "Invalid \\": "escape",
    "Extra data": "extra",
    "Illegal trailing comma": "trailing",
    "Exceeds the limit": "digits",
    "No constant": "constant",
}
"""Codes by the beginning of each error message, ours or the JSON decoder's."""


def what_is_wrong(error: Exception) -> tuple[str, int]:
    """Return the code of a parse error and its column, from 1."""
    if isinstance(error, RecursionError):
        return "deep", 1
    said = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    code = next((code for beginning, code in _SAID.items() if said.startswith(beginning)), "other")
    return code, error.colno if isinstance(error, json.JSONDecodeError) else 1


COLLECTIONS: Final = {"sources": "source", "actors": "actor", "places": "place", "topics": "topic", "events": "event"}
"""The record's arrays, and what one entry of each is called in JSON Lines."""

HEADER: Final = ("schema_version", "record")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as read: the array it belongs to, the line on which it begins, its value, and whether reading it found a fault."""

    collection: str
    line: int
    value: object
    faulty: bool = False

    @property
    def id(self) -> str:
        """Its id, or nothing where it has none that can be read."""
        own = self.value.get("id") if isinstance(self.value, dict) else None
        return own if isinstance(own, str) else ""


@dataclass(slots=True)
class RawFile:
    """A file as read. `header` holds schema_version and record where it has them; without, it is an overlay."""

    name: str
    text: str = ""
    header: dict[str, object] = field(default_factory=dict)
    header_line: int = 1
    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    is_lines: bool = False

    @property
    def sha256(self) -> str:
        """Return the checksum of a file that could be read."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def is_overlay(self) -> bool:
        """True of a file without a record header."""
        return "record" not in self.header


Given = Path | RawFile
"""A file that is asked: where it is, or as it was read where that can be done but once."""
