"""What the API answers is what `--json` prints: the same question, asked in both ways."""

from __future__ import annotations

import json

import pytest
from run_sahel import exactly
from slowly import all_but_slow

from sahelcli import open_record

TODAY = "2026-02-01"

QUESTIONS = {
    "members": (lambda r: r.members(bloc="ECOWAS", on="2024-06-01"), ("members", "--bloc", "ECOWAS", "--on", "2024-06-01")),
    "members, why": (
        lambda r: r.members(country="Mali", on="2024-06", why=True, certain=True),
        ("members", "--country", "Mali", "--on", "2024-06", "--why", "--certain"),
    ),
    "members, any status": (
        lambda r: r.members(country=["Togo", "Niger"], status="any", history=True, since="2020"),
        ("members", "--country", "Togo", "--country", "Niger", "--status", "any", "--history", "--since", "2020"),
    ),
    "leaders": (
        lambda r: r.leaders(country="Niger", office="head-of-state", history=True, period="2020..2024"),
        ("leaders", "--country", "Niger", "--office", "head-of-state", "--history", "--period", "2020..2024"),
    ),
    "chairs": (lambda r: r.chairs(bloc="CEDEAO", history=True), ("chairs", "--bloc", "CEDEAO", "--history")),
    "sanctions": (
        lambda r: r.sanctions(country="Niger", on="2023-09-01", measure=["border-closure", "airspace-closure"]),
        ("sanctions", "--country", "Niger", "--on", "2023-09-01", "--measure", "border-closure", "--measure", "airspace-closure"),
    ),
    "mediators": (lambda r: r.mediators(office="facilitator", history=True), ("mediators", "--office", "facilitator", "--history")),
    "forces": (lambda r: r.forces(history=True, until="2015"), ("forces", "--history", "--until", "2015")),
    "treaties": (lambda r: r.treaties(status="any", history=True), ("treaties", "--status", "any", "--history")),
    "positions": (lambda r: r.positions(topic="currency"), ("positions", "--topic", "currency")),
    "positions on a day": (lambda r: r.positions(on="2024"), ("positions", "--on", "2024")),
    "plans": (lambda r: r.plans(then=True), ("plans", "--then")),
    "plans, slipped and kept": (lambda r: r.plans(slipped=True, kept=True), ("plans", "--slipped", "--kept")),
    "facts": (lambda r: r.facts(property="suspended-from", history=True), ("facts", "--property", "suspended-from", "--history")),
    "timeline": (
        lambda r: r.timeline(bloc="AES", type=["summit", "founding"], since="2023", sort="latest", reverse=True, limit=5, then=True),
        (
            "timeline",
            "--bloc",
            "AES",
            "--type",
            "summit",
            "--type",
            "founding",
            "--since",
            "2023",
            "--sort",
            "latest",
            "--reverse",
            "--limit",
            "5",
            "--then",
        ),
    ),
    "timeline, heaviest": (
        lambda r: r.timeline(country="Mali", topic="defence", place="bamako", status="occurred", text="france", max_lines=3, contested=False),
        (
            *("timeline", "--country", "Mali", "--topic", "defence", "--place", "bamako", "--status", "occurred"),
            *("--text", "france", "--max-lines", "3"),
        ),
    ),
    "timeline, contested": (lambda r: r.timeline(actor="AES", contested=True), ("timeline", "--actor", "AES", "--contested")),
    "search": (lambda r: r.search("sanctions Niger", until="2024-06", limit=4), ("search", "sanctions Niger", "--until", "2024-06", "--limit", "4")),
    "cite": (
        lambda r: r.cite("2024-07-06-niamey-summit", "1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS"),
        ("cite", "2024-07-06-niamey-summit", "1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS"),
    ),
    "new": (lambda r: r.new("2020", bloc="AES", type="summit"), ("new", "--since", "2020", "--bloc", "AES", "--type", "summit")),
    "diff": (
        lambda r: r.diff("2024-01", "2024-07", country="Niger", max_lines=8),
        ("diff", "2024-01", "2024-07", "--country", "Niger", "--max-lines", "8"),
    ),
    "sources": (
        lambda r: r.sources(country="Mali", kind="newsroom", bloc="AES", since="2024"),
        ("sources", "--country", "Mali", "--kind", "newsroom", "--bloc", "AES", "--since", "2024"),
    ),
    "sources by": (lambda r: r.sources_by("kind", language="fr"), ("sources", "--by", "kind", "--language", "fr")),
    "sources behind": (lambda r: r.sources_behind(single=True, weak=True), ("sources", "--single", "--weak")),
    "actors": (lambda r: r.actors(kind=["force", "treaty"]), ("actors", "--kind", "force", "--kind", "treaty")),
    "topics": (lambda r: r.topics(), ("topics",)),
    "places": (lambda r: r.places(), ("places",)),
}


