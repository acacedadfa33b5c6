"""Publishers in the reader's language: rows, citations at any depth, counts; rows without a French form are as they were."""

from __future__ import annotations

import json

import pytest
from record_builders import event, joins, put, record, source
from run_sahel import sahel

from sahelcli.render.references import worded, worded_row

CALLED = {"Government of Mali": "Gouvernement du Mali"}


def test_a_row_its_citations_and_a_count_are_worded():
    cited = {"source": "a", "publisher": "Government of Mali"}
    row = {"title": {"en": "Government of Mali", "fr": "x"}, "citations": [cited, {"publisher": "AFP"}], "claims": [{"citations": [cited]}]}
    said = {"source": "a", "publisher": "Gouvernement du Mali"}
    assert worded_row(row, CALLED) == {**row, "citations": [said, {"publisher": "AFP"}], "claims": [{"citations": [said]}]}
    assert worded_row({"by": "publisher", "value": "Government of Mali"}, CALLED) == {"by": "publisher", "value": "Gouvernement du Mali"}
    assert worded_row({"by": "kind", "value": "Government of Mali"}, CALLED) == {"by": "kind", "value": "Government of Mali"}


def test_nothing_is_copied_where_there_is_nothing_to_say_otherwise():
    rows = [{"publisher": "AFP"}]
    assert worded(rows, {}) is rows
    assert worded_row(rows[0], {}) is rows[0]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    page = source("page", publisher="Government of Mali", publisher_fr="Gouvernement du Mali", published="2024-01-01", kind="primary")
    whole = record(event("one", effects=[joins("MLI", "ORG")]), sources=[page])
    return str(put(tmp_path_factory.mktemp("publishers") / "record.json", whole))


@pytest.mark.parametrize(
    "asked",
    [
        ("members", "--on", "2024-06-01", "-f", "plain"),
        ("members", "--on", "2024-06-01", "-f", "md", "--why"),
        ("show", "one"),
        ("show", "page"),
        ("cite", "one"),
        ("cite", "one", "-f", "bibtex"),
        ("cite", "one", "-f", "csl"),
        ("sources", "-f", "table"),
        ("sources", "--by", "publisher", "-f", "plain"),
        ("diff", "2023-01-01", "2024-06-01", "-f", "plain"),
        ("export", "-f", "ics", "-"),
        ("export", "-f", "bib", "-"),
    ],
)
def test_french_output_for_people_has_the_french_form_and_english_the_record_s(data, asked):
    french, english = (sahel(*asked, "--data", data, "--lang", language).out for language in ("fr", "en"))
    assert "Gouvernement du Mali" in french.replace("\r\n ", "")
    assert "Government of Mali" not in french
    assert "Government of Mali" in english.replace("\r\n ", "")
    assert "Gouvernement" not in english


def test_a_page_has_both(data, tmp_path):
    target = tmp_path / "page.html"
    assert sahel("export", str(target), "--data", data, "--lang", "fr").code == 0
    text = target.read_text(encoding="utf-8")
    assert "<a href=https://example.org/page data-t>Gouvernement du Mali</a>" in text
    assert '"Government of Mali"' in text
    assert "1er janvier 2024" in text


@pytest.mark.parametrize(
    "asked", [("members", "--json"), ("sources", "--json"), ("show", "page", "--json"), ("members", "-f", "csv"), ("sources", "-f", "tsv")]
)
def test_programs_get_the_record_s_own_string_in_both_languages(data, asked):
    french, english = (sahel(*asked, "--data", data, "--lang", language).out for language in ("fr", "en"))
    assert french == english
    assert "Gouvernement" not in french


def test_dates_of_sources_are_french_dates_in_a_french_table(data):
    assert "1er janvier 2024" in sahel("sources", "-f", "md", "--data", data, "--lang", "fr").out
    assert "2024-01-01" in sahel("sources", "-f", "md", "--data", data, "--lang", "en").out
    (row,) = json.loads(sahel("sources", "--json", "--data", data).out)
    assert row["published"] == "2024-01-01"
