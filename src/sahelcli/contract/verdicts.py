"""Verdicts: what a question of yes or no is about, and what it is answered. Questions make them, rendering puts them into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnswerRow, AnyState, SuspensionRow

YES: Final = "yes"
POSSIBLE: Final = "possible"
NO: Final = "no"
NOT_RECORDED: Final = "not-recorded"
Answered = Literal["yes", "possible", "no", "not-recorded"]
ANSWERS: Final = (YES, POSSIBLE, NO, NOT_RECORDED)


@dataclass(frozen=True, slots=True)
class Matter:
    """The subject of a yes-or-no question: a property by name, its two ends (None: not named), and the words that narrow it.

    `treaty` says whether the object is one.
    """

    name: str
    subject: str | None
    object: str | None
    offices: tuple[str, ...]
    measures: tuple[str, ...]
    statuses: tuple[str, ...]
    treaty: bool

    @property
    def ends(self) -> tuple[str, ...]:
        """The ends that are named."""
        return tuple(end for end in (self.subject, self.object) if end)

    @property
    def pinned(self) -> bool:
        """True if the question is about one thing: both ends, or one end and an office or a measure. Plans have one end, their author."""
        return len(self.ends) == 2 or bool(self.ends and (self.measures or self.name == "plans"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer (ANSWERS) to what was asked (`about`), and what is near: each row with what it is to the days asked.

    `others` are who was a member, or in office, on that day. `oath` is the date on which an office-holder who was not sworn in yet took the oath.
    `suspension` is the last suspension of a member that was not suspended on that day.
    """

    answer: Answered
    about: Matter
    nearest: tuple[tuple[str, AnswerRow], ...] = ()
    others: tuple[AnyState, ...] = ()
    oath: str | None = None
    suspension: SuspensionRow | None = None

    @property
    def turn(self) -> str | None:
        """The kind of no: not-yet, no-longer, or None if it may be neither."""
        found = {"nearest.after": "not-yet", "nearest.before": "no-longer"}
        return found.get(self.nearest[0][0]) if self.answer == NO and self.about.pinned and len(self.nearest) == 1 else None
