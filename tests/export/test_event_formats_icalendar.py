"""iCalendar, read back by the `icalendar` library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest
from builders import event, record
from export_builders import BROKEN, HOSTILE, LONG, made
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.export.event_formats import entries_ics, folded, render_ics
from sahelcli.export.export_data_and_table_metadata import Edition
from sahelcli.questions.export import editions
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.timeline import timeline
from sahelcli.snapshot.build import build_in_memory


def calendar(**given):
    return icalendar.Calendar.from_ical("".join(render_ics(made(**given))).encode())


def read(**given):
    return {str(entry["UID"]): entry for entry in calendar(**given).walk("VEVENT")}


def test_each_happening_with_a_date_is_an_all_day_entry_with_an_exclusive_end():
    found = read()
    days = {uid: (entry["DTSTART"].dt, entry["DTEND"].dt, str(entry["STATUS"])) for uid, entry in found.items()}
    assert days == {
        "about@sahel": (date(2012, 3, 1), date(2012, 6, 1), "CONFIRMED"),
        "day@sahel": (date(2024, 1, 5), date(2024, 1, 6), "CONFIRMED"),
        "planned@sahel": (date(2025, 6, 1), date(2025, 6, 2), "CONFIRMED"),
        "first@sahel": (date(2025, 7, 1), date(2025, 7, 2), "CONFIRMED"),
        "second@sahel": (date(2025, 7, 2), date(2025, 7, 3), "CONFIRMED"),
        "put-off@sahel": (date(2025, 8, 1), date(2025, 8, 2), "CONFIRMED"),
        "dropped@sahel": (date(2025, 8, 2), date(2025, 8, 3), "CONFIRMED"),
        "office@sahel": (date(2025, 9, 1), date(2025, 9, 2), "CONFIRMED"),
        "gone@sahel": (date(2025, 9, 1), date(2025, 10, 1), "CANCELLED"),
        "month@sahel": (date(2025, 12, 1), date(2026, 1, 1), "TENTATIVE"),
        "days@sahel": (date(2025, 12, 22), date(2025, 12, 24), "CONFIRMED"),
        "stands@sahel": (date(2026, 3, 1), date(2026, 4, 1), "TENTATIVE"),
    }
    export = made()
    assert len(found) == len(entries_ics(export)) == len(export.events) - 1  # `late` was put off without a date


def test_a_date_that_is_not_known_to_the_day_says_so_in_title_and_text():
    month = read()["month@sahel"]
    assert str(month["SUMMARY"]) == "Month only (unconfirmed; December 2025, day not known)"
    assert str(month["DESCRIPTION"]).splitlines() == [
        "Summary of month",
        "Status: unconfirmed.",
        "Date: December 2025. The day is not known; it lies between 2025-12-01 and 2025-12-31.",
        "Source: Paper, https://example.org/page",
    ]
    french = read(language="fr")["month@sahel"]
    assert str(french["SUMMARY"]) == "Month only (fr) (non confirmé ; décembre 2025, jour inconnu)"
    assert str(read()["days@sahel"]["SUMMARY"]) == "Two days"


def test_what_is_no_event_yet_says_so_in_its_title():
    titles = {uid: str(entry["SUMMARY"]) for uid, entry in read().items() if entry["STATUS"] != "CONFIRMED"}
    assert titles["gone@sahel"] == "Gone (cancelled; September 2025, day not known)"
    assert titles["stands@sahel"] == "Standing (planned; March 2026, day not known)"


def test_the_calendar_says_what_it_is_under_which_licence_and_when_to_ask_again():
    found = calendar()
    assert {name: str(found[name]) for name in ("NAME", "DESCRIPTION", "X-PUBLISHED-TTL")} == {
        "NAME": "Record",
        "DESCRIPTION": "Version 1 of the record, maintained to 1 January 2026; licence CC-BY-4.0.",
        "X-PUBLISHED-TTL": "P1D",
    }
    assert found["REFRESH-INTERVAL"].dt == timedelta(days=1)


def editions_of(*lines, names):
    db = build_in_memory(record(*(event(line, name=name) for line, name in zip(lines, names, strict=True))))
    rows = timeline(db, day_asked(db, None, None, date(2026, 6, 1)), Filter())
    return editions(db, list(rows), dated=True)


def test_a_plan_and_the_event_that_keeps_it_share_a_uid_and_each_change_counts():
    lines = ["2025-06-01 MLI plans summit when=2025-12 title=Summit", "2025-07-01 MLI plans summit when=2026-01 title=Summit"]
    before = editions_of(*lines, names=["planned", "moved"])
    assert {id_: edition[:2] for id_, edition in before.items()} == {"planned": ("planned", 0), "moved": ("moved", 0), "summit": ("summit", 1)}
    after = editions_of(*lines, "2026-01-05 fulfils:summit", names=["planned", "moved", "held"])
    assert {id_: edition[:2] for id_, edition in after.items()} == {"planned": ("planned", 0), "moved": ("moved", 0), "held": ("summit", 2)}

    doubtful = editions_of(*lines, "2026-01-05 unconfirmed fulfils:summit", names=["planned", "moved", "held"])
    assert len({edition[0] for edition in doubtful.values()}) == len(doubtful)


def test_an_entry_has_the_uid_number_and_last_change_of_its_edition():
    export = replace(made(), editions={"day": Edition("plan", 2, "2026-02-03")})
    entries = {str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical("".join(render_ics(export)).encode()).walk("VEVENT")}
    assert "day@sahel" not in entries
    assert (entries["plan@sahel"]["SEQUENCE"], entries["plan@sahel"]["LAST-MODIFIED"].dt.date()) == (2, date(2026, 2, 3))


def test_an_entry_has_its_place_type_and_address():
    entry = read()["day@sahel"]
    assert str(entry["LOCATION"]) == 'Here, "there"'
    assert entry["GEO"].to_ical() == "-4.02;5.5"
    assert str(entry["URL"]) == "https://example.org/page"
    assert entry["CATEGORIES"].to_ical() == b"statement"
    assert entry["DTSTAMP"].dt.isoformat() == "2026-01-01T00:00:00+00:00"


@pytest.mark.parametrize("title", [HOSTILE, BROKEN, LONG, "a\\nb", ";,:\\", "\r\nEND:VCALENDAR"])
def test_a_title_survives_as_text(title):
    found = read(title=title)
    assert str(found["day@sahel"]["SUMMARY"]) == title.replace("\r\n", "\n")
    assert len(found) == 12


def test_a_sign_that_a_reader_takes_for_a_line_end_is_none():
    assert str(read(title="a\u2028b\x85c\x0bd\x00e")["day@sahel"]["SUMMARY"]) == "a b c d e"


def test_lines_end_in_crlf_and_have_at_most_75_octets():
    lines = "".join(render_ics(made(title=LONG))).split("\r\n")
    assert lines[-1] == ""
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any("\n" in line or "\r" in line for line in lines)


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=300))
def test_a_folded_line_unfolds_to_itself(line):
    pieces = list(folded(line))
    assert all(piece.endswith("\r\n") and len(piece.encode()) <= 77 for piece in pieces)
    assert "".join(pieces)[:-2].replace("\r\n ", "") == line
