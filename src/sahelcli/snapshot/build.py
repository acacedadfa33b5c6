"""Build the SQLite file of a snapshot: its tables, and the rows of a folded record that fill them.

Timeline entries lie in their order with bounds as day numbers, and their texts in a table beside them, so that a search for days reads none; states
of affairs lie as one row per stretch of days over which the answer does not change. A row carries the days between which it was known, and the number
of the set of views that it belongs to (`view_set`): the file answers for every day on which something was known, and for every side. Overlays are
folded into memory for the one view asked. Questions read neither table directly, but the views that `snapshot/sql_views_and_sources.py` lays over
them.
"""

from __future__ import annotations

import sqlite3
import struct
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.fold.knowledge_stretches import EVERYONE, FIRST_DAY, LAST_DAY, Side, Sides, Version
from sahelcli.record.whole_files import put_whole
from sahelcli.snapshot.make_row_cells import Cells, Held, Public, as_json, names_in, thing_rows
from sahelcli.snapshot.make_rows import Filling, Piece, Placed, in_every_view, in_one_view
from sahelcli.snapshot.open_and_verify import seal
from sahelcli.snapshot.search_text import Wording
from sahelcli.snapshot.sql_views_and_sources import DEFAULT, see

if TYPE_CHECKING:
    from sahelcli.record.models import Document

_WORDINGS: Final = 4096
"""The number of wordings kept in memory while writing; entries with the same wording are mostly adjacent."""
_AT_ONCE: Final = 1000
"""Timeline entries that are written at a time."""

TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE view_set (side TEXT, views INT, PRIMARY KEY (side, views)) WITHOUT ROWID;
CREATE TABLE happenings (n INTEGER PRIMARY KEY, id TEXT, type TEXT, status TEXT, place TEXT, earliest INT, latest INT, sure_from INT,
    sure_to INT, sure INT, put_off INT, known INT, wording INT, first_known INT, last_known INT, views INT);
CREATE TABLE happening_texts (n INTEGER PRIMARY KEY, row TEXT);
CREATE TABLE weights (id TEXT, first_known INT, last_known INT, views INT, weight INT, PRIMARY KEY (id, first_known, views)) WITHOUT ROWID;
CREATE TABLE wordings (n INTEGER PRIMARY KEY, title TEXT, names TEXT, body TEXT);
CREATE TABLE posting (key TEXT PRIMARY KEY, found BLOB) WITHOUT ROWID;
CREATE TABLE mention (actor TEXT, happening INT, PRIMARY KEY (actor, happening)) WITHOUT ROWID;
CREATE TABLE about (topic TEXT, happening INT, PRIMARY KEY (topic, happening)) WITHOUT ROWID;
CREATE TABLE spells (n INTEGER PRIMARY KEY, id TEXT, property TEXT, status TEXT, subject TEXT, object TEXT, office TEXT, measure TEXT,
    earliest INT, latest INT, ended INT, fixed TEXT, history TEXT, first_known INT, last_known INT, views INT);
CREATE TABLE stretch (spell INT, first INT, last INT, certain INT, row TEXT, PRIMARY KEY (spell, first));
CREATE TABLE spell_end (actor TEXT, spell INT, PRIMARY KEY (actor, spell)) WITHOUT ROWID;
CREATE TABLE step (spell INT, n INT, event TEXT, latest INT, row TEXT, PRIMARY KEY (spell, n));
CREATE TABLE sources (id TEXT PRIMARY KEY, row TEXT, first_known INT);
CREATE TABLE targets (id TEXT PRIMARY KEY, first_known INT) WITHOUT ROWID;
CREATE TABLE things (id TEXT PRIMARY KEY, collection TEXT, kind TEXT, row TEXT, first_known INT, whole_from INT);
CREATE TABLE names (folded TEXT, id TEXT, collection TEXT, kind TEXT, written TEXT, first_known INT, last_known INT,
    PRIMARY KEY (folded, id, first_known)) WITHOUT ROWID;
