"""The cells of a table, and other words that views share, in the reader's language: fields, values, sources, and the notes on a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Final

from sahelcli.render.formats import Page, Row
from sahelcli.text.catalogue import governed, has, say, word
from sahelcli.text.dates import begun_date, caption_day, date_words, ended_date, on_date, since_date

_WORDS: Final = ("type", "status", "property", "office", "qualifiers.measure", "kind", "kinds", "language", "by", "measure", "countries")
_NAMES: Final = (
    *("organisation", "member", "state", "subject", "object", "place", "country", "party", "imposer"),
    *("qualifiers.for", "qualifiers.mission", "qualifiers.speaker"),
)

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
    ("plans", "object"),
    ("sanctions", "subject"),
    ("sanctions", "object"),
}
"""Columns for which a listing has a word of its own: the object of a position is its topic."""


def value_at(row: Row, column: str) -> object:
    """The value of a column, or of a key inside one (`qualifiers.measure`); of a list of objects, that of each."""
    value: object = row
    for key in column.split("."):
        value = (
            [inner.get(key) for inner in value if isinstance(inner, dict)]
            if isinstance(value, list)
            else value.get(key)
            if isinstance(value, dict)
            else None
        )
    return value


def bare(value: object, language: str) -> str | None:
    """A value for a program's eyes: nothing for null, true or false, a text in the language, else as it is; None for lists and other objects."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return str(value[language]) if set(value) == {"en", "fr"} else None
    return None if isinstance(value, list) else str(value)


def passage(row: Row, page: Page) -> list[tuple[str, bool]]:
    """Return the text under a title in pieces, each with whether it was searched for: the passage found, or the summary if asked for."""
    if page.summaries and row.get("summary"):
        return [(row["summary"][page.language], False)]
    return list(row.get("excerpt", ()))


def cell(row: Row, column: str, page: Page) -> str:
    """A column of a row as text for people. `notes` gathers what the other columns of a table do not show."""
    if column == "notes":
        return say(page.language, "between").join(notes(row, page.language, page.names))
    if column == "then":
        return say(page.language, "between").join(outcomes(row, page.language))
    if column == "said":
        return said({**row["qualifiers"], "speaker": None}, page)  # who speaks has a column of its own
    if column == "value":
        return counted(row, page)
    value = value_at(row, column)
    if column == "published" and value:
        return caption_day(page.language, str(value))
    if column in _NAMES:
        return page.name(str(value)) if value is not None else ""
    return _shown(value, column in _WORDS, page)


class Note(str):
    """A note on a row, in words; `kind` gives its style."""

    kind: str

    def __new__(cls, words: str, kind: str) -> Note:
        """The words, with their kind."""
        note = super().__new__(cls, words)
        note.kind = kind
        return note


def notes(row: Row, language: str, names: Mapping[str, str] = MappingProxyType({})) -> Iterator[Note]:
    """Return the notes on a row: the status of a plan, then its asides. `names` are the names of ids."""
    if "date" in row and row["status"] != "occurred":
        yield Note(word(language, row["status"]), row["status"])
    if row.get("outlook") == "postponed":  # its sentence says so without a note
        yield Note(word(language, "postponed"), "postponed")
    if titled := row.get("title_since") or row.get("qualifiers", {}).get("title_since"):
        yield Note(say(language, "notes.title-since", day=titled), "title-since")
    yield from asides(row, language, names)


