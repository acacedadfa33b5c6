"""Dates as articles write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.language.written_dates import spoken_dates

CASES = [
    ("in December 2025", ["2025-12"]),
    ("December, 2025", ["2025-12"]),
    ("on 6 July 2024", ["2024-07-06"]),
    ("July 6, 2024", ["2024-07-06"]),
    ("the 6th of July 2024", ["2024-07-06"]),
    ("22 and 23 December 2025", ["2025-12-22/23"]),
    ("December 22-23, 2025", ["2025-12-22/23"]),
    ("du 22 au 23 décembre 2025", ["2025-12-22/23"]),
    ("le 6 juillet 2024 et en août 2024", ["2024-07-06", "2024-08"]),
    ("le 1er février 2024", ["2024-02-01"]),
    ("2024-07-06, 2024-07", ["2024-07-06", "2024-07"]),
    ("in 2023 and since May 2024", ["2023", "2024-05"]),
    ("on 6 July", ["any-07-06"]),
    ("Wednesday 29 January 2025, Wednesday, January 29, 2025", ["2025-01-29", "2025-01-29"]),
    ("le mercredi 29 janvier 2025, mercredi 29 janvier", ["2025-01-29", "any-01-29"]),
    ("Tuesday 29 January 2025", ["2025-01"]),
    ("29/01/2025, 01/29/2025, 29.01.2025", ["2025-01-29", "2025-01-29", "2025-01-29"]),
    ("03/04/2025, 30/30/2025", []),
    ("in May, en mai", ["any-05", "any-05"]),
    ("He may march 5 times", []),
    ("30 February 2024 was", ["2024-02"]),
    ("2024-13-01", []),
    ("5,000 men in 2000s", []),
    ("mars attacks, Marseille", []),
    ("no date at all", []),
]


def plain(spoken):
    parts = [str(spoken.year or "any"), *(f"{part:02}" for part in (spoken.month, spoken.first or spoken.day) if part)]
    return "-".join(parts) + (f"/{spoken.day}" if spoken.first else "")


@pytest.mark.parametrize(("text", "found"), CASES)
def test_dates_of_a_sentence(text, found):
    assert [plain(spoken) for spoken in spoken_dates(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("last month", "2024-12"),
        ("Le mois dernier", "2024-12"),
        ("yesterday", "2025-01-14"),
        ("hier", "2025-01-14"),
        ("aujourd'hui", "2025-01-15"),
        ("l’an dernier", "2024"),
        ("this year", "2025"),
    ],
)
def test_words_relative_to_today_are_dates_only_where_today_is_given(text, found):
    assert spoken_dates(text) == []
    assert [plain(spoken) for spoken in spoken_dates(text, date(2025, 1, 15))] == [found]


def test_a_date_without_a_year_meets_that_day_of_any_year():
    (spoken,) = spoken_dates("on 6 July")
    assert spoken.meets(date(2024, 7, 6), date(2024, 7, 6))
    assert spoken.meets(date(2023, 12, 1), date(2024, 8, 1))
    assert not spoken.meets(date(2024, 7, 7), date(2024, 8, 1))


@given(st.text())
def test_every_date_stands_in_its_sentence(text):
    for spoken in spoken_dates(text, date(2025, 1, 15)):
        assert text[spoken.start : spoken.end].startswith(spoken.text)
        assert spoken.bounds(2024)
