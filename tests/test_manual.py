"""The manual page is roff that says what it means: linted, and read back through a reader of manual pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache

import pytest
from manual import _prose, manual

from sahelcli.cli.app import MODULES


@cache
def page_in(language):
    return "".join(manual(language))


def mandoc(*arguments, page):
    if not shutil.which("mandoc"):
        if os.environ.get("CI") == "true":
            pytest.fail("mandoc is not installed")
        pytest.skip("without mandoc")
    return subprocess.run(["mandoc", *arguments], input=page, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"}, check=False)


def read(page):
    """What a person reads, without what is struck over for bold."""
    return re.sub(".\b", "", mandoc("-T", "utf8", page=page).stdout)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_has_nothing_to_warn_of(language):
    run = mandoc("-T", "lint", "-W", "warning", page=page_in(language))
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_and_topic_is_there(language):
    page = page_in(language)
    headings = [line.replace("\\-", "-").split()[2] for line in page.splitlines() if line.startswith(".SS sahel ")]
    assert headings == list(MODULES)
    topics = {
        "en": ["DATES", "FORMATS", "NAMES", "EXIT CODES", "ENVIRONMENT"],
        "fr": ["DATES", "FORMATS", "NOMS", "CODES DE SORTIE", "ENVIRONNEMENT"],
    }
    assert [topic for topic in topics[language] if f"\n.SH {topic}\n" not in page] == []


def test_a_command_that_takes_only_some_of_the_common_options_says_which():
    page = page_in("en")
    assert "\nOf the common options: \\fB\\-\\-lang\\fR.\n.PP\nExamples:\n.PP\n.nf\n.RS 4\nsahel schema record\n" in page


@pytest.mark.parametrize(
    ("text", "roff"),
    [
        (".TH is no request", "\\&.TH is no request\n"),
        ("'so nor this", "\\&\\(aqso nor this\n"),
        ("a\\nb \\fB", "a\\enb \\efB\n"),
        ("`--on`, **not** -q", "\\fB\\-\\-on\\fR, \\fBnot\\fR \\-q\n"),
        ("~ ^ \" '", "\\(ti \\(ha \\(dq \\(aq\n"),
        ("`.nf` first", "\\fB.nf\\fR first\n"),
        (f"{'x' * 71} .TH on a line of its own", f"{'x' * 71}\n\\&.TH on a line of its own\n"),
    ],
)
def test_text_is_never_read_as_a_request(text, roff):
    assert _prose(text) == roff
    shown = read(f".TH A 1 2026-01-01\n.SH B\n{roff}").split("\n\n")[1]
    assert " ".join(shown.split()).removeprefix("B ") == text.replace("`", "").replace("**", "")


def test_examples_can_be_typed_as_they_are_shown():
    shown = read(page_in("en"))
    assert "sahel topics | " not in shown
    assert "sahel timeline --topic dialogue --json | jq -r '.[].title.en'" in shown
    assert "sahel search '\"joint force\"' --since 2024" in shown
