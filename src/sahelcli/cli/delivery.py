"""Putting an export in its place, whole or not at all, and saying what was put there."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sahelcli.base.errors import UsageError
from sahelcli.cli.export_formats import STDOUT, ExportFormat, encoded
from sahelcli.cli.output import write_bytes
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.bundle import Export
from sahelcli.export.zip import write as write_zip
from sahelcli.record.files import scratch, write_folder, write_whole

Row = dict[str, Any]

_CHUNK = 1 << 20


class Summed:
    """Bytes on their way, counted and summed up."""

    def __init__(self, name: str, pieces: Iterable[bytes]) -> None:
        self.name = name
        self.pieces = pieces
        self.length = 0
        self.digest = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.length += len(piece)
            self.digest.update(piece)
            yield piece

    def row(self) -> Row:
        """Name, length and checksum, once all went by."""
        return {"name": self.name, "bytes": self.length, "sha256": self.digest.hexdigest()}


def deliver(format: ExportFormat, export: Export, target: str, beside: Iterable[str] = ()) -> list[Row]:
    """Write an export; `-` is stdout. Returns each file's name, length and checksum.

    `beside` names files that may stand in a folder that is replaced. Raises UsageError where the target cannot take it.
    """
    if format.kind == "folder":
        if target == STDOUT:
            raise UsageError("folder-to-stdout")
        return _folder(Path(target), {name: text.encode() for name, text in format.made.files(export)}, beside)
    if format.kind == "text":
        return [_stream(target, encoded(format.made.render(export)))]
    if target == STDOUT and sys.stdout.isatty():
        raise UsageError("bytes-to-terminal", format=format.name)
    with scratch(f"export{format.suffixes[0]}") as file:
        _write(format, export, file)
        return [_stream(target, read_pieces(file))]


def _write(format: ExportFormat, export: Export, file: Path) -> None:
    if format.kind == "zip":
        write_zip(file, {name: text.encode() for name, text in format.made.files(export)})
    else:
        names = [export.table] if format.one_table else list(SHEETS)
        format.made.write(file, {name: export.sheets[name].rows for name in names})


def _stream(target: str, pieces: Iterable[bytes]) -> Row:
    summed = Summed(STDOUT if target == STDOUT else Path(target).name, pieces)
    if target == STDOUT:
        write_bytes(summed)
    else:
        write_whole(Path(target), summed)
    return summed.row()


def _folder(path: Path, files: dict[str, bytes], beside: Iterable[str]) -> list[Row]:
    write_folder(path, files, {*files, *beside})
    return [{"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()} for name, content in files.items()]


def read_pieces(file: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, a piece at a time."""
    with file.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            yield piece
