"""JSON: an array, or one object a line. The same bytes in either language."""

from __future__ import annotations

from collections.abc import Iterator

from sahelcli.base.escaping import to_json
from sahelcli.render.formats import Page


def render_array(page: Page) -> Iterator[str]:
    """All rows as one array, one row a line; `[]` when there is none."""
    before = "["
    for row in page.rows:
        yield f"{before}\n  {to_json(row)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def render_lines(page: Page) -> Iterator[str]:
    """One object a line."""
    for row in page.rows:
        yield to_json(row) + "\n"
