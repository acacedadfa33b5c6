"""What a format is given: plain rows in contract order, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer to be shown.

    `listing` is the command's own name. `keys` are all keys of a row in contract order, `columns` those that a table or tsv shows; `caption` is what
    stands under a table; `width` is in columns of the terminal. `names` say what ids are called in the page's language; formats for people use them,
    the others keep ids. `day` is the day asked of a timeline, "" where none matters. `again` are the options that ask another command of the same
    record, as known when and according to whom. `excel` asks CSV as Excel reads it.
    """

    rows: Iterable[Row]
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    language: str
    caption: str = ""
    width: int = 80
    colour: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    listing: str = ""
    day: str = ""
    again: str = ""
    excel: bool = False

    def command(self, words: str) -> str:
        """A command that asks something else alike."""
        return " ".join(filter(None, ("sahel", words, self.again)))

    def name(self, id_: str | None) -> str:
        """What an id is called; the id itself where it has no name."""
        return self.names.get(id_ or "", id_ or "")
