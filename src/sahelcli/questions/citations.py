"""Sources set out in rows: each id becomes the source's address, publisher, date and kind."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

Row = dict[str, Any]


class Citing:
    """Looks sources up once each, for as long as one answer takes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.known: dict[str, Row | None] = {}

    def set_out(self, row: Row) -> Row:
        """The row with the sources of its citations, its claims and its suspensions in place of their ids, those that were not public left out."""
        row["citations"] = self._sources(row["citations"])
        for name in ("claims", "suspensions"):
            if name in row:
                parts = [part | {"citations": self._sources(part["citations"])} for part in row[name]]
                kept = sum(len(part["citations"]) for part in parts) == sum(len(part["citations"]) for part in row[name])
                row[name] = parts if kept else [part for place, part in enumerate(parts) if part not in parts[:place]]
        return row

    def _sources(self, ids: list[str]) -> list[Row]:
        return [source for id_ in ids if (source := self._source(id_)) is not None]

    def _source(self, id_: str) -> Row | None:
        if id_ not in self.known:
            found = self.db.execute("SELECT row FROM source WHERE id = ?", (id_,)).fetchone()
            self.known[id_] = json.loads(found[0]) if found else None
        return self.known[id_]
