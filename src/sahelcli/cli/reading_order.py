"""The order in which people read states of affairs: by name, and offices by who followed whom. Programs keep the contract's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sahelcli.base.names import unaccented
from sahelcli.record.properties import PROPERTIES
from sahelcli.record.vocabulary import OFFICES
from sahelcli.text.dates import written_day

Row = dict[str, Any]

OWN: Final = frozenset(("plans", "positions"))
"""Listings that have another order, the same for all."""


def in_reading_order(rows: Iterable[Row], listing: str, names: Mapping[str, str]) -> Iterable[Row]:
    """The rows of a state command by property, organisation or state, then office and beginning, or member; what is alike keeps its order."""

    def shown(id_: str | None) -> str:
        return unaccented(names.get(id_ or "", id_ or ""))

    def place(row: Row) -> tuple[Any, ...]:
        if "member" in row:
            return ("", shown(row["organisation"]), 0, "", shown(row["member"]))
        office = row["office"] if "person" in row else row["qualifiers"].get("office")
        where = shown(row.get("organisation") or row.get("state") or row.get("object"))
        known = list(PROPERTIES).index(row.get("property", "holds-office"))
        if office is None:
            return (known, where, 0, "", shown(row["subject"]))
        return (known, where, list(OFFICES).index(office), written_day(row["since"], row["since_earliest"]), "")

    return rows if listing in OWN else sorted(rows, key=place)
