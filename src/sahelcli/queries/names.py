"""From the names people type to ids: exactly any name the record has, in either language, accents and case ignored; never a guess."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from sahelcli.core.faults import UnknownName
from sahelcli.core.names import folded

CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True)
class NameKind:
    """What a name is looked up as: a collection of the record, and the kinds of it that fit (none: all)."""

    name: str
    collection: str
    kinds: tuple[str, ...] = ()

    def fits(self, collection: str, kind: str | None) -> bool:
        """Whether an entry is of this kind."""
        return collection == self.collection and (not self.kinds or kind in self.kinds)


BLOC: Final = NameKind("bloc", "actors", ("organisation", "treaty"))
COUNTRY: Final = NameKind("country", "actors", ("state",))
ACTOR: Final = NameKind("actor", "actors")
TOPIC: Final = NameKind("topic", "topics")
PLACE: Final = NameKind("place", "places")


def resolve(db: sqlite3.Connection, text: str, kind: NameKind) -> str:
    """The id that a name stands for. An exact alias answers even where it begins another name.

    Raises UnknownName, with candidates, where it is nobody's name or that of several.
    """
    named = db.execute("SELECT id, collection, kind FROM name WHERE folded = ? ORDER BY id", (folded(text),)).fetchall()
    fitting = [id_ for id_, collection, its in named if kind.fits(collection, its)]
    if text in fitting:
        return text
    if len(fitting) == 1:
        return str(fitting[0])
    if fitting:
        raise UnknownName(text, kind.name, with_names(db, fitting), ambiguous=True)
    elsewhere = [(id_, its) for id_, collection, its in named if collection == kind.collection]
    if elsewhere:
        raise UnknownName(text, kind.name, with_names(db, (id_ for id_, _ in elsewhere)), ambiguous=False, of_kind=str(elsewhere[0][1]))
    raise UnknownName(text, kind.name, with_names(db, _near(db, text, kind)), ambiguous=False)


def resolve_all(db: sqlite3.Connection, texts: Iterable[str] | None, kind: NameKind) -> tuple[str, ...]:
    """The ids of several names."""
    return tuple(resolve(db, text, kind) for text in texts or ())


def _near(db: sqlite3.Connection, text: str, kind: NameKind) -> list[str]:
    """Ids whose names begin as the text does, contain it, or are spelt nearly so."""
    rows = db.execute("SELECT folded, id, collection, kind FROM name ORDER BY id").fetchall()
    names: dict[str, list[str]] = {}
    for name, id_, collection, its in rows:
        if kind.fits(collection, its):
            names.setdefault(name, []).append(id_)
    found = dict.fromkeys(id_ for name in near_names(folded(text), names) for id_ in names[name])
    return list(found)[:CANDIDATES]


def near_names(wanted: str, names: Collection[str]) -> list[str]:
    """Folded names that begin as the one wanted does, are spelt nearly so, or contain it; each once, the nearest first."""
    from difflib import get_close_matches  # only when a name was not found: it is slow to import

    begins = [name for name in names if wanted and name.startswith(wanted)]
    close = get_close_matches(wanted, names, n=CANDIDATES, cutoff=0.75)
    contains = [name for name in names if len(wanted) > 2 and wanted in name]
    return list(dict.fromkeys((*begins, *close, *contains)))


def with_names(db: sqlite3.Connection, ids: Iterable[str]) -> list[tuple[str, dict[str, str]]]:
    """Ids with their names in both languages, as candidates are told."""
    found = []
    for id_ in ids:
        row = db.execute("SELECT row FROM thing WHERE id = ?", (id_,)).fetchone()
        found.append((id_, json.loads(row[0])["name"]))
    return found
