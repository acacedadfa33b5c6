"""Tables of an export as CSV for programs: null as an empty field, no cell a formula, every text to be had back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from sahelcli.export.bundle import Export, Sheet
from sahelcli.export.csv import csv_lines


def entries(export: Export) -> Sequence[Sequence[Any]]:
    """The rows of the table asked for."""
    return export.sheets[export.table].rows


def render(export: Export) -> Iterator[str]:
    """The table asked for."""
    return _lines(export.sheets[export.table], export)


def files(export: Export) -> Iterator[tuple[str, str]]:
    """Every table, as the name and the text of its file."""
    for name, sheet in export.sheets.items():
        yield f"{name}.csv", "".join(_lines(sheet, export))


def _lines(sheet: Sheet, export: Export) -> Iterator[str]:
    return csv_lines(chain([sheet.columns], sheet.rows), excel=export.excel)
