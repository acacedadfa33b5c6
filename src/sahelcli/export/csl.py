"""CSL-JSON, as Zotero, Pandoc and citeproc read it. A date has the parts that are known and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from sahelcli.base.escaping import escape_csl, to_json
from sahelcli.render.formats import Page, Row
from sahelcli.render.references import about_entry, author, kind_words
from sahelcli.text.catalogue import word
from sahelcli.text.dates import date_words

_KNOWN: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:-XX)*[?~%]?")


def render(page: Page) -> Iterator[str]:
    """An array of items; an entry of the record in the page's language, a source in its own."""
    before = "["
    for row in page.rows:
        item = _page(row, page.language) if row["url"] else _entry(row, page.language)
        yield f"{before}\n  {to_json(item)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def date_parts(text: str) -> list[int] | None:
    """Year, month and day of a date, as far as they are known; None where not even the year is."""
    match = _KNOWN.fullmatch(text)
    return [int(part) for part in match.groups() if part] if match else None


def csl_date(text: str, language: str) -> Row:
    """A date or interval as CSL has it. What has no parts of its own (a decade, an open end) is given in words."""
    parts = [date_parts(end) for end in text.split("/")]
    if not all(parts):
        return {"literal": date_words(language, text)}
    return {"date-parts": parts} | ({"circa": True} if re.search("[?~%]", text) else {})


def _entry(row: Row, language: str) -> dict[str, Any]:
    """An event, a plan or a fact: an entry of the record, issued with it; or the record itself, a set of data."""
    whole = row["kind"] == "record"
    return {
        "id": row["id"],
        "type": "dataset" if whole else "entry",
        **({"author": [{"literal": escape_csl(author(row, language))}]} if row["author"] else {}),
        "title": escape_csl(row["title"][language]),
        **({} if whole else {"container-title": escape_csl(row["record"][language])}),
        "version": escape_csl(row["version"]),
        "issued": csl_date(row["covered_until"], language),
        **({"event-date": csl_date(row["date"], language)} if row["date"] and row["date"] != "XXXX" else {}),
        "genre": word(language, row["kind"]),
        "note": escape_csl(about_entry(row, language)),
        "language": language,
    }


def _page(row: Row, language: str) -> dict[str, Any]:
    """A source: a page with its address."""
    return {
        "id": row["id"],
        "type": "webpage",
        **({"title": escape_csl(row["title"][language])} if row["title"] else {}),
        "publisher": escape_csl(row["publisher"]),
        **({"issued": csl_date(row["date"], language)} if row["date"] and row["date"] != "XXXX" else {}),
        "URL": row["url"],
        "genre": word(language, row["source_kind"]),
        "note": escape_csl(kind_words(row, language)),
        "language": row["language"],
    }
