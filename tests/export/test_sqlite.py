"""The database of an export: its keys hold, its columns are explained, its views say what the commands say."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from builders import event, record
from export_builders import BROKEN, HOSTILE, made
from slowly import all_but_slow

from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.sqlite import write
from sahelcli.questions.export import exported, record_header
from sahelcli.questions.flat_tables import sheets
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_on
from sahelcli.snapshot.open_and_verify import open_snapshot

DAYS = (
    *("1975-05-28", "2012-04-15", "2020-08-18", "2020-08-19", "2022-09-30", "2022-10-05", "2023-07-26", "2023-07-30", "2023-09-16", "2024-01-28"),
    *("2024-01-29", "2024-06-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-12-23", "2026-02-28", "2026-03-01", "2027-01-01"),
)
"""Turns of the record, and days past the one up to which it is maintained."""

MEMBERS = "organisation member name_en name_fr status since until suspended suspended_since withdrawal withdrawal_effective certainty contested"
LEADERS = "state office person name_en name_fr title_en title_fr since until sworn_in certainty contested"


def database(path, **given):
    write(path, {name: sheet.rows for name, sheet in made(**given).sheets.items()}, made().record)
    return sqlite3.connect(path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bundled record, and the database exported from it."""
    db = open_snapshot()
    asked = day_asked(db, None, None, date(2026, 6, 1))
    path = tmp_path_factory.mktemp("whole") / "record.sqlite"
    write(path, sheets(exported(db, asked, Filter()), {"covered_until": record_header(db)["covered_until"]}), record_header(db))
    return db, sqlite3.connect(path)


def view(found, name, columns, day):
    rows = found.execute(f"SELECT {', '.join(columns.split())} FROM {name} WHERE day = ?", (day,))
    return sorted(map(repr, rows))


def told(rows, columns):
    """Rows of a command as the view has them."""
    flat = [row | {f"{text}_{lang}": (row.get(text) or {}).get(lang) for text in ("name", "title") for lang in ("en", "fr")} for row in rows]
    return sorted(repr(tuple(int(row[c]) if isinstance(row[c], bool) else row[c] for c in columns.split())) for row in flat)


@pytest.mark.parametrize("day", all_but_slow(DAYS, lambda day: day in DAYS[::4]))
@pytest.mark.parametrize(("listing", "name", "columns"), [("members", "members_by_day", MEMBERS), ("leaders", "leaders_by_day", LEADERS)])
def test_a_view_says_what_the_command_says_for_a_day(whole, listing, name, columns, day):
    db, found = whole
    asked = day_asked(db, _day(day), None, date(2026, 6, 1))
    rows = list(states_on(db, LISTINGS[listing], asked, Filter()))
    assert view(found, name, columns, day) == told(rows, columns)
    assert rows


def test_members_of_a_day_are_members_and_parties_of_organisations(tmp_path):
    statuses = {"MLI": "member", "BFA": "party", "NER": "observer"}
    lines = (event(f"2000 {state} joins ORG as={status}", name=state.lower()) for state, status in statuses.items())
    found = database(tmp_path / "a.sqlite", document=record(*lines, event("2000 MLI joins PACT as=party", name="treaty")))
    rows = found.execute("SELECT member, organisation, certainty FROM members_by_day WHERE day = '2001-01-01' ORDER BY 1").fetchall()
    assert rows == [("BFA", "ORG", "certain"), ("MLI", "ORG", "certain")]


def _day(text):
    from sahelcli.base.edtf import parse_edtf

    return parse_edtf(text)


def test_every_key_holds_and_every_row_is_there(whole):
    _, found = whole
    assert found.execute("PRAGMA foreign_key_check").fetchall() == []
    assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert found.execute("SELECT count(*) FROM events").fetchone() == (open_snapshot().execute("SELECT count(*) FROM happening").fetchone())


@pytest.mark.parametrize(
    "narrowed",
    [
        pytest.param(Filter(types=("coup",)), marks=pytest.mark.slow),
        Filter(blocs=("AES",), since=date(2024, 1, 1)),
        pytest.param(Filter(topics=("currency",)), marks=pytest.mark.slow),
        Filter(places=("niamey",), until=date(2024, 6, 1)),
        pytest.param(Filter(statuses=("planned", "postponed")), marks=pytest.mark.slow),
        Filter(actors=("assimi-goita",)),
    ],
)
def test_what_a_filter_keeps_hangs_together(tmp_path, narrowed):
    db = open_snapshot()
    kept = exported(db, day_asked(db, None, None, date(2026, 6, 1)), narrowed)
    write(tmp_path / "some.sqlite", sheets(kept, {"covered_until": "2026-02-28"}), made().record)
    found = sqlite3.connect(tmp_path / "some.sqlite")
    assert found.execute("PRAGMA foreign_key_check").fetchall() == []
    assert kept.events


def test_every_column_is_explained_where_it_is_made_and_in_a_table(tmp_path):
    found = database(tmp_path / "a.sqlite")
    (made_as,) = found.execute("SELECT sql FROM sqlite_master WHERE name = 'facts'").fetchone()
    for column in SHEETS["facts"]:
        assert f"-- {column.about}\n" in made_as
    assert found.execute("SELECT count(*) FROM columns").fetchone()[0] == sum(map(len, SHEETS.values()))


@pytest.mark.parametrize("title", [HOSTILE, BROKEN])
def test_a_title_survives_as_text(tmp_path, title):
    found = database(tmp_path / "a.sqlite", title=title)
    assert found.execute("SELECT title_en FROM events WHERE id = 'day'").fetchone() == (title,)


def test_a_month_is_no_day(tmp_path):
    found = database(tmp_path / "a.sqlite")
    rows = found.execute("SELECT date, earliest, latest, exact FROM events WHERE id IN ('month', 'days') ORDER BY id DESC").fetchall()
    assert rows == [("2025-12", "2025-12-01", "2025-12-31", 0), ("2025-12-22/2025-12-23", "2025-12-22", "2025-12-23", 1)]


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        database(tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
