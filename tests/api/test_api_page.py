"""The examples of docs/api.md, run from top to bottom as one session; those of a library that is not here are left out, but not under CI."""

from __future__ import annotations

import doctest
import importlib.util
import os
import re
from pathlib import Path

import pytest

import sahelcli.api

PAGE = Path(__file__).parent.parent.parent / "docs" / "api.md"
BLOCKS = re.findall(r"```pycon\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def test_the_examples_print_what_the_page_shows():
    session: dict[str, object] = {}
    for number, block in enumerate(BLOCKS, 1):
        library = next((name for name in ("pandas", "polars") if name in block), None)
        if library and importlib.util.find_spec(library) is None and os.environ.get("CI") != "true":
            continue
        test = doctest.DocTestParser().get_doctest(block, session, f"block {number}", str(PAGE), 0)
        told: list[str] = []
        ran = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=told.append, clear_globs=False)
        assert ran.failed == 0, "".join(told)
        assert ran.attempted > 0
        session = test.globs


def test_there_are_examples_of_every_section():
    assert len(BLOCKS) >= 7


@pytest.mark.parametrize("name", [name for name in dir(sahelcli.api.Record) if not name.startswith("_")])
def test_the_page_names_every_method(name):
    page = PAGE.read_text(encoding="utf-8")
    assert f"`{name}" in page or f"record.{name}" in page


@pytest.mark.parametrize("name", [name for name in dir(sahelcli.api.Record) if not name.startswith("_")])
def test_every_method_says_what_for(name):
    assert getattr(sahelcli.api.Record, name).__doc__
