"""Long work as a terminal sees it: what is being done, how far it is, and how long it will take."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

Count = Callable[[], tuple[int, int]]
"""The work done and the total work."""


class _Stderr(Console):
    """The terminal behind stderr. Its cursor is not hidden, so that the terminal is usable however the run ends."""

    def show_cursor(self, show: bool = True) -> bool:
        return False

    def on_broken_pipe(self) -> None:
        """Report nothing more; Rich would end the run."""
        self.quiet = True


class Working(Progress):
    """A line that goes when the work is done; with a count and the time left where there is something to count."""

    def __init__(self, text: str, count: Count | None) -> None:
        columns = [SpinnerColumn(), TextColumn("{task.description}", markup=False)]
        columns += [BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()] if count else [TimeElapsedColumn()]
        self.count = count
        self.task: TaskID | None = None
        super().__init__(*columns, console=_Stderr(file=sys.stderr), transient=True, redirect_stdout=False, redirect_stderr=False)
        self.task = self.add_task(text, total=None)

    def get_renderables(self) -> Iterable[RenderableType]:
        """Yield the line, counted anew."""
        if self.count and self.task is not None:
            done, total = self.count()
            self.update(self.task, completed=done, total=max(done, total) or None)
        yield from super().get_renderables()
