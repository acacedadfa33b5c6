"""`sahel show` as people read it: whole cards over a small record, in both languages and at several widths; and that no card runs on."""

from __future__ import annotations

import json
import re

import pytest
from record_builders import actor, event, joins, put, record, source, text
from run_sahel import sahel, sahel_at_terminal
from slowly import all_but_slow

EXIT = event(
    "exit",
    type="withdrawal",
    date="2025-01~",
    title=text("Mali says that it leaves"),
    summary=text("A text is read on television."),
    place="town",
    participants=[{"actor": "MLI", "role": "author"}, {"actor": "ada", "role": "author"}, {"actor": "ORG", "role": "target"}],
    topics=["trade"],
    effects=[
        {
            "kind": "announces-exit",
            "subject": ["MLI", "NER"],
            "object": "ORG",
            "due": "2026-01",
            "claims": [{"field": "date", "value": "2025-01-28", "by": ["ORG"], "citations": ["wire"], "rank": "held", "reason": text("So it says.")}],
        },
        {"kind": "leaves", "subject": "MLI", "object": "ORG", "by": ["MLI"]},
        {"kind": "takes-position", "subject": "MLI", "object": "trade", "view": text("We are free."), "speaker": "ada", "wording": "quotation"},
        {"kind": "plans", "subject": "MLI", "object": "vote", "title": text("A vote is held"), "type": "election", "when": "2026-05"},
    ],
    relations=[{"kind": "responds-to", "to": "founding"}],
    citations=[{"source": "page", "supports": "the text"}],
    claims=[{"field": "place", "value": "ada", "citations": ["page"], "rank": "deprecated", "reason": text("A slip.")}],
    revisions=[{"day": "2026-01-02", "field": "title", "old": "Old", "reason": "a slip of ours"}],
)
PEOPLE = [actor("MLI", "state"), actor("NER", "state"), actor("ORG", "organisation"), actor("ada", "person")]


@pytest.fixture
def data(tmp_path):
    happened = [
        event("founding", date="2000", title=text("They found a union"), effects=[joins(["MLI", "NER"], "ORG")]),
        EXIT,
        event("reply", date="2025-02-01", title=text("The union regrets it"), relations=[{"kind": "responds-to", "to": "exit"}]),
        *(event(f"talk-{n}", date=f"2025-03-0{n}", participants=[{"actor": "ORG", "role": "party"}]) for n in range(1, 8)),
    ]
    sources = [source("page", published="1999"), source("wire", publisher="Agency", kind="agency")]
    return str(put(tmp_path / "record.json", record(*happened, actors=PEOPLE, sources=sources)))


ENGLISH = """\
╭──────────────────────────────────────────────────────────╮
│ Mali says that it leaves                                 │
│ Date       about January 2025 (between 1 December 2024   │
│            and 28 February 2025)                         │
│ Certainty  certain; contested: see the other versions    │
│ Type       withdrawal                                    │
│ Place      Town                                          │
│ Topics     Trade                                         │
│ Recorded   1 January 2026                                │
│ Id         exit                                          │
│                                                          │
│ A text is read on television.                            │
│                                                          │
│ Participants ─────────────────────────────────────────── │
│ author  Mli, Ada                                         │
│ target  Org                                              │
│                                                          │
│ Changes ──────────────────────────────────────────────── │
│ exit announced    Mli, Ner (Org); due January 2026       │
│ membership ended  Mli (Org); according to Mli            │
│ position          Mli on Trade: "We are free" (through   │
│                   Ada)                                   │
│ plan              A vote is held (Mli); for May 2026     │
│                   [vote]                                 │
│                                                          │
│ Other versions ───────────────────────────────────────── │
│ held          Date: 28 January 2025 (exit announced:     │
│               Mli, Ner); according to Org. So it says.   │
│               Given by [2] Agency.                       │
│ judged wrong  Place: Ada. A slip. Given by [1] Paper.    │
│                                                          │
│ Earlier events ───────────────────────────────────────── │
│ in response to  They found a union [founding]            │
│                                                          │
│ Later events ─────────────────────────────────────────── │
│ answered by  The union regrets it [reply]                │
│                                                          │
│ Corrections ──────────────────────────────────────────── │
│ 2 January 2026  Title corrected; reason noted by the     │
│                 record's editors: "a slip of ours"       │
╰──────────────────────────────────────────────────────────╯
Sources ────────────────────────────────────────────────────
[1]  Paper, 1999; newsroom; supports, in the words of the
     record: "the text"
     https://example.org/page
[2]  Agency; agency; cited only for another version
     https://example.org/wire
"""

