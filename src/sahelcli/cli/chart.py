"""`members --history --chart`: from the question to the drawing."""

from __future__ import annotations

import os
import sys
from datetime import date

from sahelcli.base.errors import UsageError
from sahelcli.base.names import unaccented
from sahelcli.cli.option_sets import StateOptions
from sahelcli.cli.session import Session
from sahelcli.questions.as_of import Asked
from sahelcli.questions.listings import Listing
from sahelcli.questions.states import ALWAYS, StateFilter, stretches_ever
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


def draw(session: Session, listing: Listing, asked: Asked, narrowed: StateFilter, sought: str) -> None:
    """Write the chart; where there is nothing to draw, say so."""
    rows = list(session.compared(stretches_ever(session.db, listing, asked, narrowed), lambda db: stretches_ever(db, listing, asked, narrowed)))
    rows.sort(key=lambda row: (unaccented(session.names[row["object"]]), unaccented(session.names[row["subject"]]), row["first"]))
    since, until = ((day if day != open_ else None) for day, open_ in zip(narrowed.window, ALWAYS, strict=True))
    window = window_of(rows, min(asked.last, date.max), since, until)
    caption = session.caption(asked, history=True)
    if window[1] > asked.horizon:
        caption = say(session.language, "between").join((caption, say(session.language, "chart.beyond", day=asked.horizon.isoformat())))
    session.show_drawing(rows, caption, sought, lambda page: render(rows, page, window, asked.last, plain=_plain()))


def _plain() -> bool:
    """Whether signs have to be of ASCII: what is written to knows no others, or the terminal is a plain one."""
    return "utf" not in (sys.stdout.encoding or "").lower() or os.environ.get("TERM") == "dumb"
