"""The canonical form in which the record is written, and new entries: completed (id, day of recording), or as a template to fill in. Pure.

The record is written in one way, so that people review changes and not layout. Each value of the template is at fault as it stands, so that a value
left unfilled is reported and never enters a record.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Final, get_args, get_origin

from pydantic import BaseModel

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.record.field_types import OneOf
from sahelcli.record.models import Effect, Event, Source
from sahelcli.record.properties import RESERVED, VERBS, Verb

if TYPE_CHECKING:
    from sahelcli.record.models import Document


def canonical_text(document: Document) -> str:
    """Return the record in canonical form: two spaces, keys in schema order, no defaults, entries by id, events by earliest day, then id."""
    plain: dict[str, object] = document.model_dump(mode="json", exclude_defaults=True)
    for name, entries in plain.items():
        if isinstance(entries, list):
            plain[name] = sorted(entries, key=events_order if name == "events" else lambda entry: entry["id"])
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def events_order(event: Mapping[str, object]) -> tuple[str, str]:
    """Earliest day, then id; an event whose date cannot be read comes by the text of it."""
    text = str(event.get("date", ""))
    try:
        earliest = parse_edtf(text).earliest
    except BadDate:
        earliest = None
    return (earliest.isoformat() if earliest else text, str(event.get("id", "")))


ID_WORDS: Final = 8
_DAY: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_ARTICLES: Final = ("a", "an", "the")


def completed(event: Mapping[str, object], today: str, taken: Collection[str]) -> dict[str, object]:
    """An event with `recorded` and an id of its own, where it gives none; anything that makes no id is left for the checks to tell."""
    given = {"recorded": today, **event}
    title, date = event.get("title"), event.get("date")
    english = title.get("en") if isinstance(title, dict) else None
    if "id" not in event and isinstance(english, str) and isinstance(date, str):
        given["id"] = id_of(date, english, taken)
    return given


def id_of(date: str, title: str, taken: Collection[str]) -> str:
    """Return an id from a date and an English title: `2024-07-06-aes-becomes-confederation`, with a number if it is taken."""
    day = _DAY.match(date)
    slug = "-".join(part for part in (day[0] if day else "", slug_of(title)) if part)
    numbers = iter(range(2, len(taken) + 3))
    unique = slug
    while unique in taken:
        unique = f"{slug}-{next(numbers)}"
    return unique


def slug_of(words: str) -> str:
    """Return the first words of a text as an id has them: lower case, without accents and articles."""
    apart = unicodedata.normalize("NFKD", words.replace("'s ", " ")).lower()
    plain: list[str] = re.findall(r"[a-z0-9]+", "".join(sign for sign in apart if not unicodedata.combining(sign)))
    return "-".join([word for word in plain if word not in _ARTICLES][:ID_WORDS])


_NOT_WRITTEN: Final = ("id", "recorded", "revisions", "excused")
"""Keys of an event that `add` gives, or that only a later correction needs."""

_OF_ANY_EFFECT: Final = ("date", "by", "disclosed")


def template() -> str:
    """Return a source and an event as JSON that `add --from` reads once they are filled in, each item of a list on a line of its own."""
    source = _blank(Source, (name for name in Source.model_fields if name != "excused"))
    event = _blank(Event, (name for name in Event.model_fields if name not in _NOT_WRITTEN))
    event["effects"] = [_effect(verb) for verb in VERBS.values()]
    return "".join(_written(kind, entry) for kind, entry in (("source", source), ("event", event)))


def _effect(verb: Verb) -> dict[str, object]:
    """Return an effect of a verb, with the keys it may carry."""
    ends = ["subject", "object"] if verb.takes_object else ["subject"]
    return {"kind": verb.name} | _blank(Effect, [RESERVED.get(key, key) for key in [*ends, *verb.keys, *_OF_ANY_EFFECT]])


def _blank(model: type[BaseModel], names: Iterable[str]) -> dict[str, object]:
    fields = {name: model.model_fields[name] for name in names}
    return {field.alias or name: _value((field.annotation, *field.metadata)) for name, field in fields.items()}


def _value(kinds: tuple[object, ...]) -> object:
    """Return a placeholder for a value of a kind: the words to choose from, the keys of an object, one item of a list, else an empty value."""
    kind = kinds[0]
    if chosen := next((mark for mark in kinds[1:] if isinstance(mark, OneOf)), None):
        return " | ".join(chosen.table)
    if kind is bool:
        return True
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _blank(kind, kind.model_fields)
    parts: tuple[object, ...] = get_args(kind)
    if get_origin(kind) is list:
        return [_value((parts[0],))]
    if get_origin(kind) is Annotated:
        return _value(parts)
    inner = [one for one in parts if one is not type(None)]
    return _value((inner[0],)) if inner else ""


def _written(kind: str, entry: dict[str, object]) -> str:
    keys = ",\n".join(f"    {json.dumps(key)}: {''.join(_lines(value))}" for key, value in entry.items())
    return f'{{\n  "{kind}": {{\n{keys}\n  }}\n}}\n'


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, list) and isinstance(value[0], dict):
        yield "[\n" + ",\n".join(f"      {json.dumps(item)}" for item in value) + "\n    ]"
    else:
        yield json.dumps(value)
