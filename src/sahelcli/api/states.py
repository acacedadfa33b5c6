"""The questions about states of affairs: who was a member, in office, under sanctions on a day, or ever."""

from __future__ import annotations

from typing import Any, TypeVar, Unpack

from sahelcli.api.answers import Rows
from sahelcli.api.connection import Names, Opened, When, Window, plain, rows_of
from sahelcli.api.errors import worded
from sahelcli.api.rows import Chair, Fact, Leader, Membership, Plan
from sahelcli.api.values import Row
from sahelcli.questions.filters import state_filter
from sahelcli.questions.listings import LISTINGS
from sahelcli.questions.state_answers import OUTCOMES, is_so_far, state_rows
from sahelcli.questions.versions import contested as contested_rows

R = TypeVar("R", bound=Row)


class State(Window, total=False):
    """What every question about a state of affairs takes.

    `on` is the day or period asked, `history` asks for every spell (in a window, if one is given: `since`, `until`, `period`), `certain` leaves out
    what is only possible, `contested` what nobody contests; `why` gives each row its `proof`.
    """

    on: When | None
    history: bool
    certain: bool
    contested: bool
    why: bool


class Ended(State, total=False):
    """A question about what has two ends, and what it may be narrowed to: a bloc, a country, or any actor that is one of them."""

    bloc: Names | None
    country: Names | None
    actor: Names | None


class States(Opened):
    """The state commands as methods: `members`, `leaders` and their like. All raise UsageError, and UnknownName for what is no name."""

    def members(self, *, status: str | None = None, **asking: Unpack[Ended]) -> Rows[Membership]:
        """Who belongs to what: members and parties, unless another `status` (associate, observer, signatory, any) is asked for."""
        return self._states("members", Membership, {**asking, "status": status})

    def leaders(self, *, office: Names | None = None, **asking: Unpack[Ended]) -> Rows[Leader]:
        """Who governs a state: heads of state, then heads of government."""
        return self._states("leaders", Leader, {**asking, "office": office})

    def chairs(self, **asking: Unpack[Ended]) -> Rows[Chair]:
        """Who chairs an organisation's highest body."""
        return self._states("chairs", Chair, asking)

    def sanctions(self, *, measure: Names | None = None, **asking: Unpack[Ended]) -> Rows[Fact]:
        """Which measures stand, one row each; `qualifiers["measure"]` says which."""
        return self._states("sanctions", Fact, {**asking, "measure": measure})

    def mediators(self, *, office: Names | None = None, **asking: Unpack[Ended]) -> Rows[Fact]:
        """Who mediates, for whom and with whom."""
        return self._states("mediators", Fact, {**asking, "office": office})

    def forces(self, **asking: Unpack[Ended]) -> Rows[Fact]:
        """Whose forces are where."""
        return self._states("forces", Fact, asking)

    def treaties(self, *, status: str | None = None, **asking: Unpack[Ended]) -> Rows[Fact]:
        """Who is bound by which treaty, or has signed it."""
        return self._states("treaties", Fact, {**asking, "status": status})

    def positions(self, *, topic: Names | None = None, **asking: Unpack[Ended]) -> Rows[Fact]:
        """What actors have said on a topic, up to the day asked."""
        return self._states("positions", Fact, {**asking, "topic": topic})

    def plans(self, *, then: bool = False, overdue: bool = False, kept: bool = False, slipped: bool = False, **asking: Unpack[Ended]) -> Rows[Plan]:
        """What is planned on the day asked; `then` says what became of each; `overdue`, `kept` and `slipped` are conditions that all hold."""
        given = dict(zip(OUTCOMES, (overdue, kept, slipped), strict=True))
        return self._states("plans", Plan, asking, then=then, outcomes=[name for name in OUTCOMES if given[name]])

    def facts(
        self,
        *,
        property: Names | None = None,
        office: Names | None = None,
        topic: Names | None = None,
        measure: Names | None = None,
        **asking: Unpack[Ended],
    ) -> Rows[Fact]:
        """Every state of affairs as one table."""
        return self._states("facts", Fact, {**asking, "property": property, "office": office, "topic": topic, "measure": measure})

    @worded()
    def _states(self, name: str, kind: type[R], given: Any, *, then: bool = False, outcomes: list[str] | None = None) -> Rows[R]:
        """The rows of a state command, asked as the command line asks."""
        listing = LISTINGS[name]
        asking = dict(given)
        on, contested, why = asking.pop("on", None), asking.pop("contested", False), asking.pop("why", False)
        history = bool(asking.get("history"))
        dated = is_so_far(listing, named=on is not None, history=history)
        narrowed = state_filter(self._db, self.today, listing, so_far=dated, **plain(asking, one=("status",)))
        asked = self.asked(on)
        so_far = is_so_far(listing, named=on is not None, history=history, outcomes=outcomes or ())
        rows = state_rows(
            self._db, listing, asked, narrowed,
            history=history, so_far=so_far, outcomes=outcomes or (), then=then, why=why, picked=contested_rows if contested else None,
        )  # fmt: skip
        return rows_of(kind, rows, asked)
