"""Rows as HTML for notebooks: a table of what people read of each row, with its sources as links. Every text goes through `escape_html`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final, cast

from sahelcli.api.row_parts import Row
from sahelcli.base.escaping import escape_address, escape_html, escape_terminal
from sahelcli.base.text_folding import listed

Plain = Mapping[str, Any]

MOST: Final = 60
"""Maximum number of rows in a notebook, as in data frames."""

_UNSHOWN: Final = listed(
    "earliest latest summary known_from organisations actors topics fulfils opened_by closed_by claims disputes proof versions edges"
)
"""Keys that a table leaves out, beside the bounds of dates; a single row has them all."""


def table(kind: type[Row], rows: Sequence[Row]) -> str:
    """Return rows as a table with one line each, without the columns that are empty in all of them; the first MOST of many."""
    shown = [row.to_dict() for row in rows[:MOST]]
    keys = [key for field in fields(kind) if not _is_unshown(key := field.name.rstrip("_"))]  # type: ignore[arg-type]  # every row is a dataclass
    filled = [key for key in keys if any(row.get(key) not in (None, [], {}) for row in shown)]
    body = (f"<tr>{''.join(f'<td>{_cell(key, row.get(key))}</td>' for key in filled)}</tr>" for row in shown)
    more = f"<p>{len(shown)} of {len(rows)} rows</p>" if len(rows) > len(shown) else ""
    head = "".join(f"<th>{_escaped(_heading(key))}</th>" for key in filled)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>{more}"


def card(row: Row) -> str:
    """Return one row as a table with one line for each key that has a value."""
    plain = row.to_dict()
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


def _links(citations: Iterable[Plain]) -> Iterator[str]:
    """Yield the publisher of each source as a link to its address, as text where that is none of the web."""
    for citation in citations:
        name = _escaped(citation["publisher"])
        if citation["url"].startswith(("http://", "https://")):
            yield f'<a href="{escape_html(escape_address(citation["url"]))}">{name}</a>'
        else:
            yield name


def _escaped(value: object) -> str:
    return escape_html(escape_terminal(str(value)))
