"""The order in which people read states of affairs: by name, and offices by who followed whom. Programs keep the contract's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sahelcli.base.names import alphabetical
from sahelcli.record.properties import PROPERTIES
from sahelcli.record.vocabulary import OFFICES
from sahelcli.render.formats import FOR_PEOPLE
from sahelcli.text.dates import written_day

if TYPE_CHECKING:
    from sahelcli.cli.session import Session
    from sahelcli.questions.answer import Answer

Row = dict[str, Any]

OWN: Final = frozenset(("plans", "positions"))
"""Listings that have another order, the same for all."""

UNDATED: Final = "9999-99-99"
"""Sorts behind every day."""


def arranged(session: Session, given: Answer) -> Answer:
    """Return an answer as people read it, in their order and with what they are told beside each row; other formats get it as it is."""
    if session.format not in FOR_PEOPLE:
        return given
    rows: Iterable[Row] = given.rows
    if given.filter.contested:
        from sahelcli.questions.versions import with_versions

        rows = with_versions(session.db, rows, session.default_db if session.side else None)
    if given.listing in ("timeline", "search") and given.as_of:
        horizon = given.as_of.horizon.isoformat()
        rows = [
            row | {"beyond": horizon} if row["earliest"] and row["earliest"] > horizon and row["status"] in ("occurred", "unconfirmed") else row
            for row in rows
        ]
    if given.listing == "timeline":
        if given.request.order.sort in (None, "date"):
            rows = sorted(rows, key=lambda row: written_day(row["date"], row["earliest"]) or UNDATED, reverse=given.request.order.reverse)
    elif given.listing != "search" and not given.request.order.sort and not given.request.order.reverse:
        rows = in_reading_order(rows, given.listing, session.names)
    if given.listing == "members" and given.request.history:
        from sahelcli.questions.versions import with_past

        rows = with_past(rows)
    if given.listing == "plans" and not given.request.then and given.as_of:
        from sahelcli.questions.proofs import with_outlook

        rows = with_outlook(rows, given.as_of)
    return replace(given, rows=list(rows))


def in_reading_order(rows: Iterable[Row], listing: str, names: Mapping[str, str]) -> Iterable[Row]:
    """The rows of a state command by property, organisation or state, then office and beginning, or member; what is alike keeps its order."""

    def shown(id_: str | None) -> str:
        return alphabetical(names.get(id_ or "", id_ or ""))

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
