"""Write the rows of an answer as TSV, for pipes: one row per line, without wrapping, truncation or colour, and ids as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sahelcli.base.escaping import escape_tsv
from sahelcli.render.cells import bare, value_at
from sahelcli.render.formats import Page


def render(page: Page) -> Iterator[str]:
    """Yield one line per row with the columns that the listing shows and texts in the page's language."""
    if page.header:
        yield "\t".join(page.columns) + "\n"
    for row in page.rows:
        yield "\t".join(_cell(value_at(row, column), page.language) for column in page.columns) + "\n"


def _cell(value: Any, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return escape_tsv(simple)
    if isinstance(value, dict):
        return " ".join(f"{key}={_cell(inner, language)}" for key, inner in value.items() if inner not in (None, []))
    return ",".join(_cell(inner, language) for inner in value)
