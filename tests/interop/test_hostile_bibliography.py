"""A bibliography of titles that nobody meant well: a reader of BibTeX gets each back as it stands, or the record that has it is refused."""

from __future__ import annotations

import re

import pytest
from readers import needed
from record_builders import event, put, record, source
from run_sahel import sahel

TITLES = [
    "{unbalanced",
    "}, note = {taken over",
    "\\input{/etc/passwd} \\",
    '"quoted" and #joined @string{x = "y"}',
    "<script>alert(1)</script> [bold]x[/bold] **a** & 100 % ~ ^ _ $x$",
    "=cmd|' /C calc'!A0",
    "é « à » 🙂 – …",
]

SET_AS = {
    "\\textbackslash{}": "\\",
    "\\textasciitilde{}": "~",
    "\\textasciicircum{}": "^",
    "\\textbraceleft{}": "{",
    "\\textbraceright{}": "}",
    **{f"\\{sign}": sign for sign in "&%$#_{}"},
}
"""What TeX sets for each command that a title may hold."""


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("command", [("export", "refs.bib", "-q"), ("cite", "page", "-q", "-o", "refs.bib")], ids=lambda command: command[0])
def test_a_title_comes_back_as_it_stands(tmp_path, title, command):
    needed("pybtex")
    from pybtex.database import parse_file

    put(tmp_path / "record.json", record(event("one"), sources=[source("page", title=title)]))
    assert sahel(*command, "--data", "record.json", cwd=tmp_path).code == 0
    field = parse_file(str(tmp_path / "refs.bib"), "bibtex").entries["page"].fields["title"].removeprefix("{").removesuffix("}")
    assert re.sub(r"\\(?:text[a-z]+\{\}|[^a-z])", lambda found: SET_AS[found.group()], field) == title


@pytest.mark.parametrize("title", ["two\nlines", "\x1b]0;title\x07", "\u202ereversed", "nul\x00"])
def test_a_title_that_no_line_can_hold_is_refused(tmp_path, title):
    put(tmp_path / "record.json", record(event("one"), sources=[source("page", title=title)]))
    ran = sahel("export", "refs.bib", "--data", "record.json", cwd=tmp_path)
    assert (ran.code, ran.out, (tmp_path / "refs.bib").exists()) == (3, "", False)
    assert "page title" in ran.err
    assert not {"\x1b", "\u202e", "\x00"} & set(ran.err)
