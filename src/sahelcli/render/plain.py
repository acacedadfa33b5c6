"""One sentence a record, for screen readers and radio: what is so, since when, in whose view, and a source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sahelcli.render.cells import asides
from sahelcli.render.page import Page, Row
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words, on_date


def render(page: Page) -> Iterator[str]:
    """A line for each row."""
    for row in page.rows:
        yield sentence(row, page) + "\n"


def sentence(row: Row, page: Page) -> str:
    """A row as a sentence, its notes and its first source behind it."""
    language = page.language
    if "citations" not in row:
        return _entry(row, page)
    parts = [_happening(row, language) if "date" in row else _state(row, page), *asides(row, language, partial(date_words, language))]
    text = "; ".join(parts) + "."
    return f"{text} {source}" if (source := sourced(row, language)) else text


def _entry(row: Row, page: Page) -> str:
    """An entry of a vocabulary, with its other names."""
    others = ", ".join([*row.get("aliases", ()), *row.get("demonyms", ())])
    return say(page.language, "plain.entry-also" if others else "plain.entry", name=row["name"][page.language], id=row["id"], others=others)


def _happening(row: Row, language: str) -> str:
    title = row["title"][language]
    if row["date"] is None:
        return say(language, "plain.undated", title=title, status=word(language, row["status"]))
    when = _opening(language, row["date"])
    if row["status"] == "occurred":
        return say(language, "plain.happened", when=when, title=title)
    return say(language, "plain.planned", when=when, title=title, status=word(language, row["status"]))


def _state(row: Row, page: Page) -> str:
    """What is so, in the words of the row's property; a row that has ended says until when."""
    language = page.language
    until = date_words(language, row["until"]) if row["until"] else ""
    span = say(language, "plain.span-ended" if until else "plain.span", since_words=date_words(language, row["since"]), until=until)
    if "member" in row:
        name, status = row["name"][language], word(language, row["status"])
        return say(language, "plain.member", name=name, status=status, organisation=page.name(row["organisation"]), span=span)
    if "person" in row:
        where = page.name(row.get("state") or row["organisation"])
        title = row["title"][language] if row["title"] else word(language, row["office"])
        return say(language, "plain.office", name=row["name"][language], title=title, where=where, span=span)
    if row["property"] == "position-on":
        return _position(row, page)
    details = " ".join(_detail(value, language) for value in row["qualifiers"].values() if value)
    what = " ".join(part for part in (word(language, row["property"]), page.name(row["object"]), details) if part)
    return say(language, "plain.fact", subject=page.name(row["subject"]), what=what, span=span)


def _position(row: Row, page: Page) -> str:
    """What a party said on a topic, and who spoke for it."""
    said = row["qualifiers"]
    spoke = say(page.language, "plain.speaker", speaker=page.name(said["speaker"])) if said["speaker"] else ""
    return say(
        page.language,
        "plain.position",
        when=_opening(page.language, row["since"]),
        subject=page.name(row["subject"]),
        topic=page.name(row["object"]),
        view=said["view"][page.language].rstrip("."),
        spoke=spoke,
    )


def _opening(language: str, date: str) -> str:
    """A date at the head of a sentence."""
    words = on_date(language, date)
    return words[0].upper() + words[1:]


def _detail(value: object, language: str) -> str:
    if isinstance(value, dict):
        return str(value[language])
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return word(language, str(value))


def sourced(row: Row, language: str) -> str:
    """The first source of a row, in words; nothing where it has none."""
    if not row["citations"]:
        return ""
    first = row["citations"][0]
    published = f", {date_words(language, first['published'])}" if first["published"] else ""
    return say(language, "plain.source", publisher=first["publisher"], published=published, url=first["url"])
