"""`members --history --chart`: from the question to the drawing."""

from __future__ import annotations

import os
import sys

from sahelcli.base.errors import UsageError
from sahelcli.base.names import unaccented
from sahelcli.cli.option_sets import StateOptions
from sahelcli.cli.session import Session
from sahelcli.questions.answer import Answer
from sahelcli.render.terminal.chart import render, window_of
from sahelcli.text.catalogue import say


def may_be_drawn(session: Session, options: StateOptions) -> None:
    """Raises UsageError where a chart was asked for of one day, in a format of programs, or with what stands beneath rows."""
    if not options.history:
        raise UsageError("chart-needs-history")
    if not session.by_default and session.format not in ("table", "plain"):
        raise UsageError("chart-format", format=session.format)
    for name in ("why", "contested"):
        if getattr(options, name):
            raise UsageError("chart-alone", option=f"--{name}")


def draw(session: Session, found: Answer, conditions: str) -> None:
    """Write the chart; where there is nothing to draw, say so."""
    as_of = found.as_of or session.as_of()
    rows = sorted(found.rows, key=lambda row: (unaccented(session.names[row["object"]]), unaccented(session.names[row["subject"]]), row["first"]))
    window = window_of(rows, as_of.last, found.filter.since, found.filter.until)
    caption = session.caption_of(found)
    if window[1] > as_of.horizon:
        caption = say(session.language, "between").join((caption, say(session.language, "chart.beyond", day=as_of.horizon.isoformat())))
    session.show_drawing(rows, caption, conditions, lambda page: render(rows, page, window, as_of.last, plain=_plain()))


def _plain() -> bool:
    """Whether signs have to be of ASCII: what is written to knows no others, or the terminal is a plain one."""
    return "utf" not in (sys.stdout.encoding or "").lower() or os.environ.get("TERM") == "dumb"
