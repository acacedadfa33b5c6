"""The tree of reasons: drawn, and in plain text."""

from __future__ import annotations

import pytest

from sahelcli.render.causes import render as render_plain
from sahelcli.render.formats import Page
from sahelcli.render.terminal.tree import render


def node(id_, kind="event", way="back", under="exit", **more):
    blank = dict.fromkeys(("type", "until", "subject", "object", "status")) | {"qualifiers": {}, "more": False, "citations": []}
    title = {"en": f"Title of {id_}", "fr": f"Titre de {id_}"}
    return {"id": id_, "kind": kind, "way": way, "under": under, "date": "2024-01-28", "title": title, **blank, **more}


FACT = node(
    "joining/MLI/member-of/ORG", "fact", "forward", type="member-of", date="2000", until="2025-01-29", title=None, subject="MLI", object="ORG",
    status="member",
)  # fmt: skip
FOUND = {
    "root": "exit",
    "depth": 2,
    "nodes": [
        node("exit", way="root", under=None),
        node("notice", more=True),
        node("summit-2", "plan", date=None),
        node("echo", way="forward"),
        node("answer", way="forward", under="echo"),
        FACT,
    ],
    "edges": [
        {"from": "exit", "relation": "fulfils", "to": "summit-2"},
        {"from": "exit", "relation": "implements", "to": "notice"},
        {"from": "exit", "relation": "responds-to", "to": "notice"},
        {"from": "exit", "relation": "closes", "to": FACT["id"]},
        {"from": "echo", "relation": "responds-to", "to": "exit"},
        {"from": "answer", "relation": "supersedes", "to": "echo"},
    ],
}


def drawn(language, width=0, found=FOUND):
    page = Page((), (), (), language, "as it was", width, names={"MLI": "Mali", "ORG": "The Org"})
    return "".join(render(found, page) if width else render_plain(found, page))


def test_a_tree_in_english():
    assert (
        drawn("en", 60)
        == """\
Title of exit (28 January 2024) [exit]
├── What led to it
│   ├── in implementation of, in response to: Title of
│   │   notice (28 January 2024) [notice] (more: --depth 3)
│   └── carrying out the plan: Title of summit-2 (no date)
│       [summit-2]
└── What followed
    ├── answered by: Title of echo (28 January 2024) [echo]
    │   └── replaced by: Title of answer (28 January 2024)
    │       [answer]
    └── ends: Mali: member of The Org from 2000 until 29
        January 2025 [joining/MLI/member-of/ORG]
as it was
"""
    )


def test_without_drawing_each_step_is_one_line():
    assert (
        drawn("fr")
        == """\
Titre de exit (28 janvier 2024) [exit]

Ce qui y a conduit
  en application de, en réponse à : Titre de notice (28 janvier 2024) [notice] (suite : --depth 3)
  réalise le projet : Titre de summit-2 (sans date) [summit-2]

Ce qui a suivi
  réponse : Titre de echo (28 janvier 2024) [echo]
    remplacement : Titre de answer (28 janvier 2024) [answer]
  met fin à : Mali : membre de The Org de 2000 au 29 janvier 2025 [joining/MLI/member-of/ORG]

as it was
"""
    )


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_line_is_wider_than_the_page_and_no_word_is_cut(width, language):
    screen = drawn(language, width)
    assert max(map(len, screen.splitlines())) <= width
    assert set(drawn(language).split()) <= set(screen.split())


def test_nothing_on_a_side_is_said():
    alone = FOUND | {"nodes": FOUND["nodes"][:1], "edges": []}
    assert drawn("en", 0, alone).count("nothing in the record\n") == 2
    assert drawn("en", 60, alone).count("nothing in the record\n") == 2
