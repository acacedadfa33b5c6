"""Writing to stdout, so that a reader who goes away ends the run quietly."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress


def write(pieces: Iterable[str]) -> None:
    """Write to stdout; a reader that has closed the pipe ends the run quietly."""
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        with suppress(OSError):  # what is left in the buffer has nowhere to go
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
