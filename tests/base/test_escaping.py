"""Text in each output language, and what its readers get back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.escaping import escape_csv, guard_formula, unseen_at


def seen(text):
    return not {text[place] for place in unseen_at(text)} - set("\t\r\n")


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n1", " =1", "\u00a0=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "'x"]
)
def test_what_a_spreadsheet_may_compute_has_an_apostrophe_before_it(start):
    assert escape_csv(start) == f'"\'{start}"'


@pytest.mark.parametrize("text", ["", "Mali", "a=1", "1-2", "\u2212x", "a;=1", " x", "Côte d'Ivoire"])
def test_other_texts_are_quoted_and_no_more(text):
    assert escape_csv(text) == f'"{text}"'


@given(st.text())
def test_the_guard_can_be_taken_off_again(text):
    assert guard_formula(text).removeprefix("'") == text


@given(st.lists(st.text().filter(seen), min_size=1))
def test_csv_is_read_back_as_it_was(texts):
    (row,) = csv.reader(io.StringIO(",".join(map(escape_csv, texts)), newline=""))
    assert row == [guard_formula(text) for text in texts]
