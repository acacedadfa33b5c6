"""From the names people type to ids: any name in the record, in either language, ignoring accents and case. An unclear name is an error.

An exact alias comes first; then the forms of a state's official name, and the surname or given name that one person bears.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from sahelcli.base.errors import UnknownName
from sahelcli.base.text_folding_and_likeness import folded, name_parts, name_words, plain_name, telling_part
from sahelcli.snapshot.sql_views_and_sources import decoded_row, from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, Json, Text

CANDIDATES: Final = 5
LONG_ENOUGH: Final = 4
"""The fewest letters of a name that is looked for within a text."""


class NameKind(NamedTuple):
    """The scope of a look-up: a collection of the record, and the kinds that are allowed (empty: all)."""

    name: str
    collection: str
    kinds: tuple[str, ...] = ()

    def fits(self, collection: str, kind: str | None) -> bool:
        """Return whether an entry is of this kind."""
        return collection == self.collection and (not self.kinds or kind in self.kinds)


BLOC: Final = NameKind("bloc", "actors", ("organisation", "treaty"))
COUNTRY: Final = NameKind("country", "actors", ("state",))
ACTOR: Final = NameKind("actor", "actors")
TOPIC: Final = NameKind("topic", "topics")
PLACE: Final = NameKind("place", "places")


def resolve(db: sqlite3.Connection, text: str, kind: NameKind) -> str:
    """Return the id of a name. An exact alias is used even if another name begins with it.

    A text that is not an alias may be another form of a state's name ("Niger (the)", "République du Mali"), or part of one person's name.
    Raises UnknownName, with candidates, if the name is unknown or ambiguous.
    """
    fitting, elsewhere = _fitting(db, text, kind)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UnknownName(text, kind.name, with_names(db, fitting), ambiguous=True)
    if elsewhere:
        _, its = elsewhere[0]
        others = [id_ for id_, other in elsewhere if other == its]
        raise UnknownName(text, kind.name, with_names(db, others[:CANDIDATES]), ambiguous=False, of_kind=its)
    near = _near(db, text, kind)
    raise UnknownName(text, kind.name, with_names(db, near), ambiguous=False, usual=[] if near else with_names(db, _usual(db, kind)))


def find(db: sqlite3.Connection, text: str, kind: NameKind) -> str | None:
    """Return the id that `resolve` returns, or None where it raises. It does not search for similar names, which is slow."""
    fitting, _ = _fitting(db, text, kind)
    return fitting[0] if len(fitting) == 1 else None


def _fitting(db: sqlite3.Connection, text: str, kind: NameKind) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the ids that a name may refer to; if there are none, the ids and kinds of entries of other kinds with that name."""
    elsewhere: list[tuple[str, str]] = []
    for search in (_aliases, _other_forms, _parts):
        named = search(db, text)
        fitting = [id_ for id_, collection, its in named if kind.fits(collection, its)]
        if fitting:
            return [text] if text in fitting else fitting, []
        elsewhere = elsewhere or [(id_, its or "") for id_, collection, its in named if collection == kind.collection]
    return [], elsewhere


def resolve_all(db: sqlite3.Connection, texts: Iterable[str] | None, kind: NameKind) -> tuple[str, ...]:
    """Return the ids of several names; a text that is no name is split at its commas. Raises UnknownName."""
    return each_of(texts, lambda text: resolve(db, text, kind))


def each_of(texts: Iterable[str] | None, read: Callable[[str], str]) -> tuple[str, ...]:
    """Return what each text is read as, once. A text that cannot be read whole is split at its commas.

    Raises UnknownName: for the part that is no name, or for the whole text where no part is one.
    """
    return tuple(dict.fromkeys(found for text in texts or () for found in _whole_or_parts(text, read)))


def _whole_or_parts(text: str, read: Callable[[str], str]) -> list[str]:
    try:
        return [read(text)]
    except UnknownName as error:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        if "," not in text or not parts:
            raise
        found: list[str] = []
        first: UnknownName | None = None
        for part in parts:
            try:
                found.append(read(part))
            except UnknownName as fault:
                first = first or fault
        if first:
            raise (first if found else error) from None
        return found


def happening_called(db: sqlite3.Connection, text: str, kind: str) -> str:
    """Return the id of the event, plan, fact or source that a text names: an id whatever its case, or the exact title; else the text.

    `kind` is what is looked for. Raises UnknownName where several have the title.
    """
    ids = """SELECT id FROM happening UNION SELECT id FROM thing WHERE collection = 'events' UNION SELECT id FROM source
             UNION SELECT id FROM spell UNION SELECT object FROM spell WHERE property = 'plans'"""
    found = list(texts(db.execute(f"SELECT id FROM ({ids}) WHERE lower(id) = ?", (text.strip().lower(),))))
    if text in found or len(found) == 1:
        return text if text in found else found[0]
    wanted = folded(text)
    happened: Iterable[tuple[str, Json[Text]]] = db.execute("SELECT id, json_extract(row, '$.title') FROM happening ORDER BY id")
    titles = ((id_, from_json(title)) for id_, title in happened)
    titled = [(id_, title) for id_, title in titles if wanted and wanted in map(folded, title.values())]
    if len(titled) > 1:
        raise UnknownName(text, kind, titled, ambiguous=True)
    return titled[0][0] if titled else text


