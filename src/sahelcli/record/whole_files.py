"""Writing files and folders whole or not at all, and reading texts that are no record."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from sahelcli.base.errors import UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

STDIN: Final = "-"
"""The path that stands for standard input."""

_LONGEST_STREAM: Final = 1 << 28
"""Bytes read from what has no length beforehand: a hundred times the record, after which it is taken to have no end."""

_PREFIX: Final = ".sahel-"
"""Prefix of temporary files and folders; they are removed at the end of a run."""

_MOVED: Final = ".sahel-old"
"""Suffix of a folder that was moved away while another replaces it."""


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, or of stdin if it is called `-`. Raises UsageError if there is none, or if it is not text."""
    try:
        content = read_whole(path)
    except FileNotFoundError:
        raise UsageError("no-article", path=str(path)) from None
    except OSError as error:
        raise UsageError("unreadable-file", path=str(path), why=error.strerror or str(error)) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("not-text", path=str(path), place=error.start) from None


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file, which may be a pipe or a device; `-` is stdin. Raises OSError, and UsageError for a file without an end."""
    if str(path) == STDIN:
        return read_stream(sys.stdin.buffer, STDIN)
    with path.open("rb") as stream:
        return stream.read() if path.is_file() else read_stream(stream, str(path))


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """Return all bytes of a stream. Raises UsageError if there are more than any of our files has, as from /dev/zero."""
    content = stream.read(_LONGEST_STREAM + 1)
    if len(content) > _LONGEST_STREAM:
        raise UsageError("endless-file", path=name, most=_LONGEST_STREAM >> 20)
    return content


def write_whole(path: Path, content: str | bytes | Iterable[bytes]) -> None:
    """Write a file beside its place, then put it there: nobody ever finds half of it. Raises UsageError where it cannot be written."""
    pieces = [content.encode()] if isinstance(content, str) else [content] if isinstance(content, bytes) else content
    with put_whole(path) as beside, beside.open("wb") as stream:
        stream.writelines(pieces)


@contextmanager
def put_whole(path: Path) -> Iterator[Path]:
    """An empty file beside a place, for the block to write; afterwards it is put there, unless something failed.

    It takes over the mode of the file that it replaces, and its owner where the system allows that. A device or a pipe has no place to be put in and
    is written as it is. Raises UsageError where it cannot be written.
    """
    with _told(path):
        if path.exists() and not (path.is_file() or path.is_dir()):
            yield path
            return
        path = path.resolve()  # through a link, the file it points at is replaced and the link stays
    with _told(path), _beside(path.parent) as beside:
        yield beside
        _settle(beside)
        _take_after(path, beside, 0o644)
        beside.replace(path)


def write_folder(path: Path, files: Mapping[str, bytes], ours: Collection[str]) -> None:
    """Write a folder beside its place, then put it there. One that is there already is replaced if it holds nothing but files called as in `ours`.

    Raises UsageError where it holds something else, is the folder one is in (which would be gone from under the shell), or cannot be written.
    """
    path = path.resolve()
    if path == Path.cwd():
        raise UsageError("folder-is-here", path=str(path))
    with _told(path), _beside(path.parent, directory=True) as beside:
        for name, content in files.items():
            (beside / name).write_bytes(content)
            _settle(beside / name)
        with _folder_locked(path.parent):
            _swap(beside, path, ours)


@contextmanager
def scratch(name: str) -> Iterator[Path]:
    """A file of a name that is there as long as the block runs, for what cannot be written straight into a pipe. Raises UsageError."""
    with _told(Path(name)), _beside(Path(tempfile.gettempdir()), directory=True) as folder:
        yield folder / name


@contextmanager
def _beside(folder: Path, *, directory: bool = False) -> Iterator[Path]:
    """A new file or folder of this run's own in a folder, gone when the block ends unless it was put elsewhere.

    It is locked as long as the run lasts, so that the next one can tell what a killed run has left, and clears it.
    """
    _clear(folder)
    made, descriptor = _make(folder, directory=directory)
    try:
        yield made
    finally:
        _remove(made)
        if descriptor is not None:
            os.close(descriptor)


def _make(folder: Path, *, directory: bool) -> tuple[Path, int | None]:
    """Make a file or folder and lock it; anew where another run took it for one left behind before the lock was there."""
    while True:
        if directory:
            made = Path(tempfile.mkdtemp(dir=folder, prefix=_PREFIX))
        else:
            descriptor, name = tempfile.mkstemp(dir=folder, prefix=_PREFIX)
            os.close(descriptor)
            made = Path(name)
        if fcntl is None:
            return made, None
        try:
            descriptor = os.open(made, os.O_RDONLY)
        except FileNotFoundError:
            continue
        _lock(descriptor)
        if _is_at(made, descriptor):
            return made, descriptor
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Lock an open file or folder for this run, once no other has it; on a file system without locks, nothing is locked."""
    with suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _is_at(path: Path, descriptor: int) -> bool:
    """Return whether the open file is the one that has this name now."""
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    return False


