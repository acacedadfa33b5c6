"""What rows say: of a state on a day, and over its whole life."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

import pytest
from builders import actor, claim, event, events, record, spell_and_group, spells, text
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.edtf import Answer
from sahelcli.fold.perspectives import views
from sahelcli.fold.state_rows import Names, day_row, history_row, spell_row, stretches
from sahelcli.record.models import Event

Row = dict[str, Any]


def pieces(history: list[Event], property: str, *keys: str, subject: str | None = None, side: str | None = None) -> list[tuple[Any, ...]]:
    """The stretches of a spell: first day, last day, and some of its row's values."""
    spell, group = spell_and_group(history, property, side, subject=subject)
    names = Names(record(*history), views(history, side))
    return [(str(s.first), str(s.last) if s.last else None, *(s.row[key] for key in keys)) for s in stretches(spell, group, names)]


def in_history(history: list[Event], property: str, subject: str | None = None) -> Row:
    spell, group = spell_and_group(history, property, subject=subject)
    return history_row(spell, group, Names(record(*history), views(history)))


def on(history: list[Event], property: str, day: str, subject: str | None = None) -> Row:
    spell, group = spell_and_group(history, property, subject=subject)
    when = date.fromisoformat(day)
    return day_row(spell, group, Names(record(*history), views(history)), when, spell.holds(when))


def test_the_part_of_a_row_that_never_changes():
    history = events("2000-06 MLI joins ORG", "2005-01-01 MLI suspends ORG", "2006-01-01 MLI reinstates ORG", "2010~ MLI leaves ORG")
    assert spell_row(*spell_and_group(history, "member-of")) == {
        "id": "e1/MLI/member-of/ORG",
        "subject": "MLI",
        "property": "member-of",
        "object": "ORG",
        "since": "2000-06",
        "since_earliest": "2000-06-01",
        "since_latest": "2000-06-30",
        "until": "2010~",
        "until_earliest": "2009-01-01",
        "until_latest": "2011-12-31",
        "opened_by": "e1",
        "closed_by": "e4",
        "suspensions": [{"since": "2005-01-01", "until": "2006-01-01", "citations": ["page"], "certainty": "certain"}],
    }


def test_an_open_spell_has_null_for_its_end_and_one_that_ended_some_day_has_xxxx():
    goes_on = spell_and_group(events("2000 MLI joins ORG"), "member-of")
    ended = spell_and_group(events("2000 MLI joins ORG", "2010-05-05 MLI leaves ORG date=XXXX"), "member-of")
    keys = ("until", "until_earliest", "until_latest", "closed_by")
    assert [spell_row(*goes_on)[key] for key in keys] == [None, None, None, None]
    assert [spell_row(*ended)[key] for key in keys] == ["XXXX", None, "2010-05-05", "e2"]


def test_a_whole_row_of_a_day():
    history = events("2000-01-01 MLI joins ORG", "2012-01-01 MLI suspends ORG scope=all-bodies", "2024-01-29 MLI gives-notice ORG due=2025-01-29")
    assert on(history, "member-of", "2024-06-01") == {
        "status": "member",
        "due": None,
        "name": {"en": "MLI", "fr": "MLI"},
        "suspended": True,
        "suspended_since": "2012-01-01",
        "withdrawal": "notified",
        "withdrawal_effective": "2025-01-29",
        "withdrawal_announced": None,
        "withdrawal_notified": "2024-01-29",
        "withdrawal_dropped": None,
        "qualifiers": {"as": "member"},
        "certainty": "certain",
        "contested": False,
        "claims": [],
        "disputes": [],
        "citations": ["page"],
        "foremost": ["page"],
    }


