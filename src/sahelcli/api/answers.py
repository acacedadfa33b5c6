"""Answers as Python objects: rows to count, loop over, slice, write as JSON or put into a frame; and the errors raised instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from sahelcli.api.values import Row
from sahelcli.base.errors import SahelError
from sahelcli.questions.request import Asked
from sahelcli.snapshot.open import damage_told

if TYPE_CHECKING:
    import pandas
    import polars


def warn_of(why: str, path: Path) -> None:
    """Warn that the compiled record is not asked, and why."""
    import warnings

    from sahelcli.text.catalogue import say

    warnings.warn(say("en", f"snapshot.{why}", path=str(path)), RuntimeWarning, stacklevel=2)


@contextmanager
def worded() -> Iterator[None]:
    """What goes wrong inside gets the words of the command line as its `str()`, in English; options are called as arguments are."""
    try:
        with damage_told():
            yield
    except SahelError as error:
        from sahelcli.render.errors import error_lines  # the catalogue is for mistakes alone

        if isinstance(option := error.facts.get("option"), str):
            error.facts["option"] = option.removeprefix("--").replace("-", "_")
        error.args = ("\n".join(error_lines("en", error)).removeprefix("error: "),)
        raise


R_co = TypeVar("R_co", bound=Row, covariant=True)


class Rows(Sequence[R_co], Generic[R_co]):
    """The rows of one answer, in its order.

    `kind` is their class. `asked` is the day asked, why that one and how far the record's word goes (`asked.first`, `asked.last`, `asked.reason`,
    `asked.horizon`, `asked.beyond`); None where no day is asked for.
    """

    __slots__ = ("_rows", "asked", "kind")

    def __init__(self, kind: type[R_co], rows: Iterable[R_co], asked: Asked | None = None) -> None:
        self.kind = kind
        self.asked = asked
        self._rows = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> R_co: ...

    @overload
    def __getitem__(self, place: slice) -> Rows[R_co]: ...

    def __getitem__(self, place: int | slice) -> R_co | Rows[R_co]:
        return Rows(self.kind, self._rows[place], self.asked) if isinstance(place, slice) else self._rows[place]

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Rows) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # rows hold qualifiers, which are mappings

    def __repr__(self) -> str:
        return f"<Rows of {self.kind.__name__}: {len(self)}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as `--json` prints them: plain values that `json.dumps` takes."""
        return [row.to_dict() for row in self._rows]

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas frame; docs/api.md says what its columns are. Raises UsageError where pandas is not installed."""
        from sahelcli.api.frames import pandas_frame

        return pandas_frame(self.kind, self.to_dicts())

    def to_polars(self) -> polars.DataFrame:
        """The rows as a polars frame; docs/api.md says what its columns are. Raises UsageError where polars is not installed."""
        from sahelcli.api.frames import polars_frame

        return polars_frame(self.kind, self.to_dicts())
