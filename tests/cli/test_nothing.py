"""An answer of nothing: stderr says in every format that the record has no such row, a no where it covers what was asked, else not recorded."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel

BEFORE = "note: the last before that: Mohamed Bazoum: President of the Republic (Niger) from 2 April 2021 until 26 July 2023; "
AFTER = "note: the first after that date: Abdourahamane Tiani: President of the CNSP, head of state (Niger) since 28 July 2023; contested: first day"


@pytest.mark.parametrize(("format", "out"), [((), ""), (("-f", "table"), ""), (("--json",), "[]\n"), (("-f", "jsonl"), "")])
def test_a_day_without_a_row_is_told_in_every_format_with_the_nearest(format, out):
    ran = sahel("leaders", "--country", "Niger", "--on", "2023-07-27", *format)
    first, before, after = ran.err.splitlines()[:3]
    assert (ran.code, ran.out, first) == (0, out, "note: no: nobody was head of state or head of government of Niger on 27 July 2023.")
    assert (before.startswith(BEFORE), after.startswith(AFTER)) == (True, True)


def test_in_french():
    err = sahel("leaders", "--country", "Niger", "--on", "2023-07", "--certain", "--lang", "fr").err
    assert err.startswith(
        "note : aucun résultat à cette date (juillet 2023) : --country Niger --certain ; le registre n'est "
        "pas complet sur ce point : il peut en exister qu'il ne contient pas\n"
    )


def test_quiet_says_nothing():
    assert sahel("leaders", "--country", "Niger", "--on", "2023-07-27", "-q") == Ran(0, "", "")


def test_past_the_last_day_no_row_is_said_to_be_carried_forward():
    assert sahel("forces", "--country", "Cape Verde", "--on", "2031-01-01").err == (
        "note: not recorded: forces (Cape Verde) on 1 January 2031.\nnote: the record stops on 2026-02-28\n"
    )


def test_what_lies_in_a_window_is_not_of_a_day():
    err = sahel("leaders", "--country", "Niger", "--history", "--until", "1950").err
    assert err.startswith("note: no result for: --until 1950 --country Niger (not recorded); ")
