"""French typography and line wrapping. The record and the catalogue have plain spaces and straight apostrophes; `typeset` puts in what French needs.

It is called where text for people leaves the program (`cli/stdout.py`) and where the HTML page is made (`export/page_bilingual.py`). Formats for
programs (JSON, CSV, TSV and the exports) keep the plain signs.
"""

from __future__ import annotations

import re
import textwrap
from typing import Final

NARROW: Final = "\u202f"
"""The narrow no-break space before ; : ! ? % », after « and between groups of three digits."""

_STYLE: Final = r"(?:\x1b\[[\d;]*m)*"
"""Codes of a terminal that may lie between a space and a sign."""

_SPACE: Final = re.compile(rf"(?<=\S) (?={_STYLE}(?:»|[;:!?]+{_STYLE}(?:[\s)»\]*_.,…|]|$)))|(?<=«) (?=\S)|(?<=\d) (?=[%€](?!\w))")
_THOUSANDS: Final = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?: \d{3})+(?!\w|[.,]\d)")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=\w)")
_WORD: Final = re.compile(r"(?<!\S)\S*'\S*")
_ADDRESS: Final = re.compile(r"[/\\]|\.[a-z]\w{1,6}\W*$", re.IGNORECASE)
_TYPED: Final = re.compile(r"`[^`\n]*`|^(?:[ \t│|$]|\x1b\[[\d;]*m)*sahel .*$", re.MULTILINE)
"""Text to be typed as it is: text between backticks, and lines that are a command."""

_BINDING: Final = "\ue000"
"""A private-use character that does not occur in the record and that is not a space for line wrapping."""


def typeset(language: str, text: str) -> str:
    """Return a text for people with no-break spaces and typographic apostrophes, as French writes them; in English, the text itself.

    Each sign is replaced by one of the same width. Commands, addresses and file names are left as they are, so that they can be copied.
    """
    if language != "fr":
        return text
    found, pieces, end = _set(text), [], 0
    for typed in _TYPED.finditer(text):  # places are the same in both texts
        pieces += [found[end : typed.start()], typed[0]]
        end = typed.end()
    return "".join([*pieces, found[end:]])


def _set(text: str) -> str:
    text = _WORD.sub(lambda found: found[0] if _ADDRESS.search(found[0]) else _APOSTROPHE.sub("’", found[0]), text)
    return _SPACE.sub(NARROW, _THOUSANDS.sub(lambda found: found[0].replace(" ", NARROW), text))


def bound(text: str) -> str:
    """Return a text whose signs and digits are bound to their neighbours, for wrapping by other code; `unbound` restores the plain spaces."""
    return _SPACE.sub(_BINDING, _THOUSANDS.sub(lambda found: found[0].replace(" ", _BINDING), text))


def unbound(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace(_BINDING, " ")


def wrapped_lines(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Wrap a text into lines of `width` characters, with the prefix `first` on the first line and `rest` on the others; words are not broken."""
    lines = textwrap.wrap(bound(text), width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
    return [unbound(line) for line in lines]
