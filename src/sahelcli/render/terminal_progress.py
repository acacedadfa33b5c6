"""Report work that takes longer than a second on stderr: at a terminal only, never with -q. Rich is loaded once there is something to report.

The line says what is being done, how far it is, and how long it will take.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.progress import Progress, TaskID

Count = Callable[[], tuple[int, int]]
"""The work done and the total work."""

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

    shown: list[Progress] = []

    def show() -> None:
        shown.append(_line(text, count() if count else None))
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


def _line(text: str, count: Count | None) -> Progress:
    """Return a line that goes when the work is done; with a count and the time left where there is something to count."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    class Stderr(Console):
        """The terminal behind stderr. Its cursor is not hidden, so that the terminal is usable however the run ends."""

        def show_cursor(self, show: bool = True) -> bool:
            return False

        def on_broken_pipe(self) -> None:
            """Report nothing more; Rich would end the run."""
            self.quiet = True

    class Working(Progress):
        """The line, counted anew each time it is drawn."""

        task: TaskID | None = None

        def get_renderables(self) -> Iterable[RenderableType]:
            if count and self.task is not None:
                done, total = count()
                self.update(self.task, completed=done, total=max(done, total) or None)
            yield from super().get_renderables()

    columns = [SpinnerColumn(), TextColumn("{task.description}", markup=False)]
    columns += [BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()] if count else [TimeElapsedColumn()]
    line = Working(*columns, console=Stderr(file=sys.stderr), transient=True, redirect_stdout=False, redirect_stderr=False)
    line.task = line.add_task(text, total=None)
    return line
