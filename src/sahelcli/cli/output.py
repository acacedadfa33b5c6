"""Writing to stdout, whatever is at its other end: a closed pipe, a full disk, an old encoding, nothing at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sahelcli.core.faults import UsageError
from sahelcli.text.catalogue import visible
from sahelcli.text.wrapping import wrapped_lines


def ready_streams() -> None:
    """Give each stream something that takes every text.

    One that the shell has closed (`>&-`) is the null device: else the first file opened would take its number, and get what is printed. A pipe or a
    file gets UTF-8, like `--output`; a terminal of another encoding gets escapes for the characters that it does not have.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream: Any = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115  # open as long as the run
        elif name == "stdout" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")


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


def tell(line: str, *, prose: bool = False) -> None:
    """Write a line of a message on stderr; what a terminal would obey is shown as an escape. Prose is wrapped to the width of a terminal."""
    text = visible(line)
    if prose and sys.stderr.isatty():
        text = "\n".join(wrapped_lines(text, shutil.get_terminal_size((80, 24)).columns, rest="    "))
    print(text, file=sys.stderr)


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
