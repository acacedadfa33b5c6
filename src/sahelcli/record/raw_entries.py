"""The raw entries of a file, as they were written, each with its line and the faults found; and where they lie in a large file.

A large file is not kept: a pass over its text, a window at a time, looks only at what tells entries apart. Anything that does not have the form of a
record raises ValueError; `read_raw_entries` then reads the whole file and reports the fault.
"""

from __future__ import annotations

import codecs
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, cast

from sahelcli.base.errors import Finding

_SAID: Final = {
    "Expecting value": "value",
    "Expecting property name": "key",
    "Expecting ','": "comma",
    "Expecting ':'": "colon",
    "Expecting '{'": "brace",
    "Expecting '}'": "brace",
    "Unterminated string": "text",
    "Invalid control character": "control",
    "Invalid \\": "escape",
    "Extra data": "extra",
    "Illegal trailing comma": "trailing",
    "Exceeds the limit": "digits",
    "No constant": "constant",
}
"""Codes by the beginning of each error message, ours or the JSON decoder's."""


def what_is_wrong(error: Exception) -> tuple[str, int]:
    """Return the code of a parse error and its column, from 1."""
    if isinstance(error, RecursionError):
        return "deep", 1
    said = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    code = next((code for beginning, code in _SAID.items() if said.startswith(beginning)), "other")
    return code, error.colno if isinstance(error, json.JSONDecodeError) else 1


COLLECTIONS: Final = {"sources": "source", "actors": "actor", "places": "place", "topics": "topic", "events": "event"}
"""The record's arrays, and what one entry of each is called in JSON Lines."""

HEADER: Final = ("schema_version", "record")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as read: the array it belongs to, the line on which it begins, its value, and whether reading it found a fault."""

    collection: str
    line: int
    value: object
    faulty: bool = False

    @property
    def id(self) -> str:
        """Its id, or nothing where it has none that can be read."""
        own = self.value.get("id") if isinstance(self.value, dict) else None
        return own if isinstance(own, str) else ""


@dataclass(slots=True)
class RawFile:
    """A file as read. `header` holds schema_version and record where it has them; without, it is an overlay."""

    name: str
    text: str = ""
    header: dict[str, object] = field(default_factory=dict)
    header_line: int = 1
    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    is_lines: bool = False

    @property
    def sha256(self) -> str:
        """Return the checksum of a file that could be read."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def is_overlay(self) -> bool:
        """True of a file without a record header."""
        return "record" not in self.header


Given = Path | RawFile
"""A file that is asked: where it is, or as it was read where that can be done but once."""


_WINDOW: Final = 1 << 20
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_SINGULAR: Final = {one: many for many, one in COLLECTIONS.items()}


class Slice(NamedTuple):
    """The place of an entry's bytes in a file, and their CRC-32, which reveals a change of the file in the meantime."""

    start: int
    length: int
    crc: int


class Scan:
    """One pass over a file. `header` has the keys beside the entries once the pass is over, `digest` the SHA-256 of all bytes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.header: dict[str, object] = {}
        self.digest = ""

    def entries(self) -> Iterator[tuple[str, dict[str, Any], Slice]]:
        """Yield the collection, the value and the place of each entry. Raises ValueError, OSError."""
        with self.path.open("rb") as stream:
            try:
                yield from (self._lines if self.path.suffix in (".jsonl", ".ndjson") else self._document)(stream)
            except (AttributeError, KeyError, TypeError, RecursionError) as error:
                raise ValueError from error

    def _lines(self, stream: BinaryIO) -> Iterator[tuple[str, dict[str, Any], Slice]]:
        whole, offset = sha256(), 0
        for line in stream:
            whole.update(line)
            if not line.isspace():
                value: dict[str, object] = json.loads(line)
                if set(value) <= set(HEADER):
                    self.header.update(value)
                else:
                    ((name, inner),) = cast("dict[str, dict[str, Any]]", value).items()
                    yield _SINGULAR[name], inner, Slice(offset, len(line), zlib.crc32(line))
            offset += len(line)
        self.digest = whole.hexdigest()

    def _document(self, stream: BinaryIO) -> Iterator[tuple[str, dict[str, Any], Slice]]:
        text = _Text(stream)
        text.expect("{")
        while True:
            key = str(text.value())
            text.expect(":")
            if key in self.header:
                raise ValueError(key)
            if key in COLLECTIONS:
                self.header[key] = None
                yield from self._array(key, text)
            else:
                self.header[key] = text.value()
            if text.next_sign() != ",":
                break
            text.expect(",")
        text.expect("}")
        if text.next_sign() or not set(self.header) <= {*HEADER, *COLLECTIONS}:
            raise ValueError(self.path)
        self.header = {key: value for key, value in self.header.items() if key in HEADER}
        self.digest = text.sum.hexdigest()

    def _array(self, key: str, text: _Text) -> Iterator[tuple[str, dict[str, Any], Slice]]:
        text.expect("[")
        if text.next_sign() != "]":
            while True:
                text.next_sign()
                text.begin()
                value = cast("dict[str, Any]", text.value())
                yield key, value, text.slice()
                if text.next_sign() != ",":
                    break
                text.expect(",")
        text.expect("]")


class _Text:
    """A JSON text, read a window at a time; `at` is the reading position in the window."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.sum = sha256()
        self.decode = codecs.getincrementaldecoder("utf-8")().decode
        self.scan = json.JSONDecoder().raw_decode
        self.window = ""
        self.at = self.offset = self.first = self.crc = 0

    def more(self) -> bool:
        """Read another window; what lies behind is dropped. Return whether there was more."""
        piece = self.stream.read(_WINDOW)
        self.sum.update(piece)
        self.window = self.window[self.at :] + self.decode(piece, final=not piece)
        self.at = 0
        return bool(piece)

    def pass_to(self, end: int) -> None:
        """Go on to a place in the window."""
        passed = self.window[self.at : end].encode()
        self.offset += len(passed)
        self.crc = zlib.crc32(passed, self.crc)
        self.at = end

    def next_sign(self) -> str:
        """Skip white space and return the sign that follows; "" at the end."""
        while True:
            found = _SPACE.match(self.window, self.at)
            self.pass_to(found.end() if found else self.at)
            if self.at < len(self.window):
                return self.window[self.at]
            if not self.more():
                return ""

    def expect(self, sign: str) -> None:
        if self.next_sign() != sign:
            raise ValueError(sign)
        self.pass_to(self.at + 1)

    def value(self) -> object:
        """Return the value that begins here."""
        self.next_sign()
        value: object
        goes_on = True
        while True:
            try:
                value, end = self.scan(self.window, self.at)
                if end < len(self.window) or not goes_on:  # else a number may go on in the next window
                    break
                goes_on = self.more()
            except json.JSONDecodeError:
                if not (goes_on := self.more()):
                    raise
        self.pass_to(end)
        return value

    def begin(self) -> None:
        """Let an entry begin here."""
        self.first, self.crc = self.offset, 0

    def slice(self) -> Slice:
        """Return where the entry lies that began at `begin` and ends here."""
        return Slice(self.first, self.offset - self.first, self.crc)


def read_slices(path: Path, slices: list[Slice]) -> list[bytes]:
    """Return the bytes of some entries. Raises ValueError where they are not those that were found, OSError."""
    found = []
    with path.open("rb") as stream:
        for start, length, crc in slices:
            stream.seek(start)
            content = stream.read(length)
            if zlib.crc32(content) != crc or len(content) != length:
                raise ValueError(path)
            found.append(content)
    return found
