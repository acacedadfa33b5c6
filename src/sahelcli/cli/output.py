"""Writing to stdout, so that a reader who goes away ends the run quietly."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from sahelcli.core.faults import UsageError


def write(pieces: Iterable[str]) -> None:
    """Write to stdout; a reader that has closed the pipe ends the run quietly. Raises UsageError where it cannot be written, as on a full disk."""
    with _told():
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write bytes to stdout as they are, whatever the locale says. Raises UsageError where the disk behind it does not take them."""
    with _told():
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.flush()


@contextmanager
def _told() -> Iterator[None]:
    """A closed pipe as a quiet end, and what a full disk says as an error of ours.

    What is left in the buffer then has nowhere to go, and is not tried again when the run ends.
    """
    try:
        yield
    except OSError as error:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            sys.exit(0)
        raise UsageError("cannot-write", path="stdout", why=error.strerror or str(error)) from None
