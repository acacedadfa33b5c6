"""Draw a chart of lanes with matplotlib (extra `charts`); the formats of pictures (SVG, PNG, PDF), and the look that charts and maps share.

Every kind has its own pattern, shape or line as well as its own colour, so that a picture is readable in grey. The colours are those of Okabe and
Ito, which colour-blind people can distinguish. A picture includes a description in words: `title` and `desc` in SVG, metadata in PNG and PDF.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_html, escape_terminal
from sahelcli.render.lanes import Chart, Lane, Segment, described
from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SUFFIXES: Final = {".svg": "svg", ".png": "png", ".pdf": "pdf"}
"""The picture formats, by file suffix."""


@dataclass(frozen=True, slots=True)
class Look:
    """The fill of a kind: a colour, and a hatch pattern of matplotlib ("" for none). `height` is a fraction of the lane."""

    face: str
    hatch: str = ""
    height: float = 0.5


LOOKS: Final[Mapping[str, Look]] = {
    **dict.fromkeys(("member", "in-office", "in-force", "present", "planned"), Look("#0072B2")),
    "suspended": Look("#E69F00", "|||||"),
    "unsure": Look("#F0E442", "xxxx"),
    "undated": Look("#A9D3EE", "----"),
    "overdue": Look("#D55E00", "\\\\\\\\"),
    "possible": Look("#FFFFFF", "//////"),
    "unrecorded": Look("#E4E4E4", "", 0.16),
}

INK: Final = "#222222"
EXIT: Final = "#B24A00"
"""A colour darker than the vermilion of the palette, for thin lines in print."""

WIDTH: Final = 7.5
"""The width in inches: an A4 page without its margins."""

LANE: Final = 0.25
SIZE: Final = 8.0
"""The font size of names in points."""

WIDEST: Final = 36
"""The number of characters in a line of a name at the left."""

STYLE: Final[Mapping[str, object]] = {
    "font.family": ["DejaVu Sans", "sans-serif"],
    "font.size": SIZE,
    "svg.fonttype": "none",
    "svg.hashsalt": "sahel",
    "pdf.fonttype": 42,
    "hatch.linewidth": 0.6,
    "hatch.color": INK,
    "text.parse_math": False,
    "text.usetex": False,
    "axes.unicode_minus": False,
}
"""Text stays text in SVG and PDF, names are not parsed as formulas, and the same chart gives the same file."""


def picture(chart: Chart, format: str) -> bytes:
    """Return a chart as a file in a format ("svg", "png" or "pdf"). Raises UsageError if the extra `charts` is not installed."""
    with drawing():
        figure = _figure(chart)
        return saved(figure, format, chart.title, "\n".join((*described(chart), chart.caption, chart.source)))


@contextmanager
def drawing() -> Iterator[None]:
    """Draw with matplotlib in the style STYLE, without warnings about missing glyphs. Raises UsageError without the extra."""
    try:
        from matplotlib import rc_context
    except ImportError:
        raise UsageError("no-charts") from None
    with warnings.catch_warnings(), rc_context(STYLE):
        warnings.filterwarnings("ignore", message="Glyph")
        yield


def saved(figure: Figure, format: str, title: str, description: str) -> bytes:
    """Return a figure as a file with a description in words."""
    metadata: dict[str, dict[str, str | None]] = {
        "svg": {"Date": None, "Creator": "sahel"},
        "png": {"Title": title, "Description": description, "Software": "sahel"},
        "pdf": {"Title": title, "Subject": description, "Creator": "sahel", "Producer": None, "CreationDate": None},
    }
    stream = io.BytesIO()
    figure.savefig(stream, format=format, dpi=200, facecolor="white", metadata=metadata[format])
    return with_words(stream.getvalue().decode(), title, description).encode() if format == "svg" else stream.getvalue()


def with_words(svg: str, title: str, description: str) -> str:
    """Return an SVG with a text alternative, which screen readers find by the role and label of the root element."""
    title, description = ("\n".join(map(escape_terminal, text.split("\n"))) for text in (title, description))
    words = f'\n <title id="title">{escape_html(title)}</title>\n <desc id="desc">{escape_html(description)}</desc>'
    return re.sub(r"<svg\b([^>]*)>", lambda root: f'<svg role="img" aria-labelledby="title desc"{root[1]}>{words}', svg, count=1)


def _figure(chart: Chart) -> Figure:
    from matplotlib.figure import Figure

    labels = ["\n".join(_label(lane)) for lane in chart.lanes]
    heights = [LANE * 1.1 if lane.heading else LANE * (1 + 0.5 * label.count("\n")) for lane, label in zip(chart.lanes, labels, strict=True)]
    widest = max((len(line) for lane, label in zip(chart.lanes, labels, strict=True) if not lane.heading for line in label.split("\n")), default=0)
    left = 0.2 + 0.067 * max(widest, 8)
    title = wrap(chart.title, 75)
    notes = [line for text in (_reading(chart), chart.caption, chart.source) if text for line in wrap(text, 138, break_on_hyphens=False)]
    columns = 4
    legend = 0.2 * -(-len(chart.kinds) // columns)
    above, below = 0.3 + 0.22 * len(title), 0.42 + legend + 0.14 * len(notes)
    height = above + sum(heights) + below
    figure = Figure(figsize=(WIDTH, height))
    axes = figure.add_axes((left / WIDTH, below / height, (WIDTH - left - 0.25) / WIDTH, sum(heights) / height))
    axes.set_ylim(sum(heights), 0)
    axes.set_xlim(_at(chart.window[0]), _at(chart.window[1]) + 1)
    _years(axes, chart)
    top = 0.0
    for lane, label, tall in zip(chart.lanes, labels, heights, strict=True):
        _lane(axes, lane, label, top, tall)
        top += tall
    if chart.day:
        axes.axvline(_at(chart.day) + 1, color=INK, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=5)
        words = date_words(chart.language, chart.day.isoformat())
        axes.annotate(words, (_at(chart.day) + 1, sum(heights)), (0, -9), textcoords="offset points", ha="right", fontsize=7, annotation_clip=False)
    figure.text(0.2 / WIDTH, 1 - 0.12 / height, "\n".join(title), fontsize=11, fontweight="bold", va="top", color=INK)
    _legend(figure, chart, (0.2 / WIDTH, (below - 0.25) / height), columns)
    figure.text(0.2 / WIDTH, (0.1 + 0.14 * len(notes)) / height, "\n".join(notes), fontsize=6.5, va="top", color="#444444", linespacing=1.35)
    return figure


def _label(lane: Lane) -> list[str]:
    return wrap(lane.label, 110 if lane.heading else WIDEST) or [""]


def _reading(chart: Chart) -> str:
    """Return the explanation of the dotted line above contested bars, empty if the chart has none."""
    return say(chart.language, "chart.dotted") if "contested" in chart.kinds else ""


def _at(day: date) -> int:
    return day.toordinal()


def _years(axes: Axes, chart: Chart) -> None:
    """Label the years at the top, as many as fit, or the months of a short window."""
    first, last = chart.window
    years = last.year - first.year + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if years / step <= 14)
    days = [date(year, 1, 1) for year in range(first.year, last.year + 1) if year % step == 0 and date(year, 1, 1) >= first]
    if len(days) < 2:
        months = ((first + timedelta(days=n)) for n in range((last - first).days + 1))
        days = [day for day in months if day.day == 1][:: max(1, years)] or [first]
        axes.set_xticks([_at(day) for day in days], [day.isoformat()[:7] for day in days], fontsize=7)
    else:
        axes.set_xticks([_at(day) for day in days], [str(day.year) for day in days], fontsize=7)
    axes.xaxis.tick_top()
    axes.tick_params(length=0, pad=2)
    axes.grid(axis="x", color="#D5D5D5", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)


def _lane(axes: Axes, lane: Lane, label: str, top: float, tall: float) -> None:
    """Draw one lane with its name at the left; a heading spans the whole width."""
    middle = top + tall / 2
    if lane.heading:
        axes.annotate(
            label,
            (0.2 / WIDTH, middle),
            (0, 0),
            xycoords=("figure fraction", "data"),
            textcoords="offset points",
            fontweight="bold",
            va="center",
            color=INK,
            annotation_clip=False,
            zorder=6,
            bbox=_PAPER,
        )
        for segment in lane.bars:
            _bar(axes, segment, top + tall * 0.82, LANE)
        return
    axes.plot([0, 1], [top + tall, top + tall], transform=axes.get_yaxis_transform(), color="#E8E8E8", linewidth=0.5, zorder=0)
    axes.annotate(label, (0, middle), (-5, 0), xycoords=("axes fraction", "data"), textcoords="offset points", ha="right", va="center", color=INK)
    for segment in sorted(lane.bars, key=lambda bar: bar.kind == "expected"):
        _bar(axes, segment, middle, LANE)
    for segment in lane.exits:
        style = {"announced": (0, (2, 1)), "notified": "solid"}.get(segment.kind, (0, (0.6, 0.8)))
        axes.plot([_at(segment.first), _at(segment.last) + 1], [middle + LANE * 0.38] * 2, color=EXIT, linewidth=2, linestyle=style, zorder=4)
    for segment in lane.disputes:
        span = [_at(segment.first), _at(segment.last) + 1]
        axes.plot(span, [middle - LANE * 0.38] * 2, color=INK, linewidth=1.3, linestyle=(0, (0.8, 1.2)), zorder=4)


_PAPER: Final = {"facecolor": "white", "edgecolor": "none", "pad": 1.0, "alpha": 0.9}


def _bar(axes: Axes, segment: Segment, middle: float, lane: float) -> None:
    if segment.kind == "expected":
        centre = (_at(segment.first) + _at(segment.last) + 1) / 2
        axes.plot([_at(segment.first), _at(segment.last) + 1], [middle, middle], color=INK, linewidth=1.2, zorder=4)
        axes.plot([centre], [middle], marker="D", color="white", markeredgecolor=INK, markersize=5, zorder=5)
        return
    look = LOOKS[segment.kind]
    tall = lane * look.height
    least = (axes.get_xlim()[1] - axes.get_xlim()[0]) / 500  # keep short periods visible
    wide = max(_at(segment.last) + 1 - _at(segment.first), least)
    line = 0 if segment.kind == "unrecorded" else 0.6
    axes.barh(middle, wide, tall, left=_at(segment.first), facecolor=look.face, hatch=look.hatch or None, edgecolor=INK, linewidth=line, zorder=3)


def _legend(figure: Figure, chart: Chart, corner: tuple[float, float], columns: int) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[object] = []
    for kind in chart.kinds:
        label = say(chart.language, f"chart.{kind}")
        if kind in LOOKS:
            look = LOOKS[kind]
            handles.append(
                Patch(facecolor=look.face, hatch=look.hatch or None, edgecolor=INK, linewidth=0.6 if look.height > 0.2 else 0, label=label)
            )
        elif kind == "expected":
            handles.append(Line2D([], [], marker="D", color="white", markeredgecolor=INK, markersize=5, linestyle="none", label=label))
        else:
            style = {"announced": (0, (2, 1)), "notified": "solid"}.get(kind, (0, (0.8, 1.2)))
            colour, thick = (INK, 1.3) if kind == "contested" else (EXIT, 2)
            handles.append(Line2D([], [], color=colour, linewidth=thick, linestyle=style, label=label))
    figure.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=corner,
        ncols=columns,
        fontsize=7,
        frameon=False,
        borderaxespad=0,
        borderpad=0,
        handlelength=2.4,
    )
