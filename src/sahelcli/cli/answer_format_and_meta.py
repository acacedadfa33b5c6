"""The format in which a question is answered, the page that a renderer gets for it, and the description of the answer that --meta adds.

The description is around the rows of JSON, and in a file beside a file of any other format.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli import __version__
from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_terminal, to_json
from sahelcli.cli.options import Common
from sahelcli.cli.question import Question
from sahelcli.cli.stdout import has_links, is_ascii, is_coloured
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.shown_columns_and_claims_in_json import ADDED_SHOWN, columns_of
from sahelcli.language.parse_option_values import choice
from sahelcli.questions.request import Asked
from sahelcli.render.formats import FORMATS, NAMED, PEOPLE, SUFFIXES, Page

if TYPE_CHECKING:
    from sahelcli.contract.rows import Row

FIELDED: Final = ("table", "tsv", "csv", "json", "jsonl")
"""The formats of which --fields chooses the keys."""


class FormattedQuestion(Question):
    """A question and its format; `piped` is the one that a pipe gets. Raises UsageError for options that make no sense together."""

    formats: Mapping[str, str] = FORMATS
    suffixes: Mapping[str, str] = SUFFIXES
    day = ""
    """The last day asked, where a drawing sets what is past apart from what lies ahead."""

    ids = True
    """True if lists of timeline entries show ids."""

    source_names = False
    """True if a line names its sources, without their addresses."""

    default: str | None = None
    """The format where none is asked for; None: by where stdout goes."""

    def __init__(self, common: Common, piped: str = "tsv") -> None:
        super().__init__(common)
        self.piped = piped

    @property
    def format(self) -> str:
        """The name of the format in which the answer is written."""
        name = self._format[0]
        if self.common.header and name != "tsv":
            raise UsageError("header-format", format=name)
        if self.common.meta and name != "json" and self.common.output is None:
            raise UsageError("meta-format", format=name)
        return name

    @property
    def by_default(self) -> bool:
        """True if no format was asked for."""
        return self._format[1]

    @cached_property
    def _format(self) -> tuple[str, bool]:
        """The format asked for, and whether none was: --json, --format, the suffix of --output, SAHEL_FORMAT, else by where stdout goes."""
        common = self.common
        if common.excel:
            of_suffix = self.suffixes.get(common.output.suffix, "csv") if common.output else "csv"
            if (wanted := "json" if common.json else common.format or of_suffix) != "csv":
                raise UsageError("excel-format", format=wanted)
            return wanted, False
        if common.json and common.format and common.format.lower() != "json":
            raise UsageError("json-and-format", format=common.format)
        if common.json or common.format:
            return ("json" if common.json else choice("--format", common.format or "", self.formats, "unknown-format")), False
        if common.output:
            found = self.suffixes.get(common.output.suffix)
            if found is None:
                raise UsageError("no-format-of-suffix", path=str(common.output), suffixes=", ".join(self.suffixes))
            return found, False
        if asked := os.environ.get("SAHEL_FORMAT"):
            return choice("SAHEL_FORMAT", asked, self.formats, "unknown-format"), False
        return self.default or ("table" if sys.stdout.isatty() else self.piped), True

    def _again(self) -> str:
        """The options that ask another command alike."""
        import shlex

        common = self.common
        given: list[tuple[str, str | None]] = [("--data", str(path)) for path in common.data or ()]
        given += [("--known-on", common.known_on), ("--according-to", common.according_to), ("--lang", common.lang)]
        return escape_terminal(shlex.join(word for option, value in given if value for word in (option, value)))

    def _described(self, pieces: Iterable[str], page: Page, as_of: Asked | None = None) -> Iterable[str]:
        """Return the pieces of an answer, with a description of it where --meta asks for one."""
        if not self.common.meta:
            return pieces

        return described(self, pieces, page, as_of)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The keys asked for with --fields, in their order; none for the columns of the format. Raises UsageError."""
        fields = tuple(key.strip() for text in self.common.fields or () for key in text.split(",") if key.strip())
        if fields and self.format not in FIELDED:
            raise UsageError("fields-format", format=self.format, formats=", ".join(FIELDED))
        return fields

    def _with_fields(self, page: Page) -> Page:
        """Return a page with the keys asked for alone; `qualifiers.measure` is a key within a key. Raises UsageError for one that no row has."""
        if not self.fields:
            return page
        for field in self.fields:
            choice("--fields", field.partition(".")[0], page.keys)
        chosen = page._replace(keys=self.fields, columns=self.fields)
        if self.format in ("table", "tsv"):
            return chosen
        from sahelcli.render.cells import value_at

        return chosen._replace(rows=[{field: value_at(row, field) for field in self.fields} for row in page.rows])

    @property
    def _to_stdout(self) -> bool:
        return self.common.output is None

    def _width(self) -> int:
        return shutil.get_terminal_size((80, 24)).columns

    def _page(self, listing: str, rows: Iterable[Row], caption: str, added: Sequence[str] = ()) -> Page:
        return Page(
            rows=rows,
            listing=listing,
            keys=(*(column.name for column in COLUMNS.get(listing, ())), *(key for key in added if key in ADDED_SHOWN and key != "summary")),
            columns=columns_of(listing, added, people=self.format in PEOPLE) if listing else (),
            language=self.language,
            caption=caption,
            width=self._width() if self.format == "table" else 0,
            colour=self._to_stdout and is_coloured(),
            ascii=self._to_stdout and is_ascii(),
            links=self._to_stdout and has_links(),
            names=self.names if self.format in NAMED else {},
            day=self.day,
            excel=self.common.excel,
            header=self.common.header,
            summaries="summary" in added,
            ids=self.ids,
            source_names=self.source_names,
        )

    def _worded(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Rows as the format's readers are to see them: where people read them, publishers as they are called in the language."""
        if self.format not in NAMED:
            return rows
        from sahelcli.render.references import worded

        return list(worded(rows, self.publishers))

    @property
    def may_tell(self) -> bool:
        """True if progress may be shown: notes are wanted, and the answer is not written to the same terminal."""
        return not self.common.quiet and (self.common.output is not None or not sys.stdout.isatty())


def described(session: FormattedQuestion, pieces: Iterable[str], page: Page, as_of: Asked | None) -> Iterable[str]:
    """Return JSON as one object that has the rows, and any other format as it is, with its description written beside the file of --output.

    Raises UsageError where that file cannot be written.
    """
    from sahelcli.contract.proof_parts import added_columns
    from sahelcli.record.whole_files import write_whole

    description = about(session, page.listing, as_of)
    if session.format == "json":
        return chain([to_json(description)[:-1], ', "rows": '], pieces, ["}\n"])
    names = {"csv": page.keys, "jsonl": page.keys, "tsv": page.columns}.get(session.format, ())
    columns = {column.name: column for column in (*COLUMNS[page.listing], *added_columns(page.listing))}
    known = [(name, columns[key]) for name in names if (key := name.partition(".")[0]) in columns]
    description["columns"] = [{"name": name, "type": column.type, "about": column.about} for name, column in known]
    write_whole(Path(f"{session.common.output}.meta.json"), to_json(description) + "\n")
    return pieces


def about(session: FormattedQuestion, listing: str, as_of: Asked | None) -> dict[str, object]:
    """Return the command, the days asked, the view, the record with its version and licence, and the name of the schema of the rows."""
    from sahelcli.contract.row_schema import command_of, schema_id
    from sahelcli.questions.export import record_header

    command = command_of(listing)
    return {
        "command": command,
        "day": as_of.text if as_of else None,
        "known_on": session.known_on.isoformat() if session.known_on else None,
        "according_to": session.side,
        "record": record_header(session.db),
        "schema": schema_id(command, __version__),
    }
