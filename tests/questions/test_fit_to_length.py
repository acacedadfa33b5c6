"""Which rows fit into a text, and which of its sources each keeps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sahelcli.fold.salience import tier
from sahelcli.questions.fit_to_length import AHEAD, ENOUGH, REPOST, fitted

KINDS = ("primary", "agency", "newsroom", "reference", "repost", "state-media", "other")


def source(name, kind, length=10, published="2024"):
    return {"source": name, "kind": kind, "publisher": name, "published": published, "url": "u" * length}


def row(name, *citations, length=10):
    return {"id": name, "length": length, "citations": list(citations)}


def in_room(rows, room):
    """The rows fitted into a room, where a row takes its own length and each of its sources that of its address; the first row is foremost."""

    def length(chosen):
        return sum(row["length"] for row in chosen) + sum({c["source"]: len(c["url"]) for row in chosen for c in row["citations"]}.values())

    places = {row["id"]: place for place, row in enumerate(rows)}
    found = fitted(rows, lambda row: places[row["id"]], room, length)
    assert length(found) <= room
    return found


def kinds(rows):
    return [[citation["kind"] for citation in row["citations"]] for row in rows]


def both(count, strong=40, weak=10):
    """Rows that each have an agency's page with a long address and a newsroom's with a short one, all of them different."""
    return [row(f"e{n:02}", source(f"a{n}", "agency", strong + n), source(f"n{n}", "newsroom", weak + n)) for n in range(count)]


def test_strong_sources_come_before_a_ninth_line():
    rows = both(12)
    room = ENOUGH * 10 + sum(40 + n for n in range(ENOUGH)) + 3
    assert kinds(in_room(rows, room)) == [["agency"]] * ENOUGH


def test_eight_lines_come_before_strong_sources_and_what_room_is_left_goes_to_those():
    rows = both(12)
    room = ENOUGH * 10 + sum(10 + n for n in range(ENOUGH))
    assert kinds(in_room(rows, room)) == [["newsroom"]] * ENOUGH
    assert kinds(in_room(rows, room + 65)) == [["agency"]] * 2 + [["newsroom"]] * (ENOUGH - 2)


def test_where_there_is_room_the_foremost_lines_have_two_sources_of_different_voices():
    rows = both(2)
    assert kinds(in_room(rows, 20 + 81 + 10)) == [["agency", "newsroom"], ["agency"]]
    assert kinds(in_room(rows, 500)) == [["agency", "newsroom"]] * 2
    one_voice = row("e", source("P", "agency", 10), source("P", "newsroom", 9) | {"source": "other"})
    assert kinds(in_room([one_voice], 500)) == [["agency"]]


def test_no_line_rests_on_a_repost_alone_unless_all_do():
    reposted, told = row("r", source("r", "repost", 1)), row("t", source("t", "newsroom", 30))
    assert [one["id"] for one in in_room([reposted, told], 500)] == ["t"]
    assert [one["id"] for one in in_room([reposted], 500)] == ["r"]
    assert kinds(in_room([row("b", source("r", "repost", 1), source("n", "newsroom", 30))], 500)) == [["newsroom"]]


def test_a_dated_source_comes_before_a_shorter_one_and_keeps_its_date():
    dated, undated = source("d", "newsroom", 20, "2024-07-06"), source("u", "newsroom", 10, None)
    assert [c["published"] for c in in_room([row("e", undated, dated)], 30)[0]["citations"]] == ["2024-07-06"]


def test_short_lines_that_come_soon_fill_up_to_eight():
    long = [row(f"l{n}", source(f"l{n}", "newsroom"), length=40) for n in range(9)]
    short = [row(f"s{n}", source(f"s{n}", "newsroom"), length=5) for n in range(4)]
    found = in_room([*long, *short], 6 * 50 + 2 * 15)
    assert [one["id"] for one in found] == ["l0", "l1", "l2", "l3", "l4", "l5", "s0", "s1"]
    far = [row(f"f{n}", source(f"f{n}", "newsroom"), length=900) for n in range(AHEAD)]
    assert [one["id"] for one in in_room([*long[:6], *far, *short], 330)] == ["l0", "l1", "l2", "l3", "l4", "l5"]


def test_where_there_is_no_room_there_is_no_row():
    assert in_room(both(3), 15) == []
    assert in_room([], 15) == []


@given(st.lists(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1, 40)), max_size=4), max_size=12), st.integers(1, 500))
def test_whatever_the_room_a_line_has_sources_of_its_own_and_a_repost_only_where_all_lines_rest_on_those(pages, room):
    rows = [row(f"{n}", *(source(f"{n}-{m}", kind, length) for m, (kind, length) in enumerate(own))) for n, own in enumerate(pages)]
    told = {one["id"]: {citation["source"] for citation in one["citations"]} for one in rows}
    speaks = any(tier(citation["kind"]) < REPOST for one in rows for citation in one["citations"])
    for kept in in_room(rows, room):
        assert {citation["source"] for citation in kept["citations"]} <= told[kept["id"]]
        assert bool(kept["citations"]) == bool(told[kept["id"]])
        assert not speaks or all(tier(citation["kind"]) < REPOST for citation in kept["citations"])
