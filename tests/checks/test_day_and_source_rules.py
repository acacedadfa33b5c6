"""Rules about dates of events and sources, and about how well sources support events."""

from __future__ import annotations

from typing import Any

import pytest
from builders import actor, event, record, source

from sahelcli.checks.context import Subject
from sahelcli.checks.day_and_source_rules import events_are_told_by_others_too, texts_know_no_more_than_their_day

ANNOUNCED = {
    "en": [
        "It set the start for 1 July 2027.",
        "Elections were planned for November 2027.",
        "The mandate was due to end in 2027.",
        "It called for elections by March 2027.",
        "It extended the mission until 30 June 2027.",
        "The post, for 2026 to 2030, was to go to Senegal.",
        "The vote would take place in April 2027.",
        "It was to pay for the camps by the end of 2027.",
    ],
    "fr": [
        "Elle fixait le début au 1er juillet 2027.",
        "Des élections étaient prévues pour novembre 2027.",
        "Le mandat devait prendre fin en 2027.",
        "Il a demandé des élections d'ici mars 2027.",
        "Elle a prolongé la mission jusqu'au 30 juin 2027.",
        "Le reste était à payer avant fin 2027.",
    ],
}
HINDSIGHT = {
    "en": {
        "He was overthrown in August 2027.": "August 2027",
        "He held office until 2027.": "2027",
        "He ruled from 2027.": "2027",
        "The union, which would break up in 2027, met.": "2027",
        "A vote was planned for 2026. It took place in June 2027.": "June 2027",
        "Elections were due; he won them in 2027.": "2027",
        "It asked for help by letter and was dissolved in 2027.": "2027",
        "It set up a court that opened in 2027.": "2027",
    },
    "fr": {
        "Il a été renversé en août 2027.": "août 2027",
        "Il est resté en fonction jusqu'en 2027.": "2027",
        "Un scrutin était prévu pour 2026. Il a eu lieu en juin 2027.": "juin 2027",
        "Sur le plan politique, la crise a duré jusqu'en 2027.": "2027",
    },
}


def found(language: str, summary: str) -> list[tuple[str, str]]:
    happened = event("2026-01-01", summary={"en": "It met.", "fr": "Elle s'est réunie."} | {language: summary})
    return [(field, facts["words"]) for _, field, _, facts in texts_know_no_more_than_their_day(Subject.of(record(happened)))]


@pytest.mark.parametrize(("language", "summary"), [(language, one) for language, texts in ANNOUNCED.items() for one in texts])
def test_a_day_announced_is_no_hindsight(language, summary):
    assert found(language, summary) == []


@pytest.mark.parametrize(("language", "summary"), [(language, one) for language, texts in HINDSIGHT.items() for one in texts])
def test_what_came_later_is_hindsight(language, summary):
    assert found(language, summary) == [(f"summary.{language}", HINDSIGHT[language][summary])]


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
