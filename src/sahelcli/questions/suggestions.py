"""What somebody may have meant who asked to be shown what is nobody's name and no id: happenings of that day, or whose ids or titles are like it."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.base.names import unaccented
from sahelcli.questions.names import CANDIDATES, near_names

Row = dict[str, Any]


def happenings_like(db: sqlite3.Connection, text: str) -> list[tuple[str, Row]]:
    """Ids and titles of a few happenings: for a date those of that day, exact and heavy ones first; else those spelt like the text."""
    days = _days(text)
    return _on(db, *days) if days else _spelt_like(db, text)


def _days(text: str) -> tuple[str, str] | None:
    """The first and the last day of a date, where a text is one."""
    try:
        date = parse_edtf(text)
    except BadDate:
        return None
    return (date.earliest.isoformat(), date.latest.isoformat()) if date.earliest and date.latest else None


def _on(db: sqlite3.Connection, first: str, last: str) -> list[tuple[str, Row]]:
    found = db.execute(
        """SELECT id, json_extract(row, '$.title') FROM happening
           WHERE json_extract(row, '$.earliest') <= ? AND json_extract(row, '$.latest') >= ?
           ORDER BY julianday(json_extract(row, '$.latest')) - julianday(json_extract(row, '$.earliest')), weight DESC, id LIMIT ?""",
        (last, first, CANDIDATES),
    )
    return [(id_, json.loads(title)) for id_, title in found]


def _spelt_like(db: sqlite3.Connection, text: str) -> list[tuple[str, Row]]:
    """By id as `cite` has it, then by a title that has the text at the beginning of a word; of these the heaviest first."""
    titles = {id_: json.loads(title) for id_, title in db.execute("SELECT id, json_extract(row, '$.title') FROM happening ORDER BY weight DESC, id")}
    wanted = re.compile(rf"\b{re.escape(unaccented(text))}")
    stands = [id_ for id_, title in titles.items() if len(text) > 2 and any(wanted.search(unaccented(words)) for words in title.values())]
    return [(id_, titles[id_]) for id_ in dict.fromkeys((*near_names(text, titles), *stands))][:CANDIDATES]
