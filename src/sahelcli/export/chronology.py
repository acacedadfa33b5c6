"""Markdown: the chosen happenings as a chronology with numbered sources, as `timeline -f md` has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelcli.export.bundle import Export, Row
from sahelcli.render.formats import Page
from sahelcli.render.markdown import render as chronology


def entries(export: Export) -> Sequence[Row]:
    """Every happening: one without a date says so."""
    return export.events


def render(export: Export) -> Iterator[str]:
    """The chronology, texts in the export's language."""
    return chronology(Page(export.events, (), ("date", "title", "notes"), export.language, export.caption, names=export.names))
