"""Commands that list what the record has: `actors`, `topics`, `places`, the closed lists, `coverage` and `sources`; and `cite`.

Sources are the pages the record rests on, with counts of them and what rests on too few; `cite` makes references to the record or to an entry of it.
"""

from __future__ import annotations

from collections.abc import Callable

from sahelcli.base.errors import UsageError
from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.cli import options as option
from sahelcli.cli.options import Common, Options, RowOrder, TimelineOptions, gathered, given, in_words
from sahelcli.cli.write_answer import Session
from sahelcli.language.parse_option_values import choice, chosen
from sahelcli.questions.actors_lists_and_display_names import CLOSED, VOCABULARIES, names_by_language, vocabulary
from sahelcli.questions.answer_request import filter_of
from sahelcli.questions.request import Request
from sahelcli.record.closed_lists import ACTOR_KINDS
from sahelcli.render.formats import FOR_PEOPLE, REFERENCE_SUFFIXES, REFERENCES


class ActorsOptions(Options):
    """Options of `actors`."""

    kind: option.Kinds = None


def _show(name: str, order: RowOrder, common: Common, kinds: tuple[str, ...] = ()) -> None:
    """The entries of one vocabulary: people get actors, topics and places by name, programs by id."""
    session = Session(common)
    rows = list(vocabulary(session.db, name, kinds))
    if session.format in FOR_PEOPLE and name not in CLOSED:
        rows.sort(key=lambda row: alphabetical(row["name"][session.language]))
    session.show(session.listed(name, rows, order), " ".join(kinds))


def actors(options: ActorsOptions, order: RowOrder, common: Common) -> None:
    """The actors of the record."""
    _show("actors", order, common, chosen("--kind", options.kind, ACTOR_KINDS))


def _command(name: str) -> Callable[..., None]:
    def command(order: RowOrder, common: Common) -> None:
        _show(name, order, common)

    return gathered(command, RowOrder, Common)


def coverage(order: RowOrder, common: Common) -> None:
    """The entries of the record's coverage."""
    from sahelcli.questions.empty_answers import coverage as entries

    session = Session(common)
    session.show(session.listed("coverage", entries(session.db), order), "")


class SourcesOptions(TimelineOptions):
    """Options of `sources`: filters of sources, and those of the timeline. Its --country is the publisher's."""

    country: option.SourceCountry = None
    kind: option.SourceKinds = None
    language: option.SourceLanguage = None
    publisher: option.Publisher = None
    by: option.By = None
    single: option.Single = False
    one_sided: option.OneSided = False
    weak: option.Weak = False


def sources(options: SourcesOptions, order: RowOrder, common: Common) -> None:
    """The sources that fit; with --by how many; with --single, --one-sided or --weak what rests on them."""
    from sahelcli.questions.sources import BY, Lacking, resting, sources_by
    from sahelcli.questions.sources import sources as source_rows
    from sahelcli.render.sentences import fact_sentences

    session = Session(common)
    lacking = Lacking(options.single, options.one_sided, options.weak)
    if options.by and lacking != Lacking():
        raise UsageError("counts-or-rests", option=next(f"--{name}" for name, given in _flags(options) if given))
    conditions = given(options, without={"country", "by", "single", "one_sided", "weak"}) | {"publishing_country": options.country}
    filter, as_of = filter_of(session, Request.of("sources", conditions)), session.as_of()
    if options.by:
        counts = sources_by(session.db, as_of, filter, choice("--by", options.by, BY))
        session.show(session.listed("sources-by", counts, order), in_words(options))
    elif lacking != Lacking():
        what = " ".join([*(f"--{name}" for name, given in _flags(options) if given), in_words(options)])
        sentences = fact_sentences(names_by_language(session.db))
        session.show(session.listed("sources-behind", resting(session.db, as_of, filter, lacking, sentences), order), what)
    else:
        rows = list(source_rows(session.db, as_of, filter))
        if session.format in FOR_PEOPLE:
            rows.sort(key=lambda row: alphabetical(session.publishers.get(row["publisher"], row["publisher"])))
        session.show(session.listed("sources", rows, order), in_words(options))


def _flags(options: SourcesOptions) -> tuple[tuple[str, bool], ...]:
    return (("single", options.single), ("one-sided", options.one_sided), ("weak", options.weak))


class CiteOptions(Options):
    """Options of `cite`."""

    ids: option.Ids = None


class References(Session):
    """A session whose answer is a list of references: in words unless another format is named."""

    formats = REFERENCES
    suffixes = REFERENCE_SUFFIXES
    default = "plain"


def cite(options: CiteOptions, order: RowOrder, common: Common) -> None:
    """Each of the ids as a reference, then the sources behind it; without one the record."""
    from sahelcli.questions.cite import references
    from sahelcli.render.sentences import fact_sentences

    session = References(common)
    ids = options.ids or []
    as_of, in_words = session.as_of(), fact_sentences(names_by_language(session.db))
    rows = references(session.db, ids, as_of, in_words, session.known_on, session.side, bundled=not session.data)
    session.show(session.listed("cite", rows, order), " ".join(ids))


COMMANDS = {
    **{name: _command(name) for name in VOCABULARIES},
    "actors": gathered(actors, ActorsOptions, RowOrder, Common),
    "coverage": gathered(coverage, RowOrder, Common),
    "sources": gathered(sources, SourcesOptions, RowOrder, Common),
    "cite": gathered(cite, CiteOptions, RowOrder, Common),
}
