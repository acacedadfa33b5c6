"""Lines of a width keep French signs beside their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sahelcli.text.wrapping import bound, unbound, wrapped_lines

WORDS = st.lists(st.sampled_from(["le", "registre", "s'arrête", ":", ";", "!", "?", "« membre »", "2024"]), min_size=1).map(" ".join)


def test_a_sign_goes_with_its_word():
    assert wrapped_lines("il y a ; puis « rien » : voilà", 8) == ["il y a ;", "puis", "« rien » :", "voilà"]


def test_indents_stand_before_lines():
    assert wrapped_lines("un deux trois", 9, "- ", "  ") == ["- un deux", "  trois"]


@given(WORDS)
def test_binding_is_undone(words):
    assert unbound(bound(words)) == words


@given(WORDS, st.integers(12, 40))
def test_no_line_begins_with_a_sign_or_ends_with_an_opening_one(words, width):
    lines = wrapped_lines(words, width)
    assert [line for line in lines[1:] if line[0] in ";:!?»"] == []
    assert [line for line in lines if line.endswith("«")] == []
    assert " ".join(lines) == words
