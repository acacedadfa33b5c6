"""What a format of `export` is given: the rows of the record that were chosen, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


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
    `excel` asks CSV as Excel reads it. `publishers` has the French form of the publishers that have one.
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
    publishers: Mapping[str, str] = field(default_factory=dict)

    def name(self, id_: str | None) -> str:
        """What an id is called; the id itself where it has no name."""
        return self.names.get(id_ or "", id_ or "")


def bounded(export: Export) -> list[Row]:
    """The events of which a first and a last day are known: those a calendar can hold."""
    return [row for row in export.events if row["earliest"] and row["latest"] and row["latest"] < "9999-12-31"]


def known_urls(row: Row) -> Iterable[str]:
    """The addresses of a row's sources, each once."""
    return dict.fromkeys(citation["url"] for citation in row["citations"])
