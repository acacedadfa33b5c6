"""Make large records from the bundled one, by a fixed recipe.

    python benchmarks/records.py events 87600 big.json
    python benchmarks/records.py copies 100 whole.json

`events N` repeats the events, without effects, claims and relations, until there are N: at first under their ids, then under others. Actors, places,
topics and sources are those of the record. `copies N` repeats the whole record: every id, name and address of a later copy is its own, so that
groups, sides and claims grow with it. In later copies states become organisations, because there are not enough country codes.

The same arguments give the same bytes for the same record.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

RECORD: Final = Path(__file__).parents[1] / "data" / "events.json"

Row = dict[str, Any]

_COLLECTIONS: Final = ("sources", "actors", "places", "topics", "events")
_NO_IDS: Final = frozenset(
    {"type", "kind", "status", "role", "office", "measures", "as", "scope", "form", "how", "language", "country", "rank", "field"}
)
"""Keys whose values are words of closed lists, even where an entry has the same id."""


def events(record: Row, count: int) -> Iterator[Row]:
    """Yield `count` events without effects, claims and relations, in the order of the record: the copies of one stand together."""
    whole = record["events"]
    for place, event in enumerate(whole):
        bare = {key: value for key, value in event.items() if key not in ("effects", "claims", "relations", "revisions", "excused")}
        for copy in range(count // len(whole) + (place < count % len(whole))):
            yield bare | {"id": f"{event['id']}-c{copy}" if copy else event["id"]}


def copies(record: Row, count: int) -> dict[str, list[Row]]:
    """Return the collections of a record repeated `count` times."""
    ids = {entry["id"] for name in _COLLECTIONS for entry in record[name]}
    ids |= {effect["object"] for event in record["events"] for effect in event.get("effects", ()) if effect["kind"] == "plans"}
    repeated: dict[str, list[Row]] = {name: list(record[name]) for name in _COLLECTIONS}
    for copy in range(1, count):
        for name in _COLLECTIONS:
            repeated[name] += (_copied(entry, copy, ids) for entry in record[name])
    for name in _COLLECTIONS:
        repeated[name].sort(key=lambda entry: (entry.get("date", ""), entry["id"]))
    return repeated


def _copied(entry: Row, copy: int, ids: set[str]) -> Row:
    own: Row = _renamed(entry, copy, ids)
    own.pop("ids", None)
    own.pop("excused", None)
    if "url" in own:
        own["url"] += f"{'&' if '?' in own['url'] else '?'}copy={copy}"
    elif "date" not in own:
        own["name"] = _numbered(own["name"], copy)
        own |= {key: _numbered(own[key], copy) for key in ("acronym", "aliases", "demonyms") if key in own}
        if own.get("kind") == "state":
            own["kind"] = "organisation"
    return own


def _renamed(value: Any, copy: int, ids: set[str]) -> Any:
    """Return a value with every id in it as that of a copy."""
    if isinstance(value, dict):
        return {key: inner if key in _NO_IDS else _renamed(inner, copy, ids) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, copy, ids) for inner in value]
    if isinstance(value, str) and value in ids:
        return f"{value}-C{copy}" if value.isupper() else f"{value}-c{copy}"
    return value


def _numbered(names: Any, copy: int) -> Any:
    if isinstance(names, dict):
        return {language: f"{name} {copy}" for language, name in names.items()}
    return [f"{name} {copy}" for name in names]


def write(path: Path, record: Row, collections: dict[str, Iterable[Row]]) -> None:
    """Write a record with one entry a line, as it is made."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(f'{{"schema_version": 1,\n"record": {_json(record["record"])}')
        for name in _COLLECTIONS:
            stream.write(f',\n"{name}": [')
            before = "\n"
            for entry in collections.get(name, record[name]):
                stream.write(before + _json(entry))
                before = ",\n"
            stream.write("\n]")
        stream.write("}\n")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def make(kind: str, count: int, path: Path) -> None:
    """Write a large record of a kind: "events" or "copies"."""
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    write(path, record, {"events": events(record, count)} if kind == "events" else dict(copies(record, count)))


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
