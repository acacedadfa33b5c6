"""Write the rows of an answer as JSON, TSV or CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, cast

from sahelcli.base.escaping import escape_csv, escape_tsv, to_json
from sahelcli.contract.shown_columns_and_claim_values import as_printed
from sahelcli.render.cells import bare, value_at
from sahelcli.render.formats import Page


def render_json(page: Page) -> Iterator[str]:
    """Yield all rows as one array, one row per line; `[]` if there are none."""
    before = "["
    for row in page.rows:
        yield f"{before}\n  {to_json(as_printed(row))}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def render_jsonl(page: Page) -> Iterator[str]:
    """Yield one object per line."""
    for row in page.rows:
        yield to_json(as_printed(row)) + "\n"


def render_tsv(page: Page) -> Iterator[str]:
    """Yield one line per row with the columns that the listing shows and texts in the page's language."""
    if page.header:
        yield "\t".join(page.columns) + "\n"
    for row in page.rows:
        yield "\t".join(_tsv_cell(value_at(row, column), page.language) for column in page.columns) + "\n"


def _tsv_cell(value: object, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return escape_tsv(simple)
    if isinstance(value, dict):
        return " ".join(f"{key}={_tsv_cell(inner, language)}" for key, inner in value.items() if inner not in (None, []))
    return ",".join(_tsv_cell(inner, language) for inner in cast("list[object]", value))


_MARK: Final = "\ufeff"


def render_csv(page: Page) -> Iterator[str]:
    """Yield a heading line, then one row per line. Texts are in the page's language; lists and sources are joined in one cell."""
    rows = ([_csv_cell(row[key], page.language) for key in page.keys] for row in page.rows)
    return csv_lines(chain([page.keys], rows), excel=page.excel)


def csv_lines(rows: Iterable[Iterable[object]], *, excel: bool = False) -> Iterator[str]:
    """Yield a line for each row of texts, numbers, truth values and nulls.

    With `excel`, the lines have the form that Excel reads in languages with a decimal comma: a byte order mark, semicolons and decimal commas.
    """
    separator, before = (";", _MARK) if excel else (",", "")
    for row in rows:
        yield before + separator.join(_csv_field(value, excel=excel) for value in row) + "\r\n"
        before = ""


def _csv_field(value: object, *, excel: bool) -> str:
    """Return a text quoted and guarded against formulas, a number or truth value as it is, and null as an empty field."""
    if isinstance(value, str):
        return escape_csv(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    written = "" if value is None else str(value)
    return written.replace(".", ",") if excel else written


def _csv_cell(value: object, language: str) -> object:
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
