"""Tables of an export as CSV for programs: UTF-8 without a mark, null as an empty cell, no cell a formula, every text to be had back."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, Final

from sahelcli.render.export import Export, Sheet

_GUARDED: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")
"""How a text begins that a spreadsheet may take for a formula; and the apostrophe, so that one put before can be told from one that was there."""


def entries(export: Export) -> Sequence[Sequence[Any]]:
    """The rows of the table asked for."""
    return export.sheets[export.table].rows


def render(export: Export) -> Iterator[str]:
    """The table asked for."""
    return _lines(export.sheets[export.table])


def files(export: Export) -> Iterator[tuple[str, str]]:
    """Every table, as the name and the text of its file."""
    for name, sheet in export.sheets.items():
        yield f"{name}.csv", "".join(_lines(sheet))


def guarded(text: str) -> str:
    """A text that no spreadsheet computes: an apostrophe is put before one that begins as a formula or with an apostrophe."""
    return f"'{text}" if text.startswith(_GUARDED) else text


def _lines(sheet: Sheet) -> Iterator[str]:
    yield _line(sheet.columns)
    for row in sheet.rows:
        yield _line([_cell(value) for value in row])


def _cell(value: Any) -> str:
    """A number is a number and needs no guard."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else guarded(value) if isinstance(value, str) else str(value)


def _line(cells: Sequence[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
