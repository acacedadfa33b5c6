"""The house style of a record, read from the file beside it."""

from __future__ import annotations

import json
from pathlib import Path

from sahelcli.record.house_style import HouseStyle
from sahelcli.record.vocabulary import LANGUAGES


def style_beside(record: Path) -> dict[str, HouseStyle]:
    """Return the lists of each language from the `style.json` in a record's folder; none where there is no such file."""
    file = record.with_name("style.json")
    if not file.is_file():
        return {}
    lists = json.loads(file.read_text(encoding="utf-8"))
    return {language: HouseStyle.of(lists, language) for language in LANGUAGES}
