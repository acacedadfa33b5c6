"""When a text knows more than its day: a later date is hindsight, unless its clause gives it as announced."""

from __future__ import annotations

import pytest
from builders import event, record

from sahelcli.checks.context import Subject
from sahelcli.checks.day_rules import texts_know_no_more_than_their_day

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
