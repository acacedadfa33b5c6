"""What rows consist of besides plain values, and how a row becomes plain JSON again. `rows` has the rows themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal


class Row:
    """A row of an answer, or a part of one: a frozen dataclass whose fields are the keys of the JSON contract, in its order."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The row as `--json` prints it. Keys that are there only where they are asked for are left out where they were not."""
        values = ((field, getattr(self, field.name)) for field in fields(self))  # type: ignore[arg-type]  # every row is a dataclass
        return {field.name.rstrip("_"): _plain(value) for field, value in values if value is not None or field.default is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, Row):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Row):
    """A text in both languages. `str()` of it is the English."""

    en: str
    fr: str

    def __str__(self) -> str:
        return self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Row):
    """A source that an answer rests on."""

    source: str
    publisher: str
    published: str | None
    url: str
    kind: Literal["primary", "agency", "newsroom", "reference", "repost", "state-media", "other"]

    def __str__(self) -> str:
        return f"{self.publisher}, {self.url}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Row):
    """Another version of a value: whose it is, and how it ranks. `value` None: it did not take place."""

    field: str
    value: Any
    by: tuple[str, ...]
    rank: Literal["preferred", "held", "deprecated"]
    reason: Text | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Row):
    """A field of an answer of which there is another version, and who holds it (nobody, where only a page does)."""

    field: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension(Row):
    """A suspension that a membership went through; `until` None: it goes on."""

    since: str
    until: str | None
    citations: tuple[Citation, ...]
    certainty: Literal["certain", "possible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Row):
    """An event that another refers to, or is referred to by; `kind` says how, where it is more than a citation."""

    kind: str | None = None
    event: str
    title: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched(Row):
    """A happening that a sentence seems to speak of; `citations` are ids of sources among those of the row."""

    id: str
    date: str | None
    status: str
    title: Text
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Row):
    """A fact beside a sentence: of whom what was so, and how long."""

    id: str
    subject: str | None
    property: str | None
    object: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Row):
    """One thing that a sentence says, beside what the record says of it."""

    about: Literal["actor", "date", "extent", "members", "membership", "number", "office", "place", "sanction", "suspension", "withdrawal"]
    says: str
    record: tuple[str, ...]
    event: str
    fact: str | None
    rank: Literal["preferred", "held", "deprecated"] | None
    reason: Text | None
    citations: tuple[str, ...]


Values = Mapping[str, Any]
"""Keys and values that differ from row to row: qualifiers of a fact, effects as recorded."""

Value = str | bool | Text | tuple[str, ...] | None
"""A value of a comparison, before or after."""
