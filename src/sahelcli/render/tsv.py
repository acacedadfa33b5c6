"""Tab-separated values for a pipe: one record a line, no heading, nothing wrapped, cut or coloured. Ids stay ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sahelcli.render.cells import value_at
from sahelcli.render.page import Page

_BREAKS = str.maketrans({"\t": " ", "\n": " ", "\r": " "})


def render(page: Page) -> Iterator[str]:
    """One line a row: the columns that the listing shows, texts in the page's language."""
    for row in page.rows:
        yield "\t".join(_cell(value_at(row, column), page.language) for column in page.columns) + "\n"


def _cell(value: Any, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        if set(value) == {"en", "fr"}:
            return _cell(value[language], language)
        return " ".join(f"{key}={_cell(inner, language)}" for key, inner in value.items() if inner not in (None, []))
    if isinstance(value, list):
        return ",".join(_cell(inner, language) for inner in value)
    return str(value).translate(_BREAKS)
