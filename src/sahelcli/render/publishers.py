"""Publishers in the reader's language: where the record has a French form of a publisher's name, French output for people shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sahelcli.render.context import Row


def worded(rows: Iterable[Row], called: Mapping[str, str]) -> Iterable[Row]:
    """Return rows that name publishers by `called`, which has the publishers that are called otherwise than in the record."""
    return (worded_row(row, called) for row in rows) if called else rows


def worded_row(row: Row, called: Mapping[str, str]) -> Row:
    """Return one row, or a card, that names publishers by `called`: its own, those of its citations, and the one by which sources are counted."""
    if not called:
        return row
    if row.get("by") == "publisher" and "value" in row:
        return row | {"value": called.get(row["value"], row["value"])}
    return dict(_parts(row, called))


def _parts(row: Row, called: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for key, value in row.items():
        yield key, called.get(value, value) if key == "publisher" and isinstance(value, str) else _inside(value, called)


def _inside(value: Any, called: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return dict(_parts(value, called))
    return [_inside(one, called) for one in value] if isinstance(value, list) else value
