"""iCalendar (RFC 5545, RFC 7986): each event or plan as an all-day entry over its possible days. An entry with uncertain days says so.

A plan and the event that keeps it have the same UID, and SEQUENCE grows with each change, so that a calendar which imports an export again updates
its entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_address, escape_ics
from sahelcli.export.export_data import Edition, Export, about, bounded
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening, PlaceEntry

_STATUS: Final = {"occurred": "CONFIRMED", "cancelled": "CANCELLED"}
"""The status words of iCalendar. Any other status is TENTATIVE."""

_REFRESH: Final = "P1D"
"""The interval at which subscribed programs refresh: one day."""

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
        *((name, escape_ics(export.record["title"][export.language])) for name in ("NAME", "X-WR-CALNAME")),
        *((name, escape_ics(about(export))) for name in ("DESCRIPTION", "X-WR-CALDESC")),
        ("REFRESH-INTERVAL;VALUE=DURATION", _REFRESH),
        ("X-PUBLISHED-TTL", _REFRESH),
    )
    places = {row["id"]: row for row in export.places}
    for row in entries(export):
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
