"""Tables of an export as CSV for programs: null is an empty field, formulas are guarded, and every text can be recovered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from sahelcli.export.csv_rows import csv_lines
from sahelcli.export.export_data import Export, Sheet
from sahelcli.export.package import descriptors


def entries(export: Export) -> Sequence[Sequence[Any]]:
    """Return the rows of the table asked for."""
    return export.sheets[export.table].rows


def render(export: Export) -> Iterator[str]:
    """Yield the table asked for."""
    return _lines(export.sheets[export.table], export)


def files(export: Export) -> Iterator[tuple[str, str]]:
    """Yield the file name and text of every table, and of what describes them."""
    for name, sheet in export.sheets.items():
        yield f"{name}.csv", "".join(_lines(sheet, export))
    yield from descriptors(export)


def _lines(sheet: Sheet, export: Export) -> Iterator[str]:
    return csv_lines(chain([sheet.columns], sheet.rows), excel=export.excel)
