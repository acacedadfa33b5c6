"""Causes and consequences as a tree; on a narrow terminal as steps, each further indented."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text
from rich.tree import Tree

from sahelcli.render.causes import Step, root_of, steps_of
from sahelcli.render.formats import Page, Row
from sahelcli.render.terminal.console import Sheet, longest_word
from sahelcli.text.catalogue import say
from sahelcli.text.french_articles_and_typography import bound

GUIDE = 4
"""Columns that each step takes of its line."""


def render(found: Row, page: Page) -> Iterator[str]:
    """Yield the tree of reasons with a branch for each way."""
    sheet = Sheet(page)
    root = _words(root_of(found, page))
    root.stylize("heading", 0, len(root.plain) - len(found["root"]) - 2)
    tree = Tree(root, guide_style="frame")
    ways = [(say(page.language, f"tree.{way}"), list(steps_of(found, way, page))) for way in ("back", "forward")]
    deepest = max((longest_word(str(step)) + GUIDE * (step.depth + 1) for _, steps in ways for step in steps), default=0)
    flat = sheet.narrow or deepest > sheet.width
    if flat:
        sheet.write(root, hang=2)
    for heading, steps in ways:
        at = [tree.add(Text(heading, "heading"))]
        if not steps:
            steps.append(Step(1, "", say(page.language, "tree.nothing"), ""))
        for step in steps:
            del at[step.depth :]
            at.append(at[-1].add(_words(step)))
        if flat:
            sheet.write(Text(heading, "heading"))
            for step in steps:
                sheet.write(_words(step), "  " * step.depth, 2 * step.depth + 2)
    if not flat:
        sheet.draw(tree)
    if page.caption:
        sheet.write(page.caption, style="label")
    yield sheet.taken()


def _words(step: Step) -> Text:
    """Return a step: its relation and its id dim, what it is between them."""
    parts = ((step.relation, "label"), (step.words, ""), (f"[{step.id}]" if step.id else "", "label"), (step.more, "planned"))
    return Text(" ").join(Text(bound(words), style) for words, style in parts if words)
