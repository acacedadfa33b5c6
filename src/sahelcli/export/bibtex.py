"""BibTeX: an entry for each reference, in UTF-8. Characters that are special in TeX are escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.escaping import escape_address, escape_bibtex
from sahelcli.export.csl import date_parts
from sahelcli.render.formats import Page
from sahelcli.render.references import NO_NAMES, about_entry, author, joined, kind_words, page_title
from sahelcli.text.catalogue import word
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitedEntry, CitedPage, ReferenceRow

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The abbreviations of months that every BibTeX style defines."""


def render(page: Page) -> Iterator[str]:
    """Yield the entries, separated by empty lines."""
    yield from bibliography(cast("Iterable[ReferenceRow]", page.rows), page.language, page.names)


def bibliography(rows: Iterable[ReferenceRow], language: str, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """Yield an entry for each reference (rows of `cite`), with empty lines between them."""
    before = ""
    for row in rows:
        fields = _page(cast("CitedPage", row), language) if row["url"] else _entry(cast("CitedEntry", row), language, names)
        lines = "".join(f"  {name} = {value},\n" for name, value in fields)
        yield f"{before}@misc{{{row['id']},\n{lines}}}\n"
        before = "\n"


def _braced(text: str) -> str:
    return f"{{{escape_bibtex(text)}}}"


def _title(text: str) -> str:
    """Return a title in double braces, so that styles keep its capitals."""
    return f"{{{{{escape_bibtex(text)}}}}}"


def _dated(text: str) -> Iterator[tuple[str, str]]:
    """Yield the date for biblatex (EDTF), and its year, month and day for older styles.

    Only the parts that are known and certain are given; an interval has none.
    """
    if text == "XXXX":
        return
    yield "date", f"{{{text}}}"
    parts = date_parts(text) if text[-1] not in "?~%" else None
    for name, value in zip(("year", "month", "day"), parts or (), strict=False):
        yield name, _MONTHS[value - 1] if name == "month" else f"{{{value}}}"


def _entry(row: CitedEntry, language: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of an event, a plan or a fact, as an entry of the record with its version and date, or of the record itself."""
    if row["author"]:
        yield "author", _title(author(row, language))
    yield "title", _title(row["title"][language])
    if row["kind"] != "record":
        yield "howpublished", _braced(row["record"][language])
    yield "version", _braced(row["version"])
    yield from _dated(row["covered_until"])
    yield "note", _braced(about_entry(row, language, names))
    yield "language", _braced(word("en", language).lower())


def _page(row: CitedPage, language: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of a source: a web page with its address."""
    yield "title", _title(page_title(row, language))
    yield "key", _braced(row["publisher"])  # by which styles sort an entry without an author
    yield "howpublished", _braced(row["publisher"])
    dated = dict(_dated(row["date"])) if row["date"] else {}
    yield from dated.items()
    said = [] if "year" in dated or not row["date"] else [date_words(language, row["date"])]
    yield "note", _braced(joined([*said, kind_words(row, language)], language))
    yield "url", f"{{{escape_address(row['url'])}}}"
    yield "language", _braced(word("en", row["language"]).lower())
