"""Changes in words, a sentence for each: of states of affairs between two days (`diff`), and of the record itself (`new`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from sahelcli.render.cells import disputed, uncapitalised
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import field_words, relation
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
