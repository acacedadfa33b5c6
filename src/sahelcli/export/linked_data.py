"""JSON-LD and Turtle: events, facts, actors, places, topics and sources as one graph, in terms of schema.org and PROV.

A date keeps its EDTF text as a typed literal. It also has a date of XML Schema that is no more exact than the text (a month stays a month), and facts
have the first and last possible day of each end. Identifiers of other registers come from the record: a state's id is ISO 3166-1 alpha-3 (Wikidata
property P298); the `ids` of an entry become `schema:sameAs` if they have an address.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import to_json_in_page
from sahelcli.export.export_data_and_table_metadata import Export, dataset, licence_address
from sahelcli.record.properties import PROPERTIES
from sahelcli.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, ExportedHappening, FactRow, PlaceEntry, SourceEntry, Text, TopicEntry

Node = dict[str, object]
"""A node of the graph."""

_CONTEXT: Final = {
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "sahel": "urn:sahel:term:",
}
_TYPES: Final = {"state": "schema:Country", "organisation": "schema:Organization", "person": "schema:Person", "group": "schema:Organization"}
"""The types of schema.org for kinds of actors. It has no type for a treaty or a force."""

_SAME: Final = {"geonames": "https://sws.geonames.org/{}/", "wikidata": "http://www.wikidata.org/entity/{}"}
"""The addresses of identifiers in other registers. Identifiers of registers not listed here are given as text."""

_TERMS: Final = {
    "kind": "the kind of an actor or a source, one of the record's closed lists",
    "date": "the date of an event as EDTF text",
    "type": "the type of an event, one of a closed list",
    "status": "the status of an event or of a fact; of form-of, the form",
    "actor": "an actor that took part in an event, was its target or its author",
    "contested": "whether a side or another version maintains otherwise",
    "certainty": "certain, or possible where dates or confirmation leave a doubt",
    "subject": "the actor of which a fact is true",
    "property": "the property that a fact states",
    "object": "the organisation, treaty, state or topic that a fact relates its subject to",
    "key": "the office, measure or mission that tells facts of one property apart",
    "for": "the party on whose behalf an office is held",
    "since": "the first day on which a fact is true, as EDTF text",
    "sinceEarliest": "the earliest day that `since` can mean",
    "sinceLatest": "the latest day that `since` can mean",
    "until": "the first day on which a fact is no longer true, as EDTF text; absent while the record knows no end",
    "untilEarliest": "the earliest day that `until` can mean",
    "untilLatest": "the latest day that `until` can mean",
    "openedBy": "the event that began a fact",
    "closedBy": "the event that ended a fact",
    "covered-until": "the day up to which the record is maintained",
    "isoNumeric": "the numeric code of ISO 3166-1",
    "iso2": "the two-letter code of ISO 3166-1",
    "cow": "the number of a state in the Correlates of War project",
}
"""The record's own terms and their meaning, in addition to its properties. A test compares them with the graph."""

_STATUS: Final = {"planned": "schema:EventScheduled", "postponed": "schema:EventPostponed", "cancelled": "schema:EventCancelled"}

_XSD: Final = ((re.compile(r"\d{4}-\d{2}-\d{2}"), "xsd:date"), (re.compile(r"\d{4}-\d{2}"), "xsd:gYearMonth"), (re.compile(r"\d{4}"), "xsd:gYear"))


def entries(export: Export) -> Sequence[ExportedHappening]:
    """Return all events: a node of the graph does not need a date."""
    return export.events


def render_jsonld(export: Export) -> Iterator[str]:
    """Yield the graph, one node per line. Texts are tagged with their language, so the bytes do not depend on the language."""
    before = f'{{"@context":{to_json_in_page(_CONTEXT)},"@graph":[\n'
    for node in _nodes(export):
        yield before + to_json_in_page({key: value for key, value in node.items() if value not in (None, [], "")})
        before = ",\n"
    yield "\n]}\n"


def _nodes(export: Export) -> Iterator[Node]:
    record = export.record
    told = {language: dataset(export, language) for language in LANGUAGES}
    texts = ("name", "description")
    yield {
        "@id": "sahel:record",
        "@type": "schema:Dataset",
        **{f"schema:{key}": [{"@value": told[language][key], "@language": language} for language in LANGUAGES] for key in texts},
        **{f"schema:{key}": value for key, value in told["en"].items() if key not in ("@type", "license", *texts)},
        "schema:license": {"@id": address} if (address := licence_address(record["licence"])) else record["licence"],
        "sahel:covered-until": _typed(record["covered_until"]),
    }
    yield from ({**_term(name), "@type": "rdf:Property", "rdfs:comment": _in_english(about)} for name, about in _TERMS.items())
    for property in PROPERTIES.values():
        match = {"@id": f"wdt:{property.wikidata}"} if property.wikidata else None
        yield {**_term(property.name), "@type": "rdf:Property", "rdfs:comment": _in_english(property.meaning), "skos:closeMatch": match}
    described: set[str] = set()
    named: set[str] = set()
    vocabularies = (map(_actor, export.actors), map(_place, export.places), map(_topic, export.topics), map(_source, export.sources))
    for node in chain(*vocabularies, map(_event, export.events), map(_fact, export.facts)):
        yield node
        described.add(str(node["@id"]))
        named.update(_ids_in(node))
    for id_ in sorted(named - described):  # a filtered export also names entries that it does not contain
        name = export.names.get(id_.removeprefix("urn:sahel:"))
        yield {"@id": id_, "@type": "schema:Thing", "schema:name": {"@value": name, "@language": export.language} if name else None}


