"""Read record and overlay files: bytes to raw entries, each with the line on which it begins.

Strict JSON (RFC 8259): UTF-8 without a byte order mark, no NaN or Infinity, no key twice. Faults are gathered, never raised one at a time;
after a fault of syntax reading ends, with what was found before.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from math import isinf
from pathlib import Path
from typing import Final

from sahelcli.base.errors import Finding, UsageError
from sahelcli.record.raw_entries import COLLECTIONS, HEADER, Entry, Given, RawFile, what_is_wrong
from sahelcli.record.whole_files import STDIN, read_whole

_OF_EVENTS: Final = ("type", "date", "title", "summary", "citations")
"""Keys by one of which an event that stands by itself is known."""

_BEGINS_A_DOCUMENT: Final = re.compile(rf'\s*\{{\s*"({"|".join((*HEADER, *COLLECTIONS))})"\s*:')
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_TOO_DEEP: Final = "nested too deeply"
_SINGULAR: Final = {one: many for many, one in COLLECTIONS.items()}


def kept(path: Path) -> Given:
    """Return the path, or the content of a pipe or device, because it can be read only once. Raises UsageError if it cannot be read."""
    return read_file(path) if str(path) == STDIN or (path.exists() and not path.is_file()) else path


def read_file(path: Path) -> RawFile:
    """Read one file. Raises UsageError where it is not there or cannot be read; faults of content are in `findings`."""
    return read_bytes(read_bytes_of(path), str(path))


def read_bytes_of(path: Path) -> bytes:
    """Return the bytes of a file. Raises UsageError if it does not exist or cannot be read."""
    try:
        return read_whole(path)
    except FileNotFoundError:
        raise UsageError("no-such-file", path=str(path)) from None
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None


def read_bytes(content: bytes, name: str) -> RawFile:
    """Read the content of a file: JSON, or JSON Lines where the name ends so or the first line is an entry of its own."""
    raw = RawFile(name)
    if _decoded(content, raw):
        raw.is_lines = name.endswith((".jsonl", ".ndjson")) or _begins_with_an_entry(raw.text)
        reader = _Reader(raw)
        reader.read(reader.lines if raw.is_lines else reader.document)
    return raw


def read_entries(content: bytes, name: str) -> RawFile:
    """Read entries to be added: one after another or in an array, each as in JSON Lines or an event by itself; or a whole overlay."""
    raw = RawFile(name)
    if _decoded(content, raw):
        reader = _Reader(raw)
        reader.read(reader.document if _BEGINS_A_DOCUMENT.match(raw.text) else reader.entries)
        if raw.header:
            raw.findings.append(Finding(name, raw.header_line, "", next(iter(raw.header)), "header-added"))
            raw.header = {}
    return raw


def _decoded(content: bytes, raw: RawFile) -> bool:
    """Decode UTF-8 into the file's text and return whether that succeeded. A byte order mark is a fault; the text after it is still read."""
    if content.startswith(BOM_UTF8):
        raw.findings.append(Finding(raw.name, 1, "", "", "byte-order-mark"))
        content = content.removeprefix(BOM_UTF8)
    try:
        raw.text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raw.findings.append(Finding(raw.name, line, "", "", "not-utf-8", (("byte", f"0x{content[error.start]:02X}"),)))
        return False
    return True


def _begins_with_an_entry(text: str) -> bool:
    return re.match(r'\s*\{\s*"(source|actor|place|topic|event)"\s*:\s*\{', text) is not None


