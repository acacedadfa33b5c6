"""The questions about states of affairs: who was a member, in office, under sanctions on a day, or ever."""

from __future__ import annotations

from typing import TypeVar, Unpack

from sahelcli.api.answers import Rows, worded
from sahelcli.api.connection import Names, Opened, When, Window, typed
from sahelcli.api.rows import Chair, Fact, Leader, Membership, Plan
from sahelcli.api.values import Row
from sahelcli.questions.request import Request

R = TypeVar("R", bound=Row)


class State(Window, total=False):
    """What questions about a state of affairs take; each takes the conditions of its listing, and raises UsageError for others.

    `on` is the day or period asked, `history` asks for every spell (in a window, if one is given: `since`, `until`, `period`), `certain` leaves out
    what is only possible, `contested` what nobody contests; `why` gives each row its `proof`. `sort` is "date", or None for
    the listing's own order; `reverse` turns it round, `limit` is how many rows come. `then` says of plans what became of each; `overdue`,
    `kept` and `slipped` are conditions on them that all hold.
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
    """The state commands as methods: `members`, `leaders` and their like. All raise UsageError, and UnknownName for what is no name."""

    def members(self, **asked: Unpack[State]) -> Rows[Membership]:
        """Who belongs to what: members and parties, unless another `status` (associate, observer, signatory, any) is asked for."""
        return self._states("members", Membership, asked)

    def leaders(self, **asked: Unpack[State]) -> Rows[Leader]:
        """Who governs a state: heads of state, then heads of government."""
        return self._states("leaders", Leader, asked)

    def chairs(self, **asked: Unpack[State]) -> Rows[Chair]:
        """Who chairs an organisation's highest body."""
        return self._states("chairs", Chair, asked)

    def sanctions(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Which measures stand, one row each; `qualifiers["measure"]` says which."""
        return self._states("sanctions", Fact, asked)

    def mediators(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Who mediates, for whom and with whom."""
        return self._states("mediators", Fact, asked)

    def forces(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Whose forces are where."""
        return self._states("forces", Fact, asked)

    def treaties(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Who is bound by which treaty, or has signed it."""
        return self._states("treaties", Fact, asked)

    def positions(self, **asked: Unpack[State]) -> Rows[Fact]:
        """What actors have said on a topic, up to the day asked."""
        return self._states("positions", Fact, asked)

    def plans(self, **asked: Unpack[State]) -> Rows[Plan]:
        """What is planned on the day asked."""
        return self._states("plans", Plan, asked)

    def facts(self, **asked: Unpack[State]) -> Rows[Fact]:
        """Every state of affairs as one table."""
        return self._states("facts", Fact, asked)

    @worded()
    def _states(self, name: str, kind: type[R], asked: State) -> Rows[R]:
        """The rows of a state command, asked as the command line asks."""
        return self._answer(kind, Request.of(name, typed(asked)))
