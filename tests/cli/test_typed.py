"""Periods wherever a date goes, as a user types them: exit code, stdout and stderr."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel

SAME = [
    (("timeline", "--bloc", "AES", "--period", "2024q3"), ("timeline", "--bloc", "AES", "--since", "2024-07-01", "--until", "2024-09-30")),
    (("timeline", "--bloc", "AES", "--since", "2023..2024", "--until", "2024q1"), ("timeline", "--bloc", "AES", "--period", "2023-01/2024-03")),
    (("timeline", "--period", "since 2025-06", "--bloc", "AES"), ("timeline", "--since", "juin 2025", "--bloc", "AES")),
    (("timeline", "--period", "jusqu'à 1990", "--bloc", "ECOWAS"), ("timeline", "--until", "1990", "--bloc", "ECOWAS")),
    (("timeline", "--period", "LE MOIS DERNIER", "--today", "2025-02-10"), ("timeline", "--period", "January 2025", "--today", "10 fév. 2025")),
    (("members", "--bloc", "AES", "--history", "--period", "2023"), ("members", "--bloc", "AES", "--history", "--since", "2023", "--until", "2023")),
    (("members", "--bloc", "ECOWAS", "--on", "le 6 juillet 2024"), ("members", "--bloc", "ECOWAS", "--on", "July 6, 2024")),
    (("show", "AES", "--on", "1er janvier 2024", "--json"), ("show", "AES", "--on", "2024-01-01", "--json")),
    (("leaders", "--known-on", "hier", "--today", "2024-07-07", "--country", "Mali"), ("leaders", "--known-on", "2024-07-06", "--country", "Mali")),
]


@pytest.mark.parametrize(("typed", "written"), SAME)
def test_a_period_typed_answers_as_its_dates_do(typed, written):
    answer = sahel(*typed, "-q")
    assert answer == sahel(*written, "-q")
    assert answer.code == 0
    assert answer.out


WRONG = [
    (("timeline", "--since", "05/04/2024"), "error: --since: '05/04/2024' is not a date\n  dates are written year first: 2024-04-05 / 2024-05-04\n"),
    (("timeline", "--period", "Jully 2024"), "error: --period: 'Jully 2024' is not a date\n  did you mean July 2024?\n"),
    (
        ("timeline", "--period", "mars 2024..2023"),
        "error: --period: 'mars 2024..2023' is not a date: the end is before the start\n  did you mean 2023..2024-03?\n",
    ),
    (("members", "--on", "1er févrir 2024"), "error: --on: '1er févrir 2024' is not a date\n  did you mean 1er février 2024?\n"),
    (
        ("timeline", "--until", "some day"),
        "error: --until: 'some day' is not a date\n"
        "  write 2024-07-06, 2024-07, 2024, 2024q1, 2023..2024, July 2024 or last month; `sahel help dates` shows more\n",
    ),
    (
        ("timeline", "--since", "until 2024"),
        "error: --since: 'until 2024' has no beginning or no end\n  write a day such as 2024-07-06, a month or a year\n",
    ),
    (("timeline", "--period", "2024", "--since", "2023"), "error: --period and --since cannot be combined\n  use one or the other\n"),
    (("timeline", "--since", "2024q2", "--until", "2024q1"), "error: --since 2024q2 lies after --until 2024q1\n  swap them\n"),
]


@pytest.mark.parametrize(("typed", "err"), WRONG)
def test_what_cannot_be_read_is_refused_with_what_to_try(typed, err):
    assert sahel(*typed) == Ran(2, "", err)
