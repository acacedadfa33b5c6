"""The data that a format of `export` receives: the chosen rows of the record, with names, caption and header."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, ExportedHappening, FactRow, HeaderRow, PlaceEntry, RecordChangeRow, SourceEntry, TopicEntry
    from sahelcli.questions.page_states import Standing

Cell = str | int | float | bool | None
"""A value of a flat table."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A flat table: column names, and rows with their values in that order."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Edition:
    """The identity of a timeline entry over time: an event that keeps a plan has the plan's `uid`; `number` grows with each change and correction.

    `changed` is the day of the last one (ISO 8601), None where it must not be told, as under --known-on.
    """

    uid: str
    number: int
    changed: str | None


@dataclass(frozen=True, slots=True)
class Export:
    """Chosen rows in contract order, as `timeline`, `facts`, the vocabularies and `sources` return them, and the same rows as tables.

    An event also has `exact`: whether its days are known. `record` is the record's header; `stamp` is the day of its state (ISO 8601); `table` is
    the table asked for, "" for all of them; `caption` says which day is answered; `names` are the names of ids in `language`. `standing` has
    the data with which a page answers for any day (attributes day, blocs, facts, relations, names, kinds, about), if the format uses it. `excel` asks
    for CSV in the form that Excel reads. `publishers` maps publishers to their French names if they have one. `editions` are by id of an event or
    plan, and `gained` what the record gained or corrected, if the format uses them.
    """

    events: Sequence[ExportedHappening]
    facts: Sequence[FactRow]
    actors: Sequence[ActorEntry]
    places: Sequence[PlaceEntry]
    topics: Sequence[TopicEntry]
    sources: Sequence[SourceEntry]
    sheets: Mapping[str, Sheet]
    record: HeaderRow
    stamp: str
    language: str
    table: str
    caption: str
    names: Mapping[str, str]
    standing: Standing | None = None
    excel: bool = False
    publishers: Mapping[str, str] = field(default_factory=dict)
    editions: Mapping[str, Edition] = field(default_factory=dict)
    gained: Sequence[RecordChangeRow] = ()

    @property
    def of_any_day(self) -> Standing:
        """Return the states for any day. Raises ValueError where the format did not ask for them."""
        if self.standing is None:
            raise ValueError("states of no day")
        return self.standing

    def name(self, id_: str | None) -> str:
        """Return the name of an id, or the id itself if it has no name."""
        return self.names.get(id_ or "", id_ or "")


def about(export: Export, language: str | None = None) -> str:
    """Return the version and the licence of the record in a language, else in the export's, for formats that have room for a remark."""
    language = language or export.language
    day = date_words(language, export.record["covered_until"])
    return say(language, "export.about", version=export.record["version"], day=day, licence=export.record["licence"])


def bounded(export: Export) -> list[ExportedHappening]:
    """Return the events whose first and last day are known: a calendar can contain only these."""
    return [row for row in export.events if row["earliest"] and row["latest"] and row["latest"] < "9999-12-31"]


def known_urls(row: ExportedHappening | FactRow) -> Iterable[str]:
    """Return the addresses of a row's sources without duplicates."""
    return dict.fromkeys(citation["url"] for citation in row["citations"])