def test_a_membership_is_cut_where_it_is_suspended_reinstated_and_left():
    history = events("2000-01-01 MLI joins ORG", "2012-01-01 MLI suspends ORG", "2013-01-01 MLI reinstates ORG", "2020-01-01 MLI leaves ORG")
    assert pieces(history, "member-of", "certainty", "suspended", "suspended_since") == [
        ("2000-01-01", "2011-12-31", "certain", False, None),
        ("2012-01-01", "2012-12-31", "certain", True, "2012-01-01"),
        ("2013-01-01", "2019-12-31", "certain", False, None),
    ]


def test_a_suspension_that_may_have_ended_cannot_be_told():
    history = events("2000-01-01 MLI joins ORG", "2012-01-01 MLI suspends ORG", "2013-01-01 MLI reinstates ORG unconfirmed")
    assert pieces(history, "member-of", "certainty", "suspended", "suspended_since")[-1] == ("2013-01-01", None, "certain", None, "2012-01-01")


def test_inexact_ends_are_stretches_of_their_own():
    assert pieces(events("2000-06 MLI joins ORG", "2010-06 MLI leaves ORG"), "member-of", "certainty") == [
        ("2000-06-01", "2000-06-29", "possible"),
        ("2000-06-30", "2010-05-31", "certain"),
        ("2010-06-01", "2010-06-29", "possible"),
    ]


def test_a_spell_that_ends_on_its_first_day_has_no_stretch():
    assert pieces(events("2000-06-01 MLI joins ORG", "2000-06-01 MLI leaves ORG"), "member-of") == []


def test_a_position_has_one_stretch_of_its_own_days():
    assert pieces(events("2000-06-01 MLI takes-position trade"), "position-on", "certainty") == [("2000-06-01", "2000-06-01", "certain")]
    assert pieces(events("2000-06 MLI takes-position trade"), "position-on", "certainty") == [("2000-06-01", "2000-06-30", "possible")]


def test_an_office_is_cut_at_its_oath():
    history = events("2022-09-30 ada takes-office MLI title=Leader how=coup", "2022-10-21 ada is-sworn-in MLI title=President due=2024-07-01")
    own = {"office": "head-of-state", "for": None, "how": "coup"}
    assert pieces(history, "holds-office", "sworn_in", "due", "qualifiers") == [
        ("2022-09-30", "2022-10-20", None, None, own | {"title": text("Leader"), "title_since": None}),
        ("2022-10-21", None, "2022-10-21", "2024-07-01", own | {"title": text("President"), "title_since": "2022-10-21"}),
    ]


def test_a_title_that_only_a_later_event_gives_or_that_is_given_again_is_no_new_title():
    first = "2000-01-01 ada takes-office MLI"
    sworn = "2001-01-01 ada is-sworn-in MLI title=President"
    assert pieces(events(first, sworn), "holds-office", "qualifiers")[-1][2]["title_since"] is None
    again = events(f"{first} title=President", sworn, "2002-01-01 ada is-sworn-in MLI title=Marshal", "2003-01-01 ada is-sworn-in MLI title=Marshal")
    assert pieces(again, "holds-office", "qualifiers")[-1][2]["title_since"] == "2002-01-01"


def test_a_sanction_has_its_one_measure():
    assert pieces(events("2023-07-30 NER imposes ORG measures=border-closure"), "sanctioned-by", "status", "qualifiers") == [
        ("2023-07-30", None, None, {"measure": "border-closure"})
    ]


def test_contested_days_are_stretches_of_their_own():
    history = events("2000-01-01 MLI joins ORG", "2024-01-28 MLI leaves ORG by=AES", "2025-01-29 MLI leaves ORG")
    assert pieces(history, "member-of", "contested") == [("2000-01-01", "2024-01-27", False), ("2024-01-28", "2025-01-28", True)]


FORMS = (
    "2000-01-01 AES takes-form form=alliance name=First; AES joins ORG",
    "2010-01-01 AES takes-form form=confederation name=Second",
)


