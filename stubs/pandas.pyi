"""The part of pandas that data frames of rows are made with."""

from collections.abc import Mapping, Sequence

class Series:
    def __init__(self, data: Sequence[object], *, dtype: str) -> None: ...

class DataFrame:
    def __init__(self, data: Mapping[str, Series]) -> None: ...