FRENCH = """\
╭──────────────────────────────────────────────────────────╮
│ Mali says that it leaves                                 │
│ Date         vers janvier 2025 (entre le 1er décembre    │
│              2024 et le 28 février 2025)                 │
│ Certitude    certain ; contesté : voir les autres        │
│              versions                                    │
│ Type         retrait                                     │
│ Lieu         Town                                        │
│ Thèmes       Trade                                       │
│ Enregistré   1er janvier 2026                            │
│ Identifiant  exit                                        │
│                                                          │
│ A text is read on television.                            │
│                                                          │
│ Participants ─────────────────────────────────────────── │
│ auteur        Mli, Ada                                   │
│ partie visée  Org                                        │
│                                                          │
│ Changements ──────────────────────────────────────────── │
│ retrait annoncé  Mli, Ner (Org) ; échéance : janvier     │
│                  2026                                    │
│ fin d'adhésion   Mli (Org) ; selon Mli                   │
│ position         Mli, sujet « Trade » : « We are free »  │
│                  (position exprimée par Ada)             │
│ projet           A vote is held (Mli) ; pour : mai 2026  │
│                  [vote]                                  │
│                                                          │
│ Autres versions ──────────────────────────────────────── │
│ version soutenue  Date : 28 janvier 2025 (retrait        │
│                   annoncé : Mli, Ner) ; selon Org. So it │
│                   says. Selon [2] Agency.                │
│ version écartée   Lieu : Ada. A slip. Selon [1] Paper.   │
│                                                          │
│ Antécédents ──────────────────────────────────────────── │
│ en réponse à  They found a union [founding]              │
│                                                          │
│ Suites ───────────────────────────────────────────────── │
│ réponse  The union regrets it [reply]                    │
│                                                          │
│ Corrections ──────────────────────────────────────────── │
│ 2 janvier 2026  champ corrigé : Titre ; motif, noté en   │
│                 anglais par les rédacteurs du registre : │
│                 « a slip of ours »                       │
╰──────────────────────────────────────────────────────────╯
Sources ────────────────────────────────────────────────────
[1]  Paper, 1999 ; rédaction ; citée à l'appui de ceci (note
     en anglais) : « the text »
     https://example.org/page
[2]  Agency ; agence de presse ; citée seulement pour une
     autre version
     https://example.org/wire
"""

PIPED = """\
Mali says that it leaves
  Date: about January 2025 (between 1 December 2024 and 28 February 2025)
  Certainty: certain; contested: see the other versions
  Type: withdrawal
  Place: Town
  Topics: Trade
  Recorded: 1 January 2026
  Id: exit

A text is read on television.

Participants
  author: Mli, Ada
  target: Org

Changes
  exit announced: Mli, Ner (Org); due January 2026
  membership ended: Mli (Org); according to Mli
  position: Mli on Trade: "We are free" (through Ada)
  plan: A vote is held (Mli); for May 2026 [vote]

Other versions
  held: Date: 28 January 2025 (exit announced: Mli, Ner); according to Org. So it says. Given by [2] Agency.
  judged wrong: Place: Ada. A slip. Given by [1] Paper.

Earlier events
  in response to: They found a union [founding]

Later events
  answered by: The union regrets it [reply]

Sources
  [1] Paper, 1999; newsroom; supports, in the words of the record: "the text" https://example.org/page
  [2] Agency; agency; cited only for another version https://example.org/wire

Corrections
  2 January 2026: Title corrected; reason noted by the record's editors: "a slip of ours"
"""