class _Inside:
    """Gathers what the decoder finds wrong inside an entry. It does not refer to the reader: a cycle would keep each piece of a large record."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        """Return an object; report keys that it has twice."""
        read = dict(pairs)
        if len(read) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    self.found.append(("key-twice", key))
                seen.add(key)
        return read

    def constant(self, name: str) -> float:
        """Report NaN or Infinity as a fault and return 0.0 in its place, so that the same mistake is not reported twice."""
        self.found.append(("not-a-number", name))
        return 0.0

    def number(self, text: str) -> float:
        """Report a number that is too large, such as 1e999, as a fault: it would be written back with another value."""
        if isinf(value := float(text)):
            self.found.append(("number-too-large", text))
            return 0.0
        return value


class _Reader:
    """Walks the top of a document by hand and lets the standard decoder read each entry, so that every entry has its line."""

    def __init__(self, raw: RawFile) -> None:
        self.raw = raw
        self.text = raw.text
        self.line_starts = [0] + [m.end() for m in re.finditer("\n", self.text)]
        self.may_have_halves = "\\ud" in self.text.lower()
        self.inside = inside = _Inside()
        self.decoder = json.JSONDecoder(object_pairs_hook=inside.pairs, parse_constant=inside.constant, parse_float=inside.number)

    def read(self, shape: Callable[[], None]) -> None:
        """Read a text of some shape; what was read before a fault of syntax is kept."""
        try:
            shape()
        except json.JSONDecodeError as error:
            self._syntax(self._line(error.pos), error)

    def entries(self) -> None:
        """Entries one after another, or in an array."""
        at = _skip(self.text, 0)
        if self.text[at : at + 1] == "[":
            for line, value, end in self._array(at):
                at = -end
                if end >= 0:
                    self._entry(line, value)
        while (at := _skip(self.text, at)) < len(self.text):
            line = self._line(at)
            value, at = self._value(self.text, at)
            self._entry(line, value)

    def _entry(self, line: int, value: object) -> None:
        """Read one entry under the name of its kind, or an event by itself."""
        if isinstance(value, dict) and not set(value).isdisjoint(_OF_EVENTS):
            value = {"event": value}
        faulty = self._report_inside(line, _entry_id(value), value)
        if isinstance(value, dict) and len(value) == 1 and (name := next(iter(value))) in _SINGULAR:
            self.raw.entries.append(Entry(_SINGULAR[name], line, value[name], faulty))
        else:
            self._finding(line, "not-an-entry", ("allowed", ", ".join(_SINGULAR)))

    def lines(self) -> None:
        """Read a file with one entry on each line."""
        for number, line in enumerate(self.text.split("\n"), 1):
            if not line.strip():
                continue
            try:
                value, end = self._value(line, _skip(line, 0))
                if line[end:].strip():
                    raise json.JSONDecodeError("Extra data", line, _skip(line, end))
            except json.JSONDecodeError as error:
                self._syntax(number, error)
                return
            faulty = self._report_inside(number, _entry_id(value), value)
            if isinstance(value, dict) and set(value) <= set(HEADER) and value:
                self.raw.header.update(value)
                self.raw.header_line = number
            elif isinstance(value, dict) and len(value) == 1 and (name := next(iter(value))) in _SINGULAR:
                self.raw.entries.append(Entry(_SINGULAR[name], number, value[name], faulty))
            else:
                self._finding(number, "not-an-entry", ("allowed", ", ".join(_SINGULAR)))

    def document(self) -> None:
        """Read one object with the arrays of a record."""
        at = self._expect("{", _skip(self.text, 0))
        seen: set[str] = set()
        while (at := _skip(self.text, at)) < len(self.text) and self.text[at] != "}":
            at = _skip(self.text, self._expect(",", at)) if seen else at
            if self.text[at : at + 1] != '"':
                raise json.JSONDecodeError("Expecting property name enclosed in double quotes", self.text, at)
            key_line = self._line(at)
            named, at = self._value(self.text, at)
            key = str(named)
            if key in seen:
                self._finding(key_line, "key-twice", ("key", key))
            seen.add(key)
            at = _skip(self.text, self._expect(":", _skip(self.text, at)))
            at = self._member(key, key_line, at)
        at = _skip(self.text, self._expect("}", at))
        if at != len(self.text):
            raise json.JSONDecodeError("Extra data", self.text, at)

    def _member(self, key: str, key_line: int, at: int) -> int:
        """Read the value of one top-level key, entry by entry where it is an array of entries. Returns where it ends."""
        if key in COLLECTIONS and self.text[at : at + 1] == "[":
            for line, value, end in self._array(at):
                if end < 0:
                    return -end
                faulty = self._report_inside(line, _entry_id({"": value}), value)
                self.raw.entries.append(Entry(key, line, value, faulty))
        value, end = self._value(self.text, at)
        self._report_inside(key_line, "", value)
        if key in HEADER:
            self.raw.header[key] = value
            self.raw.header_line = key_line
        elif key in COLLECTIONS:
            self._finding(key_line, "wrong-type", ("expected", "array"), field=key)
        else:
            self._finding(key_line, "unknown-key", ("allowed", ", ".join((*HEADER, *COLLECTIONS))), field=key)
        return end

    def _array(self, at: int) -> Iterator[tuple[int, object, int]]:
        """Yield the line, the value and the end of each entry of an array; last, the end of the array as a negative position."""
        at = _skip(self.text, at + 1)
        while self.text[at : at + 1] != "]":
            line = self._line(at)
            value, at = self._value(self.text, at)
            yield line, value, at
            at = _skip(self.text, at)
            if self.text[at : at + 1] != "]":
                at = _skip(self.text, self._expect(",", at))
                if self.text[at : at + 1] == "]":
                    raise json.JSONDecodeError("Illegal trailing comma before end of array", self.text, at)
        yield 0, None, -(at + 1)

    def _value(self, text: str, at: int) -> tuple[object, int]:
        """Return the value that begins at a position, and where it ends. Raises JSONDecodeError if it cannot be read."""
        try:
            return self.decoder.raw_decode(text, at)
        except json.JSONDecodeError:
            raise
        except RecursionError:
            raise json.JSONDecodeError(_TOO_DEEP, text, at) from None
        except ValueError as error:  # integers of more digits than Python converts
            raise json.JSONDecodeError(str(error), text, at) from None

    def _expect(self, sign: str, at: int) -> int:
        if self.text[at : at + 1] != sign:
            raise json.JSONDecodeError(f"Expecting '{sign}'", self.text, at)
        return at + 1

    def _syntax(self, line: int, error: json.JSONDecodeError) -> None:
        """Report a syntax fault; nothing after it can be read."""
        if error.msg == _TOO_DEEP:
            self._finding(line, "too-deep")
        else:
            what, column = what_is_wrong(error)
            self._finding(line, "bad-syntax", ("what", what), ("column", column))

    def _report_inside(self, line: int, entry: str, value: object = None) -> bool:
        """Note what was found wrong inside a value that could be read: keys twice, NaN, half characters."""
        found, self.inside.found = self.inside.found, []
        if self.may_have_halves and _has_half_a_character(value):
            found.append(("half-character", ""))
        for code, key in found:
            self._finding(line, code, ("key", key), entry=entry)
        return bool(found)

    def _finding(self, line: int, code: str, *facts: tuple[str, object], entry: str = "", field: str = "") -> None:
        self.raw.findings.append(Finding(self.raw.name, line, entry, field, code, facts))

    def _line(self, at: int) -> int:
        return bisect_right(self.line_starts, at)


def _skip(text: str, at: int) -> int:
    """Return the position of the next character that is not white space."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _has_half_a_character(value: object) -> bool:
    """Return whether a value contains a text with an unpaired surrogate, which a file in UTF-8 cannot contain."""
    found, waiting = False, [value]
    while waiting and not found:
        inner = waiting.pop()
        if isinstance(inner, dict):
            waiting.extend([*inner.keys(), *inner.values()])
        elif isinstance(inner, list):
            waiting.extend(inner)
        elif isinstance(inner, str):
            found = any("\ud800" <= sign <= "\udfff" for sign in inner)
    return found


def _entry_id(value: object) -> str:
    inner = next(iter(value.values()), None) if isinstance(value, dict) else None
    own = inner.get("id") if isinstance(inner, dict) else None
    return own if isinstance(own, str) else ""
