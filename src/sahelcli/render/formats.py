"""The table of formats: a name, and the function that turns a page into text. Each is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final

from sahelcli.render.page import Page

FORMATS: Final = {
    "table": "sahelcli.render.rich_table:render",
    "tsv": "sahelcli.render.tsv:render",
    "json": "sahelcli.render.json_text:render_array",
    "jsonl": "sahelcli.render.json_text:render_lines",
}

Renderer = Callable[[Page], Iterator[str]]


def renderer(name: str) -> Renderer:
    """The function behind a format's name: it yields pieces of text that end in newlines."""
    module, _, function = FORMATS[name].partition(":")
    found: Renderer = getattr(import_module(module), function)
    return found
