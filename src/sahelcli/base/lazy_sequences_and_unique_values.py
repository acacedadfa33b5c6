"""Sequences that are read lazily, as far as they are asked for; and the unique values among rows and others that cannot be hashed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")


def each_once(values: Sequence[T]) -> list[T]:
    """Return the values in their order, without those that are equal to an earlier one. Compares each with all before it: for short lists."""
    return [value for place, value in enumerate(values) if value not in values[:place]]


def chained(values: Iterable[T], follows: Callable[[T, T], bool]) -> list[list[T]]:
    """Return the values in chains: one that `follows` the last value of the latest chain joins it, another begins a chain."""
    chains: list[list[T]] = []
    for value in values:
        if chains and follows(chains[-1][-1], value):
            chains[-1].append(value)
        else:
            chains.append([value])
    return chains


class Streamed(Sequence[T]):
    """A sequence that is read from an iterable as far as it is asked for, and remembers what was read.

    `printed`, if given, yields the JSON text of each value, and `count` returns their number, without reading the values.
    """

    def __init__(self, values: Iterable[T], printed: Callable[[], Iterator[str]] | None = None, count: Callable[[], int] | None = None) -> None:
        self.printed = printed
        self._count = count
        self._rest = iter(values)
        self._read: list[T] = []

    def __iter__(self) -> Iterator[T]:
        place = 0
        while self._has(place + 1):
            yield self._read[place]
            place += 1

    def __len__(self) -> int:
        if self._count is not None:
            return self._count()
        self._read += self._rest
        return len(self._read)

    def __bool__(self) -> bool:
        return self._has(1)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice[int | None, int | None, int | None]) -> list[T]: ...
    def __getitem__(self, place: int | slice[int | None, int | None, int | None]) -> T | list[T]:
        start, stop, step = (place.start or 0, place.stop, place.step or 1) if isinstance(place, slice) else (place, place + 1, 1)
        if stop is None or min(start, stop, step) < 0:  # counted from the end
            self._read += self._rest
        else:
            self._has(stop)
        return self._read[place]

    def _has(self, count: int) -> bool:
        """Read until there are `count` values. Return whether there are."""
        self._read += islice(self._rest, max(count - len(self._read), 0))
        return len(self._read) >= count
