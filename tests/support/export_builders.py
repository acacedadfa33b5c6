"""Exports for tests of their formats: a small record with every kind of date and status, and titles that no format may take for anything but text."""

from __future__ import annotations

import sqlite3
from datetime import date
from functools import cache
from typing import Any

from builders import event, record, source

from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data_and_table_metadata import Export, Sheet
from sahelcli.questions.actors_lists_and_display_names import display_names
from sahelcli.questions.export import Exported, exported, record_header
from sahelcli.questions.flat_tables import sheets
from sahelcli.questions.request import Filter, day_asked
from sahelcli.record.models import Document, Place
from sahelcli.snapshot.build import build_in_memory

HOSTILE = "=cmd|' /C calc'!A0 </script>, {x} \\b 100% é 🙂"
BROKEN = "=cmd|' /C calc'!A0 </script>,\nBEGIN:VEVENT é 🙂"
"""A title with a new line, which the model refuses and a format has to stand all the same."""

EVERYTHING = Filter()

LONG = "é🙂," * 25


def text(words: str) -> dict[str, str]:
    return {"en": words, "fr": f"{words} (fr)"}


def small() -> Document:
    """Seven happenings: a day, a month, two days, about a month, and plans that stand, are put off and are cancelled."""
    found = record(
        event("2024-01-05 MLI joins ORG", name="day", title=text(HOSTILE), place="here", topics=["trade"]),
        event("2025-12", name="month", title=text("Month only"), confirmed=False),
        event("2025-12-22/2025-12-23", name="days", title=text("Two days"), place="town"),
        event("2012-04~", name="about", title=text("About a month")),
        event("2025-06-01 MLI plans stands when=2026-03 title=Standing", name="planned"),
        event("2025-07-01 MLI plans late when=2025-08 title=Late", name="first"),
        event("2025-08-01 MLI plans late title=Late", name="put-off"),
        event("2025-07-02 MLI plans gone when=2025-09 title=Gone", name="second"),
        event("2025-08-02 MLI cancels gone", name="dropped"),
        event("2025-09-01 ada takes-office MLI title=Head", name="office", on_effect=[{"field": "date", "value": "2025-09-02", "rank": "held"}]),
        sources=[source("primary-page", title="50% & more: {a} \\b_c", published="2025-12", kind="primary")],
    )
    place = Place.model_validate({"id": "here", "name": text('Here, "there"'), "country": "MLI", "lat": -4.02, "lon": 5.5})
    return found.model_copy(update={"places": [place, *found.places]})


@cache
def small_snapshot() -> sqlite3.Connection:
    """Return the snapshot of the small record, which nothing writes to."""
    return build_in_memory(small())


def chosen(document: Document, narrowed: Filter = EVERYTHING) -> Exported:
    db = build_in_memory(document)
    return exported(db, day_asked(db, None, None, date(2026, 6, 1)), narrowed)


def made(document: Document | None = None, *, title: str | None = None, language: str = "en", table: str = "facts", **more: Any) -> Export:
    """What a format is given. `title` replaces that of the event of a day, past the model."""
    db = build_in_memory(document) if document else small_snapshot()
    asked = day_asked(db, None, None, date(2026, 6, 1))
    rows = exported(db, asked, more.get("narrowed", EVERYTHING))
    for row in rows.events:
        if title is not None and row["id"] == "day":
            row["title"] = {"en": title, "fr": title}
    header = record_header(db)
    laid_out = sheets(rows, {"covered_until": header["covered_until"]})
    return Export(
        events=rows.events, facts=rows.facts, actors=rows.actors, places=rows.places, topics=rows.topics, sources=rows.sources,
        sheets={name: Sheet(tuple(column.name for column in columns), laid_out[name]) for name, columns in SHEETS.items()},
        record=header, stamp="2026-01-01", language=language, table=table, caption="caption <b>", names=display_names(db, language),
        excel=more.get("excel", False),
    )  # fmt: skip
