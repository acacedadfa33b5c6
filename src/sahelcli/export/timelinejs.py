"""TimelineJS: a slide for each event or plan. Texts are escaped, since TimelineJS reads them as HTML; a date has only its known parts.

TimelineJS draws a row of its strip for each group, at a fixed height, so that many groups push the strip out of the picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_html, to_json_in_page
from sahelcli.export.export_data import Export, about
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening

GROUPS: Final = {
    **dict.fromkeys(("appointment", "arrest", "coup", "coup-attempt", "election", "unrest"), "power"),
    **dict.fromkeys(("accession", "founding", "institution", "suspension", "withdrawal"), "membership"),
    **dict.fromkeys(("agreement", "ceremony", "diplomatic-relations", "mediation", "meeting", "statement", "summit"), "diplomacy"),
    **dict.fromkeys(("attack", "departure", "deployment", "operation"), "security"),
    "sanction": "sanctions",
}
"""The groups of the strip by type of event; other events, and plans without a type, are in the group `other`."""


def entries(export: Export) -> list[ExportedHappening]:
    """Return the events whose date has a beginning, which a slide needs."""
    return [row for row in export.events if row["date"] and _parts(row["date"].partition("/")[0])]


def render(export: Export) -> Iterator[str]:
    """Yield one object, with one slide per line and texts in the export's language."""
    told = "".join(f"<p>{escape_html(line)}</p>" for line in (export.caption, about(export)))
    title = {"text": {"headline": escape_html(export.record["title"][export.language]), "text": told}}
    yield f'{{"title":{to_json_in_page(title)},"events":['
    before = "\n"
    for row in entries(export):
        yield before + to_json_in_page(_slide(row, export))
        before = ",\n"
    yield "\n]}\n"


def _slide(row: ExportedHappening, export: Export) -> dict[str, object]:
    language = export.language
    start, _, end = (row["date"] or "").partition("/")
    slide: dict[str, object] = {"unique_id": row["id"], "start_date": _parts(start)}
    if (last := _parts(end or start, last=True)) and last != slide["start_date"]:
        slide["end_date"] = last
    slide["display_date"] = escape_html(date_words(language, row["date"] or ""))
    slide["group"] = escape_html(say(language, f"export.group-{GROUPS.get(row['type'] or '', 'other')}"))
    return slide | {"text": {"headline": escape_html(row["title"][language]), "text": "".join(_paragraphs(row, export))}}


def _parts(text: str, *, last: bool = False) -> dict[str, int]:
    """Return the known parts of a date: year, month, day; empty for an open end.

    A year with unknown digits (X) becomes its first possible year, or its last with `last`.
    """
    found = re.match(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?", text)
    if not found:
        return {}
    year, month, day = found.groups()
    known = {"year": year.replace("X", "9" if last else "0"), "month": month, "day": day}
    return {name: int(part) for name, part in known.items() if part}


def _paragraphs(row: ExportedHappening, export: Export) -> Iterator[str]:
    language = export.language
    if row["summary"]:
        yield f"<p>{escape_html(row['summary'][language])}</p>"
    if row["status"] != "occurred":
        yield f"<p>{escape_html(say(language, 'export.status', status=word(language, row['status'])))}</p>"
    if row["contested"]:
        yield f"<p>{escape_html(say(language, 'export.contested'))}</p>"
    if row["citations"]:
        links = (f'<a href="{escape_html(citation["url"])}">{escape_html(citation["publisher"])}</a>' for citation in row["citations"])
        yield f"<p>{', '.join(links)}</p>"