def _clear(folder: Path) -> None:
    """Remove what runs that were killed have left in a folder: whatever of ours nobody has locked."""
    if fcntl is None:
        return
    with suppress(OSError):
        for left in [entry for entry in folder.iterdir() if entry.name.startswith(_PREFIX)]:
            with suppress(OSError):
                descriptor = os.open(left, os.O_RDONLY | os.O_NOFOLLOW)
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    _remove(left)
                finally:
                    os.close(descriptor)


def _remove(made: Path) -> None:
    if made.is_dir():
        shutil.rmtree(made, ignore_errors=True)
    else:
        made.unlink(missing_ok=True)


def _take_after(path: Path, beside: Path, mode: int) -> None:
    """Give what takes the place of a file or folder the owner and mode of that; the `mode`, where nothing is there."""
    if not path.exists():
        beside.chmod(mode)
        return
    before, made = path.stat(), beside.stat()
    for uid, gid in ((before.st_uid, -1), (-1, before.st_gid)):
        if (uid, gid) not in ((made.st_uid, -1), (-1, made.st_gid)):
            with suppress(OSError):  # only root may give a file away
                os.chown(beside, uid, gid)
    beside.chmod(stat.S_IMODE(before.st_mode))


def _swap(beside: Path, path: Path, ours: Collection[str]) -> None:
    """Put a folder in the place of another, which is moved away first: only an empty folder can be replaced in one step.

    Whatever ends the run between the two steps, one of the folders is whole: an interrupt puts the old one back, and after a kill the next run does.
    """
    old = path.with_name(f".{path.name}{_MOVED}")
    _finish_swap(path, old)
    if path.exists() and not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    _take_after(path, beside, 0o755)
    try:
        if path.exists():
            if others := sorted({entry.name for entry in path.iterdir()} - set(ours)):
                raise UsageError("folder-of-others", path=str(path), name=others[0])
            path.replace(old)
        _put(beside, path)
    finally:
        _finish_swap(path, old)


def _put(beside: Path, path: Path) -> None:
    beside.replace(path)


def _finish_swap(path: Path, old: Path) -> None:
    """Finish a swap that was cut short: the old folder goes back where nothing has taken its place, and away where something has."""
    if path.exists():
        shutil.rmtree(old, ignore_errors=True)
    elif old.is_dir():
        old.replace(path)


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
        if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
            raise UsageError("no-such-folder", path=str(path), folder=str(path.parent)) from None
        raise UsageError("cannot-write", path=str(path), why=error.strerror or str(error)) from None


def replace_unchanged(path: Path, before: bytes | None, text: str) -> None:
    """Write a file in full if its bytes are still `before` (None: the file did not exist), so that changes by others are not lost.

    Raises UsageError if they are not, or if the file cannot be written. If two processes write at once, the second is refused.
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
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Have a file for this run alone, from before it is read until it is written; another run waits. Raises UsageError where that cannot be had.

    The lock is a file beside it, for what is replaced keeps none. A run that is killed leaves the file without a lock, and the next one removes it.
    """
    if fcntl is None:
        yield
        return
    path = path.resolve()
    lock = path.with_name(f".{path.name}.lock")
    with _told(path):
        while True:
            descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
            _lock(descriptor)
            if _is_at(lock, descriptor):
                break
            os.close(descriptor)  # the run that had it has just removed it
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
        os.close(descriptor)