ORGANISATION = """\
╭──────────────────────────────────────────────────────────────────────────────╮
│ Org                                                                          │
│ Kind  organisation                                                           │
│ Id    ORG                                                                    │
│                                                                              │
│ Members ──────────────────────────────────────────────────────────────────── │
│ member  Mli (since 2000; exit announced; contested: day of the exit (by      │
│         Mli))                                                                │
│ member  Ner (since 2000; exit announced)                                     │
│                                                                              │
│ Latest events ────────────────────────────────────────────────────────────── │
│ 2025-03-07  It happens. [talk-7]                                             │
│ 2025-03-06  It happens. [talk-6]                                             │
│ 2025-03-05  It happens. [talk-5]                                             │
│ 2025-03-04  It happens. [talk-4]                                             │
│ 2025-03-03  It happens. [talk-3]                                             │
│ more: `sahel timeline --actor ORG --until 2025-06-01 --reverse --data        │
│   record.json`                                                               │
│                                                                              │
│ None recorded: Form and name; Chair                                          │
╰──────────────────────────────────────────────────────────────────────────────╯
as of 2025-06-01
"""


def test_an_event_in_english(data):
    ran = sahel("show", "exit", "--data", data, "-f", "table", COLUMNS="60")
    assert (ran.code, ran.out, ran.err) == (0, ENGLISH, "")


def test_an_event_in_french(data):
    ran = sahel("show", "exit", "--data", data, "-f", "table", "--lang", "fr", COLUMNS="60")
    assert (ran.code, ran.out, ran.err) == (0, FRENCH, "")


def test_a_pipe_gets_a_line_for_each_thing_and_all_of_it(data):
    ran = sahel("show", "exit", "--data", data)
    assert (ran.code, ran.out, ran.err) == (0, PIPED, "")
    assert sahel("show", "ORG", "--data", data).out.count("[talk-") == 7


def test_an_organisation_says_what_weighs_most_and_where_the_rest_is(data, tmp_path):
    ran = sahel("show", "ORG", "--data", "record.json", "--on", "2025-06-01", "-f", "table", COLUMNS="80", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, ORGANISATION, "")


def test_the_commands_named_answer(data):
    told = re.findall(r"more: `sahel ([^`]+)`", sahel("show", "ORG", "--data", data, "-f", "table", COLUMNS="300").out)
    assert told
    for command in told:
        assert sahel(*command.split(), "--json").code == 0


def test_a_plan_that_was_kept_shows_the_event_that_kept_it():
    assert json.loads(sahel("show", "aes-summit-2", "--json").out)["fulfils"] == ["aes-summit-2"]


def test_a_plan_has_its_dates():
    lines = sahel("show", "mali-transition-end", "-f", "table", COLUMNS="80").out.splitlines()
    labels = [line[2:19].strip() for line in lines[2 : next(place for place, line in enumerate(lines) if line.strip("│ ") == "")] if line[2] != " "]
    assert labels == [
        "Planned for", "Status", "Certainty", "Type", "Planned by", "Topics", "First announced", "Earlier dates", "Id"
    ]  # fmt: skip


def test_what_a_source_supports_is_in_the_card_of_programs(data):
    card = json.loads(sahel("show", "exit", "--data", data, "--json").out)
    assert card["supports"] == [{"source": "page", "supports": "the text"}]


