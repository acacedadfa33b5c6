"""Report work that takes longer than a second on stderr: at a terminal only, never with -q. Rich is loaded once there is something to report."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sahelcli.render.terminal_progress import Count, Working

STARTED: Final = time.monotonic()
"""When the run began: two pieces of work that are short each may be long together."""

SHORT: Final = 1.0
"""Seconds of a run in which nothing is reported."""

FLASH: Final = 0.2
"""Seconds of a piece of work of which nothing is reported however late it comes: nobody could read it."""


@contextmanager
def progress(text: str, *, wanted: bool = True, count: Callable[[], Count] | None = None) -> Iterator[None]:
    """Do work beside a line on stderr; where it is not wanted, or stderr is no terminal, only the work.

    `count` is called once there is a line, and returns what counts the work done and the whole.
    """
    if not (wanted and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"):
        yield
        return
    from threading import Timer

    shown: list[Working] = []

    def show() -> None:
        from sahelcli.render.terminal_progress import Working

        shown.append(Working(text, count() if count else None))
        shown[0].start()

    timer = Timer(max(SHORT - (time.monotonic() - STARTED), FLASH), show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for line in shown:
            with suppress(OSError):  # the terminal went away, which ends nothing
                line.stop()
