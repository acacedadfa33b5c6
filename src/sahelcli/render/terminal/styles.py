"""How words stand out at a terminal, beside what they say: bold, dim or a quiet colour, none that judges.

Written without Rich, whose import would cost a drawing more than the drawing; its tables take the same styles by their names.
"""

from __future__ import annotations

from typing import Final

STYLES: Final = {
    "heading": "bold",
    "suspended": "bold",
    "overdue": "bold",
    "contested": "magenta",
    "held": "magenta",
    "planned": "cyan",
    "possible": "dim",
    "unconfirmed": "dim",
    "unsure": "dim",
    "deprecated": "dim",
    "postponed": "dim",
    "cancelled": "dim",
    "label": "dim",
    "day": "dim",
}
"""The style of each kind of word; one that is not here stands as it is."""

_CODES: Final = {"bold": "1", "dim": "2", "magenta": "35", "cyan": "36"}


def styled(text: str, kind: str, *, colour: bool) -> str:
    """A text as a terminal shows its kind; where there is no colour, the text."""
    return f"\x1b[{_CODES[STYLES[kind]]}m{text}\x1b[0m" if colour and text and kind in STYLES else text
