"""What a format is given: plain rows in contract order, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer to be shown. `columns` are the keys that a table or tsv shows; `caption` what a table says under it; `width` in columns."""

    rows: Iterable[Row]
    columns: tuple[str, ...]
    language: str
    caption: str = ""
    width: int = 80
    colour: bool = False
