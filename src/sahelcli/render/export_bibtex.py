"""BibTeX: a source as an entry that LaTeX sets as text, its date no more exact than it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sahelcli.render.bibtex import IN_ADDRESS, escaped
from sahelcli.render.export import Export, Row

_LANGUAGES: Final = {"en": "english", "fr": "french"}
"""Languages as babel and biblatex call them; another keeps its code in `note`."""


def entries(export: Export) -> Sequence[Row]:
    """The sources that an exported row cites."""
    return export.sources


def render(export: Export) -> Iterator[str]:
    """An entry for each source, an empty line after it."""
    for row in entries(export):
        yield entry(row) + "\n"


def entry(source: Row) -> str:
    """One source as an entry: `@misc`, keyed by its id, which every style knows. A source without a title gets none."""
    fields = {
        "title": f"{{{latex(source['title'])}}}" if source["title"] else None,
        "organization": f"{{{latex(source['publisher'])}}}",
        **_date(source["published"]),
        "url": source["url"].translate(IN_ADDRESS),
        "langid": _LANGUAGES.get(source["language"]),
        "note": f"language: {source['language']}" if source["language"] not in _LANGUAGES else None,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{source['id']},\n{lines}}}\n"


def latex(text: str) -> str:
    """A text on one line in which nothing is a command."""
    return escaped(" ".join(text.split()))


def _date(published: str | None) -> dict[str, str]:
    """`date` as biblatex reads it (EDTF), and the year for older styles, where there is a single one."""
    if not published or published == "XXXX":
        return {}
    year = re.match(r"\d{4}(?!.*/)", published)
    return {"date": published} | ({"year": year.group()} if year else {})
