"""For people a timeline is in the order of dates as they are written; programs get the contract's, by earliest day."""

from __future__ import annotations

import json

import pytest
from record_builders import event, put, record
from run_sahel import sahel


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    happened = [event("b", date="2000-06-01"), event("a", date="2001~"), event("d", date="2001-03-01"), event("c", date="2001-02~")]
    return str(put(tmp_path_factory.mktemp("record") / "events.json", record(*happened)))


@pytest.mark.parametrize(
    ("order", "read", "scripted"),
    [([], ["1 Jun", "about 2001", "about Feb", "1 Mar"], "abcd"), (["--reverse"], ["1 Mar", "about Feb", "about 2001", "1 Jun"], "dcba")],
)
def test_about_a_year_comes_under_that_year(data, order, read, scripted):
    shown = sahel("timeline", "-f", "table", "-q", *order, "--data", data)
    assert [line.partition("●")[0].strip() for line in shown.out.splitlines() if "It happens" in line] == read
    assert [row["id"] for row in json.loads(sahel("timeline", "--json", *order, "--data", data).out)] == list(scripted)


def test_the_headings_are_those_years(data):
    shown = sahel("timeline", "-f", "table", "-q", "--data", data)
    assert [line.split()[0] for line in shown.out.splitlines() if "──" in line] == ["2000", "2001"]


def test_summaries_stand_under_the_titles():
    words = ("timeline", "--since", "2025-01-29", "--until", "2025-01-29", "--type", "withdrawal", "--summary", "-q")
    (row,) = json.loads(sahel(*words, "--json").out)
    assert json.loads(sahel(*(word for word in words if word != "--summary"), "--json").out) == [row]
    for lang in ("en", "fr"):
        summary = row["summary"][lang]
        assert f"\n  > {summary}\n" in sahel(*words, "-f", "md", "--lang", lang).out
        assert f". {summary} Source" in sahel(*words, "-f", "plain", "--lang", lang).out
        assert sahel(*words, "--lang", lang).out == f"{sahel(*words[:-2], '-q', '--lang', lang).out.rstrip()}\t{summary}\n"
