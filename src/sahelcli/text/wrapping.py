"""Line wrapping. French has a space before ; : ! ? and inside « »: a line must not begin with such a sign or end with an opening one."""

from __future__ import annotations

import re
import textwrap
from typing import Final

_SIGNS: Final = re.compile(r"(?<=\S) (?=[;:!?»])|(?<=«) (?=\S)")
_BINDING: Final = "\ue000"
"""A private-use character that does not occur in the record and that is not a space for line wrapping."""


def bound(text: str) -> str:
    """Return a text whose signs are bound to their words, for wrapping by other code; `unbound` restores the plain spaces."""
    return _SIGNS.sub(_BINDING, text)


def unbound(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace(_BINDING, " ")


def wrapped_lines(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Wrap a text into lines of `width` characters, with the prefix `first` on the first line and `rest` on the others; words are not broken."""
    lines = textwrap.wrap(bound(text), width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
    return [unbound(line) for line in lines]
