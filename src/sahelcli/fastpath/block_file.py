"""A file of blocks: lines of text under a name, each block with a checksum of its own, so that a reader verifies only what it reads.

The blocks are followed by a directory (name, place, length, checksum) and one line of fixed length with the place and checksum of the directory.
CRC-32 finds every flipped bit; a block that is cut short has another length or checksum. The checksum includes the name.
"""

from __future__ import annotations

import os
from zlib import crc32

TYPE_CHECKING = False  # as type checkers read it: `typing` costs as much time as an answer
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

_LAST_LINE = b"sahel-blocks 1 %010d %010d %08x\n"
_LAST_LENGTH = len(_LAST_LINE % (0, 0, 0))


class Damaged(Exception):
    """The file is cut short, has other bytes than were written, or lacks a block."""


class Blocks:
    """The blocks of a file, read when they are asked for."""

    __slots__ = ("_directory", "_stream")

    def __init__(self, stream: BinaryIO) -> None:
        """Read the directory. Raises Damaged."""
        self._stream = stream
        end = stream.seek(0, os.SEEK_END)
        stream.seek(max(end - _LAST_LENGTH, 0))
        last = stream.read()
        numbers = last.split()[2:]
        try:
            place, length, checksum = int(numbers[0]), int(numbers[1]), int(numbers[2], 16)
        except (IndexError, ValueError):
            raise Damaged from None
        if last != _LAST_LINE % (place, length, checksum) or place + length + _LAST_LENGTH != end:
            raise Damaged
        self._directory = self._read(b"", place, length, checksum)

    def block(self, name: str) -> bytes:
        """Return the text of a block, which begins and ends with a newline. Raises Damaged."""
        key = name.encode()
        start = self._directory.find(b"\n%b\t" % key)
        if start < 0:
            raise Damaged
        place, length, checksum = self._directory[start + len(key) + 2 : self._directory.index(b"\n", start + 1)].split(b"\t")
        return self._read(key, int(place), int(length), int(checksum, 16))

    def lines(self, name: str) -> list[bytes]:
        """Return the lines of a block. Raises Damaged."""
        return self.block(name)[1:-1].split(b"\n")

    def table(self, name: str) -> dict[bytes, bytes]:
        """Return the lines of a block as keys and values. Raises Damaged."""
        return dict(line.split(b"\t", 1) for line in self.lines(name))

    def _read(self, key: bytes, place: int, length: int, checksum: int) -> bytes:
        self._stream.seek(place)
        content = self._stream.read(length)
        if len(content) != length or crc32(content, crc32(key)) != checksum:
            raise Damaged
        return content


def write_blocks(stream: BinaryIO, blocks: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Write blocks, each a name without tabs and lines without newlines, as they come."""
    directory, place = ["\n"], 0
    for name, lines in blocks:
        content = "".join(["\n", *(f"{line}\n" for line in lines)]).encode()
        stream.write(content)
        directory.append(f"{name}\t{place}\t{len(content)}\t{crc32(content, crc32(name.encode())):08x}\n")
        place += len(content)
    content = "".join(directory).encode()
    stream.write(content)
    stream.write(_LAST_LINE % (place, len(content), crc32(content, crc32(b""))))
