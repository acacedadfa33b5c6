"""What people expect of any command: the first screen, colour and links on terminals alone, `-` for stdin, `--debug`, where to report problems."""

from __future__ import annotations

import json

import pytest
from record_builders import as_text, event, joins, record
from run_sahel import sahel, sahel_at_terminal

from sahelcli.cli.app import MODULES

SCREEN = {"NO_COLOR": "", "TERM": "xterm-256color"}
LINK = "\x1b]8;"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_program_alone_shows_where_to_begin_in_fifteen_lines(language):
    lines = sahel("--lang", language).out.splitlines()
    assert len(lines) <= 15
    assert max(map(len, lines)) <= 80
    named = [line.split()[1] for line in lines[1:] if line.startswith("  sahel ")]
    assert named[:4] == ["timeline", "members", "leaders", "sanctions"]
    assert {word for word in named if word in MODULES} >= {"search", "show", "why", "diff", "help"}


def test_the_commands_of_the_first_screen_have_answers():
    asked = [line.strip().split("  ")[0].split()[1:] for line in sahel().out.splitlines() if line.startswith("  sahel ") and "--help" not in line]
    for words in asked:
        assert sahel(*words).code == 0, words


@pytest.mark.parametrize("command", ["", *MODULES])
def test_every_command_takes_no_color_and_debug(command):
    printed = sahel(*filter(None, [command, "--no-color", "--debug", "-h"])).out
    assert "--no-color" in printed
    assert "--debug" in printed


def test_colour_is_forced_in_a_pipe_and_taken_away_by_the_option_in_any_place():
    asked = ("members", "--bloc", "AES", "-f", "table", "-q")
    assert "\x1b[" not in sahel(*asked).out
    assert "\x1b[1m" in sahel(*asked, FORCE_COLOR="1").out
    for words in ((*asked, "--no-color"), ("--no-color", *asked)):
        assert "\x1b[" not in sahel(*words, FORCE_COLOR="1").out
    assert "\x1b[" in sahel_at_terminal(*asked, **SCREEN)
    assert "\x1b[" not in sahel_at_terminal(*asked, "--no-color", **SCREEN)


@pytest.mark.parametrize(
    ("environment", "linked"),
    [
        ({"TERM_PROGRAM": "WezTerm"}, True),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "4999"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "TERM_PROGRAM": "WezTerm"}, False),
        ({"TERM_PROGRAM": "WezTerm", "TERM": "tmux-256color"}, False),
        ({"TERM_PROGRAM": "WezTerm", "NO_COLOR": "1"}, False),
        ({}, False),
    ],
)
def test_addresses_are_links_on_terminals_that_open_them(environment, linked):
    screen = sahel_at_terminal("chairs", "--bloc", "AES", **SCREEN | environment)
    assert (LINK in screen) == linked
    if linked:
        before, _, after = screen.partition("https://")
        assert (before[-1], "\x1b\\https://" in after, f"{LINK};\x1b\\" in after) == (";", True, True)


def test_a_pipe_gets_no_link_whatever_is_forced():
    asked = ("chairs", "--bloc", "AES", "-f", "table")
    assert LINK not in sahel(*asked, FORCE_COLOR="1", FORCE_HYPERLINK="1").out


def test_standard_input_is_read_wherever_a_file_is(tmp_path):
    given = as_text(record(event("one", effects=[joins("MLI", "ORG")]))).encode()
    (row,) = json.loads(sahel("members", "--data", "-", "--on", "2024-06-01", "--json", "-q", stdin=given).out)
    assert row["id"] == "one/MLI/member-of/ORG"
    assert json.loads(sahel("members", "--data", "-", "--known-on", "2024-06-01", "--according-to", "ORG", "--json", "-q", stdin=given).out) == [row]
    assert sahel("check", "-", stdin=given.replace(b"  ", b" ")).out.startswith("-:2: is not ordered and laid out as a record is")
    entry = json.dumps({"topic": {"id": "wells", "name": {"en": "Wells", "fr": "Puits"}}}).encode()
    base = tmp_path / "base.json"
    base.write_bytes(given)
    assert sahel("add", "--from", "-", "--to", tmp_path / "more.jsonl", "--data", base, stdin=entry).out == "wells\n"
    assert sahel("match", "-", "-q", stdin=b"Mali left ECOWAS.").code == 0
    table = sahel("enrich", "-", "--add", "member:ECOWAS", "-q", stdin=b"date,country\n2024-06-01,MLI\n").out
    assert table.splitlines()[1].startswith("2024-06-01,MLI,yes")


@pytest.mark.parametrize("words", [("check", "--write", "-"), ("add", "--from", "x.json", "--to", "-"), ("new", "--cursor", "-")])
def test_standard_input_is_refused_where_the_file_is_written_back(words, tmp_path):
    ran = sahel(*words, cwd=tmp_path)
    assert (ran.code, ran.out, [*tmp_path.iterdir()]) == (2, "", [])
    assert ran.err.startswith("error: '-' is not a file")


def test_debug_says_where_an_error_arose_which_versions_and_which_snapshot():
    ran = sahel("members", "--bloc", "Malli", "--debug")
    lines = ran.err.splitlines()
    assert (ran.code, ran.out, lines[0]) == (4, "", "Traceback (most recent call last):")
    versions, variables, snapshot, error = [line for line in lines if line.startswith(("debug:", "error:"))]
    assert versions.startswith("debug: sahel ")
    assert all(name in versions for name in ("Python", "SQLite", "typer", "rich", "pydantic"))
    assert variables.startswith("debug: ")
    assert snapshot.endswith("snapshot.sqlite: answers, unless --data names a record")
    assert error == "error: no bloc called 'Malli'"
    assert "Traceback" not in sahel("members", "--bloc", "AES", "--debug").err
    assert "debug:" not in sahel("search", "AES", "--", "--debug").err


def test_the_help_says_where_problems_are_reported():
    assert sahel("-h").out.splitlines()[-1] == "Problems and questions: the issue tracker of the project."
    assert sahel_at_terminal("-h").rstrip().endswith("Problems and questions: the issue tracker of the project.")
    assert sahel("-h", "--lang", "fr").out.splitlines()[-1] == "Problèmes et questions : le suivi des tickets du projet."
