"""The configuration that docs/interop.md gives an assistant names a command that is there, and its page has every recipe."""

from __future__ import annotations

import json
import re
from pathlib import Path

from sahelcli.cli.app import MODULES

PAGE = (Path(__file__).parents[2] / "docs" / "interop.md").read_text(encoding="utf-8")


def test_an_assistants_configuration_names_our_command():
    (block,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    server = json.loads(block)["mcpServers"]["sahel"]
    assert (server["command"], [MODULES[name] for name in server["args"]]) == ("sahel", ["mcp"])


def test_every_recipe_but_the_assistants_is_a_console_block():
    sections = re.split(r"(?m)^## ", PAGE)[1:]
    assert [section.splitlines()[0] for section in sections if "```console" not in section] == ["An assistant program"]
