"""Write the rows of an answer as JSON: an array, or one object per line. The bytes do not depend on the language."""

from __future__ import annotations

from collections.abc import Iterator

from sahelcli.base.escaping import to_json
from sahelcli.contract.claim_values_in_json import as_printed
from sahelcli.render.formats import Page


def render_array(page: Page) -> Iterator[str]:
    """Yield all rows as one array, one row per line; `[]` if there are none."""
    before = "["
    for row in page.rows:
        yield f"{before}\n  {to_json(as_printed(row))}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def render_lines(page: Page) -> Iterator[str]:
    """Yield one object per line."""
    for row in page.rows:
        yield to_json(as_printed(row)) + "\n"
