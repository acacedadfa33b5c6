"""Answers on a terminal: tables whose words are whole at any width, and trees of causes."""

from __future__ import annotations

import re

import pytest

from sahelcli.render.formats import Page
from sahelcli.render.proofs_and_causes import render_causes as render_plain
from sahelcli.render.terminal_answers import render_table, render_tree

ROW = {
    "name": {"en": "Mali", "fr": "Mali"}, "status": "member", "since": "1975", "until": None, "suspended": True, "suspended_since": "2021",
    "withdrawal": None, "withdrawal_effective": None, "certainty": "possible", "contested": True,
}  # fmt: skip
PLAN = {"date": "2027", "status": "planned", "certainty": "certain", "contested": False, "name": {"en": "Vote", "fr": "Scrutin"}}


def shown(*rows, columns=("name", "status", "notes"), **more):
    return "".join(render_table(Page(rows, (), columns, "en", width=80, listing="members", **more)))


def test_each_note_has_a_style_of_its_own():
    assert "\x1b[1msuspended since 2021\x1b[0m; \x1b[35mcontested\x1b[0m; \x1b[2mpossible\x1b[0m" in shown(ROW, colour=True)
    assert "\x1b[36mplanned\x1b[0m" in shown(PLAN, colour=True, columns=("name", "notes"))


@pytest.mark.parametrize("rows", [(ROW,), (PLAN, PLAN | {"name": {"en": "Other", "fr": "Autre"}})])
def test_colour_adds_to_words_and_changes_none(rows):
    plain = shown(*rows, columns=("name", "notes"))
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9;]*m", "", shown(*rows, columns=("name", "notes"), colour=True)).split() == plain.split()


NAMES = tuple(
    ROW | {"name": {"en": name, "fr": name}, "status": "member", "suspended_since": None, "certainty": "certain", "contested": False, "since": since}
    for name, since in (("Évariste Ndayishimiye", "2025-07-17"), ("Abdourahamane Tiani", "2023-07-28"))
)


def test_cells_are_wrapped_between_words_and_where_words_have_no_room_each_row_is_one_column():
    columns = ("name", "since")
    assert "".join(render_table(Page(NAMES, (), columns, "en", width=40, listing="members"))) == (
        "Name                    Since\n"
        "──────────────────────────────────\nÉvariste Ndayishimiye   2025-07-17\nAbdourahamane Tiani     2023-07-28\n\n"
    )
    assert "".join(render_table(Page(NAMES, (), columns, "en", width=29, listing="members"))) == (
        "Name               Since\n─────────────────────────────\n"
        "Évariste           2025-07-17\nNdayishimiye\nAbdourahamane      2023-07-28\nTiani\n\n"
    )
    assert "".join(render_table(Page(NAMES, (), columns, "en", caption="as of today", width=24, listing="members"))) == (
        "Name: Évariste\n  Ndayishimiye\nSince: 2025-07-17\n\nName: Abdourahamane\n  Tiani\nSince: 2023-07-28\n\nas of today\n"
    )


@pytest.mark.parametrize("width", range(24, 80, 4))
def test_no_word_is_broken_at_any_width(width):
    words = {word for row in NAMES for word in (*row["name"]["en"].split(), row["since"])}
    assert words <= set("".join(render_table(Page(NAMES, (), ("name", "since", "notes"), "en", width=width, listing="members"))).split())


@pytest.mark.parametrize("width", range(24, 120))
def test_no_word_is_cut_where_long_texts_stand_before_a_long_word(width):
    """The last column is as wide as its one word, and the texts before it fill the rest."""
    text = "no new date, dates given: 2025-12-22/2025-12-23 [2025-12-22-second-aes-summit]"
    rows = [{"name": text, "status": f"{text} {place}", "type": f"common-radio-{place}", "id": "aes-common-radio"} for place in range(2)]
    columns = ("status", "name", "type", "id")
    lines = "".join(render_table(Page(rows, (), columns, "en", width=width, listing="plans"))).splitlines()
    assert {*text.split(), "common-radio-0", "common-radio-1", "aes-common-radio"} <= set(" ".join(lines).split())
    assert width < 34 or max(map(len, lines)) <= width


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
    return "".join(render_tree(found, page) if width else render_plain(found, page))


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
