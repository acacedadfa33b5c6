"""Markdown: the chosen events and plans as a chronology with numbered sources, in the format of `timeline -f md`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sahelcli.export.export_data import Export, about
from sahelcli.render.formats import Page
from sahelcli.render.markdown import render as chronology

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening


def entries(export: Export) -> Sequence[ExportedHappening]:
    """Return all events, including those without a date, which the text marks as undated."""
    return export.events


def render(export: Export) -> Iterator[str]:
    """Yield the chronology, with texts in the export's language."""
    caption = f"{export.caption}. {about(export)}"
    return chronology(Page(export.events, (), ("date", "title", "notes"), export.language, caption, names=export.names))
