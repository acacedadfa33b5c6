"""A table of an export as TSV with a heading. It has no quoting: tabs and line ends in a text become spaces, and null is an empty field."""

from __future__ import annotations

from collections.abc import Iterator

from sahelcli.base.escaping import escape_tsv
from sahelcli.export.csv_tables import entries
from sahelcli.export.export_data import Export

__all__ = ["entries", "render"]


def render(export: Export) -> Iterator[str]:
    """Yield a heading line, then one row per line."""
    sheet = export.sheets[export.table]
    for row in (sheet.columns, *sheet.rows):
        yield "\t".join(_cell(value) for value in row) + "\n"


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else escape_tsv(str(value))
