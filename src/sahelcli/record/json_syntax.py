"""What the standard decoder says is wrong with JSON, as a code of the catalogue: its own words are in one language, and differ between versions."""

from __future__ import annotations

import json
from typing import Final

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
"""How each message of ours and of the decoder begins."""


def what_is_wrong(error: Exception) -> tuple[str, int]:
    """The code of what was found and the column where, from 1."""
    if isinstance(error, RecursionError):
        return "deep", 1
    said = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    code = next((code for beginning, code in _SAID.items() if said.startswith(beginning)), "other")
    return code, error.colno if isinstance(error, json.JSONDecodeError) else 1