def test_a_name_is_that_of_the_day_asked():
    history = events(*FORMS)
    names = Names(record(*history), views(history))
    assert [names.on("AES", date(year, 1, 1))["en"] for year in (1999, 2000, 2009, 2010)] == ["AES", "First", "First", "Second"]
    assert names.on("nobody-known", date(2000, 1, 1)) == {"en": "nobody-known", "fr": "nobody-known"}
    assert [(first, name["en"]) for first, _, name in pieces(history, "member-of", "name")] == [("2000-01-01", "First"), ("2010-01-01", "Second")]


def test_a_new_name_of_the_same_form_is_that_of_the_day_asked_too():
    history = events(FORMS[0], "2010-01-01 AES takes-form form=alliance name=Second")
    assert [(first, name["en"]) for first, _, name in pieces(history, "member-of", "name")] == [("2000-01-01", "First"), ("2010-01-01", "Second")]


def test_in_the_history_an_ended_spell_has_the_values_of_its_last_day():
    history = events(
        "2000-01-01 ada takes-office MLI title=Leader",
        "2005-01-01 ada is-sworn-in MLI title=President",
        "2010-01-01 ada leaves-office MLI",
    )
    assert in_history(history, "holds-office") == {
        "status": None,
        "due": None,
        "name": {"en": "ada", "fr": "ada"},
        "sworn_in": "2005-01-01",
        "qualifiers": {"office": "head-of-state", "for": None, "title": text("President"), "how": None, "title_since": "2005-01-01"},
        "certainty": "certain",
        "contested": False,
        "claims": [],
        "disputes": [],
        "citations": ["page"],
        "foremost": [],
    }


def test_in_the_history_a_spell_that_goes_on_takes_its_values_from_the_day_asked():
    assert in_history(events("2000-01-01 MLI joins ORG"), "member-of") == {"certainty": "certain", "contested": False, "claims": [], "disputes": []}


@pytest.mark.parametrize(
    ("line", "certainty"),
    [
        ("2000-01-01 MLI joins ORG", "certain"),
        ("2000~ MLI joins ORG", "certain"),
        ("2000? MLI joins ORG", "possible"),
        ("2000 MLI joins ORG unconfirmed", "possible"),
    ],
)
def test_in_the_history_only_an_unconfirmed_or_doubtful_opening_is_possible(line: str, certainty: str):
    assert in_history(events(line, "2010? MLI leaves ORG"), "member-of")["certainty"] == certainty


def test_an_exit_under_way_that_ended_the_membership_is_effective_on_its_day():
    history = events("2000-01-01 MLI joins ORG", "2024-01-29 MLI gives-notice ORG due=2025-01-29", "2025-02-01 MLI leaves ORG")
    row = in_history(history, "member-of")
    assert (row["withdrawal"], row["withdrawal_effective"]) == ("effective", "2025-02-01")


ENDED = (
    "2000-01-01 MLI joins ORG",
    "2024-01-28 MLI announces-exit ORG",
    "2024-01-29 MLI gives-notice ORG due=2025-01-29",
    "2025-01-29 MLI leaves ORG",
)
GIVEN_UP = ("2000-01-01 MLI joins ORG", "2005-01-01 MLI announces-exit ORG", "2006-01-01 MLI drops-exit ORG")
DATES = ("withdrawal_announced", "withdrawal_notified", "withdrawal_effective", "withdrawal_dropped")


def test_a_membership_in_a_history_has_the_dates_of_the_exit_that_ended_it():
    assert [in_history(events(*ENDED), "member-of")[key] for key in DATES] == ["2024-01-28", "2024-01-29", "2025-01-29", None]
    left_at_once = events("2000-01-01 MLI joins ORG", "2024-01-28 MLI announces-exit ORG", "2024-01-28 MLI leaves ORG")
    assert [in_history(left_at_once, "member-of")[key] for key in DATES] == ["2024-01-28", None, "2024-01-28", None]
    left_later = events(*GIVEN_UP, "2025-02-01 MLI leaves ORG")
    assert [in_history(left_later, "member-of")[key] for key in DATES] == [None, None, None, None]


