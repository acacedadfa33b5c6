"""A pager for answers longer than the screen: only if stdout is a terminal. If it cannot be started, the answer is printed without it.

Rich's pager gathers the whole text first; this one gets each piece as it is made, and opens where an `Opening` says.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import chain
from pathlib import PurePath
from typing import Final

from sahelcli.cli.stdout import write
from sahelcli.render.formats import Opening

LESS: Final = "less"
LESS_OPTIONS: Final = "FRX"
"""The options of `less` where LESS is not set: end where all fits, keep colours, leave the text on the screen."""


_LINK: Final = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
"""The beginning or the end of a link, which older versions of less show as signs."""


def pager() -> list[str]:
    """Return the pager as words of a command: SAHEL_PAGER, else PAGER, else less if it is installed; empty for none."""
    for name in ("SAHEL_PAGER", "PAGER"):
        if name in os.environ:
            try:
                words = shlex.split(os.environ[name])
            except ValueError:
                return []
            return words if words and words != ["cat"] and shutil.which(words[0]) else []
    return [LESS] if shutil.which(LESS) else []


def write_paged(pieces: Iterable[str], *, wanted: bool, opens: bool = False, verdict: Callable[[], int] = lambda: 0) -> None:
    """Write to stdout, through a pager where it is wanted, stdout is a terminal and the text is longer than the screen.

    `opens`: the text has an `Opening`, which the pager shows first, below a third of a screen of what comes before.
    """
    if not (wanted and sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") != "dumb" and (command := pager())):
        write(pieces, verdict)
        return
    screen = shutil.get_terminal_size((80, 24)).lines
    rest, begun, at = iter(pieces), "", 0
    for piece in rest:
        if isinstance(piece, Opening):
            at = begun.count("\n")
        begun += piece
        if begun.count("\n") >= at + screen and (at or not opens):
            break
    if (lines := begun.count("\n")) < screen:
        write([begun], verdict)
        return
    if at and PurePath(command[0]).name == LESS:
        command = [*command, f"+{max(min(at - screen // 3, lines - screen + 2), 1)}g"]
    sys.stdout.flush()
    before = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the pager's while it is there
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": LESS_OPTIONS} | dict(os.environ)) as run:  # noqa: S603  # the reader's own
            with suppress(BrokenPipeError):  # a reader who leaves early is no fault
                for piece in chain([begun], rest):
                    run.stdin.write(_LINK.sub("", piece).encode(sys.stdout.encoding or "utf-8", "replace"))  # type: ignore[union-attr]  # it is a pipe
                    run.stdin.flush()  # type: ignore[union-attr]
            with suppress(BrokenPipeError):
                run.stdin.close()  # type: ignore[union-attr]
    except OSError:
        write(chain([begun], rest), verdict)
    finally:
        signal.signal(signal.SIGINT, before)
