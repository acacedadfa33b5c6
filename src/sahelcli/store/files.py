"""Writing files whole or not at all, and reading texts that are no record."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sahelcli.core.faults import UsageError


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, or of stdin where it is called `-`. Raises UsageError where there is none, or it is no text."""
    try:
        content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except FileNotFoundError:
        raise UsageError("no-article", path=str(path)) from None
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("not-text", path=str(path), place=error.start) from None


def write_whole(path: Path, text: str) -> None:
    """Write a file beside its place, then put it there: nobody ever finds half of it. Raises UsageError where it cannot be written."""
    with whole_file(path) as stream:
        stream.write(text.encode())


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream to a file beside a path, which takes the path's place once all is written; left by an exception, it leaves nothing.

    Raises UsageError where it cannot be written.
    """
    path = path.resolve()  # through a link, the file it points at is replaced and the link stays
    try:
        descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(beside).replace(path)
    except OSError as error:
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None
    finally:
        Path(beside).unlink(missing_ok=True)