def named_exactly(db: sqlite3.Connection, text: str, kind: NameKind) -> bool:
    """Return whether an entry of a kind has exactly this name."""
    return any(kind.fits(collection, its) for _, collection, its in _aliases(db, text))


Named = list[tuple[str, str, str | None]]
"""Ids with their collection and kind."""


def _aliases(db: sqlite3.Connection, text: str) -> Named:
    """Return whose name or alias a text is."""
    named: Named = db.execute("SELECT id, collection, kind FROM name WHERE folded = ? ORDER BY id", (folded(text),)).fetchall()
    return named


def _other_forms(db: sqlite3.Connection, text: str) -> Named:
    """Return whose name a text is without an article; with "Republic of" only of a state that one of its names calls so."""
    name, republic = plain_name(text)
    named: Named = db.execute("SELECT id, collection, kind FROM name WHERE folded = ? ORDER BY id", (name,)).fetchall() if name else []
    return [entry for entry in named if not republic or _is_republic(db, *entry)]


def _is_republic(db: sqlite3.Connection, id_: str, collection: str, kind: str | None) -> bool:
    """Return whether a state has a name that is "Republic of" before another of its names."""
    if kind != "state":
        return False
    written = list(texts(db.execute("SELECT written FROM name WHERE id = ? AND collection = ?", (id_, collection))))
    names = {folded(name) for name in written}
    return any(republic and name in names for name, republic in map(plain_name, written))


def _parts(db: sqlite3.Connection, text: str) -> Named:
    """Return the persons with a name that has every word of a text: a surname, a given name, or both in either order."""
    wanted = name_words(text)
    if not name_parts(text):
        return []
    found: Iterable[tuple[str, str, str, str]] = db.execute("SELECT id, collection, kind, written FROM name WHERE kind = 'person' ORDER BY id")
    return list(dict.fromkeys((id_, collection, kind) for id_, collection, kind, written in found if wanted <= name_words(written)))


def _near(db: sqlite3.Connection, text: str, kind: NameKind) -> list[str]:
    """Return ids with a name that is a word of the text, begins as it does, contains it or is spelt nearly so; of topics, else a word in common.

    Forms of state such as "Republic of" are left aside.
    """
    rows: Iterable[tuple[str, str, str, str | None]] = db.execute("SELECT written, id, collection, kind FROM name ORDER BY id")
    names: dict[str, list[str]] = {}
    sharing: dict[str, None] = {}
    for written, id_, collection, its in rows:
        if kind.fits(collection, its):
            if any(len(word) >= LONG_ENOUGH for word in name_words(written) & name_words(text)):
                sharing[id_] = None
            for name in [telling_part(written), *(name_parts(written) if its == "person" else [])]:
                names.setdefault(name or folded(written), []).append(id_)
    words = name_words(text) if not any(sign.isdigit() for sign in text) else ()  # the words of an id say less than the id
    said = [name for name in names if len(name) >= LONG_ENOUGH and name in words]
    found = dict.fromkeys(id_ for name in (*near_names(telling_part(text), names), *said) for id_ in names[name])
    return list(found or (sharing if kind is TOPIC else ()))[:CANDIDATES]


def _usual(db: sqlite3.Connection, kind: NameKind) -> list[str]:
    """Return the topics or blocs that most events are about; of names of other kinds, none."""
    key = {TOPIC.name: "topics", BLOC.name: "organisations"}.get(kind.name)
    if key is None:
        return []
    counted = db.execute(
        f"SELECT value FROM happening, json_each(row, '$.{key}') GROUP BY value ORDER BY count(*) DESC, value LIMIT ?",  # keys of ours
        (CANDIDATES,),
    )
    return list(texts(counted))


def near_names(wanted: str, names: Collection[str]) -> list[str]:
    """Folded names that begin as the one wanted does, are spelt nearly so, or contain it; each once, the nearest first."""
    from difflib import get_close_matches  # only when a name was not found: it is slow to import

    begins = [name for name in names if wanted and name.startswith(wanted)]
    close = get_close_matches(wanted, names, n=CANDIDATES, cutoff=0.75)
    contains = [name for name in names if len(wanted) > 2 and wanted in name]
    return list(dict.fromkeys((*begins, *close, *contains)))


def with_names(db: sqlite3.Connection, ids: Iterable[str]) -> list[tuple[str, Text]]:
    """Return ids with their names in both languages, as candidates for an error message."""
    found: list[tuple[str, Text]] = []
    for id_ in ids:
        entry: ActorEntry = decoded_row(db.execute("SELECT row FROM thing WHERE id = ?", (id_,)))
        found.append((id_, entry["name"]))
    return found
