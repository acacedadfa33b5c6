"""Comparisons in words: of states of affairs between two days (`diff`), of the record with what it was (`new`), of an article with the record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from sahelcli.base.escaping import escape_markdown, markdown_link
from sahelcli.render.cells import disputed, field_words, publisher, relation, uncapitalised
from sahelcli.render.formats import Page, Row
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import date_words

_DATED: Final = ("moved", "term", "corrected")


def change_sentence(row: Row, page: Page) -> str:
    """A change with its day in words and what is in doubt about it."""
    language = page.language
    what = change(row, page)
    if row["until"]:
        what = say(language, "diff.when-passed", what=what, since=date_words(language, row["date"]), until=date_words(language, row["until"]))
    elif row["date"]:
        what = f"{what}, {date_words(language, row['date'])}"
    return what + doubts(row, page)


def doubts(row: Row, page: Page) -> str:
    """That a change is contested, or only possible: in brackets, or nothing."""
    found = [
        *([disputed(row, page.language, page.names)] if row["contested"] else ()),
        *([say(page.language, "notes.possible-change")] if row["certainty"] == "possible" and row["change"] != "no-data" else ()),
    ]
    return f" ({', '.join(found)})" if found else ""


def change(row: Row, page: Page) -> str:
    """Return a change in words, without its day."""
    language, own = page.language, row["qualifiers"]
    if row["change"] == "happened":
        return str(row["title"][language])
    own_key = f"property.{row['property']}.{row['change']}"
    keys = (*([f"{own_key}-undated"] if row["before"] is None else []), own_key, f"diff.{row['change']}", "diff.changed")
    key = next(key for key in keys if has(language, key))
    office = own.get("office")
    objects = ", ".join(page.name(who) for who in row["objects"])
    return say(
        language,
        key,
        subjects=", ".join(page.name(who) for who in row["subjects"]),
        objects=objects,
        before=_value(row["before"], row, page),
        after=_value(row["after"], row, page),
        office=word(language, office or ""),
        relation=relation(office or row["property"], objects, language),
        title=row["title"][language] if row["title"] else "",
        for_=say(language, "diff.for", who=page.name(own["for"])) if own.get("for") else "",
        mission=f" ({page.name(own['mission'])})" if own.get("mission") else "",
        measures=", ".join(word(language, measure) for measure in own.get("measures", ())),
    )


def _value(value: object, row: Row, page: Page) -> str:
    """A value in words: holders by name, a date as people write it, a text in the language."""
    language = page.language
    if value in (None, []):
        return say(language, "date.none" if row["property"] == "plans" else "diff.none")
    if isinstance(value, list):
        return ", ".join(page.name(who) for who in value)
    if isinstance(value, dict):
        return str(value[language])
    if isinstance(value, bool):
        return word(language, str(value).lower())
    if row["property"] == "plans" or row["change"] in _DATED:
        return date_words(language, str(value))
    return page.names.get(str(value)) or word(language, str(value))


def render_new(page: Page) -> Iterator[str]:
    """A line for each row."""
    yield from (new_sentence(row, page) + "\n" for row in page.rows)


def new_sentence(row: Row, page: Page) -> str:
    """Return a sentence about an addition, a change or a removal, with its title and day."""
    language = page.language
    when = date_words(language, row["date"]) if row["date"] else say(language, "date.none")
    what = f"{row['title'][language]} ({when})"
    if row["change"] == "changed":
        old, new = (_new_value(row[name], language) for name in ("old", "new"))
        reason = f" ({row['reason']})" if row["reason"] else ""
        return say(
            language,
            "new.changed",
            what=what,
            field=uncapitalised(field_words(row["field"], language)),
            old=old,
            new=new,
            reason=reason,
            id=row["id"],
        )
    key = "planned" if row["kind"] == "plan" else row["change"]
    return say(language, f"new.{key}", what=what, id=row["id"])


def _new_value(value: object, language: str) -> str:
    """A value of a field: a text in the language, else as the record has it."""
    if isinstance(value, dict) and set(value) == {"en", "fr"}:
        return str(value[language])
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_INDENT = "   "
_SPANS = ("membership", "sanction", "suspension", "withdrawal")
"""The subject of a point if the record's value is a time."""


def render_match(page: Page) -> Iterator[str]:
    """Yield lines without drawing, never wrapped; a blank line between sentences."""
    for place, row in enumerate(page.rows):
        yield f"{chr(10) if place else ''}{row['number']}. {row['sentence']}\n"
        yield from (f"{_INDENT}{line} {url}".rstrip() + "\n" for line, url in match_lines(row, page))


def render_match_markdown(page: Page) -> Iterator[str]:
    """The same as a numbered list, in which nothing of the article or the record is markup."""
    for row in page.rows:
        yield f"{row['number']}. {escape_markdown(row['sentence'])}\n"
        yield from (f"{_INDENT}- {escape_markdown(line)}{f' {markdown_link(url)}' if url else ''}\n" for line, url in match_lines(row, page))


def match_lines(row: Row, page: Page) -> Iterator[tuple[str, str]]:
    """Yield the lines below a sentence, each with its address."""
    from sahelcli.language.sentences_and_mentions import LONGEST_SENTENCE

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
