"""Steps of a spell, the rules read off them, and what became of a plan."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from builders import claim, event, events, spell_and_group, spells

from sahelcli.contract.proof_parts import RULES, outcome_of, rules_applied
from sahelcli.fold.timeline_entries_and_row_parts import steps_of
from sahelcli.text.catalogue import say


def told(spell) -> list[str]:
    """Steps as texts: act, verb, date, event; a question mark where not sure."""
    rows = [step.row for step in steps_of(spell)]
    return [f"{row['act']} {row['verb']} {row['date']} {row['event']}{'' if row['certain'] else '?'}" for row in rows]


def steps(history, property: str) -> list[dict[str, Any]]:
    spell, _ = spell_and_group(history, property)
    return [step.row for step in steps_of(spell)]


def test_a_step_says_what_its_event_did_and_gave():
    history = events(event("2000 ada takes-office ORG title=Chief due=2002", on_effect=[claim("date", "2001", "MLI")]))
    assert steps(history, "holds-office") == [
        {
            "act": "opens",
            "property": "holds-office",
            "verb": "takes-office",
            "date": "2000",
            "event": "e1",
            "by": [],
            "certain": True,
            "values": {"title": {"en": "Chief", "fr": "Chief"}, "due": "2002"},
            "claims": [{"field": "date", "value": "2001", "by": ["MLI"], "rank": "held", "reason": None, "citations": []}],
        }
    ]


def test_steps_come_in_the_order_of_the_fold_and_keep_what_was_passed_over():
    history = events("2000 MLI joins ORG", "2003 MLI leaves ORG by=MLI", "2004 MLI leaves ORG")
    (spell,) = spells(history, "member-of")
    assert told(spell) == ["opens joins 2000 e1", "passed-over leaves 2003 e2", "closes leaves 2004 e3"]


def test_an_end_that_is_not_sure_is_told_with_the_sure_one_after_it():
    history = events("2000 ada takes-office ORG", "2001 unconfirmed ada leaves-office ORG", "2002 ada leaves-office ORG")
    (spell,) = spells(history, "holds-office")
    assert told(spell) == ["opens takes-office 2000 e1", "closes leaves-office 2001 e2?", "closes leaves-office 2002 e3"]


def test_the_event_that_fulfils_a_plan_closes_it():
    history = events("2000 MLI plans vote when=2001", "2001-02 fulfils:vote")
    (spell,) = spells(history, "plans")
    assert told(spell) == ["opens plans 2000 e1", "closes fulfils 2001-02-28 e2"]


def outcome(day: str, *lines: str) -> tuple[Any, ...]:
    found = outcome_of("vote", steps(events(*lines), "plans"), date.fromisoformat(day))
    return (found["outcome"], found["date"], found["event"], found["when"], found["was"], found["slipped"], found["late"], found["certainty"])


@pytest.mark.parametrize(
    ("lines", "day", "expected"),
    [
        (["2000 MLI plans vote when=2001"], "2001-12-31", ("ahead", None, None, "2001", [], False, None, "certain")),
        (["2000 MLI plans vote when=2001"], "2002-01-01", ("overdue", None, None, "2001", [], False, None, "certain")),
        (
            ["2000 MLI plans vote when=2001-05", "2001-05-07 fulfils:vote"],
            "2002-01-01",
            ("kept", "2001-05-07", "e2", "2001-05", [], False, False, "certain"),
        ),
        (
            ["2000 MLI plans vote when=2001-05", "2001-06-07 fulfils:vote"],
            "2002-01-01",
            ("kept", "2001-06-07", "e2", "2001-05", [], False, True, "certain"),
        ),
        (
            ["2000 MLI plans vote when=2001-05", "2001-05-07 unconfirmed fulfils:vote"],
            "2002-01-01",
            ("kept", "2001-05-07", "e2", "2001-05", [], False, False, "possible"),
        ),
        (
            ["2000 MLI plans vote when=2001", "2001 MLI plans vote when=2003"],
            "2002-01-01",
            ("ahead", None, None, "2003", ["2001"], True, None, "certain"),
        ),
        (["2000 MLI plans vote when=2001 was=1999"], "2001-01-01", ("ahead", None, None, "2001", ["1999"], True, None, "certain")),
        (
            ["2000 MLI plans vote when=2003", "2001 MLI plans vote when=2002"],
            "2001-06-01",
            ("ahead", None, None, "2002", ["2003"], False, None, "certain"),
        ),
        (
            ["2000 MLI plans vote when=2003", "2001 MLI plans vote when=2003-04-05"],
            "2001-06-01",
            ("ahead", None, None, "2003-04-05", ["2003"], False, None, "certain"),
        ),
        (["2000 MLI plans vote when=2003", "2001 MLI plans vote"], "2004-06-01", ("postponed", None, None, None, ["2003"], True, None, "certain")),
        (
            ["2000 MLI plans vote when=2003", "2001-02-03 MLI cancels vote"],
            "2004-06-01",
            ("cancelled", "2001-02-03", "e2", "2003", [], False, None, "certain"),
        ),
    ],
    ids=["ahead", "overdue", "kept", "late", "perhaps", "slipped", "slipped-before", "brought-forward", "made-exact", "put-off", "cancelled"],
)
def test_what_became_of_a_plan(lines, day, expected):
    assert outcome(day, *lines) == expected


def rules(history, property: str, *, carried: bool = False, **row: Any) -> list[str]:
    spell, _ = spell_and_group(history, property)
    blank = {"certainty": "certain", "contested": False, "until": spell.until and spell.until.text, "due": None}
    known = blank | {"closed_by": spell.closing.event.id if spell.closing else None} | row
    return rules_applied(known, property, [step.row for step in steps_of(spell)], carried=carried)


@pytest.mark.parametrize(
    ("lines", "property", "row", "expected"),
    [
        (["2000 MLI joins ORG"], "member-of", {}, ["open-ended"]),
        (["2000 MLI joins ORG", "2001 MLI leaves ORG"], "member-of", {}, ["ended"]),
        (["2000 MLI joins ORG", "2001 MLI leaves ORG by=MLI"], "member-of", {"contested": True}, ["open-ended", "side-passed-over", "held-version"]),
        (["2000 MLI joins ORG"], "member-of", {"suspended_since": "2001"}, ["open-ended", "suspended-is-member"]),
        (
            ["2000 MLI gives-notice ORG due=2001"],
            "withdrawing-from",
            {"due": "2001"},
            ["open-ended", "announcement-ends-nothing", "due-closes-nothing"],
        ),
        (["2000 ada takes-office ORG", "2001 ada is-sworn-in ORG"], "holds-office", {}, ["open-ended", "first-exercise-of-power"]),
        (["2000 MLI imposes ORG"], "sanctioned-by", {}, ["open-ended", "one-spell-a-measure"]),
        (["2000 MLI plans vote when=2001", "2001 MLI plans vote when=2003"], "plans", {}, ["open-ended", "plan-moves"]),
        (["2000 MLI plans vote when=2001", "2001 MLI plans vote"], "plans", {}, ["open-ended", "plan-put-off"]),
        (["2000 MLI plans vote when=2001", "2001 fulfils:vote"], "plans", {}, ["ended", "fulfilment-closes"]),
        (["2000 MLI takes-position trade"], "position-on", {}, ["point-in-time"]),
        (["2000 unconfirmed MLI joins ORG"], "member-of", {"certainty": "possible"}, ["open-ended", "unconfirmed-makes-possible"]),
        (["2000 MLI joins ORG"], "member-of", {"certainty": "possible"}, ["open-ended", "inexact-date"]),
        (["2000 MLI joins ORG"], "member-of", {"certainty": "possible", "carried": True}, ["open-ended", "carried-forward"]),
    ],
)
def test_the_rules_behind_an_answer(lines, property, row, expected):
    assert rules(events(*lines), property, **row) == expected


def test_a_new_status_closes_the_one_before():
    first, second = spells(events("2000 MLI joins ORG as=observer", "2001 MLI joins ORG"), "member-of")
    row = {"certainty": "certain", "contested": False, "until": "2001", "closed_by": "e2"}
    assert rules_applied(row, "member-of", [step.row for step in steps_of(first)], carried=False) == ["ended", "new-opening-closes"]
    assert told(second) == ["opens joins 2001 e2"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_rule_is_a_sentence(language):
    assert [rule for rule in RULES if not say(language, f"rule.{rule}").endswith(".")] == []
