"""States over time as lanes, for terminals and pictures: a lane for each state, office-holder, measure or force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.escaping import escape_terminal
from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.record.closed_lists import OFFICES
from sahelcli.render.formats import Page
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import caption_day

if TYPE_CHECKING:
    from sahelcli.contract.rows import SegmentRow, UnrecordedRow

KINDS: Final = (
    "member", "in-office", "in-force", "present", "planned", "suspended", "unsure", "undated", "overdue", "possible", "unrecorded", "announced",
    "notified", "contested", "expected",
)  # fmt: skip
"""The kinds of segments, in the order of the legend."""

_SURE: Final = {"member-of": "member", "holds-office": "in-office", "sanctioned-by": "in-force", "present-in": "present", "plans": "planned"}

CHARTED: Final = ("members", "leaders", "chairs", "sanctions", "mediators", "forces", "treaties", "plans")
"""The listings whose states have lanes: all of these properties, and no others."""

_DAY: Final = timedelta(days=1)
_YEAR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Segment:
    """Days over which a lane says the same, both included. `kind` is one of KINDS."""

    kind: str
    first: date
    last: date


@dataclass(slots=True)
class Lane:
    """One line of a chart: the state itself (`bars`), an exit under way below it, and the disputed days.

    A `heading` names what the lanes after it have in common; its bars are days that are not recorded for any of them.
    """

    label: str
    heading: bool = False
    bars: list[Segment] = field(default_factory=list)
    exits: list[Segment] = field(default_factory=list)
    disputes: list[Segment] = field(default_factory=list)

    @property
    def segments(self) -> list[Segment]:
        """Everything drawn in the lane."""
        return [*self.bars, *self.exits, *self.disputes]


@dataclass(frozen=True, slots=True)
class Chart:
    """The content of a chart, in words of its language: lanes over a window of days (both included), the day asked, and the lines below.

    Nothing lies outside the window.
    """

    language: str
    title: str
    lanes: list[Lane]
    window: tuple[date, date]
    day: date | None
    caption: str
    source: str = ""

    @property
    def kinds(self) -> list[str]:
        """The kinds that are drawn, in the order of the legend."""
        drawn = {segment.kind for lane in self.lanes for segment in lane.segments}
        return [kind for kind in KINDS if kind in drawn]


def chart_of(
    segments: Iterable[SegmentRow],
    unrecorded: Iterable[UnrecordedRow],
    page: Page,
    window: tuple[date, date],
    day: date,
    title: str = "",
    source: str = "",
) -> Chart:
    """Return the chart of some segments (`questions.states.segments_ever`) and of the days not recorded, with names and words of a page."""
    rows = sorted(segments, key=lambda row: _order(row, page))
    lanes: dict[str, dict[str, Lane]] = {}
    headings: dict[str, Lane] = {}
    for row in rows:
        group, label = _place(row, page)
        headings.setdefault(group, Lane(group, heading=True))
        lane = lanes.setdefault(group, {}).setdefault(label, Lane(label))
        days = row["first"], row["last"]
        lane.bars += _bars(row)
        if row["withdrawal"]:
            lane.exits.append(Segment("possible" if row["possible"] else row["withdrawal"], *days))
        if row["contested"]:
            lane.disputes.append(Segment("contested", *days))
    for silent in unrecorded:
        group, label = _place(silent, page)
        of_group = silent["property"] == "holds-office"
        lane = headings[group] if of_group else lanes[group][label]
        taken = [bar for other in (lanes[group].values() if of_group else (lane,)) for bar in other.bars]
        lane.bars += _without(Segment("unrecorded", silent["first"], silent["last"]), taken)
    several = len(headings) > 1 or any(heading.bars for heading in headings.values()) or not all(row["property"] == "member-of" for row in rows)
    drawn = [lane for group, under in lanes.items() for lane in (*([headings[group]] if several else []), *under.values())]
    for lane in drawn:
        lane.bars, lane.exits, lane.disputes = (_joined(each, window) for each in (lane.bars, lane.exits, lane.disputes))
    title, caption, source = map(escape_terminal, (title, page.caption, source))
    return Chart(page.language, title, drawn, window, day if window[0] <= day <= window[1] else None, caption, source)


def window_of(segments: Sequence[SegmentRow], asked: date, since: date | None, until: date | None) -> tuple[date, date]:
    """The days to draw: those asked for; else from the first known beginning to the day asked, or a later end that is known."""
    bars = [bar for row in segments for bar in _bars(row)]
    starts = [bar.first for bar in bars if bar.first > date.min]
    ends = [bar.last for bar in bars if bar.last < date.max]
    first = since or min([*starts, until or asked])
    last = until or max([asked, *ends, min(first, date.max - _YEAR) + _YEAR if since else first])
    return first, last


def described(chart: Chart) -> Iterator[str]:
    """Yield the chart in words, a line for each lane: the text alternative of a picture, and the plain form."""
    within = ""
    for lane in chart.lanes:
        within = lane.label if lane.heading else within
        if lane.segments or not lane.heading:
            label = lane.label if lane.heading or not within else say(chart.language, "chart.within", group=within, label=lane.label)
            told = say(chart.language, "between").join(_said(segment, chart.window[1], chart.language) for segment in lane.segments)
            yield say(chart.language, "chart.lane", label=label, told=told or say(chart.language, "chart.none"))


def _said(segment: Segment, end: date, language: str) -> str:
    """Return a segment in words. One that lasts to the end of the chart may last longer."""
    first, last = (caption_day(language, day.isoformat()) for day in (segment.first, segment.last))
    what = say(language, f"chart.{segment.kind}")
    key = "chart.said-day" if first == last else "chart.said-end" if segment.last == end else "chart.said"
    return say(language, key, what=what, first=first, last=last)


def _bars(row: SegmentRow) -> list[Segment]:
    """Yield the segments of a row: the state; for a plan also the days for which it was expected, after which it is overdue."""
    first, last = row["first"], row["last"]
    sure = _SURE[row["property"]]
    if sure == "member":
        sure = "member" if row["suspended"] is False else "suspended" if row["suspended"] else "unsure"
    kind = "possible" if row["possible"] else sure
    due = parse_edtf(row["when"]) if row["when"] else None
    if not (due and due.earliest and due.latest):
        return [Segment("undated" if kind == "planned" else kind, first, last)]
    expected = Segment("expected", due.earliest, due.latest)
    if kind == "possible" or last <= due.latest:
        return [Segment(kind, first, last), expected]
    overdue = max(first, due.latest + _DAY)
    return [*([Segment(kind, first, due.latest)] if first <= due.latest else []), Segment("overdue", overdue, last), expected]


def _place(row: SegmentRow | UnrecordedRow, page: Page) -> tuple[str, str]:
    """Return the group and the name of a lane."""
    subject, object_ = page.name(row["subject"]), page.name(row["object"])
    name = row["name"][page.language] if row["name"] else subject
    match row["property"]:
        case "member-of":
            group, label = object_, name
        case "holds-office":
            group = say(page.language, "chart.office", office=word(page.language, row["office"] or ""), object=object_)
            label = say(page.language, "chart.for", person=name, **{"for": page.name(row["for"])}) if row["for"] else name
        case "sanctioned-by":
            group, label = say(page.language, "chart.imposed", subject=subject, imposer=object_), word(page.language, row["measure"] or "")
        case "present-in":
            mission = page.name(row["mission"]) if row["mission"] else ""
            group, label = object_, say(page.language, "chart.mission", subject=subject, mission=mission) if mission else subject
        case _:
            group, label = title[page.language] if (title := cast("SegmentRow", row)["title"]) else object_, subject
    return escape_terminal(group), escape_terminal(label)


def _order(row: SegmentRow, page: Page) -> tuple[object, ...]:
    """Lanes by what they stand under, then by name; offices, measures and plans by when they began."""
    group, label = map(alphabetical, _place(row, page))
    match row["property"]:
        case "plans":
            return ("", 0, "", row["first"])
        case "holds-office":
            return (alphabetical(page.name(row["object"])), list(OFFICES).index(row["office"] or ""), "", row["first"])
        case "sanctioned-by":
            return (group, 0, "", row["first"])
    return (group, 0, label, row["first"])


def _without(segment: Segment, taken: Iterable[Segment]) -> list[Segment]:
    """Return the parts of a segment that no other segment covers."""
    left, first = [], segment.first
    for other in sorted(taken, key=lambda other: other.first):
        if other.first > segment.last or first > segment.last:
            break
        if other.first > first:
            left.append(Segment(segment.kind, first, other.first - _DAY))
        if other.last >= first:
            first = other.last + _DAY if other.last < date.max else date.max
    return [*left, Segment(segment.kind, first, segment.last)] if first <= segment.last else left


def _joined(segments: Iterable[Segment], window: tuple[date, date]) -> list[Segment]:
    """Return the segments inside a window in the order of their days; adjacent segments of the same kind are merged."""
    found: list[Segment] = []
    for each in sorted(segments, key=lambda segment: (segment.first, KINDS.index(segment.kind))):
        first, last = max(each.first, window[0]), min(each.last, window[1])
        if first > last:
            continue
        before = next((at for at, other in enumerate(found) if other.kind == each.kind and other.last + _DAY >= first), None)
        if before is None or each.kind == "expected":
            found.append(Segment(each.kind, first, last))
        elif found[before].last < last:
            found[before] = Segment(each.kind, found[before].first, last)
    return list(dict.fromkeys(found))
