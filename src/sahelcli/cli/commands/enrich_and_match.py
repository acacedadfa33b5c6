"""`enrich` and `match`: the record beside somebody's own table (a point-in-time join), or beside an article, sentence by sentence."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.options import Common, Options, gathered
from sahelcli.cli.stdout import write_bytes
from sahelcli.cli.write_answer import Session
from sahelcli.questions.article_match import match as matched_rows
from sahelcli.record.whole_files import read_text, scratch
from sahelcli.render.terminal_progress import progress
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day

if TYPE_CHECKING:
    from sahelcli.questions.enrich import Join, JoinColumn
    from sahelcli.tables.add_cells_to_text import Addition


class EnrichOptions(Options):
    """Options of `enrich`."""

    table: option.Table
    add: option.Added
    date: option.DateColumn = "date"
    country: option.CountryColumn = "country"
    headings: option.Headings = None
    date_format: option.DateFormat = None
    rejects: option.Rejects = None
    separator: option.Separator = None
    skip_lines: option.SkipLines = 0


SHOWN: Final = 10
"""Maximum number of unusable values that are named."""

TAB: Final = ("tab", "\\t")
"""Names for a separator that a shell does not pass on easily."""

EXTRAS: Final = {"parquet": "parquet", "xlsx": "excel"}
"""The kinds of table that a library reads and writes as files, and the extra that it comes with."""


def enrich(options: EnrichOptions, common: Common) -> None:
    """Add a column for each question, row by row, and say on stderr which rows could not be answered."""
    from sahelcli.questions.enrich import Join, JoinColumn
    from sahelcli.tables.add_cells_to_text import Addition
    from sahelcli.tables.files import lines_in
    from sahelcli.tables.row_dates import checked_format

    session = Session(common)
    columns = [JoinColumn.of(session.db, text) for given in options.add for text in given.split(",")]
    if twice := [column.heading for place, column in enumerate(columns) if any(column.asks_as(other) for other in columns[:place])]:
        raise UsageError("column-asked-twice", column=twice[0])
    date_format = checked_format(options.date_format) if options.date_format is not None else None
    if date_format and "," in options.date:
        raise UsageError("date-format-of-parts")
    join = Join(session.db, columns, session.as_of().horizon, session.language, date_format)
    addition = Addition(options.date, options.country, _headings(options, columns), join.answer, _separator(options.separator), options.skip_lines)

    def count() -> Callable[[], tuple[int, int]]:
        lines = lines_in(options.table)
        return lambda: (join.rows, lines)

    with progress(say(session.language, "progress.rows"), wanted=session.may_tell, count=count):
        notes = _written(options, common.output, addition)
    _report(session, join, options)
    for key, facts in notes:
        session.note(say(session.language, key, **facts))


def _headings(options: EnrichOptions, columns: Sequence[JoinColumn]) -> tuple[str, ...]:
    """Return the headings of the new columns: those of --as, else the columns as typed. Raises UsageError where they do not fit the columns."""
    headings = tuple(name.strip() for given in options.headings or () for name in given.split(",")) or tuple(c.heading for c in columns)
    if len(headings) != len(columns):
        raise UsageError("headings-of-columns", headings=len(headings), columns=len(columns))
    if twice := [name for place, name in enumerate(headings) if not name or name in headings[:place]]:
        raise UsageError("heading-twice", column=twice[0])
    return headings


def _separator(text: str | None) -> str | None:
    """Return the separator of a CSV file. Raises UsageError for anything but one character."""
    if text is None:
        return None
    sign = "\t" if text in TAB else text
    if len(sign) != 1 or sign in '"\r\n':
        raise UsageError("bad-separator", text=text)
    return sign


def _written(options: EnrichOptions, output: Path | None, addition: Addition) -> list[tuple[str, dict[str, object]]]:
    """Write the table with what was added, and the rows that could not be answered; nothing before all was read. Return notes."""
    from sahelcli.cli.export_formats_and_writing import read_pieces
    from sahelcli.tables.add_cells_to_text import joined
    from sahelcli.tables.files import kind_of, written

    table, rejects = options.table, options.rejects
    _check_files(table, output, rejects)
    kind = kind_of(table)
    if kind in EXTRAS:
        if addition.separator is not None or (addition.skipped and kind == "parquet"):
            raise UsageError("not-of-this-kind", option="--separator" if addition.separator is not None else "--skip-lines", kind=kind)
        if output is None:
            raise UsageError("no-file-for-output", kind=kind)
        return _by_library(kind, table, output, addition, rejects)
    with written(rejects) if rejects else nullcontext() as rejected, nullcontext(output) if output else scratch("enriched") as target:
        with written(target) as new:
            new.writelines(joined(table, addition, rejected.write if rejected else None))
        if not output:
            write_bytes(read_pieces(target))
    return []


def _by_library(kind: str, table: Path, output: Path, addition: Addition, rejects: Path | None) -> list[tuple[str, dict[str, object]]]:
    """Write a table through a library. Raises UsageError where its extra is not installed."""
    from sahelcli.tables.add_cells_to_excel_and_parquet import enrich_excel, enrich_parquet

    try:
        if kind == "parquet":
            enrich_parquet(table, output, addition, rejects)
            return []
        found = enrich_excel(table, output, addition, rejects)
    except ModuleNotFoundError:
        raise UsageError("missing-extra", format=kind, extra=EXTRAS[kind]) from None
    notes: list[tuple[str, dict[str, object]]] = []
    if found.sheets > 1:
        notes.append(("enrich.first-sheet", {"sheet": found.sheet, "count": found.sheets}))
    if found.loses:
        notes.append(("enrich.drawings-lost", {"path": str(output)}))
    return notes


def _check_files(table: Path, output: Path | None, rejects: Path | None) -> None:
    """Check the names of the files. Raises UsageError if one says another kind than the table's, or if two are the same file."""
    from sahelcli.tables.files import kind_of

    kind = kind_of(table)
    for path in (output, rejects):
        if path and kind and (wanted := kind_of(path)) and kind != wanted:
            raise UsageError("another-kind-of-table", path=str(path), kind=kind)
    if rejects and rejects.resolve() in {path.resolve() for path in (table, output) if path}:
        raise UsageError("rejects-elsewhere", path=str(rejects))


