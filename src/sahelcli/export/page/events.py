"""The events as an HTML list that is readable without scripts: dates, titles, summaries, claims, relations, source numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_html
from sahelcli.export.bundle import Export
from sahelcli.export.page.bilingual import Text, Wording, capital, joined, sentence, when, words_for
from sahelcli.render.cells import notes
from sahelcli.text.catalogue import LANGUAGES, part, say
from sahelcli.text.typography import typeset


def heaviest(sizes: list[tuple[int, int]], room: int) -> set[int]:
    """Return the indexes of the most important of (weight, lines) pairs that fit into `room` lines.

    They are taken by weight (the first of equals) until one does not fit.
    """
    kept: set[int] = set()
    for place in sorted(range(len(sizes)), key=lambda place: (-sizes[place][0], place)):
        room -= sizes[place][1]
        if room < 0:
            break
        kept.add(place)
    return kept


if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationRow, ClaimRow, HappeningRow

SHEET_LINES: Final = 134
"""Lines of events on two printed sheets, below the heading."""

LINE_SIGNS: Final = 112
"""The smallest number of characters in a full printed line."""

_DATES: Final = ("date", "since", "until", "when")
"""Fields of a claim that contain a date."""

_SIGNS: Final = {"possible": "?", "contested": "‡"}


class Events:
    """Writes the events of an export. `sources` maps cited sources to their numbers, in order; `places` maps events to their positions."""

    def __init__(self, export: Export, wording: Wording) -> None:
        self.export = export
        self.wording = wording
        self.sources: dict[str, int] = {}
        self.cited: dict[str, CitationRow] = {}
        self.places = {row["id"]: place for place, row in enumerate(export.events)}
        named = export.of_any_day.names.items()
        self.names = {language: {id_: name[language] for id_, name in named} for language in LANGUAGES}
        self.sizes = [(export.of_any_day.weights[row["id"]], _lines(row, self.names)) for row in export.events]
        self._kept = heaviest(self.sizes, SHEET_LINES)

    @property
    def years(self) -> list[str]:
        """Return the years that have events, as in the headings; "" for events without a date."""
        return [year for year, _ in groupby(self.export.events, key=_year)]

    def sections(self) -> Iterator[str]:
        """Yield a section for each year."""
        for year, rows in groupby(self.export.events, key=_year):
            heading = f'<h3 id="_in-{year}">{year}</h3>' if year else self.wording.tag("h3", sentence("page.no-date"), ' id="_none"')
            yield f'<section>{heading}<ol class="l">\n'
            for row in rows:
                yield self._event(row) + "\n"
            yield "</ol></section>\n"

    def bibliography(self) -> Iterator[str]:
        """Yield every cited source once, in the order of first citation."""
        for id_, number in self.sources.items():
            source = self.cited[id_]
            published = f", {self.wording.small(when(source['published']))}" if source["published"] else ""
            yield f"<li id=_{number}>{_link(source, self._publisher(source))}{published}, {self.wording.small(words_for(source['kind']))}\n"

    def _publisher(self, source: CitationRow) -> str:
        """Return the publisher of a source, marked if its name differs in the other language."""
        name = source["publisher"]
        french = self.export.publishers.get(name, name)
        return escape_html(name) if french == name else self.wording.tag("span", {"en": name, "fr": french})

    def _event(self, row: HappeningRow) -> str:
        tag = self.wording.tag
        place = self.places[row["id"]]
        first = f' data-s="{escape_html(row["citations"][0]["publisher"])}"' if row["citations"] else ""
        kept, first = (" class=p", first) if place in self._kept else ("", "")
        head = f"{self.wording.known('time', capital(when(row['date'])))} {self.wording.known('b', row['title'])}"
        if aside := _asides(row, self.names):
            head += " " + tag("em", aside)
        body = self.wording.known("p", row["summary"]) if row["summary"] else ""
        body += f"<p class=m>{escape_html(typeset(self.wording.language, self._about(row)[self.wording.language]))}</p>"
        if row["was"]:
            body += tag("p", sentence("page.earlier", dates=joined([when(day) for day in row["was"]], ", ")), " class=w")
        body += self._relations(row) + self._claims(row)
        if row["citations"]:
            body += f"<p class=s>Sources {self._numbers(row['citations'])}</p>"
        return f'<li{kept}><details><summary{first}>{head}</summary><div id="{escape_html(row["id"])}">{body}</div></details>'

    def _about(self, row: HappeningRow) -> Text:
        """Return type, place, participants and topics. The script composes the same text in the other language."""
        names = self.export.of_any_day.names
        parts = [capital(words_for(row["type"]))] if row["type"] else []
        parts += [names[row["place"]]] if row["place"] else []
        who = [names[id_] for id_ in (*row["actors"], *row["organisations"])]
        parts += [joined(who, ", ")] if who else []
        topics = [names[id_] for id_ in row["topics"]]
        parts += [joined(topics, ", ")] if topics else []
        return joined(parts, " · ")

    def _relations(self, row: HappeningRow) -> str:
        items = ""
        for link in self.export.of_any_day.relations.get(row["id"], ()):
            items += f"<li>{self.wording.small(capital(words_for(link.get('kind', ''))))} "
            if (place := self.places.get(link["event"])) is not None:
                items += f'<a href="#{escape_html(link["event"])}">{escape_html(self.export.events[place]["date"] or link["event"])}</a>'
            else:
                items += self.wording.tag("span", link["title"] or dict.fromkeys(LANGUAGES, link["event"]))
        return f"<ul class=r>{items}</ul>" if items else ""

    def _claims(self, row: HappeningRow) -> str:
        if not row["claims"]:
            return ""
        heading = self.wording.tag("p", sentence("page.claims"), " class=h")
        claims = (f"<li>{self.wording.tag('span', self._claim(claim))} {self._numbers(claim['citations'])}" for claim in row["claims"])
        return f"{heading}<ul class=c>{''.join(claims)}</ul>"

    def _claim(self, claim: ClaimRow) -> Text:
        names = self.export.of_any_day.names
        field, shown = _field(claim["field"]), self._value(claim["field"], claim["value"])
        by = joined([names[who] for who in claim["by"]], ", ")
        told: dict[str, str] = {}
        for language in LANGUAGES:
            who = f" ({by[language]})" if claim["by"] else ""
            reason = f". {claim['reason'][language]}" if claim["reason"] else ""
            value = f"{shown[language]}{who}, {words_for(claim['rank'])[language]}{reason}"
            told[language] = say(language, "page.js.named", name=field[language], value=value)
        return told

    def _value(self, field: str, value: object) -> Text:
        """Return the value of a claim: a name, a word, a date in words or a text."""
        if value is None:
            return sentence("card.not-so")
        if isinstance(value, dict):
            return value
        if isinstance(value, list):
            return joined([self._value(field, one) for one in value], ", ")
        if field in _DATES:
            return when(str(value))
        return self.export.of_any_day.names.get(str(value)) or words_for(str(value))

    def _numbers(self, citations: list[CitationRow]) -> str:
        for citation in citations:
            self.sources.setdefault(citation["source"], len(self.sources) + 1)
            self.cited[citation["source"]] = citation
        return " ".join(f"<a href=#_{number}>{number}</a>" for number in sorted(self.sources[citation["source"]] for citation in citations))

    def first_source(self, row: HappeningRow) -> int | None:
        """Return the number of the first source that an event cites, or None. Call it after the event is written."""
        return self.sources[row["citations"][0]["source"]] if row["citations"] else None


def _asides(row: HappeningRow, names: Mapping[str, Mapping[str, str]]) -> Text | None:
    """Return notes on anything unusual about an event, with a sign for a doubt or a dispute; None if there are none."""
    told: dict[str, str] = {}
    for language in LANGUAGES:
        told[language] = "; ".join(f"{_SIGNS[note.kind]} {note}" if note.kind in _SIGNS else note for note in notes(row, language, names[language]))
    return told if told["en"] else None


def _lines(row: HappeningRow, names: Mapping[str, Mapping[str, str]]) -> int:
    """Return the number of printed lines of an event, in the language with the longer text."""
    source = row["citations"][0]["publisher"] if row["citations"] else ""
    beside = _asides(row, names) or dict.fromkeys(LANGUAGES, "")
    shown = [f"{when(row['date'])[language]} {row['title'][language]} {beside[language]} ({source})" for language in LANGUAGES]
    return max(ceil(len(text) / LINE_SIGNS) for text in shown)


def _field(field: str) -> Text:
    """Return the name of the subject of a claim: a field of the record, or a quantity of the codebook."""
    known = part("en", "page").SENTENCES
    return sentence(f"page.field.{field}") if f"page.field.{field}" in known else words_for(field)


def _year(row: HappeningRow) -> str:
    return str(row["earliest"] or "")[:4]


def _link(source: CitationRow, name: str | None = None) -> str:
    """Return a source by its publisher, or by the markup `name`. It is a link only if its address is an http or https address."""
    name = escape_html(source["publisher"]) if name is None else name
    return f'<a href="{escape_html(source["url"])}">{name}</a>' if source["url"].startswith(("https://", "http://")) else name
