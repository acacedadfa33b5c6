"""The additions and corrections of the record, for people: a sentence for each."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sahelcli.render.cells import uncapitalised
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import field_words
from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words


def render(page: Page) -> Iterator[str]:
    """A line for each row."""
    yield from (sentence(row, page) + "\n" for row in page.rows)


def sentence(row: Row, page: Page) -> str:
    """Return a sentence about an addition, a change or a removal, with its title and day."""
    language = page.language
    when = date_words(language, row["date"]) if row["date"] else say(language, "date.none")
    what = f"{row['title'][language]} ({when})"
    if row["change"] == "changed":
        old, new = (_value(row[name], language) for name in ("old", "new"))
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


def _value(value: object, language: str) -> str:
    """A value of a field: a text in the language, else as the record has it."""
    if isinstance(value, dict) and set(value) == {"en", "fr"}:
        return str(value[language])
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
