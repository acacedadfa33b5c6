"""The question of a run: the record, as known when, according to whom. Words become dates and ids, and the right snapshot is opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sahelcli.base.errors import UnknownName
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Common
from sahelcli.cli.stdout import tell
from sahelcli.language.parse_option_values import choice, last_day
from sahelcli.questions.actors_lists_and_display_names import display_names, publishers_in
from sahelcli.questions.answer_request import View
from sahelcli.render.terminal_progress import progress
from sahelcli.snapshot.open_and_verify import is_large, open_snapshot
from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.dates import caption_day

if TYPE_CHECKING:
    from sahelcli.record.raw_entries import Given

T = TypeVar("T")


def data_files(given: list[Path] | None) -> list[Path]:
    """The files of --data, else those of SAHEL_DATA."""
    return given if given is not None else [Path(name) for name in os.environ.get("SAHEL_DATA", "").split(os.pathsep) if name]


class Question(View):
    """The part of a run's common options that chooses the record and the day. Raises UsageError for what makes no sense."""

    refused = False
    """True if the compiled record of the package could not be used."""

    def __init__(self, common: Common) -> None:
        self.common = common
        self.language = choice("--lang", common.lang, LANGUAGES) if common.lang else spoken()
        today = last_day("--today", common.today, date.today()) if common.today else date.today()
        known_on = last_day("--known-on", common.known_on, today) if common.known_on else None
        super().__init__(self._opened, today, known_on, common.according_to)

    @cached_property
    def data(self) -> list[Given]:
        """The files to read in place of, or over, the record that comes with the tool."""
        if not (files := data_files(self.common.data)):
            return []
        from sahelcli.record.read_raw_entries import kept

        return [kept(path) for path in files]

    def _opened(self, known_on: date | None, side: str | None) -> sqlite3.Connection:
        """Return a snapshot. If the record has to be compiled, a terminal shows the progress, of a large one with the time left."""
        state = (0, 0)

        def counted(done: int, entries: int) -> None:
            nonlocal state
            state = (done, entries)

        count = (lambda: lambda: state) if is_large(self.data) else None
        with progress(say(self.language, "progress.folding"), wanted=not self.common.quiet, count=count):
            return open_snapshot(self.data, known_on, side, self._refused, counted)

    def _refused(self, why: str, path: Path) -> None:
        """Say once that the compiled record is not asked, and why."""
        if not (self.refused or self.common.quiet):
            tell(say(self.language, "note", what=say(self.language, f"snapshot.{why}", path=str(path))))
        self.refused = True

    def is_silent(self, rows: Iterable[T], ask: Callable[[sqlite3.Connection], Iterable[T]]) -> bool:
        """Return whether a side was asked for whose rows are those of the default answer, which `ask` gets from a snapshot."""
        try:
            return self.side is not None and list(rows) == list(ask(self.default_db))
        except UnknownName:  # a fact that is there in this side's view alone
            return False

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each id, in the language of the run."""
        return display_names(self.db, self.language)

    @cached_property
    def publishers(self) -> dict[str, str]:
        """The names of publishers that differ from those in the record, in the language of the run."""
        return publishers_in(self.db, self.language)

    def _day(self, text: str) -> str:
        return caption_day(self.language, text)

    def in_view(self, sought: str) -> str:
        """Return the conditions as they were typed, with the options that choose the day of knowledge and the side."""
        asked = (("--known-on", self.common.known_on), ("--according-to", self.common.according_to))
        parts = [sought, *(f"{option} {text}" for option, text in asked if text)]
        return " ".join(part for part in parts if part)

    @property
    def side_name(self) -> str:
        """The name of the side whose answer is given."""
        return self.names.get(self.side or "", self.side or "")

    def view(self, *, known: bool = True, silent: bool = False) -> list[str]:
        """As it was known when (where `known`), and according to whom, if that was asked; or that the side has no other answer than the default."""
        parts = [say(self.language, "caption.known", day=self._day(self.known_on.isoformat()))] if self.known_on and known else []
        return parts + ([say(self.language, "caption.side-silent" if silent else "caption.side", side=self.side_name)] if self.side else [])
