"""The files of other people's tables: recognition by name and first bytes, opening, writing, and compression (.gz, .bz2, .xz)."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TextIO, cast

from sahelcli.base.errors import BadTable, UsageError
from sahelcli.record.whole_files import put_whole

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from typing_extensions import Buffer

MARK: Final = "\ufeff"
LONGEST: Final = 1 << 24
"""The largest number of characters in a line or in a row over several lines: more than tables have, and little enough for memory."""

HEAD: Final = 1 << 16
"""The number of bytes at the beginning of a file that are used to recognise it, and that are read of a compressed one at a time."""

PATIENCE: Final = 5.0
"""The number of seconds to wait for a writer to a named pipe."""

_KINDS: Final = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".parquet": "parquet",
    ".xlsx": "xlsx",
}

_SIGNATURES: Final = (
    ("utf-16", re.compile(rb"\xff\xfe|\xfe\xff|(?:[\t\r\n -~]\0){4}|(?:\0[\t\r\n -~]){4}")),
    ("parquet", re.compile(rb"PAR1")),
    ("ods", re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", re.DOTALL)),
    ("xlsx", re.compile(rb"PK\x03\x04(?=.*(?:\[Content_Types\]\.xml|xl/))", re.DOTALL)),
    ("zip", re.compile(rb"PK\x03\x04")),
    ("xls", re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\x09[\x00\x02\x04\x08][\x04-\x08]\x00")),
    ("stata", re.compile(rb"<stata_dta>|[\x69-\x73][\x01\x02]\x01\x00")),
    ("spss", re.compile(rb"\$FL[23]")),
    ("gz", re.compile(rb"\x1f\x8b")),
    ("bz2", re.compile(rb"BZh[1-9]")),
    ("xz", re.compile(rb"\xfd7zXZ\x00")),
    ("json-array", re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*[{\]]")),
    ("html", re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)", re.IGNORECASE)),
)
"""The first bytes of files that are not text tables."""


@dataclass(frozen=True, slots=True)
class Source:
    """An opened text table: its stream, the first bytes (which the stream still returns), and the byte order mark, which was removed."""

    path: str
    stream: BinaryIO
    head: bytes
    mark: str

    def text(self, newline: str = "") -> TextIO:
        """Return the table as text with its line ends kept. `newline` is passed to the text stream."""
        return io.TextIOWrapper(self.stream, encoding="utf-8", newline=newline)


def kind_of(path: Path) -> str | None:
    """Return the kind of table for a file name: csv, tsv, jsonl, parquet or xlsx, else None. A suffix of compression is ignored."""
    name = Path(path.stem) if suffix_of(path) else path
    return _KINDS.get(name.suffix.lower())


def lines_in(path: Path) -> int:
    """Return how many lines a text table has, to say how far work on it is; 0 where that cannot be said beforehand."""
    if kind_of(path) in ("parquet", "xlsx") or suffix_of(path) or not path.is_file():
        return 0
    with path.open("rb") as content:
        return sum(piece.count(b"\n") for piece in iter(lambda: content.read(HEAD), b""))


def recognised(head: bytes) -> str | None:
    """Return the kind of a file that is not a text table, by its first bytes: `utf-16`, `xls`…, `binary` if unknown; None for text."""
    return next((name for name, signature in _SIGNATURES if signature.match(head)), "binary" if b"\0" in head else None)


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open a text table for the block to read; `-` is standard input. Errors that occur while the block reads are converted.

    Raises UsageError if it cannot be opened, and BadTable if it is not a text table or is damaged.
    """
    try:
        with closing(_stream(path)) as stream:
            content = unpacked(stream, suffix_of(path))
            head = _read(content, HEAD)
            if (what := recognised(head)) is not None:
                raise BadTable(f"table-is-{what}", path=str(path), plain=_plain(path))
            mark = MARK if head.startswith(MARK.encode()) else ""
            head = head[len(mark.encode()) :]
            yield Source(str(path), io.BufferedReader(_Rejoined(head, content), HEAD), head, mark)
    except (EOFError, zlib.error, lzma.LZMAError):
        raise BadTable("table-unreadable", path=str(path), why="damaged") from None
    except OSError as error:
        if error.errno is None and suffix_of(path):  # raised by a decompressor, not by the operating system
            raise BadTable("table-unreadable", path=str(path), why="damaged") from None
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None


def check_kind(path: Path, kind: str) -> None:
    """Check that a file has the kind that its name says, before a library reads it. Raises UsageError if it cannot be opened, else BadTable."""
    try:
        if not path.is_file():
            if path.exists() and not path.is_dir():
                raise UsageError("not-from-a-pipe", path=str(path), kind=kind)
            path.open("rb").close()
        if suffix_of(path):
            raise UsageError("packed-inside", path=str(path), kind=kind)
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    except FileNotFoundError:
        raise UsageError("no-such-file", path=str(path)) from None
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None
    if (what := recognised(head)) != kind:
        raise BadTable(f"table-is-{what or 'text'}" if head else "table-empty", path=str(path), plain=_plain(path))


