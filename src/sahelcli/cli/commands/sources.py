"""`sources`: the pages the record rests on, counts of them, and what rests on too few."""

from __future__ import annotations

from dataclasses import fields

from sahelcli.cli.facts import words_of_facts
from sahelcli.cli.narrowing import sought, timeline_filter
from sahelcli.cli.options import Common, SourcesOptions, TimelineOptions, gathered
from sahelcli.cli.session import Session
from sahelcli.cli.typed import choice, chosen
from sahelcli.core.faults import UnknownName, UsageError
from sahelcli.core.names import folded
from sahelcli.core.vocabulary import SOURCE_KINDS
from sahelcli.queries.names import CANDIDATES, COUNTRY, near_names, resolve
from sahelcli.queries.sources import BY, Lacking, SourceFilter, resting, sources_by, values_of
from sahelcli.queries.sources import sources as source_rows


def sources(options: SourcesOptions, common: Common) -> None:
    """The sources that fit; with --by how many; with --single, --one-sided or --weak what rests on them."""
    session = Session(common)
    lacking = Lacking(options.single, options.one_sided, options.weak)
    if options.by and lacking != Lacking():
        raise UsageError("counts-or-rests", option=next(f"--{name}" for name, given in _flags(options) if given))
    narrowed = _filter(session, options)
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


def _filter(session: Session, options: SourcesOptions) -> SourceFilter:
    """What the sources are narrowed to. Raises UsageError and UnknownName."""
    return SourceFilter(
        kinds=chosen("--kind", options.kind, SOURCE_KINDS),
        countries=tuple(_country(session, text) for text in options.country or ()),
        languages=chosen("--language", options.language, values_of(session.db, "language")),
        publishers=tuple(_publisher(session, text) for text in options.publisher or ()),
    )


def _country(session: Session, text: str) -> str:
    """A country by its code, which may be that of no actor of the record, or by a state's name."""
    return text.upper() if text.upper() in values_of(session.db, "country") else resolve(session.db, text, COUNTRY)


def _publisher(session: Session, text: str) -> str:
    """A publisher as the record spells it."""
    publishers = {folded(name): name for name in values_of(session.db, "publisher")}
    if (wanted := folded(text)) not in publishers:
        near = [publishers[name] for name in near_names(wanted, publishers)[:CANDIDATES]]
        raise UnknownName(text, "publisher", [(name, {"en": name, "fr": name}) for name in near], ambiguous=False)
    return publishers[wanted]


COMMANDS = {"sources": gathered(sources, SourcesOptions, Common)}
