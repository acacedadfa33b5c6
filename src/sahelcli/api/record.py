"""The record as a Python object. The query commands are its methods, and their options are keyword arguments."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TypedDict, Unpack

from sahelcli.api.arguments_and_answers import Names, Rows, When, Window, names, read, read_card, rows_of, typed, when, worded
from sahelcli.api.rows import (
    Actor,
    Card,
    Change,
    CoverageEntry,
    Disagreement,
    Exit,
    Happening,
    Place,
    Reasons,
    RecordChange,
    Reference,
    Resting,
    Sentence,
    Source,
    SourceCount,
    Term,
    Topic,
)
from sahelcli.api.state_questions import States
from sahelcli.base.errors import UsageError
from sahelcli.language.parse_option_values import at_least, choice, chosen, first_day, two_days
from sahelcli.questions import actors_lists_and_display_names, cards, causes, cite, empty_answers, sources, whats_new
from sahelcli.questions import article_match as match
from sahelcli.questions import diff as changes
from sahelcli.questions.actors_lists_and_display_names import names_by_language
from sahelcli.questions.answer_request import filter_of
from sahelcli.questions.request import Asked, Filter, Request
from sahelcli.questions.resolve_filter import resolved
from sahelcli.record.closed_lists import ACTOR_KINDS
from sahelcli.record.raw_entries import RawFile
from sahelcli.render.sentences import fact_sentences


class Ends(TypedDict, total=False):
    """Conditions on who is concerned. The values of one condition are alternatives; all conditions must be met."""

    bloc: Names | None
    country: Names | None
    actor: Names | None


class Exits(Window, Ends, total=False):
    """Conditions on exits; a window keeps the exits with one of their dates in it."""


class Entries(Ends, total=False):
    """Conditions on entries of the record."""

    type: Names | None
    topic: Names | None
    place: Names | None


class Narrowing(Window, Entries, total=False):
    """Conditions on events and plans."""

    status: Names | None


class OfSources(Narrowing, total=False):
    """Conditions on sources. `country` is that of the publisher; `text` and the other conditions on events apply to those that cite a source."""

    kind: Names | None
    language: Names | None
    publisher: Names | None
    text: str | None


class Record(States):
    """The record, opened by `open_record`. Its methods are the query commands. They raise subclasses of SahelError with a hint in `str()`."""

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
        """Return events and plans, in order of date unless `sort` names another order.

        `max_lines` keeps only that many rows, the most important ones; `limit` keeps the first rows. `contested` keeps only contested events; `then`
        adds the outcome of plans. Raises UsageError and UnknownName.
        """
        own = {"text": text, "sort": sort, "reverse": reverse, "limit": limit, "max_lines": max_lines, "contested": contested, "then": then}
        return self._answer(Happening, Request.of("timeline", typed(narrowing, several=("status",)) | own))

    @worded()
    def search(self, text: str, *, limit: int | None = None, **narrowing: Unpack[Narrowing]) -> Rows[Happening]:
        """Return the events and plans whose text matches, in either language, best match first. Raises UsageError and UnknownName."""
        return self._answer(Happening, Request.of("search", typed(narrowing, several=("status",)) | {"text": text, "limit": limit}))

    @worded()
    def on_this_day(self, day: When | None = None, *, limit: int | None = None, **narrowing: Unpack[Narrowing]) -> Rows[Happening]:
        """Return what happened on a day of any year: 07-06, "6 July" or a date; today if none is given. Raises UsageError and UnknownName."""
        asked = {"anniversary": when(day) or f"{self.today:%m-%d}", "limit": limit}
        return self._answer(Happening, Request.of("on-this-day", typed(narrowing, several=("status",)) | asked))

    @worded()
    def withdrawals(
        self,
        *,
        on: When | None = None,
        status: Names | None = None,
        certain: bool = False,
        contested: bool = False,
        sort: str | None = None,
        reverse: bool = False,
        limit: int | None = None,
        **asked: Unpack[Exits],
    ) -> Rows[Exit]:
        """Return the exits begun by the day asked, each with the dates of its announcement, notice and effect. Raises UsageError and UnknownName."""
        own = {"on": on, "status": status, "certain": certain, "contested": contested, "sort": sort, "reverse": reverse, "limit": limit}
        return self._answer(Exit, Request.of("withdrawals", typed(asked | own, several=("status",))))

    @worded()
    def disagreements(
        self,
        *,
        text: str | None = None,
        contested: bool = False,
        sort: str | None = None,
        reverse: bool = False,
        limit: int | None = None,
        **narrowing: Unpack[Narrowing],
    ) -> Rows[Disagreement]:
        """Return contested values, and values with a version that was judged wrong, each with all its versions.

        The conditions are on the events, as for `timeline`; `contested` leaves out what is only judged wrong. Raises UsageError and UnknownName.
        """
        own = {"text": text, "contested": contested, "sort": sort, "reverse": reverse, "limit": limit}
        return self._answer(Disagreement, Request.of("disagreements", typed(narrowing, several=("status",)) | own))

    @worded()
    def show(self, thing: str, *, on: When | None = None) -> Card:
        """Return the card of an event, plan, actor, place, topic or source, by id or name; `kind` says which. Raises UsageError and UnknownName."""
        return read_card(cards.card(self._db, thing, self.asked(on)))

    @worded()
    def why(self, id: str, *, depth: int = 2) -> Reasons:
        """Return the causes and consequences of an event, plan or fact, up to `depth` steps each way. Raises UsageError and UnknownName."""
        return read(Reasons, causes.why(self._db, id, at_least("--depth", depth, 1) or 1))

    @worded()
    def diff(self, first: When, last: When, *, known: bool = False, max_lines: int | None = None, **narrowing: Unpack[Ends]) -> Rows[Change]:
        """Return the changes between two days, both as known on the later day; this rebuilds the snapshot.

        With `known`, return what became known between the two days. `max_lines` keeps only the most important rows. Raises UsageError and
        UnknownName.
        """
        begin, end, _ = two_days(when(first) or "", when(last) or "", self.today)
        if known and self.known_on:
            raise UsageError("two-knowledges")
        most = at_least("--max-lines", max_lines, 1)
        request = Request.of("diff", typed(narrowing))
        with closing(self._view.snapshot(self.known_on or end, self.according_to)) as later:
            whose = resolved(later, self.today, "diff", request.conditions)
            if known:
                with closing(self._view.snapshot(begin, self.according_to)) as earlier:
                    found = changes.changes_known(earlier, later, whose)
            else:
                found = changes.changes_between(later, begin, end, whose)
        return rows_of(Change, changes.heaviest(found, most))

    @worded()
    def new(self, since: When, **narrowing: Unpack[Entries]) -> Rows[RecordChange]:
        """Return the entries added to the record or corrected since a day.

        Raises UsageError if the record was opened with `known_on` or `according_to`, or for a bad date, and UnknownName.
        """
        if self.known_on or self.according_to:
            raise UsageError("new-of-a-view", option="known_on" if self.known_on else "according_to")
        day = first_day("--since", when(since) or "", self.today)
        return rows_of(RecordChange, whats_new.gained_since(self._db, day, filter_of(self._view, Request.of("new", typed(narrowing)))))

    @worded()
    def match(self, text: str) -> Rows[Sentence]:
        """Return the sentences of an article, each with the events it seems to be about and the points of agreement and difference.

        No result says that a sentence is true. Raises UsageError if the text is too long.
        """
        if len(text) > match.LONGEST:
            raise UsageError("too-long", path="text", count=len(text), most=match.LONGEST)
        return rows_of(Sentence, match.match(self._db, text, self.today if self._today_named else None, self.known_on))

    @worded()
    def cite(self, *ids: str) -> Rows[Reference]:
        """Return references for events, plans, facts or sources, each followed by its sources; without ids, for the record. Raises UnknownName."""
        in_words = fact_sentences(names_by_language(self._db))
        found = cite.references(self._db, ids, self.asked(), in_words, self.known_on, self.according_to, bundled=not self._data)
        return rows_of(Reference, found)

    @worded()
    def sources(self, **about: Unpack[OfSources]) -> Rows[Source]:
        """Return the sources of the record.

        `country`, `kind`, `language` and `publisher` are conditions on the source (`country` is that of the publisher), the others on the events that
        cite it. Raises UsageError and UnknownName.
        """
        filter, asked = self._of_sources(about)
        return rows_of(Source, sources.sources(self._db, asked, filter), asked)

    @worded()
    def sources_by(self, by: str, **about: Unpack[OfSources]) -> Rows[SourceCount]:
        """Count the sources by publisher, kind, country or language, as `sources --by` does. Raises UsageError and UnknownName."""
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
        """Return the events and facts whose sources are weak in the ways asked for.

        `single`: one source only; `one_sided`: sources of one side only; `weak`: weak kinds of sources only. All conditions must be met. Raises
        UsageError and UnknownName.
        """
        filter, asked = self._of_sources(about)
        lacking = sources.Lacking(single, one_sided, weak)
        return rows_of(Resting, sources.resting(self._db, asked, filter, lacking, fact_sentences(names_by_language(self._db))), asked)

    def _of_sources(self, about: OfSources) -> tuple[Filter, Asked]:
        """Return the resolved conditions of a question about sources, and the day it is about."""
        given = typed(about, several=("status",))
        return filter_of(self._view, Request.of("sources", given | {"publishing_country": given.pop("country", None)})), self.asked()

    @worded()
    def actors(self, *, kind: Names | None = None) -> Rows[Actor]:
        """Return the actors of the record, ordered by id, of the given kinds or of all. Raises UsageError for an unknown kind."""
        return rows_of(Actor, actors_lists_and_display_names.vocabulary(self._db, "actors", chosen("--kind", names(kind), ACTOR_KINDS)))

    @worded()
    def coverage(self) -> Rows[CoverageEntry]:
        """Return the coverage stated in the header of the record, empty if it states none."""
        return rows_of(CoverageEntry, empty_answers.coverage(self._db))

    @worded()
    def topics(self) -> Rows[Topic]:
        """Return the topics of the record, ordered by id."""
        return rows_of(Topic, actors_lists_and_display_names.vocabulary(self._db, "topics"))

    def types(self) -> Rows[Term]:
        """The types of event."""
        return rows_of(Term, actors_lists_and_display_names.vocabulary(self._db, "types"))

    def offices(self) -> Rows[Term]:
        """The offices."""
        return rows_of(Term, actors_lists_and_display_names.vocabulary(self._db, "offices"))

    def measures(self) -> Rows[Term]:
        """The measures of sanction."""
        return rows_of(Term, actors_lists_and_display_names.vocabulary(self._db, "measures"))

    @worded()
    def places(self) -> Rows[Place]:
        """Return the places of the record, ordered by id."""
        return rows_of(Place, actors_lists_and_display_names.vocabulary(self._db, "places"))


@worded()
def open_record(*data: str | Path | RawFile, known_on: When | None = None, according_to: str | None = None, today: When | None = None) -> Record:
    """Open the record for questions: the record in the package, or files that replace or overlay it, as with `--data`.

    `known_on` leaves out what was not public by that day. `according_to` gives the answers of that side. `today` is the day that counts as today (by
    default that of the clock). Environment variables are ignored. Raises UsageError if a file does not exist or a date is not valid, InvalidData
    if the data has faults, and UnknownName if the side is unknown or ambiguous.
    """
    return Record(data, known_on, according_to, today)