@contextmanager
def written(path: Path) -> Iterator[TextIO]:
    """Open a new text table for the block to write. The file is replaced completely or not at all, and compressed if its name says so."""
    with put_whole(path) as beside, beside.open("wb") as stream, packing(stream, suffix_of(path)) as packed:
        text = io.TextIOWrapper(packed, encoding="utf-8", newline="", write_through=False)
        try:
            yield text
        finally:
            text.detach()


def _plain(path: Path) -> str:
    """Return the name of a file without its last suffix, to name a converted copy in a hint."""
    return path.stem if str(path) != "-" else "table"


def _stream(path: Path) -> BinaryIO:
    """Open a file, a named pipe or standard input for reading."""
    if str(path) == "-":
        return sys.stdin.buffer
    try:
        return _pipe(path) if path.is_fifo() else path.open("rb")
    except FileNotFoundError:
        raise UsageError("no-such-file", path=str(path)) from None


def _pipe(path: Path) -> BinaryIO:
    """Open a named pipe without blocking until a writer comes. Raises UsageError if none comes within PATIENCE."""
    import select  # used for pipes only; Windows has no select.poll

    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    head = b""
    if not waiting.poll(PATIENCE * 1000):
        try:
            head = os.read(descriptor, HEAD)
        except BlockingIOError:  # a writer is there but has written nothing yet
            pass
        else:
            if not head:
                os.close(descriptor)
                raise UsageError("nobody-writes", path=str(path), seconds=round(PATIENCE))
    os.set_blocking(descriptor, True)
    return io.BufferedReader(_Rejoined(head, os.fdopen(descriptor, "rb")), HEAD)


def _read(stream: BinaryIO, size: int) -> bytes:
    """Read this many bytes, or up to the end, even if a pipe gives them in small pieces."""
    pieces = []
    while size and (piece := stream.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


class _Rejoined(io.RawIOBase):
    """A stream that first returns bytes that were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head = memoryview(head)
        self.rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer)
        if not self.head:
            piece = self.rest.read(len(room))
            room[: len(piece)] = piece
            return len(piece)
        size = min(len(self.head), len(room))
        room[:size] = self.head[:size]
        self.head = self.head[size:]
        return size

    def close(self) -> None:
        self.rest.close()
        super().close()


SUFFIXES: Final = (".gz", ".bz2", ".xz")
"""The suffixes of compressed files."""


def unpacked(stream: BinaryIO, suffix: str) -> BinaryIO:
    """Return the decompressed content of a stream if `suffix` is one of SUFFIXES, else the stream itself.

    Reading raises EOFError, OSError without a number, zlib.error or lzma.LZMAError if the content is damaged.
    """
    if suffix == ".gz":
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))
    if suffix in SUFFIXES:
        return io.BufferedReader(_Unpacked(stream, bz2.BZ2Decompressor if suffix == ".bz2" else lzma.LZMADecompressor), HEAD)
    return stream


@contextmanager
def packing(stream: BinaryIO, suffix: str) -> Iterator[BinaryIO]:
    """Yield a stream that compresses into another if `suffix` is one of SUFFIXES, else the stream itself.

    Equal bytes give equal files.
    """
    if suffix not in SUFFIXES:
        yield stream
        return
    writers: dict[str, Callable[[], AbstractContextManager[object]]] = {
        ".gz": lambda: gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0),  # without a name and a time of day
        ".bz2": lambda: bz2.BZ2File(stream, "wb"),
        ".xz": lambda: lzma.LZMAFile(stream, "wb"),  # noqa: SIM115  # closed below
    }
    with writers[suffix]() as packed:
        yield cast("BinaryIO", packed)


def suffix_of(path: Path) -> str:
    """Return the suffix of a path if it is one of SUFFIXES, else an empty string."""
    suffix = path.suffix.lower()
    return suffix if suffix in SUFFIXES else ""


class _Unpacked(io.RawIOBase):
    """The content of a .bz2 or .xz file. A damaged later stream raises an error; the readers of the standard library ignore it."""

    def __init__(self, stream: BinaryIO, new: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]) -> None:
        self.stream = stream
        self.new = new
        self.decoder = new()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        into = memoryview(buffer)
        while True:
            packed = b""
            if self.decoder.eof:
                packed = self._next_stream()
                if not packed:
                    return 0
                self.decoder = self.new()
            elif self.decoder.needs_input:
                packed = self.stream.read(HEAD)
                if not packed:
                    raise EOFError
            content = self.decoder.decompress(packed, len(into))
            if content:
                into[: len(content)] = content
                return len(content)

    def _next_stream(self) -> bytes:
        """Return the bytes after the end of a stream, without the zeros that may pad a file."""
        packed = self.decoder.unused_data.lstrip(b"\0")
        while not packed and (more := self.stream.read(HEAD)):
            packed = more.lstrip(b"\0")
        return packed
