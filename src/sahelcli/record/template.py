"""A complete entry to fill in, made from the models: every key that an author writes, with nothing in it or the words to choose from.

Each value is at fault as it stands, so that what is left unfilled is told and never enters a record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel

from sahelcli.record.field_types import OneOf
from sahelcli.record.models import Effect, Event, Source
from sahelcli.record.properties import RESERVED, VERBS, Verb

_NOT_WRITTEN: Final = ("id", "recorded", "revisions", "excused")
"""Keys of an event that `add` gives, or that only a later correction needs."""

_OF_ANY_EFFECT: Final = ("date", "by", "disclosed")


def template() -> str:
    """Return a source and an event as JSON that `add --from` reads once they are filled in, each item of a list on a line of its own."""
    source = _blank(Source, (name for name in Source.model_fields if name != "excused"))
    event = _blank(Event, (name for name in Event.model_fields if name not in _NOT_WRITTEN))
    event["effects"] = [_effect(verb) for verb in VERBS.values()]
    return "".join(_written(kind, entry) for kind, entry in (("source", source), ("event", event)))


def _effect(verb: Verb) -> dict[str, Any]:
    """Return an effect of a verb, with the keys it may carry."""
    ends = ("subject", "object") if verb.takes_object else ("subject",)
    return {"kind": verb.name} | _blank(Effect, [RESERVED.get(key, key) for key in (*ends, *verb.keys, *_OF_ANY_EFFECT)])


def _blank(model: type[BaseModel], names: Iterable[str]) -> dict[str, Any]:
    fields = {name: model.model_fields[name] for name in names}
    return {field.alias or name: _value((field.annotation, *field.metadata)) for name, field in fields.items()}


def _value(kinds: tuple[Any, ...]) -> Any:
    """Return what stands for a value of a kind: the words to choose from, the keys of an object, one item of a list, else nothing."""
    kind = kinds[0]
    if chosen := next((mark for mark in kinds[1:] if isinstance(mark, OneOf)), None):
        return " | ".join(chosen.table)
    if kind is bool:
        return True
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _blank(kind, kind.model_fields)
    if get_origin(kind) is list:
        return [_value((get_args(kind)[0],))]
    if hasattr(kind, "__metadata__"):
        return _value((kind.__origin__, *kind.__metadata__))
    inner = [one for one in get_args(kind) if one is not type(None)]
    return _value((inner[0],)) if inner else ""


def _written(kind: str, entry: dict[str, Any]) -> str:
    keys = ",\n".join(f"    {json.dumps(key)}: {''.join(_lines(value))}" for key, value in entry.items())
    return f'{{\n  "{kind}": {{\n{keys}\n  }}\n}}\n'


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, list) and isinstance(value[0], dict):
        yield "[\n" + ",\n".join(f"      {json.dumps(item)}" for item in value) + "\n    ]"
    else:
        yield json.dumps(value)