"""

INDEXES: Final = """
CREATE INDEX spell_property ON spells (property);
CREATE INDEX spell_id ON spells (id);
CREATE INDEX happening_id ON happenings (id);
CREATE INDEX step_event ON step (event);
CREATE INDEX thing_kind ON things (kind, id);
"""


def build(filling: Filling, connection: sqlite3.Connection, origin: dict[str, str] | None = None) -> None:
    """Write the rows of a record into an empty database.

    `origin` is kept beside the record's header: digests of what a snapshot file was made from.
    """
    document = filling.document
    connection.executescript(TABLES)
    with connection:
        header = document.record
        meta = {
            "version": header.version,
            "covered_until": header.covered_until,
            "licence": header.licence,
            "title": as_json(header.title.model_dump()),
            "coverage": as_json([entry.model_dump(mode="json") for entry in header.coverage]),
            **(origin or {}),
        }
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        sets = _Sets()
        _write_happenings(connection, filling, sets)
        _write_spells(connection, filling.spells, sets)
        _write_weights(connection, filling.weights, sets)
        _write_things(connection, document, filling.public)
        connection.executemany("INSERT INTO view_set VALUES (?, ?)", sets.rows(filling.everyone))
    connection.executescript(INDEXES)  # SQLite sorts all rows at once, which is quicker than adding each to an index


def build_file(document: Document, path: Path, origin: dict[str, str] | None = None) -> None:
    """Build a snapshot file of all that was ever known."""
    write_file(in_every_view(document), path, origin, compact=True)


def write_file(filling: Filling, path: Path, origin: dict[str, str] | None = None, *, compact: bool = False) -> None:
    """Write a snapshot file beside its place and swap it in, so that nobody ever opens half of one.

    `compact` leaves no gaps in it: a few per cent of the bytes that every question verifies, for a twentieth of the time.
    """
    with put_whole(path) as beside:
        connection = sqlite3.connect(beside)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            build(filling, connection, origin)
            connection.execute("ANALYZE")
            connection.commit()
            if compact:
                connection.execute("VACUUM")
        finally:
            connection.close()
        seal(beside)


def build_in_memory(document: Document, side: str | None = None) -> sqlite3.Connection:
    """Return a snapshot of a record as it is, in the view of a side (None: the default), that lives as long as its connection."""
    connection = sqlite3.connect(":memory:")
    build(in_one_view(document, side), connection)
    see(connection)
    return connection


class _Sets:
    """Numbers for sets of views. The set of all is the first."""

    def __init__(self) -> None:
        self._numbers: dict[Sides, int] = {EVERYONE: 1}

    def number(self, sides: Sides) -> int:
        return self._numbers.setdefault(sides, len(self._numbers) + 1)

    def rows(self, everyone: Sequence[Side]) -> Iterable[tuple[str, int]]:
        return ((side or DEFAULT, number) for sides, number in self._numbers.items() for side in everyone if sides.has(side))


def _write_happenings(connection: sqlite3.Connection, filling: Filling, sets: _Sets) -> None:
    """Write the timeline: the record's own entries, and those of the pieces as they come, in one order."""
    ordered = sorted(filling.happenings, key=lambda v: (v.row.order, v.first, v.sides.order))
    numbered = enumerate(merge(map(Placed.of, ordered), _written(connection, filling.pieces, sets), key=lambda row: row.order), 1)
    places: dict[Wording, int] = {}
    words = 0
    found: defaultdict[str, array[int]] = defaultdict(_numbers)
    mentions: defaultdict[str, array[int]] = defaultdict(_numbers)
    about: defaultdict[str, array[int]] = defaultdict(_numbers)
    while some := list(islice(numbered, _AT_ONCE)):
        entries: list[Cells] = []
        for n, row in some:
            if (place := places.get(row.wording)) is None:
                if len(places) > _WORDINGS:
                    places.clear()
                words += 1
                place = places[row.wording] = words
                connection.execute("INSERT INTO wordings VALUES (?, ?, ?, ?)", (place, *row.wording))
            entries.append((n, *row.cells, place, row.first, row.last, sets.number(row.sides)))
            for key, impact in row.impacts.items():
                pairs = found[key]
                pairs.append(n)
                pairs.append(impact)
            for actor in row.mentions:
                mentions[actor].append(n)
            for topic in row.topics:
                about[topic].append(n)
        connection.executemany(f"INSERT INTO happenings VALUES ({', '.join('?' * 16)})", entries)
        connection.executemany("INSERT INTO happening_texts VALUES (?, ?)", ((n, row.text) for n, row in some))
    # Rows in the order of their keys are appended, which is quicker than inserting each between others.
    connection.executemany("INSERT INTO mention VALUES (?, ?)", ((actor, n) for actor in sorted(mentions) for n in mentions[actor]))
    connection.executemany("INSERT INTO about VALUES (?, ?)", ((topic, n) for topic in sorted(about) for n in about[topic]))
    postings = ((key, struct.pack(f"<{len(pairs)}I", *pairs)) for key, pairs in sorted(found.items()))
    connection.executemany("INSERT INTO posting VALUES (?, ?)", postings)


