"""What a terminal is shown, through a terminal of our own: a pager, a chart, and how many characters a chronology has."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios

import pytest
from run_sahel import sahel, sahel_at_terminal
from slowly import all_but_slow
from terminals import read_all


def on_terminal(*arguments, lines=24, columns=80, **environment):
    """Exit code and text of a run whose standard streams are all a terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_", "LC_", "LANG")) and k not in ("PAGER", "LESS", "COLUMNS", "LINES")}
    clean |= {"LC_ALL": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"} | environment
    command = [sys.executable, "-m", "sahelcli", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=clean) as run:
        os.close(theirs)
        output = read_all(ours)
    return run.returncode, output.decode().replace("\r", "")


def at_terminal(*arguments, **environment):
    """Return the output of a run in this process. A pager is another process, and its output is not caught here."""
    return sahel_at_terminal(*arguments, **{"TERM": "xterm", "LINES": "24"} | environment)


LONG = ("timeline", "--bloc", "AES")


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        ((*LONG, "--no-pager"), {"SAHEL_PAGER": "head -1"}),
        (LONG, {"SAHEL_PAGER": ""}),
        (LONG, {"PAGER": "cat"}),
        (LONG, {"SAHEL_PAGER": "no-such-pager"}),
    ],
)
def test_no_pager_where_none_is_wanted_or_there(arguments, environment):
    assert at_terminal(*arguments, **environment).count("\n") > 100


def test_a_long_answer_goes_through_the_pager_and_a_reader_may_leave_early():
    assert on_terminal(*LONG, SAHEL_PAGER="head -1", PAGER="cat") == (0, f"2023 {'─' * 75}\n")


ONWARD = "details: `sahel show ID`\n"


@pytest.mark.parametrize("arguments", [pytest.param(LONG, marks=pytest.mark.slow), ("search", "passport")])
def test_the_last_line_of_happenings_on_a_terminal_leads_on(arguments):
    assert at_terminal(*arguments, SAHEL_PAGER="", NO_COLOR="").endswith(f"\x1b[2m{ONWARD.strip()}\x1b[0m\n")
    assert at_terminal(*arguments, SAHEL_PAGER="", NO_COLOR="1").endswith(ONWARD)
    french = "pour en savoir plus : `sahel show IDENTIFIANT`\n"
    assert at_terminal(*arguments, "--lang", "fr", SAHEL_PAGER="", NO_COLOR="1").endswith(french)
    for unasked in ("-q",), ("-f", "table"), ("-f", "tsv"):
        assert ONWARD not in at_terminal(*arguments, *unasked, SAHEL_PAGER="")
    assert ONWARD not in sahel(*arguments, "-f", "table").out


def test_a_short_answer_does_not():
    assert "Niger" in at_terminal("members", "--bloc", "AES", PAGER="head -1")


def test_a_pipe_has_neither_pager_nor_groups():
    ran = sahel(*LONG, PAGER="head -1")
    assert ran.out.count("\n") > 100
    assert ran.out.startswith("2023-09-16\tfounding\toccurred\t")


