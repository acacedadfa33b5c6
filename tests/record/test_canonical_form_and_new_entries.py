"""The canonical form of the record, and new entries."""

from __future__ import annotations

import json
from unicodedata import name, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_builders import actor, as_text, event, joins, place, put, record, source, text, topic
from slowly import examples

from sahelcli.checks.load import examine, load
from sahelcli.record.canonical_form_and_new_entries import ID_WORDS, canonical_text, completed, events_order, id_of, slug_of
from sahelcli.record.models import Document

WRITTEN = """{
  "schema_version": 1,
  "record": {
    "title": {
      "en": "Record",
      "fr": "Recueil"
    },
    "version": "1",
    "covered_until": "2026-01-01",
    "licence": "CC-BY-4.0"
  },
  "sources": [
    {
      "id": "page",
      "url": "https://example.org/page",
      "publisher": "Fraternité « Matin »",
      "language": "fr",
      "kind": "newsroom"
    }
  ],
  "actors": [
    {
      "id": "MLI",
      "kind": "state",
      "name": {
        "en": "Mali",
        "fr": "Mali"
      }
    },
    {
      "id": "ORG",
      "kind": "organisation",
      "name": {
        "en": "Côte \\"Org\\"",
        "fr": "Œuvre 🌍"
      }
    }
  ],
  "events": [
    {
      "id": "one",
      "type": "accession",
      "date": "2024-01",
      "title": {
        "en": "Mali joins.",
        "fr": "Le Mali adhère."
      },
      "summary": {
        "en": "So.",
        "fr": "Ainsi."
      },
      "effects": [
        {
          "kind": "joins",
          "subject": "MLI",
          "object": "ORG",
          "as": "member"
        }
      ],
      "citations": [
        {
          "source": "page"
        }
      ],
      "claims": [
        {
          "field": "date",
          "value": null,
          "rank": "held"
        }
      ],
      "confirmed": false,
      "recorded": "2026-01-01"
    }
  ]
}
"""


def canonical(plain) -> str:
    return canonical_text(Document.model_validate(plain))


def turned(value):
    """The same value with the keys of every object in the reverse order."""
    if isinstance(value, dict):
        return {key: turned(inner) for key, inner in reversed(value.items())}
    return [turned(inner) for inner in value] if isinstance(value, list) else value


def test_the_canonical_form_is_unescaped_indented_by_two_with_keys_in_order_and_a_final_newline():
    assert canonical(turned(json.loads(WRITTEN))) == WRITTEN


def test_keys_at_their_default_are_left_out():
    plain = json.loads(WRITTEN)
    plain |= {"places": [], "topics": []}
    plain["sources"][0] |= {"title": None, "published": None, "country": None, "origin": None}
    plain["actors"][0] |= {"acronym": None, "aliases": [], "demonyms": []}
    plain["events"][0] |= {"place": None, "participants": [], "topics": [], "relations": [], "disclosed": None, "revisions": []}
    plain["events"][0]["effects"][0] |= {"date": None, "due": None, "scope": None, "for": None, "by": [], "claims": [], "disclosed": None}
    plain["events"][0]["claims"][0] |= {"by": [], "citations": [], "reason": None, "disclosed": None}
    assert canonical(plain) == WRITTEN


def test_a_key_that_is_not_at_its_default_stays():
    claims = [{"field": "date", "value": "2024-02", "by": ["MLI"], "citations": ["page"], "rank": "deprecated", "reason": text("A misprint.")}]
    effects = [joins("MLI", "ORG", date="2024", by=["ORG"], disclosed="2025")]
    kept = event("one", place="town", topics=["trade"], effects=effects, claims=claims, disclosed="2025")
    plain = record(kept, places=[place("town", country="MLI", lat=0.0, lon=-3.5)], sources=[source("page", published="2024")])
    found = json.loads(canonical(plain))
    assert (found["events"], found["places"]) == ([kept], plain["places"])


def test_entries_come_by_id():
    plain = record(
        sources=[source("b"), source("a-2"), source("a")],
        actors=[actor("ada", "person"), actor("ORG", "organisation"), actor("MLI", "state")],
        places=[place("b"), place("a")],
        topics=[topic("b"), topic("a")],
    )
    found = json.loads(canonical(plain))
    ids = {name: [entry["id"] for entry in found[name]] for name in ("sources", "actors", "places", "topics")}
    assert ids == {"sources": ["a", "a-2", "b"], "actors": ["MLI", "ORG", "ada"], "places": ["a", "b"], "topics": ["a", "b"]}