def _numbers() -> array[int]:
    return array("I")


def _written(connection: sqlite3.Connection, pieces: Iterable[Piece], sets: _Sets) -> Iterator[Placed]:
    """Yield the timeline entries of pieces, whose other rows are written."""
    for piece in pieces:
        _write_weights(connection, piece.weights, sets)
        connection.executemany("INSERT INTO things VALUES (?, ?, ?, ?, ?, ?)", piece.things)
        connection.executemany("INSERT INTO targets VALUES (?, ?)", piece.targets)
        yield from piece.placed


def _write_weights(connection: sqlite3.Connection, weights: Iterable[tuple[str, Version[int]]], sets: _Sets) -> None:
    rows = ((id_, version.first, version.last, sets.number(version.sides), version.row) for id_, version in weights)
    connection.executemany("INSERT INTO weights VALUES (?, ?, ?, ?, ?)", rows)


def _write_spells(connection: sqlite3.Connection, found: Iterable[Version[Held]], sets: _Sets) -> None:
    for n, version in enumerate(sorted(found, key=lambda v: (v.row.order, v.first, v.sides.order)), 1):
        row = version.row
        connection.execute(
            f"INSERT INTO spells VALUES ({', '.join('?' * 16)})", (n, *row.cells, version.first, version.last, sets.number(version.sides))
        )
        connection.executemany("INSERT INTO stretch VALUES (?, ?, ?, ?, ?)", ((n, *cells) for cells in row.stretches))
        connection.executemany("INSERT INTO step VALUES (?, ?, ?, ?, ?)", ((n, *cells) for cells in row.steps))
        connection.executemany("INSERT INTO spell_end VALUES (?, ?)", ((end, n) for end in row.ends))


def _write_things(connection: sqlite3.Connection, document: Document, public: Public | None) -> None:
    since = {} if public is None else public.sources | public.events
    for source in sorted(document.sources, key=lambda source: source.id):
        row = {"source": source.id, "publisher": source.publisher, "published": source.published, "url": source.url, "kind": source.kind}
        connection.execute("INSERT INTO sources VALUES (?, ?, ?)", (source.id, as_json(row), since.get(source.id, FIRST_DAY)))
    connection.executemany("INSERT INTO things VALUES (?, ?, ?, ?, ?, ?)", thing_rows(document, public))
    connection.executemany("INSERT INTO targets VALUES (?, ?)", public.targets.items() if public else ())
    until: dict[tuple[str, str], int] = {}
    for name, id_, collection, kind, written, since_day in names_in(document):
        first, last = since_day if public else FIRST_DAY, until.get((name, id_), LAST_DAY + 1) - 1
        if first <= last:  # the first of two ways to write a name is the one that counts
            until[name, id_] = first
            connection.execute("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?)", (name, id_, collection, kind, written, first, last))
