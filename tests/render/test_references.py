"""References: whole outputs in words, BibTeX and CSL-JSON; what TeX would read as its own; dates with the parts that are known."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.richtext import Text

from sahelcli.base.escaping import escape_bibtex
from sahelcli.contract.columns import COLUMNS
from sahelcli.export.rows_and_references import csl_date
from sahelcli.render.formats import REFERENCES, Page, renderer

KEYS = tuple(column.name for column in COLUMNS["cite"])
EMPTY = dict.fromkeys(KEYS) | {"behind": []}

EVENT = EMPTY | {
    "id": "2024-07-06-summit", "kind": "event", "title": {"en": "A treaty is signed", "fr": "Un traité est signé"}, "date": "2024-07-06",
    "status": "occurred", "certainty": "certain", "contested": False, "record": {"en": "The record", "fr": "Le registre"}, "version": "7",
    "covered_until": "2026-02-28", "licence": "CC-BY-4.0",
}  # fmt: skip
SOURCE = EMPTY | {
    "id": "afp-2024", "kind": "source", "title": {"en": "50 % & {more}", "fr": "50 % & {more}"}, "date": "2024-07", "publisher": "Paper_1",
    "source_kind": "repost", "origin": "AFP", "language": "fr", "url": "https://example.org/a_b?c=%20{d}", "behind": ["2024-07-06-summit"],
}  # fmt: skip


def text(name, *rows, language="en"):
    return "".join(renderer(name, "cite", REFERENCES)(Page(rows, KEYS, (), language)))


def test_references_in_words():
    assert text("plain", EVENT, SOURCE) == (
        "A treaty is signed (6 July 2024). The record, version 7, maintained to 28 February 2026; licence CC-BY-4.0. [2024-07-06-summit]\n"
        'Paper_1. "50 % & {more}". July 2024. Source type: repost, information from AFP, in French. https://example.org/a_b?c=%20{d}\n'
    )
    assert text("plain", EVENT, SOURCE, language="fr") == (
        "Un traité est signé (6 juillet 2024). Le registre, version 7, tenu à jour jusqu'au 28 février 2026 ; licence CC-BY-4.0. "
        "[2024-07-06-summit]\n"
        "Paper_1. « 50 % & {more} ». Juillet 2024. Type : reprise, informations venant de : AFP, langue : français. https://example.org/a_b?c=%20{d}\n"
    )


def test_a_page_without_title_and_date_says_so():
    bare = SOURCE | {"title": None, "date": None, "origin": None, "source_kind": "newsroom", "url": "https://example.org/x"}
    assert text("plain", bare) == "Paper_1. No date. Source type: newsroom, in French. https://example.org/x\n"
    assert text("md", bare) == "- Paper\\_1. No date. Source type: newsroom, in French. <https://example.org/x>\n"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"status": "unconfirmed", "certainty": "possible"}, "(6 July 2024, unconfirmed)."),
        ({"kind": "plan", "status": "planned"}, "(6 July 2024, planned)."),
        ({"kind": "plan", "status": None}, "(6 July 2024, planned)."),
        ({"kind": "plan", "status": "postponed", "date": None}, "(no date, postponed)."),
        ({"contested": True, "certainty": "possible"}, "licence CC-BY-4.0; contested; possible. ["),
        ({"known_on": "2024-08-01", "according_to": "AES"}, "licence CC-BY-4.0; as it was known on 2024-08-01; according to AES. ["),
        ({"kind": "fact", "status": None}, "A treaty is signed. The record"),
    ],
)
def test_a_reference_hides_no_doubt(changed, said):
    assert said in text("plain", EVENT | changed)


BIBTEX = r"""@misc{2024-07-06-summit,
  title = {{Un traité est signé}},
  howpublished = {Le registre},
  version = {7},
  date = {2026-02-28},
  year = {2026},
  month = feb,
  day = {28},
  note = {événement (6 juillet 2024) ; licence CC-BY-4.0},
  language = {french},
}

