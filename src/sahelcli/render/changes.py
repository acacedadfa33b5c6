"""A comparison for people: a sentence for each change, under headings, each with a source beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from sahelcli.render.cells import disputed
from sahelcli.render.formats import Page, Row
from sahelcli.render.lines import relation
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import date_words
from sahelcli.text.wrapping import wrapped_lines

_DATED: Final = ("moved", "term", "corrected")
_INDENT: Final = 2


def render(page: Page) -> Iterator[str]:
    """For a terminal: headings, then a line for each change with its day first and its source last, broken where it is too long."""
    for group, rows in groupby(page.rows, key=lambda row: row["group"]):
        yield say(page.language, f"diff.group.{group}") + "\n"
        for row in rows:
            yield from (" " * _INDENT + line + "\n" for line in _cited(row, page, page.width - _INDENT))
    if page.caption:
        yield from (line + "\n" for line in wrapped_lines(page.caption, page.width))


def _cited(row: Row, page: Page, width: int) -> Iterator[str]:
    """The lines of a change: day, what, then the source that fits best where the last line ends, on one more where none does."""
    what = change(row, page) + doubts(row, page)
    day = "/".join(part for part in (row["date"], row["until"]) if part)
    indent = " " * 12
    lines = wrapped_lines(f"{day:<10}  {what}", width, "", indent) if what else [day]
    if mark := _mark(row["citations"], width - len(lines[-1]) - 1):
        lines[-1] += f" {mark}"
    elif row["citations"]:
        lines.append(indent + (_mark(row["citations"], width - len(indent)) or list(_marks(row["citations"]))[-1]))
    yield from lines


def _mark(citations: list[Row], room: int) -> str:
    """The first source in brackets, with its address or its site if a number of columns has room; else a shorter one, or nothing."""
    return next((mark for mark in _marks(citations) if len(mark) <= room), "")


def _marks(citations: list[Row]) -> Iterator[str]:
    """Ways of naming a source, the fullest first; behind it, how many others there are."""
    more = f" +{len(citations) - 1}" if len(citations) > 1 else ""
    for first in citations[:1]:
        site = first["url"].partition("//")[2].partition("/")[0].partition(":")[0].removeprefix("www.")
        yield f"[{first['publisher']}{more}, {first['url']}]"
        if site.casefold() != first["publisher"].casefold():
            yield f"[{first['publisher']}{more}, {site}]"
    yield from (f"[{citation['publisher']}{more}]" for citation in citations)


def sentence(row: Row, page: Page) -> str:
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
        *([say(page.language, "notes.possible")] if row["certainty"] == "possible" and row["change"] != "no-data" else ()),
    ]
    return f" ({', '.join(found)})" if found else ""


def change(row: Row, page: Page) -> str:
    """What changed, without its day."""
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


def _value(value: Any, row: Row, page: Page) -> str:
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
        return date_words(language, value)
    return page.names.get(value) or word(language, value)
