"""The parts of which rows are made, such as texts, citations and claims, and the conversion of a row to plain JSON. Whole rows are in `rows`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal

from sahelcli.contract.shown_columns_and_claims_in_json import as_printed_claim

_BURYING: Final = frozenset(("claims", "citations", "suspensions", "proof", "then"))
"""Keys that are left out of the `repr()` of a row."""


class Row:
    """A row of an answer, or part of one: a frozen dataclass whose fields are the keys of the JSON contract, in the same order."""

    __slots__ = ()

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def to_dict(self) -> dict[str, Any]:
        """Return the row as `--json` prints it. Optional keys that were not asked for are left out."""
        values: Iterator[tuple[Field[Any], object]] = ((field, getattr(self, field.name)) for field in fields(self))
        found = {field.name.rstrip("_"): _plain(value) for field, value in values if value is not None or field.default is not None}
        return as_printed_claim(found) if "value_type" in found else found

    def __repr__(self) -> str:
        """Return the row without the keys that would bury it, as they were read."""
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.name not in _BURYING)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _repr_html_(self) -> str:
        """Return the row as a table for notebooks, sources included."""
        from sahelcli.api.frames_and_notebooks import html_card

        return html_card(self)


def _plain(value: object) -> object:
    if isinstance(value, Row):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Row):
    """A text in both languages. `str()` returns the English text."""

    en: str
    fr: str

    def __str__(self) -> str:
        return self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Row):
    """A source that supports an answer."""

    source: str
    publisher: str
    published: str | None
    url: str
    kind: Literal["primary", "agency", "newsroom", "reference", "repost", "state-media", "other"]

    def __str__(self) -> str:
        return f"{self.publisher}, {self.url}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Row):
    """Another version of a value, with its supporters and its rank. `value` None: the event did not take place.

    `value` is as the record has it; `to_dict` gives it as text, with its type beside it.
    """

    field: str
    value: Any
    by: tuple[str, ...]
    rank: Literal["preferred", "held", "deprecated"]
    reason: Text | None
    citations: tuple[Citation, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the claim as `--json` prints it."""
        return as_printed_claim(Row.to_dict(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Row):
    """A field of an answer that has another version, and the actors who support that version (none if only a source does)."""

    field: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension(Row):
    """A suspension of a membership; `until` is None if it has not ended."""

    since: str
    until: str | None
    citations: tuple[Citation, ...]
    certainty: Literal["certain", "possible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Row):
    """An event that refers to another or is referred to by it. `kind` is the relation if it is more than a citation."""

    kind: str | None = None
    event: str
    title: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched(Row):
    """An event or plan that a sentence seems to be about. `citations` are ids of sources in the citations of the row."""

    id: str
    date: str | None
    status: str
    title: Text
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Row):
    """A fact shown with a sentence: the state of affairs, its subject and object, and its period."""

    id: str
    subject: str | None
    property: str | None
    object: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Row):
    """One statement of a sentence, compared with the record."""

    about: Literal["actor", "date", "extent", "members", "membership", "number", "office", "place", "sanction", "suspension", "withdrawal"]
    says: str
    record: tuple[str, ...]
    event: str
    fact: str | None
    rank: Literal["preferred", "held", "deprecated"] | None
    reason: Text | None
    citations: tuple[str, ...]


Values = Mapping[str, Any]
"""Keys and values that differ from row to row: the qualifiers of a fact, or effects as recorded."""

Value = str | bool | Text | tuple[str, ...] | None
"""A value of a comparison, before or after."""
