"""CSV for spreadsheets and programs: every key of the contract as a column, UTF-8 without a mark, no cell a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any, Final

from sahelcli.render.cells import bare
from sahelcli.render.page import Page

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def render(page: Page) -> Iterator[str]:
    """A heading line, then one record a line (RFC 4180). Texts are in the page's language; lists and sources are set side by side."""
    yield _line(page.keys)
    for row in page.rows:
        yield _line([_safe(_cell(row[key], page.language)) for key in page.keys])


def _line(cells: Any) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _safe(cell: str) -> str:
    """A cell that a spreadsheet takes for a formula gets an apostrophe, which it shows as text."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cell(value: Any, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return simple
    if isinstance(value, dict):
        if "url" in value:
            return str(value["url"])
        return "; ".join(f"{key}: {_cell(inner, language)}" for key, inner in value.items() if inner not in (None, [], ""))
    separator = " | " if value and isinstance(value[0], dict) else ", "
    return separator.join(_cell(inner, language) for inner in value)
