"""Dates of somebody's rows: what is read, and what is never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from sahelcli.base.edtf import BadDate
from sahelcli.base.errors import UsageError
from sahelcli.tables.row_dates import checked_format, read_date


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("2024-06-01", "2024-06-01"),
        ("2024-06", "2024-06"),
        ("2024.0", "2024"),
        ("2025-01-28?", "2025-01-28?"),
        ("2025-01-28/2025-01-30", "2025-01-28/2025-01-30"),
        ("6 July 2024", "2024-07-06"),
        ("le 6 juillet 2024", "2024-07-06"),
        ("2025-01-28T23:59:59", "2025-01-28"),
        ("2025-01-28 10:00", "2025-01-28"),
        ("2025-01-28T10", "2025-01-28"),
        ("2025-01-28T23:30:00Z", "2025-01-28"),
        ("2025-01-28T23:30:00-05:00", "2025-01-29"),
        ("2025-01-28 00:30:00.123456789+0100", "2025-01-27"),
        (date(2024, 6, 1), "2024-06-01"),
        (("2024", "6", "1"), "2024-06-01"),
        (("2024.0", "06.0", ""), "2024-06"),
        (("2024", ""), "2024"),
    ],
)
def test_a_date_is_read(when, text):
    assert read_date(when).text == text


@pytest.mark.parametrize(
    "when",
    [
        "2025-01-28 to 2025-01-30",
        "2025-01-28 - 2025-03-30",
        "2025-01-28 (not before March)",
        "2025-01-28T25:00",
        "2025-01-28T10:00 local",
        "2025-01-28 24:00:00",
        "0001-01-01T00:30:00+01:00",
        "today",
        "last month",
        "hier",
        "05/04/2024",
        "20240601",
        "24.0",
        "2024.5",
        "since 2023",
        "2023/..",
        "XXXX",
        ("2024", "", "1"),
        ("2024", "13", ""),
        ("2024", "6", "-9"),
        ("24", "6", "1"),
        ("", "6", "1"),
    ],
)
def test_nothing_is_guessed(when):
    with pytest.raises(BadDate):
        read_date(when)


@pytest.mark.parametrize(
    ("format", "when", "text"),
    [
        ("%d/%m/%Y", "01/06/2024", "2024-06-01"),
        ("%m/%d/%Y", "01/06/2024", "2024-01-06"),
        ("%Y%m%d", "20240601", "2024-06-01"),
        ("%m/%Y", "06/2024", "2024-06"),
        ("%Y", "2024", "2024"),
        ("%Y-%j", "2024-153", "2024-06-01"),
        ("%d %B %Y %H:%M", "1 June 2024 10:00", "2024-06-01"),
        ("%d/%m/%Y %H:%M%z", "01/06/2024 23:30-0500", "2024-06-02"),
        ("%d/%m/%Y", date(2024, 6, 1), "2024-06-01"),
    ],
)
def test_texts_are_read_in_the_format_named(format, when, text):
    assert read_date(when, checked_format(format)).text == text


@pytest.mark.parametrize("when", ["2024-06-01", "31/02/2024", "01/06/2024 or so", "01/06/24"])
def test_and_in_no_other(when):
    with pytest.raises(BadDate):
        read_date(when, "%d/%m/%Y")


@pytest.mark.parametrize(
    ("format", "code"),
    [("%q", "bad-date-format"), ("%d/%m", "date-format-incomplete"), ("%d/%Y", "date-format-incomplete"), ("%%Y", "date-format-incomplete")],
)
def test_a_format_gives_a_date(format, code):
    with pytest.raises(UsageError) as caught:
        checked_format(format)
    assert caught.value.code == code
