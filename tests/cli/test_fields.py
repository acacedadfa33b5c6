"""`--fields`: the keys of each row that somebody wants, in the order in which they are named."""

from __future__ import annotations

import json

import pytest
from run_sahel import sahel
from slowly import all_but_slow

from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.state_listing_definitions import LISTINGS

ASKED = {
    **{name: (name, "--on", "2024-06-01") for name in LISTINGS},
    **{name: (name,) for name in ("coverage", "actors", "topics", "places", "types", "offices", "measures", "cite")},
    "sources": ("sources", "--bloc", "AES", "--since", "2025-06"),
    "timeline": ("timeline", "--bloc", "AES"),
    "search": ("search", "Niamey", "--limit", "3"),
    "on-this-day": ("on-this-day", "07-06"),
    "diff": ("diff", "2025-01-01", "2025-02-01"),
    "new": ("new", "--since", "2026-11-30", "--bloc", "AES"),
}


@pytest.mark.parametrize("listing", all_but_slow(ASKED, lambda listing: listing in list(ASKED)[::3]))
def test_every_listing_gives_the_keys_that_are_named_in_their_order(listing):
    whole = json.loads(sahel(*ASKED[listing], "--json", "-q").out)
    first, last = [column.name for column in COLUMNS[listing]][:: len(COLUMNS[listing]) - 1]
    rows = json.loads(sahel(*ASKED[listing], "--json", "-q", "--fields", f"{last},{first}").out)
    assert [list(row.items()) for row in rows] == [[(last, row[last]), (first, row[first])] for row in whole]
    lines = sahel(*ASKED[listing], "-f", "tsv", "--header", "-q", "--fields", first, "--fields", last).out.splitlines()
    assert (lines[0], len(lines)) == (f"{first}\t{last}", len(whole) + 1)


def test_a_key_within_a_key_is_named_with_a_point():
    asked = ("sanctions", "--against", "Niger", "--on", "2023-09-01", "-q", "--fields", "object,qualifiers.measure,citations.source")
    row = json.loads(sahel(*asked, "--json").out)[0]
    assert (list(row), isinstance(row["citations.source"], list)) == (["object", "qualifiers.measure", "citations.source"], True)
    assert sahel(*asked, "-f", "csv").out.splitlines()[0] == '"object","qualifiers.measure","citations.source"'
    assert len(sahel(*asked, "-f", "tsv").out.splitlines()[0].split("\t")) == 3


def test_a_table_has_the_columns_asked_for_even_of_one_row():
    lines = sahel("chairs", "--bloc", "AES", "--fields", "person,since_earliest", "-f", "table", "-q").out.splitlines()
    assert lines[0].split() == ["Person", "since_earliest"] or lines[0].split() == ["person", "since_earliest"]
    assert lines[2].endswith("2025-12-23")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("members", "--fields", "membre"), "error: --fields: 'membre' is not one of: id, member,"),
        (("members", "--fields", "member", "-f", "plain"), "error: --fields works with table, tsv, csv, json, jsonl, not with plain"),
        (("cite", "--fields", "id", "-f", "bibtex"), "error: --fields works with table, tsv, csv, json, jsonl, not with bibtex"),
    ],
)
def test_what_is_no_key_and_a_format_without_keys_are_errors(words, told):
    ran = sahel(*words)
    assert (ran.code, ran.out, ran.err.startswith(told)) == (2, "", True)