def asides(row: Row, language: str, names: Mapping[str, str] = MappingProxyType({}), *, in_words: bool = False) -> Iterator[Note]:
    """Return the asides of an answer: a suspension, an exit under way, an oath, an end announced, a dispute, a doubt. `in_words`: dates as well.

    In words the end of what has ended is said last: its source is the one that a sentence names.
    """

    def dated(text: str) -> str:
        return date_words(language, text) if in_words else text

    def bound(worded: Callable[[str, str], str], end: str, text: str) -> str:
        return worded(language, text) if in_words else say(language, f"date.{end}-written", date=text)

    def note(kind: str, key: str | None = None, **facts: str) -> Note:
        return Note(say(language, f"notes.{key or kind}", **facts), kind)

    for past in row.get("past", ()):
        told = note("was-suspended", since=bound(begun_date, "begun", past["since"]), until=bound(ended_date, "ended", past["until"]))
        yield Note(f"{told} ({say(language, 'notes.possible')})", "was-suspended") if past["certainty"] == "possible" else told
    if (begun := row.get("suspended_since")) and row["suspended"] and row.get("until") and "past" in row:
        yield note("suspended", "suspended-until-exit", since=bound(begun_date, "begun", begun))
    elif begun:
        yield note("suspended", None if row["suspended"] else "maybe-suspended", since=bound(since_date, "since", begun))
    if "past" in row and (steps := _exit_steps(row, language, in_words=in_words)):
        yield note(row["withdrawal"] or "dropped", "exit", steps=steps)
    elif row.get("withdrawal"):
        due = row["withdrawal_effective"]
        key = "notified-undated" if row["withdrawal"] == "notified" and not due else None
        yield note(row["withdrawal"], key, due=dated(due) if due else "")
    elif "past" in row and row["until"] and (row["past"] or row["suspended_since"]):
        yield note("effective", due=dated(row["until"]))
    if row.get("sworn_in") and not (in_words and row["until"]):
        yield note("sworn-in", day=dated(row["sworn_in"]))
    if row.get("due") and not row.get("until") and "effective" not in row:
        yield note("due", day=dated(row["due"]))
    if row.get("outlook") == "overdue":
        yield Note(word(language, "overdue"), "overdue")
    if row.get("beyond"):
        yield note("beyond", day=dated(row["beyond"]))
    if row.get("kinds") == ["state-media"]:
        yield note("state-media-alone")
    elif "state-media" in row.get("kinds", ()):
        yield note("state-media")
    if row.get("single_origin"):
        yield note("single-origin")
    if row["contested"]:
        yield Note(disputed(row, language, names), "contested")
    if row["certainty"] == "possible" and row.get("status") != "unconfirmed":
        yield note("possible")


def _exit_steps(membership: Row, language: str, *, in_words: bool) -> str:
    """Return the steps of a membership's last exit in words; nothing where neither an announcement nor a notice is recorded."""
    dates = {step: membership.get(f"withdrawal_{step}") for step in ("announced", "notified", "dropped")}
    if not any(dates.values()):
        return ""
    effective = membership["withdrawal"] == "effective"
    last = {"effective" if effective else "due": membership["withdrawal_effective"]}
    return exit_words(dates | last, language, in_words=in_words)


def exit_words(dates: Mapping[str, str | None], language: str, *, in_words: bool) -> str:
    """Return the steps of an exit by their dates, in order: announced, notified, effective or given up, else when it is expected to take effect."""
    told = [(step, day) for step in ("announced", "notified", "effective", "dropped", "due") if (day := dates.get(step))]
    return ", ".join(say(language, f"withdrawals.{step}", day=on_date(language, day) if in_words else day) for step, day in told)


