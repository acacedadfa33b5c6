"""Write the events and plans of an export for calendars (iCalendar), maps (GeoJSON), TimelineJS, as Markdown, or their changes as an Atom feed.

iCalendar (RFC 5545, RFC 7986): a plan and the event that keeps it have the same UID, and SEQUENCE grows with each change, so that a calendar which
imports an export again updates its entries. TimelineJS draws a row of its strip for each group, at a fixed height, so that many groups push the strip
out of the picture; it reads texts as HTML, so they are escaped. The feed (RFC 4287) has what the record gained or corrected, the latest first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_URL, uuid5

from sahelcli.base.escaping import escape_address, escape_html, escape_ics, escape_terminal, to_json_in_page
from sahelcli.export.export_data_and_table_metadata import Edition, Export, about, bounded, known_urls
from sahelcli.render.formats import Page
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening, PlaceEntry, RecordChangeRow

_STATUS: Final = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}
"""The status words of iCalendar. Any other status is TENTATIVE."""

_REFRESH: Final = "P1D"
"""The interval at which subscribed programs refresh: one day."""

_OCTETS: Final = 75

entries_ics = bounded
"""A calendar entry needs days, so a postponed plan without a date is left out."""


def render_ics(export: Export) -> Iterator[str]:
    """Yield the calendar, with lines ended by CRLF and folded at 75 octets."""
    yield from _lines(
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//sahel//record//EN"),
        ("CALSCALE", "GREGORIAN"),
        *((name, escape_ics(export.record["title"][export.language])) for name in ("NAME", "X-WR-CALNAME")),
        *((name, escape_ics(about(export))) for name in ("DESCRIPTION", "X-WR-CALDESC")),
        ("REFRESH-INTERVAL;VALUE=DURATION", _REFRESH),
        ("X-PUBLISHED-TTL", _REFRESH),
    )
    places = {row["id"]: row for row in export.places}
    for row in entries_ics(export):
        edition = export.editions.get(row["id"]) or Edition(row["id"], 0, None)
        yield from _lines(*_entry(row, export, places.get(row["place"] or ""), edition))
    yield from _lines(("END", "VCALENDAR"))


def _entry(row: ExportedHappening, export: Export, place: PlaceEntry | None, edition: Edition) -> Iterator[tuple[str, str]]:
    language = export.language
    yield "BEGIN", "VEVENT"
    yield "UID", f"{edition.uid}@sahel"
    yield "DTSTAMP", _moment(edition.changed or export.stamp)
    yield "SEQUENCE", str(edition.number)
    if edition.changed:
        yield "LAST-MODIFIED", _moment(edition.changed)
    yield "DTSTART;VALUE=DATE", (row["earliest"] or "").replace("-", "")
    yield "DTEND;VALUE=DATE", f"{date.fromisoformat(row['latest'] or '') + timedelta(days=1):%Y%m%d}".rjust(8, "0")
    yield "SUMMARY", escape_ics(_summary(row, language))
    yield "DESCRIPTION", escape_ics("\n".join(_description(row, language)))
    yield "STATUS", _STATUS.get(row["status"], "TENTATIVE")
    yield "TRANSP", "TRANSPARENT"
    if row["type"]:
        yield "CATEGORIES", escape_ics(word(language, row["type"]))
    if place:
        yield "LOCATION", escape_ics(place["name"][language])
        if place["lat"] is not None and place["lon"] is not None:
            yield "GEO", f"{place['lat']};{place['lon']}"
    if row["citations"]:
        yield "URL", escape_address(row["citations"][0]["url"])
    yield "END", "VEVENT"


def _summary(row: ExportedHappening, language: str) -> str:
    """Return the title with its status, unless it occurred, and its date in words if the day is not known."""
    title = row["title"][language]
    marks = [] if row["status"] == "occurred" else [word(language, row["status"])]
    marks += [] if row["exact"] else [say(language, "export.day-unknown", when=date_words(language, row["date"] or ""))]
    return say(language, "export.marked-title", title=title, marks=say(language, "cite.joint").join(marks)) if marks else title


def _moment(day: str) -> str:
    """Return the beginning of a day (ISO 8601), in UTC."""
    return day.replace("-", "") + "T000000Z"


def _description(row: ExportedHappening, language: str) -> Iterator[str]:
    """Yield the summary, notes on what is uncertain, and the sources, one per line."""
    if row["summary"]:
        yield row["summary"][language]
    if row["status"] != "occurred":
        yield say(language, "export.status", status=word(language, row["status"]))
    if not row["exact"]:
        yield say(language, "export.inexact", when=date_words(language, row["date"] or ""), earliest=row["earliest"], latest=row["latest"])
    if row["contested"]:
        yield say(language, "export.contested")
    for citation in row["citations"]:
        published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
        yield say(language, "plain.source", publisher=citation["publisher"], published=published, url=citation["url"])


def _lines(*properties: tuple[str, str]) -> Iterator[str]:
    for name, value in properties:
        yield from folded(f"{name}:{value}")


def folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets without cutting a character. Each piece after the first begins with a space."""
    piece, length = "", 0
    for sign in line:
        octets = len(sign.encode())
        if length + octets > _OCTETS:
            yield piece + "\r\n"
            piece, length = " ", 1
        piece += sign
        length += octets
    yield piece + "\r\n"


