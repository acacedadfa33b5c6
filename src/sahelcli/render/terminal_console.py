"""The common parts of all that is drawn on a terminal: the theme, the sheet, and help. The modules `terminal_*` are the only ones that import Rich.

Help has a panel for each group of options, and the topics as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from sahelcli.render.formats import HelpPage, Page
from sahelcli.text.catalogue import say
from sahelcli.text.french_articles_and_typography import bound, unbound

THEME: Final = Theme(
    {
        "heading": "bold",
        "suspended": "bold",
        "overdue": "bold",
        "contested": "magenta",
        "held": "magenta",
        "planned": "cyan",
        **dict.fromkeys(("possible", "unconfirmed", "unsure", "deprecated", "postponed", "cancelled", "label", "day", "frame"), "dim"),
        "option": "bold cyan",
        "markdown.code": "bold",
        "kind.alliance": "magenta",
        "kind.diplomacy": "cyan",
        "kind.power": "blue",
        "kind.force": "yellow",
        "kind.other": "none",
    }
)
"""The style of each kind of word. A word or a sign always says the same; no colour judges."""

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")
"""An address in a text, without the signs of the sentence after it."""

NARROW: Final = 60
"""With fewer columns there is one column of text and no frame."""

MEASURE: Final = 30
"""Columns that a text beside its label has at least."""


class Sheet:
    """A sheet of the page's width. Texts are not read as markup, and words are not broken."""

    def __init__(self, page: Page) -> None:
        self.width = page.width or 80
        self.links = page.links
        self._file = _Ascii() if page.ascii else StringIO()
        self.console = Console(
            file=self._file, width=self.width, theme=THEME, force_terminal=page.colour, color_system="standard" if page.colour else None,
            no_color=not page.colour, highlight=False, markup=False, emoji=False, legacy_windows=False,
        )  # fmt: skip

    @classmethod
    def within(cls, page: Page) -> Sheet:
        """Return a sheet of the width that a frame leaves."""
        return cls(page._replace(width=page.width - 4))

    @property
    def narrow(self) -> bool:
        """True if there is space for one column only."""
        return self.width < NARROW

    def draw(self, drawn: RenderableType) -> None:
        """Draw something of Rich's; a text is written as it is."""
        self.console.print(Group(drawn), crop=False)  # in a group a text keeps its own overflow

    def lines(self, lines: Iterable[Text]) -> None:
        """Write lines as they are: the terminal breaks those that are longer than the sheet."""
        self.console.print(Text("\n").join(lines), no_wrap=True, overflow="ignore", crop=False)

    def write(self, text: Text | str, first: Text | str = "", hang: int = 0, style: str = "") -> None:
        """Write a text wrapped between words, `first` before its first line and `hang` spaces before the others."""
        self.lines(self.wrapped(text, first, hang, style))

    def wrapped(self, text: Text | str, first: Text | str = "", hang: int = 0, style: str = "") -> list[Text]:
        """Return the lines of a text, with what stands before them."""
        start = first if isinstance(first, Text) else Text(first)
        words = text if isinstance(text, Text) else Text(bound(text), style)
        words.overflow = "ignore"  # a word wider than the sheet stays whole
        for found in _ADDRESS.finditer(words.plain) if self.links else ():
            words.stylize(Style(link=found[0]), *found.span())
        room = max(self.width - max(hang, start.cell_len), 16)
        lines = [words] if words.cell_len <= room else list(words.wrap(self.console, room))
        for line in lines:
            line.rstrip()
        return [Text.assemble(start if not place else " " * hang, line) for place, line in enumerate(lines)]

    def text(self, text: Text | str, style: str = "", first: Text | str = "", hang: int = 0) -> Text:
        """Return a text wrapped between words, to be drawn in a frame."""
        return Text("\n", no_wrap=True, overflow="ignore").join(self.wrapped(text, first, hang, style))

    def cited(self, text: str, url: str, depth: int) -> None:
        """Write a text and its address, indented by `depth` columns; the address is on a line of its own if both do not fit on one."""
        style = "label" if url else ""
        if url and depth + len(text) + 1 + len(url) > self.width:
            self.write(text, " " * depth, depth + 2, style)
            self.write(url, " " * (depth + 2) if depth + 2 + len(url) <= self.width else "", style=style)
        else:
            self.write(f"{text} {url}".rstrip(), " " * depth, depth + 2, style)

    def rule(self, words: str, style: str = "heading", line: str = "frame", characters: str = "─") -> RenderableType:
        """Return a heading with a rule behind it, where the sheet has room for it."""
        heading = Text(bound(words), style)
        if heading.cell_len + 2 > self.width:
            return self.text(heading)
        return Rule(heading, align="left", style=line, characters=characters)

    def lines_taken(self, lines: list[Text]) -> str:
        """Write lines, forget them, and return what was drawn."""
        if lines:
            self.lines(lines)
            lines.clear()
        return self.taken()

    def taken(self) -> str:
        """Return what was drawn since this was last asked."""
        drawn = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        return unbound("".join(f"{line.rstrip()}\n" for line in drawn.splitlines()))


