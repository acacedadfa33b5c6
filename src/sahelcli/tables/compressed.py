"""Compressed files (.gz, .bz2, .xz), read and written as streams of bytes."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol, cast

if TYPE_CHECKING:
    from typing_extensions import Buffer

SUFFIXES: Final = (".gz", ".bz2", ".xz")
"""The suffixes of compressed files."""

_CHUNK: Final = 1 << 16


def unpacked(stream: BinaryIO, suffix: str) -> BinaryIO:
    """Return the decompressed content of a stream if `suffix` is one of SUFFIXES, else the stream itself.

    Reading raises EOFError, OSError without a number, zlib.error or lzma.LZMAError if the content is damaged.
    """
    if suffix == ".gz":
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))
    if suffix in SUFFIXES:
        return io.BufferedReader(_Unpacked(stream, bz2.BZ2Decompressor if suffix == ".bz2" else lzma.LZMADecompressor), _CHUNK)
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


class Decoder(Protocol):
    """The common interface of the decompressors of bz2 and lzma."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Unpacked(io.RawIOBase):
    """The content of a .bz2 or .xz file. A damaged later stream raises an error; the readers of the standard library ignore it."""

    def __init__(self, stream: BinaryIO, new: Callable[[], Decoder]) -> None:
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
                packed = self.stream.read(_CHUNK)
                if not packed:
                    raise EOFError
            content = self.decoder.decompress(packed, len(into))
            if content:
                into[: len(content)] = content
                return len(content)

    def _next_stream(self) -> bytes:
        """Return the bytes after the end of a stream, without the zeros that may pad a file."""
        packed = self.decoder.unused_data.lstrip(b"\0")
        while not packed and (more := self.stream.read(_CHUNK)):
            packed = more.lstrip(b"\0")
        return packed
