"""Tables for a terminal: the one module that imports Rich."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sahelcli.render.cells import cell
from sahelcli.render.page import Page
from sahelcli.text.catalogue import say

_FIXED = ("date", "since", "until", "state", "organisation", "type", "status")


def render(page: Page) -> Iterator[str]:
    """The whole table as one text. What the record says is never markup: every cell is a plain text."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, caption=Text(page.caption) if page.caption else None, caption_justify="left")
    for column in page.columns:
        table.add_column(Text(say(page.language, f"head.{column}")), no_wrap=column in _FIXED, overflow="fold")
    for row in page.rows:
        table.add_row(*(Text(cell(row, column, page)) for column in page.columns))
    out = StringIO()
    console = Console(
        file=out, width=page.width, force_terminal=page.colour, no_color=not page.colour, color_system="standard" if page.colour else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(table)
    yield "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
