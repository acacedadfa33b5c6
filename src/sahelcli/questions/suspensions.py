"""The past suspensions of a membership, as its history tells them to people: the row's own columns tell of the one in force alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Row = dict[str, Any]


def with_past(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows of memberships, each with the suspensions that are `past`: ended, and not the one that the row itself tells of.

    Where the last of them is what the sentence of the row says last, its sources come first.
    """
    for row in rows:
        past = [s for s in row["suspensions"] if s["until"] and s["since"] != row["suspended_since"]]
        said_after = row["until"] or row["suspended_since"] or (row["withdrawal"] == "notified" and row["withdrawal_effective"])
        first = [] if said_after else [citation for s in past[-1:] for citation in s["citations"]]
        yield row | {"past": past, "citations": [*first, *(citation for citation in row["citations"] if citation not in first)]}
