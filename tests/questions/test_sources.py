"""What rests on one voice, one side or weak pages, and how many events rest on each source: rules, each beside its neighbour."""

from __future__ import annotations

from datetime import date

import pytest
from builders import actor, event, record, source

from sahelcli.questions.request import Filter, day_asked
from sahelcli.questions.sources import Lacking, resting, sources, sources_by
from sahelcli.snapshot.build import build_in_memory

DAY = date(2025, 1, 1)


def in_words(row):
    return {"en": row["id"], "fr": row["id"]}


def snapshot(*behind, **fields):
    """A record of one event that rests on some sources, each given as `country kind publisher origin`."""
    given = []
    for place, text in enumerate(behind):
        country, kind, publisher, origin = text.split()
        named = {"country": None if country == "-" else country, "kind": kind, "publisher": publisher, "origin": None if origin == "-" else origin}
        given.append(source(f"s{place}", **named))
    line = fields.pop("line", "2024-05-01")
    happened = event(line, name="it", citations=[{"source": s.id} for s in given], **fields)
    return build_in_memory(record("2000 MLI joins AES; BFA joins AES", happened, sources=given, actors=[actor("SEN", "state")]))


def weighed(db, lacking=Lacking(), kind="event"):  # noqa: B008  # frozen
    asked = day_asked(db, None, None, DAY)
    rows = resting(db, asked, Filter(since=date(2024, 1, 1)), lacking, in_words)
    return [row for row in rows if row["kind"] == kind]


ORIGINS = {
    ("SEN newsroom Paper -", "SEN newsroom paper -"): ["Paper"],
    ("SEN newsroom Paper AFP", "FRA agency AFP -", "SEN repost Post afp"): ["AFP"],
    ("SEN newsroom Paper -", "SEN newsroom Post -"): ["Paper", "Post"],
}


@pytest.mark.parametrize("behind", ORIGINS)
def test_pages_of_one_voice_are_one_origin(behind):
    db = snapshot(*behind)
    (row,) = weighed(db)
    assert row["origins"] == ORIGINS[behind]
    assert len(weighed(db, Lacking(single=True))) == (len(ORIGINS[behind]) == 1)


@pytest.mark.parametrize(
    ("behind", "weak"),
    [
        (("MLI state-media ORTM -", "MLI repost Post -"), True),
        (("MLI state-media ORTM -", "MLI repost Post AFP"), False),
        (("MLI other Blog -",), True),
        (("MLI other Blog -", "MLI newsroom Paper -"), False),
    ],
)
def test_weak_is_when_every_page_is_weak(behind, weak):
    db = snapshot(*behind)
    assert [row["weak"] for row in weighed(db)] == [weak]
    assert len(weighed(db, Lacking(weak=True))) == weak


def of(*actors):
    return [{"actor": name, "role": "party"} for name in actors]


SIDES = [
    (("MLI",), of("MLI", "SEN"), "MLI"),
    (("MLI", "MLI"), of("MLI", "SEN"), "MLI"),
    (("MLI", "SEN"), of("MLI", "SEN"), None),  # both sides are heard
    (("FRA",), of("MLI", "SEN"), None),  # somebody else's pages
    (("MLI", "-"), of("MLI", "SEN"), None),  # nobody knows where the other page is from
    (("MLI", "BFA"), of("MLI", "BFA", "AES"), "AES"),  # all its members are in it
    (("MLI", "BFA"), of("AES", "SEN"), "AES"),  # none of them is
    (("BFA",), of("MLI", "AES"), None),  # one of them is: it is between particular states
    (("MLI", "BFA"), of("MLI", "BFA"), None),  # two parties, with no organisation in it
    (("SEN", "BFA"), of("AES"), None),  # one is no member
]


REPEATING = [
    (("FRA repost Paper ORTM", "MLI state-media ORTM -"), "MLI"),  # a Malian text on a French page
    (("MLI repost Paper Reuters", "GBR agency Reuters -"), None),  # a British text on a Malian page
    (("MLI repost Paper Reuters",), None),  # nobody knows where Reuters is from
]


@pytest.mark.parametrize(("behind", "party"), REPEATING)
def test_a_page_that_repeats_another_is_of_the_others_country(behind, party):
    assert [row["party"] for row in weighed(snapshot(*behind, participants=of("MLI", "SEN")))] == [party]


@pytest.mark.parametrize(("countries", "participants", "party"), SIDES)
def test_one_sided_is_when_all_pages_are_from_one_partys_countries(countries, participants, party):
    db = snapshot(*(f"{country} newsroom P{place} -" for place, country in enumerate(countries)), participants=participants)
    assert [row["party"] for row in weighed(db)] == [party]
    assert len(weighed(db, Lacking(one_sided=True))) == (party is not None)


def test_a_party_speaks_for_its_members_of_that_day():
    db = snapshot("MLI newsroom A -", "BFA newsroom B -", line="1999-05-01 AES takes-form", participants=of("AES"))
    rows = resting(db, day_asked(db, None, None, DAY), Filter(until=date(1999, 12, 31)), Lacking(), in_words)
    assert [(row["kind"], row["party"]) for row in rows] == [("event", None), ("fact", None)]


def test_a_fact_rests_on_the_pages_of_the_events_behind_it():
    db = snapshot("MLI newsroom Paper -", line="2024-05-01 MLI joins ORG")
    (fact,) = weighed(db, Lacking(single=True, one_sided=True), kind="fact")
    assert fact == {
        "id": "it/MLI/member-of/ORG", "kind": "fact", "title": in_words({"id": "it/MLI/member-of/ORG"}), "when": "2024-05-01", "origins": ["Paper"],
        "countries": ["MLI"], "party": "MLI", "weak": False,
        "citations": [{"source": "s0", "publisher": "Paper", "published": None, "url": "https://example.org/s0", "kind": "newsroom"}],
    }  # fmt: skip


def test_a_source_counts_the_events_that_rest_on_it_and_one_without_any_is_listed_where_none_are_named():
    db = build_in_memory(record("2000 MLI joins ORG", "2001 BFA joins ORG", sources=[source("spare", country="FRA", language="fr")]))
    asked = day_asked(db, None, None, DAY)
    assert [(row["id"], row["events"]) for row in sources(db, asked, Filter())] == [("page", 2), ("spare", 0)]
    assert [(row["id"], row["events"]) for row in sources(db, asked, Filter(countries=("BFA",)))] == [("page", 1)]
    assert [row["id"] for row in sources(db, asked, Filter(publishing_countries=("FRA",), languages=("fr",)))] == ["spare"]
    assert sources_by(db, asked, Filter(), "country") == [
        {"by": "country", "value": None, "sources": 1, "events": 2},
        {"by": "country", "value": "FRA", "sources": 1, "events": 0},
    ]
