"""One run: what was asked in words becomes dates and ids, the right snapshot is opened, the answer is written, notes go to stderr."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from sahelcli.cli.language import LANGUAGE
from sahelcli.cli.options import Common
from sahelcli.core.edtf import BadDate, Edtf, parse_edtf
from sahelcli.core.faults import UsageError
from sahelcli.queries.asked import Asked, day_asked
from sahelcli.queries.names import ACTOR, resolve
from sahelcli.render.formats import FORMATS, renderer
from sahelcli.render.page import Page
from sahelcli.store.open import open_snapshot
from sahelcli.text.catalogue import LANGUAGES, say


class Session:
    """What a command needs of its common options. Raises UsageError for those that make no sense."""

    def __init__(self, common: Common) -> None:
        self.common = common
        self.language = choice("--lang", common.lang, LANGUAGES) if common.lang else LANGUAGE
        self.known_on = last_day("--known-on", common.known_on) if common.known_on else None
        self.today = last_day("--today", common.today) if common.today else date.today()
        default = "table" if sys.stdout.isatty() else "tsv"
        self.format = "json" if common.json else choice("--format", common.format or default, tuple(FORMATS))

    @cached_property
    def data(self) -> list[Path]:
        """The files to read in place of, or over, the record that comes with the tool."""
        given = self.common.data
        if given is None:
            given = [Path(name) for name in os.environ.get("SAHEL_DATA", "").split(os.pathsep) if name]
        return given

    @cached_property
    def side(self) -> str | None:
        """The id of the side whose answer is wanted."""
        asked = self.common.according_to
        return resolve(open_snapshot(self.data), asked, ACTOR) if asked else None

    @cached_property
    def db(self) -> sqlite3.Connection:
        """The snapshot that answers."""
        return open_snapshot(self.data, self.known_on, self.side)

    def asked(self, on: str | None = None) -> Asked:
        """The day asked."""
        return day_asked(self.db, period("--on", on) if on else None, self.known_on, self.today)

    def show(self, rows: Iterable[dict[str, Any]], columns: tuple[str, ...], caption: str, sought: str) -> None:
        """Write the answer on stdout and its caption under the table or on stderr. Nothing found is an answer; with --exit-status it is exit 1."""
        found = iter(rows)
        first = next(found, None)
        if first is None and self.format == "table":
            self.note(say(self.language, "nothing", what=sought))
        else:
            self._write(chain([first], found) if first is not None else (), columns, caption)
        if self.format != "table" or first is None:
            self.note(caption)
        if first is None and self.common.exit_status:
            sys.exit(1)

    def note(self, what: str) -> None:
        """A note on stderr, unless -q."""
        if what and not self.common.quiet:
            print(say(self.language, "note", what=what), file=sys.stderr)

    def _write(self, rows: Iterable[dict[str, Any]], columns: tuple[str, ...], caption: str) -> None:
        width = shutil.get_terminal_size((80, 24)).columns
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        write(renderer(self.format)(Page(rows, columns, self.language, caption, width, colour)))

    def caption(self, asked: Asked, *, history: bool = False) -> str:
        """Which day is answered and why; whose answer it is; how far the record's word goes."""
        parts = []
        if history:
            parts.append(say(self.language, "caption.history", day=asked.text))
        elif asked.reason != "on" or self.format == "table":
            parts.append(say(self.language, f"caption.{asked.reason}", day=asked.text))
        if self.known_on and asked.reason == "on":
            parts.append(say(self.language, "caption.known", day=self.known_on.isoformat()))
        if self.side:
            parts.append(say(self.language, "caption.side", side=self.side))
        if asked.beyond and not history:
            parts.append(say(self.language, "caption.beyond", day=asked.horizon.isoformat()))
        return "; ".join(parts)


def write(pieces: Iterator[str] | Iterable[str]) -> None:
    """Write to stdout; a reader that has closed the pipe ends the run quietly."""
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        with suppress(OSError):  # what is left in the buffer has nowhere to go
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def period(option: str, text: str) -> Edtf:
    """A date as people type it: a day, a month, a year, EDTF. Raises UsageError."""
    try:
        when = parse_edtf(text.strip())
    except BadDate as error:
        raise UsageError("bad-date", option=option, text=text, readings=error.readings) from None
    if when.unknown or (when.earliest is None and when.latest is None):
        raise UsageError("not-a-day", option=option, text=text)
    return when


def last_day(option: str, text: str) -> date:
    """The last day of a date: knowing something by a month is knowing it by its end."""
    latest = period(option, text).latest
    if latest is None:
        raise UsageError("not-a-day", option=option, text=text)
    return latest


def window(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first day of `--since` and the last of `--until`; None where the window is open. Raises UsageError where it is backwards."""
    first = period("--since", since).earliest if since else None
    last = period("--until", until).latest if until else None
    if first and last and first > last:
        raise UsageError("period-backwards", since=since, until=until)
    return first, last


def choice(option: str, text: str, choices: Iterable[str]) -> str:
    """One of a closed list. Raises UsageError."""
    choices = tuple(choices)
    if text not in choices:
        raise UsageError("unknown-choice", option=option, text=text, choices=choices)
    return text


def chosen(option: str, texts: Iterable[str] | None, choices: Iterable[str]) -> tuple[str, ...]:
    """Several of a closed list."""
    return tuple(choice(option, text, choices) for text in texts or ())
