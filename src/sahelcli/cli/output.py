"""Writing to stdout, so that a reader who goes away ends the run quietly."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from sahelcli.core.faults import UsageError


def write(pieces: Iterable[str]) -> None:
    """Write to stdout; a reader that has closed the pipe ends the run quietly."""
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        sys.exit(0)


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write bytes to stdout as they are, whatever the locale says. Raises UsageError where the disk behind it does not take them."""
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        sys.exit(0)
    except OSError as error:
        _let_go()
        raise UsageError("cannot-write", path="stdout", why=error.strerror or str(error)) from None


def _let_go() -> None:
    """Give what is left in the buffer somewhere to go."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
