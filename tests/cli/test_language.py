"""Which language is spoken: the last `--lang`, before the command or after it, then SAHEL_LANG, then the locale."""

from __future__ import annotations

import re

import pytest
from run_sahel import Ran, as_printed, sahel

from sahelcli.cli.language import language_of


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        (["members", "--lang", "fr"], {"SAHEL_LANG": "en"}, "fr"),
        (["--lang=fr", "members"], {}, "fr"),
        (["--lang", "fr", "members", "--lang=en"], {}, "en"),
        (["--lang=en", "members", "--lang", "fr"], {}, "fr"),
        ([], {"SAHEL_LANG": "fr", "LC_ALL": "en_GB.UTF-8"}, "fr"),
        ([], {"LC_ALL": "fr_SN.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        (["--lang"], {"SAHEL_LANG": "fr"}, "fr"),
    ],
)
def test_the_language_of_a_run(arguments, environment, language):
    assert language_of(arguments, environment) == language


@pytest.mark.parametrize("arguments", [("--lang", "xx"), ("--lang", "xx", "check"), ("check", "--lang", "xx"), ("schema", "record", "--lang", "xx")])
def test_a_language_that_is_not_spoken_is_refused_everywhere(arguments):
    assert sahel(*arguments) == Ran(2, "", "error: --lang: 'xx' is not one of: en, fr\n  write one of them as it is spelt there\n")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_date_is_cut_off_where_a_table_is_narrow(language):
    out = sahel("facts", "--country", "Mali", "--on", "2024-06-01", "-f", "table", COLUMNS="80", SAHEL_LANG=language).out
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert out.count("2025-01-29") == 3


SUSPENDED = ("members", "--country", "Mali", "--bloc", "CEDEAO", "--on", "2024-06-01")
LACKING = re.compile(r"\w'\w|\S [;:!?»]|« |\d \d{3}\b")
"""Plain signs where French has others."""


@pytest.mark.parametrize("format", ["plain", "md"])
def test_people_read_french_typography(format):
    out, err = as_printed(*SUSPENDED, "-f", format, "--lang", "fr")
    assert "\u202f: " in out
    assert "l’exclusion" not in err
    assert LACKING.findall(re.sub(r"https?://\S+", "", out + err)) == []


def test_a_table_and_a_message_in_french():
    out, err = as_printed("actors", "--kind", "organisation", "-f", "table", "--lang", "fr", COLUMNS="120")
    assert "Conseil de l’Entente" in out
    assert as_printed("leaders", "--country", "Malli", "--lang", "fr")[1].startswith("erreur\u202f: aucun pays nommé «\u202fMalli\u202f»")
    assert err == ""


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv"])
def test_programs_get_plain_signs(format):
    out, _ = as_printed("timeline", "--text", '"Conseil de l\'Entente"', "--summary", "-f", format, "--lang", "fr")
    assert "l'Entente" in out
    assert re.findall("[\u202f’]", out) == []


def test_a_terminal_of_an_old_encoding_gets_plain_signs(monkeypatch):
    monkeypatch.setattr("sahelcli.cli.stdout.is_ascii", lambda: True)
    assert "Conseil de l'Entente" in as_printed("actors", "-f", "plain", "--lang", "fr")[0]


def test_a_file_gets_the_same_typography(tmp_path):
    as_printed("actors", "-o", tmp_path / "actors.md", "--lang", "fr")
    assert "Conseil de l’Entente" in (tmp_path / "actors.md").read_text(encoding="utf-8")
