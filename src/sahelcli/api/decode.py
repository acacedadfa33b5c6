"""Conversion of plain JSON rows, as the queries return them, into dataclasses; the type hints of the fields say how each value is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import TypeVar, Union, cast, get_args, get_origin, get_type_hints

from sahelcli.api.row_parts import Row, Text, Value
from sahelcli.api.rows import CARDS, Card

R = TypeVar("R", bound=Row)

Reader = Callable[[object], object]
"""From a plain value to that of a field."""


def read(kind: type[R], plain: Mapping[str, object]) -> R:
    """Return a row of a class from its plain form, whose keys are those of the contract. Keys that are missing keep their default."""
    return kind(**{name: reader(plain[key]) for name, key, reader in _fields(kind) if key in plain})  # type: ignore[arg-type]  # mypy looks for the hash of an instance


def read_card(plain: Mapping[str, object]) -> Card:
    """Return a card as an instance of the class for its `kind`."""
    return read(CARDS[str(plain["kind"])], plain)


@cache
def hints(kind: type) -> dict[str, object]:
    """Return the fields of a row class with their types, in order."""
    return get_type_hints(kind)


@cache
def _fields(kind: type) -> list[tuple[str, str, Reader]]:
    """Return for each field its name, its key in the contract and the function that reads its value."""
    return [(name, name.rstrip("_"), _reader(hint)) for name, hint in hints(kind).items()]


def _reader(hint: object) -> Reader:
    """Return the function that converts a plain value to a type."""
    if hint == Value:
        return _value
    if get_origin(hint) in (Union, UnionType):  # every other union is of one type and None
        return _or_none(_reader(next(part for part in get_args(hint) if part is not type(None))))
    if get_origin(hint) is tuple:
        inner = _reader(get_args(hint)[0])
        return lambda plain: tuple(map(inner, cast("list[object]", plain)))
    if hint is date:
        return lambda plain: date.fromisoformat(str(plain))
    if isinstance(hint, type) and issubclass(hint, Row):
        kind: type[Row] = hint
        return lambda plain: read(kind, cast("dict[str, object]", plain))
    return lambda plain: plain


def _or_none(inner: Reader) -> Reader:
    return lambda plain: None if plain is None else inner(plain)


def _value(plain: object) -> Value:
    """Read a value of a comparison: a text in both languages, a list of ids, or a plain value."""
    if isinstance(plain, dict):
        return read(Text, plain)
    return tuple(plain) if isinstance(plain, list) else cast("Value", plain)