def entries_geojson(export: Export) -> list[ExportedHappening]:
    """Return the events whose place has coordinates. Others cannot be shown on a map."""
    located = _located(export)
    return [row for row in export.events if row["place"] in located]


def render_geojson(export: Export) -> Iterator[str]:
    """Yield a feature collection of points, one feature per line. Texts are in both languages, so the bytes do not depend on the language."""
    places = _located(export)
    header = {key: export.record[key] for key in ("title", "version", "covered_until", "licence")}
    before = f'{{"type":"FeatureCollection","record":{to_json_in_page(header)},"features":[\n'
    located = [(row, places[row["place"] or ""]) for row in entries_geojson(export)]
    counts, seen = Counter(place["id"] for _, place in located), Counter[str]()
    for row, place in located:
        seen[place["id"]] += 1
        yield before + to_json_in_page(_feature(row, place, seen[place["id"]], counts[place["id"]]))
        before = ",\n"
    yield "\n]}\n" if before == ",\n" else f"{before}]}}\n"


def _located(export: Export) -> dict[str, PlaceEntry]:
    return {row["id"]: row for row in export.places if row["lat"] is not None and row["lon"] is not None}


def _feature(row: ExportedHappening, place: PlaceEntry, order: int, count: int) -> dict[str, object]:
    """Return an event as a point; it is the `order`th of `count` events at its place, whose points lie on each other."""
    properties = {
        **{key: row[key] for key in ("date", "earliest", "latest", "exact", "type", "status")},
        **{f"{name}_{language}": (row[name] or {}).get(language) for name in ("title", "summary") for language in ("en", "fr")},
        "place": place["id"],
        **{f"place_{language}": place["name"][language] for language in ("en", "fr")},
        "place_order": order,
        "place_count": count,
        **{key: row[key] for key in ("organisations", "actors", "topics", "contested")},
        "sources": list(known_urls(row)),
    }
    geometry = {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
    return {"type": "Feature", "id": row["id"], "geometry": geometry, "properties": properties}


GROUPS: Final = {
    **dict.fromkeys(("appointment", "arrest", "coup", "coup-attempt", "election", "unrest"), "power"),
    **dict.fromkeys(("accession", "founding", "institution", "suspension", "withdrawal"), "membership"),
    **dict.fromkeys(("agreement", "ceremony", "diplomatic-relations", "mediation", "meeting", "statement", "summit"), "diplomacy"),
    **dict.fromkeys(("attack", "departure", "deployment", "operation"), "security"),
    "sanction": "sanctions",
}
"""The groups of the strip by type of event; other events, and plans without a type, are in the group `other`."""


def entries_timelinejs(export: Export) -> list[ExportedHappening]:
    """Return the events whose date has a beginning, which a slide needs."""
    return [row for row in export.events if row["date"] and _parts(row["date"].partition("/")[0])]


def render_timelinejs(export: Export) -> Iterator[str]:
    """Yield one object, with one slide per line and texts in the export's language."""
    told = "".join(f"<p>{escape_html(line)}</p>" for line in (export.caption, about(export)))
    title = {"text": {"headline": escape_html(export.record["title"][export.language]), "text": told}}
    yield f'{{"title":{to_json_in_page(title)},"events":['
    before = "\n"
    for row in entries_timelinejs(export):
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


def entries_md(export: Export) -> Sequence[ExportedHappening]:
    """Return all events, including those without a date, which the text marks as undated."""
    return export.events


def render_md(export: Export) -> Iterator[str]:
    """Yield the chronology, with texts in the export's language."""
    from sahelcli.render.markdown import render

    caption = f"{export.caption}. {about(export)}"
    return render(Page(export.events, (), ("date", "title", "notes"), export.language, caption, names=export.names))


MOST: Final = 100
"""Maximum number of entries in a feed."""


def entries_atom(export: Export) -> list[RecordChangeRow]:
    """Return the changes of the chosen events and plans that have a day, the latest first, at most MOST."""
    chosen = {row["id"] for row in export.events}
    dated = [row for row in export.gained if row["day"] and row["id"] in chosen]
    return sorted(dated, key=lambda row: row["day"] or "", reverse=True)[:MOST]


def render_atom(export: Export) -> Iterator[str]:
    """Yield the feed, in the language of the export. The id of an entry depends on the change alone, so that a reader shows it once."""
    rows = entries_atom(export)
    language = export.language
    title = say(language, "feed.title", record=export.record["title"][language])
    updated = max((row["day"] or "" for row in rows), default=export.record["covered_until"])
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
    yield f"<title>{_text(title)}</title>\n<subtitle>{_text(about(export))}</subtitle>\n<id>{_urn(export.record['title']['en'], language)}</id>\n"
    yield f"<updated>{_atom_moment(updated)}</updated>\n<author><name>{_text(say(language, 'contributors'))}</name></author>\n"
    yield f"<generator>sahel</generator>\n<rights>{_text(export.record['licence'])}</rights>\n"
    for row in rows:
        yield _atom_entry(row, language)
    yield "</feed>\n"


def _atom_entry(row: RecordChangeRow, language: str) -> str:
    from sahelcli.render.comparisons import new_sentence

    title = say(language, f"feed.{row['change']}", title=row["title"][language], field=word(language, row["field"] or ""))
    links = dict.fromkeys(citation["url"] for citation in row["citations"])
    parts = [
        f"<title>{_text(title)}</title>",
        f"<id>{_urn(row['id'], row['day'], row['change'], row['field'], row['new'])}</id>",
        f"<updated>{_atom_moment(row['day'] or '')}</updated>",
        *(f'<link rel="related" href="{_text(escape_address(url))}"/>' for url in links),
        *([f'<category term="{_text(row["type"])}"/>'] if row["type"] else []),
        f'<content type="text">{_text(new_sentence(row, Page((), (), (), language)))}</content>',
    ]
    return "<entry>{}</entry>\n".format("".join(parts))


def _text(text: str) -> str:
    """Return a text for XML, between tags or in an attribute."""
    return escape_html(escape_terminal(text))


def _atom_moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _urn(*parts: object) -> str:
    """Return an id that is the same for the same parts."""
    return uuid5(NAMESPACE_URL, f"urn:sahel:{'/'.join(map(str, parts))}").urn
