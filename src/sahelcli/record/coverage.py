"""The coverage of the record: the facts, countries and period that it has in full. There no entry means "no"; elsewhere, "not recorded".

A record gives it in its header (`record.coverage`); without it, a missing entry always means "not recorded".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Self

from sahelcli.base.edtf import parse_edtf

if TYPE_CHECKING:
    from sahelcli.contract.rows import CoverageEntry


class Matter(NamedTuple):
    """A fact that may be true or not: a property of a state with regard to an object. None in a field means any value.

    For `sanctioned-by` the object is the actor that imposes; for `holds-office` the country is the state that has the office.
    """

    property: str
    country: str | None = None
    object: str | None = None
    office: str | None = None
    measure: str | None = None


class Scope(NamedTuple):
    """One entry of the coverage: facts that the record has in full from `first` to the day before `end`."""

    property: str
    office: str | None
    measure: str | None
    objects: frozenset[str]
    countries: frozenset[str]
    first: date
    end: date

    @classmethod
    def of(cls, entry: CoverageEntry) -> Self:
        """Read an entry of the record's header, in its JSON form; an empty `countries` means all countries."""
        first = parse_edtf(entry["from"]).earliest if entry["from"] else None
        end = parse_edtf(entry["until"]).earliest if entry["until"] else None
        objects = frozenset(id_ for id_ in (entry["imposer"], entry["object"]) if id_)
        return cls(entry["property"], entry["office"], entry["measure"], objects, frozenset(entry["countries"]), first or date.min, end or date.max)

    def covers(self, matter: Matter) -> bool:
        """Return whether the whole of a matter lies in it, on whatever days."""
        return (
            self.property == matter.property
            and self.office in (None, matter.office)
            and self.measure in (None, matter.measure)
            and self.objects <= {matter.object}
            and (not self.countries or matter.country in self.countries)
        )


class Covered(NamedTuple):
    """The coverage of a record. Without an entry, the record does not say what it covers."""

    scopes: tuple[Scope, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[CoverageEntry]) -> Self:
        """Read the coverage of a header, in its JSON form."""
        return cls(tuple(Scope.of(entry) for entry in entries))

    def __bool__(self) -> bool:
        """Return whether the record gives its coverage."""
        return bool(self.scopes)

    def is_no(self, matter: Matter, first: date, last: date) -> bool:
        """Return whether silence on a matter means no on every day from `first` to `last`, both included."""
        day = first
        for scope in sorted((s for s in self.scopes if s.covers(matter)), key=lambda s: s.first):
            if scope.first <= day < scope.end:
                day = scope.end
        return day > last or day == date.max

    def turns(self, matter: Matter) -> list[date]:
        """Return the days on which it may begin or cease to be covered."""
        return [day for scope in self.scopes if scope.covers(matter) for day in (scope.first, scope.end)]


def every(properties: Sequence[str], **wanted: Sequence[str]) -> Iterable[Matter]:
    """Return every matter of some properties; `wanted` are alternatives for its other fields, none of them standing for any."""
    matters = [Matter(name) for name in properties]
    for field, values in wanted.items():
        matters = [_with(matter, field, value) for matter in matters for value in values or (None,)]
    return matters


def _with(matter: Matter, field: str, value: str | None) -> Matter:
    return Matter(**(matter._asdict() | {field: value}))
