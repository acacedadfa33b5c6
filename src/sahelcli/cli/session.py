"""One run: what was asked in words becomes dates and ids, the right snapshot is opened, the answer is written, notes go to stderr."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from sahelcli.asking.typed import choice, last_day, period
from sahelcli.cli.groups import Common
from sahelcli.cli.language import LANGUAGE
from sahelcli.cli.output import tell, write
from sahelcli.core.columns import COLUMNS
from sahelcli.core.faults import UsageError
from sahelcli.core.shown import ADDED_SHOWN, columns_of
from sahelcli.queries.asked import Asked, day_asked
from sahelcli.queries.names import ACTOR, resolve
from sahelcli.queries.vocabularies import display_names
from sahelcli.render.card import render_json, render_text
from sahelcli.render.formats import FOR_PEOPLE, FORMATS, PEOPLE, SUFFIXES, renderer
from sahelcli.render.page import Page
from sahelcli.render.plain import sentence
from sahelcli.store.files import write_whole
from sahelcli.store.open import open_snapshot
from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.dates import caption_day

Row = dict[str, Any]

ONWARD: Final = ("timeline", "search")
"""The listings whose table shows neither ids nor sources, and leads on."""


def data_files(given: list[Path] | None) -> list[Path]:
    """The files of --data, else those of SAHEL_DATA."""
    return given if given is not None else [Path(name) for name in os.environ.get("SAHEL_DATA", "").split(os.pathsep) if name]


class Session:
    """What a command needs of its common options; `piped` is the format that a pipe gets. Raises UsageError for those that make no sense."""

    formats: Mapping[str, str] = FORMATS
    suffixes: Mapping[str, str] = SUFFIXES
    day = ""
    """The last day asked, where a drawing sets what is past apart from what lies ahead."""

    default: str | None = None
    """The format where none is asked for; None: by where stdout goes."""

    def __init__(self, common: Common, piped: str = "tsv") -> None:
        self.common = common
        self.piped = piped
        self.language = choice("--lang", common.lang, LANGUAGES) if common.lang else LANGUAGE
        self.today = last_day("--today", common.today, date.today()) if common.today else date.today()
        self.known_on = last_day("--known-on", common.known_on, self.today) if common.known_on else None

    @property
    def format(self) -> str:
        """The name of the format in which the answer is written."""
        return self._format[0]

    @property
    def by_default(self) -> bool:
        """Whether no format was asked for."""
        return self._format[1]

    @cached_property
    def _format(self) -> tuple[str, bool]:
        """The format asked for, and whether none was: --json, --format, the suffix of --output, SAHEL_FORMAT, else by where stdout goes."""
        common = self.common
        if common.json or common.format:
            return ("json" if common.json else choice("--format", common.format or "", tuple(self.formats))), False
        if common.output:
            found = self.suffixes.get(common.output.suffix)
            if found is None:
                raise UsageError("no-format-of-suffix", path=str(common.output), suffixes=", ".join(self.suffixes))
            return found, False
        if asked := os.environ.get("SAHEL_FORMAT"):
            return choice("SAHEL_FORMAT", asked, tuple(self.formats)), False
        return self.default or ("table" if sys.stdout.isatty() else self.piped), True

    @cached_property
    def data(self) -> list[Path]:
        """The files to read in place of, or over, the record that comes with the tool."""
        return data_files(self.common.data)

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
        return day_asked(self.db, period("--on", on, self.today) if on else None, self.known_on, self.today)

    def contested(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The contested rows alone; for people, with their versions set side by side (in other formats the claims have them)."""
        from sahelcli.queries.versions import contested, with_versions

        if self.format not in FOR_PEOPLE:
            return contested(rows)
        return with_versions(self.db, contested(rows), open_snapshot(self.data, self.known_on) if self.side else None)

    def show(
        self,
        listing: str,
        rows: Iterable[Row],
        caption: str,
        sought: str,
        nearest: Callable[[], Row | None] = lambda: None,
        added: Sequence[str] = (),
        written: Callable[[], None] = lambda: None,
    ) -> None:
        """Write an answer: a table, a sentence where a terminal gets one row, or another format; notes on stderr.

        Nothing found is an answer, which says what was sought and what comes nearest; with --exit-status it is exit 1. `added` are the keys that
        the rows have because they were asked for. `written` is called once all of it was written, and not where the reader went away.
        """
        found = iter(rows)
        first = list(islice(found, 2))
        page = self._page(listing, chain(first, found), caption, added)
        beneath = self.format in FOR_PEOPLE and not {"proof", "versions"}.isdisjoint(added)
        if self.format == "table" and not first:
            self._nothing(page, sought, nearest)
        elif self.format == "table" and self.by_default and len(first) == 1 and "citations" in first[0] and not beneath:
            self._write([sentence(first[0], page) + "\n"])
        else:
            pieces = renderer(self.format, listing, self.formats, beneath=beneath)(page)
            self._write(chain(pieces, self._onward()) if listing in ONWARD and self.by_default else pieces)
        if self.format not in PEOPLE or (self.by_default and len(first) < 2 and not (first and beneath)):
            self.note(caption)
        written()
        if not first and self.common.exit_status:
            sys.exit(1)

    def _onward(self) -> Iterator[str]:
        """The last line under a table of happenings on a terminal: how to go on from one of them."""
        if self.format == "table" and sys.stdout.isatty() and not self.common.quiet:
            line = say(self.language, "onward")
            yield f"\x1b[2m{line}\x1b[0m\n" if self._colour() else f"{line}\n"

    def text(self, listing: str, rows: Iterable[Row], caption: str, added: Sequence[str] = ()) -> str:
        """What `show` would write of some rows, where they are neither none nor one alone."""
        return "".join(renderer(self.format, listing)(self._page(listing, rows, caption, added)))

    def length(self, listing: str, rows: Iterable[Row], caption: str) -> int:
        """How many lines that has."""
        return self.text(listing, rows, caption).count("\n")

    def show_drawing(self, rows: Sequence[Row], caption: str, sought: str, draw: Callable[[Page], Iterable[str]]) -> None:
        """Write what is drawn of some rows, to the width of the terminal; a pipe gets that of COLUMNS, or 80."""
        if rows:
            page = Page((), (), (), self.language, caption, self._width(), colour=self._colour() and not self.common.output, names=self._names)
            self._write(draw(page))
        else:
            self.note(say(self.language, "nothing", what=sought))
            if self.common.exit_status:
                sys.exit(1)

    def _colour(self) -> bool:
        return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"

    def show_card(self, card: Row, caption: str, draw: Callable[[Row, Page], Iterable[str]] = render_text) -> None:
        """Write one thing whole: as JSON, or drawn for people, wrapped on a terminal and never in a pipe."""
        if self.format in ("json", "jsonl"):
            self._write(render_json(card))
            self.note(caption)
        elif self.format in ("table", "plain") or self.by_default:
            width = self._width() if self.format == "table" else 0
            page = Page((), (), (), self.language, caption, width, names=self._names)
            self._write(draw(card, page))
        else:
            raise UsageError("no-card-format", format=self.format)

    @cached_property
    def _names(self) -> dict[str, str]:
        """What people call each id."""
        return display_names(self.db, self.language)

    def show_prose(self, listing: str, rows: Iterable[Row]) -> None:
        """Write rows that are lines of text for people, and records in every other format."""
        self._write(renderer(self.format, listing)(self._page(listing, rows, "")))

    def _width(self) -> int:
        return shutil.get_terminal_size((80, 24)).columns

    def _page(self, listing: str, rows: Iterable[Row], caption: str, added: Sequence[str] = ()) -> Page:
        return Page(
            rows=rows,
            listing=listing,
            keys=(*(column.name for column in COLUMNS[listing]), *(key for key in added if key in ADDED_SHOWN)),
            columns=columns_of(listing, added, people=self.format in PEOPLE),
            language=self.language,
            caption=caption,
            width=self._width() if self.format == "table" else 0,
            colour=self._colour(),
            names=self._names if self.format in FOR_PEOPLE else {},
            day=self.day,
        )

    def _nothing(self, page: Page, sought: str, nearest: Callable[[], Row | None]) -> None:
        self.note(say(self.language, "nothing", what=sought))
        if (row := nearest()) is not None:
            self.note(say(self.language, "nearest", what=sentence(row, page)))

    def note(self, what: str) -> None:
        """A note on stderr, unless -q."""
        if what and not self.common.quiet:
            tell(say(self.language, "note", what=what))

    def _write(self, pieces: Iterable[str]) -> None:
        if self.common.output:
            write_whole(self.common.output, "".join(pieces))
        elif sys.stdout.isatty():
            from sahelcli.cli.paging import write_paged

            write_paged(pieces, wanted=not self.common.no_pager)
        else:
            write(pieces)

    def _day(self, text: str) -> str:
        return caption_day(self.language, text)

    @property
    def side_name(self) -> str:
        """What people call the side whose answer it is."""
        return self._names.get(self.side or "", self.side or "")

    def view(self, *, known: bool = True) -> list[str]:
        """As it was known when (where `known`), and according to whom, if that was asked."""
        parts = [say(self.language, "caption.known", day=self._day(self.known_on.isoformat()))] if self.known_on and known else []
        return parts + ([say(self.language, "caption.side", side=self.side_name)] if self.side else [])

    def caption(self, asked: Asked, *, history: bool = False, so_far: bool = False) -> str:
        """Which day is answered and why (or that all is told, or all up to that day); whose answer it is; how far the record's word goes."""
        parts = []
        if so_far:
            parts.append(say(self.language, "caption.so-far", day=self._day(asked.text)))
        elif history:
            parts.append(say(self.language, "caption.history", day=self._day(asked.text)))
        elif asked.reason != "on" or self.format in PEOPLE:
            parts.append(say(self.language, f"caption.{asked.reason}", day=self._day(asked.text)))
        parts += self.view(known=asked.reason == "on")
        if asked.beyond and so_far:
            parts.append(say(self.language, "caption.ends", day=self._day(asked.horizon.isoformat())))
        elif asked.beyond and not history:
            parts.append(say(self.language, "caption.beyond", day=self._day(asked.horizon.isoformat())))
        return say(self.language, "between").join(parts)