def disputed(row: Row, language: str, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return what is contested about a row and by whom, in words: "contested: day of the exit (AES)"; of a row without its disputes, that it is."""
    property_ = property_in(row)
    told = []
    for dispute in row.get("disputes") or ():
        field = dispute["field"]
        what = dispute_words(property_, field, language)
        by = ", ".join(names.get(who, who) for who in dispute["by"])
        told.append(say(language, "dispute.by", what=what, by=by) if by else what)
    return say(language, "dispute", what=", ".join(told)) if told else say(language, "notes.contested")


def property_in(row: Row) -> str | None:
    """Return the property that a row is about, which the rows of some listings do not name; None for an event."""
    known = {"effective": "withdrawing-from", "member": "member-of", "person": "holds-office"}
    return next((name for key, name in known.items() if key in row), row.get("property"))


def dispute_words(property_: str | None, field: str, language: str) -> str:
    """Return what is contested in words: a field of a property or of an event."""
    keys = (f"property.{property_}.dispute.{field}", f"dispute.{field}")
    return next((say(language, key) for key in keys if has(language, key)), None) or uncapitalised(field_words(field, language))


def uncapitalised(text: str) -> str:
    """Return a text without the capital of its first word."""
    return text[:1].lower() + text[1:]


def outcomes(row: Row, language: str, dated: Callable[[str], str] = str) -> Iterator[str]:
    """Return the outcome of each plan in a row: how, when and by which event it was settled, or its status; and its earlier dates."""
    for found in row.get("then", ()):
        came = say(language, f"then.{'kept-late' if found['late'] else found['outcome']}", day=dated(found["date"]) if found["date"] else "")
        parts = [f"{came} [{found['event']}]" if found["event"] else came]
        if found["certainty"] == "possible":
            parts.append(say(language, "notes.possible"))
        if found["was"]:
            given: list[str | None] = [*found["was"], found["when"]]
            chain = [dated(date) for date in given if date]
            dates = reduce(lambda before, after: say(language, "then.chain", before=before, after=after), chain)
            parts.append(say(language, f"then.{'put-off' if not found['when'] else 'slipped' if found['slipped'] else 'moved'}", dates=dates))
        about = "date" in row and found["plan"] != row["id"]
        yield say(language, "then.plan", plan=found["plan"], what=", ".join(parts)) if about else ", ".join(parts)


def counted(row: Row, page: Page) -> str:
    """Return a value by which sources are counted, in words: a kind, a language, a country, a publisher."""
    value = row["value"]
    if value is None:
        return say(page.language, "plain.unknown")
    return page.name(value) if row["by"] == "country" else word(page.language, value) if row["by"] in ("kind", "language") else str(value)


def said(own: Row, page: Page) -> str:
    """Return a position in words, by the keys of its verb: quoted or paraphrased, and its speaker."""
    key = f"said.{own.get('wording') or 'unknown'}{'-through' if own.get('speaker') else ''}"
    return say(page.language, key, view=own["view"][page.language].rstrip("."), speaker=page.name(own.get("speaker")))


def heading(page: Page, column: str) -> str:
    """The heading of a column: the listing's own word for it, where it has one."""
    key = f"head.{page.listing}.{column}" if (page.listing, column) in _OWN_HEADS else f"head.{column}"
    return say(page.language, key) if has(page.language, key) else column  # a key that was asked for has no word of its own


def _shown(value: object, is_word: bool, page: Page) -> str:
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


_DATE: Final = re.compile(r"[\dX]{4}(-[\dX]{2}){1,2}[~?%]?(/[\dX]{4}(-[\dX]{2}){1,2}[~?%]?)?")
"""A date that says more than a year, which is its own word."""


def publisher(citation: Row, language: str) -> str:
    """Return the publisher of a source and the date of publication."""
    published = f", {date_words(language, citation['published'])}" if citation["published"] else ""
    return f"{citation['publisher']}{published}"


def field_words(field: str, language: str) -> str:
    """Return a field in words: one of the record (`effects.date`: that of a part), or a quantity of the codebook."""
    whole, *parts = (part for part in field.split(".") if not part.isdigit())
    if parts:
        return say(language, "effect.of", subject=field_words(whole, language), object=", ".join(field_words(part, language) for part in parts))
    known = next((key for key in (f"page.field.{field}", f"head.{field}", f"card.{field}") if has(language, key)), None)
    return say(language, known) if known else word(language, field)


def relation(id_: str, objects: str, language: str) -> str:
    """Return what is so and with regard to whom: the words of a property or an office, then names."""
    words = word(language, id_)
    if objects and words == say(language, "property.word"):
        words = say(language, "property.word-about")
    return governed(language, words, objects)


def value_words(value: object, page: Page) -> str:
    """A value of the record in words: a date, names, words of the closed lists, a text."""
    if isinstance(value, dict):
        return str(value[page.language]) if set(value) == {"en", "fr"} else ", ".join(_named(key, inner, page) for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(value_words(inner, page) for inner in value)
    text = str(value)
    if text in page.names:
        return page.name(text)
    return date_words(page.language, text) if _DATE.fullmatch(text) else word(page.language, text)


def _named(key: str, value: object, page: Page) -> str:
    """A part of a value with its name."""
    return say(page.language, "pair", name=word(page.language, key), value=value_words(value, page))
