"""Which language is spoken: the last `--lang`, before the command or after it, then SAHEL_LANG, then the locale."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel

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
    asked = next((f"sahel {word}" for word in arguments if word in ("check", "schema")), "sahel")
    assert sahel(*arguments) == Ran(2, "", f"error: --lang: 'xx' is not one of: en, fr\n  `{asked} -h` shows what it takes, with examples\n")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_date_is_cut_off_where_a_table_is_narrow(language):
    out = sahel("facts", "--country", "Mali", "--on", "2024-06-01", "-f", "table", COLUMNS="80", SAHEL_LANG=language).out
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert out.count("2025-01-29") == 3
