"""Compile a large record in a stream, so that memory stays flat: most of its events change nothing, and are read, checked and written piece by piece.

A first pass finds where each entry lies. The events that change something, that point at another, that are disputed or pointed at, or that stand
in several files, are kept and folded as those of any record are. A record with any fault is refused here: it is read as a whole, which says what is
wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, NotRequired, TypedDict, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.errors import InvalidData
from sahelcli.checks.load import collector_off, load
from sahelcli.record.bundled import bundled_record, is_as_built
from sahelcli.record.overlays_and_visibility import latest_citing
from sahelcli.record.raw_entries import COLLECTIONS, Scan, Slice, read_slices
from sahelcli.record.read_raw_entries import read_bytes
from sahelcli.snapshot.build import write_file
from sahelcli.snapshot.inert_event_rows import Around, Part, pieces
from sahelcli.snapshot.make_row_cells import public_days
from sahelcli.snapshot.make_rows import in_every_view

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitationEntry, RelationEntry
    from sahelcli.record.models import Document

FEWEST: Final = 2000
"""Events that change nothing, below which there is nothing to win."""

MANY: Final = 10_000
"""Events from which two processes work beside this one."""

CHUNK: Final = 1000
"""Events made into rows at a time."""


class _Read(TypedDict):
    """The fields of an event, as read, that decide how it is made."""

    id: str
    date: str
    citations: list[CitationEntry]
    effects: NotRequired[list[object]]
    claims: NotRequired[list[object]]
    relations: NotRequired[list[RelationEntry]]


class _Event(NamedTuple):
    """An event that changes nothing, by its place in time: where it lies in which file."""

    day: int
    id: str
    file: int
    slice: Slice


class _Found:
    """Results of the first pass over files. The last file is read first: its entries replace those of earlier ones. Raises ValueError, OSError.

    If none of the files is a record, the record that comes with the tool is the first.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self.paths = paths = [bundled_record(), *files]
        self.scans = [Scan(path) for path in paths]
        self.others: list[dict[str, list[Slice]]] = [{name: [] for name in COLLECTIONS} for _ in paths]
        self.ids: dict[str, int] = {}
        self.kept: set[str] = set()
        self.events: list[list[_Event]] = [[] for _ in paths]
        self.latest: dict[str, date] = {}
        for file in range(len(files), 0, -1):
            self._read(file)
        self.first = 1
        if not any("record" in scan.header for scan in self.scans):
            if not is_as_built(paths[0].read_bytes()):
                raise ValueError(paths[0])
            self._read(0)
            self.first = 0

    def _read(self, file: int) -> None:
        for collection, value, where in self.scans[file].entries():
            if collection == "events":
                self._event(file, cast("_Read", value), where)
            else:
                self.others[file][collection].append(where)

    def _event(self, file: int, value: _Read, where: Slice) -> None:
        id_, when = value["id"], parse_edtf(value["date"])
        if (later := self.ids.get(id_)) is not None:
            if later == file:
                raise ValueError(id_)
            self.kept.add(id_)
        elif not (value.get("effects") or value.get("claims")):
            last = when.latest or date.max
            for citation in value["citations"]:
                source = citation["source"]
                self.latest[source] = max(self.latest.get(source, date.min), last)
        self.ids[id_] = file
        if value.get("effects") or value.get("claims") or value.get("relations"):
            self.kept.add(id_)
            self.kept.update(relation["to"] for relation in value.get("relations") or ())
        self.events[file].append(_Event((when.earliest or date.min).toordinal(), id_, file, where))

    def document(self) -> Document:
        """Return the record with the events that are kept. Raises InvalidData, ValueError, OSError."""
        given = []
        for path, scan, others, events in [*zip(self.paths, self.scans, self.others, self.events, strict=True)][self.first :]:
            slices = others | {"events": [event.slice for event in events if event.id in self.kept]}
            if path.suffix in (".jsonl", ".ndjson"):
                lines = [line.rstrip(b"\n") for name in COLLECTIONS for line in read_slices(path, slices[name])]
                content = b"\n".join([*([json.dumps(scan.header).encode()] if scan.header else []), *lines])
            else:
                entries = (f'"{name}":['.encode() + b",".join(read_slices(path, slices[name])) + b"]" for name in COLLECTIONS)
                header = (f'"{key}":{json.dumps(value)}'.encode() for key, value in scan.header.items())
                content = b"{" + b",".join([*header, *entries]) + b"}"
            given.append(read_bytes(content, str(path)))
        return load(given)

    def plain(self) -> list[_Event]:
        """Return the events that are not kept, in the order of time."""
        return sorted(event for events in self.events for event in events if event.id not in self.kept)


@collector_off()
def compile_stream(
    paths: Sequence[Path], target: Path, origin: dict[str, str], counted: Callable[[int, int], None] = lambda _done, _all: None
) -> list[str] | None:
    """Compile large files into a snapshot. Return the digest of each; None where they are to be read as a whole, because of a fault or of their kind.

    Raises UsageError where the snapshot cannot be written, OSError.
    """
    try:
        found = _Found(paths)
        plain = found.plain()
        if len(plain) < FEWEST:
            return None
        document = found.document()
        own = {entry.id for name in COLLECTIONS for entry in document.entries(name)}
        own |= {effect.object for event in document.events for effect in event.effects if effect.kind == "plans" and effect.object}
        if any(event.id in own for event in plain):
            return None
        latest = latest_citing(document)
        for source, last in found.latest.items():
            latest[source] = max(latest.get(source, date.min), last)
        around = Around.of(document, public_days(document, latest))
        digests, every = [scan.digest for scan in found.scans[1:]], found.paths
        del found, own  # some 100 bytes an event
        made = pieces(around, _chunks(every, plain, counted), beside=len(plain) >= MANY)
        write_file(in_every_view(document, latest, made), target, origin | {"files": json.dumps(digests)})
    except (ValueError, InvalidData):
        return None
    return digests


def _chunks(paths: Sequence[Path], events: list[_Event], counted: Callable[[int, int], None]) -> Iterator[list[Part]]:
    """Yield some events at a time, by file; each file's in the order of time."""
    for first in range(0, len(events), CHUNK):
        counted(first, len(events))
        parts: dict[int, list[Slice]] = {}
        for event in events[first : first + CHUNK]:
            parts.setdefault(event.file, []).append(event.slice)
        yield [Part(paths[file], slices) for file, slices in parts.items()]
