"""Markdown, read back by markdown-it."""

from __future__ import annotations

import pytest
from export_builders import BROKEN, HOSTILE, made
from markdown_it import MarkdownIt

from sahelcli.export.event_formats import entries_md, render_md


def lines(**given):
    """The texts of the list's entries, as a reader of the page sees them."""
    tokens = MarkdownIt().parse("".join(render_md(made(**given))))
    return ["".join(child.content for child in token.children) for token in tokens if token.type == "inline"]


@pytest.mark.parametrize("title", [HOSTILE, BROKEN, "&lt;b&gt; **x** [a](b)"])
def test_a_title_survives_as_text_on_one_line(title):
    (line,) = [line for line in lines(title=title) if "5 January 2024" in line]
    assert line.startswith(f"5 January 2024: {' '.join(title.split())}[^1] day")


def test_every_happening_is_an_entry_with_its_date_in_words():
    found = lines()
    assert len([line for line in found if line.startswith("December 2025: Month only (unconfirmed)[^1] ")]) == 1
    assert len([line for line in found if "[^1] " in line]) == len(entries_md(made())) == 13
