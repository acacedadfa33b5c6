"""Rows as data frames of pandas and polars, with the same columns in both, and as HTML tables in notebooks.

A text in two languages becomes two columns (`name_en`, `name_fr`), a day a date, a list of ids a list, and citations a list of records. Values whose
shape differs from row to row (claims, qualifiers) become JSON text. An empty frame has the same column types. In HTML, sources are links, and every
text goes through `escape_html`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, Union, cast, get_args, get_origin

from sahelcli.api.arguments_and_answers import hints, worded
from sahelcli.api.row_parts import Citation, Row, Text
from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_address, escape_html, escape_terminal
from sahelcli.base.text_folding_and_likeness import listed

if TYPE_CHECKING:
    import pandas
    import polars

Plain = dict[str, object]


@dataclass(frozen=True, slots=True)
class FrameColumn:
    """A column of a frame: its name, the kind of its values, and the function that takes its value from a row."""

    name: str
    kind: str
    value: Callable[[Plain], object]


def frame_columns(kind: type[Row], rows: Sequence[Plain]) -> Iterator[FrameColumn]:
    """Yield the columns of a row class. A column for an optional key is left out if no row has the key."""
    for field, hint in hints(kind).items():  # type: ignore[arg-type]  # mypy looks for the hash of an instance
        key, inner = field.rstrip("_"), _without_none(hint)
        if inner is Text:
            yield from (FrameColumn(f"{key}_{language}", "text", _in_language(key, language)) for language in ("en", "fr"))
        elif _is_added(kind, field) and not any(key in row for row in rows):
            continue
        elif (found := _kind(inner)) == "json":
            yield FrameColumn(key, "json", _as_json(key))
        else:
            yield FrameColumn(key, found, _whole(key, day=found == "day"))


def _without_none(hint: object) -> object:
    """Return the type of a value without None."""
    parts: tuple[object, ...] = get_args(hint)
    known = [part for part in parts if part is not type(None)] if get_origin(hint) in (Union, UnionType) else [hint]
    return known[0] if len(known) == 1 else hint


def _kind(hint: object) -> str:
    if hint in (tuple[str, ...], tuple[Citation, ...]):
        return "list" if hint == tuple[str, ...] else "citations"
    if get_origin(hint) is Literal:
        return "text"
    kinds: dict[object, str] = {str: "text", bool: "bool", int: "count", float: "number", date: "day"}
    return kinds.get(hint, "json")


def _is_added(kind: type[Row], field: str) -> bool:
    """Return whether a field is optional: it is present only if it was asked for."""
    return kind.__dataclass_fields__[field].default is None


def _in_language(key: str, language: str) -> Callable[[Plain], object]:
    return lambda row: None if row[key] is None else cast("dict[str, str]", row[key])[language]


def _as_json(key: str) -> Callable[[Plain], object]:
    return lambda row: json.dumps(row[key], ensure_ascii=False) if key in row and row[key] is not None else None


def _whole(key: str, *, day: bool) -> Callable[[Plain], object]:
    return lambda row: date.fromisoformat(str(row[key])) if day and row[key] is not None else row[key]


_PANDAS: Final = {"text": "string", "json": "string", "bool": "boolean", "count": "Int64", "number": "Float64", "day": "datetime64[s]"}
"""The pandas column types that distinguish null from a value; lists are objects. Days have the unit of a second, so that every year fits."""


def pandas_frame(kind: type[Row], rows: Sequence[Plain]) -> pandas.DataFrame:
    """Return plain rows as a pandas data frame. Raises UsageError if pandas is not installed."""
    with _extra("pandas"):
        import pandas
    columns = {column.name: (column, [column.value(row) for row in rows]) for column in frame_columns(kind, rows)}
    return pandas.DataFrame({name: pandas.Series(values, dtype=_PANDAS.get(column.kind, "object")) for name, (column, values) in columns.items()})


def polars_frame(kind: type[Row], rows: Sequence[Plain]) -> polars.DataFrame:
    """Return plain rows as a polars data frame. Raises UsageError if polars is not installed."""
    with _extra("polars"):
        import polars
    cited = polars.Struct(dict.fromkeys(hints(Citation), polars.String))
    types: dict[str, type[polars.DataType] | polars.DataType] = {
        "text": polars.String,
        "json": polars.String,
        "bool": polars.Boolean,
        "count": polars.Int64,
        "number": polars.Float64,
        "day": polars.Date,
        "list": polars.List(polars.String),
        "citations": polars.List(cited),
    }
    series = [polars.Series(column.name, [column.value(row) for row in rows], types[column.kind]) for column in frame_columns(kind, rows)]
    return polars.DataFrame(series)


@contextmanager
def _extra(library: str) -> Iterator[None]:
    """Import an optional library in the block. Raises UsageError if it is not installed."""
    try:
        yield
    except ImportError:
        with worded():
            raise UsageError("missing-extra", format=library, extra="frames") from None


PlainRow = Mapping[str, Any]

MOST: Final = 60
"""Maximum number of rows in a notebook, as in data frames."""

_UNSHOWN: Final = listed(
    "earliest latest summary known_from organisations actors topics fulfils opened_by closed_by claims disputes proof versions edges"
)
"""Keys that a table leaves out, beside the bounds of dates; a single row has them all."""


def html_table(kind: type[Row], rows: Sequence[Row]) -> str:
    """Return rows as a table with one line each, without the columns that are empty in all of them; the first MOST of many."""
    shown = [row.to_dict() for row in rows[:MOST]]
    keys = [key for field in fields(kind) if not _is_unshown(key := field.name.rstrip("_"))]
    filled = [key for key in keys if any(row.get(key) not in (None, [], {}) for row in shown)]
    body = (f"<tr>{''.join(f'<td>{_cell(key, row.get(key))}</td>' for key in filled)}</tr>" for row in shown)
    more = f"<p>{len(shown)} of {len(rows)} rows</p>" if len(rows) > len(shown) else ""
    head = "".join(f"<th>{_escaped(_heading(key))}</th>" for key in filled)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>{more}"


def html_card(row: Row) -> str:
    """Return one row as a table with one line for each key that has a value."""
    plain: Mapping[str, object] = row.to_dict()
    lines = (
        f"<tr><th>{_escaped(_heading(key))}</th><td>{_cell(key, value)}</td></tr>" for key, value in plain.items() if value not in (None, [], {})
    )
    return f"<table><tbody>{''.join(lines)}</tbody></table>"


def _is_unshown(key: str) -> bool:
    return key in _UNSHOWN or key.endswith(("_earliest", "_latest"))


def _heading(key: str) -> str:
    return "sources" if key == "citations" else key.replace("_", " ")


def _cell(key: str, value: object) -> str:
    """Return a value as HTML: sources as links, a text in English, a list with commas, and parts of a row as their own values."""
    if key == "citations":
        return ", ".join(_links(cast("Iterable[Mapping[str, Any]]", value)))
    if isinstance(value, Mapping):
        if value.keys() == {"en", "fr"}:
            return _escaped(value["en"])
        return "; ".join(f"{_escaped(_heading(name))}: {_cell(name, part)}" for name, part in value.items() if part not in (None, [], {}))
    if isinstance(value, list):
        return ("<br>" if value and isinstance(value[0], Mapping) else ", ").join(_cell("", part) for part in value)
    return "" if value is None else _escaped(value)


def _links(citations: Iterable[PlainRow]) -> Iterator[str]:
    """Yield the publisher of each source as a link to its address, as text where that is none of the web."""
    for citation in citations:
        name = _escaped(citation["publisher"])
        if citation["url"].startswith(("http://", "https://")):
            yield f'<a href="{escape_html(escape_address(citation["url"]))}">{name}</a>'
        else:
            yield name


def _escaped(value: object) -> str:
    return escape_html(escape_terminal(str(value)))
