"""Run some cases of a parameter and some examples of a law in the quick set, and all of them with the slow tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import settings


def all_but_slow(cases: Iterable[Any], is_quick: Callable[[Any], bool]) -> list[Any]:
    """The cases in their order, those that are not quick marked `slow`. A case that is a tuple is one row of parameters."""
    return [case if is_quick(case) else pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.slow) for case in cases]


def examples(most: int) -> Callable[[Any], Any]:
    """Set the number of a law's examples: all with the slow tests, a tenth of them in the quick set (`conftest.py` has the profiles)."""
    return settings(max_examples=max(2, most * settings().max_examples // 100))
