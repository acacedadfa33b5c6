"""Which signs of a text people see. Nothing here knows the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""The spaces of Unicode (category Zs) besides the plain one; `str.isprintable` leaves them out."""

_AS_SPACE: Final = str.maketrans(dict.fromkeys(_SPACES, " "))

_BLANK: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U00013441-\U00013446\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
)
"""Letters, marks and symbols that look like nothing: fillers, empty patterns, variation selectors."""


def unseen_at(text: str) -> Iterator[int]:
    """Yield the position of each sign that nobody sees, or that changes how others are seen.

    These are the signs of the categories Cc, Cf, Cs, Co, Cn, Zl and Zp (control, format, surrogate, private use, unassigned, line ends), which are
    those that `str.isprintable` refuses, the spaces aside; and the letters that look like nothing.
    """
    if (text.isprintable() or text.translate(_AS_SPACE).isprintable()) and not _BLANK.search(text):
        return
    for place, sign in enumerate(text):
        if not (sign.isprintable() or sign in _SPACES) or _BLANK.match(sign):
            yield place
