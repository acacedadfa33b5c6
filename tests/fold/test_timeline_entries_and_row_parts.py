"""What the timeline says of events and plans: whole rows, their order, and what became of a plan."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import claim, event, record

from sahelcli.fold.perspectives import views
from sahelcli.fold.timeline_entries_and_row_parts import Happening, happenings
from sahelcli.record.models import Document

Row = dict[str, Any]


def timeline(document: Document, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(h.row[key] for key in keys) for h in happened(document)]


def happened(document: Document) -> list[Happening]:
    return happenings(document, views(document.events))


def test_a_whole_row_of_an_event():
    one = event(
        "2000-05~ ada takes-office ORG office=mediator for=MLI; BFA deploys NER mission=FORCE",
        type="appointment",
        place="town",
        participants=[{"actor": "ECOWAS", "role": "author"}, {"actor": "CREW", "role": "target"}],
        topics=["trade"],
        disclosed="2000-08",
        claims=[claim("casualties", 3, "AES", sources=("page",))],
    )
    (row,) = (h.row for h in happened(record(one)))
    assert row == {
        "id": "e1",
        "date": "2000-05~",
        "earliest": "2000-04-01",
        "latest": "2000-06-30",
        "type": "appointment",
        "status": "occurred",
        "certainty": "certain",
        "title": {"en": "Title of e1", "fr": "Title of e1"},
        "summary": {"en": "Summary of e1", "fr": "Summary of e1"},
        "place": "town",
        "organisations": ["ECOWAS", "ORG"],
        "actors": ["BFA", "CREW", "FORCE", "MLI", "NER", "ada"],
        "topics": ["trade"],
        "announced": None,
        "known_from": "2000-08",
        "was": [],
        "fulfils": [],
        "contested": True,
        "claims": [{"field": "casualties", "value": 3, "by": ["AES"], "rank": "held", "reason": None, "citations": ["page"]}],
        "citations": ["page"],
        "disputes": [{"field": "casualties", "by": ["AES"]}],
    }


def test_a_treaty_is_listed_with_the_organisations():
    assert timeline(record("2000 MLI joins PACT"), "organisations", "actors") == [(["PACT"], ["MLI"])]


def test_an_unconfirmed_event_says_so():
    assert timeline(record("2000 unconfirmed"), "status", "certainty") == [("unconfirmed", "possible")]


def test_an_event_is_contested_by_a_held_claim_on_it_or_on_an_effect_and_by_nothing_else():
    held, wrong = claim("date", "2001"), claim("date", "2001", rank="deprecated", reason="Wrong.")
    base = record(
        event("2000 MLI joins ORG", name="a", claims=[held]),
        event("2000 MLI joins ORG", name="b", on_effect=[held]),
        event("2000 MLI joins ORG", name="c", claims=[wrong], on_effect=[wrong]),
        event("2000 MLI leaves ORG by=AES", name="d"),
    )
    assert timeline(base, "id", "contested") == [("a", True), ("b", True), ("c", False), ("d", False)]


def test_a_claim_on_two_effects_is_listed_once():
    later = claim("date", "2000-01-03", sources=("page",))
    both = event("2000-01-02 ada leaves-office ORG office=mediator; bob takes-office ORG office=mediator", on_effect=[later])
    twice = both.model_copy(update={"effects": [effect.model_copy(update={"claims": both.effects[0].claims}) for effect in both.effects]})
    assert [len(effect.claims) for effect in twice.effects] == [1, 1]
    assert timeline(record(twice), "id", "contested", "claims") == [("e1", True, [later | {"reason": None}])]


def test_rows_come_by_earliest_day_then_id_and_plans_without_a_date_last():
    base = record(
        "2000-06 id:c",
        "2000-05 id:z",
        "2000-06-01 id:b",
        "2000-01 AES plans a-put-off; AES plans planned when=2000-05-15 id:d",
    )
    assert timeline(base, "id") == [("d",), ("z",), ("planned",), ("b",), ("c",), ("a-put-off",)]


ANNOUNCED = "2025-07-04 AES plans summit type=summit title=Summit when=2025-12 was=2025-07 where=town"


def plan_row(*lines: str) -> Row:
    (row,) = (h.row for h in happened(record(*lines)) if h.row["id"] == "summit")
    return row


def test_a_whole_row_of_a_plan():
    assert plan_row(ANNOUNCED) == {
        "id": "summit",
        "date": "2025-12",
        "earliest": "2025-12-01",
        "latest": "2025-12-31",
        "type": "summit",
        "status": "planned",
        "certainty": "certain",
        "title": {"en": "Summit", "fr": "Summit"},
        "summary": None,
        "place": "town",
        "organisations": ["AES"],
        "actors": [],
        "topics": [],
        "announced": "2025-07-04",
        "known_from": "2025-07-04",
        "was": ["2025-07"],
        "fulfils": [],
        "contested": False,
        "claims": [],
        "citations": ["page"],
        "disputes": [],
    }


def test_a_plan_moved_keeps_the_day_it_was_first_public_and_its_earlier_dates():
    row = plan_row(ANNOUNCED, "2025-11-26 AES plans summit when=2025-12-22/2025-12-23")
    keys = ("status", "date", "announced", "known_from", "was", "place")
    assert [row[key] for key in keys] == ["planned", "2025-12-22/2025-12-23", "2025-07-04", "2025-07-04", ["2025-07", "2025-12"], "town"]


def test_a_plan_put_off_has_no_date_and_keeps_those_it_had():
    happening = next(h for h in happened(record(ANNOUNCED, "2025-11 AES plans summit")) if h.row["id"] == "summit")
    assert [happening.row[key] for key in ("status", "date", "earliest", "latest", "was")] == ["postponed", None, None, None, ["2025-07", "2025-12"]]
    assert (happening.when, happening.put_off) == (None, date(2025, 11, 30))


def test_a_plan_put_off_and_dated_again_is_planned():
    row = plan_row(ANNOUNCED, "2025-11-01 AES plans summit", "2025-11-26 AES plans summit when=2026-01")
    assert [row[key] for key in ("status", "date", "was")] == ["planned", "2026-01", ["2025-07", "2025-12"]]


def test_a_plan_cancelled_stays_as_cancelled():
    row = plan_row(ANNOUNCED, "2025-11-26 AES cancels summit")
    assert [row[key] for key in ("status", "date", "certainty")] == ["cancelled", "2025-12", "certain"]


def test_a_plan_whose_cancellation_is_unconfirmed_is_not_certainly_cancelled():
    row = plan_row(ANNOUNCED, "2025-11-26 AES cancels summit unconfirmed")
    assert (row["status"], row["certainty"]) in (("cancelled", "possible"), ("planned", "possible"), ("planned", "certain"))


def test_a_plan_made_again_was_first_public_when_it_was():
    row = plan_row(ANNOUNCED, "2025-11-26 AES cancels summit", "2025-11-30 AES plans summit when=2026-02")
    assert [row[key] for key in ("status", "date", "announced", "was")] == ["planned", "2026-02", "2025-07-04", ["2025-07", "2025-12"]]


def test_the_event_that_fulfils_a_plan_takes_its_place_and_keeps_its_earlier_dates():
    base = record(ANNOUNCED, "2025-11-26 AES plans summit when=2025-12-22/2025-12-23", "2025-12-22/2025-12-23 fulfils:summit")
    assert timeline(base, "id", "status", "fulfils", "announced", "was") == [
        ("e1", "occurred", [], None, []),
        ("e2", "occurred", [], None, []),
        ("e3", "occurred", ["summit"], "2025-07-04", ["2025-07", "2025-12"]),
    ]


def test_a_plan_that_an_unconfirmed_event_fulfils_stands():
    assert timeline(record(ANNOUNCED, "2025-12-22 fulfils:summit unconfirmed"), "id", "status") == [
        ("e1", "occurred"),
        ("summit", "planned"),
        ("e2", "unconfirmed"),
    ]


def test_a_plan_is_announced_on_the_day_it_became_public():
    row = plan_row("2025-07-04 AES plans summit when=2025-12 disclosed:2025-08-01")
    assert (row["announced"], row["known_from"]) == ("2025-08-01", "2025-08-01")


def test_a_plan_without_a_title_is_called_by_its_id():
    assert plan_row("2025-07-04 AES plans summit when=2025-12")["title"] == {"en": "summit", "fr": "summit"}
