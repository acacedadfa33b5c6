"""Sequences of values that cannot be hashed, such as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def each_once(values: Sequence[T]) -> list[T]:
    """Return the values in their order, without those that are equal to an earlier one. Compares each with all before it: for short lists."""
    return [value for place, value in enumerate(values) if value not in values[:place]]
