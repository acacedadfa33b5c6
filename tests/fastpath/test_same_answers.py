"""The fast path and the application answer alike: exit code, stdout and stderr, on random command lines."""

from __future__ import annotations

import random

import pytest
from run_sahel import Ran, exactly, sahel, sahel_process

from sahelcli.fastpath.command_line import answered
from sahelcli.fastpath.hot_options import OPTIONS

NAMES = (
    "ECOWAS", "AES", "cedeao", "Côte d’Ivoire", "cote divoire", "Mali", "NER", "Burkina Faso", "Niger", "France", "EU", "African Union", "UA", "ICC",
    "Assimi Goïta", "Tchiani", "Malli", "Guinea", "SEN,GHA", "MLI,BFA", "États-Unis", "TGO", "Lomé", "ONU", "Confederation of Sahel States",
)  # fmt: skip
DAYS = (
    "2024-06-01", "2024-01-28", "2024-01-29", "2025-01-29", "2023-07-26", "2020-08-18", "2012-04-01", "1975-05-28", "1970-01-01", "2026-02-28",
    "2026-03-01", "2026-09-30", "2024-02-29", "2024-02-30", "2024-06", "2024", "2023-08-30", "2022-01-09", "2021-05-24", "last month",
)  # fmt: skip
SIDES = ("MLI", "AES", "NER", "ECOWAS", "France", "Burkina Faso", "SEN", "Union africaine", "nobody", "MLI,NER")
VALUES = {
    **dict.fromkeys(("bloc", "country", "actor"), NAMES),
    **dict.fromkeys(("on", "known-on", "since", "until", "today"), DAYS),
    "according-to": SIDES,
    "limit": ("1", "2", "5", "50", "0", "-1", "x", "007", "99999999999"),
    "lang": ("en", "fr", "fr", "FR", "de"),
    "format": ("json", "jsonl", "tsv", "plain", "plain", "csv", "md", "JSON", "odd"),
}
OTHERS = (
    ("--certain",), ("--history",), ("--contested",), ("--status", "any"), ("--sort", "date"), ("--reverse",), ("--why",), ("--then",), ("--header",),
    ("--exit-status",), ("--office", "head-of-state"), ("--type", "summit"), ("--topic", "trade"), ("--explain",), ("--period", "2024"), ("-fjson",),
    ("--bloc",), ("--",), ("Mali",), ("--no-pager",), ("--limit=3",), ("--bloc=AES",), ("--json=1",),
)  # fmt: skip
"""Words that the fast path does not know, or reads joined."""

ENVIRONMENTS = (
    {}, {}, {}, {"SAHEL_TODAY": "2024-06-01"}, {"SAHEL_LANG": "fr"}, {"SAHEL_FORMAT": "json"}, {"SAHEL_FORMAT": "md"}, {"LC_ALL": "fr_FR.UTF-8"},
)  # fmt: skip


def lines(seed: int, count: int):
    """Random command lines, of options that the fast path takes and some others, and the environment of each."""
    chance = random.Random(seed)
    for _ in range(count):
        command = chance.choice(list(OPTIONS))
        words = [command]
        for name in chance.sample(list(OPTIONS[command]), chance.choice((0, 1, 1, 2, 2, 3, 4))):
            meaning, takes_value = OPTIONS[command][name]
            words += [name, chance.choice(VALUES[meaning])] if takes_value else [name]
        if chance.random() < 0.12:
            words += chance.choice(OTHERS)
        yield words, chance.choice(ENVIRONMENTS)


def differing(asked) -> tuple[list[tuple[list[str], dict[str, str]]], int]:
    """The command lines that are answered otherwise, and how many the fast path answered."""
    others, count = [], 0
    for words, environment in asked:
        found = answered(words, {"LC_ALL": "C.UTF-8"} | environment)
        if found is not None:
            count += 1
            ran = Ran(0, found.text.decode(), f"{found.note}\n" if found.note else "")
            others += [(words, environment)] if ran != exactly(*words, **environment) else []
    return others, count


def test_random_command_lines_are_answered_alike():
    others, count = differing(lines(seed=18, count=40))
    assert others == []
    assert count > 10


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_many_more_are(seed):
    others, count = differing(lines(seed=seed, count=1000))
    assert others == []
    assert count > 300


@pytest.mark.parametrize(
    "words",
    [
        "members --bloc ECOWAS --on 2024-06-01 --json",
        pytest.param("members --known-on 2024-06-01 --lang fr", marks=pytest.mark.slow),
        "members --bloc ALGIERS-ACCORD --on 2020-01-01 -f plain",
        pytest.param("leaders --country Mali -f plain -q", marks=pytest.mark.slow),
        pytest.param("timeline --bloc AES --since 2024-01-15 --until 2024-01-28 -f jsonl", marks=pytest.mark.slow),
        "timeline --actor Tchiani -f plain --lang fr",
        pytest.param("plans --according-to AES --json", marks=pytest.mark.slow),
        "sanctions --country Niger --on 2023-09-01 --according-to ECOWAS",
        pytest.param("chairs --limit 2", marks=pytest.mark.slow),
    ],
)
def test_these_are_answered_by_both_and_as_a_process_too(words):
    arguments = words.split()
    assert answered(arguments, {"LC_ALL": "C.UTF-8"}) is not None
    assert sahel_process(*arguments) == sahel(*arguments)


@pytest.mark.parametrize(
    "words",
    [
        "members --bloc AES --country Togo",
        "members --bloc AES --country Mali --json",
        "members --bloc Nobody",
        "members --bloc AES --known-on 1990-01-01",
        "members --on 2026-03-01",
        "members --history",
        "plans --bloc AES --on 2030-01-01",
        "timeline --limit 0",
        "timeline --since 2024-02-01 --until 2024-01-01",
        "timeline --until 2027-01-01 --json",
        "leaders --json -f csv",
        "members --data /dev/null",
        "members -h",
        "mem",
        "",
    ],
)
def test_a_doubt_an_empty_answer_and_an_error_are_left_to_the_application(words):
    assert answered(words.split(), {"LC_ALL": "C.UTF-8"}) is None
    assert answered(words.split(), {"LC_ALL": "C.UTF-8", "SAHEL_DATA": "more.jsonl"}) is None
