"""The whole record in each format, opened by a reader that is not ours: as many rows as the commands list."""

from __future__ import annotations

import csv
import html
import json
import subprocess
import sys
import zipfile
from datetime import timedelta

import bibtexparser
import geojson
import icalendar
import pytest
from markdown_it import MarkdownIt
from rdflib import Graph, Literal
from rdflib.namespace import PROV, RDF, SDO, XSD

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def listed():
    """The rows of a command on the whole record."""

    def rows(*command):
        run = subprocess.run([sys.executable, "-m", "sahelcli", *command, "--json", "-q"], capture_output=True, text=True, check=True)
        return json.loads(run.stdout)

    return {"events": rows("timeline"), "facts": rows("facts", "--history"), "actors": rows("actors"), "places": rows("places")}


@pytest.fixture(scope="module")
def inexact(listed):
    """The happenings whose month is known and not their day, by id."""
    found = {row["id"]: row for row in listed["events"] if row["date"] and len(row["date"]) == 7}
    assert len(found) > 10
    return found


def test_a_calendar(exported, listed, inexact):
    path, counts = exported("whole.ics")
    found = {str(entry["UID"]).removesuffix("@sahel"): entry for entry in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
    dated = [row for row in listed["events"] if row["earliest"] and row["latest"]]
    listed = {row["id"] for row in listed["events"]}
    uids = {row["id"]: next((plan for plan in row["fulfils"] if plan not in listed), row["id"]) for row in dated}  # that of the plan it keeps
    assert found.keys() == set(uids.values())
    assert len(found) == counts["events"]
    for row in dated:
        entry = found[uids[row["id"]]]
        days = (entry["DTSTART"].dt.isoformat(), (entry["DTEND"].dt - timedelta(days=1)).isoformat())
        assert days == (row["earliest"], row["latest"])
        assert str(entry["SUMMARY"]).startswith(row["title"]["en"])
    entries = [found[uids[id_]] for id_ in inexact]
    assert all("day not known" in entry["SUMMARY"] and entry["DTEND"].dt - entry["DTSTART"].dt > timedelta(27) for entry in entries)


def test_a_graph(exported, listed, inexact):
    path, counts = exported("whole.jsonld")
    with pytest.warns(DeprecationWarning, match="ConjunctiveGraph"):
        graph = Graph().parse(path, format="json-ld")
    size = {kind: len(set(graph.subjects(RDF.type, kind))) for kind in (SDO.Event, SDO.Role, PROV.Agent, SDO.Place)}
    assert size == {
        SDO.Event: counts["events"],
        SDO.Role: len(listed["facts"]),
        PROV.Agent: len(listed["actors"]),
        SDO.Place: len(listed["places"]),
    }
    assert {(str(s).removeprefix("urn:sahel:"), str(o)) for s, o in graph.subject_objects(SDO.startDate) if o.datatype == XSD.gYearMonth} >= {
        (id_, row["date"]) for id_, row in inexact.items()
    }
    titles = {(str(s), o) for s, o in graph.subject_objects(SDO.name)}
    assert titles >= {(f"urn:sahel:{row['id']}", Literal(row["title"][lang], lang=lang)) for row in listed["events"] for lang in ("en", "fr")}


def test_a_map(exported, listed):
    path, counts = exported("whole.geojson")
    found = geojson.loads(path.read_text(encoding="utf-8"))
    located = {row["id"] for row in listed["places"] if row["lat"] is not None}
    assert found.is_valid
    assert [feature.id for feature in found.features] == [row["id"] for row in listed["events"] if row["place"] in located]
    assert len(found.features) == counts["events"]


def test_a_timeline(exported, listed, inexact):
    path, counts = exported("whole.timelinejs.json")
    found = {slide["unique_id"]: slide for slide in json.loads(path.read_text(encoding="utf-8"))["events"]}
    dated = {row["id"]: row for row in listed["events"] if row["date"]}
    assert found.keys() == dated.keys()
    assert len(found) == counts["events"]
    assert [id_ for id_ in inexact if "day" in found[id_]["start_date"]] == []
    assert {id_: html.unescape(slide["text"]["headline"]) for id_, slide in found.items()} == {id_: row["title"]["en"] for id_, row in dated.items()}


def test_a_chronology(exported, listed):
    path, counts = exported("whole.md")
    tokens = MarkdownIt().parse(path.read_text(encoding="utf-8"))
    assert sum(token.type == "list_item_open" for token in tokens) == counts["events"] == len(listed["events"])
    assert not [token for token in tokens if token.type == "html_block"]


def test_a_bibliography(exported):
    path, counts = exported("whole.bib")
    library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    assert (len(library.entries), library.failed_blocks) == (counts["sources"], [])


def test_tables(exported, listed):
    path, counts = exported("whole.zip")
    with zipfile.ZipFile(path) as archive:
        found = {
            name.removesuffix(".csv"): list(csv.DictReader(archive.read(name).decode().splitlines(keepends=True)))
            for name in archive.namelist()
            if name.endswith(".csv")
        }
    assert {name: len(rows) for name, rows in found.items()} == counts
    assert [row["id"] for row in found["facts"]] == [row["id"] for row in listed["facts"]]
    assert [row["title_fr"].removeprefix("'") for row in found["events"]] == [row["title"]["fr"] for row in listed["events"]]
