"""Make the rows of the inert events of a large record, piece by piece: events that change nothing and that nothing refers to.

The rows are made here, or in processes beside this one.
"""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from sahelcli.checks.context import Subject
from sahelcli.checks.load import collector_off, sound_events
from sahelcli.fold.knowledge_stretches import Units
from sahelcli.record.raw_entries import COLLECTIONS, Slice, read_slices
from sahelcli.record.read_raw_entries import read_bytes
from sahelcli.snapshot.make_row_cells import Public, public_days, thing_rows
from sahelcli.snapshot.make_rows import Piece, Placed, timeline_versions, weighed_versions

if TYPE_CHECKING:
    from sahelcli.record.models import Document, Event

WORKERS: Final = 2
_WORK: Final = "from sahelcli.snapshot.inert_event_rows import work; work()"


class Part(NamedTuple):
    """Entries of one file, in the order of time."""

    path: Path
    slices: list[Slice]


@dataclass(frozen=True)
class Around:
    """Context that the rows of any event depend on: the record without events, those that give actors their names, the days of sources."""

    document: Document
    forming: tuple[Event, ...]
    sources: dict[str, int]

    @classmethod
    def of(cls, document: Document, public: Public) -> Around:
        """Return what surrounds the events of a record that change nothing. `document` has those that change something."""
        forming = []
        for event in document.events:
            if forms := [effect for effect in event.effects if effect.kind == "takes-form"]:
                forming.append(event.model_copy(update={"effects": forms, "relations": []}))
        return cls(document.model_copy(update={"events": []}), tuple(forming), public.sources)

    def piece(self, parts: Sequence[Part]) -> Piece:
        """Return the rows of some events. Raises ValueError where one has a fault, OSError."""
        events = [event for part in parts for event in self._events(part)]
        document = self.document.model_copy(update={"events": events})
        alone = self._subject.document.model_copy(update={"events": events})
        own = public_days(alone, {})
        public = Public(self.sources, own.events, own.targets)
        told = list(timeline_versions(document, Units([*self.forming, *events])))
        weights = list(weighed_versions(document, (), told, public))
        placed = sorted(map(Placed.of, told), key=lambda row: (row.order, row.first))
        return Piece(placed, weights, list(thing_rows(alone, public)), list(own.targets.items()))

    def _events(self, part: Part) -> list[Event]:
        found = read_slices(part.path, part.slices)
        lines = part.path.suffix in (".jsonl", ".ndjson")
        content = b"".join(found) if lines else b'{"events":[' + b",".join(found) + b"]}"
        return sound_events(read_bytes(content, str(part.path)), self._subject)

    @cached_property
    def _subject(self) -> Subject:
        """Return what checks know of the record beside its entries."""
        whole = Subject.of(self.document)
        return Subject(self.document.model_copy(update={name: [] for name in COLLECTIONS}), kinds=whole.kinds, ids=whole.ids)


def pieces(around: Around, chunks: Iterable[Sequence[Part]], *, beside: bool) -> Iterator[Piece]:
    """Yield the piece of each chunk in turn, made here, or (`beside`) in processes of their own.

    Raises ValueError where an event has a fault, OSError.
    """
    workers = _started(around) if beside else []
    if not workers:
        yield from map(around.piece, chunks)
        return
    busy: deque[_Worker] = deque()
    try:
        for chunk in chunks:
            worker = busy.popleft() if len(busy) == len(workers) else workers[len(busy)]
            made = worker.result() if worker.busy else None
            worker.ask(chunk)
            busy.append(worker)
            if made is not None:
                yield made
        for worker in busy:
            yield worker.result()
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """A process that makes one piece at a time: it reads the whole of what it is asked before it answers, so that neither waits for the other."""

    def __init__(self, around: bytes) -> None:
        self.busy = False
        command = [sys.executable, "-P", "-c", _WORK]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603  # this Python
        self._send(around)

    def ask(self, chunk: Sequence[Part]) -> None:
        self._send(pickle.dumps(chunk))
        self.busy = True

    def _send(self, content: bytes) -> None:
        assert self.process.stdin is not None  # noqa: S101  # it is a pipe
        self.process.stdin.write(content)
        self.process.stdin.flush()

    def result(self) -> Piece:
        """Return the piece that was asked for. Raises ValueError where an event has a fault, OSError where the process has ended."""
        assert self.process.stdout is not None  # noqa: S101  # it is a pipe
        try:
            found: object = pickle.load(self.process.stdout)  # noqa: S301  # written by this program
        except (EOFError, pickle.UnpicklingError) as error:
            raise OSError from error
        if not isinstance(found, Piece):
            raise ValueError(found)
        return found

    def stop(self) -> None:
        self.process.kill()
        with suppress(OSError):
            self.process.communicate()


def _started(around: Around) -> list[_Worker]:
    """Return processes that are ready, none where they cannot be started."""
    if not sys.executable:
        return []
    workers: list[_Worker] = []
    try:
        for _ in range(WORKERS):
            workers.append(_Worker(pickle.dumps(around)))
    except OSError:
        for worker in workers:
            worker.stop()
        return []
    return workers


def work() -> None:
    """Answer what another process of this program asks: a pickled `Around`, then chunks, each answered by its piece or by what is wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks is interrupted, and ends this one
    around: Around = pickle.load(sys.stdin.buffer)  # noqa: S301  # written by this program
    with suppress(EOFError), collector_off():
        while True:
            chunk: Sequence[Part] = pickle.load(sys.stdin.buffer)  # noqa: S301  # written by this program
            try:
                answer: object = around.piece(chunk)
            except (ValueError, OSError) as error:
                answer = str(error)
            pickle.dump(answer, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
            sys.stdout.buffer.flush()
