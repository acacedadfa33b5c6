"""The tree of reasons: back to what led to something, forward to what followed, each node once."""

from __future__ import annotations

import pytest
from builders import event, record
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.errors import UnknownName
from sahelcli.contract.proof_parts import EDGE, NODE, WHY
from sahelcli.questions.causes import why
from sahelcli.snapshot.build import build_in_memory


def linked(line, name, *relations, **fields):
    return event(line, name=name, relations=[{"kind": kind, "to": to} for kind, to in (r.split(":") for r in relations)], **fields)


CHAIN = record(
    linked("2000-01-01 MLI joins ORG", "founding"),
    linked("2001-01-01 MLI announces-exit ORG; MLI plans exit when=2002", "announcement", "responds-to:founding"),
    linked("2001-02-01", "protest", "responds-to:announcement"),
    linked("2002-01-01 MLI leaves ORG", "exit-day", "implements:announcement", "fulfils:exit"),
    linked("2002-02-01", "echo", "responds-to:exit-day", "responds-to:announcement"),
)
FACT = "founding/MLI/member-of/ORG"


@pytest.fixture(scope="module")
def db():
    return build_in_memory(CHAIN)


def tree(found):
    """Nodes as (way, distance, under, id)."""
    return [(node["way"], node["distance"], node["under"], node["id"]) for node in found["nodes"]]


def test_an_event_goes_back_to_what_it_refers_to_and_forward_to_what_came_of_it(db):
    found = why(db, "announcement", 1)
    assert tree(found) == [
        ("root", 0, None, "announcement"),
        ("back", 1, "announcement", "founding"),
        ("forward", 1, "announcement", "protest"),
        ("forward", 1, "announcement", "exit-day"),
        ("forward", 1, "announcement", "echo"),
        ("forward", 1, "announcement", "announcement/MLI/withdrawing-from/ORG"),
        ("forward", 1, "announcement", "exit"),
    ]
    assert found["edges"] == [
        {"from": "announcement", "relation": "opens", "to": "announcement/MLI/withdrawing-from/ORG"},
        {"from": "announcement", "relation": "plans", "to": "exit"},
        {"from": "announcement", "relation": "responds-to", "to": "founding"},
        {"from": "echo", "relation": "responds-to", "to": "announcement"},
        {"from": "echo", "relation": "responds-to", "to": "exit-day"},
        {"from": "exit-day", "relation": "closes", "to": "announcement/MLI/withdrawing-from/ORG"},
        {"from": "exit-day", "relation": "fulfils", "to": "exit"},
        {"from": "exit-day", "relation": "implements", "to": "announcement"},
        {"from": "protest", "relation": "responds-to", "to": "announcement"},
    ]


def test_a_plan_goes_back_to_who_made_it_and_forward_to_who_kept_it(db):
    assert tree(why(db, "exit", 1)) == [("root", 0, None, "exit"), ("back", 1, "exit", "announcement"), ("forward", 1, "exit", "exit-day")]


def test_a_fact_goes_back_to_the_events_that_opened_and_closed_it(db):
    assert tree(why(db, FACT, 1)) == [
        ("root", 0, None, FACT),
        ("back", 1, FACT, "founding"),
        ("back", 1, FACT, "exit-day"),
        ("forward", 1, FACT, "echo"),
    ]


def test_a_plan_s_fact_is_its_plan(db):
    assert why(db, "announcement/MLI/plans/exit", 2) == why(db, "exit", 2)


def test_what_the_depth_leaves_out_is_said(db):
    more = {node["id"]: node["more"] for node in why(db, "echo", 1)["nodes"]}
    assert more == {"echo": False, "announcement": True, "exit-day": True}
    assert not any(node["more"] for node in why(db, "echo", 9)["nodes"])


def test_a_node_says_what_it_is(db):
    nodes = {node["id"]: node for node in why(db, "exit-day", 3)["nodes"]}
    page = [{"source": "page", "publisher": "Paper", "published": None, "url": "https://example.org/page", "kind": "newsroom"}]
    assert nodes[FACT] == {
        "id": FACT, "kind": "fact", "way": "forward", "distance": 1, "under": "exit-day", "type": "member-of", "date": "2000-01-01",
        "until": "2002-01-01", "title": None, "subject": "MLI", "object": "ORG", "status": "member", "qualifiers": {"as": "member"},
        "more": False, "citations": page,
    }  # fmt: skip
    assert (nodes["exit"]["kind"], nodes["exit"]["date"], nodes["exit"]["under"]) == ("plan", "2002", "exit-day")
    assert nodes["announcement"]["title"] == {"en": "Title of announcement", "fr": "Title of announcement"}


def test_it_keeps_the_contract(db):
    found = why(db, "announcement", 2)
    assert list(found) == [column.name for column in WHY]
    assert {tuple(node) for node in found["nodes"]} == {tuple(column.name for column in NODE)}
    assert {tuple(edge) for edge in found["edges"]} == {tuple(column.name for column in EDGE)}


@pytest.mark.parametrize(
    ("asked", "candidates"),
    [
        ("anouncement", ["announcement"]),
        ("founding/MLI/member-of", [FACT]),
        ("nothing of the kind", []),
    ],
)
def test_an_unknown_id_gets_the_nearest(db, asked, candidates):
    with pytest.raises(UnknownName) as raised:
        why(db, asked, 2)
    assert (raised.value.exit_code, [id_ for id_, _ in raised.value.candidates]) == (4, candidates)


@examples(40)
@given(st.lists(st.lists(st.integers(0, 20), max_size=3, unique=True), min_size=1, max_size=9), st.integers(1, 5), st.data())
def test_each_node_comes_once_whatever_points_at_what(targets, depth, data):
    """Any record whose events point at earlier ones, or are pointed at twice over: nodes once, edges between nodes, every node under another."""
    history = [
        linked(f"2000-01-{place + 1:02} MLI plans p{place % 3} when=2001; MLI joins ORG", f"n{place}",
               *(f"{'fulfils' if to % 2 else 'responds-to'}:{'p' + str(to % 3) if to % 2 else 'n' + str(to % place)}" for to in aims if place))
        for place, aims in enumerate(targets)
    ]  # fmt: skip
    db = build_in_memory(record(*history))
    root = data.draw(st.sampled_from([f"n{place}" for place in range(len(history))] + ["p0", "n0/MLI/member-of/ORG"]))
    found = why(db, root, depth)
    ids = [node["id"] for node in found["nodes"]]
    assert len(ids) == len(set(ids))
    assert {end for edge in found["edges"] for end in (edge["from"], edge["to"])} <= set(ids)
    place = {id_: at for at, id_ in enumerate(ids)}
    assert all(place[node["under"]] < place[node["id"]] for node in found["nodes"] if node["id"] != root)
    assert all(1 <= node["distance"] <= depth for node in found["nodes"][1:])
    assert why(db, root, depth) == found
