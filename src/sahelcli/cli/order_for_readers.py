"""The order in which people read states of affairs: by name, and offices by who followed whom. Programs keep the contract's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.record.closed_lists import OFFICES
from sahelcli.record.properties import PROPERTIES
from sahelcli.render.formats import FOR_PEOPLE
from sahelcli.text.dates import written_day

if TYPE_CHECKING:
    from sahelcli.cli.write_answer import Session
    from sahelcli.contract.rows import AnswerRow, AnyState, ChairRow, HappeningRow, LeaderRow, MembershipRow, PlanRow
    from sahelcli.questions.answer_request import Answer

Marked = TypeVar("Marked", bound="AnswerRow")

OWN: Final = frozenset(("plans", "positions"))
"""Listings that have another order, the same for all."""

UNDATED: Final = "9999-99-99"
"""Sorts behind every day."""


def arranged(session: Session, given: Answer[AnswerRow]) -> Answer[AnswerRow]:
    """Return an answer in the order in which people read it, with additions to each row; for other formats, the answer itself."""
    if session.format not in FOR_PEOPLE:
        return given
    rows: Iterable[AnswerRow] = given.rows
    order = given.request.order
    if given.filter.contested and given.listing != "withdrawals":
        from sahelcli.questions.disagreements import with_versions

        rows = with_versions(session.db, cast("Iterable[HappeningRow | AnyState]", rows), session.default_db if session.side else None)
    if given.as_of:
        rows = marked_beyond(rows, given.as_of.horizon.isoformat())
    if given.listing in ("timeline", "search", "on-this-day"):
        happened = cast("Iterable[HappeningRow]", rows)
        if given.listing == "timeline" and order.sort in (None, "date"):
            happened = in_order_of_dates(happened, reverse=order.reverse)
        rows = happened
    elif not order.sort and not order.reverse:
        rows = in_reading_order(cast("Iterable[AnyState]", rows), given.listing, session.names)
    if given.listing == "members" and given.request.history and given.as_of:
        from sahelcli.questions.bloc_exits import with_past

        rows = with_past(session.db, given.as_of, cast("Iterable[MembershipRow]", rows))
    if given.listing == "plans" and not given.request.then and given.as_of:
        from sahelcli.questions.verdicts_and_proofs import with_outlook

        rows = with_outlook(cast("Iterable[PlanRow]", rows), given.as_of)
    return given._replace(rows=list(rows))


def marked_beyond(rows: Iterable[Marked], horizon: str) -> Iterator[Marked]:
    """Yield rows; one that happened or began past the horizon, and is no plan, says so (`beyond`)."""
    for row in rows:
        any_row = cast("dict[str, object]", row)
        is_happening = "earliest" in any_row
        begun = str(any_row.get("earliest" if is_happening else "since_earliest") or "")
        is_foreseen = is_happening and any_row["status"] not in ("occurred", "unconfirmed")
        yield cast("Marked", {**any_row, "beyond": horizon}) if begun > horizon and not is_foreseen else row


def in_order_of_dates(rows: Iterable[HappeningRow], *, reverse: bool = False) -> list[HappeningRow]:
    """Return happenings by their dates as written; those that are alike keep their order."""
    return sorted(rows, key=lambda row: written_day(row["date"] or "", row["earliest"]) or UNDATED, reverse=reverse)


def in_reading_order(rows: Iterable[AnyState], listing: str, names: Mapping[str, str]) -> Iterable[AnyState]:
    """The rows of a state command by property, organisation or state, then office and beginning, or member; what is alike keeps its order."""

    def shown(id_: str) -> str:
        return alphabetical(names.get(id_, id_))

    def place(row: AnyState) -> tuple[int | str, ...]:
        if "member" in row:
            member = cast("MembershipRow", row)
            return ("", shown(member["organisation"]), 0, "", shown(member["member"]))
        if "person" in row:
            where = cast("LeaderRow", row)["state"] if "state" in row else cast("ChairRow", row)["organisation"]
            known, office = "holds-office", cast("LeaderRow | ChairRow", row)["office"]
        else:
            known, where = row["property"], row["object"] or ""
            if (held := row["qualifiers"].get("office")) is None:
                return (list(PROPERTIES).index(known), shown(where), 0, "", shown(row["subject"]))
            office = held
        begun = written_day(row["since"] or "", row["since_earliest"])
        return (list(PROPERTIES).index(known), shown(where), list(OFFICES).index(office), begun, "")

    return rows if listing in OWN else sorted(rows, key=place)
