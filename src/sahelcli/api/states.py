"""Questions about states of affairs, such as membership, office and sanctions, on a day or over time."""

from __future__ import annotations

from typing import TypeVar, Unpack

from sahelcli.api.answers import Rows, worded
from sahelcli.api.connection import Names, Opened, When, Window, typed
from sahelcli.api.rows import Chair, Fact, Leader, Membership, Plan
from sahelcli.api.values import Row
from sahelcli.questions.request import Request

R = TypeVar("R", bound=Row)


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
        return self._states("members", Membership, asked)

    def leaders(self, **asked: Unpack[State]) -> Rows[Leader]:
        """Return the leaders of states: heads of state, then heads of government."""
        return self._states("leaders", Leader, asked)

    def chairs(self, **asked: Unpack[State]) -> Rows[Chair]:
        """Return the chairs of the highest bodies of organisations."""
        return self._states("chairs", Chair, asked)

    def sanctions(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return the measures in force, one row each; `qualifiers["measure"]` is the measure."""
        return self._states("sanctions", Fact, asked)

    def mediators(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return mediators, with the parties they mediate for and with."""
        return self._states("mediators", Fact, asked)

    def forces(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return deployments of forces: whose forces they are and where they are."""
        return self._states("forces", Fact, asked)

    def treaties(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return the parties and signatories of treaties."""
        return self._states("treaties", Fact, asked)

    def positions(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return the positions that actors have stated on a topic, up to the day asked."""
        return self._states("positions", Fact, asked)

    def plans(self, **asked: Unpack[State]) -> Rows[Plan]:
        """Return the plans that are open on the day asked."""
        return self._states("plans", Plan, asked)

    def facts(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Return states of affairs of every kind in one table."""
        return self._states("facts", Fact, asked)

    @worded()
    def _states(self, name: str, kind: type[R], asked: State) -> Rows[R]:
        """Return the rows of a state command."""
        return self._answer(kind, Request.of(name, typed(asked)))
