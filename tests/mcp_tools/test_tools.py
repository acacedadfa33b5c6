"""What a call of a tool gives, as the question takes it."""

from __future__ import annotations

import pytest

from sahelcli.base.errors import UsageError
from sahelcli.mcp import tools as a

SCHEMA = a.as_schema("en", (a.SKIP, a.LIMIT, a.CERTAIN), ())


@pytest.mark.parametrize(
    ("given", "taken", "notes"),
    [
        ({"skip": 1.0}, {"skip": 1}, []),
        ({"limit": 5.0}, {"limit": 5}, []),
        ({"limit": 1e9}, {"limit": 100}, ["limit is at most 100; 1000000000 was lowered to it."]),
        ({"skip": None, "limit": 7}, {"limit": 7}, []),
    ],
)
def test_a_whole_number_is_one_however_it_is_written(given, taken, notes):
    found, told = a.taken("timeline", given, SCHEMA, "en")
    assert (found, [type(value) for value in found.values()], told) == (taken, [int] * len(taken), notes)


@pytest.mark.parametrize("value", [1.5, float("inf"), float("nan"), True, "1"])
def test_what_is_no_whole_number_is_refused(value):
    with pytest.raises(UsageError) as caught:
        a.taken("timeline", {"skip": value}, SCHEMA, "en")
    assert caught.value.code == "not-that-kind"