def _report(session: Session, join: Join, options: EnrichOptions) -> None:
    """Tell on stderr how many rows were answered, and list the values that could not be used with their counts."""
    language, reasons = session.language, join.reasons
    counts = [say(language, "enrich.answered", count=join.answered)]
    counts += [say(language, f"enrich.{reason}", count=reasons[reason]) for reason in REASONS if reasons[reason]]
    day = caption_day(language, join.horizon.isoformat())
    session.note(say(language, "enrich.rows", count=join.rows, counts=", ".join(counts), day=day))
    if join.beyond:
        session.note(say(language, "enrich.beyond", count=join.beyond, day=day))
    for key, values in (("unreadable-dates", join.bad_dates), ("unknown-countries", join.unknown_countries)):
        if values:
            session.note(say(language, f"enrich.{key}", values=", ".join(_most(values, language))))
    if join.bad_dates and options.date_format is None:
        session.note(say(language, "enrich.try-date-format"))
    if join.foreign_codes:
        session.note(say(language, "enrich.foreign-codes", codes=", ".join(sorted(join.foreign_codes)[:SHOWN])))
    if options.rejects:
        session.note(say(language, "enrich.rejects", count=join.rows - join.answered, path=str(options.rejects)))


REASONS: Final = ("unknown-country", "no-country", "undated", "unreadable-date")
"""Why rows could not be answered, in the order in which that is said."""


def _most(counts: Counter[str], language: str) -> Iterator[str]:
    """The most frequent values; of long lists, the rest as a number."""
    named = [(text, count) for text, count in counts.most_common() if text]
    yield from (say(language, "enrich.value", text=text[:60], count=count) for text, count in named[:SHOWN])
    if len(named) > SHOWN:
        yield say(language, "enrich.more", count=len(named) - SHOWN)


class MatchOptions(Options):
    """Options of `match`."""

    article: option.Article


def match(options: MatchOptions, common: Common) -> None:
    """Each sentence with the events and facts it seems to speak of; with --exit-status, exit 1 where something differs."""
    from sahelcli.questions.article_match import LONGEST

    session = Session(common)
    article = read_text(options.article)
    if len(article) > LONGEST:
        raise UsageError("too-long", path=str(options.article), count=len(article), most=LONGEST)
    rows = list(matched_rows(session.db, article, session.today if common.today else None, session.known_on))
    counts = {
        "sentences": len(rows),
        "agreeing": sum(bool(row["agrees"]) and not row["differs"] for row in rows),
        "differing": sum(bool(row["differs"]) for row in rows),
        "uncompared": sum(not (row["agrees"] or row["differs"]) for row in rows),
    }
    code = int(common.exit_status and counts["differing"] > 0)
    session.show_prose("match", rows, lambda: code)
    session.note(say(session.language, "match.note", **counts))
    if code:
        sys.exit(code)


COMMANDS = {
    "enrich": gathered(enrich, EnrichOptions, Common, without=("format", "json", "excel", "header", "meta", "fields", "exit_status")),
    "match": gathered(match, MatchOptions, Common),
}
