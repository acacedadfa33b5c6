"""What a format of `export` is given: the rows of the record that were chosen, and what stands around them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Row = dict[str, Any]

_SCRIPT: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Signs that could end a script or begin a tag where JSON is set into a page; inside JSON texts the escapes mean the same."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A flat table: its columns, and its rows in that order."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Export:
    """Chosen rows in contract order, as `timeline`, `facts`, the vocabularies and `sources` have them, and the same laid out as tables.

    An event also has `exact`: whether its days are known. `record` is the record's header; `stamp` the day it speaks for (ISO 8601);
    `table` the one table asked for where a format has only one; `caption` says which day is answered; `names` what ids are called in `language`.
    `standing` has what a page needs to answer for any day (attributes day, blocs, facts, relations, names, kinds, about), where a format wants it.
    `excel` asks CSV as Excel reads it.
    """

    events: Sequence[Row]
    facts: Sequence[Row]
    actors: Sequence[Row]
    places: Sequence[Row]
    topics: Sequence[Row]
    sources: Sequence[Row]
    sheets: Mapping[str, Sheet]
    record: Row
    stamp: str
    language: str
    table: str
    caption: str
    names: Mapping[str, str]
    standing: Any = None
    excel: bool = False

    def name(self, id_: str | None) -> str:
        """What an id is called; the id itself where it has no name."""
        return self.names.get(id_ or "", id_ or "")


def in_page(value: Any) -> str:
    """JSON that may stand in a page: nothing in it ends a script or begins a tag."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPT)


def bounded(export: Export) -> list[Row]:
    """The events of which a first and a last day are known: those a calendar can hold."""
    return [row for row in export.events if row["earliest"] and row["latest"] and row["latest"] < "9999-12-31"]


def known_urls(row: Row) -> Iterable[str]:
    """The addresses of a row's sources, each once."""
    return dict.fromkeys(citation["url"] for citation in row["citations"])
