"""The options of a command as the conditions of a request, and in the words in which they were typed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

CONDITIONS: Final = ("certain", "contested", "overdue", "kept", "slipped")
"""Options without a value that leave rows out."""


def given(*groups: Any, without: Collection[str] = ()) -> dict[str, Any]:
    """Return the values of groups of options by name."""
    return {name: getattr(options, name) for options in groups for name in type(options).__dataclass_fields__ if name not in without}


def in_words(*groups: Any) -> str:
    """Return the conditions of a question in the words in which they were typed, for an answer of nothing; "" where there is none."""
    typed = given(*groups).items()
    with_values = [(name, value if isinstance(value, list) else [str(value)]) for name, value in typed if isinstance(value, str | list | Path)]
    parts = [f"--{name} {' '.join(values)}" for name, values in with_values]
    parts += [f"--{name}" for name, value in typed if value is True and name in CONDITIONS]
    return " ".join(parts)
