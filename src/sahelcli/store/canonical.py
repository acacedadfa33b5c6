"""The canonical form of the record: the one way in which it is written, so that people review changes and not layout."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahelcli.core.edtf import BadDate, parse_edtf

if TYPE_CHECKING:
    from sahelcli.core.models import Document


def canonical_text(document: Document) -> str:
    """The record in canonical form: two spaces, keys in the schema's order, defaults left out, entries by id, events by earliest day then id."""
    plain = document.model_dump(mode="json", exclude_defaults=True)
    for name, entries in plain.items():
        if isinstance(entries, list):
            plain[name] = sorted(entries, key=events_order if name == "events" else lambda entry: entry["id"])
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def events_order(event: dict[str, Any]) -> tuple[str, str]:
    """Earliest day, then id; an event whose date cannot be read comes by the text of it."""
    text = str(event.get("date", ""))
    try:
        earliest = parse_edtf(text).earliest
    except BadDate:
        earliest = None
    return (earliest.isoformat() if earliest else text, str(event.get("id", "")))


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside it first, then in its place."""
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            os.chmod(beside, path.stat().st_mode & 0o777)
        else:
            os.chmod(beside, 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
