"""Write the folded record into SQLite: the tables, and the rows that fill them.

Timeline entries lie in their order with bounds as day numbers; states of affairs lie as one row per stretch of days over which the answer does not
change. The package is built with a snapshot; anything else (overlays, `--known-on`, `--according-to`) is folded into memory.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sahelcli.base.edtf import Edtf, parse_edtf
from sahelcli.base.names import folded, names_of
from sahelcli.fold.perspectives import Group, views
from sahelcli.fold.salience import weights
from sahelcli.fold.spells import Spell
from sahelcli.fold.state_rows import Names, Stretch, history_row, spell_row, stretches
from sahelcli.fold.steps import steps_of
from sahelcli.fold.timeline_entries import Happening, happenings
from sahelcli.record.files import put_whole
from sahelcli.record.overlays import COLLECTIONS
from sahelcli.record.properties import PROPERTIES
from sahelcli.record.vocabulary import OFFICES
from sahelcli.snapshot.checksum import seal
from sahelcli.snapshot.search_text import postings, wordings

if TYPE_CHECKING:
    from sahelcli.record.models import Document


TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE happening (n INTEGER PRIMARY KEY, id TEXT, type TEXT, status TEXT, place TEXT, earliest INT, latest INT, sure_from INT,
    sure_to INT, sure INT, put_off INT, known INT, weight INT, row TEXT);
CREATE TABLE wording (n INTEGER PRIMARY KEY, title TEXT, names TEXT, body TEXT);
CREATE TABLE posting (key TEXT PRIMARY KEY, found TEXT) WITHOUT ROWID;
CREATE TABLE mention (actor TEXT, happening INT, PRIMARY KEY (actor, happening)) WITHOUT ROWID;
CREATE TABLE about (topic TEXT, happening INT, PRIMARY KEY (topic, happening)) WITHOUT ROWID;
CREATE TABLE spell (n INTEGER PRIMARY KEY, id TEXT, property TEXT, status TEXT, subject TEXT, object TEXT, office TEXT, measure TEXT,
    earliest INT, latest INT, ended INT, fixed TEXT, history TEXT);
CREATE TABLE stretch (spell INT, first INT, last INT, certain INT, row TEXT, PRIMARY KEY (spell, first)) WITHOUT ROWID;
CREATE TABLE spell_end (actor TEXT, spell INT, PRIMARY KEY (actor, spell)) WITHOUT ROWID;
CREATE TABLE step (spell INT, n INT, event TEXT, latest INT, row TEXT, PRIMARY KEY (spell, n)) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, row TEXT) WITHOUT ROWID;
CREATE TABLE thing (id TEXT PRIMARY KEY, collection TEXT, kind TEXT, row TEXT) WITHOUT ROWID;
CREATE TABLE name (folded TEXT, id TEXT, collection TEXT, kind TEXT, written TEXT, PRIMARY KEY (folded, id)) WITHOUT ROWID;
CREATE INDEX spell_property ON spell (property);
CREATE INDEX step_event ON step (event);
"""

FIRST_DAY: Final = date.min.toordinal()
LAST_DAY: Final = date.max.toordinal()


def build(document: Document, connection: sqlite3.Connection, side: str | None = None, origin: dict[str, str] | None = None) -> None:
    """Fold a resolved record in the view of a side (None: the default) and write it into an empty database.

    `origin` is kept beside the record's header: digests of what a snapshot file was made from.
    """
    groups = views(document.events, side)
    connection.executescript(TABLES)
    with connection:
        header = document.record
        meta = {
            "version": header.version,
            "covered_until": header.covered_until,
            "licence": header.licence,
            "title": _json(header.title.model_dump()),
            "coverage": _json([entry.model_dump(mode="json") for entry in header.coverage]),
            **(origin or {}),
        }
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        found = happenings(document, groups)
        _write_happenings(connection, found, weights(document, groups, found))
        worded = list(enumerate(wordings(document, found), 1))
        connection.executemany("INSERT INTO wording VALUES (?, ?, ?, ?)", ((n, *wording) for n, wording in worded))
        connection.executemany("INSERT INTO posting VALUES (?, ?)", postings(worded))
        _write_spells(connection, document, groups)
        _write_things(connection, document)


def build_file(document: Document, path: Path, origin: dict[str, str] | None = None) -> None:
    """Build a snapshot file beside its place and swap it in, so that nobody ever opens half of one."""
    with put_whole(path) as beside:
        connection = sqlite3.connect(beside)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            build(document, connection, origin=origin)
            connection.execute("ANALYZE")
            connection.commit()
            connection.execute("VACUUM")
        finally:
            connection.close()
        seal(beside)


def build_in_memory(document: Document, side: str | None = None) -> sqlite3.Connection:
    """A snapshot that lives as long as its connection."""
    connection = sqlite3.connect(":memory:")
    build(document, connection, side)
    return connection


