"""How many rows have room in a text, and which of its sources each keeps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sahelcli.fold.salience import tier
from sahelcli.questions.timeline import ENOUGH, fitted

KINDS = ("primary", "agency", "newsroom", "reference", "repost", "state-media", "other")


def source(name, kind, length=10):
    return {"source": name, "kind": kind, "publisher": "P", "published": "2024", "url": "u" * length}


def in_room(rows, room):
    """The rows fitted into a room, where a row takes 10 and each of its sources its own address."""

    def length(chosen):
        return 10 * len(chosen) + sum(len(url) for url in {row["citations"][0]["url"] for row in chosen if row["citations"]})

    found = fitted(lambda count: rows[:count], len(rows), room, length)
    assert length(found) <= room
    return found


def kinds(rows):
    return [row["citations"][0]["kind"] for row in rows]


def both(count, strong=40, weak=10):
    """Rows that each have an agency's page with a long address and a repost with a short one, all of them different."""
    return [{"citations": [source(f"a{n}", "agency", strong + n), source(f"r{n}", "repost", weak + n)]} for n in range(count)]


def test_strong_sources_come_before_a_ninth_line():
    rows = both(12)
    assert kinds(in_room(rows, 5_000)) == ["agency"] * 12
    room = ENOUGH * 10 + sum(40 + n for n in range(ENOUGH)) + 3
    assert kinds(in_room(rows, room)) == ["agency"] * ENOUGH


def test_eight_lines_come_before_strong_sources_and_what_room_is_left_goes_to_those():
    rows = both(12)
    room = ENOUGH * 10 + sum(10 + n for n in range(ENOUGH))
    assert kinds(in_room(rows, room)) == ["repost"] * ENOUGH
    assert kinds(in_room(rows, room + 65)) == ["agency"] * 2 + ["repost"] * (ENOUGH - 2)


def test_the_weakest_source_is_replaced_first():
    newsroom = {"citations": [source("n", "newsroom", 10), source("p", "primary", 30)]}
    repost = {"citations": [source("r", "repost", 11), source("m", "newsroom", 31)]}
    assert kinds(in_room([newsroom, repost], 20 + 10 + 31)) == ["newsroom", "newsroom"]


def test_where_there_are_weak_sources_alone_one_of_them_stays():
    assert kinds(in_room([{"citations": [source("o", "other"), source("s", "state-media", 9)]}], 100)) == ["state-media"]


def test_a_day_of_publication_takes_no_room_and_no_row_fits_where_there_is_none():
    assert in_room(both(1), 100)[0]["citations"][0]["published"] is None
    assert in_room(both(3), 15) == []
    assert in_room([], 15) == []


@given(st.lists(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1, 40)), max_size=4), max_size=12), st.integers(1, 500))
def test_whatever_the_room_a_line_keeps_a_source_of_its_own_and_no_weak_one_where_another_is_there(pages, room):
    rows = [{"citations": [source(f"{n}-{m}", kind, length) for m, (kind, length) in enumerate(own)]} for n, own in enumerate(pages)]
    for row, kept in zip(rows, in_room(rows, room), strict=False):
        own = {citation["source"]: citation["kind"] for citation in row["citations"]}
        assert [citation["source"] for citation in kept["citations"]] == [c for c in own if c in {k["source"] for k in kept["citations"]}][:1]
        assert bool(kept["citations"]) == bool(own)
        if own:
            assert tier(kept["citations"][0]["kind"]) <= max(2, min(map(tier, own.values())))
