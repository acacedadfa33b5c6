"""A comparison in words: a sentence for each change."""

from __future__ import annotations

from typing import Final

from sahelcli.render.cells import disputed
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import relation
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import date_words

_DATED: Final = ("moved", "term", "corrected")


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
