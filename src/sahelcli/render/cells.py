"""What a table shows of a row in one cell: words in the reader's language, and the notes that a row needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from typing import Any, Final

from sahelcli.render.page import Page, Row
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import begun_date, date_words, since_date, until_date

_WORDS: Final = ("type", "status", "property", "office", "qualifiers.measure", "kind", "language", "by")
_NAMES: Final = ("organisation", "state", "subject", "object", "place", "country", "qualifiers.for", "qualifiers.mission", "party")

_OWN_HEADS: Final = {
    ("mediators", "object"),
    ("mediators", "subject"),
    ("forces", "object"),
    ("forces", "subject"),
    ("treaties", "object"),
    ("treaties", "subject"),
    ("positions", "since"),
    ("positions", "object"),
    ("positions", "subject"),
    ("plans", "subject"),
    ("sanctions", "subject"),
    ("sanctions", "object"),
}
"""Columns for which a listing has a word of its own: the object of a position is its topic."""


def value_at(row: Row, column: str) -> Any:
    """The value of a column, or of a key inside one (`qualifiers.measure`); of a list of objects, that of each."""
    value: Any = row
    for key in column.split("."):
        value = [inner[key] for inner in value] if isinstance(value, list) else value.get(key) if isinstance(value, dict) else None
    return value


def bare(value: Any, language: str) -> str | None:
    """A value for a program's eyes: nothing for null, true or false, a text in the language, else as it is; None for lists and other objects."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return str(value[language]) if set(value) == {"en", "fr"} else None
    return None if isinstance(value, list) else str(value)


def cell(row: Row, column: str, page: Page) -> str:
    """A column of a row as text for people. `notes` gathers what the other columns of a table do not show."""
    if column == "notes":
        return say(page.language, "between").join(notes(row, page.language))
    if column == "then":
        return say(page.language, "between").join(outcomes(row, page.language))
    if column == "said":
        return said(row["qualifiers"], page)
    if column == "value":
        return counted(row, page)
    value = value_at(row, column)
    if column in _NAMES:
        return page.name(value)
    return _shown(value, column in _WORDS, page)


class Note(str):
    """What sets a row apart, in words; `kind` is what it says, for its style."""

    kind: str

    def __new__(cls, words: str, kind: str) -> Note:
        """The words, with their kind."""
        note = super().__new__(cls, words)
        note.kind = kind
        return note


def notes(row: Row, language: str) -> Iterator[Note]:
    """What sets a row apart from a plain yes: the status of a plan, then its asides."""
    if "date" in row and row["status"] != "occurred":
        yield Note(word(language, row["status"]), row["status"])
    if row.get("outlook") == "postponed":  # its sentence says so without a note
        yield Note(word(language, "postponed"), "postponed")
    if titled := row.get("title_since") or row.get("qualifiers", {}).get("title_since"):
        yield Note(say(language, "notes.title-since", day=titled), "title-since")
    yield from asides(row, language)


def asides(row: Row, language: str, *, in_words: bool = False) -> Iterator[Note]:
    """What stands beside an answer: a suspension, an exit under way, an oath, an end announced, a dispute, a doubt. `in_words`: dates as well."""

    def dated(text: str) -> str:
        return date_words(language, text) if in_words else text

    def bound(worded: Callable[[str, str], str], end: str, text: str) -> str:
        return worded(language, text) if in_words else say(language, f"date.{end}-written", date=text)

    def note(kind: str, key: str | None = None, **facts: str) -> Note:
        return Note(say(language, f"notes.{key or kind}", **facts), kind)

    for past in row.get("suspensions", ()):
        told = note("was-suspended", since=bound(begun_date, "begun", past["since"]), until=bound(until_date, "until", past["until"]))
        yield Note(f"{told} ({say(language, 'notes.possible')})", "was-suspended") if past["certainty"] == "possible" else told
    if begun := row.get("suspended_since"):
        yield note("suspended", None if row["suspended"] else "maybe-suspended", since=bound(since_date, "since", begun))
    if row.get("withdrawal"):
        due = row["withdrawal_effective"]
        key = "notified-undated" if row["withdrawal"] == "notified" and not due else None
        yield note(row["withdrawal"], key, due=dated(due) if due else "")
    if row.get("sworn_in"):
        yield note("sworn-in", day=dated(row["sworn_in"]))
    if row.get("due") and not row.get("until"):
        yield note("due", day=dated(row["due"]))
    if row.get("outlook") == "overdue":
        yield Note(word(language, "overdue"), "overdue")
    if row["contested"]:
        yield note("contested")
    if row["certainty"] == "possible" and row.get("status") != "unconfirmed":
        yield note("possible")


def outcomes(row: Row, language: str, dated: Callable[[str], str] = str) -> Iterator[str]:
    """What became of each plan in a row: how and when it was settled and by which event, or how it stands; and from which dates it was moved."""
    for found in row.get("then", ()):
        came = say(language, f"then.{'kept-late' if found['late'] else found['outcome']}", day=dated(found["date"]) if found["date"] else "")
        parts = [f"{came} [{found['event']}]" if found["event"] else came]
        if found["certainty"] == "possible":
            parts.append(say(language, "notes.possible"))
        if found["was"]:
            chain = [dated(date) for date in (*found["was"], found["when"]) if date]
            dates = reduce(lambda before, after: say(language, "then.chain", before=before, after=after), chain)
            parts.append(say(language, f"then.{'put-off' if not found['when'] else 'slipped' if found['slipped'] else 'moved'}", dates=dates))
        about = "date" in row and found["plan"] != row["id"]
        yield say(language, "then.plan", plan=found["plan"], what=", ".join(parts)) if about else ", ".join(parts)


def counted(row: Row, page: Page) -> str:
    """What sources are counted by, in words: a kind, a language, a country; a publisher as it is called."""
    value = row["value"]
    if value is None:
        return say(page.language, "plain.unknown")
    return page.name(value) if row["by"] == "country" else word(page.language, value) if row["by"] in ("kind", "language") else str(value)


def said(own: Row, page: Page) -> str:
    """What was said, by the keys of its verb: whether in those words or in the record's, and through whom."""
    key = f"said.{own.get('wording') or 'unknown'}{'-through' if own.get('speaker') else ''}"
    return say(page.language, key, view=own["view"][page.language].rstrip("."), speaker=page.name(own.get("speaker")))


def heading(page: Page, column: str) -> str:
    """The heading of a column: the listing's own word for it, where it has one."""
    return say(page.language, f"head.{page.listing}.{column}" if (page.listing, column) in _OWN_HEADS else f"head.{column}")


def _shown(value: Any, is_word: bool, page: Page) -> str:
    language = page.language
    if value is None:
        return ""
    if isinstance(value, bool):
        return word(language, str(value).lower())
    if isinstance(value, dict):
        if set(value) == {"en", "fr"}:
            return str(value[language])
        return say(language, "between").join(_shown(inner, True, page) for inner in value.values() if inner not in (None, [], ""))
    if isinstance(value, list):
        return ", ".join(_shown(inner, is_word, page) for inner in value)
    return page.names.get(str(value)) or word(language, str(value)) if is_word else str(value)
