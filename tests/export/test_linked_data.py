"""JSON-LD, read back by rdflib."""

from __future__ import annotations

from dataclasses import replace

import pytest
from export_builders import BROKEN, HOSTILE, made
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, RDF, RDFS, SDO, SKOS, XSD

from sahelcli.export.linked_data import render_jsonld

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own use of it

DATED = ("day", "month", "days", "about", "late")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
WDT = Namespace("http://www.wikidata.org/prop/direct/")
TERM = Namespace("urn:sahel:term:")


def node(id_):
    return URIRef(f"urn:sahel:{id_}")


def graph(**given):
    return Graph().parse(data="".join(render_jsonld(made(**given))), format="json-ld")


def test_every_row_is_a_node():
    found, export = graph(), made()
    kinds = {"events": SDO.Event, "facts": SDO.Role, "places": SDO.Place, "topics": SKOS.Concept, "sources": SDO.CreativeWork, "actors": PROV.Agent}
    assert {name: len(set(found.subjects(RDF.type, kind))) for name, kind in kinds.items()} == {name: len(getattr(export, name)) for name in kinds}


@pytest.mark.parametrize("title", [HOSTILE, BROKEN])
def test_a_title_survives_as_text_in_its_language_and_ends_no_script(title):
    assert set(graph(title=title).objects(node("day"), SDO.name)) == {Literal(title, lang="en"), Literal(title, lang="fr")}
    assert "<" not in "".join(render_jsonld(made(title=title)))


def test_a_date_is_no_more_exact_than_its_text():
    found = graph()
    dates = {id_: [*found.objects(node(id_), TERM.date), *found.objects(node(id_), SDO.startDate)] for id_ in DATED}
    assert dates == {
        "day": [Literal("2024-01-05", datatype=EDTF), Literal("2024-01-05", datatype=XSD.date)],
        "month": [Literal("2025-12", datatype=EDTF), Literal("2025-12", datatype=XSD.gYearMonth)],
        "days": [Literal("2025-12-22/2025-12-23", datatype=EDTF), Literal("2025-12-22", datatype=XSD.date)],
        "about": [Literal("2012-04~", datatype=EDTF)],
        "late": [],
    }
    assert list(found.objects(node("days"), SDO.endDate)) == [Literal("2025-12-23", datatype=XSD.date)]


def test_a_status_is_one_of_schema_org_where_it_has_one():
    found = graph()
    assert {id_: next(found.objects(node(id_), SDO.eventStatus), None) for id_ in ("day", "stands", "late", "gone")} == {
        "day": None,
        "stands": SDO.EventScheduled,
        "late": SDO.EventPostponed,
        "gone": SDO.EventCancelled,
    }


def test_a_fact_comes_from_its_events_and_sources():
    found = graph()
    fact = URIRef("urn:sahel:fact:day/MLI/member-of/ORG")
    assert set(found.objects(fact, PROV.wasDerivedFrom)) == {node("page"), node("day")}
    assert list(found.objects(fact, TERM.property)) == [TERM["member-of"]]
    assert list(found.objects(TERM["member-of"], SKOS.closeMatch)) == [WDT.P463]
    assert list(found.objects(fact, TERM.subject)) == [node("MLI")]


def test_only_a_state_has_an_identifier_of_another_register_and_nothing_is_declared_the_same():
    found = graph()
    assert {(s, str(o)) for s, o in found.subject_objects(WDT.P298)} == {(node(code), code) for code in ("BFA", "MLI", "NER")}
    assert "sameAs" not in "".join(render_jsonld(made()))


OWN = "urn:sahel:term:"


def test_every_term_of_its_own_has_a_type_a_label_and_a_meaning():
    found = graph()
    used = {p for p in found.predicates() if p.startswith(OWN)} | set(found.objects(None, TERM.property))
    described = {term for term in found.subjects(RDFS.comment) if (term, RDFS.label, None) in found and (term, RDF.type, None) in found}
    assert used <= described
    assert {"until", "untilLatest", "openedBy", "member-of"} <= {str(term).removeprefix(OWN) for term in described}


def test_every_id_that_is_referred_to_is_a_node():
    found = graph()
    linked = {o for o in found.objects() if isinstance(o, URIRef) and o.startswith("urn:sahel:") and not o.startswith(OWN)}
    assert linked <= set(found.subjects(RDF.type))


def test_a_fact_that_ended_has_its_end_with_its_bounds():
    facts = [row | {"until": until, "until_earliest": first, "until_latest": last} for row, until, first, last in zip(
        [*made().facts] * 3, ("2025-01-29", "2012-04~", "XXXX"), ("2025-01-29", "2012-03-01", None), ("2025-01-29", "2012-05-31", None), strict=False
    )]  # fmt: skip
    ended = [replace(made(), facts=[fact]) for fact in facts]
    graphs = [Graph().parse(data="".join(render_jsonld(export)), format="json-ld") for export in ended]
    assert [[*found.objects(None, SDO.endDate, unique=True)][-1] for found in graphs if (None, RDF.type, SDO.Role) in found] == [
        Literal("2025-01-29", datatype=XSD.date), Literal("2012-04~", datatype=EDTF), Literal("XXXX", datatype=EDTF),
    ]  # fmt: skip
    assert list(graphs[1].objects(None, TERM.untilLatest)) == [Literal("2012-05-31", datatype=XSD.date)]


def test_identifiers_of_other_registers_are_addresses_where_they_have_one():
    mali = next(row for row in made().actors if row["id"] == "MLI")
    ids = {"iso2": "ML", "iso_numeric": "466", "cow": 432, "geonames": 2453866, "wikidata": None}
    found = Graph().parse(data="".join(render_jsonld(replace(made(), actors=[mali | {"ids": ids}]))), format="json-ld")
    assert list(found.objects(node("MLI"), SDO.sameAs)) == [URIRef("https://sws.geonames.org/2453866/")]
    assert list(found.objects(node("MLI"), TERM.cow)) == [Literal(432)]


def test_the_licence_is_an_address():
    assert list(graph().objects(node("term:record"), SDO.license)) == [URIRef("https://spdx.org/licenses/CC-BY-4.0")]
