"""Texts of the HTML page in both languages, and its events as a list that is readable without scripts: dates, titles, summaries, sources.

Elements contain the starting language, and the script's data has the other language's texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_attribute, escape_html
from sahelcli.export.export_data_and_table_metadata import Export
from sahelcli.render.cells import notes
from sahelcli.text.catalogue import LANGUAGES, has, say, word
from sahelcli.text.dates import date_words
from sahelcli.text.french_articles_and_typography import typeset

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationRow, ClaimRow, HappeningRow

Text = Mapping[str, str]


class Wording:
    """Writes texts in one language and records, in page order, their equivalents in the other."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._other = next(other for other in LANGUAGES if other != language)
        self._places: dict[str, int] = {}
        self._order: list[int] = []

    def tag(self, name: str, text: Text, attributes: str = "") -> str:
        """Return an element with a text. It is marked if the text differs in the other language."""
        shown, other = self._set(text)
        if shown != other:
            attributes += " data-t"
            self.note(other)
        return f"<{name}{attributes}>{escape_html(shown)}</{name}>"

    def known(self, name: str, text: Text) -> str:
        """Return an element without a mark. The script knows from its position that it has a text in two languages."""
        return f"<{name}>{self.marked(text)}</{name}>"

    def paragraph(self, text: Text) -> str:
        """Return a paragraph without a mark; HTML ends it where the next block begins."""
        return f"<p>{self.marked(text)}"

    def marked(self, text: Text) -> str:
        """Return the escaped content of an element that is marked or known already."""
        shown, other = self._set(text)
        self.note(other)
        return escape_html(shown)

    def note(self, other: str) -> None:
        """Record the text of the next marked element in the other language."""
        if other in self._places:
            self._order.append(self._places[other])
            return
        self._places[other] = len(self._places)
        if self._order and self._order[-1] < 0:
            self._order[-1] -= 1
        else:
            self._order.append(-1)

    def swap(self) -> dict[str, object]:
        """Return the distinct texts in the other language, and the text that each marked element takes, in page order.

        In `order`, -n means that the next n elements take the next n texts; any other number is the position of an earlier text.
        """
        return {"texts": list(self._places), "order": self._order}

    def _set(self, text: Text) -> tuple[str, str]:
        return typeset(self.language, text[self.language]), typeset(self._other, text[self._other])


def sentence(key: str, /, **facts: Text | str) -> Text:
    """Return a sentence of the catalogue in both languages. A field may be a text in both languages."""
    return {
        language: say(language, key, **{name: value if isinstance(value, str) else value[language] for name, value in facts.items()})
        for language in LANGUAGES
    }


def words_for(id_: str) -> Text:
    """Return a word of the closed lists in both languages."""
    return {language: word(language, id_) for language in LANGUAGES}


def when(text: str | None) -> Text:
    """Return a date in words, in both languages."""
    return {language: date_words(language, text) if text else say(language, "date.none") for language in LANGUAGES}


def is_day(text: str) -> bool:
    """Return whether a date is a day, without a doubt."""
    return len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()


def joined(texts: Sequence[Text], sign: str) -> Text:
    """Join texts with a separator, in both languages."""
    return {language: sign.join(text[language] for text in texts) for language in LANGUAGES}


def capital(text: Text) -> Text:
    """Return a text with an initial capital."""
    return {language: words[:1].upper() + words[1:] for language, words in text.items()}


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
    return sentence(f"page.field.{field}") if has("en", f"page.field.{field}") else words_for(field)


def _year(row: HappeningRow) -> str:
    return str(row["earliest"] or "")[:4]
