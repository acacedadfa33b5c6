"""`sahel sources` on the record that comes with the tool: filters, counts, what rests on too few; schemas and bytes."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from run_sahel import Ran, sahel
from slowly import all_but_slow

ASKED = [
    (),
    ("--kind", "primary", "--language", "en"),
    ("--country", "Niger", "--bloc", "AES", "--period", "2024"),
    ("--publisher", "jeune afrique"),
    ("--by", "publisher"),
    ("--by", "country", "--since", "2025"),
    ("--single",),
    ("--one-sided", "--bloc", "AES"),
    ("--weak", "--single"),
]


@pytest.fixture(scope="module")
def schema():
    return Draft202012Validator(json.loads(sahel("schema", "sources").out))


@pytest.mark.parametrize("asked", [case if "--one-sided" in case else pytest.param(case, marks=pytest.mark.slow) for case in ASKED], ids=" ".join)
def test_json_is_as_the_schema_says_and_the_same_bytes_in_either_language(asked, schema):
    answer = sahel("sources", *asked, "--json")
    rows = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert rows
    schema.validate(rows)
    assert sahel("sources", *asked, "--json", "--lang", "fr") == answer


def rows(*asked):
    return json.loads(sahel("sources", *asked, "--json").out)


def test_filters_are_conditions_that_all_hold():
    found = rows("--country", "Niger", "--kind", "newsroom", "--kind", "state-media")
    assert {(row["country"], row["kind"]) for row in found} == {("NER", "newsroom"), ("NER", "state-media")}
    assert [row for row in rows("--country", "Niger") if row["kind"] in ("newsroom", "state-media")] == found
    assert {row["country"] for row in rows("--country", "cmr")} == {"CMR"}  # the code of a state that may be no actor of the record


def test_counts_add_up_to_the_sources():
    asked = ("--bloc", "AES", "--since", "2025")
    assert {sum(row["sources"] for row in rows(*asked, "--by", key)) for key in ("publisher", "kind", "country", "language")} == {len(rows(*asked))}


@pytest.mark.slow
def test_single_and_weak_together_are_both():
    both = {row["id"] for row in rows("--single", "--weak")}
    assert both == {row["id"] for row in rows("--single")} & {row["id"] for row in rows("--weak")}
    assert all(len(row["origins"]) == 1 and row["weak"] for row in rows("--single", "--weak"))


FORMATS = ("table", "tsv", "csv", "md", "plain", "jsonl")
FORMS = [
    (asked, format, language)
    for asked in (("--by", "kind"), ("--kind", "primary"), ("--weak",))
    for format in ("table", "tsv", "csv", "md", "plain", "jsonl")
    for language in ("en", "fr")
]


@pytest.mark.parametrize(("asked", "format", "language"), all_but_slow(FORMS, lambda form: form == (("--by", "kind"), "table", "fr")))
def test_every_format_has_every_form(asked, format, language):
    answer = sahel("sources", *asked, "-f", format, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.out.splitlines()) >= 2  # a row for each, however few the record still has


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (("--by", "kind", "--weak"), Ran(2, "", "error: --by and --weak cannot be combined\n  use one or the other\n")),
        (
            ("--by", "kinds"),
            Ran(2, "", "error: --by: 'kinds' is not one of: publisher, kind, country, language\n  did you mean kind?\n"),
        ),
        (
            ("--publisher", "Studio Tamanni"),
            Ran(4, "", "error: no publisher called 'Studio Tamanni'\n  did you mean \"Studio Tamani\" (Studio Tamani)?\n"),
        ),
        (
            ("--publisher", "Studio Tamani", "--period", "1960"),
            Ran(0, "", "note: no result for: --period 1960 --publisher Studio Tamani\n"),
        ),
    ],
)
def test_what_cannot_be_asked_and_what_is_not_there(asked, answer):
    assert sahel("sources", *asked) == answer


def test_nothing_found_is_exit_1_where_that_is_asked():
    assert sahel("sources", "--publisher", "Studio Tamani", "--period", "1960", "--exit-status").code == 1


def test_what_was_not_yet_published_is_no_source():
    known = rows("--known-on", "2012-01-01")
    assert known
    assert [row["id"] for row in known if row["published"] and row["published"] > "2012-01-01"] == []