def test_the_dates_of_an_exit_are_those_reached_by_the_day():
    assert pieces(events(*ENDED), "member-of", *DATES) == [
        ("2000-01-01", "2024-01-27", None, None, None, None),
        ("2024-01-28", "2024-01-28", "2024-01-28", None, None, None),
        ("2024-01-29", "2025-01-28", "2024-01-28", "2024-01-29", "2025-01-29", None),
    ]
    assert pieces(events(*GIVEN_UP, "2010-01-01 MLI announces-exit ORG"), "member-of", *DATES) == [
        ("2000-01-01", "2004-12-31", None, None, None, None),
        ("2005-01-01", "2005-12-31", "2005-01-01", None, None, None),
        ("2006-01-01", "2009-12-31", "2005-01-01", None, None, "2006-01-01"),
        ("2010-01-01", None, "2010-01-01", None, None, None),
    ]


@pytest.mark.parametrize("before", [(), ("2005-01-01 MLI announces-exit ORG", "2006-01-01 MLI drops-exit ORG")], ids=["none", "dropped"])
def test_an_end_with_no_exit_under_way_is_not_effective(before: tuple[str, ...]):
    row = in_history(events("2000-01-01 MLI joins ORG", *before, "2025-02-01 MLI leaves ORG"), "member-of")
    assert (row["withdrawal"], row["withdrawal_effective"]) == (None, None)


@pytest.mark.parametrize(
    ("end", "day"),
    [("2010-06-15", date(2010, 6, 14)), ("2010-06", date(2010, 5, 31)), ("2000-01-01", date(2000, 1, 1))],
)
def test_the_last_day_is_the_one_before_the_end_may_have_come_and_never_before_the_first(end: str, day: date):
    (spell,) = spells(events("2000-01-01 MLI joins ORG", f"{end} MLI leaves ORG"), "member-of")
    assert spell.last_day == day


def test_a_row_has_the_claims_on_its_ends_and_the_sides_it_passed_over():
    wrong = claim("date", "1999", rank="deprecated", reason={"en": "A misprint.", "fr": "Une coquille."}, sources=("page",))
    history = events(
        event("2000-01-01 MLI joins ORG", on_effect=[wrong]),
        event("2024-01-28 MLI leaves ORG by=AES,MLI", name="e2"),
        event("2025-01-29 MLI leaves ORG", name="e3", claims=[claim("date", "2025-01-30", "BFA"), claim("casualties", 3)]),
    )
    assert on(history, "member-of", "2010-01-01")["claims"] == [
        {
            "field": "date",
            "value": "1999",
            "by": [],
            "rank": "deprecated",
            "reason": {"en": "A misprint.", "fr": "Une coquille."},
            "citations": ["page"],
        },
        {"field": "date", "value": "2025-01-30", "by": ["BFA"], "rank": "held", "reason": None, "citations": []},
        {"field": "until", "value": "2024-01-28", "by": ["AES", "MLI"], "rank": "held", "reason": None, "citations": ["page"]},
    ]


def test_a_row_has_the_claims_elsewhere_that_make_it_contested():
    history = events("2000-01-01 MLI joins ORG", event("2010-01-05 MLI suspends ORG", name="e2", on_effect=[claim("date", None)]))
    held = {"field": "date", "value": None, "by": [], "rank": "held", "reason": None, "citations": []}
    assert [(row["contested"], row["claims"]) for row in (on(history, "member-of", day) for day in ("2010-01-04", "2010-01-05"))] == [
        (False, []),
        (True, [held]),
    ]


def test_a_side_that_sees_an_earlier_beginning_is_a_claim_on_since():
    history = events("1999-01-01 ada takes-office MLI by=AES", "2000-01-01 ada takes-office MLI")
    assert [(c["field"], c["value"], c["by"]) for c in on(history, "holds-office", "2001-01-01")["claims"]] == [("since", "1999-01-01", ["AES"])]