def test_events_come_by_earliest_day_then_id():
    dates = {"f": "2024-01-02", "e": "2024-01-01/2024-02-01", "d": "2024-01", "c": "2024", "b": "2023-12-15", "a": "2024-01~", "g": "202X"}
    plain = record(*(event(name, date=when) for name, when in dates.items()))
    assert [entry["id"] for entry in json.loads(canonical(plain))["events"]] == ["g", "a", "b", "c", "d", "e", "f"]


def test_the_order_inside_an_event_is_the_authors():
    effects = [joins("NER", "ORG"), joins("MLI", "ORG")]
    people = [{"actor": "NER", "role": "party"}, {"actor": "MLI", "role": "host"}]
    citations = [{"source": "page"}, {"source": "also"}]
    plain = record(event("one", participants=people, effects=effects, citations=citations), sources=[source("also"), source("page")])
    found = json.loads(canonical(plain))["events"][0]
    assert (found["participants"], found["effects"], found["citations"]) == (people, effects, citations)


@pytest.mark.parametrize("day", ["soon", ""])
def test_an_event_whose_date_cannot_be_read_has_a_place_all_the_same(day):
    assert events_order({"id": "one", "date": day}) == (day, "one")


SEEN = st.characters(exclude_categories=["C", "M", "N", "Zl", "Zp"], exclude_characters="\u115f\u1160\u3164\uffa0").filter(
    lambda sign: not name(sign, "").startswith(("GREEK", "CYRILLIC"))
)
WORDS = st.text(SEEN, min_size=1, max_size=8).map(lambda words: normalize("NFC", words).strip()).filter(bool)
TEXTS = st.builds(lambda en, fr: {"en": en, "fr": fr}, WORDS, WORDS)
DATES = st.sampled_from(["2019", "2020-02~", "2020-02-29?", "2021-03-04", "2021-03-04/2021-03-06", "202X", "2022-XX", "2021-03-04%"])
NAMES = st.lists(st.sampled_from(["one", "two", "three", "a-1", "b-2", "z"]), unique=True, max_size=4)
DOUBTS = st.lists(
    st.fixed_dictionaries({"field": st.just("date"), "value": st.sampled_from(["2020", None]), "rank": st.just("held")}, optional={"reason": TEXTS}),
    max_size=2,
)


EFFECTS = {"one": [joins(["NER", "MLI"], "ORG", by=["ada"])], "two": [joins("BFA", "ORG", due=None)]}
"""The effects of two events; a second accession in one view would be a fault."""


@st.composite
def records(draw):
    happened = [
        event(
            name,
            date=draw(DATES),
            title=draw(TEXTS),
            topics=draw(st.sampled_from([[], ["trade"]])),
            place=draw(st.sampled_from([None, "town"])),
            claims=draw(DOUBTS),
            confirmed=draw(st.booleans()),
            effects=draw(st.sampled_from([[], EFFECTS.get(name, [])])),
        )
        for name in draw(NAMES)
    ]
    for entry in happened:
        for effect in entry["effects"]:
            effect.pop("due", None)
    actors = [*(actor(name, "state") for name in ("BFA", "MLI", "NER")), actor("ORG", "organisation"), actor("ada", "person")]
    return record(*happened, actors=actors, topics=[topic("trade", aliases=draw(st.lists(TEXTS.map(lambda t: t["fr"]), max_size=2)))])


@examples(60)
@given(plain=records())
def test_what_is_written_is_read_back_as_the_same_record_and_written_as_the_same_text(tmp_path_factory, plain):
    written = canonical(plain)
    path = put(tmp_path_factory.getbasetemp() / "read-back.json", written)
    read = load([path])
    assert canonical_text(read) == written
    assert {name: sorted(entries, key=lambda e: e["id"]) if isinstance(entries, list) else entries for name, entries in dumped(read).items()} == {
        name: sorted(entries, key=lambda e: e["id"]) if isinstance(entries, list) else entries
        for name, entries in dumped(Document.model_validate(plain)).items()
    }
    assert examine([path])[1] == []


def dumped(document: Document):
    return document.model_dump(mode="json")


def test_the_canonical_text_of_a_record_in_order_is_the_record_as_it_stands():
    plain = record(event("one"), event("two", date="2024-01-02"))
    assert canonical(plain) == as_text(plain)


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
