"""Write the rows of an answer as CSV (RFC 4180): texts quoted and guarded against formulas; UTF-8, a byte order mark only for Excel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from sahelcli.base.escaping import escape_csv
from sahelcli.render.cells import bare
from sahelcli.render.formats import Page

_MARK: Final = "\ufeff"


def render(page: Page) -> Iterator[str]:
    """Yield a heading line, then one row per line. Texts are in the page's language; lists and sources are joined in one cell."""
    rows = ([_flat(row[key], page.language) for key in page.keys] for row in page.rows)
    return csv_lines(chain([page.keys], rows), excel=page.excel)


def csv_lines(rows: Iterable[Iterable[Any]], *, excel: bool = False) -> Iterator[str]:
    """Yield a line for each row of texts, numbers, truth values and nulls.

    With `excel`, the lines have the form that Excel reads in languages with a decimal comma: a byte order mark, semicolons and decimal commas.
    """
    separator, before = (";", _MARK) if excel else (",", "")
    for row in rows:
        yield before + separator.join(_field(value, excel=excel) for value in row) + "\r\n"
        before = ""


def _field(value: object, *, excel: bool) -> str:
    """Return a text quoted and guarded against formulas, a number or truth value as it is, and null as an empty field."""
    if isinstance(value, str):
        return escape_csv(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    written = "" if value is None else str(value)
    return written.replace(".", ",") if excel else written


def _flat(value: object, language: str) -> object:
    """Return the content of a cell: a list, source or other object as text, or null if it is empty."""
    return _joined(value, language) or None if isinstance(value, dict | list) else value


def _joined(value: object, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return simple
    if isinstance(value, dict):
        if "url" in value:
            return str(value["url"])
        return "; ".join(f"{key}: {_joined(inner, language)}" for key, inner in value.items() if inner not in (None, [], ""))
    parts: list[object] = value if isinstance(value, list) else []
    separator = " | " if parts and isinstance(parts[0], dict) else ", "
    return separator.join(_joined(inner, language) for inner in parts)
