"""Questions about states of affairs, such as membership, office and sanctions, on a day or over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, Unpack

from sahelcli.api.arguments_and_answers import Names, Opened, Rows, When, Window, read, typed, worded
from sahelcli.api.row_parts import Row
from sahelcli.api.rows import Chair, CoverageEntry, Fact, Leader, Membership, Plan, Position
from sahelcli.language.parse_option_values import choice
from sahelcli.questions.answer_request import answer
from sahelcli.questions.request import Request
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.verdicts_and_proofs import explained

KINDS: Final[dict[str, type[Row]]] = dict.fromkeys(LISTINGS, Fact) | {
    "members": Membership,
    "leaders": Leader,
    "chairs": Chair,
    "positions": Position,
    "plans": Plan,
}
"""The class of the rows of each state command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest(Row):
    """A row near a question: `when` says whether it is from before or after the days asked, or within them."""

    when: Literal["before", "after", "within"]
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained(Row):
    """An answer with its reasons. `answer` is None where the question asks for a list."""

    answer: Literal["yes", "possible", "no", "not-recorded"] | None
    rows: tuple[Row, ...]
    coverage: tuple[CoverageEntry, ...]
    nearest: tuple[Nearest, ...]


class State(Window, total=False):
    """Arguments of the state questions. A method accepts the conditions of its listing and raises UsageError for others.

    `on` is the day or period asked. `history` asks for all spells (within `since`, `until` or `period` if given). `certain` leaves out rows that are
    only possible; `contested` leaves out rows that nobody contests. `why` adds a `proof` to each row. `sort` is "date", or None for the order of the
    listing. `reverse` reverses the order; `limit` is the largest number of rows. For plans, `then` adds the outcome; `overdue`, `kept` and `slipped`
    are conditions that must all be met.
    """

    on: When | None
    history: bool
    certain: bool
    contested: bool
    why: bool
    sort: str | None
    reverse: bool
    limit: int | None
    bloc: Names | None
    country: Names | None
    actor: Names | None
    against: Names | None
    by: Names | None
    office: Names | None
    topic: Names | None
    type: Names | None
    place: Names | None
    measure: Names | None
    property: Names | None
    status: str | None
    then: bool
    overdue: bool
    kept: bool
    slipped: bool


class States(Opened):
    """The state commands as methods, such as `members` and `leaders`. All raise UsageError, and UnknownName for an unknown name."""

    def members(self, **asked: Unpack[State]) -> Rows[Membership]:
        """Return members and parties of organisations and treaties; `status` selects another status (associate, observer, signatory, any)."""
        return self._states("members", asked)

    def leaders(self, **asked: Unpack[State]) -> Rows[Leader]:
        """Return the leaders of states: heads of state, then heads of government."""
        return self._states("leaders", asked)

    def chairs(self, **asked: Unpack[State]) -> Rows[Chair]:
        """Return the chairs of the highest bodies of organisations."""
        return self._states("chairs", asked)

    def sanctions(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return the measures in force, one row each; `qualifiers["measure"]` is the measure."""
        return self._states("sanctions", asked)

    def mediators(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return mediators, with the parties they mediate for and with."""
        return self._states("mediators", asked)

    def forces(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return deployments of forces: whose forces they are and where they are."""
        return self._states("forces", asked)

    def treaties(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return the parties and signatories of treaties."""
        return self._states("treaties", asked)

    def positions(self, **asked: Unpack[State]) -> Rows[Position]:
        """Return the positions that actors have stated on a topic, up to the day asked."""
        return self._states("positions", asked)

    def plans(self, **asked: Unpack[State]) -> Rows[Plan]:
        """Return the plans that are open on the day asked."""
        return self._states("plans", asked)

    def facts(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return states of affairs of every kind in one table."""
        return self._states("facts", asked)

    @worded()
    def explain(self, listing: str, **asked: Unpack[State]) -> Explained:
        """Return what `--explain` prints of a state command, such as "members": the answer, its rows, the coverage behind it and what is nearest."""
        found = answer(self._view, Request.of(choice("listing", listing, KINDS), typed(asked)))
        kind = KINDS[found.listing]
        told = explained(self._view, found)
        return Explained(
            answer=told["answer"],
            rows=tuple(read(kind, row) for row in told["rows"]),
            coverage=tuple(read(CoverageEntry, entry) for entry in told["coverage"]),
            nearest=tuple(Nearest(when=near["when"], row=read(kind, near["row"])) for near in told["nearest"]),
        )

    @worded()
    def _states(self, name: str, asked: State) -> Rows[Any]:
        """Return the rows of a state command."""
        return self._answer(KINDS[name], Request.of(name, typed(asked)))
