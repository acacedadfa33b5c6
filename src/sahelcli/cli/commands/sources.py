"""`sources`: the pages the record rests on, counts of them, and what rests on too few."""

from __future__ import annotations

from dataclasses import fields

from sahelcli.base.errors import UsageError
from sahelcli.cli.filters import sought, timeline_filter
from sahelcli.cli.option_sets import Common, SourcesOptions, TimelineOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.language.typed_values import choice
from sahelcli.questions.source_filter import source_filter
from sahelcli.questions.sources import BY, Lacking, resting, sources_by
from sahelcli.questions.sources import sources as source_rows
from sahelcli.questions.vocabularies import names_by_language
from sahelcli.render.fact_sentences import fact_sentences


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
        sentences = fact_sentences(names_by_language(session.db))
        session.show("sources-behind", resting(session.db, asked, happened, narrowed, lacking, sentences), "", what)
    else:
        session.show("sources", source_rows(session.db, asked, happened, narrowed), "", sought(options))


def _flags(options: SourcesOptions) -> tuple[tuple[str, bool], ...]:
    return (("single", options.single), ("one-sided", options.one_sided), ("weak", options.weak))


COMMANDS = {"sources": gathered(sources, SourcesOptions, Common)}
