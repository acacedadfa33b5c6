"""Whole command lines with both clocks and sides: the snapshot in the package answers as a record cut by deletion and folded in memory."""

from __future__ import annotations

import shlex

import pytest
from run_sahel import sahel

from sahelcli.snapshot import open_and_verify as opening

VIEWS = (
    "--known-on 2023-09-01",
    "--known-on 2024-06-15",
    "--known-on 2021-03-01 --according-to Mali",
    "--according-to Niger",
    "--according-to ECOWAS",
    "--known-on 2025-01-20 --according-to AES",
)
LINES = (
    "members --json",
    "members --bloc ECOWAS --on 2024-06-01 --json",
    "members --bloc ECOWAS --on 2023-08-15",
    "members --bloc AES -f plain",
    "members --bloc ECOWAS --history -f csv",
    "members --country Niger --history --json",
    "members --bloc ECOWAS --contested -f md",
    "members --bloc ECOWAS --why -f plain",
    "members --bloc ECOWAS --chart",
    "members --bloc ECOWAS --explain --json",
    "leaders --json",
    "leaders --country Mali --history -f plain",
    "leaders --bloc AES --on 2023-10-01 --office head-of-state",
    "leaders --country Guinea-Bissau --history --contested --json",
    "chairs --bloc ECOWAS --history -f tsv",
    "chairs --on 2022-08-01 --json",
    "sanctions --country Niger --history --json",
    "sanctions --on 2023-09-01 -f plain",
    "sanctions --country Mali --on 2022-03-01 --why -f plain",
    "mediators --history --json",
    "forces --on 2022-06-01 --json",
    "forces --country Mali --history -f md",
    "treaties --on 2023-12-01",
    "positions --topic foreign-policy --json",
    "plans --json",
    "plans --then -f plain",
    "plans --overdue",
    "plans --kept -f plain",
    "facts --country Burkina --history -f jsonl",
    "facts --on 2023-09-17 --json",
    "timeline --limit 50 --json",
    "timeline --since 2023-07 --until 2023-09 -f plain",
    "timeline --bloc AES -f md --max-lines 12",
    "timeline --actor 'Abdourahamane Tiani' --then --json",
    "timeline --text coup --since 2020 -f tsv",
    "show Niger --json",
    "show AES",
    "why AES --json",
    "diff 2023-07-01 2024-03-01 --json",
    "diff 2022-01 2023-01 --country Mali -f plain",
    "sources --country France --json",
    "sources --single",
)


def in_both_ways(line: str, monkeypatch) -> tuple[object, object]:
    """What a line comes to from the snapshot in the package, and from a record folded for it alone."""
    words = [*shlex.split(line), "--today", "2026-11-30"]
    given = sahel(*words)
    with monkeypatch.context() as without:
        without.setattr(opening, "_shipped", lambda **_: (None, ""))
        return given, sahel(*words)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_every_line_answers_as_the_record_cut_and_folded_for_it(view, monkeypatch):
    for line in LINES:
        given, wanted = in_both_ways(f"{line} {view}", monkeypatch)
        assert given == wanted, line


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_a_search_finds_the_same_whatever_the_order(view, monkeypatch):
    for words in ("coup", "retrait CEDEAO", '"joint force"'):
        given, wanted = in_both_ways(f"search {shlex.quote(words)} -f tsv {view}", monkeypatch)
        assert sorted(given.out.splitlines()) == sorted(wanted.out.splitlines())
        assert (given.code, given.err) == (wanted.code, wanted.err)


def test_there_are_two_hundred_and_fifty_lines():
    assert len(set(LINES)) * len(set(VIEWS)) >= 250
