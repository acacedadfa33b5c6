"""List rival versions side by side, the answer's value and each claim's, and the past suspensions of a membership."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.row_sources import Citing
from sahelcli.snapshot.known_views import decoded

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        AnyState,
        CitationRow,
        ClaimEntry,
        ClaimRow,
        EffectEntry,
        EventEntry,
        HappeningRow,
        Json,
        MembershipRow,
        Row,
        VersionRow,
    )

Contested = TypeVar("Contested", bound="HappeningRow | AnyState")

ANSWER: Final = "answer"
"""The rank of the answer's own value among the versions of a row."""

DEFAULT: Final = "default"
"""The rank of the default answer's value, where the answer is a side's."""

_LIKE: Final = ("field", "value", "by", "rank")

Place = tuple[str | None, int, str]
"""The place of a claim: its event, the part of the event, and the field."""


def contested(rows: Iterable[Contested]) -> Iterator[Contested]:
    """The rows that some side or held claim makes otherwise."""
    return (row for row in rows if row["contested"])


def with_versions(db: sqlite3.Connection, rows: Iterable[Contested], default: sqlite3.Connection | None = None) -> Iterator[Contested]:
    """Rows with their `versions`: for each value in dispute the answer's own, then every claim to another, with whose it is, why, and its sources."""
    versions = Versions(db, default)
    for row in rows:
        row["versions"] = [version for found in versions.of(row).values() for version in found]
        yield row


class Versions:
    """Looks up the versions of the values of rows, for as long as one answer takes.

    A claim is of the event or the effect it sits on; `of` is the title of the event behind the answer's value. `default` is the snapshot of the
    default answer where a side's was asked for: what that one has otherwise is a version too. `events` are those of the record by id.
    """

    def __init__(self, db: sqlite3.Connection, default: sqlite3.Connection | None = None) -> None:
        self.default = default
        self.citing = Citing(db)
        found: Iterable[tuple[Json[EventEntry]]] = db.execute("SELECT row FROM thing WHERE collection = 'events' ORDER BY id")
        stored = list(decoded(found))
        self.events = {event["id"]: event for event in stored}
        self._with_claims = [event for event in stored if event["claims"] or any(effect["claims"] for effect in event["effects"])]

    def of(self, row: HappeningRow | AnyState) -> dict[Place, list[VersionRow]]:
        """Return the versions of each value in dispute, the answer's own first, by the place of the value."""
        versions: dict[Place, list[VersionRow]] = {}
        every = list(self.events.values())
        behind = [row["id"], row.get("opened_by"), row.get("closed_by")]
        first = [self.events[id_] for id_ in dict.fromkeys(behind) if isinstance(id_, str) and id_ in self.events] if row["claims"] else []
        for claim in row["claims"]:
            own, place = _own_version(row, claim, [*first, *self._with_claims], self.citing)
            versions.setdefault(place, [own]).append({**claim, "of": own["of"]})
        for field in ("since", "until") if self.default and "opened_by" in row else ():
            if (other := _default_version(row, field, every, self.default, self.citing)) is not None:
                own, place = _at_end(row, field, every, self.citing)
                versions.setdefault(place, [own]).append(other)
        return versions


def _own_version(row: Row, claim: ClaimRow, events: list[EventEntry], citing: Citing) -> tuple[VersionRow, Place]:
    """The answer's own value where a claim has another, and the place of both: the event, its effect, the field."""
    field = claim["field"]
    for event in events:
        things: list[EventEntry | EffectEntry] = [event, *event["effects"]]
        for part, thing in enumerate(things):
            if any(_is_like(there, claim) for there in thing["claims"]):
                value = thing.get(field) or (event["date"] if field == "date" else None)
                return _version(field, value, event, citing), (event["id"], part, field)
    return _at_end(row, field, events, citing)


def _is_like(stored: ClaimEntry, claim: ClaimRow) -> bool:
    return all(stored[key] == claim[key] for key in _LIKE)


def _at_end(row: Row, field: str, events: list[EventEntry], citing: Citing) -> tuple[VersionRow, Place]:
    """Return a row's `since` or `until`, with the event that opened or closed it."""
    behind = row.get("closed_by" if field == "until" else "opened_by")
    event = next(iter([event for event in events if event["id"] == behind]), None)
    return _version(field, row.get(field), event, citing), (None, 0, field)


def _default_version(row: Row, field: str, events: list[EventEntry], default: sqlite3.Connection | None, citing: Citing) -> VersionRow | None:
    """The `since` or `until` of the same fact in the default answer, where it is another; a fact that is not there has no `since`."""
    found: Iterator[tuple[Json[Row]]] = default.execute("SELECT fixed FROM spell WHERE id = ?", (row["id"],)) if default else iter(())
    other = next(decoded(found), {field: row[field] if field == "until" else None})
    return None if other[field] == row[field] else {**_at_end(other, field, events, citing)[0], "rank": DEFAULT}


def _version(field: str, value: object, event: EventEntry | None, citing: Citing) -> VersionRow:
    """The answer's own version, with the sources of the event that it is from."""
    sources = citing.sources(cited["source"] for cited in event["citations"]) if event else []
    return {"field": field, "value": value, "by": [], "rank": ANSWER, "reason": None, "citations": sources, "of": event and event["title"]}


def with_past(db: sqlite3.Connection, as_of: Asked, rows: Iterable[MembershipRow]) -> Iterator[MembershipRow]:
    """Yield rows of memberships, each with the suspensions that are `past`: ended, and not the one that the row itself tells of.

    The row's sentence ends with the last step of an exit from a membership that has not ended, else with a suspension: its sources come first.
    """
    memberships = list(rows)
    leaving = [row for row in memberships if not row["until"] and (row["withdrawal_announced"] or row["withdrawal_notified"])]
    exits = _exit_citations(db, as_of, leaving) if leaving else {}
    for row in memberships:
        past = [s for s in row["suspensions"] if s["until"] and s["since"] != row["suspended_since"]]
        said_after = row["until"] or row["suspended_since"]
        first = exits.get(row["id"]) or ([] if said_after else [citation for s in past[-1:] for citation in s["citations"]])
        yield {**row, "past": past, "citations": [*first, *(citation for citation in row["citations"] if citation not in first)]}


def _exit_citations(db: sqlite3.Connection, as_of: Asked, rows: Sequence[MembershipRow]) -> dict[str, list[CitationRow]]:
    """Return the sources of the last exit from each membership, those of its last step first, by the id of the membership."""
    from sahelcli.questions.bloc_exits import withdrawals  # few rows have an exit

    members = tuple(dict.fromkeys(row["member"] for row in rows))
    last = {(exit_["member"], exit_["organisation"]): exit_["citations"] for exit_ in withdrawals(db, as_of, Filter(actors=members))}
    return {row["id"]: last.get((row["member"], row["organisation"]), []) for row in rows}
