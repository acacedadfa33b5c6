"""Writing to stdout, so that a reader who goes away ends the run quietly."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from sahelcli.core.faults import UsageError


def write(pieces: Iterable[str]) -> None:
    """Write to stdout; a reader that has closed the pipe ends the run quietly. Raises UsageError where it cannot be written, as on a full disk."""
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        sys.exit(0)
    except OSError as error:
        _let_go()
        raise UsageError("cannot-write", path="stdout", why=error.strerror or str(error)) from None


def _let_go() -> None:
    """What is left in the buffer has nowhere to go, and is not tried again when the run ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
