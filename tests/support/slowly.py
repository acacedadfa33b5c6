"""Parameters of which a few cases run in the quick set, and all others with the slow tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest


def all_but_slow(cases: Iterable[Any], is_quick: Callable[[Any], bool]) -> list[Any]:
    """The cases in their order, those that are not quick marked `slow`. A case that is a tuple is one row of parameters."""
    return [case if is_quick(case) else pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.slow) for case in cases]