def _write_happenings(connection: sqlite3.Connection, found: list[Happening], weighed: list[int]) -> None:
    for n, (happening, heft) in enumerate(zip(found, weighed, strict=True), 1):
        row, when = happening.row, happening.when
        sure = row["certainty"] == "certain" and not (when and when.doubtful)
        connection.execute(
            "INSERT INTO happening VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (n, row["id"], row["type"], row["status"], row["place"], *_bounds(when), *_surely(when), sure, _number(happening.put_off),
             _number(parse_edtf(row["known_from"]).latest), heft, _json(row)),
        )  # fmt: skip
        connection.executemany("INSERT INTO mention VALUES (?, ?)", ((actor, n) for actor in happening.mentions))
        connection.executemany("INSERT INTO about VALUES (?, ?)", ((topic, n) for topic in dict.fromkeys(row["topics"])))


def _surely(when: Edtf | None) -> tuple[int | None, int | None]:
    """The first and the last day on which something that lasted a/b was surely under way, if there is one."""
    if when is None or when.start is None or when.end is None:
        return (None, None)
    first, last = when.start.latest, when.end.earliest
    return (_number(first), _number(last)) if first and last and first <= last else (None, None)


def _write_spells(connection: sqlite3.Connection, document: Document, groups: list[Group]) -> None:
    names = Names(document, groups)
    found = sorted(((spell, group) for group in groups for spell in group.spells), key=lambda pair: _order(pair[0]))
    for n, (spell, group) in enumerate(found, 1):
        key = spell.key
        own = dict(zip(PROPERTIES[key.property].key, key.own, strict=True))
        held = stretches(spell, group, names)
        connection.execute(
            "INSERT INTO spell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (n, spell.id, key.property, spell.status, key.subject, key.object, own.get("office"), own.get("measure"), *_life(spell, held),
             spell.closing is not None, _json(spell_row(spell, group)), _json(history_row(spell, group, names))),
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO stretch VALUES (?, ?, ?, ?, ?)",
            ((n, s.first.toordinal(), _number(s.last) or LAST_DAY, s.row["certainty"] == "certain", _json(s.row)) for s in held),
        )
        connection.executemany(
            "INSERT INTO step VALUES (?, ?, ?, ?, ?)",
            ((n, place, step.event, step.latest.toordinal(), _json(step.row)) for place, step in enumerate(steps_of(spell))),
        )
        ends = {key.subject, key.object, own.get("for"), own.get("mission"), spell.opening.values().get("speaker")} - {None}
        connection.executemany("INSERT INTO spell_end VALUES (?, ?)", ((end, n) for end in sorted(ends, key=str)))


def _life(spell: Spell, held: list[Stretch]) -> tuple[int, int]:
    """The first and the last day on which a spell may have held; one that ended on its first day has that day, in the history alone."""
    if held:
        return (held[0].first.toordinal(), _number(held[-1].last) or LAST_DAY)
    day = _number(spell.since.earliest or spell.since.latest) or FIRST_DAY
    return (day, day)


def _order(spell: Spell) -> tuple[Any, ...]:
    """By property, organisation or state, office, member or person, then since."""
    key = spell.key
    office = list(OFFICES).index(key.own[0] or "") if key.property == "holds-office" else 0
    since = spell.since.earliest or date.min
    return (list(PROPERTIES).index(key.property), key.object or "", office, key.subject, since, *(part or "" for part in key.own), spell.id)


def _write_things(connection: sqlite3.Connection, document: Document) -> None:
    for source in document.sources:
        row = {"source": source.id, "publisher": source.publisher, "published": source.published, "url": source.url, "kind": source.kind}
        connection.execute("INSERT INTO source VALUES (?, ?)", (source.id, _json(row)))
    for collection in COLLECTIONS:
        for entry in getattr(document, collection):
            kind = getattr(entry, "kind", None) or getattr(entry, "type", None)
            row = entry.model_dump(mode="json")
            connection.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", (entry.id, collection, kind, _json(row)))
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?, ?)", _names(document))


def _names(document: Document) -> Iterator[tuple[str, str, str, str | None, str]]:
    kinds = {actor.id: actor.kind for actor in document.actors}
    for collection in ("actors", "places", "topics"):
        for entry in getattr(document, collection):
            for name in names_of(entry):
                yield folded(name), entry.id, collection, getattr(entry, "kind", None), name
    for event in document.events:
        for effect in event.effects:
            if effect.kind == "takes-form" and effect.name:
                for subject in effect.subjects:
                    yield from ((folded(name), subject, "actors", kinds.get(subject), name) for name in (effect.name.en, effect.name.fr))


def _bounds(when: Edtf | None) -> tuple[int | None, int | None]:
    return (_number(when.earliest) or FIRST_DAY, _number(when.latest) or LAST_DAY) if when else (None, None)


def _number(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
