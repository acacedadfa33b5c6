"""Text in each output language: one function a language, which returns the text as that language writes it, with no meaning but its own.

Every renderer and writer calls these, and none escapes by itself. They know nothing of the subject.
"""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile(r"['\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet may compute; and an apostrophe, so that the one put before can be told from one that was there."""


def guard_formula(text: str) -> str:
    """Return a cell that no spreadsheet computes: one apostrophe is put before a text that begins as a formula, or with an apostrophe.

    A reader gets every text back by dropping one apostrophe from its beginning.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def escape_csv(text: str) -> str:
    """Return a field of CSV, guarded and always quoted, since spreadsheets also split at semicolons and tabs."""
    return '"' + guard_formula(text).replace('"', '""') + '"'
