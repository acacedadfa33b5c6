"""What the record gained or corrected: before and after, written in the test, and every row."""

from __future__ import annotations

from datetime import date

from builders import event, record
from jsonschema import Draft202012Validator

from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.row_schema import row_schema
from sahelcli.questions.request import Filter
from sahelcli.questions.whats_new import events_of, gained_over, gained_since, plans_of, told_of
from sahelcli.snapshot.build import build_in_memory


def told(rows):
    """Each row in short: what happened to which event or plan, the field with its old and new value, why."""
    Draft202012Validator(row_schema("new")).validate(rows)
    assert all(list(row) == [column.name for column in COLUMNS["new"]] for row in rows)
    return [(r["change"], r["kind"], r["id"], *((r["field"], r["old"], r["new"], r["reason"]) if r["field"] else ())) for r in rows]


def over(before, after, **narrowed):
    """What a run tells of the record `after`, where the last run saw `before`."""
    then, now = (build_in_memory(record(*lines)) for lines in (before, after))
    events = events_of(then)
    return told(gained_over(now, told_of(events), list(plans_of(events)), Filter(**narrowed)))


def since(day, *lines, **narrowed):
    return told(gained_since(build_in_memory(record(*lines)), date.fromisoformat(day), Filter(**narrowed)))


ONE = "2024-01 id:one MLI joins ORG"


def test_nothing_new_is_nothing():
    assert over([ONE], [ONE]) == []


def test_an_event_added_and_one_removed():
    assert over([ONE], [ONE, "2024-02 id:two NER joins ORG"]) == [("added", "event", "two")]
    assert over([ONE, "2024-02 id:two NER joins ORG"], [ONE]) == [("removed", "event", "two")]


def test_a_date_edited_without_a_word_gives_both_values():
    assert over([ONE], ["2024-02 id:one MLI joins ORG"]) == [("changed", "event", "one", "date", "2024-01", "2024-02", None)]


def test_the_reason_is_that_of_a_revision_made_since():
    first = {"day": "2025-01-01", "field": "date", "old": "2023", "reason": "a better page"}
    second = {"day": "2025-02-01", "field": "date", "old": "2024-01", "reason": "the decree itself"}
    before = event(ONE, name="one", revisions=[first])
    after = event("2024-02 MLI joins ORG", name="one", revisions=[first, second])
    unsaid = event("2024-02 MLI joins ORG", name="one", revisions=[first])
    assert over([before], [after]) == [("changed", "event", "one", "date", "2024-01", "2024-02", "the decree itself")]
    assert over([before], [unsaid]) == [("changed", "event", "one", "date", "2024-01", "2024-02", None)]


def test_a_plan_is_told_when_it_is_made_and_moving_it_is_the_event_that_moves_it():
    made, moved = "2024-01 id:made ORG plans fair when=2024-06", "2024-02 id:moved ORG plans fair when=2024-07"
    assert over([ONE], [ONE, made]) == [("added", "event", "made"), ("added", "plan", "fair")]
    assert over([made], [made, moved]) == [("added", "event", "moved")]


def test_since_a_day_what_was_recorded_and_what_was_corrected():
    lines = [
        event(ONE, name="one", revisions=[
            {"day": "2025-12-31", "field": "date", "old": "2022", "reason": "too early"},
            {"day": "2026-02-01", "field": "date", "old": "2023", "reason": "a better page"},
            {"day": "2026-03-01", "field": "date", "old": "2023-12", "reason": "the decree"},
            {"day": "2026-03-01", "field": "effects.0.as", "old": "observer", "reason": "the treaty"},
        ]),
        event("2024-02 NER joins ORG", name="two", recorded="2026-02-10", revisions=[
            {"day": "2026-02-11", "field": "date", "old": "2023", "reason": "slip"},
        ]),
    ]  # fmt: skip
    assert since("2026-02-01", *lines) == [
        ("changed", "event", "one", "date", "2023", "2023-12", "a better page"),
        ("changed", "event", "one", "date", "2023-12", "2024-01", "the decree"),
        ("changed", "event", "one", "effects.0.as", "observer", "member", "the treaty"),
        ("added", "event", "two"),
    ]
    assert since("2026-03-02", *lines) == []


def test_the_filters_look_at_an_event_as_it_is_and_as_it_was():
    before, after = [ONE], ["2024-01 id:one NER joins ORG", "2024-02 id:two BFA joins AES"]
    assert over(before, after, countries=("MLI",)) == over(before, after, countries=("NER",)) == over(before, after, blocs=("ORG",))
    assert [row[:4] for row in over(before, after, countries=("NER",))] == [("changed", "event", "one", "effects")]
    assert over(before, after, blocs=("AES",)) == [("added", "event", "two")]
    assert over(before, after, types=("coup",)) == over(before, after, topics=("trade",)) == over(before, after, places=("town",)) == []


def test_a_topic_or_a_plan_is_no_actor():
    (row,) = gained_since(build_in_memory(record("2024 MLI takes-position trade by=NER")), date(2020, 1, 1), Filter())
    assert row["actors"] == ["MLI"]
