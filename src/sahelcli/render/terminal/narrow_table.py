"""Rows as blocks of lines, for a terminal too narrow for their table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelcli.render.formats import Page
from sahelcli.render.lines import wrapped
from sahelcli.render.terminal.card_layout import Entry, Section, laid_out
from sahelcli.render.terminal.styles import styled


def blocks(title: str, rows: Sequence[Sequence[tuple[str, str]]], page: Page) -> Iterator[str]:
    """Each row as its headings and cells, one beneath the other, but for empty cells; title and caption as those of the table."""
    if title:
        yield styled(title, "heading", colour=page.colour) + "\n\n"
    for place, row in enumerate(rows):
        entries = [Entry(text, label) for label, text in row if text]
        yield ("\n" if place else "") + "".join(f"{line}\n" for line in laid_out(Section("", entries), page))
    if page.caption:
        yield "\n" + "".join(f"{line}\n" for line in wrapped(page.caption, page))
