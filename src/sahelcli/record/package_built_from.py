"""Tell what a package was built from: by constants in a wheel, and by the sizes and times of all files in a checkout."""

from __future__ import annotations

import os
from zlib import crc32

from sahelcli.record import package_digests

# Read before each answer of the fast path: `pathlib` would take longer than the answer.


def package() -> str:
    """Return the folder of the package."""
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120


def is_built_from(build: str, stats: str) -> bool:
    """Return whether a file that carries these digests was made from the record and the modules of this package."""
    return build == f"{package_digests.RECORD} {package_digests.CODE}" if package_digests.CODE else stats == file_stats(package())


def file_stats(folder: str, before: int | None = None) -> str:
    """Return a digest of the names, sizes and times of the modules under a folder and of the record of its checkout.

    It is another once any of them was written. "" where one is so new at `before` (in nanoseconds) that a later edit may leave the same time.
    """
    record = os.path.join(folder, "..", "..", "data", "events.json")  # noqa: PTH118
    found = [_stat(record)] if os.path.exists(record) else []  # noqa: PTH110
    folders = [folder]
    for each in folders:
        with os.scandir(each) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    found.append((entry.path[len(folder) :], *_stat(entry.path)[1:]))
                elif entry.is_dir() and entry.name != "__pycache__":
                    folders.append(entry.path)
    if before is not None and any(_is_new(time, before) for _, _, *times in found for time in times):
        return ""
    return f"{crc32(repr(sorted(found)).encode()):08x}"


def _is_new(time: int, now: int) -> bool:
    """Return whether a file may be written again within the same tick of its file system: two seconds where times are whole seconds."""
    return time + (50_000_000 if time % 1_000_000_000 else 2_000_000_000) > now


def _stat(path: str) -> tuple[str, int, int, int]:
    found = os.stat(path)  # noqa: PTH116
    return "record", found.st_size, found.st_mtime_ns, found.st_ctime_ns
