"""Write answers for programs: rows as JSON, TSV or CSV, and references as BibTeX or CSL-JSON (those of `cite`, and the sources of an export)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.escaping import escape_address, escape_bibtex, escape_csl, escape_csv, escape_tsv, to_json
from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.contract.shown_columns_and_claims_in_json import as_printed
from sahelcli.render.cells import bare, value_at
from sahelcli.render.formats import Page, Row
from sahelcli.text.catalogue import word

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitedEntry, CitedPage, ReferenceRow, SourceEntry
    from sahelcli.export.export_data_and_table_metadata import Export

T = TypeVar("T")

_AT_ONCE: Final = 100
"""Rows that are written at a time."""


def render_json(page: Page) -> Iterator[str]:
    """Yield all rows as one array, one row per line; `[]` if there are none."""
    return json_array(printed(page.rows, _printed_row))


def render_jsonl(page: Page) -> Iterator[str]:
    """Yield one object per line."""
    return json_lines(printed(page.rows, _printed_row))


def _printed_row(row: Row) -> str:
    return to_json(as_printed(row))


def printed(rows: Iterable[T], as_json: Callable[[T], str]) -> Iterator[str]:
    """Return the JSON text of each row: the stored one if the rows have it, else what `as_json` makes of the row."""
    known = rows.printed if isinstance(rows, Streamed) else None
    return known() if known else map(as_json, rows)


def json_array(rows: Iterator[str]) -> Iterator[str]:
    """Yield rows of JSON as one array, one row per line; `[]` if there are none."""
    before, between = "[", ",\n  "
    while some := list(islice(rows, _AT_ONCE)):
        yield f"{before}\n  {between.join(some)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def json_lines(rows: Iterator[str]) -> Iterator[str]:
    """Yield rows of JSON, one per line."""
    while some := list(islice(rows, _AT_ONCE)):
        yield "\n".join([*some, ""])


def render_tsv(page: Page) -> Iterator[str]:
    """Yield one line per row with the columns that the listing shows and texts in the page's language."""
    if page.header:
        yield "\t".join(page.columns) + "\n"
    for row in page.rows:
        yield "\t".join(_tsv_cell(value_at(row, column), page.language) for column in page.columns) + "\n"


