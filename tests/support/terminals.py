"""Reading what a run prints at a terminal."""

from __future__ import annotations

import os


def read_all(terminal: int) -> bytes:
    """All that is printed until nobody has the other end of a pseudo-terminal any more, which is closed then."""
    printed = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not piece:
            break
        printed += piece
    os.close(terminal)
    return printed
