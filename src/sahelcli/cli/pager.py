"""A pager for answers longer than the screen: only where stdout is a terminal, and never a reason to fail."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final

from sahelcli.cli.output import write

LESS: Final = "less"
LESS_OPTIONS: Final = "FRX"
"""What `less` is told where LESS says nothing: end where all fits, keep colours, leave the text on the screen."""


def pager() -> list[str]:
    """The pager to run, as words of a command: SAHEL_PAGER, else PAGER, else less where it is there; empty for none."""
    for name in ("SAHEL_PAGER", "PAGER"):
        if name in os.environ:
            try:
                words = shlex.split(os.environ[name])
            except ValueError:
                return []
            return words if words and words != ["cat"] and shutil.which(words[0]) else []
    return [LESS] if shutil.which(LESS) else []


def write_paged(pieces: Iterable[str], *, wanted: bool, verdict: Callable[[], int] = lambda: 0) -> None:
    """Write to stdout, through a pager where it is wanted, stdout is a terminal and the text is longer than the screen."""
    if not (wanted and sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") != "dumb" and (command := pager())):
        write(pieces, verdict)
        return
    text = "".join(pieces)
    if text.count("\n") < shutil.get_terminal_size((80, 24)).lines:
        write([text], verdict)
        return
    sys.stdout.flush()
    before = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the pager's while it is there
    try:
        told = text.encode(sys.stdout.encoding or "utf-8", "replace")
        with suppress(BrokenPipeError):  # a reader who leaves early is no fault
            subprocess.run(command, input=told, env={"LESS": LESS_OPTIONS} | dict(os.environ), check=False)  # noqa: S603  # the reader's own pager
    except OSError:
        write([text], verdict)
    finally:
        signal.signal(signal.SIGINT, before)
