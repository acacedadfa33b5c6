"""Sequences of rows: each once, and read as far as they are asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.lazy_sequences_and_unique_values import Streamed, each_once


def test_equal_values_come_once_in_their_order():
    assert each_once([{"a": 1}, {"b": 2}, {"a": 1}]) == [{"a": 1}, {"b": 2}]


@given(st.lists(st.integers(), max_size=6), st.slices(6))
def test_a_streamed_sequence_is_the_list_of_its_values(values, part):
    streamed = Streamed(iter(values))
    assert streamed[part] == values[part]
    assert (bool(streamed), list(streamed), len(streamed), list(streamed)) == (bool(values), values, len(values), values)


def test_a_streamed_sequence_reads_no_further_than_it_is_asked():
    read = []
    streamed = Streamed(read.append(n) or n for n in range(100))
    assert (bool(streamed), read) == (True, [0])
    assert (streamed[:2], read) == ([0, 1], [0, 1])
    assert (next(iter(streamed)), read) == (0, [0, 1])
    assert (streamed[2], read) == (2, [0, 1, 2])


def test_a_streamed_sequence_that_knows_its_number_reads_nothing_for_it():
    read = []
    streamed = Streamed((read.append(n) or n for n in range(100)), count=lambda: 100)
    assert (len(streamed), read) == (100, [])
    assert (list(streamed)[-1], len(read)) == (99, 100)


@given(st.lists(st.integers(), max_size=6), st.slices(6))
def test_a_streamed_sequence_that_knows_its_number_has_the_slices_of_its_values(values, part):
    assert Streamed(iter(values), count=lambda: len(values))[part] == values[part]
    assert not values or Streamed(iter(values), count=lambda: len(values))[-1] == values[-1]
