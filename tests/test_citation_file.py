"""CITATION.cff says of the record and the program what they say of themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sahelcli import __version__
from sahelcli.questions.cite import CONTRIBUTORS

ROOT = Path(__file__).parent.parent


def test_it_names_the_same_titles_versions_licences_and_authors():
    yaml = pytest.importorskip("yaml")
    told = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    record = json.loads((ROOT / "data" / "events.json").read_text(encoding="utf-8"))["record"]
    assert told.pop("message")
    assert told == {
        "cff-version": "1.2.0",
        "title": "sahel",
        "type": "software",
        "version": __version__,
        "license": "MIT",
        "authors": [{"name": CONTRIBUTORS["en"]}],
        "preferred-citation": {
            "type": "data",
            "title": record["title"]["en"],
            "version": record["version"],
            "notes": f"maintained to {record['covered_until']}",
            "license": record["licence"],
            "authors": [{"name": CONTRIBUTORS["en"]}],
        },
    }
