"""What changed between two days: few events, the rows in short, and the laws that hold over the whole record."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from builders import event, record, text
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from slowly import examples

from sahelcli.contract.change_kinds_and_verdicts import CHANGES, GROUPS
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.row_schema import row_schema
from sahelcli.questions.diff import changes_between, changes_known, heaviest
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_on
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot


def day(words: str) -> date:
    return date.fromisoformat(words)


def told(rows):
    """Each row in short: heading, change, who, with regard to whom, before, after, when (and until when)."""
    return [
        (
            r["group"],
            r["change"],
            ",".join(r["subjects"]),
            ",".join(r["objects"]),
            r["before"],
            r["after"],
            "/".join(filter(None, (r["date"], r["until"]))),
        )
        for r in rows
    ]


def between(first: str, last: str, *lines, **ends):
    return told(changes_between(build_in_memory(record(*lines)), day(first), day(last), Filter(**ends)))


def known(first: str, last: str, *lines):
    document = record(*lines)
    earlier, later = (build_in_memory(known_by(document, day(words))) for words in (first, last))
    return told(changes_known(earlier, later, Filter()))


def test_one_event_that_changes_several_members_is_one_line_and_leaving_ends_the_suspension_and_the_exit():
    assert between(
        "2024-12-01",
        "2025-07-01",
        "2000 MLI,NER,BFA joins ORG",
        "2021-05-30 MLI suspends ORG",
        "2024-01-29 MLI,NER gives-notice ORG due=2025-01-29",
        "2025-01-29 MLI,NER leaves ORG",
    ) == [("memberships", "ended", "MLI,NER", "ORG", "member", None, "2025-01-29")]


def test_what_leaving_closed_is_among_its_facts():
    lines = ("2000 MLI joins ORG", "2021 MLI suspends ORG", "2024-01-29 MLI gives-notice ORG", "2025-01-29 MLI leaves ORG")
    (row,) = changes_between(build_in_memory(record(*lines)), day("2024-12-01"), day("2025-07-01"), Filter())
    assert row["facts"] == ["e1/MLI/member-of/ORG", "e3/MLI/withdrawing-from/ORG", "e2/MLI/suspended-from/ORG"]
    assert row["events"] == ["e4"]
    assert [citation["source"] for citation in row["citations"]] == ["page"]


def test_the_steps_of_an_exit_are_one_line_and_a_due_day_without_an_exit_is_said():
    lines = ("2000 MLI joins ORG", "2024-01-28 MLI announces-exit ORG", "2024-01-29 MLI gives-notice ORG due=2025-01-29")
    announced = ("happenings", "happened", "ORG,MLI", "", None, None, "2024-01-28")  # a day on which no line stands is told by its happening
    assert between("2024-01-01", "2024-06-01", *lines) == [("exits", "began", "MLI", "ORG", None, "notified", "2024-01-29"), announced]
    assert between("2024-01-28", "2024-06-01", *lines) == [("exits", "changed", "MLI", "ORG", "announced", "notified", "2024-01-29")]
    assert between("2024-06-01", "2025-06-01", *lines) == [("exits", "due-reached", "MLI", "ORG", "notified", "notified", "2025-01-29")]


def test_who_takes_an_office_that_one_person_holds_succeeds_who_left_it():
    lines = ("2020 ada takes-office ORG office=chair", "2025-06-22 ada leaves-office ORG office=chair; ben takes-office ORG office=chair")
    assert between("2025-01-01", "2025-07-01", *lines) == [("chairs", "changed", "ada,ben", "ORG", ["ada"], ["ben"], "2025-06-22")]


def test_nobody_succeeds_whom_another_came_between():
    lines = (
        "2013 ada takes-office MLI",
        "2020-08-18 ada leaves-office MLI ; ben takes-office MLI",
        "2020-09-25 ben leaves-office MLI",
        "2021-05-24 ben takes-office MLI",
    )
    assert between("2020-01-01", "2022-01-01", *lines) == [
        ("offices", "ended", "ada", "MLI", ["ada"], [], "2020-08-18"),
        ("offices", "passed", "ben", "MLI", [], ["ben"], "2020-08-18/2020-09-25"),
        ("offices", "began", "ben", "MLI", [], ["ben"], "2021-05-24"),
    ]
    assert between("2020-09-01", "2022-01-01", *lines) == [
        ("offices", "ended", "ben", "MLI", ["ben"], [], "2020-09-25"),
        ("offices", "began", "ben", "MLI", [], ["ben"], "2021-05-24"),
    ]


def test_of_an_office_that_several_hold_nobody_succeeds_anybody():
    office = "office=head-of-institution"
    lines = (f"2020 ada takes-office MLI {office}", f"2025-02 ada leaves-office MLI {office}", f"2025-03 ben takes-office MLI {office}")
    assert between("2025-01-01", "2025-07-01", *lines) == [
        ("offices", "ended", "ada", "MLI", ["ada"], [], "2025-02"),
        ("offices", "began", "ben", "MLI", [], ["ben"], "2025-03"),
    ]


def test_a_title_a_term_and_an_oath_inside_a_tenure():
    lines = ("2023-07-28 ada takes-office MLI title=General", "2025-03-26 ada is-sworn-in MLI title=President due=2030-03-26")
    assert between("2025-01-01", "2025-07-01", *lines) == [
        ("offices", "term", "ada", "MLI", None, "2030-03-26", "2025-03-26"),
        ("offices", "title", "ada", "MLI", text("General"), text("President"), "2025-03-26"),
    ]
    assert between("2025-01-01", "2025-07-01", lines[0], "2025-03-26 ada is-sworn-in MLI") == [
        ("offices", "oath", "ada", "MLI", None, "2025-03-26", "2025-03-26"),
    ]


def test_measures_of_one_decision_are_one_line_and_what_came_and_went_is_told():
    lines = (
        "2023-07-30 NER imposes ORG measures=border-closure,airspace-closure,visa-restriction",
        "2024-02-24 NER lifts ORG measures=border-closure",
    )
    rows = changes_between(build_in_memory(record(*lines)), day("2023-07-01"), day("2024-03-01"), Filter())
    assert told(rows) == [
        ("sanctions", "began", "NER", "ORG", False, True, "2023-07-30"),
        ("sanctions", "passed", "NER", "ORG", False, True, "2023-07-30/2024-02-24"),
    ]
    assert [row["qualifiers"] for row in rows] == [{"measures": ["airspace-closure", "visa-restriction"]}, {"measures": ["border-closure"]}]


def test_forms_forces_treaties_and_mediators_have_their_headings():
    assert between(
        "2023-01-01",
        "2025-01-01",
        "2023-02 AES takes-form form=alliance",
        "2024-02 AES takes-form form=confederation",
        "2023-03 BFA deploys MLI mission=FORCE",
        "2023-04 MLI joins PACT as=party",
        "2023-05 ada takes-office ORG office=mediator for=MLI",
    ) == [
        ("memberships", "passed", "AES", "", None, "alliance", "2023-02/2024-02"),
        ("memberships", "began", "AES", "", None, "confederation", "2024-02"),
        ("mediators", "began", "ada", "ORG", [], ["ada"], "2023-05"),
        ("forces", "began", "BFA", "MLI", False, True, "2023-03"),
        ("treaties", "began", "MLI", "PACT", None, "party", "2023-04"),
    ]


def test_plans_are_made_moved_kept_cancelled_or_overdue():
    made = [f"2024-01-0{n} ORG plans p{n} when={when}" for n, when in ((1, "2024-06"), (2, "2024-05"), (3, "2024-04"), (4, "2024-03"))]
    lines = (*made, "2024-02-01 ORG plans p1 when=2025", "2024-02-02 ORG plans p1", "2024-05-09 id:done fulfils:p2", "2024-02-03 ORG cancels p3")
    assert between("2024-01-15", "2024-12-31", *lines) == [
        ("plans", "moved", "ORG", "p1", "2024-06", None, "2024-02-02"),
        ("plans", "cancelled", "ORG", "p3", "2024-04", None, "2024-02-03"),
        ("plans", "kept", "ORG", "p2", "2024-05", None, "2024-05-09"),
        ("due", "overdue", "ORG", "p4", "2024-03", "2024-03", "2024-03"),
        ("happenings", "happened", "ORG", "", None, None, "2024-02-01"),  # a step on the way to what p1 is now
    ]
    assert between("2023-12-31", "2024-02-15", made[3]) == [("plans", "began", "ORG", "p4", None, "2024-03", "2024-01-04")]


def test_a_happening_is_told_only_where_no_change_of_state_tells_it():
    lines = ("2024-02 MLI joins ORG", "2024-03 id:talks place:town", "2024-04 MLI takes-position trade")
    assert between("2024-01-01", "2024-12-31", *lines) == [
        ("memberships", "began", "MLI", "ORG", None, "member", "2024-02"),
        ("happenings", "happened", "", "", None, None, "2024-03"),
        ("happenings", "happened", "MLI", "", None, None, "2024-04"),
    ]


def test_what_stays_is_told_of_those_who_are_named_and_of_nobody_else():
    lines = ("2000 MLI,NER joins ORG", "2001 MLI joins AES", "2002 ada takes-office MLI", "2024-05 NER leaves ORG")
    assert between("2024-01-01", "2024-12-31", *lines, countries=("MLI",)) == [
        ("unchanged", "unchanged", "MLI", "AES,ORG", "member", "member", ""),
        ("unchanged", "unchanged", "ada", "MLI", ["ada"], ["ada"], ""),
    ]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["2024-03 unconfirmed MLI joins ORG"], ("began", "possible")),
        (["2023-12~ MLI joins ORG"], ("began", "possible")),
        (["2024-03 MLI joins ORG"], ("began", "certain")),
        (["2000 MLI joins ORG", "2024-03 unconfirmed MLI leaves ORG"], ("ended", "possible")),
        (["2000 MLI joins ORG", "2024-12~ MLI leaves ORG"], ("ended", "possible")),
        (["2000 unconfirmed MLI joins ORG", "2024-03 MLI joins ORG"], ("certainty", "certain")),
    ],
)
def test_a_doubt_stays_a_doubt(lines, wanted):
    (row,) = changes_between(build_in_memory(record(*lines)), day("2024-01-01"), day("2024-12-15"), Filter())
    assert (row["change"], row["certainty"]) == wanted


def test_an_end_in_doubt_is_told_once_and_not_also_as_a_day_due_that_went_by():
    lines = ("2020 ada takes-office ORG office=chair due=2025-03-01", "2025-03-01 unconfirmed ada leaves-office ORG office=chair")
    assert between("2025-01-01", "2025-07-01", *lines) == [("chairs", "ended", "ada", "ORG", ["ada"], None, "2025-03-01")]
    plan = ("2024 ORG plans summit when=2025-03-01", "2025-03-01 unconfirmed fulfils:summit id:held")
    assert [row[:3] for row in between("2025-01-01", "2025-07-01", *plan)] == [("plans", "kept", "ORG")]


def test_an_end_in_doubt_that_becomes_known_is_possible():
    lines = ["2020 ada takes-office ORG office=chair", "2025-03-01 unconfirmed ada leaves-office ORG office=chair"]
    rows = changes_known(build_in_memory(record(lines[0])), build_in_memory(record(*lines)), Filter())
    assert [(row["change"], row["date"], row["certainty"]) for row in rows] == [("ended", "2025-03-01", "possible")]


def test_what_became_known_is_what_was_said_later_whenever_it_was_so():
    lines = ("2000 MLI joins ORG", "2010 disclosed:2024-06 NER joins ORG", "2024-05 MLI leaves ORG", "2024-07 id:late place:town")
    assert known("2024-01-01", "2024-06-30", *lines) == [
        ("memberships", "began", "NER", "ORG", None, "member", "2010"),
        ("memberships", "ended", "MLI", "ORG", "member", None, "2024-05"),
    ]
    assert known("2024-06-30", "2024-07-31", *lines) == [("happenings", "happened", "", "", None, None, "2024-07")]


def test_a_dispute_that_came_up_is_a_change_in_what_is_known():
    ours = event(
        "2020 MLI joins ORG", name="e1", on_effect=[{"field": "date", "value": "2021", "rank": "held", "disclosed": "2024-05", "citations": ["page"]}]
    )
    assert known("2024-01-01", "2024-06-30", ours) == [("memberships", "disputed", "MLI", "ORG", False, True, "")]


def test_the_heaviest_are_kept_in_order_and_one_in_eight_is_a_happening():
    rows = [{"group": group, "weight": weight} for group, weight in zip(["plans"] * 9 + ["happenings"] * 7, [*range(9), *range(7)], strict=True)]
    assert heaviest(rows, 8) == [*rows[2:9], rows[-1]]
    assert heaviest(rows, 2) == rows[7:9]
    assert heaviest(rows, None) == [*rows[:9], *rows[-5:]]
    belonging = {"group": "exits", "weight": 0}
    assert heaviest([belonging, *rows], 2) == [belonging, rows[8]]


@cache
def bundled():
    return open_snapshot()


DAYS = st.dates(day("1975-01-01"), day("2026-02-28"))


@examples(12)
@given(st.tuples(DAYS, DAYS).map(sorted))
def test_members_of_the_later_day_are_those_of_the_earlier_with_what_changed(days):
    def members(on):
        rows = states_on(bundled(), LISTINGS["members"], Asked(on, on, "on", date.max, ""), Filter(statuses=("any",)))
        return {(row["member"], row["organisation"]) for row in rows}

    rows = changes_between(bundled(), *days, Filter())
    moved = [r for r in rows if r["property"] == "member-of" and r["group"] == "memberships"]
    pairs = {
        change: {(who, org) for r in moved if r["change"] == change for who in r["subjects"] for org in r["objects"]} for change in ("began", "ended")
    }
    sure = {(who, org) for r in moved if r["change"] == "ended" and r["certainty"] == "possible" for who in r["subjects"] for org in r["objects"]}
    before, after = map(members, days)
    assert after - before <= pairs["began"]
    assert before - after <= pairs["ended"]
    assert (before | pairs["began"]) - (pairs["ended"] - sure - pairs["began"]) == after | (pairs["began"] - after)


@examples(12)
@given(st.tuples(DAYS, DAYS).map(sorted))
def test_every_row_keeps_the_contract_and_is_cited_and_two_askings_agree(days):
    rows = changes_between(bundled(), *days, Filter())
    Draft202012Validator(row_schema("diff")).validate(rows)
    assert [row["group"] for row in rows] == sorted((row["group"] for row in rows), key=GROUPS.index)
    assert {row["change"] for row in rows} <= set(CHANGES)
    assert [row for row in rows if not row["citations"]] == []
    assert all(list(row) == [column.name for column in COLUMNS["diff"]] for row in rows)
    assert rows == changes_between(bundled(), *days, Filter())


@given(DAYS)
@settings(max_examples=5)
def test_nothing_changes_within_a_day(on):
    assert changes_between(bundled(), on, on, Filter()) == []


def test_what_a_plan_was_before_is_the_date_that_was_known_then():
    lines = ("2025-07-04 ORG plans p1 when=2025-12", "2025-11-26 ORG plans p1 when=2025-12-22", "2025-12-23 fulfils:p1")
    assert known("2025-08-01", "2026-01-01", *lines)[0] == ("plans", "kept", "ORG", "p1", "2025-12", None, "2025-12-23")
    assert known("2025-01-01", "2026-01-01", *lines)[0] == ("plans", "kept", "ORG", "p1", None, None, "2025-12-23")


def test_a_beginning_that_became_known_later_is_a_correction_and_no_end():
    lines = ("2013-01-01 BFA deploys MLI disclosed:2020-01-01", "2016-01-01 BFA deploys MLI")
    assert known("2018-01-01", "2021-01-01", *lines) == [("forces", "corrected", "BFA", "MLI", "2016-01-01/..", "2013-01-01/..", "2013-01-01")]
