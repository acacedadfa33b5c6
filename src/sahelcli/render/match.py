"""The comparison of an article with the record, for people: each sentence, its events, what agrees, is only named, or differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sahelcli.base.escaping import escape_markdown, markdown_link
from sahelcli.language.sentences_and_stems import LONGEST_SENTENCE
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import publisher
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

_INDENT = "   "
_SPANS = ("membership", "sanction", "suspension", "withdrawal")
"""The subject of a point if the record's value is a time."""


def render_lines(page: Page) -> Iterator[str]:
    """Yield lines without drawing, never wrapped; a blank line between sentences."""
    for place, row in enumerate(page.rows):
        yield f"{chr(10) if place else ''}{row['number']}. {row['sentence']}\n"
        yield from (f"{_INDENT}{line} {url}".rstrip() + "\n" for line, url in under(row, page))


def render_markdown(page: Page) -> Iterator[str]:
    """The same as a numbered list, in which nothing of the article or the record is markup."""
    for row in page.rows:
        yield f"{row['number']}. {escape_markdown(row['sentence'])}\n"
        yield from (f"{_INDENT}- {escape_markdown(line)}{f' {markdown_link(url)}' if url else ''}\n" for line, url in under(row, page))


def under(row: Row, page: Page) -> Iterator[tuple[str, str]]:
    """Yield the lines below a sentence, each with its address."""
    language = page.language
    if len(row["sentence"]) > LONGEST_SENTENCE:
        yield say(language, "match.too-long", most=LONGEST_SENTENCE), ""
        return
    if not (row["events"] or row["agrees"] or row["differs"]):
        yield say(language, "match.none"), ""
        return
    listed = {event["id"] for event in row["events"]}
    for event in row["events"]:
        yield say(language, "match.event", title=event["title"][language], date=_date(language, event["date"]), id=event["id"]), ""
        yield from _source(row, event, language)
    if row["agrees"]:
        yield say(language, "match.agrees", points=_listed(row["agrees"])), ""
    versions = [point for point in row["names"] if point["rank"]]
    if versions:
        yield say(language, "match.version", points=_listed(versions)), ""
    if named := [point for point in row["names"] if not point["rank"]]:
        yield say(language, "match.names", points=_listed(named)), ""
    for point in row["differs"]:
        facts = {
            "about": word(language, point["about"]),
            "says": point["says"],
            "record": _record(point, row, page),
            "at": point["event"],
        }
        yield say(language, "match.differs", **facts) + _claimed(point, language), ""
        if point["event"] not in listed:
            yield from _source(row, point, language)


def _source(row: Row, cited: Row, language: str) -> Iterator[tuple[str, str]]:
    """The first source of an event or a point of a row, where it has one, with its address."""
    if source := next((citation for citation in row["citations"] if citation["source"] in cited["citations"]), None):
        yield say(language, "plain.source", publisher=publisher(source, language), published="", url="").rstrip(), source["url"]


def _listed(points: Iterable[Row]) -> str:
    """The words of points, each once."""
    return ", ".join(dict.fromkeys(point["says"] for point in points))


def _record(point: Row, row: Row, page: Page) -> str:
    """Return the record's value in words: dates as people write them, ids by their names."""
    if point["about"] == "date":
        return ", ".join(_date(page.language, value) for value in point["record"])
    if point["about"] in _SPANS:
        fact = next(fact for fact in row["facts"] if fact["id"] == point["fact"])
        ends = {"subject": page.name(fact["subject"]), "object": page.name(fact["object"])}
        return say(page.language, "match.fact", **ends, span=_date(page.language, point["record"][0]))
    if point["about"] in ("place", "actor", "office", "members"):
        return ", ".join(page.name(value) for value in point["record"])
    if point["fact"]:
        return say(page.language, "match.stood", measures=", ".join(word(page.language, value) for value in point["record"]))
    return ", ".join(point["record"])


def _claimed(point: Row, language: str) -> str:
    """That a claim of the record says what the sentence says, and why the record does not."""
    if not point["rank"]:
        return ""
    reason = point["reason"][language] if point["reason"] else ""
    return " " + say(language, "match.deprecated" if point["rank"] == "deprecated" else "match.held", reason=reason).rstrip()


def _date(language: str, text: str | None) -> str:
    return date_words(language, text) if text else say(language, "date.none")
