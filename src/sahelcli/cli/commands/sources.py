"""`sources`: the pages the record rests on, counts of them, and what rests on too few."""

from __future__ import annotations

from dataclasses import fields

from sahelcli.asking.facts import words_of_facts
from sahelcli.asking.sources import source_filter
from sahelcli.asking.typed import choice
from sahelcli.cli.groups import Common, SourcesOptions, TimelineOptions, gathered
from sahelcli.cli.narrowing import sought, timeline_filter
from sahelcli.cli.session import Session
from sahelcli.core.faults import UsageError
from sahelcli.queries.sources import BY, Lacking, resting, sources_by
from sahelcli.queries.sources import sources as source_rows


def sources(options: SourcesOptions, common: Common) -> None:
    """The sources that fit; with --by how many; with --single, --one-sided or --weak what rests on them."""
    session = Session(common)
    lacking = Lacking(options.single, options.one_sided, options.weak)
    if options.by and lacking != Lacking():
        raise UsageError("counts-or-rests", option=next(f"--{name}" for name, given in _flags(options) if given))
    narrowed = source_filter(session.db, kind=options.kind, country=options.country, language=options.language, publisher=options.publisher)
    happened = timeline_filter(session, TimelineOptions(**{f.name: getattr(options, f.name) for f in fields(TimelineOptions) if f.name != "country"}))
    asked = session.asked()
    if options.by:
        rows = sources_by(session.db, asked, happened, narrowed, choice("--by", options.by, BY))
        session.show("sources-by", rows, "", sought(options))
    elif lacking != Lacking():
        what = " ".join([*(f"--{name}" for name, given in _flags(options) if given), sought(options)])
        session.show("sources-behind", resting(session.db, asked, happened, narrowed, lacking, words_of_facts(session.db)), "", what)
    else:
        session.show("sources", source_rows(session.db, asked, happened, narrowed), "", sought(options))


def _flags(options: SourcesOptions) -> tuple[tuple[str, bool], ...]:
    return (("single", options.single), ("one-sided", options.one_sided), ("weak", options.weak))


COMMANDS = {"sources": gathered(sources, SourcesOptions, Common)}
