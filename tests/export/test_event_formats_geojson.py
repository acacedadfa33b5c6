"""GeoJSON, read back by the `geojson` library."""

from __future__ import annotations

import geojson
import pytest
from builders import event, record, text
from export_builders import BROKEN, HOSTILE, made

from sahelcli.export.event_formats import entries_geojson, render_geojson
from sahelcli.questions.request import Filter
from sahelcli.record.models import Place


def read(**given):
    return geojson.loads("".join(render_geojson(made(**given))))


def test_what_happened_at_a_place_with_coordinates_is_a_point():
    found = read()
    assert found.is_valid
    assert [(f.id, f.geometry.coordinates) for f in found.features] == [("day", [5.5, -4.02])]
    assert [row["id"] for row in entries_geojson(made())] == ["day"]  # the town of `days` has no coordinates
    properties = found.features[0].properties
    assert {key: properties[key] for key in ("date", "earliest", "latest", "exact", "place_en", "status")} == {
        "date": "2024-01-05",
        "earliest": "2024-01-05",
        "latest": "2024-01-05",
        "exact": True,
        "place_en": 'Here, "there"',
        "status": "occurred",
    }
    assert properties["sources"] == ["https://example.org/page"]


def test_events_at_one_place_have_an_order_and_a_count():
    whereabouts = {"first": "here", "second": "here", "third": "there"}
    points = [event(f"2024-0{n}", name=name, place=place) for n, (name, place) in enumerate(whereabouts.items(), 1)]
    places = [{"id": id_, "name": text(id_), "country": "MLI", "lat": 1, "lon": 2} for id_ in ("here", "there")]
    document = record(*points)
    document = document.model_copy(update={"places": [Place.model_validate(place) for place in places]})
    found = {f.id: (f.properties["place_order"], f.properties["place_count"]) for f in read(document=document).features}
    assert found == {"first": (1, 2), "second": (2, 2), "third": (1, 1)}


@pytest.mark.parametrize("title", [HOSTILE, BROKEN])
def test_a_title_survives_as_text_and_ends_no_script(title):
    assert read(title=title).features[0].properties["title_fr"] == title
    assert "<" not in "".join(render_geojson(made(title=title)))


def test_nothing_is_an_empty_collection():
    assert read(narrowed=Filter(ids=("none",))).features == []
