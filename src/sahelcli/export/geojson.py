"""GeoJSON (RFC 7946): each event or plan as a point at its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelcli.base.escaping import to_json_in_page
from sahelcli.export.export_data import Export, known_urls

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening, PlaceEntry


def entries(export: Export) -> list[ExportedHappening]:
    """Return the events whose place has coordinates. Others cannot be shown on a map."""
    located = _located(export)
    return [row for row in export.events if row["place"] in located]


def render(export: Export) -> Iterator[str]:
    """Yield a feature collection of points, one feature per line. Texts are in both languages, so the bytes do not depend on the language."""
    places = _located(export)
    header = {key: export.record[key] for key in ("title", "version", "covered_until", "licence")}
    before = f'{{"type":"FeatureCollection","record":{to_json_in_page(header)},"features":[\n'
    located = [(row, places[row["place"] or ""]) for row in entries(export)]
    counts, seen = Counter(place["id"] for _, place in located), Counter[str]()
    for row, place in located:
        seen[place["id"]] += 1
        yield before + to_json_in_page(_feature(row, place, seen[place["id"]], counts[place["id"]]))
        before = ",\n"
    yield "\n]}\n" if before == ",\n" else f"{before}]}}\n"


def _located(export: Export) -> dict[str, PlaceEntry]:
    return {row["id"]: row for row in export.places if row["lat"] is not None and row["lon"] is not None}


def _feature(row: ExportedHappening, place: PlaceEntry, order: int, count: int) -> dict[str, object]:
    """Return an event as a point; it is the `order`th of `count` events at its place, whose points lie on each other."""
    properties = {
        **{key: row[key] for key in ("date", "earliest", "latest", "exact", "type", "status")},
        **{f"{name}_{language}": (row[name] or {}).get(language) for name in ("title", "summary") for language in ("en", "fr")},
        "place": place["id"],
        **{f"place_{language}": place["name"][language] for language in ("en", "fr")},
        "place_order": order,
        "place_count": count,
        **{key: row[key] for key in ("organisations", "actors", "topics", "contested")},
        "sources": list(known_urls(row)),
    }
    geometry = {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
    return {"type": "Feature", "id": row["id"], "geometry": geometry, "properties": properties}
