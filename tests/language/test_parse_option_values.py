"""Counts and pairs of days, as people and programs give them."""

from __future__ import annotations

from datetime import date

import pytest

from sahelcli.base.errors import UsageError
from sahelcli.language.parse_option_values import at_least, chosen, two_days
from sahelcli.record.closed_lists import OFFICES

TODAY = date(2024, 6, 15)


@pytest.mark.parametrize("number", [None, 0, 7])
def test_a_count_is_as_it_was_given(number):
    assert at_least("--limit", number, 0) == number


@pytest.mark.parametrize("number", [-1, "3", "1; DROP TABLE happening", 2.5])
def test_what_is_no_count_is_refused(number):
    with pytest.raises(UsageError) as raised:
        at_least("--limit", number, 0)
    assert (raised.value.code, raised.value.facts) == ("bad-number", {"option": "--limit", "least": 0})


@pytest.mark.parametrize(
    ("first", "last", "answer"),
    [
        ("2024-01", "2024-02", (date(2024, 1, 1), date(2024, 2, 29), False)),
        ("2024-02", "2024-01", (date(2024, 1, 1), date(2024, 2, 29), True)),
        ("last month", "today", (date(2024, 5, 1), date(2024, 6, 15), False)),
        ("2024-01-01", "2024-01-01", (date(2024, 1, 1), date(2024, 1, 1), False)),
    ],
)
def test_two_days_are_put_in_order(first, last, answer):
    assert two_days(first, last, TODAY) == answer


@pytest.mark.parametrize(
    ("typed", "office"),
    [
        ("head-of-government", "head-of-government"),
        ("Head of government", "head-of-government"),
        ("prime minister", "head-of-government"),
        ("Premier ministre", "head-of-government"),
        ("président", "head-of-state"),
        ("Secretary-General", "head-of-commission"),
        ("ministre des affaires étrangères", "foreign-minister"),
    ],
)
def test_an_office_is_named_by_its_id_its_word_or_a_synonym(typed, office):
    assert chosen("--office", [typed], OFFICES) == (office,)


def test_a_synonym_of_an_office_that_the_command_does_not_list_is_refused():
    with pytest.raises(UsageError):
        chosen("--office", ["prime minister"], ["chair"])
