"""Tables: columns where no word has to be broken for them, else each row in one column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sahelcli.render.cells import cell, heading, notes
from sahelcli.render.formats import Page, Row
from sahelcli.render.terminal.console import THEME, Sheet, labelled
from sahelcli.text.french_articles_and_typography import bound

_FIXED: Final = ("date", "qualifiers.when", "since", "until")
"""Columns that are not wrapped."""

_WORDED: Final = 10
"""Columns that a text of several words gets at least."""

_BETWEEN: Final = 3
"""Spaces between two columns of a table: two, and the one that Rich has for a line between them."""


def render(page: Page) -> Iterator[str]:
    """Yield the whole table, without empty columns; a first column that says the same in every row is its title."""
    rows = list(page.rows)
    lines = [[_styled(cell(row, column, page), column, row, page) for column in page.columns] for row in rows]
    shown = [place for place in range(len(page.columns)) if any(line[place].plain for line in lines)]
    title = ""
    if len(lines) > 1 and len({line[shown[0]].plain for line in lines}) == 1:
        title, shown = lines[0][shown[0]].plain, shown[1:]
    heads = [Text(bound(heading(page, page.columns[place])), "heading") for place in shown]
    sheet = Sheet(page)
    if title:
        sheet.write(Text(title, "heading"))
    least = [_least(place, lines, head, page) for place, head in zip(shown, heads, strict=True)]
    room = sheet.width - _BETWEEN * (len(shown) - 1)
    if sum(least) <= room:
        longest = [max(text.cell_len for text in (head, *(line[place] for line in lines))) for place, head in zip(shown, heads, strict=True)]
        widths = _widths(longest, least, room)
        gaps = [(0, 2, 0, 0)] * (len(shown) - 1) + [(0, 0, 0, 0)]
        table = Table(box=box.SIMPLE_HEAD, padding=0, border_style="frame", show_edge=False)
        for head, width, gap in zip(heads, widths, gaps, strict=True):
            table.add_column(Padding(head, gap), width=width + gap[1])  # Rich's versions differ in how they count a padding of their own
        for line in lines:
            table.add_row(*(Padding(line[place], gap) for place, gap in zip(shown, gaps, strict=True)))
        sheet.draw(Padding(table, (1 if title else 0, 0, 1, 0)))
    else:
        for line in lines:
            filled = [(Text(head.plain, "label"), line[place]) for head, place in zip(heads, shown, strict=True) if line[place]]
            sheet.draw(labelled(filled, sheet, page))
            sheet.lines([Text()])
    if page.caption:
        sheet.write(page.caption, style="label")
    yield sheet.taken()


def _least(place: int, lines: list[list[Text]], head: Text, page: Page) -> int:
    """Return how narrow a column may become: its longest word, its dates, and room for a few words of a text."""
    words = [len(part) for text in (head, *(line[place] for line in lines)) for part in text.plain.split()]
    longest = max(line[place].cell_len for line in lines)
    if page.columns[place] in _FIXED:
        return max(longest, *words)
    return max(*words, min(longest, _WORDED))


def _widths(longest: list[int], least: list[int], room: int) -> list[int]:
    """Return the widths of columns in the room: those of their longest cells, the widest lessened first, and none to less than its least."""
    widths = [max(low, min(width, room)) for low, width in zip(least, longest, strict=True)]
    for _ in range(sum(widths) - room):
        widest = max((place for place, width in enumerate(widths) if width > least[place]), key=lambda place: (widths[place], place))
        widths[widest] -= 1
    return widths


def _styled(text: str, column: str, row: Row, page: Page) -> Text:
    """Return a cell in which the words that set a row apart stand out: its status, and each of its notes."""
    status = row["status"] if column == "status" else ""
    found = Text(bound(text), status if status in THEME.styles else "")
    if column == "notes":
        for note in notes(row, page.language, page.names):
            if note.kind in THEME.styles:
                found.highlight_words([bound(note)], note.kind)
    return found
