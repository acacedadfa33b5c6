"""Lines of a width. French sets a space before ; : ! ? and inside « »: a line neither begins with such a sign nor ends with an opening one."""

from __future__ import annotations

import re
import textwrap
from typing import Final

_SIGNS: Final = re.compile(r"(?<=\S) (?=[;:!?»])|(?<=«) (?=\S)")
_BINDING: Final = "\ue000"
"""A sign that no record has (private use): nothing that wraps lines takes it for a space."""


def bound(text: str) -> str:
    """A text whose signs are bound to their words, for a wrapping that is not ours; `unbound` gives the plain spaces back."""
    return _SIGNS.sub(_BINDING, text)


def unbound(text: str) -> str:
    """A text with plain spaces."""
    return text.replace(_BINDING, " ")


def wrapped_lines(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """A text in lines of a width, `first` before the first and `rest` before the others; no word is broken."""
    lines = textwrap.wrap(bound(text), width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
    return [unbound(line) for line in lines]
