"""`enrich`: a point-in-time join onto somebody's own table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from sahelcli.cli.groups import Common, EnrichOptions, gathered
from sahelcli.cli.output import write
from sahelcli.cli.progress import progress
from sahelcli.cli.session import Session
from sahelcli.core.faults import UsageError
from sahelcli.core.periods import parse_period
from sahelcli.queries.enrich import Join, JoinColumn
from sahelcli.store.sheets import Addition, joined, kind_of, write_table
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day

SHOWN: Final = 10
"""How many of the values that could not be used are named."""


def enrich(options: EnrichOptions, common: Common) -> None:
    """Add a column for each question, row by row, and say on stderr which rows could not be answered."""
    session = Session(common)
    columns = [JoinColumn.of(session.db, text) for given in options.add for text in given.split(",")]
    if twice := [column.heading for place, column in enumerate(columns) if column in columns[:place]]:
        raise UsageError("column-asked-twice", column=twice[0])
    join = Join(session.db, columns, session.asked().horizon, session.language, partial(parse_period, today=session.today))
    counted = _Counted(join.cells)
    addition = Addition(options.date, options.country, tuple(join.headings), counted)
    with progress(lambda: say(session.language, "progress.rows", count=counted.rows), wanted=session.may_tell):
        _written(options.table, common.output, addition)
    _report(session, join, counted.rows)


def _written(table: Path, output: Path | None, addition: Addition) -> None:
    """Write the table with what was added."""
    if kind_of(table) == "parquet":
        _parquet(table, output, addition)
    elif output:
        _kinds_agree(table, output)
        write_table(output, joined(table, addition))
    else:
        write(joined(table, addition))


def _parquet(table: Path, output: Path | None, addition: Addition) -> None:
    if output is None:
        raise UsageError("parquet-to-stdout")
    _kinds_agree(table, output)
    try:
        from sahelcli.store.parquet import enrich_parquet
    except ModuleNotFoundError:  # DuckDB
        raise UsageError("missing-extra", format="parquet", extra="parquet") from None
    enrich_parquet(table, output, addition)


def _kinds_agree(table: Path, output: Path) -> None:
    """A table is written as it was read: raises UsageError where the name of the output says another kind."""
    kind, wanted = kind_of(table), kind_of(output)
    if kind and wanted and kind != wanted:
        raise UsageError("another-kind-of-table", path=str(output), kind=kind)


class _Counted:
    """The same answers, counted."""

    def __init__(self, cells: Callable[[str, str], tuple[str, ...]]) -> None:
        self.cells = cells
        self.rows = 0

    def __call__(self, country: str, when: str) -> tuple[str, ...]:
        self.rows += 1
        return self.cells(country, when)


def _report(session: Session, join: Join, rows: int) -> None:
    """How many rows there were, and which could not be answered, each value with how often it stood."""
    language = session.language
    session.note(say(language, "enrich.rows", count=rows, day=caption_day(language, join.horizon.isoformat())))
    for key, count in (("undated", join.undated), ("without-country", join.without_country)):
        if count:
            session.note(say(language, f"enrich.{key}", count=count))
    for key, counts in (("bad-dates", join.bad_dates), ("unknown-countries", join.unknown_countries)):
        if counts:
            session.note(say(language, f"enrich.{key}", count=counts.total(), values=", ".join(_most(counts, language))))


def _most(counts: Counter[str], language: str) -> Iterator[str]:
    """The most frequent values; of long lists, the rest as a number."""
    named = [(text, count) for text, count in counts.most_common() if text]
    yield from (say(language, "enrich.value", text=text[:60], count=count) for text, count in named[:SHOWN])
    if len(named) > SHOWN:
        yield say(language, "enrich.more", count=len(named) - SHOWN)


COMMANDS = {"enrich": gathered(enrich, EnrichOptions, Common, without=("format", "json", "excel", "exit_status"))}
