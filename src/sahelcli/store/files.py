"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sahelcli.core.faults import UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


def write_whole(path: Path, text: str) -> None:
    """Write a file beside its place, then put it there: nobody ever finds half of it. Raises UsageError where it cannot be written."""
    path = path.resolve()  # through a link, the file it points at is replaced and the link stays
    try:
        descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(beside).replace(path)
    except OSError as error:
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None
    finally:
        Path(beside).unlink(missing_ok=True)


def replace_unchanged(path: Path, before: bytes | None, text: str) -> None:
    """Write a file whole if its bytes are still those that were read (None: there was none), so that nobody's change is lost.

    Raises UsageError where they are not, or where it cannot be written. Of two writers at a time the second is refused.
    """
    path = path.resolve()
    with _folder_locked(path.parent):
        if (path.read_bytes() if path.exists() else None) != before:
            raise UsageError("changed-meanwhile", path=str(path))
        write_whole(path, text)


@contextmanager
def _folder_locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, which a writer that is killed lets go. Where the system has none, comparing bytes has to do."""
    if fcntl is None:
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise UsageError("cannot-write", path=str(folder), why=error.strerror or str(error)) from None
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
