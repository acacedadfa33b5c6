"""`enrich`: a point-in-time join onto somebody's own table."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from sahelcli.cli.groups import Common, EnrichOptions, gathered
from sahelcli.cli.output import write
from sahelcli.cli.session import Session
from sahelcli.core.faults import UsageError
from sahelcli.core.periods import parse_period
from sahelcli.queries.enrich import Join, JoinColumn
from sahelcli.store.sheets import Addition, joined, kind_of, write_table
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day

SHOWN: Final = 10
"""How many of the values that could not be used are named."""

STEP: Final = 10_000
"""Rows between two looks at the clock."""


def enrich(options: EnrichOptions, common: Common) -> None:
    """Add a column for each question, row by row, and say on stderr which rows could not be answered."""
    session = Session(common)
    columns = [JoinColumn.of(session.db, text) for given in options.add for text in given.split(",")]
    if twice := [column.heading for place, column in enumerate(columns) if column in columns[:place]]:
        raise UsageError("column-asked-twice", column=twice[0])
    join = Join(session.db, columns, session.asked().horizon, session.language, partial(parse_period, today=session.today))
    answer, rows = _counting(join.cells, quiet=common.quiet)
    addition = Addition(options.date, options.country, tuple(join.headings), answer)
    if kind_of(options.table) == "parquet":
        _parquet(options.table, common.output, addition)
    elif common.output:
        _kinds_agree(options.table, common.output)
        write_table(common.output, joined(options.table, addition))
    else:
        write(joined(options.table, addition))
    _report(session, join, rows())


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


def _counting(cells: Callable[[str, str], tuple[str, ...]], *, quiet: bool) -> tuple[Callable[[str, str], tuple[str, ...]], Callable[[], int]]:
    """The same answers, counted; on a terminal, with a line of progress once a second."""
    count = 0
    begun = told = time.monotonic()
    watched = sys.stderr.isatty() and not quiet

    def counted(country: str, when: str) -> tuple[str, ...]:
        nonlocal count, told
        count += 1
        if watched and count % STEP == 0 and (now := time.monotonic()) > told + 1:
            told = now
            print(f"\r{count:,}", end="", file=sys.stderr, flush=True)
        return cells(country, when)

    def total() -> int:
        if told > begun:
            print("\r\x1b[K", end="", file=sys.stderr)
        return count

    return counted, total


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


COMMANDS = {"enrich": gathered(enrich, EnrichOptions, Common, without=("format", "json", "exit_status"))}
