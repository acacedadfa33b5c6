"""iCalendar (RFC 5545): each event or plan as an all-day entry over its possible days. An entry with uncertain days says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from sahelcli.base.escaping import escape_address, escape_ics
from sahelcli.export.bundle import Export, Row, bounded
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

_STATUS: Final = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}
"""The status words of iCalendar. Any other status is TENTATIVE."""

_OCTETS: Final = 75

entries = bounded
"""A calendar entry needs days, so a postponed plan without a date is left out."""


def render(export: Export) -> Iterator[str]:
    """Yield the calendar, with lines ended by CRLF and folded at 75 octets."""
    yield from _lines(
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//sahel//record//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", escape_ics(export.record["title"][export.language])),
    )
    stamp = export.stamp.replace("-", "") + "T000000Z"
    places = {row["id"]: row for row in export.places}
    for row in entries(export):
        yield from _lines(*_entry(row, export, places.get(row["place"]), stamp))
    yield from _lines(("END", "VCALENDAR"))


def _entry(row: Row, export: Export, place: Row | None, stamp: str) -> Iterator[tuple[str, str]]:
    language = export.language
    title = row["title"][language]
    yield "BEGIN", "VEVENT"
    yield "UID", f"{row['id']}@sahel"
    yield "DTSTAMP", stamp
    yield "DTSTART;VALUE=DATE", row["earliest"].replace("-", "")
    yield "DTEND;VALUE=DATE", f"{date.fromisoformat(row['latest']) + timedelta(days=1):%Y%m%d}".rjust(8, "0")
    yield "SUMMARY", escape_ics(title if row["exact"] else say(language, "export.inexact-title", title=title, when=date_words(language, row["date"])))
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


def _description(row: Row, language: str) -> Iterator[str]:
    """Yield the summary, notes on what is uncertain, and the sources, one per line."""
    if row["summary"]:
        yield row["summary"][language]
    if row["status"] != "occurred":
        yield say(language, "export.status", status=word(language, row["status"]))
    if not row["exact"]:
        yield say(language, "export.inexact", when=date_words(language, row["date"]), earliest=row["earliest"], latest=row["latest"])
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
