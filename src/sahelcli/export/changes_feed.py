"""Write the changes of the record as an Atom feed (RFC 4287): what it gained or corrected, the latest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_URL, uuid5

from sahelcli.base.escaping import escape_address, escape_html, escape_terminal
from sahelcli.export.export_data import Export, about
from sahelcli.render.comparisons import new_sentence
from sahelcli.render.formats import Page
from sahelcli.text.catalogue import say, word

if TYPE_CHECKING:
    from sahelcli.contract.rows import RecordChangeRow


MOST: Final = 100
"""Maximum number of entries in a feed."""


def entries(export: Export) -> list[RecordChangeRow]:
    """Return the changes of the chosen events and plans that have a day, the latest first, at most MOST."""
    chosen = {row["id"] for row in export.events}
    dated = [row for row in export.gained if row["day"] and row["id"] in chosen]
    return sorted(dated, key=lambda row: row["day"] or "", reverse=True)[:MOST]


def render(export: Export) -> Iterator[str]:
    """Yield the feed, in the language of the export. The id of an entry depends on the change alone, so that a reader shows it once."""
    rows = entries(export)
    language = export.language
    title = say(language, "feed.title", record=export.record["title"][language])
    updated = max((row["day"] or "" for row in rows), default=export.record["covered_until"])
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
    yield f"<title>{_text(title)}</title>\n<subtitle>{_text(about(export))}</subtitle>\n<id>{_urn(export.record['title']['en'], language)}</id>\n"
    yield f"<updated>{_moment(updated)}</updated>\n<author><name>{_text(say(language, 'contributors'))}</name></author>\n"
    yield f"<generator>sahel</generator>\n<rights>{_text(export.record['licence'])}</rights>\n"
    for row in rows:
        yield _entry(row, language)
    yield "</feed>\n"


def _entry(row: RecordChangeRow, language: str) -> str:
    title = say(language, f"feed.{row['change']}", title=row["title"][language], field=word(language, row["field"] or ""))
    links = dict.fromkeys(citation["url"] for citation in row["citations"])
    parts = [
        f"<title>{_text(title)}</title>",
        f"<id>{_urn(row['id'], row['day'], row['change'], row['field'], row['new'])}</id>",
        f"<updated>{_moment(row['day'] or '')}</updated>",
        *(f'<link rel="related" href="{_text(escape_address(url))}"/>' for url in links),
        *([f'<category term="{_text(row["type"])}"/>'] if row["type"] else []),
        f'<content type="text">{_text(new_sentence(row, Page((), (), (), language)))}</content>',
    ]
    return "<entry>{}</entry>\n".format("".join(parts))


def _text(text: str) -> str:
    """Return a text for XML, between tags or in an attribute."""
    return escape_html(escape_terminal(text))


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _urn(*parts: object) -> str:
    """Return an id that is the same for the same parts."""
    return uuid5(NAMESPACE_URL, f"urn:sahel:{'/'.join(map(str, parts))}").urn
