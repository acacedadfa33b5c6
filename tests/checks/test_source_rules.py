"""When the pages of an event are of one party's side alone: each case beside its neighbour."""

from __future__ import annotations

from typing import Any

import pytest
from builders import actor, event, record, source

from sahelcli.checks.context import Subject
from sahelcli.checks.source_rules import events_are_told_by_others_too

MEMBERS = "2000 MLI joins AES; BFA joins AES; SEN joins ECOWAS; GHA joins ECOWAS; TGO joins ECOWAS; MLI joins WIDE; BFA joins WIDE; SEN joins WIDE"


def side(people: str, *pages: str, type_: str = "meeting") -> list[str]:
    """The side that the pages of an event are of, each page given as `country kind publisher origin`; beside it a page of AFP, from France."""
    sources = [source("afp", publisher="AFP", country="FRA", kind="agency")]
    for place, page in enumerate(pages):
        country, kind, publisher, origin = page.split()
        given: dict[str, Any] = {"country": country, "kind": kind, "publisher": publisher, "origin": None if origin == "-" else origin}
        sources.append(source(f"s{place}", **given))
    parties = [dict(zip(("actor", "role"), one.split(), strict=True)) for one in people.split(", ")]
    happened = event("2024-05-01", name="it", type=type_, participants=parties, citations=[{"source": s.id} for s in sources[1:]])
    others = [*(actor(name, "state") for name in ("SEN", "GHA", "TGO", "FRA", "USA")), *(actor(name, "organisation") for name in ("WIDE", "BANK"))]
    found = events_are_told_by_others_too(Subject.of(record(MEMBERS, happened, sources=sources, actors=others)))
    return [facts["party"] for entry, _, _, facts in found if entry == "it"]


ONE_SIDED = {
    ("MLI host, NER attendee", "MLI newsroom Essor -"): "MLI",
    ("MLI host, FRA attendee", "MLI repost Essor AFP"): "FRA",
    ("ECOWAS author, AES target", "SEN newsroom Soleil -", "GHA newsroom Times -"): "ECOWAS",
    ("ECOWAS author, AES target", "NGA primary ECOWAS -"): "ECOWAS",
    ("ECOWAS author, AES target", "ARE repost Zawya ECOWAS"): "ECOWAS",
    ("BANK author, MLI target", "MLI newsroom Essor -"): "MLI",
    ("BANK author, MLI target", "USA primary Bank -"): "BANK",
}
HEARD_ELSEWHERE = [
    ("MLI host, NER attendee", "MLI newsroom Essor -", "FRA newsroom Monde -"),
    ("MLI host, NER attendee", "MLI repost Essor AFP"),
    ("MLI host, NER attendee", "MLI repost Essor Unknown"),
    ("ECOWAS author, AES target", "SEN newsroom Soleil -", "MLI newsroom Essor -"),
    ("GHA author, ECOWAS target, AES target", "GHA newsroom Times -", "SEN newsroom Soleil -"),
    ("WIDE author, AES target", "MLI newsroom Essor -", "SEN newsroom Soleil -"),
    ("ECOWAS author, SEN target", "NGA primary ECOWAS -"),
]


@pytest.mark.parametrize(("people", "pages", "expected"), [(people, pages, ONE_SIDED[people, *pages]) for people, *pages in ONE_SIDED])
def test_pages_of_one_side(people, pages, expected):
    assert side(people, *pages) == [expected]


@pytest.mark.parametrize(("people", "pages"), [(people, pages) for people, *pages in HEARD_ELSEWHERE])
def test_pages_of_nobodys_side_or_of_both(people, pages):
    assert side(people, *pages) == []


@pytest.mark.parametrize(
    ("type_", "people", "pages", "expected"),
    [
        ("sanction", "USA author, MLI target", ["USA primary State -", "USA reference Law -"], []),
        ("sanction", "USA author, MLI target", ["USA repost Mirror State", "USA newsroom Post -", "USA primary State -"], []),
        ("sanction", "USA author, MLI target", ["USA primary State -"], ["USA"]),
        ("sanction", "USA author, MLI target", ["MLI primary Koulouba -", "MLI newsroom Essor -"], ["MLI"]),
        ("sanction", "USA author, MLI target", ["USA reference Law -", "USA newsroom Post -"], ["USA"]),
        ("sanction", "USA author, MLI target", ["USA primary State -", "USA state-media Voice -"], ["USA"]),
        ("sanction", "USA author, MLI author", ["USA primary State -", "USA newsroom Post -"], ["USA"]),
        ("operation", "USA author, MLI target", ["USA primary State -", "USA newsroom Post -"], ["USA"]),
    ],
    ids=[
        "announced and told",
        "repeated and told",
        "announced",
        "announced by the other",
        "told",
        "told by its own broadcaster",
        "an act of two",
        "no announcement",
    ],
)
def test_a_formal_act_may_rest_on_its_announcement_and_an_independent_page(type_, people, pages, expected):
    assert side(people, *pages, type_=type_) == expected