class _Ascii(StringIO):
    """A sheet for a terminal whose encoding has no frames: Rich then draws with plain signs."""

    encoding = "ascii"


def longest_word(text: Text | str) -> int:
    """Return the length of the longest word."""
    return max(map(len, str(text).split()), default=0)


def labelled(entries: Sequence[tuple[Text, Text]], sheet: Sheet, page: Page) -> RenderableType:
    """Return labels and texts: in two columns where every word has room, else each text behind its label."""
    column = max((label.cell_len for label, _ in entries), default=0)
    if sheet.width - column - 2 >= max(MEASURE, *(longest_word(text) for _, text in entries)):
        grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
        for label, text in entries:
            grid.add_row(label, text) if column else grid.add_row(text)
        return grid
    lines: list[Text] = []
    for label, text in entries:
        head = Text(say(page.language, "pair", name=label.plain, value=""), label.style) if label else Text()
        lines += sheet.wrapped(Text.assemble(Text(bound(head.plain), head.style), text), hang=2)
    return Text("\n", no_wrap=True, overflow="ignore").join(lines)


def paragraphs(texts: Iterable[str], page: Page, style: str = "") -> str:
    """Return texts wrapped to the page, each beginning a line."""
    sheet = Sheet(page)
    for text in texts:
        sheet.write(text, hang=2, style=style)
    return sheet.taken()


_CODE: Final = re.compile(r"(?<!`)`([^`]+)`(?!`)")
"""The pattern of code in Markdown. Its backticks are kept, since there may be no colour to mark it."""


def render_help(help_page: HelpPage, page: Page) -> str:
    """Return the help of a command."""
    from rich.panel import Panel

    sheet = Sheet(page)
    inner = Sheet.within(page)
    sheet.write(help_page.usage, hang=4, style="heading")
    sheet.lines([Text()])
    sheet.write(help_page.about)
    for title, rows in help_page.sections:
        pairs = [(Text(bound(names), "option"), Text(bound(about))) for names, about in rows]
        if sheet.narrow:
            sheet.draw(Group(Text(), sheet.rule(title), labelled(pairs, sheet, page)))
        else:
            sheet.draw(Panel(labelled(pairs, inner, page), title=Text(bound(title), "heading"), title_align="left", border_style="frame"))
    sheet.lines([Text(), *(Text(line) for line in help_page.examples.splitlines())])
    return sheet.taken()


def render_topic(text: str, page: Page) -> Iterator[str]:
    """Yield a topic of the help, which is Markdown."""
    from rich.markdown import Markdown

    sheet = Sheet(page)
    sheet.draw(Markdown(bound(_CODE.sub(r"`` `\1` ``", text))))
    yield sheet.taken()