def _term(name: str) -> Node:
    """Return a term of the record with its label, which is the name in words."""
    return {"@id": f"sahel:{name}", "rdfs:label": _in_english(re.sub(r"(?<=[a-z])(?=[A-Z])|-", " ", name).lower())}


def _in_english(text: str) -> Node:
    return {"@value": text, "@language": "en"}


def _ids_in(value: object) -> Iterator[str]:
    """Yield the ids of the record that a node refers to."""
    if isinstance(value, dict):
        if value.keys() == {"@id"} and value["@id"].startswith("urn:sahel:"):
            yield value["@id"]
        for inner in value.values():
            yield from _ids_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _ids_in(inner)


def _topic(row: TopicEntry) -> Node:
    return {"@id": _id(row["id"]), "@type": "skos:Concept", "skos:prefLabel": _text(row["name"])}


def _registered(row: ActorEntry | PlaceEntry) -> Node:
    """Return the identifiers of an entry in other registers."""
    ids = row["ids"] or {}
    return {
        "schema:sameAs": [{"@id": address.format(ids[name])} for name, address in _SAME.items() if ids.get(name)],
        "sahel:iso2": ids.get("iso2"),
        "sahel:isoNumeric": ids.get("iso_numeric"),
        "sahel:cow": ids.get("cow"),
    }


def _actor(row: ActorEntry) -> Node:
    return {
        "@id": _id(row["id"]),
        "@type": [type_ for type_ in (_TYPES.get(row["kind"]), "prov:Agent") if type_],
        "sahel:kind": row["kind"],
        "schema:name": _text(row["name"]),
        "schema:alternateName": [*(_text(row["acronym"]) or ()), *row["aliases"]],
        "wdt:P298": row["id"] if row["kind"] == "state" else None,
        **_registered(row),
    }


def _place(row: PlaceEntry) -> Node:
    geo = {"@type": "schema:GeoCoordinates", "schema:latitude": row["lat"], "schema:longitude": row["lon"]}
    return {
        "@id": _id(row["id"]),
        "@type": "schema:Place",
        "schema:name": _text(row["name"]),
        "schema:containedInPlace": _link(row["country"]),
        "schema:geo": geo if row["lat"] is not None and row["lon"] is not None else None,
        **_registered(row),
    }


def _source(row: SourceEntry) -> Node:
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


def _event(row: ExportedHappening) -> Node:
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


def _fact(row: FactRow) -> Node:
    own = row["qualifiers"]
    bounds = (
        ("since", "earliest", row["since_earliest"]),
        ("since", "latest", row["since_latest"]),
        ("until", "earliest", row["until_earliest"]),
        ("until", "latest", row["until_latest"]),
    )
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
        **{f"sahel:{end}{bound.title()}": _typed(day) for end, bound, day in bounds},
        "schema:startDate": _typed(row["since"]) or _edtf(row["since"]),
        "schema:endDate": _typed(row["until"]) or _edtf(row["until"]),
        "sahel:openedBy": _link(row["opened_by"]),
        "sahel:closedBy": _link(row["closed_by"]),
        "sahel:certainty": row["certainty"],
        "sahel:contested": row["contested"],
        **derived,
    }


def _provenance(row: ExportedHappening | FactRow) -> dict[str, list[Node | None]]:
    """Return the sources of a row. Sources of the acting party are primary sources."""
    return {
        "prov:wasDerivedFrom": [_link(c["source"]) for c in row["citations"]],
        "prov:hadPrimarySource": [_link(c["source"]) for c in row["citations"] if c["kind"] == "primary"],
    }


def _id(id_: str) -> str:
    """Return a name for an id, for use inside exports; it is not an address."""
    return f"urn:sahel:{id_}"


def _link(id_: str | None) -> Node | None:
    return {"@id": _id(id_)} if id_ else None


def _text(text: Text | None) -> list[Node] | None:
    return [{"@value": text[language], "@language": language} for language in ("en", "fr")] if text else None


def _edtf(text: str | None) -> Node | None:
    return {"@value": text, "@type": "edtf:EDTF"} if text else None


def _typed(text: str | None) -> Node | None:
    """Return a date of XML Schema for a plain day, month or year, or None for other dates."""
    type_ = next((name for pattern, name in _XSD if text and pattern.fullmatch(text)), None)
    return {"@value": text, "@type": type_} if type_ else None


def render_turtle(export: Export) -> Iterator[str]:
    """Yield the graph in Turtle. Raises UsageError without the extra `rdf`."""
    try:
        from rdflib import Graph
    except ImportError:
        raise UsageError("missing-extra", format="turtle", extra="rdf") from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own reader of JSON-LD uses a class that it deprecates
        graph = Graph().parse(data="".join(render_jsonld(export)), format="json-ld")
    yield graph.serialize(format="turtle")
