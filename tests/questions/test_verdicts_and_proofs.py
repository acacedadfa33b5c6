"""The least proof beside a row: the events behind it, once each, in order, with words and sources."""

from __future__ import annotations

from datetime import date

from builders import claim, event, record, source

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on
from sahelcli.questions.verdicts_and_proofs import with_proof
from sahelcli.snapshot.build import build_in_memory

PAGE = {"source": "page", "publisher": "Paper", "published": None, "url": "https://example.org/page", "kind": "newsroom"}

MALI = (
    "2000-01-01 MLI joins ORG",
    "2010-01-01 MLI suspends ORG",
    "2011-01-01 MLI reinstates ORG",
    "2020-01-01 MLI suspends ORG",
    "2024-01-28 MLI announces-exit ORG; MLI leaves ORG by=MLI",
    "2024-01-29 MLI gives-notice ORG due=2025-01-29",
    "2025-01-29 MLI leaves ORG",
)


def proofs(document, listing, on=None, *, side=None):
    """The proof of each row, on a day or (without one) over time."""
    db = build_in_memory(document, side)
    asked = day_asked(db, parse_edtf(on) if on else None, None, date(2026, 1, 1))
    rows = (states_on if on else states_ever)(db, LISTINGS[listing], asked, Filter(statuses=("any",)))
    return [row["proof"] for row in with_proof(db, rows, asked, whole=on is None)]


def told(proof):
    return [f"{s['act']} {s['property']} {s['verb']} {s['date']} {s['event']}" for s in proof["steps"]]


def test_a_membership_has_what_is_behind_its_suspension_and_its_exit_on_the_day():
    (proof,) = proofs(record(*MALI), "members", "2024-06-01")
    assert told(proof) == [
        "opens member-of joins 2000-01-01 e1",
        "opens suspended-from suspends 2020-01-01 e4",
        "passed-over member-of leaves 2024-01-28 e5",
        "opens withdrawing-from gives-notice 2024-01-29 e6",
        "closes member-of leaves 2025-01-29 e7",
    ]
    assert proof["rules"] == [
        "ended", "announcement-ends-nothing", "leaving-closes-all", "suspended-is-member", "side-passed-over", "held-version",
    ]  # fmt: skip


def test_over_time_it_has_every_suspension_and_each_step_of_the_exit_once():
    (proof,) = proofs(record(*MALI), "members")
    assert told(proof) == [
        "opens member-of joins 2000-01-01 e1",
        "opens suspended-from suspends 2010-01-01 e2",
        "closes suspended-from reinstates 2011-01-01 e3",
        "opens suspended-from suspends 2020-01-01 e4",
        "opens withdrawing-from announces-exit 2024-01-28 e5",
        "passed-over member-of leaves 2024-01-28 e5",
        "opens withdrawing-from gives-notice 2024-01-29 e6",
        "closes member-of leaves 2025-01-29 e7",
    ]


def test_in_the_view_of_a_side_its_own_end_is_the_one_that_counts():
    (proof,) = proofs(record(*MALI), "members", "2024-01-01", side="MLI")
    assert told(proof)[-1] == "closes member-of leaves 2024-01-28 e5"
    assert "side-taken-in" in proof["rules"]
    assert "side-passed-over" not in proof["rules"]


def test_on_a_day_what_changed_later_is_no_proof():
    document = record("2000 ada takes-office MLI", "2001-05-01 ada is-sworn-in MLI")
    (before,) = proofs(document, "leaders", "2001-04-30")
    (after,) = proofs(document, "leaders", "2001-05-01")
    assert [told(before), told(after)] == [
        ["opens holds-office takes-office 2000 e1"],
        ["opens holds-office takes-office 2000 e1", "changes holds-office is-sworn-in 2001-05-01 e2"],
    ]
    assert [before["rules"], after["rules"]] == [["open-ended"], ["open-ended", "first-exercise-of-power"]]


def test_a_step_has_the_title_the_sources_and_the_claims_of_its_event():
    opening = event("2000 MLI imposes NER", on_effect=[claim("date", "2001", "NER", sources=("page",))], citations=[{"source": "page"}])
    (proof,) = proofs(record(opening, sources=[source("other")]), "sanctions", "2005")
    assert proof["steps"] == [
        {
            "act": "opens",
            "property": "sanctioned-by",
            "verb": "imposes",
            "date": "2000",
            "event": "e1",
            "title": {"en": "Title of e1", "fr": "Title of e1"},
            "by": [],
            "certain": True,
            "values": {},
            "claims": [{"field": "date", "value": "2001", "by": ["NER"], "rank": "held", "reason": None, "citations": [PAGE]}],
            "citations": [PAGE],
        }
    ]


def test_past_the_record_s_word_a_proof_says_that_the_answer_is_carried_forward():
    (proof,) = proofs(record("2000 MLI joins ORG"), "members", "2026-06-01")
    assert proof["rules"] == ["open-ended", "carried-forward"]
