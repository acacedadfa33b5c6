"""The record as a Python object: the commands that ask are its methods, their options its arguments."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Unpack

from sahelcli.api.answers import Rows, worded
from sahelcli.api.connection import Names, When, Window, names, rows_of, typed, when
from sahelcli.api.decode import read, read_card
from sahelcli.api.rows import (
    Actor,
    Card,
    Change,
    CoverageEntry,
    Happening,
    Place,
    Reasons,
    RecordChange,
    Reference,
    Resting,
    Sentence,
    Source,
    SourceCount,
    Topic,
)
from sahelcli.api.states import States
from sahelcli.base.errors import UsageError
from sahelcli.language.typed_values import at_least, choice, chosen, first_day, two_days
from sahelcli.questions import cards, coverage, references, sources, vocabularies, why
from sahelcli.questions import diff as changes
from sahelcli.questions import revisions as gained
from sahelcli.questions.answer import filter_of
from sahelcli.questions.filters import resolved
from sahelcli.questions.match import answer as match
from sahelcli.questions.request import Asked, Filter, Request
from sahelcli.questions.vocabularies import names_by_language
from sahelcli.record.raw_file import RawFile
from sahelcli.record.vocabulary import ACTOR_KINDS
from sahelcli.render.sentences import fact_sentences


class About(Window, total=False):
    """What happenings are narrowed to, but for a country; several values of one are alternatives, all that are given hold."""

    bloc: Names | None
    actor: Names | None
    type: Names | None
    topic: Names | None
    place: Names | None
    status: Names | None


class Narrowing(About, total=False):
    """What happenings are narrowed to."""

    country: Names | None


class OfSources(About, total=False):
    """What sources are narrowed to: `country` is the publisher's, the rest narrows the happenings that cite them."""

    country: Names | None
    kind: Names | None
    language: Names | None
    publisher: Names | None
    text: str | None


