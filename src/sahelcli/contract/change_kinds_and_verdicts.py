"""The closed lists of answers: the headings and kinds of change that `diff` and `new` print, and the verdicts on questions of yes or no.

Questions make verdicts, rendering puts them into words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from sahelcli.record.closed_lists import OFFICES
from sahelcli.record.properties import PROPERTIES

if TYPE_CHECKING:
    from typing import TypedDict

    from sahelcli.contract.rows import AnswerRow, AnyState, CoverageEntryRow, Row, SuspensionRow

    class Near(TypedDict):
        """A row near a question, and whether it is from before or after the days asked, or within them."""

        when: Literal["before", "after", "within"]
        row: Row

    class Explained(TypedDict):
        """An answer with its reasons."""

        answer: Answered | None
        rows: list[Row]
        coverage: list[CoverageEntryRow]
        nearest: list[Near]


GROUPS: Final = (
    *("memberships", "exits", "suspensions", "offices", "chairs", "sanctions", "mediators", "forces", "treaties", "others"),
    *("plans", "due", "happenings", "unchanged"),
)
"""The headings of a comparison, in the order in which they are printed."""

CHANGES: Final = (
    *("began", "ended", "changed", "passed", "certainty", "corrected", "disputed"),
    *("title", "oath", "name", "scope", "term", "moved", "kept", "cancelled"),
    *("due-reached", "due-passed", "overdue", "happened", "unchanged", "no-data"),
)
"""The kinds of change in a comparison.

A spell began, ended, was replaced (changed), or began and ended between the two days (passed). Other kinds include a changed value and a due date
that passed. `no-data` means that the record has no entry and does not cover both days.
"""

SOLE: Final = ("head-of-state", "head-of-government", "chair", "head-of-commission", "foreign-minister", "defence-minister")
"""Offices with one holder at a time: a new holder succeeds the previous one. Other offices can have several holders at once."""

_MEDIATING: Final = ("mediator", "facilitator", "special-envoy", "chief-negotiator")

CHANGE_OF: Final = {"title": "title", "sworn_in": "oath", "name": "name", "scope": "scope", "due": "term", "when": "moved"}
"""The kind of change for a new value of a key within a spell. Other keys have the kind `changed`."""

RECORD_CHANGES: Final = ("added", "changed", "removed")
"""The kinds of change to an entry of the record that `new` prints."""


def group_of(property: str, office: str | None, *, treaty: bool) -> str:
    """Return the heading for a state of affairs. `treaty` says whether it is about a treaty."""
    group = PROPERTIES[property].group
    if group == "offices":
        return "chairs" if office == "chair" else "mediators" if office in _MEDIATING else group
    return "treaties" if treaty and group == "memberships" else group


def office_rank(office: str | None) -> int:
    """Return the sort position of an office, in the order of the vocabulary (leaders first); 0 for None."""
    return list(OFFICES).index(office) + 1 if office else 0


YES: Final = "yes"
POSSIBLE: Final = "possible"
NO: Final = "no"
NOT_RECORDED: Final = "not-recorded"
Answered = Literal["yes", "possible", "no", "not-recorded"]
ANSWERS: Final = (YES, POSSIBLE, NO, NOT_RECORDED)


class Matter(NamedTuple):
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


class Verdict(NamedTuple):
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
