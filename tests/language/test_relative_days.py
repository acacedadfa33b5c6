"""Words that count from today: what each means, and where the calendar has no such day."""

from datetime import date

import pytest

from sahelcli.base.edtf import BadDate
from sahelcli.language.dates_and_periods import RELATIVE, counted_from

TODAY = date(2024, 3, 31)


def test_every_word_and_what_it_means():
    assert {words: counted_from(words, TODAY) for words in RELATIVE} == {
        "today": "2024-03-31",
        "aujourd'hui": "2024-03-31",
        "yesterday": "2024-03-30",
        "hier": "2024-03-30",
        "this month": "2024-03",
        "ce mois": "2024-03",
        "ce mois-ci": "2024-03",
        "last month": "2024-02",
        "le mois dernier": "2024-02",
        "mois dernier": "2024-02",
        "this year": "2024",
        "cette annee": "2024",
        "last year": "2023",
        "l'annee derniere": "2023",
        "l'an dernier": "2023",
    }


@pytest.mark.parametrize("words", ["yesterday", "last month", "last year"])
def test_before_the_first_day_of_the_calendar_there_is_none(words: str):
    with pytest.raises(BadDate):
        counted_from(words, date.min)