class Record(States):
    """The record, opened by `open_record`. Its methods are the commands; they raise classes of SahelError, whose `str()` says what to try."""

    @worded()
    def timeline(
        self,
        *,
        text: str | None = None,
        sort: str = "date",
        reverse: bool = False,
        limit: int | None = None,
        max_lines: int | None = None,
        contested: bool = False,
        then: bool = False,
        **narrowing: Unpack[Narrowing],
    ) -> Rows[Happening]:
        """What happened, was announced or is planned; `max_lines` keeps the heaviest, `then` says what became of plans."""
        own = {"text": text, "sort": sort, "reverse": reverse, "limit": limit, "max_lines": max_lines, "contested": contested, "then": then}
        return self._answer(Happening, Request.of("timeline", typed(narrowing, several=("status",)) | own))

    @worded()
    def search(self, text: str, *, limit: int | None = None, **narrowing: Unpack[Narrowing]) -> Rows[Happening]:
        """The happenings whose words fit, in either language, the best first."""
        return self._answer(Happening, Request.of("search", typed(narrowing, several=("status",)) | {"text": text, "limit": limit}))

    @worded()
    def show(self, thing: str, *, on: When | None = None) -> Card:
        """One thing whole, by its id or its name: an event, a plan, an actor, a place, a topic or a source; `kind` says which."""
        return read_card(cards.card(self._db, thing, self.asked(on)))

    @worded()
    def why(self, id: str, *, depth: int = 2) -> Reasons:
        """What led to an event, a plan or a fact, and what followed, so many steps either way."""
        return read(Reasons, why.why(self._db, id, at_least("--depth", depth, 1) or 1))

    @worded()
    def diff(
        self,
        first: When,
        last: When,
        *,
        known: bool = False,
        bloc: Names | None = None,
        country: Names | None = None,
        actor: Names | None = None,
        max_lines: int | None = None,
    ) -> Rows[Change]:
        """What changed between two days, both as known on the later one; with `known`, what became known between them. Folds the record anew."""
        begin, end, _ = two_days(when(first) or "", when(last) or "", self.today)
        if known and self.known_on:
            raise UsageError("two-knowledges")
        most = at_least("--max-lines", max_lines, 1)
        request = Request.of("diff", typed({"bloc": bloc, "country": country, "actor": actor}))
        with closing(self._view.snapshot(self.known_on or end, self.according_to)) as later:
            whose = resolved(later, self.today, "diff", request.conditions)
            if known:
                with closing(self._view.snapshot(begin, self.according_to)) as earlier:
                    found = changes.changes_known(earlier, later, whose)
            else:
                found = changes.changes_between(later, begin, end, whose)
        return rows_of(Change, changes.heaviest(found, most))

    @worded()
    def new(
        self,
        since: When,
        *,
        bloc: Names | None = None,
        country: Names | None = None,
        actor: Names | None = None,
        type: Names | None = None,
        topic: Names | None = None,
        place: Names | None = None,
    ) -> Rows[RecordChange]:
        """What the record gained or corrected since a day. It is asked of the whole record, opened as of today."""
        if self.known_on or self.according_to:
            raise UsageError("new-of-a-view")
        day = first_day("--since", when(since) or "", self.today)
        given = {"bloc": bloc, "country": country, "actor": actor, "type": type, "topic": topic, "place": place}
        return rows_of(RecordChange, gained.gained_since(self._db, day, filter_of(self._view, Request.of("new", typed(given)))))

    @worded()
    def match(self, text: str) -> Rows[Sentence]:
        """The sentences of an article, each with the events it seems to speak of, and where it agrees and differs. Never "true"."""
        if len(text) > match.LONGEST:
            raise UsageError("too-long", path="text", count=len(text), most=match.LONGEST)
        return rows_of(Sentence, match.match(self._db, text, self.today if self._today_named else None, self.known_on))

    @worded()
    def cite(self, *ids: str) -> Rows[Reference]:
        """Events, plans, facts or sources as references, each followed by the sources behind it; without an id the record."""
        in_words = fact_sentences(names_by_language(self._db))
        found = references.references(self._db, ids, self.asked(), in_words, self.known_on, self.according_to, bundled=not self._data)
        return rows_of(Reference, found)

    @worded()
    def sources(self, **about: Unpack[OfSources]) -> Rows[Source]:
        """The pages that the record rests on; `country` is the publisher's, `about` narrows the happenings that cite them."""
        filter, asked = self._of_sources(about)
        return rows_of(Source, sources.sources(self._db, asked, filter), asked)

    @worded()
    def sources_by(self, by: str, **about: Unpack[OfSources]) -> Rows[SourceCount]:
        """How many sources there are by publisher, kind, country or language: `sources --by`."""
        filter, asked = self._of_sources(about)
        return rows_of(SourceCount, sources.sources_by(self._db, asked, filter, choice("--by", by, sources.BY)), asked)

    @worded()
    def sources_behind(
        self,
        *,
        single: bool = False,
        one_sided: bool = False,
        weak: bool = False,
        **about: Unpack[OfSources],
    ) -> Rows[Resting]:
        """Events and facts that rest on one source, one side or weak kinds alone: `sources --single`, `--one-sided`, `--weak`."""
        filter, asked = self._of_sources(about)
        lacking = sources.Lacking(single, one_sided, weak)
        return rows_of(Resting, sources.resting(self._db, asked, filter, lacking, fact_sentences(names_by_language(self._db))), asked)

    def _of_sources(self, about: OfSources) -> tuple[Filter, Asked]:
        """The conditions of a question about sources, resolved, and the day that it is about."""
        given = typed(about, several=("status",))
        return filter_of(self._view, Request.of("sources", given | {"publishing_country": given.pop("country", None)})), self.asked()

    @worded()
    def actors(self, *, kind: Names | None = None) -> Rows[Actor]:
        """The actors of the record, by id, of some kinds or all."""
        return rows_of(Actor, vocabularies.vocabulary(self._db, "actors", chosen("--kind", names(kind), ACTOR_KINDS)))

    @worded()
    def coverage(self) -> Rows[CoverageEntry]:
        """What the record covers, as its header has it; none where it does not say."""
        return rows_of(CoverageEntry, coverage.coverage(self._db))

    @worded()
    def topics(self) -> Rows[Topic]:
        """The topics of the record, by id."""
        return rows_of(Topic, vocabularies.vocabulary(self._db, "topics"))

    @worded()
    def places(self) -> Rows[Place]:
        """The places of the record, by id."""
        return rows_of(Place, vocabularies.vocabulary(self._db, "places"))


@worded()
def open_record(*data: str | Path | RawFile, known_on: When | None = None, according_to: str | None = None, today: When | None = None) -> Record:
    """Open the record for questions: the one that comes with the package, or files in its place or laid over it, as with `--data`.

    `known_on` leaves out what was not public by that day; `according_to` gives that side's answers; `today` is the day that counts as today (the
    clock's, if it is left out). The environment is not looked at. Raises UsageError for a file or a date that is none, InvalidData for faults
    in the data, UnknownName where the side is nobody's name.
    """
    return Record(data, known_on, according_to, today)
