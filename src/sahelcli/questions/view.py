"""The record that answers: which files, as known on which day, in whose view."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import cached_property

from sahelcli.language.typed_values import period
from sahelcli.questions.as_of import Asked, day_asked
from sahelcli.questions.names import ACTOR, resolve


class View:
    """The record as it was public by `known_on`, in the view of the actor that `according_to` names; `today` is the day that counts as today.

    `snapshot` opens the record as known on a day (None: all of it) in a side's view (None: the default answer).
    """

    def __init__(
        self, snapshot: Callable[[date | None, str | None], sqlite3.Connection], today: date, known_on: date | None, according_to: str | None
    ) -> None:
        self.snapshot = snapshot
        self.today = today
        self.known_on = known_on
        self._according_to = according_to

    @cached_property
    def side(self) -> str | None:
        """The id of the actor whose view it is. Raises UnknownName."""
        if not self._according_to:
            return None
        with closing(self.snapshot(None, None)) as whole:
            return resolve(whole, self._according_to, ACTOR)

    @cached_property
    def db(self) -> sqlite3.Connection:
        """The snapshot that answers."""
        side = self.side  # which may have to open another one first
        return self.snapshot(self.known_on, side)

    @cached_property
    def default_db(self) -> sqlite3.Connection:
        """The snapshot that gives the default answer, as known on the same day."""
        return self.snapshot(self.known_on, None) if self.side else self.db

    def as_of(self, on: str | None = None) -> Asked:
        """Return the days that a question is about, from those typed or from the clock and the record. Raises UsageError."""
        return day_asked(self.db, period("--on", on, self.today) if on is not None else None, self.known_on, self.today)