def test_a_member_row_cites_the_events_behind_its_suspension_and_exit():
    def cited(line: str, page: str, name: str) -> Event:
        return event(line, name=name, citations=[{"source": page}])

    history = events(
        cited("2000-01-01 MLI joins ORG", "a", "e1"),
        cited("2012-01-01 MLI suspends ORG", "b", "e2"),
        cited("2013-01-01 MLI reinstates ORG", "c", "e3"),
        cited("2024-01-29 MLI gives-notice ORG", "d", "e4"),
    )
    assert {day: on(history, "member-of", day)["citations"] for day in ("2005-01-01", "2012-06-01", "2014-01-01", "2024-02-01")} == {
        "2005-01-01": ["a"],
        "2012-06-01": ["a", "b"],
        "2014-01-01": ["a"],
        "2024-02-01": ["a", "d"],
    }


LINES = st.builds(
    "{} {}".format,
    st.builds(lambda year, form: form.format(year), st.integers(2000, 2004), st.sampled_from(["{}-06-15", "{}-06", "{}-06-15~", "{}-06-15?", "{}"])),
    st.sampled_from(
        [
            "MLI joins ORG",
            "MLI joins ORG as=observer",
            "MLI leaves ORG",
            "MLI leaves ORG by=AES",
            "MLI suspends ORG due=2010",
            "MLI reinstates ORG",
            "MLI announces-exit ORG",
            "MLI takes-position trade",
            "MLI takes-office ORG office=chair title=One",
            "MLI is-sworn-in ORG office=chair title=Two",
        ]
    ),
)


@examples(40)
@given(st.lists(LINES, max_size=6), st.sets(st.dates(date(1999, 1, 1), date(2006, 12, 31)), max_size=12))
def test_stretches_say_of_every_day_what_the_row_of_that_day_says(lines: list[str], days: set[date]):
    history = events(*lines)
    groups = views(history)
    names = Names(record(*history), groups)
    for group in groups:
        for spell in group.spells:
            held = stretches(spell, group, names)
            for day in days | {s.first for s in held}:
                answer = spell.holds(day)
                found = [s.row for s in held if s.first <= day and (s.last is None or day <= s.last)]
                assert found == ([] if answer is Answer.NO else [day_row(spell, group, names, day, answer)])


@examples(40)
@given(st.lists(LINES, max_size=6))
def test_stretches_follow_each_other_and_never_repeat_a_row(lines: list[str]):
    history = events(*lines)
    groups = views(history)
    names = Names(record(*history), groups)
    for group in groups:
        for spell in group.spells:
            held = stretches(spell, group, names)
            for one, other in itertools.pairwise(held):
                assert one.last is not None
                assert one.last < other.first
                assert one.row != other.row or one.last + timedelta(1) < other.first


def test_a_plans_state_has_its_earlier_dates_as_of_the_day():
    announced = "2025-07-04 AES plans summit type=summit title=Summit when=2025-12 was=2025-07 where=town"
    history = events(announced, "2025-11-26 AES plans summit when=2025-12-22/2025-12-23")
    assert [(first, own["when"], own["was"]) for first, _, own in pieces(history, "plans", "qualifiers")] == [
        ("2025-07-04", "2025-12", ["2025-07"]),
        ("2025-11-26", "2025-12-22/2025-12-23", ["2025-07", "2025-12"]),
    ]


def test_names_of_actors_are_those_of_the_record_where_no_effect_gives_one():
    base = record("2000 TGO joins ORG", actors=[actor("TGO", "state", name={"en": "Togo", "fr": "le Togo"})])
    assert Names(base, views(base.events)).on("TGO", date(2000, 1, 1)) == {"en": "Togo", "fr": "le Togo"}
