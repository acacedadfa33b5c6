"""Conversion of plain JSON rows, as the queries return them, into dataclasses; the type hints of the fields say how each value is read."""

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
    """Return a row of a class from its plain form, whose keys are those of the contract. Keys that are missing keep their default."""
    return kind(**{name: reader(plain[key]) for name, key, reader in _fields(kind) if key in plain})  # type: ignore[arg-type]  # mypy looks for the hash of an instance


def read_card(plain: Mapping[str, Any]) -> Card:
    """Return a card as an instance of the class for its `kind`."""
    return read(CARDS[plain["kind"]], plain)


@cache
def hints(kind: Any) -> dict[str, Any]:
    """Return the fields of a row class with their types, in order."""
    return get_type_hints(kind)


@cache
def _fields(kind: Any) -> list[tuple[str, str, Callable[[Any], Any]]]:
    """Return for each field its name, its key in the contract and the function that reads its value."""
    return [(name, name.rstrip("_"), _reader(hint)) for name, hint in hints(kind).items()]


def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return the function that converts a plain value to a type."""
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
    """Read a value of a comparison: a text in both languages, a list of ids, or a plain value."""
    if isinstance(plain, dict):
        return read(Text, plain)
    return tuple(plain) if isinstance(plain, list) else plain
