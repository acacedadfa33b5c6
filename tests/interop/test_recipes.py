"""The configuration that docs/interop.md gives an assistant names a command that is there, and its page has every recipe."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sahelcli.cli.app import MODULES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "interop.md").read_text(encoding="utf-8")


def test_an_assistants_configuration_names_our_command():
    (block,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    server = json.loads(block)["mcpServers"]["sahel"]
    assert (server["command"], [MODULES[name] for name in server["args"]]) == ("sahel", ["mcp"])


def test_no_recipe_installs_by_a_name_that_is_not_published():
    assert re.findall(r"pip install (?:-\S+ )*sahelcli", PAGE) == []


def test_the_recipe_for_r_prints_what_the_page_shows(tmp_path):
    """Run by R itself where it is installed. `SAHEL_REFRESH=1` writes what it prints into the page."""
    rscript = shutil.which("Rscript")
    if not rscript and os.environ.get("CI") != "true":
        pytest.skip("R is not installed")
    before, script, between, shown, after = re.fullmatch(r"(.*```r\n)(.*?)(```.*?```text\n)(.*?)(```.*)", PAGE, re.DOTALL).groups()
    (tmp_path / "recipe.R").write_text(script, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    clean = {key: value for key, value in os.environ.items() if not key.startswith("SAHEL_")} | {
        "PATH": path,
        "LC_ALL": "C.UTF-8",
        "SAHEL_TODAY": "2026-06-01",
    }
    for command in (["sahel", "export", "facts.csv", "-q"], [rscript, "recipe.R"]):
        ran = subprocess.run(command, cwd=tmp_path, env=clean, capture_output=True, encoding="utf-8", check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
    if os.environ.get("SAHEL_REFRESH") == "1":
        (ROOT / "docs" / "interop.md").write_text(before + script + between + ran.stdout + after, encoding="utf-8")
        return
    assert ran.stdout == shown


def test_every_recipe_but_the_assistants_and_r_s_is_a_console_block():
    sections = re.split(r"(?m)^## ", PAGE)[1:]
    assert [section.splitlines()[0] for section in sections if "```console" not in section] == ["R", "An assistant program"]
