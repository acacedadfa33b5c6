"""Make the outline that `sahel map` draws from Natural Earth's public-domain countries, as the npm package `world-atlas` has them.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python docs/outline.py package/countries-50m.json

Borders are thinned arc by arc, so that two neighbours keep one border. The result, src/sahelcli/export/outline.json, has rings of longitude and
latitude in hundredths of a degree by alpha-3 code.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

Point = tuple[float, float]

COUNTRIES: Final = {
    "204": "BEN", "854": "BFA", "132": "CPV", "384": "CIV", "270": "GMB", "288": "GHA", "324": "GIN", "624": "GNB", "430": "LBR", "466": "MLI",
    "478": "MRT", "562": "NER", "566": "NGA", "686": "SEN", "694": "SLE", "768": "TGO", "148": "TCD", "120": "CMR", "012": "DZA", "504": "MAR",
    "434": "LBY", "140": "CAF", "732": "ESH", "226": "GNQ", "736": "SDN", "729": "SDN",
}  # fmt: skip
"""The countries drawn, by the numeric code that Natural Earth has."""

FRAME: Final = (-26.0, 3.0, 24.5, 28.5)
"""West, south, east and north of what is kept, in degrees."""

TOLERANCE: Final = 0.04
"""By how many degrees a thinned border may lie beside the border."""

OUT: Final = Path(__file__).resolve().parents[1] / "src/sahelcli/export/outline.json"


def main(path: str) -> None:
    """Write the outline."""
    atlas = json.loads(Path(path).read_text(encoding="utf-8"))
    arcs = [thinned(decoded(arc, atlas["transform"])) for arc in atlas["arcs"]]
    found: dict[str, list[list[int]]] = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        if code := COUNTRIES.get(shape.get("id", "")):
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            rings = [framed(ring(one, arcs)) for polygon in polygons for one in polygon]
            found.setdefault(code, []).extend(flat(one) for one in rings if len(one) > 2)
    OUT.write_text(
        "{\n" + ",\n".join(f'"{code}":{json.dumps(found[code], separators=(",", ":"))}' for code in sorted(found)) + "\n}\n", encoding="utf-8"
    )


def decoded(arc: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    """Return an arc of TopoJSON, which has differences of whole numbers, in degrees."""
    (east, north), (left, low) = transform["scale"], transform["translate"]
    xs, ys = (list(accumulate(point[axis] for point in arc)) for axis in (0, 1))
    return [(x * east + left, y * north + low) for x, y in zip(xs, ys, strict=True)]


def thinned(points: list[Point]) -> list[Point]:
    """Return a line without the points that lie within the tolerance of it (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    if points[0] == points[-1]:  # an island: from two ends
        middle = len(points) // 2
        return [*thinned(points[: middle + 1]), *thinned(points[middle:])[1:]]
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    away = [abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length for x, y in points[1:-1]]
    farthest = max(range(len(away)), key=away.__getitem__)
    if away[farthest] <= TOLERANCE:
        return [points[0], points[-1]]
    return [*thinned(points[: farthest + 2]), *thinned(points[farthest + 1 :])[1:]]


def ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Return a ring made of arcs; a negative number is an arc backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points[:-1]


def framed(points: list[Point]) -> list[Point]:
    """Return a ring cut to the frame (Sutherland and Hodgman)."""
    west, south, east, north = FRAME
    for axis, bound, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        kept: list[Point] = []
        for a, b in zip([points[-1], *points[:-1]], points, strict=True) if points else ():
            inside = [(point[axis] - bound) * sign >= 0 for point in (a, b)]
            if inside[0] != inside[1]:
                part = (bound - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
            if inside[1]:
                kept.append(b)
        points = kept
    return points


def flat(points: list[Point]) -> list[int]:
    """Return a ring as one list of numbers, in hundredths of a degree."""
    return [round(value * 100) for point in points for value in point]


if __name__ == "__main__":
    main(sys.argv[1])