@pytest.mark.parametrize("columns", all_but_slow([40, 60, 80, 120], lambda columns: columns == 60))
@pytest.mark.parametrize(
    "thing",
    all_but_slow(
        ["ECOWAS", "Mali", "Ibrahim Traoré", "2023-06-30-unsc-resolution-2690", "JNIM", "Niamey", "currency"],
        lambda thing: thing in ("Mali", "2023-06-30-unsc-resolution-2690", "currency"),
    ),
)
@pytest.mark.parametrize("language", all_but_slow(["en", "fr"], lambda language: language == "fr"))
def test_no_line_is_wider_than_the_terminal_but_for_what_cannot_be_broken(columns, thing, language):
    out = sahel("show", thing, "-f", "table", "--lang", language, COLUMNS=str(columns)).out
    wide = [line for line in out.splitlines() if len(line) > columns]
    assert [line for line in wide if len(line.split()) > 1 and max(map(len, line.split())) + 40 < columns] == []
    assert all(re.fullmatch(r" *\S+", line) for line in wide), wide


@pytest.mark.parametrize("thing", all_but_slow(["ECOWAS", "AU", "UN", "Mali", "Niger", "JNIM"], lambda thing: thing in ("ECOWAS", "Mali")))
def test_no_card_of_an_actor_runs_on(thing):
    assert sahel("show", thing, "-f", "table", COLUMNS="80").out.count("\n") < 110


def test_colour_adds_to_words_and_changes_none():
    plain, coloured = (sahel_at_terminal("show", "Mali", "--no-pager", TERM="xterm", NO_COLOR=value) for value in ("1", ""))
    assert "\x1b[1mMali\x1b[0m" in coloured
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


def test_several_things_are_an_array(data):
    one, both = (json.loads(sahel("show", *things, "--data", data, "--json", "-q").out) for things in (["ORG"], ["org", "exit"]))
    assert both[0] == one
    assert [card["id"] for card in both] == ["ORG", "exit"]
    first, second = (sahel("show", thing, "--data", data).out for thing in ("ORG", "exit"))
    assert sahel("show", "ORG", "exit", "--data", data).out == first.rpartition("\n\n")[0] + "\n\n" + second
    assert sahel("show", "ORG", "nobody", "--data", data).code == 4


def test_a_day_is_its_list():
    ran = sahel("show", "2025-12-22", "-q")
    assert (ran.code, [line.split("\t")[5] for line in ran.out.splitlines()], ran.err) == (
        0,
        ["2025-12-22-bissau-junta-asks-ecowas-force-to-leave", "2025-12-22-second-aes-summit", "2025-12-22-traore-late-programme-changed"],
        "",
    )
    assert len(json.loads(sahel("show", "2025-12-22", "--json", "-q").out)) == 3
    assert sahel("show", "2025-12").code == sahel("show", "2025-12-40").code == 4
    ran = sahel("show", "1950-01-01")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (0, "", "note: no result for: --since 1950-01-01 --until 1950-01-01")
    assert "1957-03-06" in ran.err or "6 March 1957" in ran.err


def test_a_person_has_titles_over_time_and_a_participant_the_offices_of_that_day():
    person, summit = sahel("show", "Tiani", "-f", "plain").out, sahel("show", "2024-07-06-niamey-summit", "-f", "plain").out
    titles = "President of the CNSP, head of state (Niger); from 28 July 2023 until 26 March 2025"
    assert f"\n\nTitles over time\n  {titles}\n  President of the Republic, Head of State (Niger); since 26 March 2025\n\n" in person
    assert (
        "Ibrahim Traoré, President of Faso (Burkina Faso); Abdourahamane Tiani, President of the CNSP, head of state (Niger); Burkina Faso" in summit
    )
    assert (
        "\n\nTitres successifs\n  Président du CNSP, chef de l'État (Niger) ; du 28 juillet 2023"
        in sahel("show", "Tiani", "-f", "plain", "--lang", "fr").out
    )
    assert "Ibrahim Traoré, président du Faso (Burkina Faso)" in sahel("show", "2024-07-06-niamey-summit", "-f", "plain", "--lang", "fr").out
