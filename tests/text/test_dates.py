"""Dates in words, in both languages, never more exact than they are."""

from __future__ import annotations

import pytest

from sahelcli.text.dates import begun_date, date_words, ended_date, on_date, since_date, until_date, written_day

WORDS = {
    "1975-05-28": ("28 May 1975", "28 mai 1975"),
    "2024-07-01": ("1 July 2024", "1er juillet 2024"),
    "2024-07": ("July 2024", "juillet 2024"),
    "2024": ("2024", "2024"),
    "2012-04~": ("about April 2012", "vers avril 2012"),
    "2025-09-18~": ("about 18 September 2025", "vers le 18 septembre 2025"),
    "2025-09-01?": ("perhaps 1 September 2025", "le 1er septembre 2025 (date incertaine)"),
    "XXXX": ("an unknown day", "date inconnue"),
}


@pytest.mark.parametrize("text", WORDS)
def test_a_date_in_words(text):
    assert (date_words("en", text), date_words("fr", text)) == WORDS[text]


def test_a_date_takes_its_preposition():
    assert [on_date("en", text) for text in ("1975-05-28", "2012-04", "2012-04~")] == ["on 28 May 1975", "in April 2012", "about April 2012"]
    assert on_date("fr", "2024-07-01") == "le 1er juillet 2024"


def test_two_days_of_one_month_name_it_once():
    assert date_words("en", "2025-12-22/2025-12-23") == "22 to 23 December 2025"


BOUNDS = {
    "XXXX": ("since an unknown day", "depuis une date inconnue", "until an unknown day", "jusqu'à une date inconnue"),
    "2024-07-01": ("since 1 July 2024", "depuis le 1er juillet 2024", "until 1 July 2024", "jusqu'au 1er juillet 2024"),
    "2012-04": ("since April 2012", "depuis avril 2012", "until April 2012", "jusqu'en avril 2012"),
    "1977": ("since 1977", "depuis 1977", "until 1977", "jusqu'en 1977"),
    "2021-03-25~": ("since about 25 March 2021", "depuis le 25 mars 2021 environ", "until about 25 March 2021", "jusqu'au 25 mars 2021 environ"),
    "2024-07-07?": (
        "perhaps since 7 July 2024", "depuis le 7 juillet 2024 (date incertaine)",
        "perhaps until 7 July 2024", "jusqu'au 7 juillet 2024 (date incertaine)",
    ),
    "2024-07%": (
        "perhaps since about July 2024", "depuis juillet 2024 environ (date incertaine)",
        "perhaps until about July 2024", "jusqu'en juillet 2024 environ (date incertaine)",
    ),
    "2005-02-05/2005-02-07": (
        "since some day between 5 and 7 February 2005", "depuis une date située entre le 5 et le 7 février 2005",
        "until some day between 5 and 7 February 2005", "jusqu'à une date située entre le 5 et le 7 février 2005",
    ),
    "2021-04~/2021-05-03": (
        "since some day between about April 2021 and 3 May 2021", "depuis une date située entre vers avril 2021 et le 3 mai 2021",
        "until some day between about April 2021 and 3 May 2021", "jusqu'à une date située entre vers avril 2021 et le 3 mai 2021",
    ),
    "201X": (
        "since some day between 2010 and 2019", "depuis une date située entre 2010 et 2019",
        "until some day between 2010 and 2019", "jusqu'à une date située entre 2010 et 2019",
    ),
    "../1994": (
        "since 1994 at the latest", "depuis 1994 au plus tard", "until 1994 at the latest", "jusqu'à une date inconnue, 1994 au plus tard",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", BOUNDS)
def test_a_date_as_a_beginning_and_as_an_end(text):
    said = (since_date("en", text), since_date("fr", text), until_date("en", text), until_date("fr", text))
    assert said == BOUNDS[text]


CLOSED = {
    ("1975-05-28", "2025-01-29"): ("from 28 May 1975 until 29 January 2025", "du 28 mai 1975 au 29 janvier 2025"),
    ("2012-04", "2012-10-01"): ("from April 2012 until 1 October 2012", "d'avril 2012 au 1er octobre 2012"),
    ("2012-04~", "2013"): ("from about April 2012 until 2013", "d'avril 2012 environ à 2013"),
    ("1977", "2012-04?"): ("from 1977 perhaps until April 2012", "de 1977 à avril 2012 (date incertaine)"),
    ("XXXX", "XXXX"): ("from an unknown day until an unknown day", "d'une date inconnue à une date inconnue"),
    ("2005-02-05/2005-02-07", "../1994"): (
        "from some day between 5 and 7 February 2005 until 1994 at the latest",
        "d'une date située entre le 5 et le 7 février 2005 à une date inconnue, 1994 au plus tard",
    ),
}


@pytest.mark.parametrize("ends", CLOSED)
def test_a_closed_period_has_words_of_its_own(ends):
    since, until = ends
    assert tuple(f"{begun_date(language, since)} {ended_date(language, until)}" for language in ("en", "fr")) == CLOSED[ends]


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
