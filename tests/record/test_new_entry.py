"""What an entry to be added is given where it leaves it out."""

from __future__ import annotations

import pytest

from sahelcli.record.new_entry import ID_WORDS, completed, id_of, slug_of

EVENT = {"date": "2024-07-06", "title": {"en": "The AES becomes a confederation", "fr": "L'AES devient une confédération"}}


def test_an_event_gets_an_id_of_its_date_and_title_and_the_day_it_was_recorded():
    assert completed(EVENT, "2026-01-01", ()) == {"recorded": "2026-01-01", "id": "2024-07-06-aes-becomes-confederation"} | EVENT


def test_what_is_given_is_kept():
    given = EVENT | {"id": "mine", "recorded": "2025-01-01"}
    assert completed(given, "2026-01-01", {"mine"}) == given


@pytest.mark.parametrize("event", [{}, {"date": 2024}, EVENT | {"title": "Text"}, EVENT | {"date": None}])
def test_where_no_id_can_be_made_none_is(event):
    assert "id" not in completed(event, "2026-01-01", ())


@pytest.mark.parametrize(
    ("date", "title", "id_"),
    [
        ("2024-07", "Mali signs", "2024-07-mali-signs"),
        ("2024~", "Mali signs", "2024-mali-signs"),
        ("2025-12-22/2025-12-23", "A summit", "2025-12-22-summit"),
        ("202X", "Mali signs", "mali-signs"),
        ("2024-07-06", "", "2024-07-06"),
    ],
)
def test_an_id_begins_with_the_first_day_as_far_as_it_is_known(date, title, id_):
    assert id_of(date, title, ()) == id_


def test_an_id_that_is_taken_gets_a_number():
    assert id_of("2024", "Mali", {"2024-mali"}) == "2024-mali-2"
    assert id_of("2024", "Mali", {"2024-mali", "2024-mali-2"}) == "2024-mali-3"


def test_a_slug_is_of_few_plain_words():
    assert slug_of("L'Économie de la Côte d\u2019Ivoire : l'œuvre") == "l-economie-de-la-cote-d-ivoire-l"
    assert slug_of("Mali's army") == "mali-army"
    assert len(slug_of("one two three four five six seven eight nine").split("-")) == ID_WORDS
