"""JSON-LD, read back by rdflib."""

from __future__ import annotations

import pytest
from export_builders import BROKEN, HOSTILE, made
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, RDF, SDO, SKOS, XSD

from sahelcli.export.jsonld import render

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own use of it

DATED = ("day", "month", "days", "about", "late")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
WDT = Namespace("http://www.wikidata.org/prop/direct/")
TERM = Namespace("urn:sahel:term:")


def node(id_):
    return URIRef(f"urn:sahel:{id_}")


def graph(**given):
    return Graph().parse(data="".join(render(made(**given))), format="json-ld")


def test_every_row_is_a_node():
    found, export = graph(), made()
    kinds = {"events": SDO.Event, "facts": SDO.Role, "places": SDO.Place, "topics": SKOS.Concept, "sources": SDO.CreativeWork, "actors": PROV.Agent}
    assert {name: len(set(found.subjects(RDF.type, kind))) for name, kind in kinds.items()} == {name: len(getattr(export, name)) for name in kinds}


@pytest.mark.parametrize("title", [HOSTILE, BROKEN])
def test_a_title_survives_as_text_in_its_language_and_ends_no_script(title):
    assert set(graph(title=title).objects(node("day"), SDO.name)) == {Literal(title, lang="en"), Literal(title, lang="fr")}
    assert "<" not in "".join(render(made(title=title)))


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
    assert "sameAs" not in "".join(render(made()))
