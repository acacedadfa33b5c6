"""A map of the members of an organisation on a day, with suspensions and exits: one list of shapes, written as SVG or drawn by matplotlib."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, radians
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_html, escape_terminal
from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.export.chart_and_picture_formats import EXIT, INK, LOOKS, Look, drawing, saved, with_words
from sahelcli.text.catalogue import say

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WEST, SOUTH, EAST, NORTH = -26.0, 3.0, 24.5, 28.0
WIDTH: Final = 760.0
_SCALE: Final = WIDTH / ((EAST - WEST) * cos(radians(15)))
DEEP: Final = (NORTH - SOUTH) * _SCALE
"""The height of the map in units, from its northern to its southern edge."""

TOP: Final = 44.0
LOOKS_HERE: Final[Mapping[str, Look]] = {
    **LOOKS,
    "member": Look("#7FC4EE"),
    "unrecorded": Look("#F4F4F4", "."),
    "left-out": Look("#F4F4F4", "-"),
    "no": Look("#FFFFFF"),
    "sea": Look("#E6EEF2"),
}
"""Lighter colours than in a chart, because names are written on them."""

LABELS: Final[Mapping[str, tuple[float, float]]] = {
    "BFA": (-1.7, 12.4), "CIV": (-5.6, 7.7), "DZA": (3, 26.3), "GHA": (-1.2, 8), "GIN": (-10.7, 11), "LBY": (17.3, 26.3),
    "MLI": (-3, 18), "MRT": (-10.2, 19.8), "NER": (9.4, 17.4), "NGA": (8, 9.6), "SEN": (-14.6, 14.7), "TCD": (18.6, 15.4), "CMR": (12.6, 5.4),
    "CAF": (20.5, 6.6), "CPV": (-23.5, 17.9),
}  # fmt: skip
"""The position of a name inside its country: longitude and latitude."""

ASIDE: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "GMB": (-20.3, 12.6, -16.5, 13.4), "GNB": (-20.3, 10.6, -15.8, 11.8), "SLE": (-17.4, 8, -13.1, 8.3),
    "MAR": (-15.4, 26.7, -10.4, 27.8), "LBR": (-14.6, 5, -10.9, 6), "TGO": (0.2, 4.1, 1.1, 6.5), "BEN": (4.6, 4.1, 2.2, 6.6),
}  # fmt: skip
"""For countries with too little room: the position of the name in the sea, and the point in the country to which a line leads."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country on the map. `kind` is its look, `leaving` is "announced", "notified" or "", `also` is text shown with "possible"."""

    name: str
    kind: str
    leaving: str = ""
    also: str = ""
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """The content of a map: the countries of CODES, with texts in its language; `outside` are members that the map does not cover."""

    language: str
    title: str
    countries: Mapping[str, Country]
    outside: tuple[str, ...]
    caption: str
    source: str


@cache
def outline() -> dict[str, list[list[float]]]:
    """Return the rings of each country, as alternating longitudes and latitudes; docs/outline.py makes them from Natural Earth."""
    found: dict[str, list[list[int]]] = json.loads(files(__package__).joinpath("outline.json").read_text(encoding="utf-8"))
    return {code: [[value / 100 for value in ring] for ring in rings] for code, rings in found.items()}


CODES: Final = ("BEN", "BFA", "CAF", "CIV", "CMR", "CPV", "DZA", "ESH", "GHA", "GIN", "GMB", "GNB", "GNQ", "LBR", "LBY", "MAR", "MLI", "MRT", "NER",
                "NGA", "SDN", "SEN", "SLE", "TCD", "TGO")  # fmt: skip
"""The countries of the outline."""


def map_words(map: Map) -> Iterator[str]:
    """Yield the map in words: the state of each country, with equal countries on one line."""
    yield map.title + "\n"
    alike: dict[str, list[str]] = {}
    for country in map.countries.values():
        if country.name:
            alike.setdefault(_told(country, map.language), []).append(country.name)
    for told, names in alike.items():
        yield escape_terminal(say(map.language, "chart.lane", label=", ".join(sorted(names, key=alphabetical)), told=told)) + "\n"
    yield from (escape_terminal(line) + "\n" for line in _notes(map)[:-2])
    if map.caption:
        yield map.caption + "\n"


