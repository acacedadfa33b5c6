"""JSON-LD: events, facts, actors, places, topics and sources as one graph, in terms of schema.org and PROV.

A date keeps its EDTF text as a typed literal; beside it stands a date of XML Schema no more exact than the text (a month is a month). Identifiers of
other registers stand only where the record's own id is one: a state's is ISO 3166-1 alpha-3, Wikidata's property P298.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sahelcli.base.escaping import to_json_in_page
from sahelcli.export.bundle import Export, Row
from sahelcli.record.properties import PROPERTIES

_CONTEXT: Final = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "sahel": "urn:sahel:term:",
}
_TYPES: Final = {"state": "schema:Country", "organisation": "schema:Organization", "person": "schema:Person", "group": "schema:Organization"}
"""What schema.org calls a kind of actor; a treaty and a force have no word there."""

_STATUS: Final = {"planned": "schema:EventScheduled", "postponed": "schema:EventPostponed", "cancelled": "schema:EventCancelled"}

_XSD: Final = ((re.compile(r"\d{4}-\d{2}-\d{2}"), "xsd:date"), (re.compile(r"\d{4}-\d{2}"), "xsd:gYearMonth"), (re.compile(r"\d{4}"), "xsd:gYear"))


def entries(export: Export) -> Sequence[Row]:
    """Every happening: a graph forces no date."""
    return export.events


def render(export: Export) -> Iterator[str]:
    """The graph, a node a line. Texts are tagged with their language: the bytes are the same in either."""
    before = f'{{"@context":{to_json_in_page(_CONTEXT)},"@graph":[\n'
    for node in _nodes(export):
        yield before + to_json_in_page({key: value for key, value in node.items() if value not in (None, [], "")})
        before = ",\n"
    yield "\n]}\n"


def _nodes(export: Export) -> Iterator[Row]:
    record = export.record
    yield {
        "@id": "sahel:record",
        "@type": "schema:Dataset",
        "schema:name": _text(record["title"]),
        "schema:version": record["version"],
        "schema:license": record["licence"],
        "sahel:covered-until": _typed(record["covered_until"]),
    }
    yield from ({"@id": f"sahel:{p.name}", "skos:closeMatch": {"@id": f"wdt:{p.wikidata}"}} for p in PROPERTIES.values() if p.wikidata)
    yield from map(_actor, export.actors)
    yield from map(_place, export.places)
    yield from ({"@id": _id(row["id"]), "@type": "skos:Concept", "skos:prefLabel": _text(row["name"])} for row in export.topics)
    yield from map(_source, export.sources)
    yield from map(_event, export.events)
    yield from map(_fact, export.facts)


def _actor(row: Row) -> Row:
    return {
        "@id": _id(row["id"]),
        "@type": [type_ for type_ in (_TYPES.get(row["kind"]), "prov:Agent") if type_],
        "sahel:kind": row["kind"],
        "schema:name": _text(row["name"]),
        "schema:alternateName": [*(_text(row["acronym"]) or ()), *row["aliases"]],
        "wdt:P298": row["id"] if row["kind"] == "state" else None,
    }


def _place(row: Row) -> Row:
    geo = {"@type": "schema:GeoCoordinates", "schema:latitude": row["lat"], "schema:longitude": row["lon"]}
    return {
        "@id": _id(row["id"]),
        "@type": "schema:Place",
        "schema:name": _text(row["name"]),
        "schema:containedInPlace": _link(row["country"]),
        "schema:geo": geo if row["lat"] is not None and row["lon"] is not None else None,
    }


def _source(row: Row) -> Row:
    return {
        "@id": _id(row["id"]),
        "@type": ["schema:CreativeWork", "prov:Entity"],
        "schema:url": {"@value": row["url"], "@type": "xsd:anyURI"},
        "schema:name": {"@value": row["title"], "@language": row["language"]} if row["title"] else None,
        "schema:publisher": row["publisher"],
        "schema:inLanguage": row["language"],
        "schema:datePublished": _typed(row["published"]),
        "sahel:kind": row["kind"],
    }


def _event(row: Row) -> Row:
    start, _, end = (row["date"] or "").partition("/")
    return {
        "@id": _id(row["id"]),
        "@type": ["schema:Event", "prov:Entity"],
        "schema:name": _text(row["title"]),
        "schema:description": _text(row["summary"]),
        "sahel:date": _edtf(row["date"]),
        "schema:startDate": _typed(start),
        "schema:endDate": _typed(end or start),
        "sahel:type": row["type"],
        "sahel:status": row["status"],
        "schema:eventStatus": {"@id": _STATUS[row["status"]]} if row["status"] in _STATUS else None,
        "schema:location": _link(row["place"]),
        "schema:about": [_link(topic) for topic in row["topics"]],
        "sahel:actor": [_link(actor) for actor in (*row["organisations"], *row["actors"])],
        "sahel:contested": row["contested"],
        **_provenance(row),
    }


def _fact(row: Row) -> Row:
    own = row["qualifiers"]
    derived = _provenance(row)
    derived["prov:wasDerivedFrom"] += [_link(event) for event in (row["opened_by"], row["closed_by"]) if event]
    return {
        "@id": f"urn:sahel:fact:{row['id']}",
        "@type": ["schema:Role", "prov:Entity"],
        "sahel:subject": _link(row["subject"]),
        "sahel:property": {"@id": f"sahel:{row['property']}"},
        "sahel:object": _link(row["object"]),
        "sahel:key": own.get("office") or own.get("measure") or own.get("mission"),
        "sahel:for": _link(own.get("for")),
        "sahel:status": row["status"],
        "schema:roleName": _text(own.get("title")),
        "sahel:since": _edtf(row["since"]),
        "sahel:until": _edtf(row["until"]),
        "schema:startDate": _typed(row["since"]),
        "sahel:certainty": row["certainty"],
        "sahel:contested": row["contested"],
        **derived,
    }


def _provenance(row: Row) -> dict[str, list[Any]]:
    """The sources it rests on; those of the acting party are primary."""
    return {
        "prov:wasDerivedFrom": [_link(c["source"]) for c in row["citations"]],
        "prov:hadPrimarySource": [_link(c["source"]) for c in row["citations"] if c["kind"] == "primary"],
    }


def _id(id_: str) -> str:
    """A name for use inside exports; it is no address."""
    return f"urn:sahel:{id_}"


def _link(id_: str | None) -> Row | None:
    return {"@id": _id(id_)} if id_ else None


def _text(text: Row | None) -> list[Row] | None:
    return [{"@value": text[language], "@language": language} for language in ("en", "fr")] if text else None


def _edtf(text: str | None) -> Row | None:
    return {"@value": text, "@type": "edtf:EDTF"} if text else None


def _typed(text: str | None) -> Row | None:
    """A date of XML Schema for a plain day, month or year; nothing for what it cannot say."""
    return next(({"@value": text, "@type": type_} for pattern, type_ in _XSD if text and pattern.fullmatch(text)), None)
