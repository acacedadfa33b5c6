"""Signs that nobody sees, by the categories of Unicode."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from sahelcli.base.escaping import unseen_at


def test_every_sign_of_these_categories_is_unseen_and_every_space_is_seen():
    signs = [chr(code) for code in range(sys.maxunicode + 1)]
    unseen = [sign for sign in signs if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")]
    seen = "".join(sign for sign in signs if unicodedata.category(sign) in ("Zs", "Lu", "Nd", "Pd", "Sc"))
    assert list(unseen_at("".join(unseen))) == list(range(len(unseen)))
    assert [hex(ord(seen[place])) for place in unseen_at(seen)] == []


@pytest.mark.parametrize("sign", ["\u2800", "\u3164", "\u115f", "\uffa0", "\u034f", "\u180b", "\ufe0f", "\U0001d173", "\U0001fffe", "\ue000"])
def test_a_sign_that_looks_like_nothing_is_unseen(sign):
    assert list(unseen_at(f"a {sign}b{sign}")) == [2, 4]


def test_texts_as_people_write_them_are_seen_whole():
    assert list(unseen_at("Le « Liptako » : 1 000 km², N’Djamena – café\u202f! \u00a0🙂 ΑΩ ⵣ ٣ 中")) == []