def _tsv_cell(value: object, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return escape_tsv(simple)
    if isinstance(value, dict):
        return " ".join(f"{key}={_tsv_cell(inner, language)}" for key, inner in value.items() if inner not in (None, []))
    return ",".join(_tsv_cell(inner, language) for inner in cast("list[object]", value))


_MARK: Final = "\ufeff"


def render_csv(page: Page) -> Iterator[str]:
    """Yield a heading line, then one row per line. Texts are in the page's language; lists and sources are joined in one cell."""
    rows = ([_csv_cell(row[key], page.language) for key in page.keys] for row in page.rows)
    return csv_lines(chain([page.keys], rows), excel=page.excel)


def csv_lines(rows: Iterable[Iterable[object]], *, excel: bool = False) -> Iterator[str]:
    """Yield a line for each row of texts, numbers, truth values and nulls.

    With `excel`, the lines have the form that Excel reads in languages with a decimal comma: a byte order mark, semicolons and decimal commas.
    """
    separator, before = (";", _MARK) if excel else (",", "")
    for row in rows:
        yield before + separator.join(_csv_field(value, excel=excel) for value in row) + "\r\n"
        before = ""


def _csv_field(value: object, *, excel: bool) -> str:
    """Return a text quoted and guarded against formulas, a number or truth value as it is, and null as an empty field."""
    if isinstance(value, str):
        return escape_csv(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    written = "" if value is None else str(value)
    return written.replace(".", ",") if excel else written


def _csv_cell(value: object, language: str) -> object:
    """Return the content of a cell: a list, source or other object as text, or null if it is empty."""
    return _joined(value, language) or None if isinstance(value, dict | list) else value


def _joined(value: object, language: str) -> str:
    if (simple := bare(value, language)) is not None:
        return simple
    if isinstance(value, dict):
        if "url" in value:
            return str(value["url"])
        return "; ".join(f"{key}: {_joined(inner, language)}" for key, inner in value.items() if inner not in (None, [], ""))
    parts: list[object] = value if isinstance(value, list) else []
    separator = " | " if parts and isinstance(parts[0], dict) else ", "
    return separator.join(_joined(inner, language) for inner in parts)


_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The abbreviations of months that every BibTeX style defines."""


def render_bibtex(page: Page) -> Iterator[str]:
    """Yield the entries, separated by empty lines."""
    yield from bibliography(cast("Iterable[ReferenceRow]", page.rows), page.language, page.names)


def bibliography(rows: Iterable[ReferenceRow], language: str, names: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Yield an entry for each reference (rows of `cite`), with empty lines between them."""
    before = ""
    for row in rows:
        fields = _bibtex_page(cast("CitedPage", row), language) if row["url"] else _bibtex_entry(cast("CitedEntry", row), language, names)
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


def _bibtex_entry(row: CitedEntry, language: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of an event, a plan or a fact, as an entry of the record with its version and date, or of the record itself."""
    from sahelcli.render.references import about_entry, author

    if row["author"]:
        yield "author", _title(author(row, language))
    yield "title", _title(row["title"][language])
    if row["kind"] != "record":
        yield "howpublished", _braced(row["record"][language])
    yield "version", _braced(row["version"])
    yield from _dated(row["covered_until"])
    yield "note", _braced(about_entry(row, language, names))
    yield "language", _braced(word("en", language).lower())


def _bibtex_page(row: CitedPage, language: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of a source: a web page with its address."""
    from sahelcli.render.references import joined, kind_words, page_title
    from sahelcli.text.dates import date_words

    yield "title", _title(page_title(row, language))
    yield "key", _braced(row["publisher"])  # by which styles sort an entry without an author
    yield "howpublished", _braced(row["publisher"])
    dated = dict(_dated(row["date"])) if row["date"] else {}
    yield from dated.items()
    said = [] if "year" in dated or not row["date"] else [date_words(language, row["date"])]
    yield "note", _braced(joined([*said, kind_words(row, language)], language))
    yield "url", f"{{{escape_address(row['url'])}}}"
    yield "language", _braced(word("en", row["language"]).lower())


def entries(export: Export) -> Sequence[SourceEntry]:
    """Return the sources that the exported rows cite."""
    return export.sources


def render_bib(export: Export) -> Iterator[str]:
    """Yield an entry for each source, in the export's language, after a remark on the record (without @, at which an entry would begin)."""
    from sahelcli.export.export_data_and_table_metadata import about
    from sahelcli.render.references import of_source

    yield f"% {export.record['title'][export.language]}. {about(export)}\n\n".replace("@", "(at)")
    yield from bibliography(map(of_source, entries(export)), export.language)


_KNOWN: Final = r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:-XX)*[?~%]?"


def render_csl(page: Page) -> Iterator[str]:
    """Yield an array of items: entries of the record in the page's language, sources in their own language."""
    before = "["
    for row in cast("Iterable[ReferenceRow]", page.rows):
        language = page.language
        item = _csl_page(cast("CitedPage", row), language) if row["url"] else _csl_entry(cast("CitedEntry", row), language, page.names)
        yield f"{before}\n  {to_json(item)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def date_parts(text: str) -> list[int] | None:
    """Return the known parts of a date (year, month, day), or None if even the year is unknown."""
    match = re.fullmatch(_KNOWN, text)
    return [int(part) for part in match.groups() if part] if match else None


def csl_date(text: str, language: str) -> dict[str, object]:
    """Return a date or interval in the form of CSL. One without known parts (a decade, an open end) is given in words."""
    from sahelcli.text.dates import date_words

    parts = [date_parts(end) for end in text.split("/")]
    if not all(parts):
        return {"literal": date_words(language, text)}
    return {"date-parts": parts} | ({"circa": True} if re.search("[?~%]", text) else {})


def _csl_entry(row: CitedEntry, language: str, names: Mapping[str, str]) -> dict[str, object]:
    """Return an item for an event, a plan or a fact, as an entry of the record, or for the record itself as a data set."""
    from sahelcli.render.references import about_entry, author

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


def _csl_page(row: CitedPage, language: str) -> dict[str, object]:
    """Return an item for a source: a web page with its address. Its kind is in the note, since styles print a genre where an author is missing."""
    from sahelcli.render.references import kind_words, page_title

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
