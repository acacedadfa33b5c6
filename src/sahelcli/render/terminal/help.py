"""Help on a terminal: a panel for each group of options, and the topics as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rich.console import Group
from rich.markdown import Markdown
from rich.panel import Panel
from rich.text import Text

from sahelcli.render.formats import HelpPage, Page
from sahelcli.render.terminal.console import Sheet, labelled
from sahelcli.text.french_articles_and_typography import bound

_CODE: Final = re.compile(r"(?<!`)`([^`]+)`(?!`)")
"""The pattern of code in Markdown. Its backticks are kept, since there may be no colour to mark it."""


def render_help(help_page: HelpPage, page: Page) -> str:
    """Return the help of a command."""
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
    sheet = Sheet(page)
    sheet.draw(Markdown(bound(_CODE.sub(r"`` `\1` ``", text))))
    yield sheet.taken()
