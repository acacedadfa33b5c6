"""Segments for charts, as `questions.states.segments_ever` gives them."""

from __future__ import annotations

from datetime import date


def segment(first, last, *, name="Mali", **fields):
    days = {"first": date.fromisoformat(first), "last": date.fromisoformat(last)}
    told = {"property": "member-of", "subject": name, "object": "ORG", "name": {"en": name, "fr": name}, "suspended": False, "withdrawal": None}
    none = dict.fromkeys(("office", "measure", "mission", "for", "title", "when"))
    return told | none | {"contested": False, "possible": False, "citations": ["s1"]} | days | fields


MALI = [
    segment("2020-01-01", "2021-12-31"),
    segment("2022-01-01", "2022-12-31", suspended=True),
    segment("2023-01-01", "2023-12-31", suspended=True, withdrawal="notified"),
    segment("2024-01-01", "2024-12-31", suspended=None),
    segment("2025-01-01", "9999-12-31", possible=True),
]
WINDOW = (date(2020, 1, 1), date(2027, 12, 31))
