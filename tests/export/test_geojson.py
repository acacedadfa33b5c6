"""GeoJSON, read back by the `geojson` library."""

from __future__ import annotations

import geojson
import pytest
from export_builders import BROKEN, HOSTILE, made

from sahelcli.export.geojson import entries, render
from sahelcli.questions.request import Filter


def read(**given):
    return geojson.loads("".join(render(made(**given))))


def test_what_happened_at_a_place_with_coordinates_is_a_point():
    found = read()
    assert found.is_valid
    assert [(f.id, f.geometry.coordinates) for f in found.features] == [("day", [5.5, -4.02])]
    assert [row["id"] for row in entries(made())] == ["day"]  # the town of `days` has no coordinates
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


@pytest.mark.parametrize("title", [HOSTILE, BROKEN])
def test_a_title_survives_as_text_and_ends_no_script(title):
    assert read(title=title).features[0].properties["title_fr"] == title
    assert "<" not in "".join(render(made(title=title)))


def test_nothing_is_an_empty_collection():
    assert read(narrowed=Filter(ids=("none",))).features == []
