"""Word on stderr of work that takes longer than a second: at a terminal alone, never with -q, and gone without trace when the work is done.

A line of our own, not Rich's: nothing is loaded for it, the cursor stays as it is, and whatever ends the run leaves a terminal that works.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from threading import Event

STARTED: Final = time.monotonic()
"""When the run began: two pieces of work that are short each may be long together."""

SHORT: Final = 1.0
"""Seconds of a run in which nothing is said."""

FLASH: Final = 0.2
"""Seconds of a piece of work of which nothing is said however late it comes: nobody could read it."""

BETWEEN: Final = 0.5
"""Seconds between two words of it."""


@contextmanager
def progress(told: Callable[[], str], *, wanted: bool = True) -> Iterator[None]:
    """Do work beside a line on stderr that `told` gives anew each time; where it is not wanted, or stderr is no terminal, only the work."""
    if not (wanted and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"):
        yield
        return
    from threading import Event, Thread

    done = Event()
    teller = Thread(target=_tell, args=(told, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(told: Callable[[], str], done: Event) -> None:
    """Write the line over itself until the work is done, then wipe it out; a stderr that takes no more is left alone."""
    if done.wait(max(SHORT - (time.monotonic() - STARTED), FLASH)):
        return
    with suppress(OSError, ValueError):
        while not done.is_set():
            room = shutil.get_terminal_size((80, 24)).columns - 1
            _write(told()[:room])
            done.wait(BETWEEN)
        _write("")


def _write(line: str) -> None:
    sys.stderr.write(f"\r{line}\x1b[K")
    sys.stderr.flush()
