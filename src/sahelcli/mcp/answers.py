"""Answers for assistants: a limited number of rows and characters, with notes on what a reader must know.

`left_out` of an answer counts the matching rows that it does not include, `next_skip` is the `skip` of the call that returns them, and the notes
say so in words. A card or a tree of reasons is one row: its lists are cut to the same number of items.
"""

from __future__ import annotations

import json
from typing import Any, Final

from sahelcli.api.answers import Rows
from sahelcli.api.open_record import Record
from sahelcli.api.rows import Card, Reasons
from sahelcli.questions.request import Asked
from sahelcli.text.catalogue import say

Row = dict[str, Any]

LIMIT: Final = 20
"""The number of rows in an answer if none is asked for."""

MOST: Final = 100
"""The largest number of rows that one call can ask for."""

MOST_CHARACTERS: Final = 40_000
"""The largest number of characters of an answer's rows as JSON. If the first row alone is longer, its lists are cut."""

SCHEMA: Final[Row] = {
    "type": "object",
    "properties": {
        "rows": {"type": "array", "items": {"type": "object"}},
        "left_out": {"type": "integer"},
        "next_skip": {"type": ["integer", "null"]},
        "day_asked": {"type": ["string", "null"]},
        "reason": {"type": ["string", "null"]},
        "known_on": {"type": ["string", "null"]},
        "according_to": {"type": ["string", "null"]},
        "maintained_until": {"type": "string"},
        "notes": {"type": "array", "items": {"type": "string"}},
    },
}
SCHEMA["required"] = [*SCHEMA["properties"]]


def told(found: Rows[Any] | Card | Reasons, record: Record, asked: Asked | None, *, language: str, skip: int, limit: int) -> Row:
    """Build an answer from the rows, card or tree found.

    It has as many rows as fit after the first `skip`, at most `limit`, the day asked (null if the question is not about one day) and the notes.
    """
    of_rows = isinstance(found, Rows)
    if isinstance(found, Rows):
        rows, left_out, cut = _bounded(found.to_dicts(), skip, limit)
        step = len(rows)
    else:
        whole, cut, step = _cut(found.to_dict(), skip, limit)
        rows, left_out = [whole], sum(cut.values())
    following = skip + step if left_out else None
    notes = _notes(language, rows, skip=skip, beyond=asked is not None and asked.beyond)
    lists = ", ".join(f"{name} ({count})" for name, count in cut.items())
    if cut:
        notes.append(
            say(language, "tool.row-cut", lists=lists) if of_rows else say(language, "tool.lists-cut", lists=lists, skip=following, most=MOST)
        )
    if left_out and of_rows:
        notes.append(say(language, "tool.left-out", count=left_out, skip=following))
    return {
        "rows": rows,
        "left_out": left_out,
        "next_skip": following,
        "day_asked": asked.text if asked else None,
        "reason": asked.reason if asked else None,
        "known_on": record.known_on.isoformat() if record.known_on else None,
        "according_to": record.according_to,
        "maintained_until": record.covered_until.isoformat(),
        "notes": notes,
    }


def _bounded(rows: list[Row], skip: int, limit: int) -> tuple[list[Row], int, dict[str, int]]:
    """Return the rows that fit, the number of rows after them, and the number of items cut from each list of a single row that is too long."""
    shown: list[Row] = []
    room = MOST_CHARACTERS
    for row in rows[skip : skip + limit]:
        room -= _length(row)
        if room < 0 and shown:
            break
        shown.append(row)
    cut: dict[str, int] = {}
    if room < 0 and len(shown) == 1:
        shown[0], cut, _ = _cut(shown[0], 0, limit)
    return shown, max(len(rows) - skip - len(shown), 0), cut


def _cut(whole: Row, skip: int, limit: int) -> tuple[Row, dict[str, int], int]:
    """Cut each list of a card or tree to `limit` items after the first `skip`, and the longest lists further if there are too many characters.

    Return the result, the number of items left out of each list, and the number of items shown of the shortest cut list. The edges of a tree are kept
    if they touch a node that is shown.
    """
    lists = {name: value for name, value in whole.items() if isinstance(value, list) and name != "edges"}
    counts = dict.fromkeys(lists, limit)
    while _length(shown := _part(whole, counts, skip)) > MOST_CHARACTERS and max(counts.values(), default=1) > 1:
        heaviest = max((name for name in counts if counts[name] > 1), key=lambda name: _length(shown[name]))
        counts[heaviest] = max(min(counts[heaviest], len(shown[heaviest])) // 2, 1)
    left_out = {name: more for name, value in lists.items() if (more := len(value) - skip - counts[name]) > 0}
    return shown, left_out, min((counts[name] for name in left_out), default=limit)


def _part(whole: Row, counts: dict[str, int], skip: int) -> Row:
    part = whole | {name: whole[name][skip : skip + count] for name, count in counts.items()}
    if "edges" in whole:
        there = {node["id"] for node in part["nodes"]}
        part["edges"] = [edge for edge in whole["edges"] if there & {edge["from"], edge["to"]}]
    return part


def _length(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False))


def _notes(language: str, rows: list[Row], *, skip: int, beyond: bool) -> list[str]:
    """Return notes on what a reader of the rows must know."""
    keys = {
        "tool.nothing": not rows and not skip,
        "tool.nothing-more": not rows and skip > 0,
        "tool.beyond": beyond,
        "tool.possible": any(row.get("certainty") == "possible" for row in rows),
        "tool.contested": any(row.get("contested") for row in rows),
    }
    return [say(language, key) for key, said in keys.items() if said]
