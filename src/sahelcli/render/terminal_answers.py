"""Answers on a terminal: tables, cards, trees of causes, and sentences of comparisons, articles, proofs and corrections.

A table has columns where no word has to be broken for them, else each row in one column. A card has a frame, and its sources below it; addresses are
not broken. On a narrow terminal a tree is a list of steps, each further indented.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sahelcli.render.cells import cell, heading, notes
from sahelcli.render.formats import Page, Row
from sahelcli.render.terminal_console import THEME, Sheet, labelled, longest_word, paragraphs
from sahelcli.text.catalogue import say
from sahelcli.text.french_articles_and_typography import bound

if TYPE_CHECKING:
    from sahelcli.render.formats import Entry, Section
    from sahelcli.render.proofs_and_causes import Step

_FIXED: Final = ("date", "qualifiers.when", "since", "until")
"""Columns that are not wrapped."""

_WORDED: Final = 10
"""Columns that a text of several words gets at least."""

_BETWEEN: Final = 3
"""Spaces between two columns of a table: two, and the one that Rich has for a line between them."""


def render_table(page: Page) -> Iterator[str]:
    """Yield the whole table, without empty columns; a first column that says the same in every row is its title."""
    from rich.padding import Padding

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


MOST: Final = {
    "positions": 3, "recent": 5, "mediators": 4, "plans": 4, "forces": 4, "sanctions": 8, "facts": 8, "offices": 12, "relations": 8, "referred_by": 8,
    "cited_by": 12,
}  # fmt: skip
"""Maximum number of entries of a section on a terminal; the sections not named here are shown in full."""

LATEST: Final = ("positions", "recent")
"""Sections that have only the latest entries in a card."""


def render_card(card: Row, page: Page) -> Iterator[str]:
    """Yield the card, with the entries that matter most and the commands that list the rest."""
    from rich.panel import Panel

    from sahelcli.render.cards import card_of

    parts = card_of(card, page)
    sheet, inner = Sheet(page), Sheet.within(page)
    inside, beneath = [section for section in parts.sections if section.name != "sources"], [s for s in parts.sections if s.name == "sources"]
    texts = [parts.title, parts.summary, *(entry.text for section in inside for entry in section.entries), *(entry.text for entry in parts.about)]
    framed = not sheet.narrow and max(map(longest_word, texts)) <= inner.width
    paper = inner if framed else sheet
    body: list[RenderableType] = [paper.text(parts.title, "heading"), labelled(_pairs(parts.about), paper, page)]
    body += [Text(), paper.text(parts.summary)] if parts.summary else []
    for section in inside:
        body += [Text(), *_section(section, paper, page)]
    body += [Text(), paper.text(parts.nothing_under, "label")] if parts.nothing_under else []
    sheet.draw(Panel(Group(*body), border_style="frame") if framed else Group(*body))
    if beneath and not framed:
        sheet.lines([Text()])
    for section in beneath:
        for drawn in _section(section, sheet, page):
            sheet.draw(drawn)
    if parts.caption:
        sheet.write(parts.caption, style="label")
    yield sheet.taken()


def _section(section: Section, sheet: Sheet, page: Page) -> Iterator[RenderableType]:
    """Yield the heading of a section, its first entries, and the command that lists the rest."""
    every = section.entries
    shown = every[: MOST.get(section.name)]
    heading = say(page.language, f"card.{section.name}")
    if len(shown) < len(every) and section.name not in LATEST:
        heading = say(page.language, "card.so-many", heading=heading, shown=len(shown), count=len(every))
    yield sheet.rule(heading)
    if any(entry.url for entry in shown):
        for entry in shown:
            yield sheet.text(entry.text, first=Text.assemble((entry.label, entry.kind), "  "), hang=5)
            yield sheet.text(entry.url, first="     " if len(entry.url) + 5 <= sheet.width else "")
    else:
        yield labelled(_pairs(shown), sheet, page)
    if section.cut or len(shown) < len(every) or section.name in LATEST:
        yield sheet.text(say(page.language, "card.rest", command=section.rest), "label", hang=2)


def _pairs(entries: list[Entry] | tuple[Entry, ...]) -> list[tuple[Text, Text]]:
    """Return entries as labels and texts."""
    return [(Text(bound(entry.label), entry.kind), Text(bound(entry.text))) for entry in entries]


GUIDE = 4
"""Columns that each step takes of its line."""


def render_tree(found: Row, page: Page) -> Iterator[str]:
    """Yield the tree of reasons with a branch for each way."""
    from rich.tree import Tree

    from sahelcli.render.proofs_and_causes import Step, root_of, steps_of

    sheet = Sheet(page)
    root = _words(root_of(found, page))
    root.stylize("heading", 0, len(root.plain) - len(found["root"]) - 2)
    tree = Tree(root, guide_style="frame")
    ways = [(say(page.language, f"tree.{way}"), list(steps_of(found, way, page))) for way in ("back", "forward")]
    deepest = max((longest_word(str(step)) + GUIDE * (step.depth + 1) for _, steps in ways for step in steps), default=0)
    flat = sheet.narrow or deepest > sheet.width
    if flat:
        sheet.write(root, hang=2)
    for way, steps in ways:
        at = [tree.add(Text(way, "heading"))]
        if not steps:
            steps.append(Step(1, "", say(page.language, "tree.nothing"), ""))
        for step in steps:
            del at[step.depth :]
            at.append(at[-1].add(_words(step)))
        if flat:
            sheet.write(Text(way, "heading"))
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


DAY = 10
"""Columns of a day in ISO form."""


def render_changes(page: Page) -> Iterator[str]:
    """Yield each group of a comparison under its heading: the day, the change, and a source that supports it."""
    sheet = Sheet(page)
    for group, rows in groupby(page.rows, key=lambda row: str(row["group"])):
        sheet.draw(sheet.rule(say(page.language, f"diff.group.{group}")))
        for row in rows:
            _change(row, sheet, page)
        yield sheet.taken()
    if page.caption:
        sheet.write(page.caption, style="label")
        yield sheet.taken()


def _change(row: Row, sheet: Sheet, page: Page) -> None:
    """Write one change."""
    from sahelcli.render.comparisons import change, doubts

    what = Text(bound(change(row, page)))
    what.append(bound(doubts(row, page)), "contested" if row["contested"] else "possible")
    for first in row["citations"][:1]:
        more = f" +{len(row['citations']) - 1}" if len(row["citations"]) > 1 else ""
        site = first["url"].partition("//")[2].partition("/")[0].partition(":")[0].removeprefix("www.")
        named = "" if site.casefold() == first["publisher"].casefold() else f", {site}"
        what.append(f" [{first['publisher']}{more}{named}]", "label")
    day = "/".join(part for part in (row["date"], row["until"]) if part)
    if sheet.narrow or len(day) > DAY:
        if day:
            sheet.write(day, style="day")
        sheet.write(what, "  ", 2)
    else:
        sheet.write(what, Text(f"{day:<{DAY}}  ", "day"), DAY + 2)


def render_match(page: Page) -> Iterator[str]:
    """Yield each sentence of an article, and below it the matching entries of the record."""
    from sahelcli.render.comparisons import match_lines

    sheet = Sheet(page)
    for place, row in enumerate(page.rows):
        if place:
            sheet.lines([Text()])
        sheet.write(row["sentence"], Text(f"{row['number']}. ", "label"), 3, "heading")
        for line, url in match_lines(row, page):
            sheet.cited(line, url, 3)
        yield sheet.taken()


def render_nested(page: Page) -> Iterator[str]:
    """Yield each row as a sentence, with its proof or its versions below it."""
    from sahelcli.render.proofs_and_causes import lines_beneath, row_heading

    sheet = Sheet(page)
    for row in page.rows:
        sheet.write(row_heading(row, page), style="heading")
        for line in lines_beneath(row, page):
            sheet.cited(line.text, line.url, 2 * line.depth)
        sheet.lines([Text()])
        yield sheet.taken()
    if page.caption:
        sheet.write(page.caption, style="label")
        yield sheet.taken()


def render_revisions(page: Page) -> Iterator[str]:
    """Yield a sentence for each thing that the record gained or corrected."""
    from sahelcli.render.comparisons import new_sentence

    yield paragraphs((new_sentence(row, page) for row in page.rows), page)
