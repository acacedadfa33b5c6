"""Tables for a terminal: the one module that imports Rich."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sahelcli.render.cells import cell, heading
from sahelcli.render.page import Page

_WIDEST_WORD = 18
"""Words up to this long are not broken; longer ones (ids) fold."""

_FIXED = ("date", "qualifiers.when", "since", "until", "state", "organisation", "type", "status")


def render(page: Page) -> Iterator[str]:
    """The whole table as one text, without columns that would stay empty; a first column that says the same in every row is its title.

    What the record says is never markup: every cell is a plain text.
    """
    table = Table(
        box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, caption=Text(page.caption) if page.caption else None, caption_justify="left"
    )
    lines = [[cell(row, column, page) for column in page.columns] for row in page.rows]
    shown = [place for place in range(len(page.columns)) if any(line[place] for line in lines)]
    if len(lines) > 1 and len({line[shown[0]] for line in lines}) == 1:
        table.title, table.title_justify = Text(lines[0][shown[0]]), "left"
        shown = shown[1:]
    for place in shown:
        column = page.columns[place]
        longest_word = max(len(part) for line in lines for part in (line[place].split() or [""]))
        table.add_column(
            Text(heading(page, column)),
            no_wrap=column in _FIXED,
            overflow="fold",
            min_width=min(longest_word, _WIDEST_WORD),
        )
    for line in lines:
        table.add_row(*(Text(line[place]) for place in shown))
    out = StringIO()
    console = Console(
        file=out, width=page.width, force_terminal=page.colour, no_color=not page.colour, color_system="standard" if page.colour else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(table)
    yield "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
