"""Writing files and folders whole or not at all, and reading texts that are no record."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sahelcli.core.faults import UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_SWAPS: Final = 20
"""How often a folder is swapped in anew where another export put its own there in the meantime."""


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


def write_whole(path: Path, content: str | bytes | Iterable[bytes]) -> None:
    """Write a file beside its place, then put it there: nobody ever finds half of it. Raises UsageError where it cannot be written."""
    with put_whole(path) as beside, beside.open("wb") as stream:
        for piece in _pieces(content):
            stream.write(piece)


@contextmanager
def put_whole(path: Path) -> Iterator[Path]:
    """An empty file beside a place, for the block to write; afterwards it is put there, unless something failed.

    A device or a pipe has no place to be put in and is written as it is. Raises UsageError where it cannot be written.
    """
    with _told(path):
        if path.exists() and not (path.is_file() or path.is_dir()):
            yield path
            return
        path = path.resolve()  # through a link, the file it points at is replaced and the link stays
    with _told(path):
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(descriptor)
    beside = Path(name)
    try:
        with _told(path):
            yield beside
            _settle(beside)
            beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def write_folder(path: Path, files: Mapping[str, bytes], ours: Collection[str]) -> None:
    """Write a folder beside its place, then put it there. One that is there already is replaced if it holds nothing but files called as in `ours`.

    Raises UsageError where it holds something else, is the folder one is in (which would be gone from under the shell), or cannot be written.
    """
    path = path.resolve()
    if path == Path.cwd():
        raise UsageError("folder-is-here", path=str(path))
    with _told(path):
        beside = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        with _told(path):
            for name, content in files.items():
                (beside / name).write_bytes(content)
                _settle(beside / name)
            beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o755)
            _swap(beside, path, ours)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def scratch(name: str) -> Iterator[Path]:
    """A file of a name that is there as long as the block runs, for what cannot be written straight into a pipe. Raises UsageError."""
    path = Path(name)
    try:
        with tempfile.TemporaryDirectory(prefix="sahel-") as folder:
            path = Path(folder) / name
            yield path
    except OSError as error:
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None


def sha256_of(path: Path) -> str:
    """The checksum of a file. Raises UsageError where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None


def _swap(beside: Path, path: Path, ours: Collection[str]) -> None:
    """Put a folder in its place. What was there is moved away first, for only an empty folder can be replaced in one step, and back if that fails."""
    for left in reversed(range(_SWAPS)):
        try:
            return _put(beside, path)
        except OSError:
            if not left or not path.is_dir():
                raise
        _check_ours(path, ours)
        old = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.old."))
        try:
            path.replace(old)
            try:
                return _put(beside, path)
            except OSError:
                if not path.exists():
                    old.replace(path)
                    raise
        except FileNotFoundError:  # another export has just moved it
            pass
        finally:
            shutil.rmtree(old, ignore_errors=True)
    return None


def _put(beside: Path, path: Path) -> None:
    beside.replace(path)


def _check_ours(path: Path, ours: Collection[str]) -> None:
    others = sorted({entry.name for entry in path.iterdir()} - set(ours)) if path.is_dir() else []
    if others:
        raise UsageError("folder-of-others", path=str(path), name=others[0])


def _pieces(content: str | bytes | Iterable[bytes]) -> Iterable[bytes]:
    if isinstance(content, str):
        return (content.encode(),)
    return (content,) if isinstance(content, bytes) else content


def _settle(path: Path) -> None:
    """Have the disk take in a file, so that what is put in place is whole even if the machine stops."""
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of the file system as ours."""
    try:
        yield
    except OSError as error:
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None


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
