"""What comparing a sentence with the record finds: statements that agree, points that differ, and what is only named alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sahelcli.questions.match.evidence import Row, Told
from sahelcli.questions.match.scores import Fit


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a sentence says, beside what the record says of it.

    `record` are EDTF dates, ids, or words of the record as they stand. `rank` is that of the claim that says what the sentence says, null where none
    does; `reason` is that claim's. `event` and `fact` are where the record says it.
    """

    about: str
    says: str
    record: tuple[str, ...]
    event: str
    fact: str | None = None
    rank: str | None = None
    reason: Any = None

    def row(self) -> Row:
        """The point as rows show it."""
        keys = ("about", "says", "record", "event", "fact", "rank", "reason")
        return {key: list(self.record) if key == "record" else getattr(self, key) for key in keys}


@dataclass(slots=True)
class Points:
    """What was found: statements that agree, what differs, what a happening names too, and happenings that had to be called on for them."""

    agrees: list[Point] = field(default_factory=list)
    differs: list[Point] = field(default_factory=list)
    names: list[Point] = field(default_factory=list)
    called: list[Fit] = field(default_factory=list)


def claim_on(told: Told, fits_value: Callable[[Any], bool], fields: Iterable[str] = ()) -> Row | None:
    """The claim on a happening that says what a sentence says, a held one first."""
    claims = [c for c in told.row["claims"] if (not fields or c["field"] in fields) and fits_value(c["value"])]
    return min(claims, key=lambda c: ("preferred", "held", "deprecated").index(c["rank"]), default=None)