def map_picture(map: Map, format: str) -> bytes:
    """Return a map as a file in a format. Raises UsageError for formats other than SVG if the extra `charts` is not installed."""
    if format == "svg":
        return "".join(_svg(map)).encode()
    with drawing():
        return saved(_figure(map), format, map.title, "".join(map_words(map)) + map.source)


def _told(country: Country, language: str) -> str:
    parts = [country.kind, country.also, country.leaving, "contested" if country.contested else ""]
    return ", ".join(say(language, f"chart.{part}") for part in parts if part)


def _notes(map: Map) -> list[str]:
    """Return the lines below the map. The last two are its day and its source."""
    outside = [say(map.language, "map.outside", names=", ".join(map.outside))] if map.outside else []
    contested = [say(map.language, "map.contested")] if any(country.contested for country in map.countries.values()) else []
    return [*contested, *outside, say(map.language, "map.borders"), map.caption, map.source]


@dataclass(frozen=True, slots=True)
class _Polygons:
    """Rings with the fill of a kind, or without fill and with a border that shows `leaving`."""

    rings: list[list[tuple[float, float]]]
    kind: str = ""
    leaving: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    x: float
    y: float
    text: str
    size: float = 9.0
    anchor: str = "middle"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: tuple[float, float]
    end: tuple[float, float]


def _at(longitude: float, latitude: float) -> tuple[float, float]:
    return round((longitude - WEST) * cos(radians(15)) * _SCALE, 1), round(TOP + (NORTH - latitude) * _SCALE, 1)


def _shapes(map: Map) -> tuple[list[_Polygons | _Text | _Line], float]:
    """Return all shapes in drawing order, and their total height."""
    rings = {code: [[_at(*pair) for pair in zip(ring[::2], ring[1::2], strict=True)] for ring in found] for code, found in outline().items()}
    shapes: list[_Polygons | _Text | _Line] = [_Text(14, 26, map.title, 16, "start", bold=True)]
    frame = [(0.0, TOP), (WIDTH, TOP), (WIDTH, TOP + DEEP), (0.0, TOP + DEEP)]
    shapes += [_Polygons([frame], "sea"), *(_Polygons(rings[code], map.countries[code].kind) for code in CODES)]
    shapes += [_Polygons(rings[code], leaving=map.countries[code].leaving) for code in CODES if map.countries[code].leaving]
    for code, country in map.countries.items():
        name = f"{country.name} ‡" if country.contested else country.name
        if code in ASIDE and name:
            x, y, towards_x, towards_y = ASIDE[code]
            side = {True: "end", False: "middle"}[x < -10]
            (left, low), end = _at(x, y), _at(towards_x, towards_y)
            start = (left + 3, low - 3) if side == "end" else (left, low + (-10 if towards_y > y else 3))
            shapes += [_Line(start, end), _Text(left, low, name, 9, side)]
        elif code in LABELS and name:
            x, y = _at(*LABELS[code])
            shapes.append(_Text(x, y, name, 10 if country.kind not in ("no", "unrecorded") else 9))
    low = TOP + DEEP + 18
    drawn = [kind for kind in LOOKS_HERE if any(country.kind == kind for country in map.countries.values())]
    leaving = [kind for kind in ("announced", "notified") if any(country.leaving == kind for country in map.countries.values())]
    for place, kind in enumerate((*drawn, *leaving)):
        left, top = 14 + place % 4 * 186, low + place // 4 * 20
        box: list[list[tuple[float, float]]] = [[(left, top), (left + 24, top), (left + 24, top + 12), (left, top + 12)]]
        shapes += [_Polygons(box, "" if kind in leaving else kind, kind if kind in leaving else "")]
        shapes.append(_Text(left + 31, top + 10, say(map.language, f"chart.{kind}"), 10, "start"))
    low += 20 * -(-len((*drawn, *leaving)) // 4) + 14
    for line in (line for note in _notes(map) if note for line in wrap(note, 136, break_on_hyphens=False)):
        shapes.append(_Text(14, low, line, 9, "start"))
        low += 13
    return shapes, low + 2


_DASHES: Final = {"announced": "7 4", "notified": ""}


def _svg(map: Map) -> Iterator[str]:
    shapes, height = _shapes(map)
    root = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" width="{WIDTH:g}" height="{height:g}" \
font-family="DejaVu Sans, Helvetica, Arial, sans-serif" fill="{INK}">'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + with_words(root, map.title, "".join(map_words(map)) + map.source) + "\n"
    drawn = {"sea", *(country.kind for country in map.countries.values())}
    yield f'<defs>{"".join(_pattern(kind) for kind in LOOKS_HERE if kind in drawn)}<clipPath id="frame"><rect y="{TOP:g}" width="{WIDTH:g}" \
height="{height:g}"/></clipPath></defs>\n<rect width="100%" height="100%" fill="white"/>\n'
    for shape in shapes:
        match shape:
            case _Polygons(rings, kind, leaving):
                path = "".join("M" + " ".join(f"{x:g},{y:g}" for x, y in ring) + "Z" for ring in rings)
                look = f'stroke="{EXIT}" stroke-width="3" stroke-dasharray="{_DASHES[leaving]}"' if leaving else f'stroke="{INK}" stroke-width="0.7"'
                fill = f"url(#{kind})" if kind else "none"
                yield f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke-linejoin="round" clip-path="url(#frame)" {look}/>\n'
            case _Line(start, end):
                yield f'<line x1="{start[0]:g}" y1="{start[1]:g}" x2="{end[0]:g}" y2="{end[1]:g}" stroke="{INK}" stroke-width="0.7"/>\n'
            case _Text(x, y, text, size, anchor, bold):
                halo = 'stroke="white" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke"' + (' font-weight="bold"' if bold else "")
                told = escape_html(escape_terminal(text))
                yield f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}" {halo}>{told}</text>\n'
    yield "</svg>\n"


