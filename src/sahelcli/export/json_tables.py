"""A table of an export as JSON: an array with an object for each row. Values have their types, lists are arrays, null is null."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sahelcli.base.escaping import to_json
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.csv_tables import entries
from sahelcli.export.export_data import Cell, Export

__all__ = ["entries", "render"]


def render(export: Export) -> Iterator[str]:
    """Yield the array, one row per line; `[]` if there are none."""
    columns = SHEETS[export.table]
    before = "["
    for row in export.sheets[export.table].rows:
        yield f"{before}\n  {to_json({column.name: _value(value, column.type) for column, value in zip(columns, row, strict=True)})}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _value(value: Cell, type_: str) -> object:
    if type_ in ("ids", "dates"):
        return str(value).split(" ") if value else []
    return json.loads(str(value)) if type_ == "json" and value is not None else value
