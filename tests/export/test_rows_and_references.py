"""BibTeX, read back by bibtexparser."""

from __future__ import annotations

import re

import bibtexparser
import pytest
from export_builders import made
from hypothesis import example, given
from hypothesis import strategies as st

from sahelcli.base.escaping import escape_bibtex, escape_terminal
from sahelcli.export.rows_and_references import bibliography, render_bib
from sahelcli.render.references import of_source

SOURCE = {
    "id": "page-1", "url": "https://example.org/a_b?x=1&y=%7B2%7D", "publisher": "A & B", "title": "50% of {x} \\y_z #1 $ ~ ^",
    "published": "2025-12", "language": "fr", "kind": "agency", "country": None, "origin": None,
}  # fmt: skip


def entry(source, language="en"):
    return "".join(bibliography([of_source(source)], language))


def test_an_entry_is_text_with_a_date_no_more_exact_than_it_is():
    assert entry(SOURCE) == (
        "@misc{page-1,\n"
        "  title = {{50\\% of \\textbraceleft{}x\\textbraceright{} \\textbackslash{}y\\_z \\#1 \\$ \\textasciitilde{} \\textasciicircum{}}},\n"
        "  key = {A \\& B},\n"
        "  howpublished = {A \\& B},\n"
        "  date = {2025-12},\n"
        "  year = {2025},\n"
        "  month = dec,\n"
        "  note = {source type: agency, in French},\n"
        "  url = {https://example.org/a_b?x=1&y=%7B2%7D},\n"
        "  language = {french},\n"
        "}\n"
    )


def test_what_the_record_does_not_say_is_left_out():
    assert entry(SOURCE | {"title": None, "published": None, "language": "ar"}) == (
        "@misc{page-1,\n  title = {{Page of A \\& B}},\n  key = {A \\& B},\n  howpublished = {A \\& B},\n  note = {source type: agency, in Arabic},\n"
        "  url = {https://example.org/a_b?x=1&y=%7B2%7D},\n"
        "  language = {arabic},\n}\n"
    )


@pytest.mark.parametrize(
    ("published", "fields"),
    [
        ("2025", "date = {2025}, year = {2025}"),
        ("2025-12-03/2025-12-04", "date = {2025-12-03/2025-12-04}"),
        ("2025-12~", "date = {2025-12~}"),
        ("201X", "date = {201X}"),
        ("XXXX", ""),
    ],
)
def test_a_year_stands_only_where_there_is_one(published, fields):
    lines = [line.strip().removesuffix(",") for line in entry(SOURCE | {"published": published}).splitlines()]
    assert ", ".join(line for line in lines if line.startswith(("date", "year"))) == fields


@pytest.mark.parametrize("url", ["https://example.org/}\\input{x}", "https://example.org/{"])
def test_an_address_does_not_end_its_field(url):
    library = bibtexparser.parse_string(entry(SOURCE | {"url": url}))
    assert library.failed_blocks == []
    assert library.entries[0].fields_dict["url"].value == url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


@pytest.mark.parametrize(("language", "title"), [("en", "Page of A \\& B, 2022"), ("fr", "Page publiée par A \\& B, 2022")])
def test_a_page_without_a_title_says_whose_it_is_and_when_it_was_published(language, title):
    assert f"  title = {{{{{title}}}}},\n" in entry(SOURCE | {"title": None, "published": "2022"}, language)


def test_every_source_is_an_entry():
    export = made()
    library = bibtexparser.parse_string("".join(render_bib(export)))
    assert [entry.key for entry in library.entries] == [row["id"] for row in export.sources] == ["page", "primary-page"]
    assert library.failed_blocks == []
    assert [comment.comment for comment in library.comments] == [
        "% Record. Version 1 of the record, maintained to 1 January 2026; licence CC-BY-4.0."
    ]


COMMANDS = {
    "\\textbackslash{}": "\\",
    "\\textasciitilde{}": "~",
    "\\textasciicircum{}": "^",
    "\\textbraceleft{}": "{",
    "\\textbraceright{}": "}",
    **{f"\\{sign}": sign for sign in "&%$#_"},
}


@given(st.text())
@example("=cmd|' /C calc'!A0 </script>,\n\\input{/etc/passwd} é 🙂 100% ~ ^")
def test_a_text_is_one_line_that_has_no_command_but_the_signs_it_stands_for(text):
    set_as = re.sub(r"\\(?:text[a-z]+\{\}|[^a-z])", lambda found: COMMANDS[found.group()], escape_bibtex(text))
    assert set_as == escape_terminal(" ".join(text.split()))
    assert not re.search(r"(?<!\\)[&%$#_]", escape_bibtex(text))
