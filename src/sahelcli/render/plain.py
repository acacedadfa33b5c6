"""One sentence a record, for screen readers and radio: what is so, since when, in whose view, and a source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sahelcli.render.cells import asides, outcomes, passage
from sahelcli.render.changes import sentence as change_sentence
from sahelcli.render.formats import Page, Row
from sahelcli.render.references import count_words, resting_words, source_words
from sahelcli.render.revisions import sentence as gained_sentence
from sahelcli.render.sentences import opening, state_sentence
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words, since_date, until_date


def render(page: Page) -> Iterator[str]:
    """A line for each row."""
    for row in page.rows:
        yield sentence(row, page) + "\n"


def sentence(row: Row, page: Page) -> str:
    """A row as a sentence, its notes and its first source behind it."""
    language = page.language
    if "citations" not in row:
        return _entry(row, page)
    if "origins" in row:
        return _with_source(resting_words(row, page), row, language)
    if "field" in row:
        return gained_sentence(row, page)
    if "change" in row:
        return _with_source(change_sentence(row, page) + ".", row, language)
    parts = [_happening(row, language) if "date" in row else state_sentence(row, page)]
    parts += [*asides(row, language, page.names, in_words=True), *outcomes(row, language, partial(date_words, language))]
    beneath = "".join(text for text, _ in passage(row, page))
    return _with_source(" ".join(filter(None, (say(language, "between").join(parts) + ".", beneath))), row, language)


def _entry(row: Row, page: Page) -> str:
    """A source, a count of sources, or an entry of a vocabulary with its other names."""
    if "url" in row:
        return source_words(row, page.language)
    if "value" in row:
        return count_words(row, page)
    if "countries" in row:
        return _covered(row, page)
    others = ", ".join([*row.get("aliases", ()), *row.get("demonyms", ())])
    return say(page.language, "plain.entry-also" if others else "plain.entry", name=row["name"][page.language], id=row["id"], others=others)


def _covered(row: Row, page: Page) -> str:
    """What is covered, of whom, and from when until when."""
    language = page.language
    of = [word(language, row[key]) for key in ("office", "measure") if row[key]] + [page.name(row[key]) for key in ("imposer", "object") if row[key]]
    countries = ", ".join(page.name(id_) for id_ in row["countries"]) or say(language, "coverage.every-state")
    begun = since_date(language, row["from"]) if row["from"] else say(language, "coverage.always")
    days = f"{begun} {until_date(language, row['until'])}" if row["until"] else begun
    what = ", ".join([word(language, row["property"]), *of])
    note = f" {row['note'][language]}" if row["note"] else ""
    return say(language, "coverage.entry", what=what, countries=countries, days=days) + note


def _happening(row: Row, language: str) -> str:
    title = row["title"][language]
    if row["date"] is None:
        return say(language, "plain.undated", title=title, status=word(language, row["status"]))
    when = opening(language, row["date"])
    if row["status"] == "occurred":
        return say(language, "plain.happened", when=when, title=title)
    return say(language, "plain.planned", when=when, title=title, status=word(language, row["status"]))


def _with_source(text: str, row: Row, language: str) -> str:
    """A sentence and the first of its sources."""
    return f"{text} {source}" if (source := sourced(row, language)) else text


def sourced(row: Row, language: str) -> str:
    """The first source of what a row says last, in words: of the outcome of a plan, else its own; nothing where it has none."""
    settled: list[Row] = next((found["citations"] for found in reversed(row.get("then", ())) if found["citations"]), [])
    if not (citations := settled or row["citations"]):
        return ""
    first = citations[0]
    published = f", {date_words(language, first['published'])}" if first["published"] else ""
    return say(language, "plain.source", publisher=first["publisher"], published=published, url=first["url"])