@pytest.fixture(scope="module")
def record():
    with open_record(today=TODAY) as opened:
        yield opened


@pytest.mark.parametrize("question", all_but_slow(QUESTIONS, lambda question: question in list(QUESTIONS)[::3]))
def test_rows_are_what_json_prints(record, question):
    ask, command = QUESTIONS[question]
    ran = exactly(*command, "--today", TODAY, "--json", "-q")
    assert (ran.code, ran.err) == (0, "")
    rows = ask(record)
    assert rows.to_dicts() == json.loads(ran.out)
    assert rows
    assert [list(row) for row in rows.to_dicts()] == [list(row) for row in json.loads(ran.out)]


THINGS = ["2024-07-06-niamey-summit", "Mali", "AES", "Assimi Goïta", "Barkhane", "Bamako", "currency", "reliefweb-ecowas"]


@pytest.mark.parametrize("thing", all_but_slow(THINGS, lambda thing: thing in THINGS[::2]))
def test_a_card_is_what_json_prints(record, thing):
    ran = exactly("show", thing, "--today", TODAY, "--json", "-q")
    assert (ran.code, ran.err) == (0, "")
    assert record.show(thing).to_dict() == json.loads(ran.out)


def test_a_tree_of_reasons_is_what_json_prints(record):
    ran = exactly("why", "2024-07-06-niamey-summit", "--depth", "3", "--json", "-q")
    assert record.why("2024-07-06-niamey-summit", depth=3).to_dict() == json.loads(ran.out)


@pytest.mark.slow
def test_an_article_is_matched_as_the_command_does(record, tmp_path):
    article = "On 6 July 2024 the leaders of Mali, Niger and Burkina Faso signed a treaty in Bamako. Last month nothing happened."
    (tmp_path / "article.txt").write_text(article, encoding="utf-8")
    ran = exactly("match", str(tmp_path / "article.txt"), "--today", TODAY, "--json", "-q")
    rows = record.match(article)
    assert rows.to_dicts() == json.loads(ran.out)
    assert rows[0].events[0].id == "2024-07-06-niamey-summit"


def test_a_record_as_known_and_of_a_side_answers_as_the_command_does():
    with open_record(known_on="2024-06", according_to="AES", today=TODAY) as opened:
        rows = opened.members(bloc="ECOWAS", on="2024-02-01")
        ran = exactly(*("members", "--bloc", "ECOWAS", "--on", "2024-02-01", "--known-on", "2024-06", "--according-to", "AES", "--json", "-q"))
        assert rows.to_dicts() == json.loads(ran.out)
        assert (opened.known_on.isoformat(), opened.according_to) == ("2024-06-30", "AES")
        assert "MLI" not in [row.member for row in rows]


def test_what_became_known_is_what_the_command_says(record):
    ran = exactly("diff", "2025-12-01", "2026-01-15", "--known", "--bloc", "AES", "--json", "-q")
    rows = record.diff("2025-12-01", "2026-01-15", known=True, bloc="AES")
    assert rows.to_dicts() == json.loads(ran.out)
    assert rows
