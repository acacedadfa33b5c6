"""The events as an HTML list that is readable without scripts: dates, titles, summaries, other versions, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_attribute, escape_html
from sahelcli.export.export_data import Export
from sahelcli.export.page_bilingual import Text, Wording, capital, is_day, joined, sentence, when, words_for
from sahelcli.render.cells import notes
from sahelcli.text.catalogue import LANGUAGES, say, sentences

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationRow, ClaimRow, HappeningRow


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


SHEET_LINES: Final = 134
"""Lines of events on two printed sheets, below the heading."""

LINE_SIGNS: Final = 112
"""The smallest number of characters in a full printed line."""

_DATES: Final = ("date", "since", "until", "when")
"""Fields of a claim that contain a date."""

USUAL_KIND: Final = "newsroom"
"""The kind of most sources. The list leaves it out, which saves some 28 kB; the glossary says so, and the script adds it."""

_SIGNS: Final = {"possible": "?", "contested": "‡"}


class Events:
    """Writes the events of an export. `places` maps events to their positions.

    A source that several events cite is written out at the first of them and has an anchor there, to which the others link.
    """

    def __init__(self, export: Export, wording: Wording) -> None:
        self.export = export
        self.wording = wording
        cited = Counter(source for row in export.events for source in _sources(row))
        self._again = {source: number for number, source in enumerate((id_ for id_, count in cited.items() if count > 1), 1)}
        self._written: set[str] = set()
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

    def _event(self, row: HappeningRow) -> str:
        tag, citations = self.wording.tag, row["citations"]
        kept = self.places[row["id"]] in self._kept
        first = f" data-s={escape_attribute(citations[0]['publisher'])}" if kept and citations else ""
        shown = capital(when(row["date"]))  # the script translates a plain day by itself
        dated = f"<time>{escape_html(shown[self.wording.language])}</time>" if is_day(row["date"] or "") else tag("time", shown)
        head = f"{dated} {self.wording.known('b', row['title'])}"
        if aside := _asides(row, self.names):
            head += " " + tag("em", aside)
        body = self.wording.paragraph(row["summary"]) if row["summary"] else ""
        if row["was"]:
            body += tag("p", sentence("page.earlier", dates=joined([when(day) for day in row["was"]], ", ")), " class=w")
        sources = _sources(row)
        own = {citation["source"] for citation in citations}
        items = (self._source(source, own=id_ in own) for id_, source in sources.items())
        body += self._claims(row, list(sources)) + (f"<ol>{''.join(items)}</ol>" if sources else "")
        return f"<li id={escape_attribute(row['id'])}{' class=p' * kept}><details><summary{first}>{head}</summary>{body}</details>"

    def _source(self, source: CitationRow, *, own: bool) -> str:
        """Return a source as an item of a list: publisher, day, and kind if it is not the usual. One cited for another version alone says so."""
        number, name = self._again.get(source["source"]), source["publisher"]
        called = {"en": name, "fr": self.export.publishers.get(name, name)}
        aside = "" if own else " " + self.wording.tag("i", sentence("card.supports-version"))
        if source["source"] in self._written:
            return f"<li>{self.wording.tag('a', called, f' href=#_{number}')}{aside}"
        self._written.add(source["source"])
        anchor = f" id=_{number}" if number else ""
        linked = f" href={escape_attribute(source['url'])}" if source["url"].startswith(("https://", "http://")) else ""
        kind = "" if source["kind"] == USUAL_KIND else words_for(source["kind"])[self.wording.language]
        about = "".join(f", {part}" for part in (source["published"], kind) if part)
        return f"<li{anchor}>{self.wording.tag('a', called, linked)}{escape_html(about)}{aside}"

    def _claims(self, row: HappeningRow, sources: list[str]) -> str:
        """Return the other versions of an event, each with the numbers of its sources in the event's list."""
        if not row["claims"]:
            return ""
        told = self.wording.tag("p", sentence("page.claims"), " class=h") + "<ul>"
        for claim in row["claims"]:
            numbers = sorted(sources.index(citation["source"]) + 1 for citation in claim["citations"])
            told += f"<li>{self.wording.tag('span', self._claim(claim))}" + "".join(f" [{number}]" for number in numbers)
        return told + "</ul>"

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


def _sources(row: HappeningRow) -> dict[str, CitationRow]:
    """Return the sources of an event by id, in the order of its list: its own, then those of other versions alone."""
    return {citation["source"]: citation for part in (row, *row["claims"]) for citation in part["citations"]}


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
    return sentence(f"page.field.{field}") if f"page.field.{field}" in sentences("en", "page") else words_for(field)


def _year(row: HappeningRow) -> str:
    return str(row["earliest"] or "")[:4]
