"""Tables for a terminal: the one module that imports Rich."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sahelcli.render.cells import cell, heading, notes
from sahelcli.render.formats import Page, Row
from sahelcli.render.terminal.narrow_table import blocks
from sahelcli.render.terminal.styles import STYLES
from sahelcli.text.wrapping import bound, unbound, wrapped_lines

_WIDEST_WORD = 18
"""Words up to this long are not broken; longer ones (ids) fold."""

_NARROWEST = 6
_BETWEEN = (2, 1)
"""How many spaces stand between two columns: where the first has no room, the second."""

_FIXED = ("date", "qualifiers.when", "since", "until", "state", "organisation", "type", "status")


def render(page: Page) -> Iterator[str]:
    """The whole table as one text, without columns that would stay empty; a first column that says the same in every row is its title.

    Where a word would have to be broken for its column, each row is a block of lines instead. What the record says is never markup: every cell is a
    plain text.
    """
    rows = list(page.rows)
    lines = [[bound(cell(row, column, page)) for column in page.columns] for row in rows]
    shown = [place for place in range(len(page.columns)) if any(line[place] for line in lines)]
    title = ""
    if len(lines) > 1 and len({line[shown[0]] for line in lines}) == 1:
        title, shown = lines[0][shown[0]], shown[1:]
    for between in _BETWEEN:
        widths = _least_widths(lines, shown, page, between)
        if all(_longest(lines, place) <= least for place, least in widths.items()):
            break
    else:
        yield from blocks(unbound(title), [[(heading(page, page.columns[place]), unbound(line[place])) for place in shown] for line in lines], page)
        return
    table = Table(box=box.SIMPLE_HEAD, padding=(0, between - 1, 0, 0), pad_edge=False, title=Text(title) if title else None, title_justify="left")
    for place, least in widths.items():
        column = page.columns[place]
        table.add_column(Text(heading(page, column)), no_wrap=column in _FIXED, overflow="fold", min_width=least)
    for row, line in zip(rows, lines, strict=True):
        table.add_row(*(_styled(line[place], page.columns[place], row, page) for place in shown))
    out = StringIO()
    console = Console(
        file=out, width=page.width, force_terminal=page.colour, no_color=not page.colour, color_system="standard" if page.colour else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(table)
    yield unbound("\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n")
    if page.caption:  # beneath, since Rich would wrap it to the width of a narrow table
        yield "\n".join(wrapped_lines(page.caption, page.width)) + "\n"


def _styled(text: str, column: str, row: Row, page: Page) -> Text:
    """A cell in which the words that set a row apart stand out: its status, and each of its notes."""
    cell = Text(text, STYLES.get(row["status"], "") if column == "status" and row["status"] else "")
    if column == "notes" and page.colour:
        for note in notes(row, page.language, page.names):
            cell.highlight_words([bound(note)], STYLES.get(note.kind, ""))
    return cell


def _least_widths(lines: list[list[str]], shown: list[int], page: Page, between: int) -> dict[int, int]:
    """How narrow each column may become: no narrower than its longest word, or than its dates; where the page has no room for that, words break."""
    words = {place: max(len(part) for line in lines for part in (line[place].split() or [""])) for place in shown}
    room = page.width - 2 - sum(words[place] + between for place in shown if page.columns[place] in _FIXED)
    free = [place for place in shown if page.columns[place] not in _FIXED]
    widest = next(
        (width for width in range(_WIDEST_WORD, _NARROWEST, -1) if sum(min(words[place], width) + between for place in free) <= room), _NARROWEST
    )
    return {place: words[place] if page.columns[place] in _FIXED else min(words[place], widest) for place in shown}


def _longest(lines: list[list[str]], place: int) -> int:
    """The length of the longest word of a column that is not to be broken, in characters."""
    return max((len(word) for line in lines for word in line[place].split() if len(word) <= _WIDEST_WORD), default=0)
