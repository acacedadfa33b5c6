"""BibTeX: an entry for each reference, in UTF-8, with nothing of a text left that TeX would read as its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sahelcli.base.escaping import escape_address, escape_bibtex
from sahelcli.export.csl import date_parts
from sahelcli.render.formats import Page, Row
from sahelcli.render.references import about_entry, author, joined, kind_words
from sahelcli.text.catalogue import word
from sahelcli.text.dates import date_words

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names of months that every BibTeX style defines."""


def render(page: Page) -> Iterator[str]:
    """The entries, parted by empty lines."""
    yield from bibliography(page.rows, page.language)


def bibliography(rows: Iterable[Row], language: str) -> Iterator[str]:
    """Yield an entry for each reference (rows of `cite`), parted by empty lines."""
    before = ""
    for row in rows:
        fields = _page(row, language) if row["url"] else _entry(row, language)
        lines = "".join(f"  {name} = {value},\n" for name, value in fields)
        yield f"{before}@misc{{{row['id']},\n{lines}}}\n"
        before = "\n"


def _braced(text: str) -> str:
    return f"{{{escape_bibtex(text)}}}"


def _title(text: str) -> str:
    """A title whose capitals a style leaves alone."""
    return f"{{{{{escape_bibtex(text)}}}}}"


def _dated(text: str) -> Iterator[tuple[str, str]]:
    """The date as biblatex reads it (EDTF); for older styles year, month and day, as far as they are known and sure, and none for an interval."""
    if text == "XXXX":
        return
    yield "date", f"{{{text}}}"
    parts = date_parts(text) if text[-1] not in "?~%" else None
    for name, value in zip(("year", "month", "day"), parts or (), strict=False):
        yield name, _MONTHS[value - 1] if name == "month" else f"{{{value}}}"


def _entry(row: Row, language: str) -> Iterator[tuple[str, str]]:
    """An event, a plan or a fact: an entry of the record, with its version and date; or the record itself."""
    if row["author"]:
        yield "author", _title(author(row, language))
    yield "title", _title(row["title"][language])
    if row["kind"] != "record":
        yield "howpublished", _braced(row["record"][language])
    yield "version", _braced(row["version"])
    yield from _dated(row["covered_until"])
    yield "note", _braced(about_entry(row, language))
    yield "language", _braced(word("en", language).lower())


def _page(row: Row, language: str) -> Iterator[tuple[str, str]]:
    """A source: a page with its address."""
    if row["title"]:
        yield "title", _title(row["title"][language])
    yield "howpublished", _braced(row["publisher"])
    dated = dict(_dated(row["date"])) if row["date"] else {}
    yield from dated.items()
    said = [] if "year" in dated or not row["date"] else [date_words(language, row["date"])]
    yield "note", _braced(joined([*said, kind_words(row, language)], language))
    yield "url", f"{{{escape_address(row['url'])}}}"
    yield "language", _braced(word("en", row["language"]).lower())
