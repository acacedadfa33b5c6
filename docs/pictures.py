"""Draw the pictures of docs/charts.md with the program itself (extra `charts`): `python docs/pictures.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from sahelcli.__main__ import main

FOLDER = Path(__file__).parent / "images"

PICTURES = {
    "members-en.svg": ("chart", "members", "--bloc", "ECOWAS", "--since", "2010", "--lang", "en"),
    "leaders-fr.svg": ("chart", "leaders", "--bloc", "AES", "--office", "head-of-state", "--since", "2019", "--lang", "fr"),
    "map-en.svg": ("map", "--on", "2024-06-01", "--lang", "en"),
}
"""The command that draws each picture."""


def draw(folder: Path) -> None:
    """Draw every picture into a folder."""
    for name, command in PICTURES.items():
        sys.argv = ["sahel", *command, "--today", "2026-11-30", "-q", "-o", str(folder / name)]
        if code := main():
            sys.exit(code)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    draw(FOLDER)
