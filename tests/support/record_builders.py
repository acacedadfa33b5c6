"""Small records as the plain JSON that authors write, for tests of reading, checking and writing.

`record(event("one"))` is a record without a fault, in canonical form once it is written with `as_text`: its entries and keys are in order and no
key is at its default. A test then changes what it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sahelcli.base.errors import Finding

Plain = dict[str, Any]

HEADER: Plain = {"title": {"en": "Record", "fr": "Recueil"}, "version": "1", "covered_until": "2026-01-01", "licence": "CC-BY-4.0"}

ORDER = (
    *("id", "type", "date", "title", "summary", "place", "participants", "topics", "effects", "relations", "citations", "claims"),
    *("confirmed", "disclosed", "recorded", "revisions"),
)


def text(words: str) -> Plain:
    return {"en": words, "fr": words}


def event(name: str, /, **fields: Any) -> Plain:
    """An event that cites `page`; fields given are put where the schema has them."""
    given = {"id": name, "type": "statement", "date": "2024-01-01", "title": text("It happens."), "summary": text("So.")}
    given |= {"citations": [{"source": "page"}], "recorded": "2026-01-01"} | fields
    return {key: given[key] for key in ORDER if key in given} | given


def source(name: str, /, **fields: Any) -> Plain:
    return {"id": name, "url": f"https://example.org/{name}", "publisher": "Paper", "language": "en", "kind": "newsroom"} | fields


def actor(name: str, kind: str, /, **fields: Any) -> Plain:
    return {"id": name, "kind": kind, "name": text(name.title())} | fields


def place(name: str, /, **fields: Any) -> Plain:
    return {"id": name, "name": text(name.title())} | fields


def topic(name: str, /, **fields: Any) -> Plain:
    return {"id": name, "name": text(name.title())} | fields


def joins(subject: str | list[str], organisation: str, /, **fields: Any) -> Plain:
    return {"kind": "joins", "subject": subject, "object": organisation, "as": "member"} | fields


def record(*events: Plain, **entries: list[Plain]) -> Plain:
    """A whole record: the source `page`, two states, an organisation, a person, a place, a topic, and the events; `entries` replace an array."""
    return {
        "schema_version": 1,
        "record": HEADER,
        "sources": [source("page")],
        "actors": [actor("MLI", "state"), actor("NER", "state"), actor("ORG", "organisation"), actor("ada", "person")],
        "places": [place("town")],
        "topics": [topic("trade")],
        "events": list(events),
    } | entries


def as_text(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def as_lines(*entries: tuple[str, Plain]) -> str:
    """Entries as JSON Lines: `as_lines(("event", event("one")))`."""
    return "".join(json.dumps({kind: entry}, ensure_ascii=False) + "\n" for kind, entry in entries)


def put(path: Path, content: str | Plain) -> Path:
    path.write_text(content if isinstance(content, str) else as_text(content), encoding="utf-8", newline="")
    return path


def line_of(written: str, sign: str, nth: int = 1) -> int:
    """The line on which a text stands for the nth time."""
    lines = [number for number, line in enumerate(written.split("\n"), 1) if sign in line]
    return lines[nth - 1]


def line_of_entry(written: str, name: str) -> int:
    """The line on which the entry with an id begins, in a text written with `as_text`: the brace before its id."""
    return line_of(written, f'    "id": "{name}"') - 1


def told(findings: Iterable[Finding]) -> list[tuple[int, str, str, str]]:
    """Findings of one file as (line, entry, field, code)."""
    return [(finding.line, finding.entry, finding.field, finding.code) for finding in findings]