def test_a_chart_fits_the_terminal():
    code, text = on_terminal("members", "--bloc", "ECOWAS", "--history", "--chart", columns=100, PAGER="cat")
    assert code == 0
    bars = [line for line in text.splitlines() if "█" in line and not line.startswith("█")]
    assert len(bars) == 15
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            ("--history", "--chart", "--json"),
            "error: a chart cannot be written as json\n  use -f table or -f plain; without --chart, --history gives the rows\n",
        ),
        (("--history", "--chart", "--why"), "error: --why cannot be combined with --chart\n  use one or the other\n"),
    ],
)
def test_a_chart_of_what_cannot_be_drawn_is_an_error(arguments, error):
    ran = sahel("members", "--bloc", "AES", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", error)


def test_past_the_maintained_day_a_chart_is_only_possible():
    ran = sahel("members", "--bloc", "AES", "--country", "Mali", "--history", "--chart", "--since", "2030", "--until", "2031", "-f", "table", "-q")
    assert ran.code == 0
    assert set(ran.out.splitlines()[1].removeprefix("Mali").strip()) == {"·"}


def test_a_chronology_in_french_of_eight_lines_under_1400_characters():
    ran = sahel("timeline", "--country", "Mali", "--since", "2020", "-f", "md", "--max-chars", "1400", "--lang", "fr")
    assert ran.code == 0
    assert len(ran.out) <= 1400
    lines = re.findall(r"^- .*\[\^(\d+)\]$", ran.out, re.MULTILINE)
    sources = re.findall(r"^\[\^(\d+)\]: .*<https?://[^ <>]+>$", ran.out, re.MULTILINE)
    assert 8 <= len(lines) <= 10
    assert sources == sorted(set(lines), key=int)
    assert list(dict.fromkeys(lines)) == sources
    left_out = r"note : événements moins importants omis : \d+ \(un --max-chars plus grand en donne plus\)\n"
    assert re.fullmatch(rf"note : un projet a été reporté sans nouvelle date .*\n{left_out}", ran.err)


STORY = ["16 septembre 2023", "28 janvier 2024", "6 juillet 2024", "29 janvier 2025", "du 22 au 23 décembre 2025"]
"""The days of the charter, the exit announced, the confederation, the exit's effect and the second summit."""


def test_the_story_of_the_aes_in_french_under_1400_characters():
    asked = ("timeline", "--bloc", "AES", "--since", "2023-09-16", "--until", "2025-12-23", "--lang", "fr")
    ran = sahel(*asked, "-f", "md", "--max-chars", "1400")
    lines = dict(re.findall(r"^- \*\*(.*?)\*\* : (.*?)(?:\[\^\d+\])+$", ran.out, re.MULTILINE))
    notes = dict(re.findall(r"^\[\^\d+\]: (.*?)\. <(.*)>$", ran.out, re.MULTILINE))
    published = {cited["url"]: cited["published"] for row in json.loads(sahel(*asked, "--json").out) for cited in row["citations"]}
    assert (ran.code, len(ran.out) <= 1400, 8 <= len(lines) <= 10) == (0, True, True)
    assert [day for day in lines if day in STORY] == STORY
    assert {reference for reference, url in notes.items() if published[url] and published[url][:4] not in reference} == set()
    assert sum(bool(published[url]) for url in notes.values()) >= 1


@pytest.mark.parametrize("room", all_but_slow([400, 800, 3000], lambda room: room == 800))
@pytest.mark.parametrize("format", ["md", "plain"])
def test_what_is_asked_in_characters_has_no_more(room, format):
    ran = sahel("timeline", "--bloc", "AES", "-f", format, "--max-chars", str(room))
    assert ran.code == 0
    assert 0 < len(ran.out) <= room


def test_characters_are_counted_of_texts_alone_and_one_line_has_to_fit():
    assert sahel("timeline", "--max-chars", "900", "--json").err == (
        "error: --max-chars works with md and plain, not with json\n  use -f md or -f plain, or leave out --max-chars\n"
    )
    contested = sahel("timeline", "--max-chars", "900", "--contested", "-f", "md")
    assert contested.err == "error: --max-chars and --contested cannot be combined\n  use one or the other\n"
    ran = sahel("timeline", "--max-chars", "50", "-f", "md")
    assert (ran.code, ran.out, ran.err) == (2, "", "error: no line fits into 50 characters\n  give a larger number: --max-chars N\n")


def test_notes_are_wrapped_to_the_terminal_between_words():
    _, shown = on_terminal("leaders", "--country", "Niger", "--country", "Mali", "--actor", "JNIM", "--on", "2023-07-27", columns=60)
    lines = shown.splitlines()
    assert lines[0] == "note: no result for 2023-07-27: --country Niger Mali --actor"
    assert lines[1] == "    JNIM; the record covers this, so there was none"
    assert [line for line in lines if len(line) > 60] == [line for line in lines if "https://" in line]
