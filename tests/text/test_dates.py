"""Dates in words, in both languages, never more exact than they are."""

from __future__ import annotations

import pytest

from sahelcli.text.dates import date_words, on_date, written_day

WORDS = {
    "1975-05-28": ("28 May 1975", "28 mai 1975"),
    "2024-07-01": ("1 July 2024", "1er juillet 2024"),
    "2024-07": ("July 2024", "juillet 2024"),
    "2024": ("2024", "2024"),
    "2012-04~": ("about April 2012", "vers avril 2012"),
    "2025-09-18~": ("about 18 September 2025", "vers le 18 septembre 2025"),
    "2025-09-01?": ("perhaps 1 September 2025", "peut-être le 1er septembre 2025"),
    "XXXX": ("a day that the record does not know", "date inconnue du registre"),
}


@pytest.mark.parametrize("text", WORDS)
def test_a_date_in_words(text):
    assert (date_words("en", text), date_words("fr", text)) == WORDS[text]


def test_a_date_takes_its_preposition():
    assert [on_date("en", text) for text in ("1975-05-28", "2012-04", "2012-04~")] == ["on 28 May 1975", "in April 2012", "about April 2012"]
    assert on_date("fr", "2024-07-01") == "le 1er juillet 2024"


def test_two_days_of_one_month_name_it_once():
    assert date_words("en", "2025-12-22/2025-12-23") == "22 to 23 December 2025"


@pytest.mark.parametrize(
    ("date", "earliest", "day"),
    [
        ("2001~", "2000-01-01", "2001-01-01"),
        ("2026-02~", "2026-01-01", "2026-02-01"),
        ("2026-01-03", "2026-01-03", "2026-01-03"),
        ("2012-04%/2012-05", "2012-03-01", "2012-04-01"),
        ("2024-XX", "2024-01-01", "2024-01-01"),
        ("201X", "2010-01-01", "2010-01-01"),
        ("../2012", None, ""),
        (None, None, ""),
    ],
)
def test_the_first_day_as_it_is_written_has_not_the_width_of_doubt(date, earliest, day):
    assert written_day(date, earliest) == day