def _pattern(kind: str) -> str:
    """Return the fill pattern of a kind: its colour, with lines or dots over it."""
    look = LOOKS_HERE[kind]
    marks = {
        "/": f'<path d="M0,8 L8,0 M-1,1 L1,-1 M7,9 L9,7" stroke="{INK}" stroke-width="0.8"/>',
        "x": f'<path d="M0,8 L8,0 M0,0 L8,8" stroke="{INK}" stroke-width="0.8"/>',
        "|": f'<path d="M4,0 L4,8" stroke="{INK}" stroke-width="1"/>',
        ".": f'<circle cx="4" cy="4" r="0.6" fill="{INK}"/>',
        "-": f'<path d="M0,4 L8,4" stroke="{INK}" stroke-width="0.5"/>',
    }.get(look.hatch[:1], "")
    return f'<pattern id="{kind}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="{look.face}"/>{marks}</pattern>'


def _figure(map: Map) -> Figure:
    from matplotlib.figure import Figure
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.patheffects import withStroke

    shapes, height = _shapes(map)
    figure = Figure(figsize=(WIDTH / 100, height / 100))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.axis("off")
    points = 0.72  # per unit; 100 units are an inch
    for shape in shapes:
        match shape:
            case _Polygons(rings, kind, leaving):
                path = Path.make_compound_path(*(Path([*ring, ring[0]], closed=True) for ring in rings))
                look = LOOKS_HERE.get(kind)
                line: dict[str, object] = {"edgecolor": INK, "linewidth": 0.7 * points}
                if leaving:
                    dashes: object = (0, (2.3, 1.3)) if leaving == "announced" else "solid"
                    line = {"edgecolor": EXIT, "linewidth": 3 * points, "linestyle": dashes}
                fill: dict[str, object] = {"facecolor": look.face, "hatch": look.hatch or None} if look else {"fill": False}
                axes.add_patch(PathPatch(path, joinstyle="round", **fill, **line))
            case _Line(start, end):
                axes.plot([start[0], end[0]], [start[1], end[1]], color=INK, linewidth=0.7 * points)
            case _Text(x, y, text, size, anchor, bold):
                side = {"start": "left", "middle": "center", "end": "right"}[anchor]
                halo = [withStroke(linewidth=2.5 * points, foreground="white")]
                weight = "bold" if bold else "normal"
                axes.text(
                    x, y, escape_terminal(text), fontsize=size * points, ha=side, va="baseline", color=INK, fontweight=weight, path_effects=halo
                )
    return figure
