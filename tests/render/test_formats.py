"""Each format over the same rows: hostile texts stay text, nothing is cut or wrapped in a pipe."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sahelcli.render.formats import FORMATS, SUFFIXES, Page, renderer

HOSTILE = "=cmd|' /C calc'!A0 </script> [bold]x[/bold], *a* \"b\" é 🙂"
CITATION = {"source": "page-1", "publisher": "The [red]Page", "published": "2024-01", "url": "https://example.org/a_b", "kind": "newsroom"}
ROW = {
    "id": "2024-01-28-exit/MLI/member-of/ORG",
    "member": "MLI",
    "name": {"en": HOSTILE, "fr": "Le Mali"},
    "organisation": "ORG",
    "status": "member",
    "since": "1975-05-28",
    "since_earliest": "1975-05-28",
    "since_latest": "1975-05-28",
    "until": None,
    "until_earliest": None,
    "until_latest": None,
    "suspended": None,
    "suspended_since": "2012-03-27",
    "withdrawal": "notified",
    "withdrawal_effective": "2025-01-29",
    "certainty": "possible",
    "contested": True,
    "opened_by": "1975-05-28-treaty",
    "closed_by": None,
    "claims": [
        {"field": "until", "value": None, "by": ["AES"], "rank": "held", "reason": {"en": "Why.", "fr": "Pourquoi."}, "citations": [CITATION]}
    ],
    "citations": [CITATION],
}
PRINTED = {**ROW, "claims": [{**ROW["claims"][0], "value_type": "none"}]}
"""The row in JSON, where a claim says what its value is."""


def page(*rows, language="en", columns=("organisation", "name", "status", "since", "notes"), **more):
    return Page(rows=rows, keys=tuple(ROW), columns=columns, language=language, names={"ORG": "The Org"}, **more)


def text(name, *rows, **more):
    return "".join(renderer(name)(page(*rows, **more)))


def test_every_format_can_be_loaded_and_named_by_a_suffix():
    assert {name for name in FORMATS if callable(renderer(name))} == {"table", "tsv", "json", "jsonl", "csv", "md", "plain"}
    assert set(SUFFIXES.values()) == set(FORMATS) - {"table"}


@pytest.mark.parametrize("name", ["json", "jsonl", "tsv", "csv", "md", "plain", "table"])
def test_no_format_lets_an_escape_sequence_through(name):
    assert "\x1b" not in text(name, ROW)


def test_json_is_an_array_even_when_empty():
    assert text("json") == "[]\n"
    assert json.loads(text("json", ROW, ROW)) == [PRINTED, PRINTED]


def test_json_lines_are_the_same_objects():
    assert [json.loads(line) for line in text("jsonl", ROW, ROW).splitlines()] == [PRINTED, PRINTED]


def test_json_is_the_same_in_either_language():
    assert text("json", ROW, language="fr") == text("json", ROW, language="en")


def test_tsv_has_one_line_a_record_and_ids():
    row = {**ROW, "name": {"en": "a\tb\nc", "fr": "d"}}
    assert text("tsv", row, columns=("organisation", "name", "suspended", "contested", "until")) == "ORG\ta b c\t\ttrue\t\n"


def test_csv_opens_in_a_spreadsheet_and_no_cell_is_a_formula():
    shown = text("csv", ROW)
    head, line = csv.reader(io.StringIO(shown))
    assert head == list(ROW)
    cells = dict(zip(head, line, strict=True))
    assert cells["name"] == "'" + HOSTILE
    assert cells["citations"] == "https://example.org/a_b"
    assert cells["contested"] == "true"
    assert cells["until"] == ""


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_start_of_a_formula_is_left_bare_in_csv(start):
    shown = text("csv", {**ROW, "name": {"en": start, "fr": "x"}})
    _, line = csv.reader(io.StringIO(shown, newline=""))
    assert line[2] == "'" + start


def test_markdown_escapes_texts_and_lists_each_source_once():
    shown = text("md", ROW, ROW, caption="as of then")
    assert shown.count("[^1]:") == 1
    assert "\\[bold\\]x\\[/bold\\]" in shown
    assert "\\</script\\>" in shown
    assert "[^1]: The \\[red\\]Page, January 2024. <https://example.org/a_b>" in shown


def test_markdown_of_a_timeline_is_a_chronology():
    row = {
        "id": "summit", "date": "2025-12-22/2025-12-23", "status": "planned", "title": {"en": "A summit", "fr": "Un sommet"}, "certainty": "certain",
        "contested": False, "claims": [], "citations": [CITATION],
    }  # fmt: skip
    lines = text("md", row, columns=("date", "title", "notes"), language="fr").splitlines()
    assert lines[0] == "- **du 22 au 23 décembre 2025** : Un sommet (prévu)[^1] `summit`"


def test_plain_is_one_sentence_a_record():
    simple = {**ROW, "name": {"en": "Mali", "fr": "Le Mali"}, "suspended": True}
    assert text("plain", simple) == (
        "Mali: member of The Org since 28 May 1975; suspended since 27 March 2012; exit notified, due 29 January 2025; contested; possible. "
        "Source: The [red]Page, January 2024, https://example.org/a_b\n"
    )


def test_a_table_keeps_texts_as_they_are_and_drops_empty_columns():
    shown = text("table", {**ROW, "name": {"en": "[bold]Mali[/bold]", "fr": "x"}}, width=100, caption="as of then")
    assert "[bold]Mali[/bold]" in shown
    assert "The Org" in shown
    assert "as of then" in shown
    assert "Until" not in text("table", ROW, columns=("name", "until"), width=100)


def test_a_table_is_as_wide_as_it_is_told_to_be():
    shown = text("table", ROW, ROW, width=60)
    assert max(map(len, shown.splitlines())) <= 60
