"""The canonical form of the record: the one way in which it is written, so that people review changes and not layout."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sahelcli.base.edtf import BadDate, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahelcli.record.models import Document


def canonical_text(document: Document) -> str:
    """Return the record in canonical form: two spaces, keys in schema order, no defaults, entries by id, events by earliest day, then id."""
    plain: dict[str, object] = document.model_dump(mode="json", exclude_defaults=True)
    for name, entries in plain.items():
        if isinstance(entries, list):
            plain[name] = sorted(entries, key=events_order if name == "events" else lambda entry: entry["id"])
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def events_order(event: Mapping[str, object]) -> tuple[str, str]:
    """Earliest day, then id; an event whose date cannot be read comes by the text of it."""
    text = str(event.get("date", ""))
    try:
        earliest = parse_edtf(text).earliest
    except BadDate:
        earliest = None
    return (earliest.isoformat() if earliest else text, str(event.get("id", "")))
