"""Completions of a half-typed name or id: ids first, then names in either language; accents, case, spaces and hyphens do not count."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from sahelcli.base.text_folding_and_likeness import folded
from sahelcli.questions.names import ACTOR, BLOC, COUNTRY, PLACE, TOPIC, NameKind
from sahelcli.snapshot.sql_views_and_sources import from_json

if TYPE_CHECKING:
    from sahelcli.contract.rows import ActorEntry, Json

Finder = Callable[[sqlite3.Connection, str, str], Iterator["Offer"]]
"""A function from the typed text and a language to its completions."""

LAST: Final = "\U0010ffff"
"""Comes after every text that begins alike."""


class Offer(NamedTuple):
    """A completion, and the name that people know it by."""

    value: str
    about: str = ""


def fitting(offers: Iterable[Offer], typed: str) -> Iterator[Offer]:
    """Those of a list that begin as what is typed does."""
    begun = folded(typed)
    return (offer for offer in offers if folded(offer.value).startswith(begun))


def offered(db: sqlite3.Connection, kind: str, typed: str, language: str) -> list[Offer]:
    """Return the completions for a value of a kind (a key of KINDS), with their names in a language."""
    return list(KINDS[kind](db, typed, language))


def _named(*kinds: NameKind) -> Finder:
    def find(db: sqlite3.Connection, typed: str, language: str) -> Iterator[Offer]:
        begun = folded(typed)
        found: Iterable[tuple[str, str, str, str | None, Json[ActorEntry]]] = db.execute(
            "SELECT folded, name.id, name.collection, name.kind, row FROM name JOIN thing USING (id) "
            "WHERE folded >= ? AND folded < ? ORDER BY name.id",
            (begun, begun + LAST),
        )
        names: dict[str, list[str]] = {}
        rows: dict[str, Json[ActorEntry]] = {}
        for name, id_, collection, kind, row in found:
            if any(its.fits(collection, kind) for its in kinds):
                names.setdefault(id_, []).append(name)
                rows[id_] = row
        shared = Counter(name for its in names.values() for name in its)
        offers = [_named_offer(from_json(rows[id_]), {name for name in its if shared[name] == 1}, language) for id_, its in names.items()]
        yield from sorted(offers, key=lambda offer: offer.value not in rows)  # ids first

    return find


def _named_offer(entry: ActorEntry, own: set[str], language: str) -> Offer:
    """An entry by its id, where that was begun; else by the first of its names that was and is nobody else's. Topics and places have fewer keys."""
    name, id_ = entry["name"], entry["id"]
    other = "fr" if language == "en" else "en"
    acronym = entry.get("acronym") or {}
    names = (name[language], name[other], *acronym.values(), *entry.get("aliases", ()), *entry.get("demonyms", ()))
    chosen = next((its for its in (id_, *names) if folded(its) in own), id_)
    return Offer(chosen, name[language] if chosen != name[language] else id_)


def _happenings(db: sqlite3.Connection, typed: str, language: str) -> Iterator[Offer]:
    """Events, and plans whether open or settled."""
    happened = f"SELECT id, json_extract(row, '$.title.{language}') AS title FROM happening"
    planned = (
        f"SELECT object, json_extract((SELECT row FROM stretch WHERE spell = n ORDER BY first DESC LIMIT 1), '$.qualifiers.title.{language}') "
        "FROM spell WHERE property = 'plans'"
    )
    found: Iterable[tuple[str, str | None]] = db.execute(
        f"SELECT id, max(title) FROM ({happened} UNION ALL {planned}) WHERE id >= ? AND id < ? GROUP BY id ORDER BY id", _begun(typed)
    )
    yield from (Offer(id_, title or "") for id_, title in found)


def _reasons(db: sqlite3.Connection, typed: str, language: str) -> Iterator[Offer]:
    """Events and plans; once one alone is left, or a fact is begun, the facts too that it opened."""
    found = list(_happenings(db, typed, language))
    yield from found
    if len(found) == 1 or "/" in typed:
        facts: Iterable[tuple[str, str]] = db.execute("SELECT id, property FROM spell WHERE id >= ? AND id < ? ORDER BY id", (typed, typed + LAST))
        yield from (Offer(*row) for row in facts)


def _sources(db: sqlite3.Connection, typed: str, _language: str) -> Iterator[Offer]:
    found: Iterable[tuple[str, str]] = db.execute(
        "SELECT id, json_extract(row, '$.publisher') FROM source WHERE id >= ? AND id < ? ORDER BY id", _begun(typed)
    )
    return (Offer(*row) for row in found)


def _once_begun(finder: Finder) -> Finder:
    """Kinds with too many values to be listed before anything is typed."""
    return lambda db, typed, language: finder(db, typed, language) if typed else iter(())


def _of_sources(key: str) -> Finder:
    def find(db: sqlite3.Connection, typed: str, _language: str) -> Iterator[Offer]:
        rows: Iterable[tuple[str | None]] = db.execute(
            f"SELECT DISTINCT json_extract(row, '$.{key}') AS value FROM thing WHERE collection = 'sources' ORDER BY value"
        )
        return fitting((Offer(value) for (value,) in rows if value), typed)

    return find


def _each(
    *finders: Finder,
) -> Finder:
    def find(db: sqlite3.Connection, typed: str, language: str) -> Iterator[Offer]:
        for finder in finders:
            yield from finder(db, typed, language)

    return find


def _begun(typed: str) -> tuple[str, str]:
    """The range of ids in small letters that begin so."""
    return (typed.casefold(), typed.casefold() + LAST)


KINDS: Final = {
    "bloc": _named(BLOC),
    "country": _named(COUNTRY),
    "actor": _named(ACTOR),
    "topic": _named(TOPIC),
    "place": _named(PLACE),
    "thing": _each(_named(ACTOR, PLACE, TOPIC), _once_begun(_happenings), _once_begun(_sources)),
    "reason": _reasons,
    "reference": _each(_reasons, _once_begun(_sources)),
    "publisher": _of_sources("publisher"),
    "source-language": _of_sources("language"),
}
"""The function that looks up each kind in the record."""
