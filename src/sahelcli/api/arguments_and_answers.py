"""Arguments of Python calls as requests, and answers as Python objects: rows from their plain JSON, sequences of rows, the wording of errors.

The type hints of the fields of a row class say how each plain value is read. An opened record has its snapshot and the day that counts as today.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType, UnionType
from typing import TYPE_CHECKING, Any, Generic, Self, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload

from sahelcli.api.row_parts import Row, Text, Value
from sahelcli.api.rows import CARDS, Card
from sahelcli.base.edtf import Edtf
from sahelcli.base.errors import SahelError
from sahelcli.language.parse_option_values import last_day
from sahelcli.questions.answer_request import View, answer, is_no
from sahelcli.questions.request import Asked, Request, covered_until
from sahelcli.questions.state_listing_definitions import ENDS
from sahelcli.record.raw_entries import RawFile
from sahelcli.snapshot.open_and_verify import damage_told, open_snapshot

if TYPE_CHECKING:
    import pandas
    import polars

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
    parts: tuple[object, ...] = get_args(hint)
    if get_origin(hint) in (Union, UnionType):  # every other union is of one type and None
        return _or_none(_reader(next(part for part in parts if part is not type(None))))
    if get_origin(hint) is tuple:
        inner = _reader(parts[0])
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


def warn_of(why: str, path: Path) -> None:
    """Warn that the compiled record is not used, and give the reason. `why` is a key of the catalogue (`snapshot.…`)."""
    import warnings

    from sahelcli.text.catalogue import say

    warnings.warn(say("en", f"snapshot.{why}", path=str(path)), RuntimeWarning, stacklevel=2)


@contextmanager
def worded() -> Iterator[None]:
    """Give a SahelError raised in the block the English message of the command line as its `str()`, with options named as arguments."""
    try:
        with damage_told():
            yield
    except SahelError as error:
        from sahelcli.render.errors import error_lines  # the catalogue is for mistakes alone

        if isinstance(option := error.facts.get("option"), str):
            error.facts["option"] = option.removeprefix("--").replace("-", "_")
        error.args = ("\n".join(error_lines("en", error)).removeprefix("error: "),)
        raise


Note = tuple[str, dict[str, Any]]
R_co = TypeVar("R_co", bound=Row, covariant=True)


class Rows(Sequence[R_co], Generic[R_co]):
    """A sequence of the rows of one answer, in order.

    `kind` is the class of the rows. `asked` describes the days asked: `asked.first`, `asked.last`, `asked.reason` (the reason for them),
    `asked.horizon` (the last day for which the record is maintained) and `asked.beyond`. It is None if the question is not about a day.
    `notes` are keys of the catalogue, each with its facts, such as the words that a search left out. `is_no` says of an answer without rows about
    a state of affairs whether it means no (True) or that the record does not say (False); it is None in every other case.
    """

    __slots__ = ("_rows", "asked", "is_no", "kind", "notes")

    def __init__(
        self, kind: type[R_co], rows: Iterable[R_co], asked: Asked | None = None, notes: Sequence[Note] = (), *, is_no: bool | None = None
    ) -> None:
        self.kind = kind
        self.asked = asked
        self.notes = tuple(notes)
        self.is_no = is_no
        self._rows = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> R_co: ...

    @overload
    def __getitem__(self, place: slice) -> Rows[R_co]: ...

    def __getitem__(self, place: int | slice) -> R_co | Rows[R_co]:
        return Rows(self.kind, self._rows[place], self.asked, self.notes) if isinstance(place, slice) else self._rows[place]

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Rows) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # rows hold qualifiers, which are mappings

    def __repr__(self) -> str:
        return f"<Rows of {self.kind.__name__}: {len(self)}>"

    def _repr_html_(self) -> str:
        """Return the rows as a table for notebooks, sources included."""
        from sahelcli.api.frames_and_notebooks import html_table

        return html_table(self.kind, self._rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return the rows as plain values that `json.dumps` accepts, the same as `--json` prints."""
        return [row.to_dict() for row in self._rows]

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a pandas data frame; docs/api.md describes its columns. Raises UsageError if pandas is not installed."""
        from sahelcli.api.frames_and_notebooks import pandas_frame

        return pandas_frame(self.kind, self.to_dicts())

    def to_polars(self) -> polars.DataFrame:
        """Return the rows as a polars data frame; docs/api.md describes its columns. Raises UsageError if polars is not installed."""
        from sahelcli.api.frames_and_notebooks import polars_frame

        return polars_frame(self.kind, self.to_dicts())


Names = str | Sequence[str]
"""One name, or several alternatives. A name must match exactly, in either language; accents and case are ignored, as on the command line."""

When = str | date | Edtf
"""A day or a period: text as on the command line ("2024-06", "last month", "2023..2024"), a Python date, or an EDTF date."""


class Window(TypedDict, total=False):
    """A window of time: `since` and `until` are its first and last day; `period` gives both."""

    since: When | None
    until: When | None
    period: When | None


def names(given: Names | None) -> list[str] | None:
    """Return one name or several names as a list; None stays None."""
    return [given] if isinstance(given, str) else None if given is None else list(given)


def when(given: When | None) -> str | None:
    """Return a date as text, as it would be typed."""
    if isinstance(given, Edtf):
        return given.text
    return date.isoformat(given) if isinstance(given, date) else given  # of a moment, its day


_DATES = frozenset((*Window.__annotations__, "on"))
_NAMES = frozenset(
    (*ENDS, "against", "by", "type", "topic", "place", "property", "office", "measure", "kind", "publishing_country", "language", "publisher")
)


def typed(given: Mapping[str, object], *, several: Collection[str] = ()) -> dict[str, object]:
    """Return arguments as options of a request: dates as text, names (and the keys in `several`) as lists, other values unchanged."""

    def option(key: str, value: object) -> object:
        if key in _DATES:
            return when(cast("When | None", value))
        return names(cast("Names | None", value)) if key in _NAMES or key in several else value

    return {key: option(key, value) for key, value in given.items()}


class Opened:
    """A record opened for questions. Close it after use, or use it in a `with` statement."""

    def __init__(
        self, data: Sequence[str | Path | RawFile], known_on: When | None = None, according_to: str | None = None, today: When | None = None
    ) -> None:
        self._data = [] if not data else self._kept(data)
        self._today_named = today is not None
        self.today = last_day("--today", when(today) or "", date.today()) if today is not None else date.today()
        self.known_on = last_day("--known-on", when(known_on) or "", self.today) if known_on is not None else None
        self._view = View(lambda day, side: open_snapshot(self._data, day, side, warn_of), self.today, self.known_on, according_to)
        self.according_to = self._view.side
        self._db = self._view.db

    def _kept(self, data: Sequence[str | Path | RawFile]) -> list[Path | RawFile]:
        """Return the data files; pipes are read now."""
        from sahelcli.record.read_raw_entries import kept

        return [kept(Path(file)) if isinstance(file, str | Path) else file for file in data]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the snapshot. No question can be asked afterwards."""
        self._db.close()

    @property
    def covered_until(self) -> date:
        """The day up to which the record is maintained."""
        return covered_until(self._db)

    @worded()
    def asked(self, on: When | None = None) -> Asked:
        """Return the days that a question with this `on` is about, with the reason and the record's last day. Raises UsageError for a bad date."""
        return self._view.as_of(when(on))

    def _answer(self, kind: type[R], request: Request) -> Rows[R]:
        """Return the answer to a request as rows of a class. Raises UsageError and UnknownName."""
        found = answer(self._view, request)
        no = None if found.rows else is_no(self._view, found)
        return Rows(kind, (read(kind, row) for row in found.rows), found.as_of, found.notes, is_no=no)


def rows_of(kind: type[R], found: Iterable[Mapping[str, Any]], asked: Asked | None = None) -> Rows[R]:
    """Return an answer with rows of a class, made from plain rows."""
    return Rows(kind, (read(kind, row) for row in found), asked)
