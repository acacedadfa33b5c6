"""Errors that say what is wrong: to a program they are classes with facts, and to who reads a traceback, words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sahelcli.base.errors import SahelError
from sahelcli.snapshot.open import damage_told


def warn_of(why: str, path: Path) -> None:
    """Warn that the compiled record is not asked, and why."""
    import warnings

    from sahelcli.text.catalogue import say

    warnings.warn(say("en", f"snapshot.{why}", path=str(path)), RuntimeWarning, stacklevel=2)


@contextmanager
def worded() -> Iterator[None]:
    """What goes wrong inside gets the words of the command line as its `str()`, in English; options are called as arguments are."""
    try:
        with damage_told():
            yield
    except SahelError as error:
        from sahelcli.render.errors import error_lines  # the catalogue is for mistakes alone

        if isinstance(option := error.facts.get("option"), str):
            error.facts["option"] = option.removeprefix("--").replace("-", "_")
        error.args = ("\n".join(error_lines("en", error)).removeprefix("error: "),)
        raise
