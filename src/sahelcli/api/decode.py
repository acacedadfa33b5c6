"""From rows as queries give them, plain JSON values, to the dataclasses: each class says by its fields how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sahelcli.api.rows import CARDS, Card
from sahelcli.api.values import Row, Text, Value

R = TypeVar("R", bound=Row)


def read(kind: type[R], plain: Mapping[str, Any]) -> R:
    """A row of a class from its plain form; the keys are those of the contract, but for keys that were not asked for."""
    return kind(**{name: reader(plain[key]) for name, key, reader in _fields(kind) if key in plain})  # type: ignore[arg-type]  # mypy looks for the hash of an instance


def read_card(plain: Mapping[str, Any]) -> Card:
    """The card of the kind of thing that it is of."""
    return read(CARDS[plain["kind"]], plain)


@cache
def hints(kind: Any) -> dict[str, Any]:
    """The fields of a class of rows with their types, in order."""
    return get_type_hints(kind)


@cache
def _fields(kind: Any) -> list[tuple[str, str, Callable[[Any], Any]]]:
    """Each field with its key in the contract, and what reads its value."""
    return [(name, name.rstrip("_"), _reader(hint)) for name, hint in hints(kind).items()]


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of a type of its plain form."""
    if hint == Value:
        return _value
    if get_origin(hint) in (Union, UnionType):  # every other union is of one type and None
        return _or_none(_reader(next(part for part in get_args(hint) if part is not type(None))))
    if get_origin(hint) is tuple:
        inner = _reader(get_args(hint)[0])
        return lambda plain: tuple(inner(part) for part in plain)
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Row):
        return lambda plain: read(hint, plain)
    return lambda plain: plain


def _or_none(inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda plain: None if plain is None else inner(plain)


def _value(plain: Any) -> Value:
    """A value of a comparison: a text in both languages, several ids, or what needs no reading."""
    if isinstance(plain, dict):
        return read(Text, plain)
    return tuple(plain) if isinstance(plain, list) else plain
