"""Sources set out in rows: each id becomes the source's address, publisher, date and kind."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from sahelcli.base.sequences import each_once
from sahelcli.snapshot.known_views import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahelcli.contract.rows import CitationRow, ClaimRow, Json, StoredClaim, StoredSuspension, SuspensionRow

Part = TypeVar("Part", "ClaimRow", "SuspensionRow")


class Citing:
    """Looks sources up once each, for as long as one answer takes, and puts them in place of their ids. Those that were not public are left out."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.known: dict[str, CitationRow | None] = {}
        self.origins: dict[str, str | None] = {}

    def kinds(self, citations: Iterable[CitationRow]) -> list[str]:
        """Return the kinds of some sources, the strongest first."""
        from sahelcli.fold.salience import tier  # the fold, which most questions do without

        return sorted({citation["kind"] for citation in citations}, key=tier)

    def is_single_origin(self, citations: Iterable[CitationRow]) -> bool:
        """Return whether some sources all go back to one voice."""
        from sahelcli.fold.salience import voice

        return len({voice(citation["publisher"], self._origin(citation["source"])) for citation in citations}) == 1

    def _origin(self, id_: str) -> str | None:
        """Return whose text a source repeats."""
        if id_ not in self.origins:
            found: Iterator[tuple[str | None]] = self.db.execute("SELECT json_extract(row, '$.origin') FROM thing WHERE id = ?", (id_,))
            (self.origins[id_],) = next(found, (None,))
        return self.origins[id_]

    def sources(self, ids: Iterable[str]) -> list[CitationRow]:
        """Return the sources of some ids."""
        return [source for id_ in ids if (source := self._source(id_)) is not None]

    def claims(self, claims: list[StoredClaim]) -> list[ClaimRow]:
        """Return claims with their sources; those that differ only in sources that were not public are one."""
        found: list[ClaimRow] = [{**claim, "citations": self.sources(claim["citations"])} for claim in claims]
        return _without_twins(found, claims)

    def suspensions(self, suspensions: list[StoredSuspension]) -> list[SuspensionRow]:
        """Return suspensions with their sources; those that differ only in sources that were not public are one."""
        found: list[SuspensionRow] = [{**past, "citations": self.sources(past["citations"])} for past in suspensions]
        return _without_twins(found, suspensions)

    def _source(self, id_: str) -> CitationRow | None:
        if id_ not in self.known:
            found: Iterable[tuple[Json[CitationRow]]] = self.db.execute("SELECT row FROM source WHERE id = ?", (id_,))
            self.known[id_] = next(decoded(found), None)
        return self.known[id_]


def _without_twins(found: list[Part], stored: Sequence[StoredClaim | StoredSuspension]) -> list[Part]:
    """Return parts of a row, each once where sources were left out."""
    are_whole = sum(len(part["citations"]) for part in found) == sum(len(part["citations"]) for part in stored)
    return found if are_whole else each_once(found)
