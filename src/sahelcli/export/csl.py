"""CSL-JSON, for Zotero, Pandoc and citeproc. A date has only the parts that are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.escaping import escape_csl, to_json
from sahelcli.render.formats import Page
from sahelcli.render.references import about_entry, author, kind_words, page_title
from sahelcli.text.catalogue import word
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitedEntry, CitedPage, ReferenceRow

_KNOWN: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:-XX)*[?~%]?")


def render(page: Page) -> Iterator[str]:
    """Yield an array of items: entries of the record in the page's language, sources in their own language."""
    before = "["
    for row in cast("Iterable[ReferenceRow]", page.rows):
        language = page.language
        item = _page(cast("CitedPage", row), language) if row["url"] else _entry(cast("CitedEntry", row), language, page.names)
        yield f"{before}\n  {to_json(item)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def date_parts(text: str) -> list[int] | None:
    """Return the known parts of a date (year, month, day), or None if even the year is unknown."""
    match = _KNOWN.fullmatch(text)
    return [int(part) for part in match.groups() if part] if match else None


def csl_date(text: str, language: str) -> dict[str, object]:
    """Return a date or interval in the form of CSL. One without known parts (a decade, an open end) is given in words."""
    parts = [date_parts(end) for end in text.split("/")]
    if not all(parts):
        return {"literal": date_words(language, text)}
    return {"date-parts": parts} | ({"circa": True} if re.search("[?~%]", text) else {})


def _entry(row: CitedEntry, language: str, names: Mapping[str, str]) -> dict[str, object]:
    """Return an item for an event, a plan or a fact, as an entry of the record, or for the record itself as a data set."""
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
        "note": escape_csl(about_entry(row, language, names)),
        "language": language,
    }


def _page(row: CitedPage, language: str) -> dict[str, object]:
    """Return an item for a source: a web page with its address. Its kind is in the note, since styles print a genre where an author is missing."""
    return {
        "id": row["id"],
        "type": "webpage",
        "title": escape_csl(page_title(row, language)),
        "publisher": escape_csl(row["publisher"]),
        **({"issued": csl_date(row["date"], language)} if row["date"] and row["date"] != "XXXX" else {}),
        "URL": row["url"],
        "note": escape_csl(kind_words(row, language)),
        "language": row["language"],
    }
