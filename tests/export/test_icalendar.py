"""iCalendar, read back by the `icalendar` library."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest
from export_builders import BROKEN, HOSTILE, LONG, made
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.export.icalendar import entries, folded, render


def calendar(**given):
    return icalendar.Calendar.from_ical("".join(render(made(**given))).encode())


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
    assert len(found) == len(entries(export)) == len(export.events) - 1  # `late` was put off without a date


def test_a_date_that_is_not_known_to_the_day_says_so_in_title_and_text():
    month = read()["month@sahel"]
    assert str(month["SUMMARY"]) == "Month only (December 2025, day not known)"
    assert str(month["DESCRIPTION"]).splitlines() == [
        "Summary of month",
        "Status: unconfirmed.",
        "Date: December 2025. The day is not known; it lies between 2025-12-01 and 2025-12-31.",
        "Source: Paper, https://example.org/page",
    ]
    french = read(language="fr")["month@sahel"]
    assert str(french["SUMMARY"]) == "Month only (fr) (décembre 2025, jour inconnu)"
    assert str(read()["days@sahel"]["SUMMARY"]) == "Two days"


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
    lines = "".join(render(made(title=LONG))).split("\r\n")
    assert lines[-1] == ""
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any("\n" in line or "\r" in line for line in lines)


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=300))
def test_a_folded_line_unfolds_to_itself(line):
    pieces = list(folded(line))
    assert all(piece.endswith("\r\n") and len(piece.encode()) <= 77 for piece in pieces)
    assert "".join(pieces)[:-2].replace("\r\n ", "") == line
