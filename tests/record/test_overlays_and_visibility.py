"""Which record is asked: overlays, and nothing that was not public by the day."""

from __future__ import annotations

from datetime import date

import pytest
from builders import actor, by_collection, claim, event, record, source, spans

from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by, latest_citing, overlaid, public_from, source_public_from, sources_cited


def known(document: Document, day: str) -> Document:
    return known_by(document, date.fromisoformat(day))


def ids(entries: list) -> list[str]:
    return [entry.id for entry in entries]


def test_an_overlays_event_replaces_the_event_of_its_id_whole():
    base = record(event("2000 MLI joins ORG", name="one", place="town"), event("2001", name="two"))
    new = event("2005", name="one")
    assert overlaid(base, by_collection(new)).events == [new, base.events[1]]


def test_an_overlays_entries_of_every_kind_replace_or_are_added():
    base = record("2000")
    mali, paper = actor("MLI", "state", aliases=["Republic of Mali"]), source("paper")
    result = overlaid(base, by_collection(mali, paper))
    assert (result.actors, result.sources) == ([mali, *base.actors[1:]], [*base.sources, paper])
    assert (result.events, result.places, result.topics, result.record) == (base.events, base.places, base.topics, base.record)


def test_the_later_overlay_wins():
    first, second = (by_collection(event(day, name="one")) for day in ("2001", "2002"))
    assert [e.date for e in overlaid(overlaid(record(), first), second).events] == ["2002"]


def test_an_empty_overlay_changes_nothing():
    base = record("2000 MLI joins ORG")
    assert overlaid(base, {}) == base


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2000-05-05", date(2000, 5, 5)),
        ("2000-05", date(2000, 5, 31)),
        ("2000-05~", date(2000, 6, 30)),
        ("2000-05-05/2000-05-07", date(2000, 5, 7)),
        ("2000-05-05 disclosed:2003-02", date(2003, 2, 28)),
    ],
)
def test_an_event_is_public_from_the_last_day_of_its_disclosure_or_else_of_its_date(line: str, day: date):
    assert public_from(event(line)) == day


def test_an_event_is_known_from_the_day_it_is_public():
    base = record("2000-05-05", "2000-05-06", "1990-01-01 disclosed:2000-05-06")
    assert {day: ids(known(base, day).events) for day in ("2000-05-04", "2000-05-05", "2000-05-06")} == {
        "2000-05-04": [],
        "2000-05-05": ["e1"],
        "2000-05-06": ["e1", "e2", "e3"],
    }


def test_an_effect_disclosed_later_than_its_event_is_not_known_before():
    base = record("2000-05-05 MLI joins ORG; BFA joins ORG disclosed=2001-01-01")
    assert {day: spans(known(base, day).events, "member-of") for day in ("2000-12-31", "2001-01-01")} == {
        "2000-12-31": ["MLI member 2000-05-05/.."],
        "2001-01-01": ["BFA member 2000-05-05/..", "MLI member 2000-05-05/.."],
    }


def test_what_happens_later_does_not_end_what_was_known():
    base = record("2000-01-01 MLI joins ORG", "2010-01-01 MLI leaves ORG")
    assert spans(known(base, "2009-12-31").events, "member-of") == ["MLI member 2000-01-01/.."]
    assert spans(known(base, "2010-01-01").events, "member-of") == ["MLI member 2000-01-01/2010-01-01"]


def test_a_claim_disclosed_later_than_its_event_is_not_known_before():
    late, early = claim("date", "2000-05-04", disclosed="2001"), claim("date", "2000-05-03")
    base = record(event("2000-05-05 MLI joins ORG", on_effect=[late, early], claims=[late, early]))

    def values(day: str) -> list[list[str]]:
        (one,) = known(base, day).events
        return [[c.value for c in thing.claims] for thing in (one, one.effects[0])]

    assert values("2001-12-30") == [["2000-05-03"], ["2000-05-03"]]
    assert values("2001-12-31") == [["2000-05-04", "2000-05-03"], ["2000-05-04", "2000-05-03"]]


def test_a_source_is_known_from_the_day_it_was_published():
    base = record(
        event("2000-05-05", citations=[{"source": "early"}, {"source": "late"}], claims=[claim("date", "2000-05-04", sources=("early", "late"))]),
        sources=[source("early", published="2000-05-05"), source("late", published="2000-06")],
    )

    def cited(day: str) -> tuple[list[str], list[str], list[str]]:
        result = known(base, day)
        (one,) = result.events
        return ids(result.sources), [c.source for c in one.citations], one.claims[0].citations

    assert cited("2000-06-29") == (["page", "early"], ["early"], ["early"])
    assert cited("2000-06-30") == (["page", "early", "late"], ["early", "late"], ["early", "late"])


def test_an_undated_source_is_known_from_the_last_day_of_the_latest_event_that_cites_it():
    base = record("2000-05-05", "2001-01-01/2001-01-03")
    assert [
        (day, ids(known(base, day).sources), len(known(base, day).events[0].citations)) for day in ("2000-05-05", "2001-01-02", "2001-01-03")
    ] == [
        ("2000-05-05", [], 0),
        ("2001-01-02", [], 0),
        ("2001-01-03", ["page"], 1),
    ]


def test_sources_are_cited_by_an_event_its_claims_and_the_claims_of_its_effects():
    one = event(
        "2000 MLI joins ORG",
        on_effect=[claim("date", "2001", sources=("c",))],
        claims=[claim("date", "2001", sources=("b",))],
        citations=[{"source": "a"}],
    )
    assert list(sources_cited(one)) == ["a", "b", "c"]
    assert latest_citing(record(one)) == dict.fromkeys(("a", "b", "c"), date(2000, 12, 31))


def test_a_source_neither_dated_nor_cited_always_was_known():
    assert source_public_from(source("paper"), {}) == date.min


def test_a_relation_to_what_was_not_known_is_not_known():
    late = event("2000-05-05", name="late", disclosed="2003-01-01")
    answer = event("2001-05-05", name="answer", relations=[{"kind": "responds-to", "to": "late"}])
    base = record(late, answer)
    assert {day: [e.relations for e in known(base, day).events if e.id == "answer"] for day in ("2002-12-31", "2003-01-01")} == {
        "2002-12-31": [[]],
        "2003-01-01": [answer.relations],
    }


def test_a_plan_not_known_is_fulfilled_by_nothing_known():
    base = record("2000-05-05 AES plans summit when=2001 disclosed=2003-01-01", "2001-05-05 fulfils:summit")
    assert [[r.to for r in e.relations] for e in known(base, "2002-12-31").events] == [[], []]
    assert [[r.to for r in e.relations] for e in known(base, "2003-01-01").events] == [[], ["summit"]]


def test_corrections_made_to_the_record_are_not_shown():
    corrected = event("2000-05-05", revisions=[{"day": "2020-01-01", "field": "date", "old": "2000-05-04", "reason": "Misread."}])
    assert known(record(corrected), "2000-05-05").events[0].revisions == []
