"""CSV (RFC 4180) for spreadsheets and programs: every text quoted and none a formula, UTF-8 without a byte order mark unless Excel wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from sahelcli.base.escaping import escape_csv
from sahelcli.render.cells import bare
from sahelcli.render.formats import Page

_MARK: Final = "\ufeff"


def render(page: Page) -> Iterator[str]:
    """Yield a heading line, then one record a line. Texts are in the page's language; lists and sources are joined in one cell."""
    rows = ([_flat(row[key], page.language) for key in page.keys] for row in page.rows)
    return csv_lines(chain([page.keys], rows), excel=page.excel)


def csv_lines(rows: Iterable[Iterable[Any]], *, excel: bool = False) -> Iterator[str]:
    """Yield a line for each row of texts, numbers, truth values and nulls.

    `excel`: as Excel reads a file in languages that write a decimal comma, with a byte order mark, semicolons and that comma.
    """
    separator, before = (";", _MARK) if excel else (",", "")
    for row in rows:
        yield before + separator.join(_field(value, excel=excel) for value in row) + "\r\n"
        before = ""


def _field(value: Any, *, excel: bool) -> str:
    """Return a text quoted and guarded; a number and a truth value are what they are, null is an empty field."""
    if isinstance(value, str):
        return escape_csv(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    written = "" if value is None else str(value)
    return written.replace(".", ",") if excel else written


def _flat(value: Any, language: str) -> Any:
    """Return what one cell holds of a value: a list, a source or another object as a text, null where there is nothing in it."""
    return _joined(value, language) or None if isinstance(value, dict | list) else value


def _joined(value: Any, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return simple
    if isinstance(value, dict):
        if "url" in value:
            return str(value["url"])
        return "; ".join(f"{key}: {_joined(inner, language)}" for key, inner in value.items() if inner not in (None, [], ""))
    separator = " | " if value and isinstance(value[0], dict) else ", "
    return separator.join(_joined(inner, language) for inner in value)