@misc{afp-2024,
  title = {{50 \% \& \textbraceleft{}more\textbraceright{}}},
  key = {Paper\_1},
  howpublished = {Paper\_1},
  date = {2024-07},
  year = {2024},
  month = jul,
  note = {type : reprise, informations venant de : AFP, langue : français},
  url = {https://example.org/a_b?c=%20%7Bd%7D},
  language = {french},
}
"""


def test_bibtex_whole_and_as_another_program_reads_it():
    assert text("bibtex", EVENT, SOURCE, language="fr") == BIBTEX
    entries = parse_string(BIBTEX, "bibtex").entries
    assert list(entries) == ["2024-07-06-summit", "afp-2024"]
    assert dict(entries["2024-07-06-summit"].fields) == {
        "title": "{Un traité est signé}", "howpublished": "Le registre", "version": "7", "date": "2026-02-28", "year": "2026", "month": "February",
        "day": "28", "note": "événement (6 juillet 2024) ; licence CC-BY-4.0", "language": "french",
    }  # fmt: skip
    assert entries["afp-2024"].fields["url"] == "https://example.org/a_b?c=%20%7Bd%7D"


@pytest.mark.parametrize(
    ("date", "said"), [("2024-07~", "about July 2024; "), ("201X", "between 2010 and 2019; "), ("2024-06/..", "from June 2024 on; ")]
)
def test_bibtex_gives_an_inexact_date_in_words_alone(date, said):
    entry = parse_string(text("bibtex", SOURCE | {"date": date}), "bibtex").entries["afp-2024"]
    assert not {"year", "month", "day"} & set(entry.fields)
    assert entry.fields["date"] == date
    assert entry.fields["note"].startswith(said)


def test_a_fact_has_its_slashes_in_bibtex():
    entries = parse_string(text("bibtex", EVENT | {"id": "e/MLI/member-of/AES", "kind": "fact", "status": None}), "bibtex").entries
    assert list(entries) == ["e/MLI/member-of/AES"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
def test_a_hostile_title_is_one_balanced_field(words):
    read = parse_string(text("bibtex", SOURCE | {"title": {"en": words, "fr": words}}), "bibtex").entries["afp-2024"].fields["title"]
    assert read == f"{{{escape_bibtex(words)}}}"


@pytest.mark.parametrize("words", ["R&D 100% #1 a_b", "~x", "éèç « à »", "a \\ b"])
def test_what_is_escaped_is_read_back_by_tex(words):
    assert str(Text.from_latex(escape_bibtex(words))) == words


CSL = [
    {
        "id": "2024-07-06-summit", "type": "entry", "title": "A treaty is signed", "container-title": "The record", "version": "7",
        "issued": {"date-parts": [[2026, 2, 28]]}, "event-date": {"date-parts": [[2024, 7, 6]]}, "genre": "event",
        "note": "event (6 July 2024); licence CC-BY-4.0", "language": "en",
    },
    {
        "id": "afp-2024", "type": "webpage", "title": "50 % & {more}", "publisher": "Paper_1", "issued": {"date-parts": [[2024, 7]]},
        "URL": "https://example.org/a_b?c=%20{d}", "note": "source type: repost, information from AFP, in French", "language": "fr",
    },
]  # fmt: skip


def test_csl_json_whole():
    assert json.loads(text("csl", EVENT, SOURCE)) == CSL
    assert text("csl") == "[]\n"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-07-06", {"date-parts": [[2024, 7, 6]]}),
        ("2024-07", {"date-parts": [[2024, 7]]}),
        ("2024-XX", {"date-parts": [[2024]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2012-04~", {"date-parts": [[2012, 4]], "circa": True}),
        ("2012-04?", {"date-parts": [[2012, 4]], "circa": True}),
        ("2025-12-22/2025-12-23", {"date-parts": [[2025, 12, 22], [2025, 12, 23]]}),
        ("201X", {"literal": "between 2010 and 2019"}),
        ("2024-06/..", {"literal": "from June 2024 on"}),
    ],
)
def test_a_csl_date_has_the_parts_that_are_known(date, said):
    assert csl_date(date, "en") == said


STRINGS = ("id", "type", "title", "container-title", "version", "genre", "note", "language", "publisher", "URL")


@pytest.mark.parametrize("changed", [{}, {"date": None}, {"date": "XXXX"}, {"title": None}])
def test_csl_items_have_the_published_shape(changed):
    """As csl-data.json has it: known names, strings for what is a string, a date with parts or a literal, and at most two dates of three numbers."""
    for item in json.loads(text("csl", EVENT | {"date": changed.get("date", "2024")}, SOURCE | changed)):
        assert {"id", "type"} <= set(item) <= {*STRINGS, "issued", "event-date"}
        assert item["type"] in ("entry", "webpage")
        assert all(isinstance(item[name], str) and item[name] for name in STRINGS if name in item)
        for name in ("issued", "event-date"):
            if name in item:
                assert set(item[name]) <= {"date-parts", "circa", "literal"}
                assert 1 <= len(item[name]["date-parts"]) <= 2
                assert all(1 <= len(parts) <= 3 and all(type(part) is int for part in parts) for parts in item[name]["date-parts"])
