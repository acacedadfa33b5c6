"""The data that a format of `export` receives, and descriptions of its tables for programs: a data package (Frictionless) and CSVW metadata.

An EDTF date is a string in both, since neither has a type for it; its bounds beside it are dates.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.columns import Column
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
    for CSV in the form that Excel reads. `publishers` maps publishers to their French names if they have one, `editions` are by id of an event or
    plan, and `gained` is what the record gained or corrected: each if the format uses it.
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


Node = dict[str, Any]
"""An object of a description."""

EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The name of the Library of Congress for a date in EDTF."""

_FRICTIONLESS: Final[Mapping[str, Node]] = {
    "day": {"type": "date"},
    "bool": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "int": {"type": "integer"},
    "number": {"type": "number"},
    "edtf": {"type": "string", "rdfType": EDTF},
    "url": {"type": "string", "format": "uri"},
}
"""The type of a field in a data package by the type of its column. Any other is a string."""

_CSVW: Final[Mapping[str, Node]] = {
    "day": {"datatype": "date"},
    "bool": {"datatype": {"base": "boolean", "format": "true|false"}},
    "int": {"datatype": "integer"},
    "number": {"datatype": "number"},
    "edtf": {"datatype": {"base": "string", "@id": EDTF}},
    "url": {"datatype": "anyURI"},
    "json": {"datatype": "json"},
    "ids": {"separator": " "},
    "dates": {"separator": " "},
}
"""The datatype of CSV on the Web for each type of column; any other type is a string."""

_SPDX: Final = re.compile(r"[A-Za-z0-9.+-]+")
"""An identifier of the SPDX licence list, which is also the name of the licence's page."""


def licence_address(licence: str) -> str | None:
    """Return the address of a licence of the SPDX list, or None if it is no identifier of that list."""
    return f"https://spdx.org/licenses/{licence}" if _SPDX.fullmatch(licence) else None


def dataset(export: Export, language: str) -> Node:
    """Return what schema.org says of a data set: its name, version, licence, languages and the days that its events span."""
    record = export.record
    days = [row["earliest"] for row in export.events if row["earliest"]]
    return {
        "@type": "Dataset",
        "name": record["title"][language],
        "description": f"{record['title'][language]}. {about(export, language)}",
        "version": record["version"],
        "license": licence_address(record["licence"]) or record["licence"],
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        **({"temporalCoverage": f"{min(days)}/{max(record['covered_until'], min(days))}"} if days else {}),
    }


def descriptors(export: Export) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file that describes the tables."""
    for name, value in (("datapackage.json", _data_package(export)), ("csv-metadata.json", _csvw(export))):
        yield name, json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _data_package(export: Export) -> Node:
    from sahelcli.contract.export_tables import SHEETS

    record = export.record
    address = licence_address(record["licence"])
    return {
        "profile": "tabular-data-package",
        "name": "sahel-record",
        "title": record["title"]["en"],
        "version": record["version"],
        "licenses": [{"name": record["licence"]} | ({"path": address} if address else {})],
        "resources": [_resource(name, columns, export) for name, columns in SHEETS.items()],
    }


def _resource(name: str, columns: tuple[Column, ...], export: Export) -> Node:
    from sahelcli.contract.export_tables import KEYED

    schema: Node = {"fields": [_field(name, column, export) for column in columns], "missingValues": [""]}
    if name in KEYED:
        schema["primaryKey"] = ["id"]
    if links := _links(name):
        schema["foreignKeys"] = [{"fields": [column], "reference": {"resource": other, "fields": ["id"]}} for column, other in links.items()]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";" if export.excel else ",", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }


def _field(sheet: str, column: Column, export: Export) -> Node:
    from sahelcli.contract.export_tables import KEYED

    kind = {"type": "string"} | _FRICTIONLESS.get(column.type, {})
    if export.excel and column.type == "number":
        kind["decimalChar"] = ","
    key = {"constraints": {"required": True, "unique": True}} if column.name == "id" and sheet in KEYED else {}
    return {"name": column.name, "description": column.about} | kind | key


def _csvw(export: Export) -> Node:
    from sahelcli.contract.export_tables import SHEETS

    record = export.record
    address = licence_address(record["licence"])
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": record["title"]["en"],
        "dc:license": {"@id": address} if address else record["licence"],
        "schema:version": record["version"],
        "dialect": {"delimiter": ";" if export.excel else ",", "quoteChar": '"', "doubleQuote": True, "lineTerminators": ["\r\n"]},
        "tables": [_table(name, columns, export) for name, columns in SHEETS.items()],
    }


def _table(name: str, columns: tuple[Column, ...], export: Export) -> Node:
    from sahelcli.contract.export_tables import KEYED

    schema: Node = {"columns": [_csvw_column(name, column, export) for column in columns]}
    if name in KEYED:
        schema["primaryKey"] = "id"
    if links := _links(name):
        schema["foreignKeys"] = [
            {"columnReference": column, "reference": {"resource": f"{other}.csv", "columnReference": "id"}} for column, other in links.items()
        ]
    return {"url": f"{name}.csv", "tableSchema": schema}


def _csvw_column(sheet: str, column: Column, export: Export) -> Node:
    from sahelcli.contract.export_tables import KEYED

    kind: dict[str, Any] = {"datatype": "string"} | _CSVW.get(column.type, {})
    if export.excel and column.type == "number":
        kind["datatype"] = {"base": "number", "format": {"decimalChar": ","}}
    key = {"required": True} if column.name == "id" and sheet in KEYED else {}
    return {"name": column.name, "titles": column.name, "dc:description": column.about} | kind | key


def _links(sheet: str) -> dict[str, str]:
    """Return the columns of a table that refer to the `id` of another table."""
    from sahelcli.contract.export_tables import LINKS

    return {column: other for (name, column), other in LINKS.items() if name == sheet}
